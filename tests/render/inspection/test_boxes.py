"""What the checks believe agrees with pixels: the boxes of texts are where the ink is, in the film's own frames."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from manim import Camera, Scene
from pictures import film_brief

from render.canvas.painter import LayerPainter
from render.film import run_through, still
from render.inspection.eye import Eye, texts_of
from render.inspection.inspect import watched
from render.inspection.rules import RULES
from render.inspection.sighting import Box, Moment, Seen
from render.size import Size
from scenes.look.grid import HEIGHT, PX_PER_UNIT, WIDTH
from scripts.model import Brief

FULL = Size(1920, 1080)
PIECES = (  # a scene of each language: together all kinds of text, small and large, moved, scaled, counted
    ("en", "together"), ("ar", "cities"), ("zh-Hans", "layers"), ("vi", "small"),
    ("fr", "dark"), ("es", "six"), ("ru", "credits"), ("id", "layers"),
)  # fmt: skip
EACH = 4  # texts of a scene; 32 in all
WITHIN = 2.0  # px
# Levels from which a pixel had ink: a tenth of the faintest text's. Neighbours filled together are up to 7 off.
CHANGED = 12


class Doubter(Eye):
    """Draws one moment at full size, with all texts and without each, to see where their ink really is."""

    def __init__(self, brief: Brief, moment: Moment) -> None:
        super().__init__(brief)
        self._moment = moment
        self.frame_drawn: Any = None
        self.inks: list[Box] = []

    def _look(self, scene: Scene, frame: int, *, still: bool) -> None:
        super()._look(scene, frame, still=still)
        if frame != self._moment.frame or not still or self.inks:
            return
        whole = drawn(scene)
        self.frame_drawn = whole
        for text in texts_of(scene.mobjects):
            lines = [line for line in text.submobjects if len(line.points)]
            kept = [line.fill_rgbas.copy() for line in lines]
            if max(float(rgba[:, 3].max()) for rgba in kept) <= RULES["look"]["visible"]:
                continue
            for line in lines:
                line.set_fill(opacity=0)
            differs = np.abs(whole.astype(int) - drawn(scene)).max(axis=2) > CHANGED
            for line, rgba in zip(lines, kept, strict=True):
                line.fill_rgbas = rgba
            rows, columns = np.flatnonzero(differs.any(1)), np.flatnonzero(differs.any(0))
            self.inks.append((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1))


def drawn(scene: Scene) -> Any:
    """Draw all of a moment anew: what is mended where something changed may differ by some levels on the seam."""
    camera = Camera(pixel_width=FULL.width, pixel_height=FULL.height)
    LayerPainter(camera).paint(scene.mobjects)
    return np.array(camera.pixel_array)


def fullest(seen: Seen) -> Moment:
    """Return the moment at which most texts stand whole."""
    return max(
        (moment for moment in seen.moments if moment.still and moment.moved),
        key=lambda moment: sum(text.whole for text in moment.texts),
    )


def in_pixels(box: Box) -> Box:
    """Left, top, right, bottom at 1080p of a box in units."""
    left, bottom, right, top = box
    return (
        (left + WIDTH / 2) * PX_PER_UNIT,
        (HEIGHT / 2 - top) * PX_PER_UNIT,
        (right + WIDTH / 2) * PX_PER_UNIT,
        (HEIGHT / 2 - bottom) * PX_PER_UNIT,
    )


def doubt(locale: str, beat: str) -> tuple[Moment, Doubter]:
    """Look at a scene, then look again at its fullest moment and draw it."""
    brief = film_brief(locale, beat)
    moment = fullest(watched(brief)[1])
    eyes: list[Doubter] = []

    def eye() -> Doubter:
        eyes.append(Doubter(brief, moment))
        return eyes[-1]

    run_through(brief, eye)
    return moment, eyes[-1]


@pytest.mark.parametrize(("locale", "beat"), PIECES)
def test_boxes_lie_within_two_pixels_of_the_ink(locale: str, beat: str) -> None:
    """Of random texts of each language, the box that the checks use is that of the ink in the frame at 1080p."""
    moment, eye = doubt(locale, beat)
    assert len(eye.inks) == len(moment.texts)
    places = random.Random(f"{locale}/{beat}").sample(range(len(eye.inks)), EACH)
    for place in places:
        believed = in_pixels(moment.texts[place].box)
        off = [abs(a - b) for a, b in zip(believed, eye.inks[place], strict=True)]
        assert max(off) <= WITHIN, (moment.texts[place].setting.text, believed, eye.inks[place])


def test_the_frame_that_was_measured_is_the_films() -> None:
    """What the test above draws is the frame that the film has there."""
    moment, eye = doubt("es", "six")
    film = still(film_brief("es", "six"), moment.frame - 1, FULL)
    assert (np.abs(film.astype(int) - eye.frame_drawn) > 2).mean() < 1e-4
