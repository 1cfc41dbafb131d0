"""A room that stood empty, seen as through a round window, and the lamp that is lit in it."""

from __future__ import annotations

from math import asin, pi

from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, line
from scenes.parts.pen import Pen
from scenes.parts.shapes import disc, path, poly, union

FLOOR = -0.42  # height of the floor, in radii
DUSK, LIT = mix("night", "sky", 0.24), mix("clay", "night", 0.42)  # the wall, before and after


class LampRoom(VGroup):
    """The room about the origin, r large; the same in both reading directions.

    Attributes:
        dark: the room as it stood: wall, floor, a window and a table.
        light: what the lamp sheds; unseen until `lit`.
        lamp: hangs over the table.
        books: on the table; unseen until `lit`.
    """

    def __init__(self, r: float, rim: str = "paper") -> None:
        super().__init__()
        self.wall = disc(1, DUSK)
        window = union([box(-0.44, 0.3, 0.4, 0.46, 0.03)], "night.down")
        bars = union([line((-0.44, 0.08), (-0.44, 0.52), 0.03), line((-0.63, 0.3), (-0.25, 0.3), 0.03)], DUSK)
        self.floor = _floor(mix("night", "clay", 0.22))
        self.dark = VGroup(disc(1.09, rim), self.wall, window, bars, self.floor)
        self.light = poly([(0.13, 0.42), (0.27, 0.42), (0.74, FLOOR + 0.2), (-0.34, FLOOR + 0.2)], "sun.light")
        self.light.set_fill(opacity=0)
        table = union(
            [line((-0.3, FLOOR + 0.16), (0.7, FLOOR + 0.16), 0.06)]
            + [line((x, FLOOR + 0.14), (x, FLOOR - 0.2), 0.05) for x in (-0.2, 0.6)],
            "clay",
        )
        shade = poly([(0.06, 0.42), (0.34, 0.42), (0.27, 0.6), (0.13, 0.6)], SHAPE_INK)
        self.lamp = union([line((0.2, 0.97), (0.2, 0.6), 0.025), shade], "mist")
        spines = ((0.02, 0.24, "coral"), (0.12, 0.3, "teal.light"), (0.22, 0.26, "sun"), (0.32, 0.32, "paper"))
        self.books = VGroup(
            *(union([box(x, FLOOR + 0.19 + h / 2, 0.085, h, 0.012)], ink) for x, h, ink in spines)
        ).set_fill(opacity=0)
        self.add(self.dark, self.light, table, self.books, self.lamp)
        self.scale(r, about_point=ORIGIN)

    def lit(self, run_time: float) -> Animation:
        """Light the lamp: somebody made a place of learning here."""

        def show(_: Mobject, alpha: float) -> None:
            self.shine(alpha)

        return UpdateFromAlphaFunc(self, show, run_time=run_time, rate_func=arrive)

    def shine(self, share: float) -> None:
        """Set how far the lamp is lit, 0 to 1."""
        self.lamp.set_fill(mix("mist", "sun", share))
        self.wall.set_fill(mix(DUSK, LIT, share))
        self.light.set_fill(opacity=0.62 * share)
        self.books.set_fill(opacity=share)


def _floor(ink: str) -> VMobject:
    a = asin(-FLOOR)
    pen = Pen((-((1 - FLOOR**2) ** 0.5), FLOOR))
    pen.arc((0, 0), 1, pi + a, 2 * pi - a)
    return path(pen.close(), ink)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the room as it stood, and lit."""
    dark, lit = LampRoom(2.2, "paper.shade"), LampRoom(2.2, "paper.shade")
    lit.shine(1.0)
    return VGroup(dark.shift((grid.mirror(-2.8), 0, 0)), lit.shift((grid.mirror(2.8), 0, 0)))
