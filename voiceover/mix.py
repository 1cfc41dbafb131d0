"""The narration of a whole film: every take on its frame, all equally loud, at the level the web expects.

Measured, not hoped for: gain, limit, measure again, until the loudness is there; deterministic throughout.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from scripts.clock import SAMPLE_RATE, samples_at
from scripts.errors import StepError
from scripts.model import Take, Timeline
from voiceover import loudness, sound
from voiceover.levels import DEFAULT, levels
from voiceover.sound import Samples

# The limiter aims below the peak that is allowed: AAC at 160 kbit/s swung up to 0.6 dB over what it was given.
_MARGIN_DB = 1.0
_CLOSE_ENOUGH = 0.05  # LU
_ROUNDS = 6


def mix(timeline: Timeline, takes: Mapping[str, tuple[Take, Path]], level: str = DEFAULT) -> bytes:
    """Return the narration as a WAV file, 48 kHz, 16 bits, two equal channels, as long as the timeline to the sample.

    `level` is a name in `levels.toml`.

    Takes are keyed by Sentence.key, each with the file of its sound. Silence stays silence.

    Raises:
        StepError: a take is missing, or its file is not what was recorded.
    """
    wanted = levels()[level]
    voices = [
        (samples_at(start, timeline.fps), _level(samples, wanted.lufs)) for start, samples in _read(timeline, takes)
    ]
    length = samples_at(timeline.frames, timeline.fps)
    gain_db = 0.0
    for _ in range(_ROUNDS):
        film = _assembled(voices, length, _ratio(gain_db), _ratio(wanted.dbtp - _MARGIN_DB))
        off = wanted.lufs - loudness.integrated(film)
        if abs(off) <= _CLOSE_ENOUGH or np.isinf(off):
            break
        gain_db += off
    return sound.wav(film, channels=2)


def _read(timeline: Timeline, takes: Mapping[str, tuple[Take, Path]]) -> list[tuple[int, Samples]]:
    slots = [slot for span in timeline.spans for slot in span.slots]
    missing = [slot.sentence for slot in slots if slot.sentence not in takes]
    if missing:
        raise StepError(f"No take of {', '.join(missing)}. Record every sentence before mixing.")
    read = []
    for slot in slots:
        take, path = takes[slot.sentence]
        samples = sound.read(path)
        if len(samples) * 1000 != take.duration_ms * SAMPLE_RATE:
            raise StepError(
                f"{path}: {slot.sentence} should last {take.duration_ms} ms. Delete it and run the command again."
            )
        read.append((slot.start, samples))
    return read


def _level(samples: Samples, lufs: float) -> Samples:
    """Bring one take to the target with one gain: sentences sound alike, and nothing moves inside them."""
    measured = loudness.integrated(samples)
    return samples if np.isinf(measured) else samples * np.float32(_ratio(lufs - measured))


def _assembled(voices: list[tuple[int, Samples]], length: int, gain: float, ceiling: float) -> Samples:
    film = np.zeros(length, np.float32)
    for start, samples in voices:
        # Take by take: what lies between them is silence, and four times oversampled a film would fill the memory.
        film[start : start + len(samples)] = loudness.limited(samples * np.float32(gain), ceiling)
    return film


def _ratio(decibels: float) -> float:
    return float(10 ** (decibels / 20))
