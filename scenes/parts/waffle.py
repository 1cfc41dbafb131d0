"""A wall of doors, one for each hundredth of the countries: shut, open a crack, or wide open."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, sin
from typing import Literal

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import colour
from scenes.look.size import RADIUS_S
from scenes.parts.door import SHUT, WIDE_OPEN
from scenes.parts.icon_kit import box, dot
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, path, poly, rrect, union

Kind = Literal["crack", "open", "shut"]
OPEN: dict[Kind, float] = {"crack": 0.62, "open": 1.0, "shut": 0.0}  # how far a told door turns
INK: dict[Kind, str] = {"crack": SHUT, "open": SHUT, "shut": "coral.light"}  # of its leaf
DOOR = (0.62, 0.80)  # of a cell
MARGIN = 0.32  # wall round the doors, in widths of a cell
NEARER = 0.07  # how much an open leaf grows towards us, in heights of a door
NONE: Points = np.zeros((0, 3))


class Waffle(VGroup):
    """The wall, the middle of its foot where it is built; tell it first, then move or scale it.

    Doors are numbered by columns from the reading side, each from the top down. All of it is seven paths, so that many
    such walls may stand together. In a right-to-left locale the columns and the hinges change sides.

    Attributes:
        wall: the wall and its eaves.
        count: how many doors there are.
    """

    def __init__(self, columns: int, rows: int, cell: XY, foot: XY, grid: Grid, *, wall: str = "night.mid") -> None:
        """`cell` is the width and height a door takes; `foot` is given as in a left-to-right drawing."""
        super().__init__()
        self.columns, self.rows, self.cell, self.foot, self.grid = columns, rows, cell, foot, grid
        self.count = columns * rows
        self.wide, self.high = columns * cell[0] + 2 * MARGIN * cell[0], rows * cell[1] + 2 * MARGIN * cell[0]
        self.size = (cell[0] * DOOR[0], cell[1] * DOOR[1])
        x, y = grid.mirror(foot[0]), foot[1]
        front = rrect(self.wide, self.high, RADIUS_S, wall, (1, 1, 0, 0)).shift((x, y + self.high / 2, 0))
        eaves = [box(x, y + self.high, self.wide + 0.7 * cell[0], 0.28 * cell[0], 0.03)]
        self.wall = VGroup(front, union([*eaves, *(self._frame(i) for i in range(self.count))], "night.down"))
        self.leaves = path(NONE, "night.far")
        self.light, self.told = path(NONE, "sun"), path(NONE, SHUT)
        self.knobs = path(NONE, "night.down")
        self.add(self.wall, self.leaves, self.light, self.told, self.knobs)
        self._still = [self._leaf(i, 0.0) for i in range(self.count)]
        self.tell(0, "shut")

    def place(self, door: int) -> tuple[float, float, float]:
        """Middle of a door's sill, on the stage."""
        column, row = divmod(door, self.rows)
        x = self.foot[0] + (column + 0.5 - self.columns / 2) * self.cell[0]
        y = self.foot[1] + MARGIN * self.cell[0] + (self.rows - 1 - row + 0.5) * self.cell[1] - self.size[1] / 2
        return self.grid.mirror(x), y, 0.0

    def tell(self, count: float, kind: Kind, *, almost: bool = False) -> None:
        """Tell of the first `count` doors; a part of a door turns it a part of its way.

        Args:
            count: doors told, from the reading side.
            kind: what they do.
            almost: the last of them is drawn to half its height, because the source says "almost".
        """
        whole, part = int(count), count - int(count)
        shares = [OPEN[kind]] * whole + ([OPEN[kind] * part] if part > 1e-6 else [])
        told = range(len(shares))
        heights = [0.5 if almost and i == whole - 1 and part <= 1e-6 else 1.0 for i in told]
        self.told.set_fill(colour(INK[kind]))
        self.told.points = _joined([self._leaf(i, shares[i], heights[i]) for i in told])
        self.light.points = _joined([self._opening(i, heights[i]) for i in told if shares[i] > 0])
        self.leaves.points = _joined(self._still[len(shares) :])
        self.knobs.points = _joined([self._knob(i, shares[i] if i < len(shares) else 0.0) for i in range(self.count)])

    def run(self, count: int, kind: Kind, run_time: float, *, almost: bool = False) -> Animation:
        """Tell of one door after another until `count` are told."""

        def show(_: Mobject, alpha: float) -> None:
            self.tell(count * alpha if alpha < 1 else count, kind, almost=almost and alpha >= 1)

        return UpdateFromAlphaFunc(self, show, run_time=run_time, rate_func=move)

    def _box(self, i: int) -> tuple[float, float, float, float]:
        """Hinge side, free side, foot and top of a door."""
        x, y, _ = self.place(i)
        half = self.size[0] / 2 * self.grid.sign
        return x - half, x + half, y, y + self.size[1]

    def _frame(self, i: int) -> VMobject:
        hinge, free, low, high = self._box(i)
        rim = 0.09 * self.cell[0]
        return box((hinge + free) / 2, (low + high + rim) / 2, self.size[0] + 2 * rim, high - low + rim, rim)

    def _leaf(self, i: int, share: float, height: float = 1.0) -> Points:
        hinge, free, low, high = self._box(i)
        turn = share * WIDE_OPEN
        end, near = hinge + (free - hinge) * cos(turn), sin(turn) * NEARER * (high - low)
        top, end_top = low + (high - low) * height, low + (high - low) * height + near * 0.6 * (height == 1.0)
        return np.asarray(poly([(hinge, low), (end, low - near), (end, end_top), (hinge, top)], "sun").points)

    def _opening(self, i: int, height: float) -> Points:
        hinge, free, low, high = self._box(i)
        top = low + (high - low) * height
        return np.asarray(poly([(hinge, low), (free, low), (free, top), (hinge, top)], "sun").points)

    def _knob(self, i: int, share: float) -> Points:
        hinge, free, low, high = self._box(i)
        x = hinge + (free - hinge) * cos(share * WIDE_OPEN) * 0.8
        return np.asarray(dot(x, low + (high - low) * 0.46, 0.055 * self.cell[0]).points)


def _joined(outlines: Sequence[Points]) -> Points:
    return np.concatenate([NONE, *outlines])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a third open a crack, and two smaller walls."""
    large = Waffle(20, 5, (0.46, 0.58), (0.0, -0.2), grid)
    wide, shut = (Waffle(20, 5, (0.22, 0.28), (x, -2.9), grid) for x in (-2.5, 2.5))
    large.tell(33, "crack", almost=True)
    wide.tell(57, "open")
    shut.tell(60, "shut")
    return VGroup(large, wide, shut)
