"""A workshop on wheels: a table that goes to where people are. It rolls, and its wheels turn with the way."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, line
from scenes.parts.shapes import annulus, union
from scenes.parts.wares import wares

WHEEL = 0.27  # radius
BED = 0.62  # height of the table
SPOKES = 4


class Cart(VGroup):
    """A table `w` wide on two wheels, its foot's middle at the origin; its handle is on the left.

    Attributes:
        body: table, handle and what lies on it.
        wheels: the two wheels.
    """

    def __init__(self, w: float, ink: str = "coral", ware: str = "tools") -> None:
        super().__init__()
        wood = mix("clay", "night", 0.35)
        box_ = union([box(0, BED - 0.15, w, 0.3, 0.06)], ink)
        board = union([box(0, BED + 0.03, w * 1.06, 0.09, 0.04)], mix("clay", "paper", 0.2))
        handle = union([line((-w * 0.5, BED - 0.1), (-w * 0.5 - 0.34, BED + 0.26), 0.07)], wood)
        prop = union([line((w * 0.36, BED - 0.2), (w * 0.36, 0.04), 0.06)], wood)
        self.body = VGroup(handle, prop, wares(ware, 0.56).shift((0, BED + 0.07, 0)), box_, board)
        self.wheels = VGroup(*(_wheel().shift((x * w, WHEEL, 0)) for x in (-0.22, 0.22)))
        self.add(self.body, self.wheels)

    def roll(self, by: float, run_time: float = SLOW) -> Animation:
        """Roll `by` units to the right, or to the left where it is negative."""
        body = [part.points.copy() for part in self.body.get_family()]
        wheels = [(part.points.copy(), part.get_center()) for part in self.wheels]

        def go(_: Mobject, alpha: float) -> None:
            way = by * alpha
            step, a = np.array([way, 0, 0]), -way / WHEEL
            across = np.array([[cos(a), sin(a), 0], [-sin(a), cos(a), 0], [0, 0, 1]])
            for part, points in zip(self.body.get_family(), body, strict=True):
                part.points = points + step
            for part, (points, middle) in zip(self.wheels, wheels, strict=True):
                part.points = (points - middle) @ across + middle + step

        return UpdateFromAlphaFunc(self, go, run_time=run_time, rate_func=move)


def _wheel() -> VMobject:
    spokes = []
    for i in range(SPOKES):
        a = pi * i / SPOKES
        x, y = WHEEL * 0.85 * cos(a), WHEEL * 0.85 * sin(a)
        spokes.append(line((-x, -y), (x, y), 0.04))
    return union([annulus(WHEEL * 0.76, WHEEL, SHAPE_INK), *spokes], "night")


def example(grid: Grid) -> VGroup:
    """Two carts with different wares."""
    carts = [Cart(1.6, "coral", "tools").shift((-1.6, 0, 0)), Cart(1.6, "teal", "sewing").shift((1.6, 0, 0))]
    return VGroup(*carts).scale(1.8, about_point=ORIGIN).shift((0, -1.2, 0))
