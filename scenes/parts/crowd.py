"""One hundred people as a chart: ten columns from the reading side, the lit share on a plate that ends in roofs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor, hypot
from typing import Any

import numpy as np
from manim import UP, Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.icon_kit import box, dot
from scenes.parts.pawn import KINDS, kinds, pawn
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, path, poly, union
from scenes.text.counter import Counter

SIDE = 10  # people in a row, and in a column
PEOPLE = SIDE * SIDE
ROOFS = (0.5, 1.15, 0.75, 1.5, 0.6)  # heights in steps of the crowd, in turn
PAWN = 0.84  # height of a grown-up, in steps
DOT = 0.026  # radius of a dot of a limit not yet reached
DOT_GAP = 0.105
_ROUNDING = 1e-6


class Crowd(VGroup):
    """A square of pawns on the ground line; the first of them can be lit.

    Whoever stands on the plate is counted: after `light(n)` exactly floor(n) people are lit, and the plate's edge runs
    through the one who is next. Four paths in all, so that a whole crowd may move.
    """

    def __init__(self, left: float, base: float, side: float, grid: Grid, *, seed: int) -> None:
        """`left` is the reading-side edge as in a left-to-right drawing, `seed` draws the people and the roofs."""
        super().__init__()
        self.left, self.base, self.side, self.grid, self.seed = left, base, side, grid, seed
        self.step = side / SIDE
        self._people = self._draw()
        self.plate = path(np.zeros((0, 3)), "sun").set_z_index(LAYER["plate"])
        self.panes = path(np.zeros((0, 3)), "sun.light").set_z_index(LAYER["mark"])
        self.waiting = path(np.zeros((0, 3)), "mist").set_z_index(LAYER["people"])
        self.lit = path(np.zeros((0, 3)), "night").set_z_index(LAYER["people"])
        self.add(self.plate, self.panes, self.waiting, self.lit)
        self.light(0)

    def light(self, count: float, roofs: Sequence[float] | None = None) -> None:
        """Light the first `count` people, where the crowd was built: light it first, then move it.

        `roofs` is how far each full column's roof has grown, 0 to 1; grown up where None.
        """
        full = floor((count + _ROUNDING) / SIDE)
        grown = [1.0] * full if roofs is None else list(roofs[:full])
        heights = [self.side + share * self._roof(c) for c, share in enumerate(grown)]
        part = count - full * SIDE
        tops = [*heights, part * self.step] if part > _ROUNDING else heights
        lit = self.counted(count)
        self.plate.points = self._stairs(tops)
        self.panes.points = _joined([pane.points for c, h in enumerate(heights) for pane in self._roof_panes(c, h)])
        self.lit.points = _joined(self._people[:lit])
        self.waiting.points = _joined(self._people[lit:])

    @staticmethod
    def counted(count: float) -> int:
        """How many people are lit when the light has come to `count`."""
        return floor(count + _ROUNDING)

    def columns(self) -> VGroup:
        """The same people, none lit, as one path a column: for a crowd that comes column by column."""
        each = (self._people[c * SIDE : (c + 1) * SIDE] for c in range(SIDE))
        return VGroup(*(path(_joined(column), "mist").set_z_index(LAYER["people"]) for column in each))

    def continuation(self, full: int, by: float) -> VGroup:
        """What the first `full` columns may become: a pale area, and a dotted edge `by` units over their roofs.

        Both hang down as far as the people, so that they can rise from behind the plate.
        """
        tops = [self.side + self._roof(c) + by for c in range(full)]
        area = path(self._stairs(tops, foot=self.side), mix("paper", "sun", 0.28))
        edge = self._outline(tops, inset=DOT)
        reach = [(x, max(y, self.base + self.side + DOT)) for x, y in edge]
        dots = union([dot(x, y, DOT) for x, y in _along(reach, DOT_GAP)], "coral")
        return VGroup(area.set_z_index(LAYER["far city"]), dots.set_z_index(LAYER["near city"]))

    def _x(self, column: float) -> float:
        return self.grid.mirror(self.left + self.step * column)

    def _draw(self) -> list[Points]:
        """The people, filled by columns from the reading side, from the ground up."""
        bodies = {kind: pawn(self.step * PAWN, "mist", kind).points for kind in KINDS}
        columns_rows = (divmod(i, SIDE) for i in range(PEOPLE))
        feet = [(self._x(c + 0.5), self.base + self.step * (r + 0.08), 0) for c, r in columns_rows]
        return [bodies[kind] + place for kind, place in zip(kinds(PEOPLE, self.seed), feet, strict=True)]

    def _roof(self, column: int) -> float:
        return self.step * ROOFS[(column + self.seed) % len(ROOFS)]

    def _outline(self, tops: Sequence[float], inset: float = 0.0) -> list[XY]:
        """Corners of the columns' tops, up from the ground and down to it again."""
        out = list[XY]()
        for c, top in enumerate(tops):
            first, last = (inset if c == 0 else 0.0), (inset if c == len(tops) - 1 else 0.0)
            for x in (self._x(c) + self.grid.sign * first, self._x(c + 1) - self.grid.sign * last):
                out.append((x, self.base + top))
        return [(out[0][0], self.base), *out, (out[-1][0], self.base)] if out else []

    def _stairs(self, tops: Sequence[float], foot: float = 0.0) -> Points:
        corners = self._outline(tops)
        if not corners:
            return np.zeros((0, 3))
        return np.asarray(poly([(x, max(y, self.base + foot)) for x, y in corners], "sun").points)

    def _roof_panes(self, column: int, height: float) -> list[VMobject]:
        """The windows of a roof, those that are clear of its top so far."""
        s, x = self.step, self._x(column + 0.5)
        floors = [self.side + s * (0.3 + 0.4 * r) for r in range(int(self._roof(column) / (s * 0.42)))]
        return [
            box(x + side * s * 0.2, self.base + y, s * 0.2, s * 0.2, 0.01)
            for y in floors
            for side in (-1, 1)
            if y + s * 0.16 <= height
        ]


