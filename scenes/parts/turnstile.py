"""A turnstile that counts whoever comes in: its arms turn while a number runs."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.pawn import pawn
from scenes.parts.shapes import disc, union

GRID = 100.0  # ground to the top of the post
HUB = (0.0, 74.0)
ARM = 46.0
COUNT = 3


class Turnstile(VGroup):
    """The turnstile, foot of its post at the origin; its arms reach to the side where reading goes.

    Attributes:
        arms: three bars about the hub.
    """

    def __init__(self, height: float, grid: Grid, body: str = "night", arm: str = "sun.deep") -> None:
        super().__init__()
        self.grid = grid
        foot = union([box(0, 4, 46, 8, 3), box(0, 42, 24, 84, 5)], body)
        plate = union([box(0, 92, 34, 16, 4)], mix(body, "sky", 0.35))
        bars = [line(HUB, _end(i * 2 * pi / COUNT), 5.5) for i in range(COUNT)]
        self.arms = union([*bars, *(dot(*_end(i * 2 * pi / COUNT), 4.4) for i in range(COUNT))], arm)
        hub = VGroup(disc(9, body, *HUB), disc(4, "paper", *HUB))
        self.add(foot, plate, self.arms, hub)
        self._hub = np.array([*HUB, 0.0])
        self.scale(height / GRID, about_point=ORIGIN)
        if grid.rtl:
            self.stretch(-1, 0, about_point=ORIGIN)

    def turn(self, people: int, run_time: float) -> Animation:
        """Turn the arms on by one third for each of `people`."""
        start = self.arms.points.copy()
        centre = self.submobjects[-1].get_center()
        whole = -self.grid.sign * people * 2 * pi / COUNT

        def spin(_: Mobject, alpha: float) -> None:
            a = whole * alpha
            turn = np.array([[cos(a), sin(a), 0], [-sin(a), cos(a), 0], [0, 0, 1]])
            self.arms.points = (start - centre) @ turn + centre

        return UpdateFromAlphaFunc(self.arms, spin, run_time=run_time, rate_func=move)


def _end(a: float) -> tuple[float, float]:
    return HUB[0] + ARM * cos(a), HUB[1] + ARM * sin(a)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the turnstile, and those who wait."""
    people = VGroup(*(pawn(2.2, "mist").shift((grid.mirror(x), -2.2, 0)) for x in (-4.6, -3.4, 3.6)))
    return VGroup(people, Turnstile(3.9, grid).shift((0, -2.2, 0)))
