"""A schedule: rows of boxes that are filled column by column, and the same seen from far, a strip dense with marks.

Rows run from the reading side to the end side. The column spoken of is lit, those before it are plain.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim import LEFT, RIGHT, Animation, AnimationGroup, GrowFromEdge, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import colour
from scenes.look.size import RADIUS_M
from scenes.moves import go, in_turn
from scenes.parts.icon_kit import box
from scenes.parts.shapes import Points, capsule, disc, path, rrect

PLAIN, LIT = "paper.shade", "sun"
LINE = 0.09  # width of the line that strings a row's boxes together


class Schedule(VGroup):
    """Rows of boxes from x0 to x1, as in a left-to-right drawing.

    Args:
        x0: where the boxes begin.
        x1: where they end.
        rows: middle heights, from the top down.
        columns: how many boxes a row has.
        high: of a box.
        grid: the side where rows begin.
        gap: between two boxes.

    Attributes:
        lines: one for each row, behind its boxes.
        boxes: by row, then by column.
    """

    def __init__(
        self, x0: float, x1: float, rows: Sequence[float], columns: int, high: float, grid: Grid, gap: float = 0.2
    ) -> None:
        super().__init__()
        self.grid, self.rows, self.columns = grid, tuple(rows), columns
        self.wide = (x1 - x0 - (columns - 1) * gap) / columns
        self.lines = VGroup(
            *(capsule((grid.mirror(x0 - 0.5), y), (grid.mirror(x1 - 0.3), y), LINE, "trunk") for y in self.rows)
        )
        self.boxes = VGroup()
        for y in self.rows:
            row = VGroup()
            for c in range(columns):
                x = grid.mirror(x0 + self.wide * (c + 0.5) + gap * c)
                row.add(rrect(self.wide, high, RADIUS_M, PLAIN).shift((x, y, 0)))
            self.boxes.add(row)
        self.add(self.lines, self.boxes)

    def place(self, row: int, column: float) -> tuple[float, float, float]:
        """Middle of a box."""
        x, y, _ = self.boxes[row][int(column)].get_center()
        return float(x), float(y), 0.0

    def unroll(self, run_time: float) -> Animation:
        """The rows run out from their heads, box after box."""
        edge = RIGHT if self.grid.rtl else LEFT
        lines = [GrowFromEdge(line, edge, run_time=run_time * 0.7, rate_func=arrive) for line in self.lines]
        boxes = [
            in_turn([GrowFromEdge(each, edge, rate_func=arrive) for each in row], 0.35, run_time) for row in self.boxes
        ]
        return AnimationGroup(*lines, *boxes)

    def light(self, column: int, run_time: float = FAST) -> Animation:
        """Light a column, and let the one before it be plain again."""
        turns = [go(row[column], run_time).set_fill(colour(LIT)) for row in self.boxes]
        if column:
            turns += [go(row[column - 1], run_time).set_fill(colour("sun.light")) for row in self.boxes]
        return AnimationGroup(*turns)


class Strip(VGroup):
    """A strip of paper dense with marks, `count` of them in columns of `deep`, filled from the reading side.

    Args:
        count: how many marks.
        deep: marks in a column.
        x0: where it begins, as in a left-to-right drawing, and
        x1: where it ends.
        y: its middle height.
        high: of the strip.
        grid: the side where it begins.

    Attributes:
        paper: the strip itself.
        roll: what is not yet unrolled, at its end.
        marks: all that have come, one path a state: waiting, spoken of.
    """

    def __init__(
        self, count: int, deep: int, x0: float, x1: float, y: float, high: float, grid: Grid, ink: str = "coral"
    ) -> None:
        super().__init__()
        self.grid, self._span, self.ink = grid, (x0, x1, y, high), ink
        columns = -(-count // deep)
        wide, step = (x1 - x0 - 0.3) / columns, (high - 0.2) / deep
        self._marks = []
        for i in range(count):
            c, r = divmod(i, deep)
            x = grid.mirror(x0 + 0.15 + wide * (c + 0.5))
            self._marks.append(box(x, y + high / 2 - 0.1 - step * (r + 0.5), wide * 0.7, step * 0.6, 0.05).points)
        self.paper = rrect(x1 - x0, high, 0.08, "paper.shade").shift((grid.mirror((x0 + x1) / 2), y, 0))
        self.roll = VGroup(
            rrect(0.34, high + 0.16, 0.17, "clay").shift((grid.mirror(x0), y, 0)),
            rrect(0.12, high + 0.16, 0.06, "paper.deep").shift((grid.mirror(x0), y, 0)),
        )
        self.waiting, self.spoken = path([(0, 0)] * 4, "mist.pale"), path([(0, 0)] * 4, ink)
        self.reveal(0)
        self.add(self.paper, self.waiting, self.spoken, self.roll)

    def reveal(self, spoken: int, waiting: int | None = None) -> None:
        """Show the first `spoken` marks in the strip's ink; those up to `waiting` are pale."""
        self.spoken.points = _join(self._marks[:spoken])
        self.waiting.points = _join(self._marks[spoken : waiting or 0])

    def unroll(self, run_time: float) -> Animation:
        """The strip runs out to the end side, its roll going ahead and growing thin."""
        x0, x1, y, high = self._span
        whole = self.paper.points.copy()
        rolls = [part.points - (self.grid.mirror(x0), 0, 0) for part in self.roll]

        def run(_: Mobject, alpha: float) -> None:
            x = x0 + (x1 - x0) * max(alpha, 0.004)
            paper = rrect(x - x0, high, 0.08, "paper.shade").shift((self.grid.mirror((x0 + x) / 2), y, 0))
            self.paper.points = whole if alpha >= 1 else paper.points
            thin = 1 - 0.6 * alpha
            for part, points in zip(self.roll, rolls, strict=True):
                part.points = points * (thin, 1, 1) + (self.grid.mirror(x), 0, 0)

        return UpdateFromAlphaFunc(VGroup(self.paper, self.roll), run, run_time=run_time, rate_func=move)

    def count_up(self, run_time: float) -> Animation:
        """Let all marks come, from the reading side."""

        def run(_: Mobject, alpha: float) -> None:
            self.reveal(round(alpha * len(self._marks)))

        return UpdateFromAlphaFunc(VGroup(self.waiting, self.spoken), run, run_time=run_time, rate_func=move)

    def keep(self, count: int, run_time: float = NORMAL) -> Animation:
        """Light the first marks in sun; the others step back."""
        rest, pale = len(self._marks), self.ink

        def run(_: Mobject, alpha: float) -> None:
            self.reveal(count, rest)
            self.waiting.set_fill(colour("mist.pale") if alpha > 0.5 else colour(pale))
            self.spoken.set_fill(colour("sun") if alpha > 0.5 else colour(pale))

        return UpdateFromAlphaFunc(VGroup(self.waiting, self.spoken), run, run_time=run_time)

    def first(self, count: int) -> VGroup:
        """Copies of the first marks, each a shape of its own, with a rim of ink round them."""
        marks = VGroup()
        for points in self._marks[:count]:
            mark = path([(float(x), float(y)) for x, y, _ in points], "sun")
            rim = rrect(mark.width + 0.06, mark.height + 0.06, 0.07, "night").move_to(mark)
            marks.add(VGroup(rim, mark))
        return marks


def _join(marks: Sequence[Points]) -> Points:
    return np.concatenate(marks) if marks else np.zeros((0, 3))


def example(grid: Grid) -> VGroup:
    """Three rows of four boxes, the second column lit, over a strip of a hundred marks, for the gallery."""
    rows = Schedule(-5.2, 6.2, (2.6, 1.3, 0.0), 4, 1.0, grid)
    for row in rows.boxes:
        row[0].set_fill(colour("sun.light"))
        row[1].set_fill(colour("sun"))
    heads: list[VMobject] = [disc(0.4, "teal", grid.mirror(-5.8), y) for y in rows.rows]
    strip = Strip(100, 5, -6.2, 6.2, -2.2, 1.6, grid)
    strip.remove(strip.roll)
    strip.reveal(5, 100)
    strip.spoken.set_fill(colour("coral"))
    return VGroup(rows, *heads, strip)
