"""A cradle with a newborn child, and a small card that is laid into it: the first day of a life."""

from __future__ import annotations

from math import pi

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import annulus, poly, rrect, sector, union

GRID = 60.0  # width of the cradle in its own units


class Cradle(VGroup):
    """The cradle, its rockers on the ground at the origin; `start` side of the drawing is the child's head.

    Attributes:
        child: head and blanket, which the cradle half covers.
    """

    def __init__(self, width: float, grid: Grid, wood: str = "clay") -> None:
        super().__init__()
        dark = mix(wood, "night", 0.3)
        rockers = union([sector(27, 30, 1.28 * pi, 1.72 * pi, SHAPE_INK, cy=30, soft=1.2)], dark)
        hood = union([sector(0, 18, pi / 2, pi, SHAPE_INK, cx=-8, cy=27), box(-20, 22, 12, 14, 2)], dark)
        pillow = union([box(-11, 29, 16, 8, 4)], "paper")
        head = union([dot(-8, 32, 6)], "skin.3")
        face = union([dot(-10, 31.4, 0.7), dot(-6, 31.4, 0.7), line((-9, 28.9), (-7, 28.9), 0.6)], "night")
        hair = union([sector(4.8, 6.3, 0.25 * pi, 0.8 * pi, SHAPE_INK, cx=-8, cy=32)], "hair.dark")
        blanket = union([box(10, 28, 28, 9, 4.5)], "sun")
        self.child = VGroup(pillow, head, hair, face, blanket)
        body = poly([(-27, 28), (27, 28), (21, 9), (-21, 9)], wood)
        slats = union([line((x, 24), (x * 0.84, 13), 1.6) for x in (-16, -5, 6, 17)], dark)
        self.add(rockers, hood, self.child, body, slats)
        self.scale(width / GRID, about_point=ORIGIN)
        if grid.rtl:
            self.stretch(-1, 0, about_point=ORIGIN)


def card(width: float) -> VGroup:
    """A library card about the origin: a book on it, two lines, no words."""
    w = width
    sheet = rrect(w, w * 0.64, w * 0.07, "paper")
    rim = rrect(w * 1.06, w * 0.7, w * 0.09, "night")
    stripe = rrect(w, w * 0.14, w * 0.02, "coral").shift((0, w * 0.2, 0))
    pages = [
        poly([(s * 0.2 * w, 0.04 * w), (0, 0.01 * w), (0, -0.2 * w), (s * 0.2 * w, -0.17 * w)], SHAPE_INK)
        for s in (-1, 1)
    ]
    book = union(pages, "teal").shift((-w * 0.24, -w * 0.02, 0))
    lines = union(
        [line((0.06 * w, y * w), (x * w, y * w), 0.035 * w) for y, x in ((0.02, 0.4), (-0.08, 0.34), (-0.18, 0.26))],
        "mist",
    )
    return VGroup(rim, sheet, stripe, book, lines)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the cradle and its card."""
    halo = annulus(2.3, 3.0, "paper.shade")
    return VGroup(halo, Cradle(4.4, grid).shift((0, -1.7, 0)), card(1.5).shift((grid.mirror(1.2), 1.6, 0)))
