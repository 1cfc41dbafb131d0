"""A clock whose minute hand goes round once: an hour that somebody gives. The time passed is a lit sector."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.parts.icon_kit import dot, line, turn
from scenes.parts.shapes import disc, path, sector, union

FACE = 0.86  # radius of the face, in radii of the clock


class Clock(VGroup):
    """A clock of radius `r` about the origin until it is moved; `tell` how much of its hour has passed.

    It runs clockwise in every language.

    Attributes:
        passed: the sector that the minute hand has passed.
    """

    def __init__(self, r: float, rim: str = "night.far", hour: int = 3) -> None:
        super().__init__()
        self.r, self.hour = r, hour
        self._axis = VMobject(stroke_width=0, fill_opacity=0)
        self._axis.set_points(np.array([[0, 0, 0]] * 3 + [[r, 0, 0]], dtype=float))
        self.passed = path(np.zeros((0, 3)), "sun")
        self.hands = path(np.zeros((0, 3)), "night")
        ticks = [dot(*turn(12, i, r * FACE * 0.86), r * (0.05 if i % 3 == 0 else 0.028)) for i in range(12)]
        self.add(self._axis, disc(r, rim), disc(r * FACE, "paper"), self.passed, union(ticks, "night"), self.hands)
        self.tell(0.0)

    def tell(self, share: float) -> None:
        """Set how much of the hour has passed, 0 to 1."""
        (cx, cy, _), size = self._axis.points[0], float(np.hypot(*(self._axis.points[3] - self._axis.points[0])[:2]))
        face = size * FACE
        a = pi / 2 - 2 * pi * share
        b = pi / 2 - 2 * pi * (self.hour + share) / 12
        ends = ((a, 0.74, 0.055), (b, 0.48, 0.075))
        shafts = [
            line((cx, cy), (cx + face * far * cos(t), cy + face * far * sin(t)), size * wide) for t, far, wide in ends
        ]
        self.hands.points = union([*shafts, dot(cx, cy, size * 0.075)], "night").points
        lit = np.zeros((0, 3))
        if share > 0.999:
            lit = disc(face, "sun", cx, cy).points
        elif share > 0.001:
            lit = sector(0, face, a, pi / 2, "sun", cx=cx, cy=cy).points
        self.passed.points = lit

    def run(self, run_time: float = SLOW) -> Animation:
        """Let the hour pass."""

        def go(_: Mobject, alpha: float) -> None:
            self.tell(alpha)

        return UpdateFromAlphaFunc(self, go, run_time=run_time, rate_func=move)


def example(grid: Grid) -> VGroup:
    """A clock at twenty past three."""
    clock = Clock(2.4, "night")
    clock.tell(1 / 3)
    return VGroup(clock)
