"""A road that can bend: straight across the frame, round into a loop, or pushed off its course.

Its form is how much it turns at each place along it, so that it keeps its length, as a real road would, through every
change of form. Where lines run from right to left it is mirrored. Milestones and marks are put beside it by `at`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import pi

import numpy as np
import numpy.typing as npt
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, poly

LENGTH = 15.6  # more than the width of the frame, so that it may bend; closed, its radius is 2.48
WIDE = 0.46
DASH = 0.3  # length of a dash and of the gap after it
PIECES = 156  # an even number, so that the middle of the road is a place of its own
BODY = mix("mist", "night", 0.35)

Bump = tuple[float, float, float]  # middle along the road, height and half width, in units


@dataclass(frozen=True, slots=True)
class Bend:
    """A form of the road.

    Attributes:
        at: where its middle lies, as in a left-to-right drawing, running to the end side unless `heading` turns it.
        before: how much it turns to its left per unit before `split`.
        after: the same after `split`.
        split: a place along the road, 0 in its middle.
        bumps: where it is pushed aside.
        heading: direction at its middle, in radians.
    """

    at: XY
    before: float = 0.0
    after: float = 0.0
    split: float = 0.0
    bumps: tuple[Bump, ...] = ()
    heading: float = 0.0


def loop(at: XY) -> Bend:
    """The road closed to a circle whose lowest point is `at`."""
    return Bend(at, 2 * pi / LENGTH, 2 * pi / LENGTH)


RADIUS = LENGTH / (2 * pi)  # of the loop


class Road(VGroup):
    """The road.

    Attributes:
        band: its surface, one path.
        dashes: its middle line, one path.
    """

    def __init__(self, grid: Grid, bend: Bend, *, body: str = BODY, dash: str = "paper") -> None:
        super().__init__()
        self.grid, self.bend = grid, bend
        self._s = np.linspace(-LENGTH / 2, LENGTH / 2, PIECES + 1)
        self.band: VMobject = poly([(0, 0), (1, 0), (0, 1)], body)
        self.dashes: VMobject = poly([(0, 0), (1, 0), (0, 1)], dash)
        self._form = self._formed(bend)
        self._draw(*self._form)
        self.add(self.band, self.dashes)

    def at(self, s: float, off: float = 0.0) -> npt.NDArray[np.float64]:
        """The place s along the road, 0 in its middle; `off` to the left of who walks it, in units."""
        way, normal = self._line(*self._form)
        x, y = (float(np.interp(s, self._s, way[:, k] + off * normal[:, k])) for k in (0, 1))
        return np.array([self.grid.mirror(x), y, 0.0])

    def to(self, bend: Bend, run_time: float) -> Animation:
        """Let the road take another form."""
        before, after = self._form, self._formed(bend)
        self.bend = bend

        def change(_: Mobject, alpha: float) -> None:
            self._form = tuple(a + (b - a) * alpha for a, b in zip(before, after, strict=True))  # type: ignore[assignment]
            self._draw(*self._form)

        return UpdateFromAlphaFunc(self, change, run_time=run_time, rate_func=move)

    # --- drawing ---------------------------------------------------------------------------------------------------
    def _formed(self, bend: Bend) -> tuple[Points, Points]:
        """Turning at the middle of each piece; and middle and heading, as (x, y, angle)."""
        s = (self._s[1:] + self._s[:-1]) / 2
        turning = np.where(s < bend.split, bend.before, bend.after).astype(float)
        for middle, high, half in bend.bumps:
            u = (s - middle) / half
            turning += high / half**2 * (u * u - 1) * np.exp(-u * u / 2)
        # The middle stands on the bumps like every other place, so that the road beyond stays level.
        grown = [high * np.exp(-((middle / half) ** 2) / 2) for middle, high, half in bend.bumps]
        slope = sum(g * middle / half**2 for g, (middle, _, half) in zip(grown, bend.bumps, strict=True))
        x, y = bend.at
        return turning, np.array([x, y + sum(grown), bend.heading + np.arctan(slope)])

    def _line(self, turning: Points, middle: Points) -> tuple[Points, Points]:
        """Points along the middle of the road, and the direction to its left at each."""
        ds, half = LENGTH / PIECES, PIECES // 2
        heading = np.concatenate([[0.0], np.cumsum(turning * ds)])
        heading += middle[2] - heading[half]
        mean = (heading[1:] + heading[:-1]) / 2
        steps = np.column_stack([np.cos(mean), np.sin(mean)]) * ds
        way = np.concatenate([[[0.0, 0.0]], np.cumsum(steps, axis=0)])
        way += middle[:2] - way[half]
        return way, np.column_stack([-np.sin(heading), np.cos(heading)])

    def _draw(self, turning: Points, middle: Points) -> None:
        way, normal = self._line(turning, middle)
        sign = np.array([self.grid.sign, 1.0])
        left, right = (way + normal * WIDE / 2) * sign, (way - normal * WIDE / 2) * sign
        outline = [*right, *left[::-1]]
        self.band.points = _closed(outline)
        dashes = []
        count = int(LENGTH / (2 * DASH))
        for i in range(count):
            a = -LENGTH / 2 + 2 * DASH * (i + 0.25)
            ends = np.linspace(a, a + DASH, 4)
            line = np.column_stack([np.interp(ends, self._s, way[:, k]) for k in (0, 1)])
            side = np.column_stack([np.interp(ends, self._s, normal[:, k]) for k in (0, 1)]) * WIDE * 0.06
            dashes.append(_closed([*((line - side) * sign), *((line + side) * sign)[::-1]]))
        self.dashes.points = np.concatenate(dashes)


def _closed(corners: list[npt.NDArray[np.float64]]) -> Points:
    """Straight edges through the corners and back, as Béziers."""
    out = []
    for p, q in pairwise([*corners, corners[0]]):
        out += [p, p + (q - p) / 3, p + (q - p) * 2 / 3, q]
    flat = np.array(out)
    return np.column_stack([flat, np.zeros(len(flat))])


def example(grid: Grid) -> VGroup:
    """The road with a bump, and a loop over it, for the gallery."""
    way = Road(grid, Bend((0.0, -2.6), bumps=((2.0, 0.9, 0.8),)))
    return VGroup(way, Road(grid, loop((0.0, -1.5))))
