"""The route ring, the sign of the series: six arcs of road, a station on each. A part is lit, done or to come.

The seam is at the top and part one lies to its end side: walking order is clockwise, and counter-clockwise where lines
run from right to left.
"""

from math import atan2, cos, hypot, pi, sin
from typing import Literal, Self

import numpy as np
import numpy.typing as npt
from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import SAFE_X, SAFE_Y, SIGN_INSET, SIGN_RADIUS, Grid
from scenes.look.palette import mix
from scenes.parts.icons import ROUTE, icon
from scenes.parts.shapes import disc, sector

State = Literal["coming", "lit", "full", "done"]  # full: lit without standing out
Surface = Literal["day", "night"]
PARTS = 6
ALL = tuple(range(PARTS))


def angle(part: int, grid: Grid) -> float:
    """Direction of the middle of a part, 0 to 5, in radians."""
    return pi / 2 - grid.sign * (part + 0.5) * 2 * pi / PARTS


class RingPart(VGroup):
    """One arc of road, and its station where the ring is large enough to show it."""

    @property
    def arc(self) -> VMobject:
        """The piece of road."""
        road: VMobject = self.submobjects[0]
        return road

    @property
    def icon(self) -> VGroup:
        """The station; empty on a ring without icons."""
        return VGroup(*self.submobjects[1:])


class RouteRing(VGroup):
    """The ring about the origin; move and scale it as a whole.

    `light`, `done` and `rest` set a part's state and can be animated: `ring.animate.light(2)`.
    """

    def __init__(
        self,
        r: float,
        grid: Grid,
        surface: Surface = "night",
        *,
        icons: bool = True,
        thick: float | None = None,
    ) -> None:
        """`r` is the mean radius, `thick` the width of the road."""
        super().__init__()
        self.r, self.grid, self.surface, self.icons = r, grid, surface, icons
        self.thick = thick or r * 0.44
        # Two unseen points remember where the ring is and how large, through every move and every animation; asking the
        # arcs would give another answer while one of them swells.
        self._axis = VMobject(stroke_width=0, fill_opacity=0)
        self._axis.set_points(np.array([[0, 0, 0], [r / 3, 0, 0], [r * 2 / 3, 0, 0], [r, 0, 0]], dtype=float))
        self.add(self._axis, *(self._draw(i, "coming") for i in range(PARTS)))

    @property
    def parts(self) -> tuple[RingPart, ...]:
        """The six parts in walking order."""
        return tuple(part for part in self.submobjects if isinstance(part, RingPart))

    def light(self, *parts: int) -> Self:
        """Light these parts, which swell; or, when none is named, all six as they are, since then none stands out."""
        return self._set(parts, "lit") if parts else self._set(ALL, "full")

    def done(self, *parts: int) -> Self:
        """Mark these parts as walked."""
        return self._set(parts, "done")

    def rest(self, *parts: int) -> Self:
        """Dim these parts to what is to come; all six when none is named."""
        return self._set(parts or ALL, "coming")

    def station(self, part: int) -> npt.NDArray[np.float64]:
        """Where the middle of a part is now."""
        centre, along = self._axis.points[0], self._axis.points[3] - self._axis.points[0]
        across = np.array([-along[1], along[0], 0.0])
        a = angle(part, self.grid)
        return np.asarray(centre + cos(a) * along + sin(a) * across)

    def _set(self, parts: tuple[int, ...], state: State) -> Self:
        centre, along = self._axis.points[0], self._axis.points[3] - self._axis.points[0]
        for i in parts:
            fresh = self._draw(i, state)
            fresh.scale(hypot(along[0], along[1]) / self.r, about_point=ORIGIN)
            fresh.rotate(atan2(along[1], along[0]), about_point=ORIGIN).shift(centre)
            self.parts[i].become(fresh)
        return self

    def _draw(self, i: int, state: State) -> RingPart:
        dim = "night.far" if self.surface == "night" else "mist.pale"
        road = {"coming": dim, "lit": "sun", "full": "sun", "done": "sun.deep"}[state]
        a, half = angle(i, self.grid), pi / PARTS - (0.045 * self.r + 0.012) / (2 * self.r)
        grow = self.thick * 0.14 if state == "lit" else 0.0
        inside, outside = self.r - self.thick / 2 - grow * 0.3, self.r + self.thick / 2 + grow
        part = RingPart(sector(inside, outside, a - half, a + half, road, soft=self.thick * 0.16))
        if self.icons:
            if state == "coming":
                ink = mix(dim, "paper", 0.55) if self.surface == "night" else mix("mist", "night", 0.25)
                inner = mix(dim, (self.surface == "night" and "night") or "paper", 0.45)
            else:
                ink, inner = "night", mix(road, "paper", 0.5)
            station = icon(list(ROUTE)[i], self.thick * 0.72, ink, inner, road)
            part.add(station.shift((self.r * cos(a), self.r * sin(a), 0)))
        return part


class CornerSign(VGroup):
    """The small ring in the upper end corner, on a disc of the surface: where in the series we are."""

    def __init__(
        self, grid: Grid, surface: Surface = "day", *, lit: int | None = None, done: tuple[int, ...] = ()
    ) -> None:
        super().__init__()
        ring = RouteRing(SIGN_RADIUS, grid, surface, icons=False, thick=SIGN_RADIUS * 0.17 / 0.3)
        ring.done(*done)
        if lit is not None:
            ring.light(lit)
        self.add(disc(SIGN_RADIUS / 0.6, "paper" if surface == "day" else "night"), ring)
        self.shift(grid.end * (SAFE_X - SIGN_INSET) + np.array([0, SAFE_Y - SIGN_INSET, 0]))

    @property
    def ring(self) -> RouteRing:
        """The ring itself, to light or move."""
        (ring,) = (part for part in self.submobjects if isinstance(part, RouteRing))
        return ring


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: two parts done, the third lit; and the same with every part lit."""
    going, whole = RouteRing(2.0, grid).done(0, 1).light(2), RouteRing(1.1, grid).light()
    return VGroup(going.shift((grid.mirror(-1.8), 0, 0)), whole.shift((grid.mirror(2.6), 0, 0)))
