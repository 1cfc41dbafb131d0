"""A lit classroom on an upper floor: where people are on their way to, and some do not arrive."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.look.size import RADIUS_S
from scenes.parts.faces import bust
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import poly, rrect, union

RIM = 0.14  # wall beside the room


class Classroom(VGroup):
    """A house with one lit room, the middle of its foot at the origin; the same in both reading directions.

    Attributes:
        house: walls, roof and the dark panes under the room.
        room: the lit room with a board and three people.
    """

    def __init__(self, width: float, floor: float, height: float, wall: str = "teal") -> None:
        """`floor` is the height of the room's floor over the ground, `height` that of the room."""
        super().__init__()
        top = floor + height + 0.36
        roof = poly([(-width / 2 - 0.12, top), (0, top + 0.62), (width / 2 + 0.12, top)], mix(wall, "night", 0.3))
        walls = rrect(width, top, RADIUS_S, wall, (0, 0, 0, 0)).shift((0, top / 2, 0))
        rows = max(1, int(floor / 0.8))
        panes = [
            box(x, floor * (row + 0.5) / rows, 0.34, 0.42, 0.04)
            for row in range(rows)
            for x in (-width * 0.28, 0.0, width * 0.28)
        ]
        self.house = VGroup(roof, walls, union(panes, mix(wall, "night", 0.4)))
        w = width - 2 * RIM
        light = rrect(w, height, RADIUS_S, "sun").shift((0, floor + height / 2, 0))
        board = rrect(w * 0.5, height * 0.32, 0.04, "teal.deep").shift((0, floor + height * 0.7, 0))
        chalk = union(
            [
                line((-w * 0.18, floor + height * y), (w * s, floor + height * y), 0.03)
                for y, s in ((0.76, 0.16), (0.66, 0.06))
            ],
            "paper",
        )
        people = [bust(height * 0.36, "night").shift((x * w, floor, 0)) for x in (-0.3, 0.0, 0.3)]
        self.room = VGroup(light, board, chalk, union(people, "night"))
        self.add(self.house, self.room)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: one classroom on the second floor."""
    return VGroup(Classroom(3.4, 2.6, 2.0).shift((0, -2.8, 0)))
