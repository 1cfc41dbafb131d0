"""A clock whose hands can go from one hour to another. It is not mirrored: clocks turn the same way everywhere."""

from __future__ import annotations

from math import cos, pi, sin

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.parts.icon_kit import SHAPE_INK, dot, line
from scenes.parts.shapes import disc, union


class WallClock(VGroup):
    """A clock of radius r about the origin, at a full hour or any share of it.

    Attributes:
        face: rim, face and the marks of twelve hours.
        hands: one path for both.
        hour: what it shows, 0 to 12.
    """

    def __init__(self, r: float, hour: float, *, rim: str = "night", face: str = "paper", ink: str = "night") -> None:
        super().__init__()
        marks = []
        for i in range(12):
            a, inner = i * pi / 6, 0.7 if i % 3 == 0 else 0.78
            marks.append(
                line((cos(a) * r * inner, sin(a) * r * inner), (cos(a) * r * 0.84, sin(a) * r * 0.84), r * 0.05)
            )
        self.r, self.hour = r, hour
        self.face = VGroup(disc(r, rim), disc(r * 0.9, face), union(marks, ink))
        self.hands: VMobject = union(self._hands(hour), ink)
        self.add(self.face, self.hands)

    def go_to(self, hour: float, run_time: float = SLOW) -> Animation:
        """Let both hands run to another hour, forwards or backwards as the number says."""
        start = self.hour
        self.hour = hour

        def turn(_: Mobject, alpha: float) -> None:
            self._show(start + (hour - start) * alpha)

        return UpdateFromAlphaFunc(self.hands, turn, run_time=run_time, rate_func=move)

    def _show(self, hour: float) -> None:
        face = self.face[0]
        fresh = union(self._hands(hour), SHAPE_INK).scale(face.width / (2 * self.r), about_point=(0, 0, 0))
        self.hands.points = fresh.points + face.get_center()

    def _hands(self, hour: float) -> list[VMobject]:
        short, long = pi / 2 - hour * pi / 6, pi / 2 - (hour % 1) * 2 * pi
        r = self.r
        return [
            line((0, 0), (cos(short) * r * 0.44, sin(short) * r * 0.44), r * 0.11),
            line((0, 0), (cos(long) * r * 0.66, sin(long) * r * 0.66), r * 0.08),
            dot(0, 0, r * 0.09),
        ]


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    return VGroup(WallClock(1.6, 9), WallClock(1.6, 7, face="sun")).arrange(buff=1.0)
