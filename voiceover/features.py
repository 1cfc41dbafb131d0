"""What a sound is compared by: 12 mel cepstra and the level, with their slopes, a row every 10 ms.

Cepstra are set to mean 0 and spread 1 over the speech, which takes out the voice, the room and the microphone.
"""

import numpy as np
import soxr
from numpy.typing import NDArray

from voiceover.sound import Samples

Rows = NDArray[np.float64]
RATE = 16_000
HOP = 160  # samples of a row: 10 ms
_WINDOW, _FFT = 400, 512
_BANDS, _LOW_HZ, _HIGH_HZ = 26, 80, 7000
_CEPSTRA = 13
_SPEECH_DB = 35  # below the loud parts: what is softer is a pause
_SLOPE = np.arange(-3, 4)


def features(samples: Samples, rate: int) -> tuple[Rows, NDArray[np.bool_]]:
    """Return a sound's rows (25 columns), and which of them are speech."""
    wave = soxr.resample(samples.astype(np.float64), rate, RATE, quality="HQ") if rate != RATE else samples
    wave = np.concatenate([np.zeros(_WINDOW // 2), wave, np.zeros(_WINDOW)])
    wave = np.append(wave[:1], wave[1:] - 0.97 * wave[:-1])
    frames = np.lib.stride_tricks.sliding_window_view(wave, _WINDOW)[::HOP] * np.hamming(_WINDOW)
    power = np.abs(np.fft.rfft(frames, _FFT)) ** 2
    level = 10 * np.log10(power.sum(axis=1) + 1e-9)
    top = np.percentile(level, 95)
    speech = level > top - _SPEECH_DB
    bands = np.log(np.maximum(power @ _mel().T, max(float(power.max()), 1e-9) * 1e-7))
    cepstra = bands @ _cosines()
    cepstra = (cepstra - cepstra[speech].mean(axis=0)) / (cepstra[speech].std(axis=0) + 1e-6)
    cepstra[:, 0] = np.clip((level - top) / 15, -2.5, 0.5) * 1.5  # in place of the first, which is the level unbounded
    padded = np.pad(cepstra, ((3, 3), (0, 0)), mode="edge")
    slopes = sum(k * padded[3 + k : 3 + k + len(cepstra)] for k in _SLOPE) / float((_SLOPE**2).sum())
    return np.hstack([cepstra, 2.0 * slopes]), speech


def speech_span(speech: NDArray[np.bool_]) -> tuple[int, int]:
    """Return the first row of speech and the one after the last; a click of one row is none."""
    rows = np.flatnonzero(np.convolve(speech, np.ones(3), mode="same") >= 2)
    return (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, len(speech))


def _cosines() -> Rows:
    """Return the cosine transform (DCT-II, orthonormal), bands × cepstra."""
    band, cepstrum = np.arange(_BANDS)[:, None] + 0.5, np.arange(_CEPSTRA)[None]
    matrix: Rows = np.sqrt(2 / _BANDS) * np.cos(np.pi / _BANDS * band * cepstrum)
    matrix[:, 0] = np.sqrt(1 / _BANDS)
    return matrix


def _mel() -> Rows:
    """Return the triangular mel filters, bands × spectrum."""

    def mel(hertz: float) -> float:
        return float(2595 * np.log10(1 + hertz / 700))

    edges = 700 * (10 ** (np.linspace(mel(_LOW_HZ), mel(_HIGH_HZ), _BANDS + 2) / 2595) - 1)
    bins = np.floor((_FFT + 1) * edges / RATE)
    at = np.arange(_FFT // 2 + 1)
    rise = (at - bins[:-2, None]) / np.maximum(bins[1:-1] - bins[:-2], 1)[:, None]
    fall = (bins[2:, None] - at) / np.maximum(bins[2:] - bins[1:-1], 1)[:, None]
    filters: Rows = np.clip(np.minimum(rise, fall), 0, 1)
    return filters
