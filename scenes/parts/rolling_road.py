"""A road that runs on over three hills, each farther away, and never ends: it dips behind a crest and comes up again.

Its dashes run towards us, and so does the road; things stand beside it by `beside`. It is mirrored where lines run from
right to left.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, ellipse, path, poly

HILLS = ((-1.5, -6.0, 12.5, 4.25), (3.5, -4.35, 10.5, 4.0), (-3.0, -3.3, 11.5, 4.0))  # middle and half axes, near first
INKS = (mix("paper", "teal", 0.44), mix("paper", "teal", 0.31), mix("paper", "teal", 0.19))
WAYS = (  # begin, end, half width at both, sway; near first
    ((1.2, -4.4), (2.5, -1.98), 1.5, 0.46, 0.35),
    ((3.3, -2.35), (0.5, -0.52), 0.4, 0.19, 0.3),
    ((-0.1, -0.9), (-1.9, 0.67), 0.17, 0.07, 0.12),
)
BODY = mix("mist", "night", 0.35)
STEPS = 18
DASHES = 5  # on each hill


class RollingRoad:
    """The road; `hills` from the farthest to the nearest, each with its piece of road on it.

    Attributes:
        hills: the three hills, near first.
        ways: the three pieces of road, near first; empty until they are shown.
        dashes: the middle lines, near first.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.hills, self.ways, self.dashes = VGroup(), VGroup(), VGroup()
        self._shown = [0.0] * len(WAYS)
        for k, (cx, cy, rx, ry) in enumerate(HILLS):
            self.hills.add(ellipse(rx, ry, INKS[k], grid.mirror(cx), cy))
            self.ways.add(path(np.zeros((0, 3)), BODY))
            self.dashes.add(path(np.zeros((0, 3)), "paper"))
            for part in (self.hills[k], self.ways[k], self.dashes[k]):
                part.set_z_index(LAYER["far city"] + 0.2 * (len(HILLS) - k))
            self.ways[k].set_z_index(self.hills[k].z_index + 0.05)
            self.dashes[k].set_z_index(self.hills[k].z_index + 0.1)

    @property
    def things(self) -> tuple[VMobject, ...]:
        """All of it, from back to front."""
        order = reversed(range(len(WAYS)))
        return tuple(part for k in order for part in (self.hills[k], self.ways[k], self.dashes[k]))

    def middle(self, k: int, t: float) -> tuple[float, float, float]:
        """Middle of the road on hill k (0 is the nearest) a share t of the way up, and half its width there."""
        (x0, y0), (x1, y1), wide, narrow, sway = WAYS[k]
        near = 1 - (1 - t) ** 1.5  # what is farther away is shorter
        x = x0 + (x1 - x0) * (3 * t * t - 2 * t**3) + sway * np.sin(2 * np.pi * t) * 0.5
        return self.grid.mirror(float(x)), y0 + (y1 - y0) * near, wide + (narrow - wide) * near

    def beside(self, k: int, t: float, out: float) -> XY:
        """A place beside the road: `out` half widths from its middle, towards the end side where positive."""
        x, y, half = self.middle(k, t)
        return x + self.grid.sign * out * half, y

    def show(self, k: int, share: float, phase: float = 0.0) -> None:
        """Show a share of the piece of road on hill k, its dashes moved on by a phase of 0 to 1."""
        self._shown[k] = share
        self.ways[k].points = self._strip(k, 0.0, share, 1.0)
        found: list[Points] = []
        for i in range(DASHES + 1):
            start = (i - phase % 1.0) / DASHES
            a, b = max(0.0, start), min(share, start + 0.5 / DASHES)
            if b > a + 0.01:
                found.append(self._strip(k, a, b, 0.075, steps=4))
        self.dashes[k].points = np.concatenate([np.zeros((0, 3)), *found])

    def lay(self, k: int, run_time: float) -> Animation:
        """Let the road run up hill k."""

        def grow(_: Mobject, alpha: float) -> None:
            self.show(k, alpha)

        return UpdateFromAlphaFunc(VGroup(self.ways[k], self.dashes[k]), grow, run_time=run_time, rate_func=move)

    def roll(self, dashes: float, run_time: float) -> Animation:
        """Let the road run towards us by so many dashes."""

        def go_on(_: Mobject, alpha: float) -> None:
            for k, shown in enumerate(self._shown):
                self.show(k, shown, dashes * alpha)

        return UpdateFromAlphaFunc(self.dashes, go_on, run_time=run_time, rate_func=linear)

    def _strip(self, k: int, a: float, b: float, share: float, steps: int = STEPS) -> Points:
        if b <= a:
            return np.zeros((0, 3))
        left: list[XY] = []
        right: list[XY] = []
        for i in range(steps + 1):
            x, y, half = self.middle(k, a + (b - a) * i / steps)
            left.append((x - half * share, y))
            right.append((x + half * share, y))
        outline: Sequence[XY] = [*right, *reversed(left)]
        return np.asarray(poly(outline, BODY).points)


def example(grid: Grid) -> VGroup:
    """The whole road, smaller, for the gallery."""
    road = RollingRoad(grid)
    for k in range(len(WAYS)):
        road.show(k, 1.0)
    return VGroup(*road.things).scale(0.44).move_to((0, 0, 0))
