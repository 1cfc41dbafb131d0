"""A lit window drawn near, with somebody behind it: from the street nobody sees what they do, until it is told.

Two things can be told: that a book is read, or that football is watched. The window does not mirror.
"""

from __future__ import annotations

from typing import Literal

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import mix
from scenes.parts.faces import bust
from scenes.parts.icon_kit import SHAPE_INK, box, line
from scenes.parts.icons import icon
from scenes.parts.shapes import annulus, rrect, union

Doing = Literal[0, 1]
GREEN = mix("teal", "paper", 0.25)


class WatchedWindow(VGroup):
    """The window, w by h units, the middle of its sill at the origin.

    Args:
        w: width and
        h: height.
        doing: 0 for somebody who reads, 1 for somebody who watches football.
        grid: reading direction; the window is the same in both.

    Attributes:
        glass: the light behind it.
        told: what is seen when it is told; unseen before.
    """

    def __init__(self, w: float, h: float, doing: int, grid: Grid) -> None:
        super().__init__()
        self.doing = doing
        frame = rrect(w + 0.26, h + 0.26, 0.16, "night.far").shift((0, h / 2, 0))
        self.glass: VMobject = rrect(w, h, 0.08, "sun").shift((0, h / 2, 0))
        self.told = VGroup()
        middle = h * 0.68
        if doing == 0:
            self.told.add(icon("school", 0.42 * w, "night", "paper", "sun").shift((0, middle + 0.12 * h, 0)))
        else:
            pitch = [line((0, middle - 0.22 * h), (0, middle + 0.24 * h), 0.035 * w)]
            edge = [
                line(p, q, 0.035 * w)
                for p, q in (
                    ((-0.42 * w, middle + 0.24 * h), (0.42 * w, middle + 0.24 * h)),
                    ((-0.42 * w, middle + 0.24 * h), (-0.42 * w, middle - 0.3 * h)),
                    ((0.42 * w, middle + 0.24 * h), (0.42 * w, middle - 0.3 * h)),
                )
            ]
            ring = annulus(0.125 * w, 0.16 * w, SHAPE_INK, 0, middle + 0.02 * h)
            self.told.add(union([*pitch, *edge, ring], mix("paper", GREEN, 0.1)))
            self.told.add(icon("ball", 0.2 * w, "night", "paper", "paper").shift((0.22 * w, middle + 0.13 * h, 0)))
        self.told.set_opacity(0)
        person = bust(0.42 * h, "night")
        sill = union([box(0, -0.1, w + 0.5, 0.2, 0.06)], mix("night", "sky", 0.36))
        self.add(frame, self.glass, self.told, person, sill)

    def tell(self, run_time: float = NORMAL) -> Animation:
        """Show what somebody does behind the window."""

        def show(_: Mobject, alpha: float) -> None:
            self.reveal(alpha)

        return UpdateFromAlphaFunc(self, show, run_time=run_time, rate_func=arrive)

    def reveal(self, share: float) -> None:
        """Show a share of it."""
        self.told.set_opacity(share)
        if self.doing:
            self.glass.set_fill(mix("sun", GREEN, share))


def example(grid: Grid) -> VGroup:
    """Both windows told, for the gallery."""
    pair = [WatchedWindow(3.0, 3.6, i, grid).shift((x, -1.8, 0)) for i, x in enumerate((-2.2, 2.2))]
    for one in pair:
        one.reveal(1.0)
    wall = rrect(9.4, 5.2, 0.1, "night.mid").shift((0, 0, 0))
    return VGroup(wall, *pair)
