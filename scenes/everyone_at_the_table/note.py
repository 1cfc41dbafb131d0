"""The invitation of the last beat: an hour and a floor, both of which can be moved."""

from __future__ import annotations

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.size import LAYER
from scenes.parts.clock import Clock
from scenes.parts.icon_kit import box
from scenes.parts.shapes import fill
from scenes.parts.sheet import Sheet

SIZE, AT = (2.9, 2.1), (-4.85, -0.35)
CLOCK = (0.56, -0.68)  # radius, and where from the middle
HOUSE = (0.9, 0.42, 0.66, -0.66)  # width, height of a floor, where from the middle, and its foot
FLOORS = 3


class Note:
    """A sheet with a clock at nine and a small house whose top floor is lit.

    Attributes:
        clock: its hands can go to another hour.
        floors: from the ground up.
        lit: the light that stands on one of them.
        things: all of it, from back to front.
    """

    def __init__(self, grid: Grid) -> None:
        x, y, s = grid.mirror(AT[0]), AT[1], grid.sign
        paper = Sheet(*SIZE, 0, grid, folded=True).shift((x, y, 0)).set_z_index(LAYER["people"])
        r, aside = CLOCK
        self.clock = Clock(r, 9, rim="mist")
        self.clock.shift((x + s * aside, y, 0)).set_z_index(LAYER["ground"])
        wide, high, right, foot = HOUSE
        middle = x + s * right
        self.floors = VGroup()
        for i in range(FLOORS):
            self.floors.add(fill(box(middle, y + foot + high * (i + 0.5), wide, high - 0.06, 0.03), "mist.pale"))
        roof = fill(box(middle, y + foot + FLOORS * high + 0.06, wide + 0.16, 0.1, 0.03), "night")
        self.lit: VMobject = fill(box(0, 0, wide, high - 0.06, 0.03), "sun").move_to(self.floors[-1])
        for part in (self.floors, roof, self.lit):
            part.set_z_index(LAYER["ground"])
        self.things = (paper, self.clock, self.floors, roof, self.lit)
