"""How far one comes on foot: dashed rings about a home, each with a dotted walk to a place on it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.size import LAYER
from scenes.parts.icon_kit import dot
from scenes.parts.icons import medal
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, disc, path, sector

DASHES = 26  # on the first ring, twice as many on the second, and so on
THICK = 0.026
STEP = 0.15  # from dot to dot of a walk
DOT = 0.036
BEND = 0.16  # how far a walk leaves the straight line, in its own lengths
RIM = 1.16  # surface round a place, in radii of its medal
NONE: Points = np.zeros((0, 3))


class Isochrones:
    """Rings, walks and places about one home, from the nearest out; each comes on its own.

    Args:
        centre: the home, as in a left-to-right drawing.
        radii: of the rings.
        angles: where on its ring each place is, in radians; mirrored where lines run from right to left.
        icons: names of the places' icons.
        grid: reading direction.

    Attributes:
        rings: the dashed circles, one path each; empty until they are drawn.
        walks: the dotted ways, one path each; empty until they are walked.
        places: a medal with a free rim at the end of each walk.
    """

    def __init__(
        self,
        centre: XY,
        radii: Sequence[float],
        angles: Sequence[float],
        icons: Sequence[str],
        grid: Grid,
        *,
        size: float = 0.4,
        ink: str = "night",
    ) -> None:
        self.centre, self.radii, self.angles, self.grid, self.ink = centre, tuple(radii), tuple(angles), grid, ink
        self.rings = VGroup(*(path(NONE, ink) for _ in radii)).set_z_index(LAYER["mark"])
        self.walks = VGroup(*(path(NONE, ink) for _ in radii)).set_z_index(LAYER["mark"])
        self.places = VGroup()
        for i, name in enumerate(icons):
            x, y, _ = self.at(i)
            rim = disc(size * RIM, "paper", x, y)
            self.places.add(VGroup(rim, medal(name, size, ink, "paper", "sun").shift((x, y, 0))))
        self.places.set_z_index(LAYER["text"])
        self._dashes = [self._ring(i) for i in range(len(self.radii))]
        self._steps = [self._walk(i) for i in range(len(self.radii))]

    def at(self, ring: int, angle: float | None = None) -> tuple[float, float, float]:
        """A point of a ring, on the stage: its place's where no angle is named."""
        a, r = self.angles[ring] if angle is None else angle, self.radii[ring]
        return self.grid.mirror(self.centre[0] + r * cos(a)), self.centre[1] + r * sin(a), 0.0

    def way(self, ring: int, share: float) -> tuple[float, float, float]:
        """A point of a walk, on the stage, a share of the way from home."""
        a, r = self.angles[ring], self.radii[ring]
        bend = BEND * r * sin(pi * share) / (ring + 1) ** 0.5
        x, y = r * share * cos(a) - bend * sin(a), r * share * sin(a) + bend * cos(a)
        return self.grid.mirror(self.centre[0] + x), self.centre[1] + y, 0.0

    def show(self, ring: int) -> None:
        """Show a ring and its walk whole."""
        self._draw(ring, 1.0)
        self._go(ring, 1.0)

    def draw(self, ring: int, run_time: float) -> Animation:
        """Draw a ring dash by dash, from the top in the direction of reading."""
        return UpdateFromAlphaFunc(
            self.rings[ring], lambda _, a: self._draw(ring, a), run_time=run_time, rate_func=move
        )

    def walk(self, ring: int, run_time: float) -> Animation:
        """Walk from home to the place, dot by dot."""

        def go(_: Mobject, alpha: float) -> None:
            self._go(ring, alpha)

        return UpdateFromAlphaFunc(self.walks[ring], go, run_time=run_time, rate_func=move)

    def _draw(self, ring: int, share: float) -> None:
        dashes = self._dashes[ring]
        self.rings[ring].points = _joined(dashes[: round(share * len(dashes))])

    def _go(self, ring: int, share: float) -> None:
        steps = self._steps[ring]
        self.walks[ring].points = _joined(steps[: round(share * len(steps))])

    def _ring(self, i: int) -> list[VMobject]:
        n, r = DASHES * (i + 1), self.radii[i]
        cx, cy = self.grid.mirror(self.centre[0]), self.centre[1]
        out = []
        for k in range(n):
            start = pi / 2 - self.grid.sign * 2 * pi * k / n
            ends = sorted((start, start - self.grid.sign * pi / n))
            out.append(sector(r - THICK / 2, r + THICK / 2, ends[0], ends[1], self.ink, cx=cx, cy=cy))
        return out

    def _walk(self, i: int) -> list[VMobject]:
        n = max(2, round(self.radii[i] / STEP))
        return [dot(*self.way(i, k / n)[:2], DOT) for k in range(1, n)]


def _joined(shapes: Sequence[VMobject]) -> Points:
    return np.concatenate([NONE, *(shape.points for shape in shapes)])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: three walks of ten, twenty and thirty minutes."""
    rings = Isochrones((0.0, 0.0), (1.1, 2.1, 3.1), (2.3, 0.55, -2.25), ("lighthouse", "centre", "library"), grid)
    for i in range(3):
        rings.show(i)
    home = VGroup(disc(0.5, "paper"), medal("family", 0.44, "coral", "paper", "coral"))
    return VGroup(rings.rings, rings.walks, rings.places, home)
