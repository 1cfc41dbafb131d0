"""A bus stop: a pole with its sign, and a timetable that lights while somebody reads it. Foot at the origin."""

from __future__ import annotations

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.people import cast
from scenes.parts.shapes import capsule, rrect, union

GRID = 60.0  # foot to the top of the sign


class BusStop(VGroup):
    """The stop, `height` units high; its timetable hangs at the end side.

    Attributes:
        timetable: the sheet, to be lit.
        lines: what is written on it.
    """

    def __init__(self, height: float, grid: Grid) -> None:
        super().__init__()
        pole = union([line((0, 1), (0, 48), 2.6), box(0, 1, 12, 2.4, 1)], mix("night", "mist", 0.4))
        plate = union([box(0, 51, 22, 18, 4)], "teal")
        bus = union([box(0, 51.6, 14, 9, 2.2), dot(-3.8, 46.6, 1.9), dot(3.8, 46.6, 1.9)], "paper")
        panes = union([box(x, 53, 3.4, 3.6, 0.6) for x in (-4.4, 0, 4.4)], "teal")
        self.timetable: VMobject = rrect(15, 21, 1.5, "paper").shift((8.5, 28, 0))
        self.lines = VGroup()
        for row in range(4):
            y = 34.6 - row * 4.4
            self.lines.add(
                union([capsule((3.4, y), (5.6, y), 1.5, "night"), capsule((8.6, y), (13.6, y), 1.5, "night")], "night")
            )
        rim = rrect(17, 23, 2, "night").shift((8.5, 28, 0))
        self.add(pole, plate, bus, panes, rim, self.timetable, self.lines)
        self.scale(height / GRID, about_point=ORIGIN)
        if grid.rtl:
            self.stretch(-1, 0, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """Somebody reads the timetable, for the gallery."""
    ground = rrect(9.0, 0.4, 0, "paper.deep").shift((0, -2.4, 0))
    reader = cast("elder", 3.4).shift((grid.mirror(1.5), -2.2, 0))
    return VGroup(ground, BusStop(4.4, grid).shift((grid.mirror(-0.9), -2.2, 0)), reader)
