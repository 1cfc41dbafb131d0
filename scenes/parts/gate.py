"""A small barrier before a door: two posts and a striped bar. It sinks into the ground where it is not needed."""

from __future__ import annotations

import numpy as np
from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, move
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot
from scenes.parts.shapes import poly, union

POST = 0.1  # width
BAR = 0.2  # height
STRIPE = 0.2


class Gate(VGroup):
    """A gate `w` wide and `h` high, its foot's middle at the origin."""

    def __init__(self, w: float, h: float) -> None:
        super().__init__()
        ends = (-w / 2 + POST / 2, w / 2 - POST / 2)
        posts = union([box(x, h / 2, POST, h, 0.03) for x in ends] + [dot(x, h, POST * 0.8) for x in ends], "night")
        bars = [h * 0.72, h * 0.34]
        wide = w - POST
        count = max(2, round(wide / STRIPE / 2))
        step = wide / count / 2
        base = union([box(0, y, wide, BAR, 0.02) for y in bars], mix("mist", "paper", 0.6))
        marks = [
            poly(
                [(x, y - BAR / 2), (x + step, y - BAR / 2), (x + step, y + BAR / 2), (x, y + BAR / 2)],
                SHAPE_INK,
            )
            for y in bars
            for x in (-wide / 2 + 2 * step * i for i in range(count))
        ]
        self.add(base, union(marks, mix("coral", "night", 0.1)), posts)

    def sink(self, run_time: float = NORMAL) -> Animation:
        """Let it go down into the ground; what is under its foot is not drawn."""
        parts = self.family_members_with_points()
        stood = [part.points.copy() for part in parts]
        foot, deep = self.get_bottom()[1], self.height + 0.05

        def down(_: Mobject, alpha: float) -> None:
            for part, points in zip(parts, stood, strict=True):
                part.points = points - (0, deep * alpha, 0)
                part.points[:, 1] = np.maximum(part.points[:, 1], foot)

        return UpdateFromAlphaFunc(self, down, run_time=run_time, rate_func=move)


def example(grid: Grid) -> VGroup:
    """Three gates in a row."""
    return VGroup(*(Gate(1.1, 0.9).shift((1.4 * i - 1.4, 0, 0)) for i in range(3))).scale(2.2, about_point=ORIGIN)
