"""A field of dots on a hillside, like windows at dusk: a number of places, each dot standing for many."""

from __future__ import annotations

from math import sqrt

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.icon_kit import box, dot
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, ellipse, path

NONE: Points = np.zeros((0, 3))


class DotHill:
    """A hill and dots in rows that follow its back; they light from the reading side, row by row from the top.

    Args:
        count: how many dots; rows of equal length share them.
        rows: how many rows.
        middle: of the hill's ellipse, as in a left-to-right drawing, usually under the frame.
        radii: of that ellipse.
        spread: first and last x of a row, as in a left-to-right drawing.
        grid: reading direction.

    Attributes:
        hill: two flat bands, the nearer darker.
        dark: homes whose light is not on, as small roofs; they show where a dot will be.
        lit: the dots.
    """

    def __init__(
        self, count: int, rows: int, middle: XY, radii: XY, spread: XY, grid: Grid, *, ink: str = "teal.deep"
    ) -> None:
        self.grid, self.middle, self.radii = grid, middle, radii
        x, y = grid.mirror(middle[0]), middle[1]
        self.hill = VGroup(
            ellipse(radii[0] * 1.12, radii[1] * 1.06, mix(ink, "paper", 0.24), x - grid.mirror(2.2), y - 0.1),
            ellipse(*radii, ink, x, y),
        ).set_z_index(LAYER["ground"])
        self.spots = [self._spot(i, count, rows, spread) for i in range(count)]
        self.size = 0.34 * (spread[1] - spread[0]) / (count / rows)
        homes = [box(u, v - 0.02, self.size * 1.5, self.size * 1.5, 0.03).points for u, v in self.spots]
        self.dark = path(np.concatenate(homes), mix(ink, "sky", 0.16)).set_z_index(LAYER["ground"])
        self.lit = path(NONE, "sun").set_z_index(LAYER["ground"])
        self._dots = [np.asarray(dot(u, v, self.size * 0.5).points) for u, v in self.spots]

    def back(self, x: float) -> float:
        """Height of the hill over a place, as in a left-to-right drawing."""
        share = (x - self.middle[0]) / self.radii[0]
        return self.middle[1] + self.radii[1] * sqrt(max(0.0, 1 - share**2))

    def light(self, count: int) -> None:
        """Light the first `count` dots."""
        self.lit.points = np.concatenate([NONE, *self._dots[:count]])

    def run(self, count: int, run_time: float) -> Animation:
        """Light dot after dot until `count` are lit."""

        def show(_: Mobject, alpha: float) -> None:
            self.light(round(count * alpha))

        return UpdateFromAlphaFunc(self.lit, show, run_time=run_time, rate_func=move)

    def _spot(self, i: int, count: int, rows: int, spread: XY) -> XY:
        length = count // rows
        row, k = divmod(i, length)
        pitch = (spread[1] - spread[0]) / length
        x = spread[0] + pitch * (k + 0.5 + 0.25 * (row % 2 * 2 - 1))
        return self.grid.mirror(x), self.back(x) - 0.5 - row * pitch * 0.92


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: one hundred dots, all but a few lit."""
    field = DotHill(100, 5, (0.0, -7.4), (9.0, 8.4), (-5.6, 5.6), grid)
    field.light(88)
    return VGroup(field.dark, field.lit)
