"""The neural voice that speaks offline: Kokoro-82M, with word times from its own durations.

A sentence longer than the model's limit is spoken in parts, cut at the best place near the middle, and joined.
"""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

import numpy as np

from scripts.errors import ProjectError
from scripts.model import Finding, Word
from voiceover import fingerprints, kokoro_files, kokoro_model, kokoro_prepared, voices
from voiceover.engine import Grade, Speech
from voiceover.kokoro_symbols import Piece, pieces
from voiceover.reading import utterance
from voiceover.sound import Samples, encoded
from voiceover.timing import behind_pauses
from voiceover.words import tokens

MODULES = (
    "kokoro.py",
    "kokoro_model.py",
    *kokoro_prepared.MODULES,
    "kokoro_symbols.py",
    "ipa.py",
    "timing.py",
    "espeak_library.py",
    "pinyin.py",
    "pinyin.toml",
)
EARLY = 3  # frames by which a sound is heard before its symbol's own frames begin
_JOIN_MS = 40  # of silence kept at each side of a join
_QUIET = 0.01
_STOPS = ".?!", ";:", ","  # where a long sentence is cut, best first


class Kokoro:
    """Kokoro-82M in 8-bit integers, on ONNX Runtime; voices and speeds are in `voices.toml`, its files in the cache."""

    name = "kokoro"
    parallel = True
    grade: Grade = "neural"

    def __init__(self, voice: str = "") -> None:
        self._voice = voice

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the voices of the locale's language: Kokoro names them by language and sex, e.g. "ff_siwis"."""
        own = voices.kokoro_voice(locale).voice
        return (own, *(name for name in sorted(kokoro_files.voices()) if name[0] == own[0] and name != own))

    def absent(self, locale: str) -> str:
        """Return which file or library is missing or damaged."""
        try:
            version("onnxruntime")
        except PackageNotFoundError:
            return f"onnxruntime is not installed. {kokoro_files.CURE}"
        names = (kokoro_files.model_name(), f"{self._setting(locale).voice}.bin")
        faults = [fault for name in names if (fault := kokoro_files.fault(name))]
        return f"{'; '.join(faults)}. {kokoro_files.CURE}" if faults else ""

    def fingerprint(self, locale: str) -> str:
        """Return the digests of model and voice, speed, versions, and the digest of what prepares the text."""
        setting = self._setting(locale)
        files = [kokoro_files.digest(name)[:16] for name in (kokoro_files.model_name(), f"{setting.voice}.bin")]
        libraries = [f"{name} {version(name)}" for name in ("onnxruntime", "espeakng-loader", "pypinyin")]
        prepared = fingerprints.preparation(locale, *MODULES, "pinyin.toml")
        return f"{setting}, {files}, {libraries}, {prepared}"

    def speak(self, text: str, locale: str) -> Speech:
        """Speak one sentence; the times are the model's durations."""
        setting = self._setting(locale)
        words = tokens(text, locale)
        starts, ends = [0.0] * len(words), [0.0] * len(words)
        sound: list[Samples] = []
        length = 0
        parts = parted([_known(piece) for piece in pieces(utterance(text, locale), setting.language)])
        for number, part in enumerate(parts):
            symbols = "".join(piece.symbols for piece in part)
            samples, times = kokoro_model.speak(symbols, setting.voice, setting.speed)
            first, last = _edges(samples, head=number > 0, tail=number < len(parts) - 1)
            at = 0
            for piece in part:
                if piece.word is not None:
                    starts[piece.word] = length + times[at] - first
                    ends[piece.word] = length + times[at + len(piece.symbols)] - first
                at += len(piece.symbols)
            sound.append(samples[first:last])
            length += last - first
        whole = np.concatenate(sound)
        timed = [
            Word(word.text, word.start, word.end, start, end)
            for word, (start, end) in zip(words, _milliseconds(starts, ends, length), strict=True)
        ]
        return Speech(
            pcm=encoded(whole),
            rate=kokoro_model.RATE,
            words=behind_pauses(timed, whole, kokoro_model.RATE),
            times="durations",
            voice=f"{self.name}/{setting.voice}",
        )

    def _setting(self, locale: str) -> voices.KokoroVoice:
        setting = voices.kokoro_voice(locale, self._voice)
        if setting.voice not in kokoro_files.voices():
            what = f"Kokoro has no voice {setting.voice!r}"
            raise ProjectError((Finding("voiceover/voices.toml", what, "See 'tutorials voice --audition'."),))
        return setting


def parted(line: Sequence[Piece]) -> list[list[Piece]]:
    """Cut a sentence into parts that the model can speak, each as long as can be without being cut at a worse place."""
    if sum(len(piece.symbols) for piece in line) <= kokoro_model.MOST:
        return [list(line)]
    lengths = np.cumsum([len(piece.symbols) for piece in line])
    middle = lengths[-1] / 2
    for stops in (*_STOPS, " "):
        near = [
            n
            for n, piece in enumerate(line[:-1])
            if piece.word is None
            and any(sign in stops for sign in piece.symbols)
            and 0.2 < lengths[n] / lengths[-1] < 0.8
        ]
        if near:
            cut = min(near, key=lambda n: abs(lengths[n] - middle)) + 1
            return [*parted(line[:cut]), *parted(line[cut:])]
    cut = max(1, len(line) // 2)
    if len(line) == 1:  # one endless word: nothing is lost but its flow
        half = len(line[0].symbols) // 2
        line = [Piece(line[0].word, line[0].symbols[:half]), Piece(line[0].word, line[0].symbols[half:])]
    return [*parted(line[:cut]), *parted(line[cut:])]


def _known(piece: Piece) -> Piece:
    """Leave out what the model cannot read; a word that has nothing else is spoken as a breath."""
    known = "".join(symbol for symbol in piece.symbols if symbol in kokoro_files.symbols())
    return Piece(piece.word, known or ("ə" if piece.word is not None else ""))


def _edges(samples: Samples, head: bool, tail: bool) -> tuple[int, int]:
    """Return where a part begins and ends: joined parts lose the silence that would make a hole between them."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not len(loud):
        return 0, len(samples)
    kept = _JOIN_MS * kokoro_model.RATE // 1000
    return (
        max(0, int(loud[0]) - kept) if head else 0,
        min(len(samples), int(loud[-1]) + 1 + kept) if tail else len(samples),
    )


def _milliseconds(starts: Sequence[float], ends: Sequence[float], length: int) -> list[tuple[int, int]]:
    """Return times in whole milliseconds: early by EARLY frames, inside the sound, never backwards, never empty."""
    scale = 1000 / kokoro_model.RATE
    last = int(length * scale)
    times: list[tuple[int, int]] = []
    before = 0
    for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
        early = EARLY * kokoro_model.FRAME
        first = min(max(before, round((start - early) * scale)), last - (len(starts) - n))
        before = min(max(first + 1, round((end - early) * scale)), last)
        times.append((first, before))
    return times
