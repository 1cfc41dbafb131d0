"""The few strokes all icons are drawn with: line 4 wide (2.6 inside), corners of 3, dots from 1.7."""

from collections.abc import Callable, Iterable
from math import cos, pi, sin

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.pen import XY
from scenes.parts.shapes import capsule, disc, rrect

Draw = Callable[[str, str, str], VGroup]  # body, inner, ground
SHAPE_INK = "night"  # a shape on its way into a union; its own colour is dropped there


def box(
    cx: float, cy: float, w: float, h: float, r: float, *, corners: tuple[float, float, float, float] = (1, 1, 1, 1)
) -> VMobject:
    """Rounded box about (cx, cy)."""
    shape = rrect(w, h, r, SHAPE_INK, corners)
    shape.shift((cx, cy, 0))
    return shape


def dot(cx: float, cy: float, r: float) -> VMobject:
    """Disc about (cx, cy)."""
    return disc(r, SHAPE_INK, cx, cy)


def line(p: XY, q: XY, w: float = 4) -> VMobject:
    """Bar with round ends."""
    return capsule(p, q, w, SHAPE_INK)


def turn(n: int, i: float, r: float, start: float = pi / 2) -> XY:
    """Place i of n on a circle of radius r, counted counter-clockwise from `start`."""
    a = start + i * 2 * pi / n
    return (r * cos(a), r * sin(a))


def star(n: int, r1: float, r0: float, cy: float = 0.0) -> list[XY]:
    """Corners of a star of n points about (0, cy)."""
    corners = (turn(2 * n, i, r0 if i % 2 else r1) for i in range(2 * n))
    return [(x, y + cy) for x, y in corners]


def board(draws: Iterable[Draw], grid: Grid, columns: int) -> VGroup:
    """Lay icons on plates in rows, the first at the reading side: how a set of them looks together."""
    plates = [
        VGroup(disc(1.0, "sun"), draw("night", "paper", "sun").scale(1.24 / 48, about_point=ORIGIN)) for draw in draws
    ]
    rows = -(-len(plates) // columns)
    for i, plate in enumerate(plates):
        row, column = divmod(i, columns)
        there = min(columns, len(plates) - row * columns)
        plate.shift((grid.mirror(2.3 * (column - (there - 1) / 2)), 2.3 * ((rows - 1) / 2 - row), 0))
    return VGroup(*plates)
