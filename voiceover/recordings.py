"""A person's voice: one file a beat, WAV, FLAC or MP3, in `recordings/<tutorial>/<locale>/<beat>.wav`.

A file is cut into its sentences, each becomes a take like any other, and takes precedence over every engine. Loudness
is not touched here: the mix levels every take.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import soxr

from scripts.clock import SAMPLE_RATE
from scripts.errors import ProjectError
from scripts.model import Finding
from voiceover import alignment, fingerprints, voices
from voiceover.decoding import Decoded, decode
from voiceover.denoising import denoised
from voiceover.engine import Grade, Speech
from voiceover.sound import Samples, decoded, encoded

SUFFIXES = (".wav", ".flac", ".mp3")
MODULES = ("recordings.py", "decoding.py", "denoising.py", *alignment.MODULES)
_LEAST_HERTZ = 16_000
_SILENT = 10 ** (-50 / 20)  # of full scale: a microphone that was off
_FULL = 0.999
_CLIPPED_SHARE = 1e-4  # of the samples at full scale; a single touched peak is not heard
_SHORTEST, _LONGEST = 0.55, 1.9  # of the time that the text takes at the locale's pace
_FADE_MS = 8


@dataclass(frozen=True, slots=True)
class Recording:
    """The file of a beat, and what is said in it."""

    path: Path
    texts: tuple[str, ...]
    locale: str


class Recorded:
    """One sentence of a recording, behind the door of an engine."""

    name = "recording"
    parallel = False
    grade: Grade = "recorded"

    def __init__(self, recording: Recording, sentence: int) -> None:
        self._recording, self._sentence = recording, sentence

    def available(self, locale: str) -> tuple[str, ...]:
        """Return the name of the file."""
        return (self._recording.path.name,)

    def absent(self, locale: str) -> str:
        """Return nothing: the file was found."""
        return ""

    def fingerprint(self, locale: str) -> str:
        """Return the digests of the file, of all that is said in it, and of what cuts it."""
        said = hashlib.sha256("\n".join(self._recording.texts).encode()).hexdigest()[:16]
        late, prepared = voices.late_ms(self.name), fingerprints.preparation(locale, *MODULES)
        return f"{_digest(self._recording.path)}, sentence {self._sentence} of {said}, late {late}, {prepared}"

    def speak(self, text: str, locale: str) -> Speech:
        """Return the sentence as it was recorded; the times are found by alignment."""
        faults = tuple(found for found in findings(self._recording) if found.severity == "error")
        if faults:
            raise ProjectError(faults)
        samples = _sentences(self._recording, _digest(self._recording.path))[self._sentence]
        words = alignment.aligned(samples, SAMPLE_RATE, text, locale, voices.late_ms(self.name))
        name = f"{self.name}/{self._recording.path.name}"
        return Speech(pcm=encoded(samples), rate=SAMPLE_RATE, words=words, times="aligned", voice=name)


def find(folder: Path, beat: str) -> Path | None:
    """Return the recording of a beat in the folder of its tutorial and locale, None where there is none.

    Raises:
        ProjectError: there are two, and one cannot know which is meant.
    """
    found = [path for path in (folder / f"{beat}{suffix}" for suffix in SUFFIXES) if path.is_file()]
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise ProjectError((Finding(str(folder), f"there are {names}", "Keep the one that is meant."),))
    return found[0] if found else None


def findings(recording: Recording) -> tuple[Finding, ...]:
    """Return what is wrong with a recording; an error keeps it from being used, a warning does not.

    Raises:
        StepError: the file is no sound.
    """
    return _findings(recording, _digest(recording.path))


def missing(folder: Path, beats: tuple[str, ...], speaker: str) -> tuple[Finding, ...]:
    """Return a warning for each beat without a recording, where the locale has recordings at all."""
    if not folder.is_dir() or not any(path.suffix in SUFFIXES for path in folder.iterdir()):
        return ()
    return tuple(
        Finding(f"{folder.name}/{beat}", f"has no recording, so {speaker} speaks it", f"Record {beat}.wav.", "warning")
        for beat in beats
        if find(folder, beat) is None
    )


@cache
def _findings(recording: Recording, _digest: str) -> tuple[Finding, ...]:
    sound = decode(recording.path)
    where = f"{recording.path.parent.name}/{recording.path.name}"
    level = np.abs(sound.samples)
    if level.max(initial=0.0) < _SILENT:
        return (Finding(where, "is silent", "Was the microphone on? Record it again."),)
    found = [*_length(recording, sound, where)]
    if np.mean(level >= _FULL) > _CLIPPED_SHARE:
        what = f"is clipped: {np.mean(level >= _FULL):.2%} of it is at full scale"
        found.append(Finding(where, what, "Record it again, with less gain.", "warning"))
    if sound.rate < _LEAST_HERTZ:
        what = f"has {sound.rate} samples a second, like a telephone"
        found.append(Finding(where, what, "Record with 44100 or 48000.", "warning"))
    return tuple(found)


def _length(recording: Recording, sound: Decoded, where: str) -> list[Finding]:
    loud = np.flatnonzero(np.abs(sound.samples) > _SILENT)
    seconds = (loud[-1] - loud[0]) / sound.rate
    gaps = (len(recording.texts) - 1) * voices.gap_ms(recording.locale) / 1000
    expected = sum(alignment.expected_s(text, recording.locale) for text in recording.texts) + gaps
    if _SHORTEST <= seconds / expected <= _LONGEST:
        return []
    what = f"speaks for {seconds:.1f} s, and its text takes about {expected:.1f} s"
    return [Finding(where, what, "Is it the recording of another beat? 'tutorials voice --script-for-recording'.")]


@cache
def _sentences(recording: Recording, _digest: str) -> tuple[Samples, ...]:
    """Cut a recording into its sentences, with short fades so that no cut clicks."""
    from pydub import AudioSegment

    sound = decode(recording.path)
    whole = soxr.resample(sound.samples, sound.rate, SAMPLE_RATE, quality="VHQ")
    clean = denoised(whole * np.float32(0.9 / max(float(np.abs(whole).max()), 0.9)))
    segment = AudioSegment(encoded(clean), frame_rate=SAMPLE_RATE, sample_width=2, channels=1)
    cuts = [round(cut * 1000) for cut in alignment.cuts_s(clean, SAMPLE_RATE, recording.texts, recording.locale)]
    edges = [0, *cuts, len(segment)]
    return tuple(
        decoded(segment[start:end].fade_in(_FADE_MS).fade_out(_FADE_MS).raw_data) for start, end in pairwise(edges)
    )


def _digest(path: Path) -> str:
    stat = path.stat()
    return _sha256(path, stat.st_size, stat.st_mtime_ns)


@cache
def _sha256(path: Path, _size: int, _time: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:32]
