"""Coins of four shapes, and a button. No coin bears a currency's sign or a face: whoever gives, it is a coin.

Kinds are told apart by their outline, so that many hands can be seen in one jar without a colour for each.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import Literal, get_args

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import dot, line, turn
from scenes.parts.shapes import annulus, blob, disc, poly, union

Coin = Literal["round", "hole", "seven", "wavy"]
COINS: tuple[Coin, ...] = get_args(Coin)
GRID = 20.0  # radius of a coin in the drawing's own units
WAVES = 10


def coin(r: float, kind: Coin = "round", ink: str = "sun", rim: str | None = None) -> VGroup:
    """Draw a coin of radius r about the origin: its edge, and its face with a mark on it."""
    edge = rim or mix(ink, "coral", 0.35)
    if kind == "hole":
        drawing = VGroup(annulus(6, 20, edge), annulus(8, 16, ink))
    elif kind == "seven":
        outer, inner = ([turn(7, i, size) for i in range(7)] for size in (20.0, 15.5))
        drawing = VGroup(poly(outer, edge), poly(inner, ink), union([dot(0, 0, 4.5)], edge))
    elif kind == "wavy":
        shape = [(_wave(i) * cos(_at(i)), _wave(i) * sin(_at(i))) for i in range(2 * WAVES)]
        drawing = VGroup(blob(shape, edge), disc(14, ink), union([line((-5, 0), (5, 0), 3.4)], edge))
    else:
        drawing = VGroup(disc(20, edge), disc(15.5, ink), union([line((0, -6), (0, 6), 4)], edge))
    drawing.scale(r / GRID, about_point=ORIGIN)
    return drawing


def button(r: float, ink: str = "coral") -> VGroup:
    """Draw a coat button of radius r about the origin: a rim, a hollow and four holes with a thread through them."""
    holes = [dot(x, y, 2.2) for x in (-4.4, 4.4) for y in (-4.4, 4.4)]
    thread = [line((-4.4, -4.4), (4.4, 4.4), 1.5), line((-4.4, 4.4), (4.4, -4.4), 1.5)]
    drawing = VGroup(
        disc(20, ink),
        disc(14.5, mix(ink, "night", 0.22)),
        union(holes, mix(ink, "night", 0.62)),
        union(thread, mix(ink, "paper", 0.6)),
    )
    drawing.scale(r / GRID, about_point=ORIGIN)
    return drawing


def slot(r: float, ink: str) -> VGroup:
    """Draw the place of a coin that is not asked for: a broken rim of radius r about the origin."""
    arcs = [_arc(r, i * pi / 5) for i in range(10)]
    return VGroup(union(arcs, ink))


def _arc(r: float, a: float) -> VMobject:
    p, q = ((0.88 * r * cos(b), 0.88 * r * sin(b)) for b in (a, a + 0.3))
    return line(p, q, 0.13 * r)


def _at(i: int) -> float:
    return i * pi / WAVES


def _wave(i: int) -> float:
    return 17.6 if i % 2 else 20.0


def example(grid: Grid) -> VGroup:
    """The four coins, a button and an empty slot."""
    row = VGroup(*(coin(0.85, kind) for kind in COINS), button(0.7), slot(0.85, "mist"))
    for i, each in enumerate(row):
        each.shift((grid.mirror((i - 2.5) * 2.05), 0, 0))
    return row
