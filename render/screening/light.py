"""How bright and how red light is, in the terms of WCAG 2.2.

Relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and #dfn-contrast-ratio.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Light = npt.NDArray[np.float32]

_WEIGHTS = np.array([0.2126, 0.7152, 0.0722], np.float32)
# CIE XYZ of linear sRGB (IEC 61966-2-1), row by row.
_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], np.float32)
_WHITE = (0.1978, 0.4683)  # u', v' of D65
_DARK = 0.02  # R + G + B below which a colour is black to the eye, and its hue what the decoder rounded it to


def _linear(value: float) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


_LINEAR = np.array([_linear(value) for value in range(256)], np.float32)


def linear(rgb: npt.NDArray[np.uint8]) -> Light:
    """Return sRGB, 0 to 255, as linear light, 0 to 1."""
    return _LINEAR[rgb]


def luminance(light: Light) -> Light:
    """Return relative luminance, 0 to 1, of linear RGB in the last axis."""
    found: Light = light @ _WEIGHTS
    return found


def contrast(a: Light, b: Light) -> Light:
    """Return the contrast ratio, 1 to 21, of two luminances."""
    found = (np.maximum(a, b) + np.float32(0.05)) / (np.minimum(a, b) + np.float32(0.05))
    return np.asarray(found, np.float32)


def chromaticity(light: Light) -> tuple[Light, Light, npt.NDArray[np.bool_]]:
    """Return u' and v' (CIE 1976 UCS) of linear RGB, and whether it is a saturated red: R / (R + G + B) ≥ 0.8."""
    total = light.sum(axis=-1)
    seen = total > _DARK
    x, y, z = np.moveaxis(light @ _TO_XYZ.T, -1, 0)
    below = np.where(seen, x + 15 * y + 3 * z, np.float32(1))
    u = np.where(seen, 4 * x / below, np.float32(_WHITE[0]))
    v = np.where(seen, 9 * y / below, np.float32(_WHITE[1]))
    return u, v, seen & (light[..., 0] >= np.float32(0.8) * total)
