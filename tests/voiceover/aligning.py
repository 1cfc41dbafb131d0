"""How near alignment comes to an engine's own word times, with the linear baseline beside it.

    python tests/voiceover/aligning.py                          every engine that is here, in its languages
    python tests/voiceover/aligning.py kokoro -l en --sentences 4 --mp3 --noise

flite, where it is installed, gives a truth that shares nothing with ours: where each of its phones ends. A constant
lateness is an engine's own and is taken off before the errors are counted: it is printed, and stands in `voices.toml`.
"""

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import soxr
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent))
from spoken import SENTENCES, can_speak, speech_of

from voiceover.alignment import linear_s, starts_s
from voiceover.decoding import decode
from voiceover.sound import Samples, decoded
from voiceover.words import tokens

FLITE = ("awb", "rms", "slt", "kal16")
Spoken = tuple[str, Samples, int, NDArray[np.float64]]  # text, samples, rate, seconds in which its words begin
Spoil = Callable[[Samples, int], tuple[Samples, int]]


@dataclass(frozen=True)
class Errors:
    """What came of many words: constant lateness, median and 95th percentile of what is left, in ms; the baseline's."""

    words: int
    late: float
    median: float
    worst: float
    linear_median: float
    linear_worst: float

    def __str__(self) -> str:
        return (
            f"{self.words:4} words  late {self.late:6.1f}  median {self.median:5.1f}  95 % {self.worst:6.1f}"
            f"  (linear {self.linear_median:5.1f}, {self.linear_worst:6.1f})"
        )


def compare(spoken: list[Spoken], locale: str, spoil: Spoil) -> Errors:
    """Align sounds whose truth is known."""
    found: list[float] = []
    linear: list[float] = []
    for text, samples, rate, truth in spoken:
        heard, heard_rate = spoil(samples, rate)
        found += list(np.array(starts_s(heard, heard_rate, text, locale)) - truth)
        linear += list(np.array(linear_s(heard, heard_rate, text, locale)) - truth)
    late, apart = _apart(found)
    _, baseline = _apart(linear)
    return Errors(
        len(found),
        late,
        float(np.median(apart)),
        float(np.percentile(apart, 95)),
        float(np.median(baseline)),
        float(np.percentile(baseline, 95)),
    )


def _apart(seconds: list[float]) -> tuple[float, NDArray[np.float64]]:
    errors = np.array(seconds) * 1000
    late = float(np.median(errors))
    return late, np.abs(errors - late)


def engine(name: str, locale: str, count: int) -> list[Spoken]:
    """Let an engine speak that knows its own times."""
    made = []
    for text in SENTENCES[locale][:count]:
        speech = speech_of(name, text, locale)
        made.append((text, decoded(speech.pcm), speech.rate, np.array([word.start_ms for word in speech.words]) / 1000))
    return made


def flite(voice: str, count: int) -> Iterator[Spoken]:
    """Let flite speak; a word's phones are those it has alone, so a sentence where that does not add up is left out."""
    for text in SENTENCES["en"]:
        if re.search(r"\d|\w-\w", text) or not count:
            continue
        with tempfile.NamedTemporaryFile(suffix=".wav") as file:
            said = _flite("-voice", voice, "-psdur", "-o", file.name, "-t", text)
            sound = decode(Path(file.name))
        ends = [(name, float(end)) for name, _, end in (part.rpartition(":") for part in said)]
        begins = zip((name for name, _ in ends), [0.0, *(end for _, end in ends)], strict=False)
        phones = [start for name, start in begins if name != "pau"]
        words = [token.text for token in tokens(text, "en")]
        counts = [sum(phone != "pau" for phone in _flite("-voice", voice, "-ps", "-o", "none", "-t", w)) for w in words]
        if sum(counts) == len(phones):
            firsts = np.cumsum([0, *counts[:-1]])
            count -= 1
            yield text, sound.samples, sound.rate, np.array([phones[first] for first in firsts])


def _flite(*arguments: str) -> list[str]:
    return subprocess.run(["flite", *arguments], capture_output=True, text=True, check=True).stdout.split()


def as_it_is(samples: Samples, rate: int) -> tuple[Samples, int]:
    """Leave a sound alone."""
    return samples, rate


def as_mp3(samples: Samples, rate: int) -> tuple[Samples, int]:
    """Return a sound as MP3 with 32 kbit/s has it, its delay taken off."""
    data = soxr.resample(samples, rate, 24_000)
    file = io.BytesIO()
    with av.open(file, "w", format="mp3") as out:
        stream = out.add_stream("libmp3lame", rate=24_000, layout="mono")
        stream.bit_rate = 32_000
        frame = av.AudioFrame.from_ndarray(data[None].astype(np.float32), format="fltp", layout="mono")
        frame.rate = 24_000
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return decode(file.getvalue(), "mp3").samples, 24_000


def in_noise(samples: Samples, rate: int) -> tuple[Samples, int]:
    """Return a sound with white noise 20 dB below it."""
    loud = float(np.sqrt(np.mean(samples**2)))
    noise = np.random.default_rng(1).normal(0, loud / 10, len(samples))
    return (samples + noise).astype(np.float32), rate


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engines", nargs="*", default=["flite", "piper", "kokoro"])
    parser.add_argument("-l", "--locale", action="append")
    parser.add_argument("--sentences", type=int, default=12)
    parser.add_argument("--mp3", action="store_true")
    parser.add_argument("--noise", action="store_true")
    asked = parser.parse_args()
    spoils: dict[str, Spoil] = {"": as_it_is}
    spoils |= {"mp3": as_mp3} if asked.mp3 else {}
    spoils |= {"noise": in_noise} if asked.noise else {}
    for name in asked.engines:
        for locale in asked.locale or SENTENCES:
            made: dict[str, list[Spoken]] = {}
            if name == "flite" and locale == "en" and shutil.which("flite"):
                made = {f"flite {voice}": list(flite(voice, asked.sentences)) for voice in FLITE}
            elif name != "flite" and can_speak(name, locale):
                made = {name: engine(name, locale, asked.sentences)}
            for whose, spoken in made.items():
                for how, spoil in spoils.items():
                    print(f"{locale:8} {whose:12} {how:6} {compare(spoken, locale, spoil)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
