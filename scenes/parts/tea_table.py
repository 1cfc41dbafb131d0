"""A table with a teapot, cups and a book: learning as a pleasure."""

from __future__ import annotations

from math import pi

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import annulus, poly, sector, union

GRID = 60.0  # height of the table with its pot, in its own units


class TeaTable(VGroup):
    """The table, middle of its foot at the origin; the pot's spout points where reading goes.

    Attributes:
        table: top and legs.
        pot: the teapot.
        cups: two of them.
        steam: over the cups.
    """

    def __init__(self, height: float, grid: Grid, wood: str = "clay") -> None:
        super().__init__()
        dark = mix(wood, "night", 0.35)
        legs = union([line((x, 2), (x * 0.9, 30), 3) for x in (-24, 24)], dark)
        self.table = VGroup(legs, union([box(0, 32, 64, 5, 2.5)], wood))
        body = [dot(0, 42, 8.6), box(0, 37, 11, 5, 1.5)]
        spout = poly([(6, 39), (16, 49), (13.4, 50.4), (5, 44)], SHAPE_INK)
        lid = [sector(0, 5.4, 0, pi, SHAPE_INK, cy=49.4), dot(0, 55.6, 1.8)]
        handle = annulus(3.6, 5.6, SHAPE_INK, -9.2, 43)
        self.pot = VGroup(union([handle, spout, *body], "teal"), union(lid, mix("teal", "night", 0.3)))
        self.cups = VGroup(*(_cup(x) for x in (-21, 20)))
        self.steam = VGroup(
            *(
                union([line((x + d, 45), (x + d + 0.8, 50), 1.1)], mix("mist", "paper", 0.35))
                for x in (-21, 20)
                for d in (-1.6, 1.6)
            )
        )
        self.add(self.table, self.pot, self.cups, self.steam)
        self.scale(height / GRID, about_point=ORIGIN)
        if grid.rtl:
            self.stretch(-1, 0, about_point=ORIGIN)


def _cup(x: float) -> VGroup:
    cup = poly([(x - 4.6, 41.5), (x + 4.6, 41.5), (x + 3, 34.8), (x - 3, 34.8)], SHAPE_INK)
    return VGroup(
        union([annulus(1.4, 2.6, SHAPE_INK, x + 5, 39), cup], "paper"), union([box(x, 41.4, 8, 1.4, 0.7)], "coral")
    )


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the table laid for two."""
    return VGroup(TeaTable(5.0, grid).shift((0, -2.5, 0)))
