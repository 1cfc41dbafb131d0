"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from manim import VGroup, VMobject

from scenes.look.grid import WIDTH, Grid
from scenes.look.size import LAYER
from scenes.parts.bookshelf import shelf
from scenes.parts.city import silhouette
from scenes.parts.door import Door
from scenes.parts.icons import medal
from scenes.parts.people import cast
from scenes.parts.ring import CornerSign, Surface
from scenes.parts.shapes import capsule, rrect

REACH = 3  # the part of the ring that the film is about
DONE = (0, 1, 2)
NEXT_PART = 4  # from "count" to "credits": the part that is lit at the close
FLOOR = -0.55  # of the pipe in "barriers", where the mother stands
MOTHER = 1.25  # her height
MOTHER_AT = -5.62
HOME = (2.6, 0.0)  # middle of the plan in "near"
HOME_R = 0.46
LINE = -1.9  # the lifelong line of "life"
LINE_WIDTH = 0.09
SHELF_GROUND = -2.5  # the street of "works"
DOOR_AT = (0.0, -2.2)  # foot of the door between "works" and "count"


def sign(grid: Grid, surface: Surface = "day") -> CornerSign:
    """The corner sign of this film: three steps done, the fourth lit."""
    return CornerSign(grid, surface, lit=REACH, done=DONE).set_z_index(LAYER["sign"])


def mother(grid: Grid) -> VGroup:
    """From "missing" to "barriers": the girl's mother, before her way begins."""
    return cast("reader", MOTHER, prop=None).shift((grid.mirror(MOTHER_AT), FLOOR, 0)).set_z_index(LAYER["people"])


def street(grid: Grid) -> VMobject:
    """From "barriers" to "near": the pipe, flattened into a street through her home."""
    half = WIDTH / 2 + 0.6
    ends = [(grid.mirror(x), HOME[1] - (x - HOME[0]) * 0.2) for x in (-half, half)]
    return capsule(ends[0], ends[1], 0.34, "paper.deep").set_z_index(LAYER["plate"])


def home(grid: Grid) -> VGroup:
    """From "barriers" to "near": her home on the map."""
    place = medal("family", HOME_R, "coral", "paper", "coral")
    return place.shift((grid.mirror(HOME[0]), HOME[1], 0)).set_z_index(LAYER["text"])


def lifeline(grid: Grid) -> VMobject:
    """From "near" to "life": the way to the lighthouse, straightened into a line across the picture."""
    half = WIDTH / 2 + 0.3
    return capsule((-half, LINE), (half, LINE), LINE_WIDTH, "night").set_z_index(LAYER["plate"])


SHELVES = (-2.6, -1.3, 0.0, 1.3, 2.6)  # where the five lights of the wheel settle
SHELF = 0.95  # height of a shelf in the street


def shelves(grid: Grid) -> VGroup:
    """From "life" to "works": five small shelves of books on the street."""
    row = [shelf(SHELF, 4 + i).shift((grid.mirror(x), SHELF_GROUND, 0)) for i, x in enumerate(SHELVES)]
    return VGroup(*row).set_z_index(LAYER["people"])


def pavement(grid: Grid) -> VGroup:
    """From "life" to "works": the street they stand on, and far roofs."""
    half = WIDTH / 2 + 0.2
    far = silhouette(-half, half, SHELF_GROUND, 0.5, 1.5, ink="paper.shade", seed=37)
    grid.flip(far)
    ground = rrect(WIDTH + 0.4, 2.0, 0, "paper.deep").shift((0, SHELF_GROUND - 1.0, 0))
    return VGroup(far, ground).set_z_index(LAYER["far city"])


def door(grid: Grid) -> Door:
    """From "works" to "count": one of the many places has come near; its door is shut."""
    leaf = Door(1.5, 2.4, frame="night", inside="sun.light")
    leaf.open_to(0.0, "sun.deep")
    return leaf.shift((grid.mirror(DOOR_AT[0]), DOOR_AT[1], 0)).set_z_index(LAYER["mark"])


def lawn(grid: Grid) -> VMobject:
    """From "works" to "count": the ground before that door."""
    return rrect(WIDTH + 0.4, 2.4, 0, "paper.deep").shift((0, DOOR_AT[1] - 1.2, 0)).set_z_index(LAYER["halo"])
