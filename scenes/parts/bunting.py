"""Flags on a sagging rope: a street that feasts; or on a rope that lies on the ground, on the morning after.

The rope runs from one point to another, so a scene that mirrors its two points mirrors the bunting; flag 0 hangs at the
first. It is strung flag by flag, each flag can take another colour, and all of it can rest in one pale tint.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import atan2
from typing import Self

from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import SAFE_X, Grid
from scenes.look.motion import SLOW, arrive, move
from scenes.parts.icon_kit import line
from scenes.parts.pen import XY
from scenes.parts.shapes import fill, poly, union

FESTIVE = ("coral", "sky", "teal", "clay")  # not sun: a flag that shines is one spoken of
ROPE = 0.035  # width
PIECES = 24  # of the rope
FILLED = 0.78  # share of the way from flag to flag that a flag takes
LYING = (0.26, 0.27)  # width and length of a flag on the ground


class Bunting(VGroup):
    """A rope from `start` to `end` that sags in its middle, with `count` flags on it.

    Attributes:
        rope: one path.
        flags: one path each, from `start` on.
    """

    def __init__(
        self,
        start: XY,
        end: XY,
        count: int,
        *,
        sag: float = 0.4,
        height: float = 0.5,
        inks: Sequence[str] = FESTIVE,
        rope: str = "night",
    ) -> None:
        """`sag` is how far the middle hangs under the straight line, `height` that of a flag."""
        super().__init__()
        self.start, self.end, self.count, self.sag, self.flag_height = start, end, count, sag, height
        self.inks, self.rope_ink = tuple(inks), rope
        self.rope = VMobject(stroke_width=0)
        self.flags = VGroup(*(VMobject(stroke_width=0) for _ in range(count)))
        self.add(self.rope, self.flags)
        self.festive()
        self.hang(1.0)

    def at(self, t: float) -> XY:
        """Where the rope is, a share of the way from its start."""
        (x0, y0), (x1, y1) = self.start, self.end
        return x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - 4 * self.sag * t * (1 - t)

    def knot(self, i: int) -> XY:
        """Where flag i hangs."""
        return self.at((i + 0.5) / self.count)

    def middle(self, i: int) -> XY:
        """Middle of the broad part of flag i, where a sign on it stands."""
        x, y = self.knot(i)
        return x, y - 0.36 * self.flag_height

    def festive(self, *flags: int) -> Self:
        """Give these flags their own colours, or all when none is named."""
        return self._tint(flags, [self.inks[i % len(self.inks)] for i in range(self.count)])

    def light(self, *flags: int) -> Self:
        """Light these flags."""
        return self._tint(flags, ["sun"] * self.count)

    def rest(self, *flags: int, ink: str = "mist.pale") -> Self:
        """Let these flags, or all, fall back to one tint."""
        return self._tint(flags, [ink] * self.count)

    def hang(self, share: float) -> None:
        """Show the rope a share of the way, with the flags it has passed."""
        reach = max(share, 1e-3)
        along = [self.at(reach * i / PIECES) for i in range(PIECES + 1)]
        self.rope.points = union([line(p, q, ROPE) for p, q in pairwise(along)], self.rope_ink).points
        fill(self.rope, self.rope_ink)
        for i, flag in enumerate(self.flags):
            hung = min(1.0, max(0.0, (share * self.count - i) / 1.5)) if share < 1 else 1.0
            flag.points = self._flag(i, arrive(hung)).points

    def string(self, run_time: float = SLOW) -> Animation:
        """Let it be strung from its start, flag by flag."""

        def pull(_: Mobject, alpha: float) -> None:
            self.hang(alpha)

        return UpdateFromAlphaFunc(self, pull, run_time=run_time, rate_func=move)

    def _flag(self, i: int, hung: float) -> VMobject:
        half = FILLED / 2 / self.count
        (x0, y0), (x1, y1) = (self.at((i + 0.5) / self.count + side * half) for side in (-1, 1))
        x, y = self.knot(i)
        return poly([(x0, y0), (x1, y1), (x, y - self.flag_height * max(hung, 1e-3))], "night")

    def _tint(self, flags: tuple[int, ...], inks: Sequence[str]) -> Self:
        for i in flags or range(self.count):
            fill(self.flags[i], inks[i])
        return self


def fallen(knots: Sequence[XY], inks: Sequence[str] = FESTIVE, rope: str = "night") -> VGroup:
    """Draw a string that lies where it fell: a rope through the knots, and a flag in the middle of each piece of it.

    The knots are given in the direction of reading; `inks` take turns.
    """
    cord = union([line(p, q, 0.03) for p, q in pairwise(knots)], rope)
    w, h = LYING
    flags = VGroup()
    for i, ((x, y), (u, v)) in enumerate(pairwise(knots)):
        flag = poly([(-w / 2, 0), (w / 2, 0), (0, -h)], inks[i % len(inks)])
        flag.rotate(atan2(v - y, u - x) if u > x else atan2(y - v, x - u), about_point=ORIGIN)
        flags.add(flag.shift(((x + u) / 2, (y + v) / 2, 0)))
    return VGroup(cord, flags)


def example(grid: Grid) -> VGroup:
    """Two strings, one of them at rest but for a flag that is spoken of, and one that fell down."""
    x = grid.mirror(-SAFE_X)
    above = Bunting((x, 2.2), (-x, 1.4), 12, sag=0.7, height=0.8)
    below = Bunting((x, -0.6), (-x, -0.6), 9, sag=0.8, height=1.1).rest().light(2)
    ground = [(grid.mirror(-5.2 + 1.3 * i), -2.9 - 0.25 * (i % 2)) for i in range(9)]
    return VGroup(above, below, fallen(ground))
