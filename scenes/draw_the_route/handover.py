"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from __future__ import annotations

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.size import LAYER
from scenes.parts.branching import Branching
from scenes.parts.icons import medal
from scenes.parts.milestone import Milestone
from scenes.parts.ring import CornerSign, Surface
from scenes.parts.road import Bend, Road
from scenes.parts.shapes import disc, ellipse

STEP = 0  # the part of the route this film is about
DONE = (0,)  # the parts told when it is over
NEXT_PART = 1  # the part that is lit then, for the film that comes next

SIGNS = ("seal", "person", "clock", "calendar")  # what makes a wish a promise
STONE = (-5.55, -3.05)  # foot of the milestone from which the route starts
STONE_HEIGHT = 2.0


def sign(grid: Grid, surface: Surface = "day") -> CornerSign:
    """The corner sign with this film's step lit."""
    return CornerSign(grid, surface, lit=STEP).set_z_index(LAYER["sign"])


def start_stone(grid: Grid) -> Milestone:
    """From "promise" to "stock", on day: the milestone from which the route starts."""
    stone = Milestone(STONE_HEIGHT, SIGNS).whole("lit").shift((grid.mirror(STONE[0]), STONE[1], 0))
    stone.set_z_index(LAYER["people"])
    return stone


PINS = ("library", "tools", "ball", "family", "culture")  # what is there already, as signs
PIN = 0.42  # radius of a sign
PIN_ROW, PIN_STEP, PIN_MIDDLE = 2.95, 1.04, -0.35


def pin(name: str, r: float = PIN, plate: str = "sun") -> VGroup:
    """A sign of what is there, about the origin; paper keeps it clear of what it covers."""
    return VGroup(disc(r * 1.14, "paper"), *medal(name, r, plate, "night", "paper"))


def gathered(grid: Grid) -> VGroup:
    """From "stock" to "choose", on day: the signs at the upper edge."""
    row = VGroup()
    for i, name in enumerate(PINS):
        row.add(pin(name).shift((grid.mirror(PIN_MIDDLE + (i - 2) * PIN_STEP), PIN_ROW, 0)))
    return row.set_z_index(LAYER["people"])


FEW = ("library", "tools", "family")  # the priorities
ROOT = (-0.35, -2.86)  # of the stem that holds them
RISE, PITCH = 2.3, 1.68  # how high they stand, and how far apart
FRUIT = 0.52  # radius of each


def priorities(grid: Grid) -> tuple[Branching, VGroup]:
    """From "choose" to "rows", on day: a stem, and the priorities at the ends of its branches."""
    stem = Branching(len(FEW), RISE, PITCH, grid).shift((grid.mirror(ROOT[0]), ROOT[1], 0))
    fruits = VGroup(*(pin(name, FRUIT).shift(stem.tip(i)) for i, name in enumerate(FEW)))
    return stem.set_z_index(LAYER["mark"]), fruits.set_z_index(LAYER["people"])


BENT = Bend((0.0, -1.2), after=0.3, split=1.6)  # the road once its far end has begun to turn
ROAD_Y = -0.2  # of the line under the strip, which becomes the road


def mound(grid: Grid) -> VMobject:
    """From "choose" to "rows", on day: the ground the stem stands on."""
    return ellipse(1.15, 0.12, "paper.deep", grid.mirror(ROOT[0]), ROOT[1]).set_z_index(LAYER["near city"])


def straight_road(grid: Grid) -> Road:
    """From "rows" to "ask", on day: the time axis, now a road across the frame."""
    return Road(grid, Bend((0.0, ROAD_Y))).set_z_index(LAYER["near city"])


def bent_road(grid: Grid) -> Road:
    """From "ask" to "adapt", on day: the road, its far end on the way up."""
    return Road(grid, BENT).set_z_index(LAYER["near city"])
