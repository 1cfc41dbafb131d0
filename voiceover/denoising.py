"""Takes the room's hiss out of a recording, lightly: what is as soft as the pauses becomes a little softer."""

import numpy as np

from voiceover.sound import Samples

_WINDOW, _HOP = 2048, 512  # samples at 48 kHz: 43 ms, overlapping four times
_FLOOR_SHARE = 0.1  # of the frames: the softest are taken for the room alone
_OVER = 3.0  # a sound this many times the room's is left as it is
_SOFTEST = 10 ** (-9 / 20)  # never more than 9 dB down: more would gurgle


def denoised(samples: Samples) -> Samples:
    """Return samples with each frequency turned down where it is no louder than in the softest tenth of the frames."""
    if len(samples) < 8 * _WINDOW:
        return samples
    window = np.sqrt(np.hanning(_WINDOW + 1)[:-1])
    padded = np.pad(samples.astype(np.float64), _WINDOW)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP] * window
    spectra = np.fft.rfft(frames)
    level = np.abs(spectra)
    loudness = level.sum(axis=1)
    inside = loudness > 0  # the padding is no room
    softest = inside & (loudness <= np.quantile(loudness[inside], _FLOOR_SHARE))
    room = level[softest].mean(axis=0)
    gain = np.clip((level - room) / ((_OVER - 1) * room + 1e-12), _SOFTEST, 1.0)
    gain = (gain + np.roll(gain, 1, axis=0) + np.roll(gain, -1, axis=0)) / 3  # no single frame stands out: that tinkles
    cleaned = np.fft.irfft(spectra * gain, _WINDOW) * window
    whole = np.zeros(len(padded))
    for n, frame in enumerate(cleaned):
        whole[n * _HOP : n * _HOP + _WINDOW] += frame
    share = _WINDOW / _HOP / 2  # the squared windows add up to this
    return (whole[_WINDOW : _WINDOW + len(samples)] / share).astype(np.float32)
