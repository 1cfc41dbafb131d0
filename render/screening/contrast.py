"""Contrast of texts as they are seen: the ink against what really lies round it in the decoded picture.

WCAG 2.2, success criterion 1.4.3: 4.5 to 1, and 3 to 1 for large text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from render.inspection.rules import RULES
from render.screening.light import contrast, linear, luminance
from render.screening.picture import Picture, Rgb
from scripts.model import ShownText

TEXT, LARGE, LARGE_PX = (RULES["contrast"][key] for key in ("text", "large", "large_px"))  # as before a render
LEAST_PX = 24  # of the film's own rows: smaller letters have hardly a pixel that is not mixed with their ground
DECODED = 0.95  # of a ratio: decoded colours are a few levels off the drawn ones
NEAR = 24  # levels of a channel that ink may be off as decoded
INK_SHARE = 0.01  # of a box: less means that the text is covered, and no contrast can be told
BAD_SHARE = 0.2  # of what lies round the letters
FRAME = (14.222, 8.0)  # Manim's units across and up a picture

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Faint:
    """A text that is hard to read: the frame of the film, the ratio that it has and the one that it needs."""

    frame: int
    text: ShownText
    ratio: float
    needed: float


class Contrasts:
    """Watches the texts of a film, each in the first frame in which it stands."""

    def __init__(self, texts: Mapping[int, Sequence[ShownText]], height: int) -> None:
        """Take frame of the film → texts, and the film's height in pixels."""
        self._texts = texts
        self._height = height
        self.found: list[Faint] = []
        self.seen = 0  # texts measured

    def see(self, picture: Picture) -> None:
        """Look at the next frame."""
        wanted = [text for text in self._texts.get(picture.number, ()) if text.px * self._height / 1080 >= LEAST_PX]
        if not wanted:
            return
        rgb = picture.rgb
        for text in wanted:
            needed = LARGE if text.px >= LARGE_PX else TEXT
            ratio = text_contrast(rgb, text)
            if ratio is not None:
                self.seen += 1
                if ratio < DECODED * needed:
                    self.found.append(Faint(picture.number, text, ratio, needed))


def text_contrast(rgb: Rgb, text: ShownText) -> float | None:
    """Return the contrast that four fifths of a text's surroundings have at least; None where it is not seen.

    Args:
        rgb: the picture, shape (height, width, 3).
        text: its box and ink.
    """
    cut = _cut(rgb, text.box)
    if cut.size == 0:
        return None
    ink_rgb = np.array([int(text.ink[n : n + 2], 16) for n in (1, 3, 5)], np.uint8)
    near = (np.abs(cut.astype(np.int16) - ink_rgb) <= NEAR).all(axis=-1)
    if near.mean() < INK_SHARE:
        return None
    ground = ~_grown(near, 2)  # the pixels on the edge of a letter are mixed of both
    if ground.mean() < INK_SHARE:
        ground = np.ones_like(near)
    ratios = contrast(luminance(linear(cut[ground])), luminance(linear(ink_rgb)))
    return float(np.quantile(ratios, BAD_SHARE))


def _cut(rgb: Rgb, box: tuple[float, float, float, float]) -> Rgb:
    height, width = rgb.shape[:2]
    left, right = (round((x / FRAME[0] + 0.5) * width) for x in (box[0], box[2]))
    top, bottom = (round((0.5 - y / FRAME[1]) * height) for y in (box[3], box[1]))
    pad = 3  # pixels: a box ends with its letters
    return rgb[max(0, top - pad) : max(0, bottom + pad), max(0, left - pad) : max(0, right + pad)]


def _grown(mask: Bools, by: int) -> Bools:
    grown = mask.copy()
    for _ in range(by):
        wide = grown.copy()
        wide[1:] |= grown[:-1]
        wide[:-1] |= grown[1:]
        wide[:, 1:] |= grown[:, :-1]
        wide[:, :-1] |= grown[:, 1:]
        grown = wide
    return grown
