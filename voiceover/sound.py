"""Samples: how a speech becomes the sound of a take, and how takes are written and read. WAV, 48 kHz, mono, 16-bit."""

import io
import wave
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from scripts.clock import SAMPLE_RATE
from scripts.errors import StepError

RESAMPLER = f"soxr {soxr.__version__}"  # its version is part of a take's key
Samples = NDArray[np.float32]  # one channel, full scale is 1

HEAD_MS = 20  # silence before the first sound of a take, so that a picture on the first word is not late
TAIL_MS = 60  # and after the last, so that a fading vowel is not cut
FLOOR = 10 ** (-45 / 20)  # of the peak: what is softer is silence; a quiet room in a recording is at -50 dB
_PER_MS = SAMPLE_RATE // 1000
_FULL = 32768.0
_CEILING = 0.98  # resampling may swing over the peak of the samples it was given


def finished(pcm: bytes, rate: int) -> tuple[Samples, int]:
    """Return speech as a take sounds, and the milliseconds by which its times move.

    The silence at both ends becomes HEAD_MS and TAIL_MS. A speech that is silent throughout keeps its length. The
    result is a whole number of milliseconds long, so that a duration in ms is exact.
    """
    samples, cut = _trimmed(decoded(pcm), rate)
    resampled = samples if rate == SAMPLE_RATE else soxr.resample(samples, rate, SAMPLE_RATE, quality="VHQ")
    peak = float(np.abs(resampled).max(initial=0.0))
    levelled = resampled * min(1.0, _CEILING / peak) if peak else resampled
    whole = np.zeros(-(-len(levelled) // _PER_MS) * _PER_MS, np.float32)
    whole[: len(levelled)] = levelled
    return whole, -round(cut * 1000 / rate)


def decoded(pcm: bytes) -> Samples:
    """Return 16-bit little endian samples as floats."""
    return (np.frombuffer(pcm, "<i2") / _FULL).astype(np.float32)


def encoded(samples: Samples) -> bytes:
    """Return floats as 16-bit little endian samples: rounded, and clipped at full scale."""
    return np.clip(np.rint(samples.astype(np.float64) * _FULL), -_FULL, _FULL - 1).astype("<i2").tobytes()


def wav(samples: Samples, channels: int = 1) -> bytes:
    """Return a WAV file: the same samples on every channel, and nothing in the header that changes from run to run."""
    pcm = np.repeat(np.frombuffer(encoded(samples), "<i2"), channels)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(channels)
        writer.setsampwidth(2)
        writer.setframerate(SAMPLE_RATE)
        writer.writeframes(pcm.tobytes())
    return file.getvalue()


def read(path: Path) -> Samples:
    """Read the sound of a take.

    Raises:
        StepError: the file is missing, or is not a WAV of 48 kHz, one channel, 16 bits.
    """
    again = "Delete it and run the command again: the take is spoken anew."
    try:
        with wave.open(str(path), "rb") as reader:
            form = (reader.getframerate(), reader.getnchannels(), reader.getsampwidth())
            pcm = reader.readframes(reader.getnframes())
    except (OSError, EOFError, wave.Error) as fault:
        raise StepError(f"{path}: not readable as a take ({fault}). {again}") from None
    if form != (SAMPLE_RATE, 1, 2):
        raise StepError(f"{path}: a take is 48000 Hz, 1 channel, 2 bytes, not {form}. {again}")
    return decoded(pcm)


def _trimmed(samples: Samples, rate: int) -> tuple[Samples, int]:
    """Cut or fill the silence at both ends; the second value is how many samples the head lost, minus if it gained."""
    level = np.abs(samples)
    loud = np.flatnonzero(level > FLOOR * level.max(initial=0.0))
    if not len(loud):
        return samples, 0
    head, tail = HEAD_MS * rate // 1000, TAIL_MS * rate // 1000
    first, last = int(loud[0]) - head, int(loud[-1]) + 1 + tail
    body = samples[max(0, first) : last]
    return np.concatenate(
        [np.zeros(max(0, -first), np.float32), body, np.zeros(max(0, last - len(samples)), np.float32)]
    ), first
