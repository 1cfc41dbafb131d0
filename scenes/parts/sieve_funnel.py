"""A funnel with sieves across it: many things fall in, each sieve asks one question, and few come through.

What stays behind leaves at the reading side, over a chute at each sieve. A sieve is lit while its question is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import Animation, AnimationGroup, Mobject, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.look.grid import Grid
from scenes.look.motion import FAST, move
from scenes.look.palette import mix
from scenes.moves import go
from scenes.parts.icon_kit import box
from scenes.parts.pen import XY
from scenes.parts.shapes import capsule, poly, rrect, union

WALL = 0.13  # width of the walls
BAR = 0.24  # height of a sieve
HOLE = 0.3  # from hole to hole
CHUTE = (0.75, 0.34)  # how far a chute reaches out, and down
GLASS = mix("paper.sky", "paper", 0.35)


class SieveFunnel(VGroup):
    """The funnel about the height 0 of its own axis at x = 0; move it as a whole before things fall in.

    Args:
        top: height of its rim and half its width there.
        bottom: height of its spout and half its width there.
        sieves: heights of the sieves, from the top down.
        grid: the side of the chutes.

    Attributes:
        glass: what is seen through.
        walls: both walls.
        chutes: at the reading side, one for each sieve.
        sieves: bar and holes of each.
    """

    def __init__(self, top: XY, bottom: XY, sieves: Sequence[float], grid: Grid) -> None:
        super().__init__()
        self.top, self.bottom, self.levels, self.grid = top, bottom, tuple(sieves), grid
        (y0, a), (y1, b) = top, bottom
        self.glass = poly([(-a, y0), (-b, y1), (b, y1), (a, y0)], GLASS)
        lip = [capsule((s * a, y0), (s * (a + 0.28), y0 + 0.16), WALL, "night") for s in (-1, 1)]
        sides = [capsule((s * a, y0), (s * b, y1), WALL, "night") for s in (-1, 1)]
        self.walls = union([*lip, *sides], mix("night", "sky", 0.3))
        self.chutes = VGroup(*(self._chute(y) for y in self.levels))
        self.sieves = VGroup(*(self._sieve(y) for y in self.levels))
        self.add(self.chutes, self.glass, self.sieves, self.walls)

    def half(self, y: float) -> float:
        """Half of its width at a height, both in its own units."""
        (y0, a), (y1, b) = self.top, self.bottom
        return b + (a - b) * (y - y1) / (y0 - y1)

    def seats(self, level: int, count: int, r: float, row: int = 0) -> list[tuple[float, float, float]]:
        """Where `count` things of radius r lie on a sieve, from the reading side on; `row` 1 lies on row 0."""
        x, y, _ = self.sieves[level][0].get_center()
        high = y + BAR / 2 + r * (1 + 1.8 * row)
        step = 2.08 * r
        return [(x + self.grid.mirror((i - (count - 1) / 2) * step), high, 0.0) for i in range(count)]

    def exit(self, level: int, r: float) -> tuple[float, float, float]:
        """Where a thing of radius r stands at the end of a sieve's chute."""
        x, y, _ = self.sieves[level][0].get_center()
        out = self.half(self.levels[level]) + CHUTE[0]
        return x - self.grid.mirror(out), y + r - CHUTE[1] * 0.5, 0.0

    def light(self, level: int, run_time: float = FAST) -> Animation:
        """Light one sieve; those before it keep a paler light."""
        turns = [self._tint(i, "sun" if i == level else "sun.light", run_time) for i in range(level + 1)]
        return AnimationGroup(*turns)

    def _tint(self, i: int, ink: str, run_time: float) -> Animation:
        bar, holes = self.sieves[i]
        tinted: Animation = AnimationGroup(
            go(bar, run_time).set_fill(mix(ink, "paper", 0)), go(holes, run_time).set_fill(mix("night", "paper", 0))
        )
        return tinted

    def _sieve(self, y: float) -> VGroup:
        wide = 2 * self.half(y) - WALL * 0.6
        count = int(wide / HOLE) - 1
        holes = [box((i - (count - 1) / 2) * HOLE, y, 0.13, BAR * 0.42, 0.05) for i in range(count)]
        return VGroup(rrect(wide, BAR, 0.08, "mist.pale").shift((0, y, 0)), union(holes, "paper"))

    def _chute(self, y: float) -> VMobject:
        x = self.half(y)
        near, far = (-self.grid.mirror(x), y), (-self.grid.mirror(x + CHUTE[0]), y - CHUTE[1])
        return capsule(near, far, WALL * 0.8, mix("night", "sky", 0.3))


def fall(thing: Mobject, way: Sequence[Sequence[float]], run_time: float) -> Animation:
    """Let a thing go along a way of places, and fall where the way goes down."""
    here = thing.get_center()
    stops = [(float(here[0]), float(here[1])), *((float(p[0]), float(p[1])) for p in way)]
    starts = [part.points.copy() - here for part in thing.get_family()]
    legs = len(stops) - 1

    def show(_: Mobject, alpha: float) -> None:
        leg = min(int(alpha * legs), legs - 1)
        t = alpha * legs - leg
        (x, y), (u, v) = stops[leg], stops[leg + 1]
        drop = t * t if v < y - 0.05 else move(t)
        at = (x + (u - x) * move(t), y + (v - y) * drop, 0.0)
        for part, points in zip(thing.get_family(), starts, strict=True):
            part.points = points + at

    return UpdateFromAlphaFunc(thing, show, run_time=run_time, rate_func=linear)


def example(grid: Grid) -> VGroup:
    """A funnel with three sieves, the first two lit, for the gallery."""
    funnel = SieveFunnel((2.8, 3.2), (-2.6, 1.1), (1.1, -0.5, -2.0), grid)
    for i, ink in enumerate(("sun.light", "sun")):
        funnel.sieves[i][0].set_fill(mix(ink, "paper", 0))
        funnel.sieves[i][1].set_fill(mix("night", "paper", 0))
    return funnel
