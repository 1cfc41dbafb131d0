"""A watch whose hand runs, and the shoes of somebody on foot: how far a place is, measured by walking."""

from __future__ import annotations

from math import cos, pi, sin

from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import blob, disc, sector, union

MINUTES = 60


class Watch(VGroup):
    """A wrist watch about the origin, its face r large. Clocks run clockwise in every locale: it never mirrors.

    Attributes:
        passed: the minutes that have gone by, as a piece of the face.
        hand: the minute hand.
    """

    def __init__(self, r: float, strap: str = "clay") -> None:
        super().__init__()
        self.r = r
        dark = mix(strap, "night", 0.3)
        band = union([box(0, y * 1.5, 0.92, 1.3, 0.16) for y in (-1, 1)], strap)
        holes = union([dot(0, -1.5 - 0.22 * i, 0.045) for i in range(3)], dark)
        case = VGroup(union([dot(0, 0, 1.0), box(1.04, 0, 0.16, 0.3, 0.05)], "night"), disc(0.86, "paper"))
        ticks = union([line(_at(5 * i, 0.68), _at(5 * i, 0.78), 0.045 if i % 3 else 0.075) for i in range(12)], "night")
        self.passed, self.hand = disc(0.01, "sun"), disc(0.01, "night")
        self._pin = disc(0.07, "night")
        self.add(band, holes, case, self.passed, ticks, self.hand, self._pin)
        self.scale(r, about_point=ORIGIN)
        self.tell(0)

    def tell(self, minutes: float) -> None:
        """Set the hand to so many minutes past, and tint what has gone by."""
        x, y, _ = self._pin.get_center()
        end = pi / 2 - 2 * pi * minutes / MINUTES
        gone = sector(0, 0.62 * self.r, min(end, pi / 2 - 1e-3), pi / 2, "sun", cx=x, cy=y)
        self.passed.points = gone.points
        tip = _at(minutes, 0.6)
        self.hand.points = line((x, y), (x + tip[0] * self.r, y + tip[1] * self.r), 0.07 * self.r).points

    def run(self, minutes: float, run_time: float) -> Animation:
        """Let so many minutes go by."""

        def turn(_: Mobject, alpha: float) -> None:
            self.tell(minutes * alpha)

        return UpdateFromAlphaFunc(self, turn, run_time=run_time, rate_func=move)


def _at(minutes: float, r: float) -> tuple[float, float]:
    a = pi / 2 - 2 * pi * minutes / MINUTES
    return r * cos(a), r * sin(a)


def shoe(length: float, grid: Grid, ink: str = "coral") -> VGroup:
    """Draw a shoe from its side, heel at the origin, pointing where reading goes."""
    upper = blob([(0, 2), (0, 17), (8, 19), (17, 17), (24, 10), (40, 7), (44, 2)], SHAPE_INK)
    sole = box(21.5, 1.2, 47, 4.4, 2.2)
    laces = [line((16 + 4 * i, 15.4 - 2.6 * i), (20 + 4 * i, 17.4 - 2.6 * i), 1.5) for i in range(3)]
    drawing = VGroup(union([upper], ink), union([sole], "night"), union(laces, "paper"))
    drawing.scale(length / 45, about_point=ORIGIN)
    if grid.rtl:
        drawing.stretch(-1, 0, about_point=ORIGIN)
    return drawing


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: ten minutes on foot."""
    clock = Watch(1.4).shift((0, 0.4, 0))
    clock.tell(10)
    shoes = VGroup(*(shoe(1.5, grid).shift((grid.mirror(x), -3.0, 0)) for x in (-4.6, -2.4)))
    return VGroup(clock, shoes)
