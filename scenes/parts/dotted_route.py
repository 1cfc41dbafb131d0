"""Dots that come one by one: a dotted route, the way somebody means to go, or marks spread over a plan."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

import numpy as np
from manim import Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import colour
from scenes.parts.pen import XY
from scenes.parts.shapes import curve, disc

STEP = 0.24  # from dot to dot
DOT = 0.055  # radius


class Dots(VMobject):
    """A dot at each of many places, as one path; they come in their order."""

    def __init__(self, places: Sequence[XY], ink: str, r: float) -> None:
        super().__init__(fill_color=colour(ink), fill_opacity=1, stroke_width=0)
        dot = np.array(disc(r, ink).points)
        self._dots = [dot + np.array([x, y, 0.0]) for x, y in places]
        self.reveal(1.0)

    @property
    def count(self) -> int:
        """How many there are when all have come."""
        return len(self._dots)

    def reveal(self, share: float) -> None:
        """Show the first dots only, up to a share of them."""
        seen = self._dots[: round(share * len(self._dots))]
        self.points = np.concatenate(seen) if seen else np.zeros((0, 3))

    def walk(self, run_time: float) -> UpdateFromAlphaFunc:
        """Let them come, dot by dot."""

        def step(_: Mobject, alpha: float) -> None:
            self.reveal(alpha)

        return UpdateFromAlphaFunc(self, step, run_time=run_time, rate_func=move)


class DottedRoute(Dots):
    """Dots at even distances on a smooth line through `points`.

    Args:
        points: where it leads, on the stage, from its start.
        ink: colour of the dots.
        step: from dot to dot, in units.
        r: radius of a dot.
    """

    def __init__(self, points: Sequence[XY], ink: str = "night", *, step: float = STEP, r: float = DOT) -> None:
        super().__init__(_even(points, step), ink, r)


def _even(points: Sequence[XY], step: float) -> list[XY]:
    """Places at even distances on the smooth line."""
    line = curve(points, "night")
    fine = [line.point_from_proportion(t) for t in np.linspace(0, 1, 400)]
    out, left = list[XY](), 0.0
    for p, q in pairwise(fine):
        length = hypot(q[0] - p[0], q[1] - p[1])
        while left <= length:
            t = left / length if length else 0.0
            out.append((float(p[0] + (q[0] - p[0]) * t), float(p[1] + (q[1] - p[1]) * t)))
            left += step
        left -= length
    return out


def example(grid: Grid) -> VGroup:
    """A route with two bends, for the gallery."""
    way = ((-5.6, -1.6), (-3.0, 0.6), (0.0, -0.8), (3.0, 1.2), (5.6, 0.4))
    return VGroup(DottedRoute([(grid.mirror(x), y) for x, y in way], step=0.36, r=0.1))
