"""A city bus from the side. It drives towards the side where reading ends; its screens and windows can light."""

from __future__ import annotations

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import colour, mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.shapes import rrect, union

GRID = 100.0  # length
WINDOWS = (-34.0, -16.0, 2.0, 20.0)


class Bus(VGroup):
    """A bus `length` units long, the middle of its wheels' foot at the origin.

    Attributes:
        screens: one in each window, dark; set their fill to light them.
    """

    def __init__(self, length: float, grid: Grid, ink: str = "coral") -> None:
        super().__init__()
        body = [box(0, 27, 100, 40, 7, corners=(0.8, 1, 0.5, 0.5))]
        panes = [box(x, 34, 15, 15, 2) for x in WINDOWS]
        door = [box(38, 25.5, 13, 32, 2)]
        wheels = [dot(x, 8, 8) for x in (-27, 25)]
        self.body: VMobject = union(body, ink)
        glass = union([*panes, *door], mix("night", "sky", 0.3))
        trim = union([box(0, 15.5, 100, 3, 0), line((48, 12), (49, 12), 3)], mix(ink, "night", 0.35))
        self.screens = VGroup(*(rrect(9, 6, 1, "night.down").shift((x, 36, 0)) for x in WINDOWS))
        hubs = union([dot(x, 8, 3) for x in (-27, 25)], "mist")
        board = VGroup(rrect(26, 5.6, 1.4, "night.down").shift((30, 43.2, 0)))
        self.add(self.body, glass, trim, self.screens, board, union(wheels, "night"), hubs)
        if grid.rtl:
            self.flip((0, 1, 0), about_point=ORIGIN)
        self.scale(length / GRID, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A bus with two of its screens lit."""
    bus = Bus(8.0, grid)
    for screen in bus.screens[:2]:
        screen.set_fill(colour("sun"))
    return bus.shift((0, -1.9, 0))
