"""A market stall with vegetables, and somebody who sells them or nobody: who works while others meet."""

from __future__ import annotations

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.awning import awning
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.people import cast
from scenes.parts.shapes import rrect, union

STRIPES = 6
POST, COUNTER = 1.98, 0.56  # heights of the posts and of the counter, in heights of a grown-up
AWNING = 0.3
STEP = 0.2  # the seller stands so much higher than the street, to be seen over the crates


class MarketStall(VGroup):
    """A stall `width` wide, the middle of its feet at the origin.

    Args:
        width: of the awning.
        height: of a grown-up; the stall is drawn round one.
        who: a name of the cast, behind the counter; None where nobody is seen.
        grid: where people and vegetables stand.
        dark: how far night has come over awning and counter, 0 to 1.

    Attributes:
        back: posts.
        seller: the person; empty where there is nobody.
        front: counter, crates and awning.
    """

    def __init__(self, width: float, height: float, who: str | None, grid: Grid, *, dark: float = 0.0) -> None:
        super().__init__()
        w, h = width / height, 1.0

        def shade(ink: str) -> str:
            return mix(ink, "night", dark)

        posts = [line((s * w * 0.44, 0), (s * w * 0.44, POST - 0.2), 0.05) for s in (-1, 1)]
        self.back = VGroup(union(posts, shade(mix("clay", "night", 0.35))))
        self.seller = cast(who, h, prop=None).shift((0, STEP, 0)) if who else VGroup()
        counter = union([box(0, COUNTER / 2, w * 0.86, COUNTER, 0.03)], shade(mix("clay", "night", 0.5)))
        crates = union(
            [box(x * w * 0.86, COUNTER - 0.05, w * 0.25, 0.16, 0.02) for x in (-0.34, 0, 0.34)], shade("clay")
        )
        heaps = VGroup(
            *(
                self._heap(x * w * 0.86, w * 0.21, shade(ink))
                for x, ink in zip((-0.34, 0, 0.34), ("teal", "coral", "sun"), strict=True)
            )
        )
        self.front = VGroup(
            counter, heaps, crates, *awning(w, POST - AWNING, POST, (shade("coral"), shade("paper")), STRIPES)
        )
        self.add(self.back, self.seller, self.front)
        grid.flip(heaps)
        self.scale(height, about_point=ORIGIN)

    @staticmethod
    def _heap(x: float, w: float, ink: str) -> VMobject:
        places = [(-0.5, 0.03), (0.0, 0.03), (0.5, 0.03), (-0.25, 0.08), (0.25, 0.08)]
        return union([dot(x + dx * w, COUNTER + dy - 0.01, w * 0.25) for dx, dy in places], ink)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    stall = MarketStall(6.0, 2.8, "reader", grid).shift((0, -2.6, 0))
    return VGroup(rrect(10.4, 6.6, 0.3, "night"), rrect(10.4, 0.7, 0.3, "night.down").shift((0, -2.95, 0)), stall)
