"""How loud a narration is, and how to keep its peaks down. BS.1770 throughout, on samples in floats.

Mono samples stand for two equal channels, as the film has them: that is 3 LU louder than one.
"""

import numpy as np
import pyloudnorm
import soxr
from numpy.typing import NDArray

from scripts.clock import SAMPLE_RATE
from voiceover.sound import Samples

OVERSAMPLING = 4  # what BS.1770-4 asks for at 48 kHz
_BLOCK = SAMPLE_RATE // 1000  # one millisecond
_PART = 30 * SAMPLE_RATE
_HOLD, _FADE = 7, 6  # milliseconds around a peak that are held down, and over which the gain moves
_SHORTEST = SAMPLE_RATE * 2 // 5  # the meter's window


def integrated(mono: Samples) -> float:
    """Return the integrated loudness in LUFS, as of two equal channels; minus infinity for silence."""
    if not np.any(mono):
        return float("-inf")
    # A word of a quarter second is measured as if it were said again and again: the meter needs 400 ms.
    long_enough = np.tile(mono, -(-_SHORTEST // len(mono)) + 1) if len(mono) <= _SHORTEST else mono
    with np.errstate(divide="ignore"):
        return float(
            pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(np.multiply(long_enough, np.sqrt(2), dtype=np.float64))
        )


def true_peak(mono: Samples) -> float:
    """Return the true peak, full scale being 1: the highest point of the wave, between the samples too."""
    # A part at a time, with what lies around it: four times oversampled, a film would fill the memory.
    starts = range(0, len(mono), _PART)
    return max((float(_peaks(mono[max(0, at - _BLOCK) : at + _PART + _BLOCK]).max()) for at in starts), default=0.0)


def limited(mono: Samples, ceiling: float) -> Samples:
    """Return samples whose true peak stays at the ceiling (full scale being 1), softer only around the peaks.

    The gain is found per millisecond on the oversampled wave, held around each peak and faded with a Hann window, so
    it never moves fast enough to be heard as distortion. Rejected: clipping, and ffmpeg's `loudnorm`, which falls
    back to a dynamic mode that pumps.
    """
    peaks = _peaks(mono)
    if peaks.max(initial=0.0) <= ceiling:
        return mono
    gain = _faded(_held(np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))))
    centres = np.arange(len(gain)) * _BLOCK + (_BLOCK - 1) / 2
    return (mono * np.interp(np.arange(len(mono)), centres, gain)).astype(np.float32)


def _peaks(mono: Samples) -> Samples:
    """Return the true peak of each millisecond.

    The samples themselves count as well: the filter of the oversampling softens what lies close to 24 kHz.
    """
    fine = soxr.resample(mono, SAMPLE_RATE, SAMPLE_RATE * OVERSAMPLING, quality="HQ")
    return np.maximum(_highest(mono, _BLOCK), _highest(fine[: len(mono) * OVERSAMPLING], _BLOCK * OVERSAMPLING))


def _highest(wave: Samples, block: int) -> Samples:
    """Return the highest magnitude of each block; the last may be shorter."""
    blocks = np.zeros(-(-len(wave) // block) * block, np.float32)
    blocks[: len(wave)] = np.abs(wave)
    highest: Samples = blocks.reshape(-1, block).max(axis=1, initial=0.0)
    return highest


def _held(gain: NDArray[np.float64]) -> NDArray[np.float64]:
    padded = np.pad(gain, _HOLD, mode="edge")
    lowest: NDArray[np.float64] = np.lib.stride_tricks.sliding_window_view(padded, 2 * _HOLD + 1).min(axis=1)
    return lowest


def _faded(gain: NDArray[np.float64]) -> NDArray[np.float64]:
    """Smooth over less than was held, so that the gain is down in full when the peak comes."""
    window = np.hanning(2 * _FADE + 3)[1:-1]
    return np.convolve(np.pad(gain, _FADE, mode="edge"), window / window.sum(), mode="valid")
