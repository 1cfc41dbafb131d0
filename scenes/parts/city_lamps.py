"""Lamps of cities that cannot be ranked: each shows its own kind of number in its own way.

A lamp hangs on its cord, dark until it is lit. One gathers dots (organisations) over a dated line, one draws many
strands into one (projects), one opens leaves (fields). All are built where they hang.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import numpy as np
from manim import Animation, AnimationGroup, Create, FadeIn, GrowFromPoint, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import HEIGHT, Grid
from scenes.look.motion import NORMAL, SLOW, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.icons import icon
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, blob, curve, disc, path, union

R = 1.5  # of a lamp's light
BULB = 0.3
HALOS = (1.0, 0.74, 0.5)  # in radii of the light
GOLDEN = pi * (3 - sqrt(5))


class CityLamp(VGroup):
    """A lamp on its cord, about (x, y) on the stage.

    Attributes:
        cord: comes from above the frame.
        halos: its light, faint until it is lit.
        bulb: dark until it is lit.
    """

    def __init__(self, at: XY, grid: Grid) -> None:
        super().__init__()
        self.at, self.grid = (grid.mirror(at[0]), at[1]), grid
        x, y = self.at
        self.cord = union([line((x, y + BULB), (x, HEIGHT / 2 + 0.1), 0.05)], "night.far")
        self.halos = VGroup(*(disc(R * r, mix("night", "sky", 0.035 * (i + 1)), x, y) for i, r in enumerate(HALOS)))
        cap = union([box(x, y + BULB + 0.02, 0.34, 0.16, 0.05)], "night.far")
        self.bulb = VGroup(disc(BULB, "night.mid", x, y), cap)
        self.halos.set_z_index(LAYER["halo"])
        self.cord.set_z_index(LAYER["far city"])
        self.bulb.set_z_index(LAYER["people"])
        self.add(self.halos, self.cord, self.bulb)

    def light(self, run_time: float = SLOW) -> Animation:
        """Light the lamp."""
        warm = [go(halo, run_time).set_fill(mix("night", "sun", 0.09 * (i + 1))) for i, halo in enumerate(self.halos)]
        return AnimationGroup(*warm, go(self.bulb[0], run_time).set_fill(colour("sun")))


class DotLamp(CityLamp):
    """A lamp round which dots gather, one for each of many; under it a line from its first year on."""

    def __init__(self, at: XY, grid: Grid, count: int) -> None:
        super().__init__(at, grid)
        x, y = self.at
        step = (R * 0.96 - BULB * 1.35) / (sqrt(count + 12) - sqrt(12))
        far = [BULB * 1.35 + step * (sqrt(i + 12) - sqrt(12)) for i in range(count)]
        spots = [(x + r * cos(i * GOLDEN), y + r * sin(i * GOLDEN)) for i, r in enumerate(far)]
        self._dots = [np.asarray(dot(u, v, 0.034).points) for u, v in spots]
        self.dots = path(np.zeros((0, 3)), "sun").set_z_index(LAYER["mark"])
        low = y - R - 0.2
        self._line = ((x - grid.mirror(R), low), (x + grid.mirror(R), low))
        self.line = path(np.zeros((0, 3)), "sun").set_z_index(LAYER["mark"])
        self.add(self.dots, self.line)

    def gather(self, run_time: float) -> Animation:
        """Let the dots come, from the bulb outwards, while the line runs to its last year."""

        def show(_: Mobject, alpha: float) -> None:
            self.set_to(alpha)

        return UpdateFromAlphaFunc(VGroup(self.dots, self.line), show, run_time=run_time, rate_func=move)

    def begin(self) -> DotLamp:
        """Show the first year only."""
        self.line.points = self._dated(0.0)
        return self

    def set_to(self, share: float) -> None:
        """Show a share of the dots and of the line."""
        there = self._dots[: round(share * len(self._dots))]
        self.dots.points = np.concatenate([np.zeros((0, 3)), *there])
        self.line.points = self._dated(share)

    def _dated(self, share: float) -> Points:
        (x, y), (u, _) = self._line
        end = x + (u - x) * share
        marks = [dot(x, y, 0.09), line((x, y), (end, y), 0.045), dot(end, y, 0.09 if share >= 1 else 0.045)]
        return np.asarray(union(marks, "sun").points)


class StrandLamp(CityLamp):
    """A lamp in which many strands become one, which leads on to the end side."""

    def __init__(self, at: XY, grid: Grid, count: int = 28) -> None:
        super().__init__(at, grid)
        x, y = self.at
        self.strands = VGroup()
        for i in range(count):
            a = pi * (0.16 + 1.68 * i / (count - 1))  # round the reading side, open at the end side
            a = a if not grid.rtl else pi - a
            far = R * (0.98 if i % 2 else 0.84)
            start = (x + far * cos(a), y + far * sin(a))
            bend = (x + far * 0.52 * cos(a - 0.34 * grid.sign), y + far * 0.52 * sin(a - 0.34 * grid.sign))
            ink = ("sun", "coral.light", "sky")[i % 3]
            self.strands.add(curve([start, bend, (x, y)], ink, 3))
        end = (x + grid.mirror(R * 1.16), y)
        self.one = union([line((x, y), end, 0.13)], "sun")
        self.goal = VGroup(disc(0.2, "sun", *end), disc(0.09, "night", *end))
        self.strands.set_z_index(LAYER["mark"])
        self.one.set_z_index(LAYER["mark"])
        self.goal.set_z_index(LAYER["people"])

    def draw_in(self, run_time: float) -> Animation:
        """Let the strands run into the lamp, from all sides."""
        return AnimationGroup(*(Create(s, run_time=run_time, rate_func=move) for s in self.strands), lag_ratio=0.02)

    def lead_on(self, run_time: float = NORMAL) -> Animation:
        """Let the one strand leave for its year."""
        x, y = self.at
        return AnimationGroup(
            GrowFromPoint(self.one, (x, y, 0), run_time=run_time, rate_func=arrive),
            GrowFromPoint(self.goal, (x, y, 0), run_time=run_time, rate_func=arrive),
        )


class LeafLamp(CityLamp):
    """A lamp that opens a leaf for each of its fields, in reading order from the upper one on the reading side."""

    def __init__(self, at: XY, grid: Grid, signs: Sequence[str]) -> None:
        super().__init__(at, grid)
        x, y = self.at
        self.leaves = VGroup()
        for i, name in enumerate(signs):
            a = pi / 2 + grid.sign * (pi / len(signs) - i * 2 * pi / len(signs))
            half = [(0.0, 0.14), (0.26, 0.3), (0.37, 0.62), (0.2, 0.9), (0.0, 1.04)]
            outline = [*half, *((-u, v) for u, v in reversed(half[1:-1]))]
            b = a - pi / 2
            turned = [(x + R * (u * cos(b) - v * sin(b)), y + R * (u * sin(b) + v * cos(b))) for u, v in outline]
            spot = (x + R * 0.63 * cos(a), y + R * 0.63 * sin(a), 0)
            sign = icon(name, 0.62, "night", mix("sun", "paper", 0.5), "sun").shift(spot)
            self.leaves.add(VGroup(blob(turned, "sun"), sign))
        self.leaves.set_z_index(LAYER["mark"])

    def open(self, i: int, run_time: float = NORMAL) -> Animation:
        """Open one leaf."""
        return GrowFromPoint(self.leaves[i], (*self.at, 0), run_time=run_time, rate_func=arrive)


def link(start: XY, end: XY, bow: float) -> VGroup:
    """A curved link of light between two lamps; `bow` is how far it hangs."""
    (x, y), (u, v) = start, end
    middle = ((x + u) / 2, (y + v) / 2 - bow)
    return VGroup(curve([start, middle, end], "sun", 5)).set_z_index(LAYER["far city"])


def shine(thing: VGroup, run_time: float = NORMAL) -> Animation:
    """Let a light come up where it stands."""
    return FadeIn(thing, scale=0.6, run_time=run_time, rate_func=arrive)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the three lamps with what each tells."""
    dots = DotLamp((-4.2, 0.4), grid, 250)
    dots.set_to(1.0)
    strands = StrandLamp((0.0, 0.4), grid)
    leaves = LeafLamp((4.2, 0.4), grid, ("pulse", "leaf", "neighbours", "gear"))
    for lamp in (dots, strands, leaves):
        lamp.cord.become(union([line((lamp.at[0], 0.7), (lamp.at[0], 3.3), 0.05)], "night.far"))
    return VGroup(dots, strands, strands.strands, strands.one, strands.goal, leaves, leaves.leaves)
