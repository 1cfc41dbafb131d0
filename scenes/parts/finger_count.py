"""Two open hands that count: one fingertip lights for each thing counted, and after the tenth there is none left.

The count begins with the little finger of the hand at the reading side and runs to the other side.
"""

from __future__ import annotations

from manim import ORIGIN, Animation, FadeIn, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import FAST, arrive
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.pen import XY
from scenes.parts.shapes import capsule, union

GRID = 44.0  # wrist to the longest fingertip
APART = 27.0  # from the middle between the hands to the middle of each
FINGERS: tuple[tuple[XY, XY], ...] = (  # of the hand at the left, from the little finger to the thumb
    ((-9.6, 18), (-15.5, 32)),
    ((-3.8, 20), (-6.2, 39.5)),
    ((2.6, 20), (3.4, 41)),
    ((8.6, 18), (12.2, 36.5)),
    ((10, 9), (21, 20)),
)
WIDE = 6.4


class FingerCount(VGroup):
    """Both hands with their sleeves, wrists on the ground line, the middle between them at the origin.

    Args:
        size: height of a hand.
        grid: where the count begins.
        skin: of the hands.
        sleeve: colour of the sleeves.

    Attributes:
        hands: the two hands.
        tips: ten lit fingertips in the order of the count; a scene lights them by `count`.
    """

    def __init__(self, size: float, grid: Grid, skin: str = "skin.3", sleeve: str = "sun") -> None:
        super().__init__()
        self.hands, self.tips = VGroup(), VGroup()
        for side in (-1, 1):
            fingers = [((-side * p[0], p[1]), (-side * q[0], q[1])) for p, q in FINGERS]
            palm = [box(0, 10, 26, 21, 9), box(0, -2, 14, 10, 3)]
            shape = union([*palm, *(line(p, q, WIDE) for p, q in fingers)], skin)
            cuff = VGroup(
                union([box(0, -12, 24, 16, 3)], sleeve), union([box(0, -6.4, 26, 6, 2.4)], mix(sleeve, "night", 0.22))
            )
            tips = VGroup(*(capsule(_along(p, q, 0.52), q, WIDE * 0.62, "sun") for p, q in fingers))
            for part in (shape, cuff, tips):
                part.shift((side * APART, 0, 0))
            self.hands.add(VGroup(cuff, shape))
            self.tips.add(*(tips if side < 0 else reversed(tips)))
        self.add(self.hands)
        VGroup(self.hands, self.tips).scale(size / GRID, about_point=ORIGIN)
        if grid.rtl:
            self.tips.submobjects.reverse()

    def count(self, i: int, run_time: float = FAST) -> Animation:
        """Light fingertip i, 0 to 9."""
        self.tips[i].set_z_index(self.hands.z_index)
        return FadeIn(self.tips[i], scale=0.5, run_time=run_time, rate_func=arrive)


def _along(p: XY, q: XY, t: float) -> XY:
    return (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)


def example(grid: Grid) -> VGroup:
    """Seven fingers counted, for the gallery."""
    hands = FingerCount(3.4, grid)
    return VGroup(hands, *hands.tips[:7]).shift((0, -1.0, 0))
