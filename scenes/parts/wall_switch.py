"""A switch on a wall, and a hand that reaches out of a lit window to it: where something can be done."""

from __future__ import annotations

import numpy as np
from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import FAST, move
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import disc, rrect, union


class WallSwitch(VGroup):
    """A switch `size` high about the origin.

    Attributes:
        plate: its square, and the rim round it.
        key: the rocker; up until it is flipped.
    """

    def __init__(self, size: float, rim: str = "night", *, down: bool = False) -> None:
        """`down` draws it flipped."""
        super().__init__()
        self.size = size
        self.plate = VGroup(rrect(size, size, size * 0.22, rim), rrect(size * 0.86, size * 0.86, size * 0.17, "sun"))
        self.key = VGroup(
            rrect(size * 0.34, size * 0.56, size * 0.09, rim),
            rrect(size * 0.24, size * 0.22, size * 0.06, "paper").shift((0, size * (-0.12 if down else 0.12), 0)),
        )
        self.add(self.plate, self.key)

    def flip_down(self, run_time: float = FAST) -> Animation:
        """Flip it: the lit half of the rocker goes down."""
        mark: VMobject = self.key[1]
        points, by = mark.points.copy(), -0.24 * self.size

        def slide(shape: Mobject, alpha: float) -> None:
            shape.points = points + np.array([0, by * alpha, 0])

        return UpdateFromAlphaFunc(mark, slide, run_time=run_time, rate_func=move)


class ReachingHand(VGroup):
    """A round view of a wall: a lit window on the reading side, a hand out of it, the switch at the end side.

    Built about the origin, `r` large; move it as a whole.

    Attributes:
        view: wall and window.
        arm: not in view until a scene lets it reach; `reach` is how far it still has to go, in units.
        switch: the switch itself, upright in both directions.
    """

    def __init__(self, r: float, grid: Grid, wall: str = "teal", skin: str = "skin.3", sleeve: str = "coral") -> None:
        super().__init__()
        self.reach = 0.62 * r
        pane = VGroup(
            rrect(0.9, 1.18, 0.06, mix(wall, "night", 0.35)).shift((-0.4, 0.08, 0)),
            rrect(0.76, 1.04, 0.03, "sun").shift((-0.4, 0.08, 0)),
            union([box(-0.4, -0.53, 1.06, 0.09, 0.03)], mix(wall, "night", 0.35)),
        )
        courses = [
            line((x, y), (x + 0.2, y), 0.03)
            for x, y in ((0.2, 0.66), (0.5, 0.5), (0.26, -0.62), (-0.3, 0.84), (-0.2, -0.78), (0.52, -0.4))
        ]
        joints = union(courses, mix(wall, "paper", 0.16))
        self.view = VGroup(disc(1.05, "paper"), disc(1, wall), joints, pane)
        finger = [line((0.16, 0.02), (0.36, 0.02), 0.09), box(0.08, -0.02, 0.24, 0.22, 0.09)]
        self.arm = VGroup(
            union([line((-0.5, -0.1), (-0.1, -0.04), 0.2)], sleeve),
            union([*finger, line((-0.12, -0.04), (0.02, -0.02), 0.15)], skin),
        )
        self.view.scale(r, about_point=ORIGIN)
        self.arm.scale(r, about_point=ORIGIN)
        grid.flip(self.view)
        grid.flip(self.arm)
        self.switch = WallSwitch(0.4 * r).shift((grid.mirror(0.56 * r), 0.04 * r, 0))
        self.add(self.view, self.switch, self.arm)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    return VGroup(ReachingHand(2.9, grid))
