"""A light bulb that somebody explains or has an idea with: dark, or lit. It is not mirrored."""

from __future__ import annotations

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.shapes import union

GRID = 44.0  # foot to the top of the glass
DARK = mix("mist", "paper", 0.55)


class LightBulb(VGroup):
    """A bulb `height` units high, its foot at the origin.

    Attributes:
        glass: set its fill to "sun" to light it.
        rays: round the glass; seen only while it is lit.
    """

    def __init__(self, height: float, *, lit: bool = False) -> None:
        super().__init__()
        self.glass: VMobject = union([dot(0, 28, 16), box(0, 14, 15, 10, 3)], "sun" if lit else DARK)
        thread = union(
            [line((-4, 14), (-4, 25), 1.8), line((4, 14), (4, 25), 1.8), line((-4, 25), (4, 25), 1.8)], "night"
        )
        socket = union([box(0, 7, 14, 8, 2), box(0, 2, 9, 4, 2)], mix("mist", "night", 0.4))
        ends = [
            ((x, y), (1.28 * x, 28 + (y - 28) * 1.28)) for x, y in ((-21, 28), (21, 28), (-15, 43), (15, 43), (0, 49))
        ]
        self.rays: VMobject = union([line(p, q, 2.6) for p, q in ends], "sun.deep")
        if not lit:
            self.rays.set_fill(opacity=0)
        self.add(self.rays, self.glass, thread, socket)
        self.scale(height / GRID, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A dark one and a lit one."""
    return VGroup(LightBulb(3.6), LightBulb(3.6, lit=True)).arrange(buff=1.4)
