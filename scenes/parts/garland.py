"""A string of flags: hung up for a feast, or lying on the ground on the morning after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import atan2

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, line
from scenes.parts.pen import XY
from scenes.parts.shapes import poly, union

FLAG = (0.26, 0.34)  # width and length


def garland(knots: Sequence[XY], inks: Sequence[str], rope: str = "paper", *, limp: float = 1.0) -> VGroup:
    """Draw a string through the knots with a flag in the middle of each piece.

    `limp` shortens the flags, as when they lie on the ground; `inks` take turns. Draw it in the direction of reading.
    """
    cord = union([line(p, q, 0.03) for p, q in pairwise(knots)], rope)
    w, h = FLAG
    flags = VGroup()
    for i, ((x, y), (u, v)) in enumerate(pairwise(knots)):
        flag = poly([(-w / 2, 0), (w / 2, 0), (0, -h * limp)], SHAPE_INK)
        flag.rotate(atan2(v - y, u - x) if u > x else atan2(y - v, x - u), about_point=ORIGIN)
        flags.add(union([flag.shift(((x + u) / 2, (y + v) / 2, 0))], inks[i % len(inks)]))
    return VGroup(cord, flags)


def sag(start: XY, end: XY, drop: float, pieces: int) -> list[XY]:
    """The knots of a string that hangs between two points, `drop` deep in its middle."""
    steps = [i / pieces for i in range(pieces + 1)]
    (x, y), (u, v) = start, end
    return [(x + (u - x) * t, y + (v - y) * t - 4 * drop * t * (1 - t)) for t in steps]


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: two strings of flags over each other."""
    first = sag((grid.mirror(-5.5), 2.0), (grid.mirror(5.5), 2.4), 1.2, 12)
    second = sag((grid.mirror(-5.0), 0.2), (grid.mirror(5.0), -0.2), 0.9, 11)
    inks = ("sun", "coral", "teal")
    return VGroup(garland(first, inks, "night"), garland(second, inks[::-1], "night"))
