"""A board of small lamps in rows and columns, each for one thing on a list; the board can turn into a menu card.

Counted by rows from the reading side, as a list is read. On the card each lamp is the dot before a line.
"""

from __future__ import annotations

from manim import Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import capsule, disc, rrect, union

LIT, OFF = "sun", mix("night", "sky", 0.3)


class LampGrid(VGroup):
    """The board, w by h units, centred on the origin.

    Attributes:
        board: the surface.
        lamps: the lamps, row by row; dark until they are lit.
    """

    def __init__(self, columns: int, rows: int, w: float, h: float, r: float, grid: Grid) -> None:
        super().__init__()
        self.grid, self.r, self.size = grid, r, (w, h)
        self.board: VMobject = rrect(w, h, 0.24, "night")
        self.lamps = VGroup()
        dx, dy = w / (columns + 0.35), h / (rows + 0.35)
        for row in range(rows):
            for column in range(columns):
                at = (grid.mirror((column - (columns - 1) / 2) * dx), ((rows - 1) / 2 - row) * dy)
                self.lamps.add(disc(r, OFF, *at))
        self.add(self.board, self.lamps)

    def light(self, i: int, run_time: float = NORMAL) -> Animation:
        """Light lamp i."""
        lit: Animation = go(self.lamps[i], run_time).set_fill(colour(LIT)).build()
        return lit


class MenuCard(VGroup):
    """A menu card, w by h units about the origin: a cover, a page, and `count` lines in columns, a dot before each.

    Attributes:
        cover: what the page lies on; as large as a board of lamps.
        page: the page.
        lines: what is on offer, in the order of reading.
        cutlery: fork at the reading side and knife at the other, beside the card; a scene lays them.
    """

    def __init__(self, count: int, columns: int, w: float, h: float, r: float, grid: Grid) -> None:
        super().__init__()
        self.cover: VMobject = rrect(w, h, 0.24, "night")
        self.page: VMobject = rrect(w - 0.4, h - 0.4, 0.12, "paper")
        self.lines = VGroup()
        self.dots: list[tuple[float, float, float]] = []
        each, rows = (w - 0.9) / columns, -(-count // columns)
        dy = (h - 1.5) / rows
        head = capsule((-0.9, h / 2 - 0.62), (0.9, h / 2 - 0.62), 0.16, "coral")
        for i in range(count):
            column, row = divmod(i, rows)
            x = -(w - 0.9) / 2 + column * each + 0.2
            y = h / 2 - 1.08 - (row + 0.5) * dy
            self.dots.append((grid.mirror(x), y, 0.0))
            long = (each - 0.75) * (0.7 + 0.3 * ((i * 7) % 5) / 4)
            ends = (grid.mirror(x + r + 0.16), grid.mirror(x + r + 0.16 + long))
            self.lines.add(capsule((ends[0], y), (ends[1], y), 0.075, "mist"))
        self.cutlery = VGroup(*(part.shift((grid.mirror(s * (w / 2 + 0.5)), 0, 0)) for s, part in _cutlery(h * 0.62)))
        self.add(self.cover, self.page, head, self.lines)


def _cutlery(high: float) -> list[tuple[int, VMobject]]:
    """Fork and knife, upright about the origin, and the side of the card on which each lies."""
    steel, half = mix("mist", "night", 0.25), high / 2
    tines = [line((dx, half * 0.42), (dx, half), 0.07) for dx in (-0.15, 0, 0.15)]
    fork = union([line((0, -half), (0, half * 0.3), 0.12), box(0, half * 0.36, 0.37, half * 0.22, 0.1), *tines], steel)
    blade = box(0.03, half * 0.5, 0.26, half, 0.13, corners=(0.3, 1, 0.2, 0.2))
    knife = union([line((0, -half), (0, half * 0.1), 0.12), blade], steel)
    return [(-1, fork), (1, knife)]


def example(grid: Grid) -> VGroup:
    """A board with some lamps lit, and the card it turns into, for the gallery."""
    lamps = LampGrid(7, 6, 4.8, 4.6, 0.2, grid).shift((grid.mirror(-3.0), 0, 0))
    for i in (2, 9, 11, 20, 27, 33, 40):
        lamps.lamps[i].set_fill(colour(LIT))
    card = MenuCard(42, 3, 4.8, 4.6, 0.08, grid)
    dots = VGroup(*(disc(0.08, "sun", x, y) for x, y, _ in card.dots))
    return VGroup(lamps, VGroup(card, dots).shift((grid.mirror(3.0), 0, 0)))
