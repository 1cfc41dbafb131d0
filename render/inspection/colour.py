"""How colours are told apart: WCAG contrast, and differences as normal and colour-blind eyes take them in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Literal

import numpy as np
import numpy.typing as npt

Colour = tuple[float, float, float]  # sRGB, 0 to 1
Values = npt.NDArray[np.float64]
Vision = Literal["normal", "protanopia", "deuteranopia", "tritanopia"]

_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])  # WCAG 2.2, "relative luminance"
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009),
# severity 1.0, applied to linear light.
_SEEN: dict[Vision, Values] = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
VISIONS: tuple[Vision, ...] = tuple(_SEEN)
# Linear sRGB to CIE XYZ (IEC 61966-2-1), each row divided by the white point D65.
_XYZ = np.array(
    [
        [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883],
    ]
)


def linear(srgb: npt.ArrayLike) -> Values:
    """Return linear light of sRGB values, both from 0 to 1."""
    value = np.asarray(srgb, dtype=np.float64)
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def luminance(srgb: npt.ArrayLike) -> Values:
    """Return WCAG's relative luminance; the last axis of `srgb` is red, green, blue from 0 to 1."""
    light: Values = linear(srgb) @ _WEIGHTS
    return light


def ratio(a: Values, b: Values) -> Values:
    """Return WCAG's contrast ratio of luminances, 1 to 21."""
    return np.asarray((np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05))


@cache
def distance(a: Colour, b: Colour, vision: Vision = "normal") -> float:
    """Return how far apart two sRGB colours are to an eye, as CIEDE2000; 10 is told apart at a glance."""
    return ciede2000(_lab(a, vision), _lab(b, vision))


@cache
def _lab(srgb: Colour, vision: Vision) -> tuple[float, float, float]:
    light = np.clip(_SEEN[vision] @ linear(srgb), 0, 1)
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (float(w) for w in _XYZ @ light))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(p: Sequence[float], q: Sequence[float]) -> float:
    """Return the CIEDE2000 difference of two CIELAB colours: Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = p, q
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    lightness, chroma = l2 - l1, c2 - c1
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    middle, full = (l1 + l2) / 2, (c1 + c2) / 2
    return _weighted(lightness, chroma, hue, middle, full, _mean_hue(c1 * c2, h1, h2))


def _mean_hue(chroma: float, h1: float, h2: float) -> float:
    if chroma == 0:
        return h1 + h2
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2


def _weighted(lightness: float, chroma: float, hue: float, middle: float, full: float, angle: float) -> float:
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(k * math.cos(math.radians(n * angle + shift)) for k, n, shift in waves)
    sl = 1 + 0.015 * (middle - 50) ** 2 / math.sqrt(20 + (middle - 50) ** 2)
    sc, sh = 1 + 0.045 * full, 1 + 0.015 * full * t
    turned = math.sin(math.radians(60 * math.exp(-(((angle - 275) / 25) ** 2))))
    rotation = -2 * math.sqrt(full**7 / (full**7 + 25**7)) * turned
    l_, c_, h_ = lightness / sl, chroma / sc, hue / sh
    return math.sqrt(l_**2 + c_**2 + h_**2 + rotation * c_ * h_)