class RunLight(Animation):
    """Light runs through a crowd up to `stop`: plate, people, number and, last of each column, its roof.

    The number shows the people who are lit, so it cannot run ahead of its picture.
    """

    RUN = 0.86  # share of the time that the light runs; then the last roof grows

    def __init__(self, crowd: Crowd, stop: float, counter: Counter | None = None, **kwargs: Any) -> None:
        self._crowd, self._stop, self._counter = crowd, stop, counter
        kwargs.setdefault("rate_func", move)
        super().__init__(crowd, **kwargs)
        times = [i / 200 for i in range(201)]
        values = [self._at(t) for t in times]
        self._passed = [times[min(bisect_left(values, (c + 1) * SIDE), 200)] for c in range(ceil(stop / SIDE))]

    def _at(self, alpha: float) -> float:
        return self._stop * float(self.rate_func(min(1.0, alpha / self.RUN)))

    def interpolate_mobject(self, alpha: float) -> None:
        """Show the light at a share of the time."""
        value = self._stop if alpha >= 1 else self._at(alpha)
        growing = [min(1.0, max(0.0, (alpha - t) / (1 - self.RUN))) for t in self._passed]
        self._crowd.light(value, [1.0 if alpha >= 1 else arrive(share) for share in growing])
        if self._counter is not None:
            self._counter.set_to(self._crowd.counted(value))


def rise_over(part: VMobject, by: float, run_time: float) -> Any:
    """Let a part of a continuation come up from behind its plate."""
    return go(part.shift(UP * -by), run_time).shift(UP * by)


def _joined(outlines: Sequence[Points]) -> Points:
    return np.concatenate([np.zeros((0, 3)), *outlines])


def _along(corners: Sequence[XY], gap: float) -> list[XY]:
    """Points at equal steps along each straight piece of a line, on its corners too."""
    out = list[XY]()
    for (x0, y0), (x1, y1) in pairwise(corners):
        n = max(1, round(hypot(x1 - x0, y1 - y0) / gap)) if (x0, y0) != (x1, y1) else 0
        out += [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n) for i in range(n)]
    return [*out, corners[-1]]


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: forty-five of the hundred are lit."""
    crowd = Crowd(-2.4, -2.6, 4.8, grid, seed=3)
    crowd.light(45, ROOFS)
    return VGroup(crowd)
