"""A radio large enough to be listened to together; its waves go out to the side where reading ends."""

from __future__ import annotations

from math import pi

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import colour, mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import sector, union

GRID = 60.0  # width of the case
WAVES = 3


class RadioSet(VGroup):
    """A radio `width` units wide, the middle of its foot at the origin.

    Attributes:
        case: the radio itself.
        lamp: behind the dial; lit while it is on the air.
        waves: what it sends, one path each from near to far; a scene adds them as they come.
    """

    def __init__(self, width: float, grid: Grid, ink: str = "coral") -> None:
        super().__init__()
        shade = mix(ink, "night", 0.35)
        aerial = [line((18, 38), (27, 62), 1.6), dot(27, 62, 2.2)]
        bars = [line((x, 12), (x, 28), 1.6) for x in range(-22, 1, 4)]
        self.case = VGroup(
            union(aerial, mix("mist", "night", 0.3)),
            union([box(-18, 0.6, 8, 3, 1), box(18, 0.6, 8, 3, 1)], shade),
            union([box(0, 20, 60, 37, 7)], ink),
            union([box(-11.5, 20, 29, 25, 4)], shade),
            union(bars, mix(ink, "paper", 0.5)),
            union([dot(17, 12, 5)], "paper"),
            union([line((17, 12), (19.4, 14.6), 1.6)], "night"),
        )
        self.lamp = union([box(17, 26, 16, 9, 2)], "mist.pale")
        self.add(self.case, self.lamp)
        arcs = (sector(r, r + 3, -pi / 5, pi / 5, SHAPE_INK, cx=27, cy=30, soft=1.4) for r in (16, 27, 38))
        self.waves = VGroup(*(union([arc], "sun.deep") for arc in arcs))
        for part in (self.case, self.lamp, self.waves):
            part.scale(width / GRID, about_point=ORIGIN)
            if grid.rtl:
                part.flip((0, 1, 0), about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A radio on the air."""
    radio = RadioSet(4.4, grid)
    radio.lamp.set_fill(colour("sun"))
    return VGroup(radio, radio.waves).shift((grid.mirror(-1.4), -2.2, 0))
