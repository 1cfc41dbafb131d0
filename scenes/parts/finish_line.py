"""A finish: two posts and a ribbon between them, which can be rolled up and taken away.

The ribbon is rolled up towards the reading side. The middle of the ground between the posts is the origin.
"""

from __future__ import annotations

from manim import ORIGIN, Animation, AnimationGroup, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.parts.icon_kit import box, dot
from scenes.parts.shapes import disc, poly, rrect, union

RIBBON = 0.3  # height of the ribbon, in heights of a post
FLAGS = 12  # chequers along the ribbon


class FinishLine(VGroup):
    """The finish, `wide` from post to post and `high`.

    Attributes:
        posts: both posts with their feet.
        ribbon: the cloth and its chequers.
        roll: the rolled cloth; unseen until `roll_up`.
    """

    def __init__(self, wide: float, high: float, grid: Grid) -> None:
        super().__init__()
        self.grid, self.wide, self.high = grid, wide, high
        half = wide / 2
        poles = [box(s * half, high / 2, 0.05 * high, high, 0.02) for s in (-1, 1)]
        knobs = [dot(s * half, high + 0.03 * high, 0.06 * high) for s in (-1, 1)]
        feet = [box(s * half, 0.02 * high, 0.22 * high, 0.05 * high, 0.02) for s in (-1, 1)]
        self.posts = VGroup(union([*poles, *knobs, *feet], "night"))
        tall, y = RIBBON * high, high * (0.96 - RIBBON / 2)
        cloth = rrect(wide, tall, 0, "coral").shift((0, y, 0))
        step, row = wide / FLAGS, tall / 4
        squares = [
            box(-half + step * (i + 0.5), y + (1 if (i + r) % 2 else -1) * 0 + (r - 0.5) * row, step, row, 0)
            for i in range(FLAGS)
            for r in (0, 1)
            if (i + r) % 2
        ]
        self.ribbon = VGroup(cloth, union(squares, "paper"))
        self.roll: VMobject = disc(0.001, "coral.deep", grid.mirror(-half), y)
        self.roll.set_fill(opacity=0)
        self.add(self.ribbon, self.posts, self.roll)

    def roll_up(self, run_time: float = SLOW) -> Animation:
        """Roll the ribbon up towards the reading side; the roll grows as the cloth grows short."""
        first = [part.points.copy() for part in self.ribbon]
        middle = self.posts.get_center()[0]
        size = (self.posts.width - 0.22 * self.high) / self.wide if self.wide else 1.0
        half = self.wide / 2 * max(size, 0.01)
        edge = middle - self.grid.sign * half
        y = float(self.ribbon.get_center()[1])
        tall = float(self.ribbon.height)

        def shorten(_: Mobject, alpha: float) -> None:
            for part, points in zip(self.ribbon, first, strict=True):
                part.points = points.copy()
                part.points[:, 0] = edge + (points[:, 0] - edge) * max(0.0, 1 - alpha)

        def wind(_: Mobject, alpha: float) -> None:
            x = edge + self.grid.sign * 2 * half * (1 - alpha)
            r = tall * (0.12 + 0.2 * alpha)
            scroll = poly(
                [
                    (x - r, y - tall * 0.56),
                    (x + r, y - tall * 0.56),
                    (x + r, y + tall * 0.56),
                    (x - r, y + tall * 0.56),
                ],
                "coral",
            )
            self.roll.points = scroll.points
            self.roll.set_fill(opacity=1 if alpha > 0 else 0)

        return AnimationGroup(
            UpdateFromAlphaFunc(self.ribbon, shorten, run_time=run_time, rate_func=move),
            UpdateFromAlphaFunc(self.roll, wind, run_time=run_time, rate_func=move),
        )


def example(grid: Grid) -> VGroup:
    """A finish over a street, for the gallery."""
    ground = rrect(11.0, 0.5, 0, "paper.deep").shift((0, -1.85, 0))
    return VGroup(ground, FinishLine(7.0, 3.2, grid).shift((0, -1.6, 0))).move_to(ORIGIN)
