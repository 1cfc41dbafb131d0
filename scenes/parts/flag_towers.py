"""A count as a tower of small flags on the street: so many flags, so many times ten.

Rows fill from the reading side and from the ground up. The count is exact: what is less than a whole flag is a part of
one. A tower has its wall in sun while it is spoken of; else wall and flags step back.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import Any

import numpy as np
from manim import Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.look.size import LAYER, RADIUS_S
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, fill, path, poly, union
from scenes.text.counter import Counter

CELL = (0.37, 0.43)  # from flag to flag, each way
FLAG = (0.3, 0.31)
SAG = 0.05  # of the rope of a row, between its ends
EDGE = 0.12  # of wall beside the flags
INKS = ("coral", "night", "teal")  # in turn along a row: dark enough to be counted on a lit wall
WALL, LIT = "paper.shade", "sun"


class FlagTower(VGroup):
    """A tower for `count` things, `per` a flag, `columns` flags a row; its foot's reading-side corner at (left, base).

    Attributes:
        wall: as high as the rows that are full or begun.
        ropes: one for each row, in one path.
        flags: one path for each colour.
        counted: how many things are shown.
    """

    def __init__(
        self, count: float, left: float, base: float, grid: Grid, *, per: float = 10, columns: int = 6
    ) -> None:
        """`left` is its edge as in a left-to-right drawing."""
        super().__init__()
        self.count, self.per, self.columns, self.grid = count, per, columns, grid
        self.left, self.base = left, base
        self.wide = columns * CELL[0] + 2 * EDGE
        self.rows = ceil(count / per / columns)
        self.wall = path(np.zeros((0, 3)), WALL).set_z_index(LAYER["plate"])
        self.ropes = path(np.zeros((0, 3)), "night").set_z_index(LAYER["mark"])
        self.flags = VGroup(*(path(np.zeros((0, 3)), ink) for ink in INKS)).set_z_index(LAYER["people"])
        self.add(self.wall, self.ropes, self.flags)
        self.counted = 0.0
        self.count_to(count)

    @property
    def middle(self) -> float:
        """X of its middle, on the stage."""
        return self.grid.mirror(self.left + self.wide / 2)

    @property
    def top(self) -> float:
        """Height of its wall when all are counted, on the stage."""
        return self.base + self.rows * CELL[1] + EDGE + 0.12

    def count_to(self, counted: float) -> None:
        """Show the first so many things, where the tower was built: count first, then move it."""
        self.counted = counted
        flags = counted / self.per
        rows = min(self.rows, ceil(flags / self.columns - 1e-9))
        outlines: list[list[Points]] = [[] for _ in INKS]
        for i in range(ceil(flags - 1e-9)):
            row, column = divmod(i, self.columns)
            outlines[(column + row) % len(INKS)].append(self._flag(column, row, min(1.0, flags - i)).points)
        for part, points in zip(self.flags, outlines, strict=True):
            part.points = _joined(points)
        self.ropes.points = _joined([rope for row in range(rows) for rope in self._rope(row)])
        self.wall.points = self._wall(rows)

    def light(self) -> None:
        """Light its wall; flags in their colours."""
        fill(self.wall, LIT)
        for part, ink in zip(self.flags, INKS, strict=True):
            fill(part, ink)
        fill(self.ropes, "night")

    def rest(self) -> None:
        """Let it step back."""
        fill(self.wall, WALL)
        for part in self.flags:
            fill(part, mix("mist", "paper", 0.12))
        fill(self.ropes, "mist")

    def scattered(self, every: int) -> list[XY]:
        """Where every n-th flag hangs while the tower stands where it was built: for flags that leave it."""
        spots = []
        for i in range(0, int(self.count / self.per), every):
            row, column = divmod(i, self.columns)
            spots.append((self._x(column + 0.5), self._y(row)))
        return spots

    # --- drawing ---------------------------------------------------------------------------------------------------
    def _x(self, column: float) -> float:
        return self.grid.mirror(self.left + EDGE + CELL[0] * column)

    def _y(self, row: int) -> float:
        """Where the rope of a row is tied."""
        return self.base + CELL[1] * (row + 1) + 0.04

    def _hang(self, column: float, row: int) -> XY:
        t = column / self.columns
        return self._x(column), self._y(row) - 4 * SAG * t * (1 - t)

    def _flag(self, column: int, row: int, share: float) -> VMobject:
        """A flag, or the share of it that is counted, from the reading side."""
        half = FLAG[0] / CELL[0] / 2
        near, far = self._hang(column + 0.5 - half, row), self._hang(column + 0.5 + half, row)
        tip = ((near[0] + far[0]) / 2, self._hang(column + 0.5, row)[1] - FLAG[1])
        if share >= 1:
            return poly([near, far, tip], "night")
        cut = (near[0] + (far[0] - near[0]) * share, near[1] + (far[1] - near[1]) * share)
        depth = min(1.0, share * 2) if share <= 0.5 else 1.0 - (share - 0.5) * 2
        low = (cut[0], cut[1] + (tip[1] - cut[1]) * depth)
        return poly([near, cut, low] if share <= 0.5 else [near, cut, low, tip], "night")

    def _rope(self, row: int) -> list[Points]:
        knots = [self._hang(self.columns * i / 8, row) for i in range(9)]
        return [union([line(p, q, 0.022)], "night").points for p, q in pairwise(knots)]

    def _wall(self, rows: int) -> Points:
        if rows <= 0:
            return np.zeros((0, 3))
        high = rows * CELL[1] + EDGE + 0.12
        x = self.middle
        body = box(x, self.base + high / 2, self.wide, high, RADIUS_S, corners=(1, 1, 0, 0))
        roof = box(x, self.base + high + 0.06, self.wide + 0.14, 0.14, 0.04)
        knobs = [dot(x + s * self.wide / 2, self.base + high + 0.17, 0.08) for s in (-1, 1)]
        return np.asarray(union([body, roof, *knobs], "sun").points)


class RunUp(Animation):
    """Let a tower grow flag by flag; its counter shows what is hanging, so that it cannot run ahead."""

    def __init__(self, tower: FlagTower, counter: Counter | None = None, **kwargs: Any) -> None:
        self._tower, self._counter = tower, counter
        kwargs.setdefault("rate_func", move)
        super().__init__(tower, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show a share of the count."""
        value = self._tower.count * (1.0 if alpha >= 1 else float(self.rate_func(alpha)))
        self._tower.count_to(max(value, 1.0))
        if self._counter is not None:
            self._counter.set_to(self._counter.final if alpha >= 1 else int(value))


def _joined(outlines: Sequence[Points]) -> Points:
    return np.concatenate([np.zeros((0, 3)), *outlines])


def example(grid: Grid) -> VGroup:
    """Three towers of 64, 600 and 420, the second of them lit."""
    towers = VGroup()
    for i, count in enumerate((64, 600, 420)):
        tower = FlagTower(count, -4.6 + 3.3 * i, -2.6, grid)
        (tower.light if i == 1 else tower.rest)()
        towers.add(tower)
    return towers
