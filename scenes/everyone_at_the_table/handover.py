"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from __future__ import annotations

from math import pi

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.size import LAYER
from scenes.parts.cycle import Cycle
from scenes.parts.ring import CornerSign, Surface
from scenes.parts.round_table import RIM, RoundTable
from scenes.parts.shapes import rrect

PART = 1  # of the route: involve
DONE = (0,)

CIRCLE, TABLE = (0.0, 0.06), 1.42  # middle and radius of the table in "verbs"
LONG = (1.5, 5.2)  # width and height of the table in "exchange"
ROUND = 0.5  # of its corners
LONG_AT = (0.0, -0.28)
HUB, HUB_RADIUS = (0.0, 0.82), 0.9  # in "shape"
FOUR, FOUR_RADIUS = ((-1.5, 1.0), (1.5, 1.0), (1.5, -1.0), (-1.5, -1.0)), 0.5  # the tables that drift apart

CYCLE, CYCLE_RADIUS = (0.0, -0.72), 1.55


def sign(grid: Grid, surface: Surface) -> CornerSign:
    """The corner sign of this film: planned is done, the table is lit."""
    return CornerSign(grid, surface, lit=PART, done=DONE).set_z_index(LAYER["sign"])


def table(grid: Grid) -> RoundTable:
    """From "room" to "verbs", on day: the table of the meeting, seen from above, without its chairs."""
    round_table = RoundTable(TABLE, 8, grid)
    round_table.chairs.set_fill(opacity=0)
    return round_table.shift((*CIRCLE, 0)).set_z_index(LAYER["plate"])


def long_table(grid: Grid) -> VMobject:
    """From "verbs" to "exchange", on day: the table between those who bring and gain."""
    return rrect(*LONG, ROUND, "clay").shift((*LONG_AT, 0)).set_z_index(LAYER["plate"])


def stretch(top: VMobject, run_time: float) -> Animation:
    """Let the round table top become the long one; both are rounded boxes, and so is every shape between them."""
    (w, h), (x, y) = LONG, LONG_AT
    start = TABLE * RIM

    def change(_: Mobject, t: float) -> None:
        shape = rrect(2 * start + (w - 2 * start) * t, 2 * start + (h - 2 * start) * t, start + (ROUND - start) * t)
        middle = np.array([CIRCLE[0] + (x - CIRCLE[0]) * t, CIRCLE[1] + (y - CIRCLE[1]) * t, 0])
        top.points = shape.points + middle

    return UpdateFromAlphaFunc(top, change, run_time=run_time, rate_func=move)


def hub(grid: Grid) -> RoundTable:
    """From "exchange" to "shape", on day: the knot of the four threads."""
    return RoundTable(HUB_RADIUS, 5, grid, size=1.2).shift((*HUB, 0)).set_z_index(LAYER["mark"])


def four_tables(grid: Grid) -> list[RoundTable]:
    """From "shape" to "tables", on night: four small tables near each other."""
    tables = list[RoundTable]()
    for x, y in FOUR:
        small = RoundTable(FOUR_RADIUS, 8, grid, chair="night.far")
        small.shift((grid.mirror(x), y, 0)).set_z_index(LAYER["mark"])
        tables.append(small)
    return tables


def cycle(grid: Grid) -> Cycle:
    """The round of "stay", with four stations, on night."""
    made = Cycle(("involve", "quality", "work", "culture"), CYCLE_RADIUS, grid, "night", first=pi / 4)
    return made.shift((*CYCLE, 0)).set_z_index(LAYER["mark"])


def loop(grid: Grid) -> VMobject:
    """From "tables" to "stay", on night: the links as one round road."""
    return cycle(grid).track.set_z_index(LAYER["mark"])
