"""One page of a report: a head, a small chart and lines of writing, the last of them in another colour.

It is painted line by line, or lies there finished; a page nobody reads is grey. Writing begins at the reading side.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import LEFT, RIGHT, Animation, GrowFromEdge, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, move
from scenes.parts.icon_kit import box
from scenes.parts.shapes import capsule, rrect, union

SHARES = (0.94, 0.78, 0.88, 0.7, 0.9)  # how far the lines run
SIDE, TOP = 0.1, 0.1  # free at the sides and at the top, in the page's width and height
BARS = (0.42, 0.62, 0.86)  # heights of the chart's bars


class ReportPage(VGroup):
    """The page about the origin.

    Args:
        w: width and
        h: height, in units.
        grid: the side where lines begin.
        lines: lines of writing, the last among them.
        page: colour of the page.
        ink: colour of what is written.
        last: colour of the last line; None leaves its place empty, for words that a scene sets there.

    Attributes:
        page: the surface.
        rows: what is written, in the order in which it is painted: head, chart, lines.
        last_place: middle of the last line, and its height, before the page is moved.
    """

    def __init__(
        self,
        w: float,
        h: float,
        grid: Grid,
        *,
        lines: int = 4,
        page: str = "paper",
        ink: str = "night",
        last: str | None = "coral",
    ) -> None:
        super().__init__()
        self.grid, self._w, self._h = grid, w, h
        self.page: VMobject = rrect(w, h, 0.04 * w, page)
        top, inner = h / 2 - TOP * h, h * (1 - 2 * TOP)
        self._pitch = inner / (lines + 3.2)
        head = self._row(top - 0.4 * self._pitch, 0.7, 0.62, ink)
        chart = self._chart(top - 2.75 * self._pitch, 1.75 * self._pitch, ink)
        self.rows = VGroup(head, chart)
        self.last_place = (0.0, top - (lines + 2.7) * self._pitch)
        for i in range(lines):
            final = i == lines - 1
            tint = last if final else ink
            if tint:
                self.rows.add(self._row(top - (i + 3.7) * self._pitch, SHARES[i % len(SHARES)], 0.34, tint))
        self.add(self.page, self.rows)

    @property
    def room(self) -> float:
        """Width of a line."""
        return self._w * (1 - 2 * SIDE)

    def paint(self, i: int, run_time: float = NORMAL) -> Animation:
        """Paint row i from the side where it begins."""
        return GrowFromEdge(self.rows[i], RIGHT if self.grid.rtl else LEFT, run_time=run_time, rate_func=move)

    def _row(self, y: float, share: float, thick: float, ink: str) -> VMobject:
        t = thick * self._pitch
        start = -self.room / 2
        ends = (start + t / 2, start + self.room * share - t / 2)
        return capsule((self.grid.mirror(ends[0]), y), (self.grid.mirror(ends[1]), y), t, ink)

    def _chart(self, foot: float, high: float, ink: str) -> VMobject:
        """Three bars that rise in the direction of reading, on their ground line."""
        step = self.room / 5
        bars: Sequence[VMobject] = [
            box(
                self.grid.mirror(-self.room / 2 + step * (i + 0.55)),
                foot + share * high / 2,
                step * 0.62,
                share * high,
                0,
            )
            for i, share in enumerate(BARS)
        ]
        ground = box(0, foot, self.room, 0.07 * high, 0)
        return union([*bars, ground], ink)


def example(grid: Grid) -> VGroup:
    """A finished page beside a grey one, for the gallery."""
    done = ReportPage(3.4, 4.6, grid).shift((grid.mirror(2.2), 0, 0))
    board = rrect(4.0, 5.2, 0.1, "clay").shift((grid.mirror(2.2), 0, 0))
    return VGroup(
        board,
        done,
        ReportPage(3.4, 4.6, grid, page="mist.pale", ink="mist", last="mist").shift((grid.mirror(-2.2), 0, 0)),
    )
