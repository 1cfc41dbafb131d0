"""A wall at the market with a report painted on it in large letters, beside a striped awning and crates of fruit.

The wall stands on the ground line; people paint and read before it. Its report is a `ReportPage` that is painted row by
row. The stall stands at the end side, and all of it is mirrored where lines run from right to left.
"""

from __future__ import annotations

import random

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box
from scenes.parts.market_stall import POST, MarketStall
from scenes.parts.report_page import ReportPage
from scenes.parts.shapes import rrect, union

PLASTER, BRICK, COPING = mix("clay", "paper", 0.3), mix("clay", "night", 0.06), mix("clay", "night", 0.4)
MARGIN = 0.32  # wall left free round the report
STALL = 2.5  # width of the stall
HIGH = 3.4  # of the stall, at most


class MarketWall(VGroup):
    """The wall, w by h units, the middle of its foot at the origin.

    Args:
        w: width of the wall, stall and all.
        h: height.
        grid: reading direction.
        lines: lines of the report; see `ReportPage`.
        last: colour of the report's last line; None leaves it to words of the scene.
        stall: whether a market stall stands before the end of the wall.

    Attributes:
        wall: bricks and coping.
        report: the report; hide its `rows` by removing them and paint them one by one.
        stall: awning and crates.
    """

    def __init__(
        self, w: float, h: float, grid: Grid, *, lines: int = 4, last: str | None = "coral", stall: bool = True
    ) -> None:
        super().__init__()
        self.grid = grid
        body = rrect(w, h, 0.08, PLASTER, (1, 1, 0, 0)).shift((0, h / 2, 0))
        coping = rrect(w + 0.24, 0.2, 0.06, COPING).shift((0, h + 0.04, 0))
        plinth = rrect(w + 0.06, 0.3, 0.0, mix("clay", "night", 0.25)).shift((0, 0.15, 0))
        self.wall = VGroup(body, self._bricks(w, h), plinth, coping)
        room = w - (STALL if stall else 0.0) - 2 * MARGIN
        high = h - 0.3 - 2 * MARGIN
        self.report = ReportPage(room, high, grid, lines=lines, page=mix("paper", "sun", 0.05), last=last)
        middle = -w / 2 + MARGIN + room / 2
        self.report.shift((grid.mirror(middle), 0.3 + MARGIN + high / 2, 0))
        self.stall = VGroup()
        if stall:
            high = min(h * 0.86, HIGH)
            self.stall.add(MarketStall(STALL + 0.2, high / POST, None, grid))
            self.stall.shift((grid.mirror(w / 2 - STALL / 2 - 0.06), 0, 0))
        self.add(self.wall, self.report, self.stall)

    def line_at(self) -> tuple[float, float]:
        """Middle of the last line of the report, where it is now."""
        x, y, _ = self.report.page.get_center()
        return float(x + self.report.last_place[0]), float(y + self.report.last_place[1])

    def _bricks(self, w: float, h: float) -> VMobject:
        """Some bricks where the plaster has come off; the same ones always."""
        rng = random.Random(8)
        spots = [
            box(
                rng.uniform(-w / 2 + 0.3, w / 2 - 0.3),
                0.42 + 0.2 * rng.randrange(int((h - 0.6) / 0.2)),
                0.36,
                0.13,
                0.02,
            )
            for _ in range(int(w * h))
        ]
        bricks = union(spots, BRICK)
        self.grid.flip(bricks)
        return bricks


def example(grid: Grid) -> VGroup:
    """The wall with a finished report, for the gallery."""
    ground = rrect(12.4, 0.7, 0, "paper.deep").shift((0, -2.65, 0))
    return VGroup(ground, MarketWall(9.6, 4.4, grid).shift((0, -2.3, 0)))
