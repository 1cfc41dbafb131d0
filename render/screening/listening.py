"""Listens to a film once: samples for the meters, silence where it is spoken, sound where it is silent, clipping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from scripts.clock import SAMPLE_RATE
from scripts.errors import StepError

Mono = npt.NDArray[np.float32]
Seconds = tuple[float, float]  # from, to

QUIET = 0.003  # -50 dBFS: a voice at -16 LUFS is far above, dither far below
STEP = SAMPLE_RATE // 100  # samples of a level: 10 ms
PAUSE_SECONDS = 1.5  # the longest that a sentence may be silent inside
EDGE_SECONDS = 0.15  # round speech: AAC smears a beginning over its frames of 21 ms, and rings after an end
FULL, RUN = 0.9995, 3  # full scale, and samples in a row at it: one alone may be a peak that was there
UNEVEN = 0.02  # -34 dBFS: what the levels of the two channels, made equal, may differ by after AAC


@dataclass(frozen=True, slots=True)
class Heard:
    """The sound of a film.

    Attributes:
        mono: the first channel at 48 kHz, 1 is full scale.
        seconds: its length as the file says it.
        clipped: seconds at which a run of samples at full scale begins.
        apart: the most that the levels of the channels differ, over some 20 ms.
    """

    mono: Mono
    seconds: float
    clipped: tuple[float, ...]
    apart: float

    def peak(self, stretch: Seconds) -> float:
        """Return the loudest sample in a stretch."""
        inside = self.mono[_sample(stretch[0]) : _sample(stretch[1])]
        return float(np.abs(inside).max(initial=0.0))

    def silence(self, stretch: Seconds) -> Seconds | None:
        """Return the longest silence inside speech, between its first sound and its last, where it is too long."""
        loud = np.flatnonzero(_levels(self.mono, stretch) >= QUIET)
        if len(loud) < 2:
            return None
        gaps = np.diff(loud)
        n = int(gaps.argmax())
        start = stretch[0] + (int(loud[n]) + 1) * STEP / SAMPLE_RATE
        seconds = (int(gaps[n]) - 1) * STEP / SAMPLE_RATE
        return (start, start + seconds) if seconds > PAUSE_SECONDS else None

    def sounding(self, stretches: Sequence[Seconds]) -> Iterator[Seconds]:
        """Yield where something is heard outside of all these stretches of speech, which are in order."""
        end = 0.0
        for start, after in (*stretches, (self.seconds + EDGE_SECONDS, 0.0)):
            gap = (end + EDGE_SECONDS if end else 0.0, start - EDGE_SECONDS)
            loud = np.flatnonzero(_levels(self.mono, gap) >= QUIET) if gap[1] > gap[0] else np.array([], np.int64)
            if loud.size:
                yield (gap[0] + int(loud[0]) * STEP / SAMPLE_RATE, gap[0] + (int(loud[-1]) + 1) * STEP / SAMPLE_RATE)
            end = after


def listen(film: Path) -> Heard | None:
    """Decode the sound; None where a film has none.

    Raises:
        StepError: it cannot be read, or has another rate.
    """
    parts: list[Mono] = []
    apart = 0.0
    try:
        with av.open(str(film)) as file:
            if not file.streams.audio:
                return None
            stream: Any = file.streams.audio[0]
            for frame in file.decode(stream):
                channels = frame.to_ndarray()
                parts.append(channels[0].astype(np.float32, copy=False))
                if len(channels) > 1:
                    apart = max(apart, abs(_rms(channels[0]) - _rms(channels[1])))
            rate = stream.rate
            # The last AAC frame is filled up; the track's own length says where the sound ends.
            listed = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else None
    except (av.FFmpegError, OSError, IndexError) as error:
        raise StepError(f"{film}: its sound cannot be read ({error}). Render it again.") from error
    if rate != SAMPLE_RATE:
        raise StepError(f"{film}: its sound has {rate} samples a second, not {SAMPLE_RATE}. Render it again.")
    mono = np.concatenate(parts) if parts else np.zeros(0, np.float32)
    heard = len(mono) / SAMPLE_RATE
    return Heard(mono, heard if listed is None else min(heard, listed), tuple(_clipped(mono)), apart)


def _clipped(mono: Mono) -> Iterator[float]:
    full = np.flatnonzero(np.abs(mono) >= FULL)
    if not len(full):
        return
    for run in np.split(full, np.flatnonzero(np.diff(full) > 1) + 1):
        if len(run) >= RUN:
            yield int(run[0]) / SAMPLE_RATE


def _rms(samples: Mono) -> float:
    return float(np.sqrt(np.mean(samples * samples)))


def _levels(mono: Mono, stretch: Seconds) -> Mono:
    """Return the loudness (RMS) of each 10 ms of a stretch."""
    inside = mono[_sample(stretch[0]) : _sample(stretch[1])]
    steps = inside[: len(inside) // STEP * STEP].reshape(-1, STEP)
    levels: Mono = np.sqrt((steps * steps).mean(axis=1))
    return levels


def _sample(seconds: float) -> int:
    return max(0, round(seconds * SAMPLE_RATE))
