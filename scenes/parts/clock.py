"""A clock: its hands go from one hour to another, or an hour passes and is seen as a lit sector of the face.

It is not mirrored: clocks turn the same way everywhere.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
import numpy.typing as npt
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.parts.icon_kit import SHAPE_INK, dot, line
from scenes.parts.shapes import disc, path, sector, union

Points = npt.NDArray[np.float64]
FACE = 0.9  # radius of the face, in radii of the clock
WHOLE = 0.999  # of an hour: a sector that ends where it begins is drawn as a disc


class Clock(VGroup):
    """A clock of radius r about the origin, at a full hour or any share of it.

    Attributes:
        face: the disc behind the hands.
        passed: the sector that the minute hand has passed since `hour`; nothing at first.
        hands: one path for both.
        hour: what it shows, 0 to 12.
    """

    def __init__(
        self, r: float, hour: float = 3, *, rim: str = "night", face: str = "paper", ink: str = "night"
    ) -> None:
        super().__init__()
        marks = []
        for i in range(12):
            a, inner = i * pi / 6, 0.7 if i % 3 == 0 else 0.78
            start, end = ((cos(a) * r * reach, sin(a) * r * reach) for reach in (inner, 0.84))
            marks.append(line(start, end, r * 0.05))
        self.r, self.hour = r, hour
        self._plate = disc(r, rim)
        self.face: VMobject = disc(r * FACE, face)
        self.passed: VMobject = path(np.zeros((0, 3)), "sun")
        self.hands: VMobject = union(self._hands(hour), ink)
        self.add(self._plate, self.face, self.passed, union(marks, ink), self.hands)

    def go_to(self, hour: float, run_time: float = SLOW) -> Animation:
        """Let both hands run to another hour, forwards or backwards as the number says."""
        start = self.hour
        self.hour = hour

        def turn(_: Mobject, alpha: float) -> None:
            self._show(start + (hour - start) * alpha)

        return UpdateFromAlphaFunc(self.hands, turn, run_time=run_time, rate_func=move)

    def tell(self, share: float) -> None:
        """Light so much of the hour as has passed, 0 to 1, and set the hands to it."""
        self._show(self.hour + share)
        lit = np.zeros((0, 3))
        if share > WHOLE:
            lit = disc(self.r * FACE, "sun").points
        elif share > 1 - WHOLE:
            lit = sector(0, self.r * FACE, pi / 2 - 2 * pi * share, pi / 2, "sun").points
        self.passed.points = self._placed(lit)

    def run(self, run_time: float = SLOW) -> Animation:
        """Let an hour pass."""

        def go(_: Mobject, alpha: float) -> None:
            self.tell(alpha)

        return UpdateFromAlphaFunc(self, go, run_time=run_time, rate_func=move)

    def _show(self, hour: float) -> None:
        self.hands.points = self._placed(union(self._hands(hour), SHAPE_INK).points)

    def _placed(self, points: Points) -> Points:
        """Bring points about the origin to where the clock is now, in its size."""
        return points * (self._plate.width / (2 * self.r)) + self._plate.get_center()

    def _hands(self, hour: float) -> list[VMobject]:
        short, long = pi / 2 - hour * pi / 6, pi / 2 - (hour % 1) * 2 * pi
        r = self.r
        return [
            line((0, 0), (cos(short) * r * 0.44, sin(short) * r * 0.44), r * 0.11),
            line((0, 0), (cos(long) * r * 0.66, sin(long) * r * 0.66), r * 0.08),
            dot(0, 0, r * 0.09),
        ]


def example(grid: Grid) -> VGroup:
    """A clock at nine, and one on which twenty minutes have passed since three."""
    passing = Clock(2.0)
    passing.tell(1 / 3)
    return VGroup(Clock(2.0, 9).shift((grid.mirror(-2.6), 0, 0)), passing.shift((grid.mirror(2.6), 0, 0)))
