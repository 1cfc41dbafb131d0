"""A ripple: rings go out from one place and reach others, which light. An idea that travels; no map.

Places are given by distance and direction from the middle, and mirrored with the reading direction. A scene lets the
front run to a place's distance as it is named, and lights the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin
from typing import Any

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, linear

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.pen import XY
from scenes.parts.shapes import annulus, disc, fill, path

RINGS = 5
GAP = 0.72  # from ring to ring
THICK = 0.055
REACH = 5.6  # where a ring is lost
DOT = 0.11
LIT = 1.9  # how much larger a lit place is


class Ripple(VGroup):
    """Rings about `centre` and places at (distance, degrees) from it; degrees count from the reading direction up.

    Attributes:
        rings: one path each, the foremost first.
        places: a dot each, in mist until it is lit.
        front: how far the foremost ring has come.
    """

    def __init__(
        self, centre: XY, places: Sequence[tuple[float, float]], grid: Grid, *, ground: str = "night", ink: str = "sky"
    ) -> None:
        super().__init__()
        self.centre, self.grid, self.ground, self.ink = centre, grid, ground, ink
        self.distances = tuple(distance for distance, _ in places)
        self._at = [(centre[0] + grid.sign * r * cos(radians(a)), centre[1] + r * sin(radians(a))) for r, a in places]
        self.rings = VGroup(*(path(np.zeros((0, 3)), ink) for _ in range(RINGS)))
        self.places = VGroup(*(disc(DOT, "mist", x, y) for x, y in self._at))
        self.rings.set_z_index(LAYER["halo"])
        self.places.set_z_index(LAYER["mark"])
        self.add(self.rings, self.places)
        self.front = 0.0

    def place(self, i: int) -> XY:
        """Where place i is."""
        return self._at[i]

    def run_to(self, front: float) -> None:
        """Set how far the foremost ring has come; the others follow it, and all fade with the way."""
        self.front = front
        for i, ring in enumerate(self.rings):
            r = front - i * GAP
            ring.points = annulus(r - THICK, r, "night", *self.centre).points if r > 2 * THICK else np.zeros((0, 3))
            fill(ring, mix(self.ink, self.ground, min(1.0, max(0.0, r / REACH))))

    def spread(self, front: float, run_time: float) -> Animation:
        """Let the rings run on, at an even pace, until the foremost has come so far."""
        start = self.front

        def run(_: Mobject, alpha: float) -> None:
            self.run_to(start + (front - start) * alpha)

        return UpdateFromAlphaFunc(self.rings, run, run_time=run_time, rate_func=linear)

    def light(self, i: int, run_time: float = NORMAL) -> Any:
        """Light place i, which swells."""
        return go(self.places[i], run_time).set_fill(colour("sun")).scale(LIT)


def example(grid: Grid) -> VGroup:
    """A ripple that has reached two of four places."""
    ripple = Ripple((0.0, 0.0), ((1.4, 30), (2.3, 160), (2.9, 250), (3.3, -20)), grid, ground="paper")
    ripple.run_to(2.5)
    for i in (0, 1):
        fill(ripple.places[i], "coral").scale(LIT)
    return VGroup(ripple, disc(0.24, "coral"))
