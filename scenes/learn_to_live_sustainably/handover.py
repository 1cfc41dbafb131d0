"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.size import LAYER
from scenes.parts.far_street import GROUND as FAR_GROUND
from scenes.parts.icons import ROUTE, icon, medal
from scenes.parts.ring import ALL, CornerSign
from scenes.parts.shapes import disc
from scenes.parts.wall_switch import WallSwitch
from scenes.parts.window_matrix import WindowMatrix

NEXT_PART = 0  # from "monday" to "credits": the ring starts again
DONE_AGAIN = ALL
LINKS = (-5.25, 0.62)  # middle of the first link of the chain, as in a left-to-right drawing
FLOWER = (0.0, 0.28)  # middle of the flower
SEED = 0.62
LEAF_AT, LEAF = (0.0, 2.6), 0.42  # the leaf over the house
HOUSE = -3.0  # ground line of the house with six windows
HOME = 0.2  # its size among other houses


def sign(grid: Grid, surface: str = "day") -> CornerSign:
    """All six parts are done in this film, on every surface."""
    corner = CornerSign(grid, "day" if surface == "day" else "night", done=ALL)
    return corner.set_z_index(LAYER["sign"])


def switch(grid: Grid) -> WallSwitch:
    """From "light" to "chain": the switch, where the first link will be."""
    x, y = LINKS
    return WallSwitch(0.95, down=True).shift((grid.mirror(x), y, 0)).set_z_index(LAYER["people"])


def seed(grid: Grid) -> VGroup:
    """From "chain" to "fields": the chain has closed into a seed."""
    x, y = grid.mirror(FLOWER[0]), FLOWER[1]
    core = VGroup(disc(SEED, "night", x, y), icon("leaf", SEED * 1.1, "sun", "night", "night").shift((x, y, 0)))
    return core.set_z_index(LAYER["text"])


def leaf(grid: Grid) -> VGroup:
    """From "fields" to "steps": the flower has drawn in, and its leaf heads the row."""
    place = (grid.mirror(LEAF_AT[0]), LEAF_AT[1], 0)
    return medal("leaf", LEAF, "sun", "night", "sun.light").shift(place).set_z_index(LAYER["text"])


def house(grid: Grid) -> WindowMatrix:
    """The house of the beat "steps"."""
    return WindowMatrix(tuple(ROUTE), 3, HOUSE, grid)


def home(grid: Grid) -> VGroup:
    """From "steps" to "cities", at night: the house stands far off among others, its six windows lit."""
    return house(grid).far(HOME, FAR_GROUND).set_z_index(LAYER["near city"])
