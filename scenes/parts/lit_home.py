"""A small town seen from near: a lit bubble with a house in it, and a door that opens to who walks up to it."""

from __future__ import annotations

from math import cos, pi

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.door import Door
from scenes.parts.icon_kit import box
from scenes.parts.pawn import pawn
from scenes.parts.pen import Pen
from scenes.parts.shapes import disc, path, union
from scenes.parts.town_glyphs import DOOR, HOUSE_FOOT, house

RIM = 1.07  # surface left free round the bubble, in radii
GROUND = 7 * pi / 6  # where the ground meets the bubble's edge: at the foot of its house
PANES = (0.33, -0.16)  # middles of the two windows, either side


class LitHome(VGroup):
    """The bubble about the origin, `r` large; move and scale it as a whole.

    Attributes:
        rim: surface round the bubble, so that it stands clear of what it covers.
        light: the bubble itself.
        inside: ground, house, windows and door.
        door: shut until it swings; somebody stands behind it.
    """

    def __init__(self, r: float) -> None:
        super().__init__()
        pen = Pen((cos(GROUND), HOUSE_FOOT))
        pen.arc((0, 0), 1, GROUND, 3 * pi - GROUND)
        x, y = PANES
        panes = union([box(side * x, y, 0.17, 0.2, 0.02) for side in (-1, 1)], "night.far")
        self.door = Door(*DOOR, frame="night.mid", inside="sun.light")
        self.door.people.add(pawn(DOOR[1] * 0.86, "night"))
        self.door.shift((0, HOUSE_FOOT, 0))
        ground = path(pen.close(), mix("sun", "coral", 0.3))
        self.rim: VMobject = disc(RIM, "paper")
        self.light: VMobject = disc(1, "sun")
        self.inside = VGroup(ground, union(house(), "night"), panes, self.door)
        self.add(self.rim, self.light, self.inside)
        self.scale(r, about_point=ORIGIN).set_z_index(LAYER["people"])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: its door open, somebody in it."""
    home = LitHome(2.0)
    home.door.open_to(0.8)
    grid.flip(home)
    return VGroup(home)
