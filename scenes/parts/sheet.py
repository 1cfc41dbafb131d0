"""A sheet of paper: lines of writing, or rows of a list, which can be filled, marked in pencil, lit and struck out.

An invitation, a draft, a page of who does what, a list of ten empty lines. Writing begins at the reading side, and a
folded corner is at the other. A sheet that nobody understands is shut: dark, with a keyhole.
"""

from __future__ import annotations

from itertools import pairwise
from math import pi, sin
from typing import Self

from manim import LEFT, ORIGIN, RIGHT, Animation, GrowFromEdge, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.icon_kit import box, dot
from scenes.parts.shapes import capsule, poly, rrect, union

SHARES = (0.92, 0.74, 0.84, 0.6, 0.88, 0.7, 0.8, 0.66, 0.9, 0.72)  # how far lines of writing run
ROWS = (0.86, 0.66, 0.78)  # how far the words of a list run
TOP, SIDE = 0.12, 0.13  # free at the top and at the sides, in the sheet's height and width
INDENT = 0.16  # of a line behind its bullet, in the sheet's width
FOLD = 0.14  # of the shorter side


class Sheet(VGroup):
    """The sheet about the origin.

    Args:
        w: width and
        h: height, in units.
        lines: how many there are.
        grid: the side where they begin.
        empty: whether they are lines of a list still to be filled.
        listed: whether each line has a bullet before it; an empty list always has.
        folded: whether the upper end corner is folded; otherwise a second sheet lies under the first.
        paper: colour of the sheet.

    Attributes:
        paper: the sheet, with its fold if it has one.
        lines: what is written, or what waits to be.
        bullets: before the lines of a list.
    """

    def __init__(
        self,
        w: float,
        h: float,
        lines: int,
        grid: Grid,
        *,
        empty: bool = False,
        listed: bool = False,
        folded: bool = False,
        paper: str = "paper",
    ) -> None:
        super().__init__()
        self.grid, self._size, self.count = grid, (w, h), lines
        self.paper: VMobject = _folded(w, h, grid, paper) if folded else rrect(w, h, 0.05 * w, paper)
        if not folded:
            under = rrect(w * 1.07, h + 0.07 * w, 0.07 * w, "paper.deep")
            self.add(under.shift((grid.mirror(0.02 * w), -0.02 * w, 0)))
        self.lines, self.bullets = VGroup(), VGroup()
        pitch = h * (1 - 2 * TOP) / max(1, lines)
        self.thick = min(0.05 * w, pitch * 0.2) if listed else min(0.09 * w, pitch * 0.34)
        dotted = min(0.07 * w, pitch * 0.26) if listed else self.thick * 0.7
        shares = (1.0,) if empty else ROWS if listed else SHARES
        for i in range(lines):
            ink = "mist.pale" if empty else "mist"
            self.lines.add(self._line(i, shares[i % len(shares)], ink, INDENT if empty or listed else 0.0))
            if empty or listed:
                x = grid.mirror(-w / 2 + SIDE * w + (0.03 * w if listed else self.thick * 0.6))
                self.bullets.add(union([dot(x, self._y(i), dotted)], "mist"))
        self.add(self.paper, self.lines, self.bullets)

    def light(self, *rows: int, ink: str = "sun") -> Self:
        """Mark these rows of a list by their bullets."""
        for i in rows:
            self.bullets[i].set_fill(colour(ink))
        return self

    def _y(self, i: int) -> float:
        _, h = self._size
        return h / 2 - h * TOP - (i + 0.5) * h * (1 - 2 * TOP) / self.count

    def _line(self, i: int, share: float, ink: str, indent: float) -> VMobject:
        w, _ = self._size
        x0 = -w / 2 + SIDE * w + indent * w
        x1 = x0 + (w / 2 - SIDE * w - x0) * share
        y, t = self._y(i), self.thick / 2
        return capsule((self.grid.mirror(x0 + t), y), (self.grid.mirror(x1 - t), y), self.thick, ink)

    def _placed(self, drawing: VMobject) -> VMobject:
        """Bring a drawing about the origin to where the sheet is now, in its size."""
        size = self.paper.width / self._size[0]
        drawing.scale(size, about_point=ORIGIN).shift(self.paper.get_center())
        return drawing.set_z_index(self.paper.z_index)

    def write(self, i: int, run_time: float = NORMAL, ink: str = "night") -> tuple[VMobject, Animation]:
        """Fill line i by hand; return what is written, and the animation."""
        w, _ = self._size
        y, t = self._y(i), self.thick * 0.8
        x0, x1 = -w / 2 + SIDE * w + INDENT * w, w / 2 - SIDE * w * 1.6
        knots = 26
        way = [
            (x0 + (x1 - x0) * k / knots, y + t * 0.9 * sin(k * pi * 0.62) * (1 if k % 5 else 0.2))
            for k in range(knots + 1)
        ]
        strokes = [
            capsule((self.grid.mirror(p[0]), p[1]), (self.grid.mirror(q[0]), q[1]), t * 0.62, ink)
            for p, q in pairwise(way)
        ]
        hand = self._placed(union(strokes, ink))
        edge = RIGHT if self.grid.rtl else LEFT
        return hand, GrowFromEdge(hand, edge, run_time=run_time, rate_func=move)

    def pencil(self, i: int, ink: str = "coral") -> VMobject:
        """A pencil mark at the end of line i: somebody has read it and said something."""
        w, _ = self._size
        x, y, s = self.grid.mirror(w / 2 - SIDE * w * 0.9), self._y(i), self.thick * 1.25
        tick = [capsule((x - s, y), (x - s * 0.2, y - s * 0.8), s * 0.6, ink)]
        tick.append(capsule((x - s * 0.2, y - s * 0.8), (x + s * 1.1, y + s * 1.1), s * 0.6, ink))
        return self._placed(union(tick, ink))

    def strike(self, i: int, run_time: float = NORMAL, ink: str = "coral") -> tuple[VMobject, Animation]:
        """Strike line i out; return the stroke, and the animation."""
        w, _ = self._size
        y = self._y(i)
        ends = [(self.grid.mirror(x), y) for x in (-w / 2 + SIDE * w * 0.6, w / 2 - SIDE * w * 0.6)]
        stroke = self._placed(capsule(ends[0], ends[1], self.thick * 0.8, ink))
        edge = RIGHT if self.grid.rtl else LEFT
        return stroke, GrowFromEdge(stroke, edge, run_time=run_time, rate_func=arrive)

    def shut(self, run_time: float = NORMAL) -> tuple[VMobject, list[Animation]]:
        """Shut the sheet: it turns dark; return its keyhole, which the scene lets come, and the animations."""
        w, h = self._size
        hole = union(
            [
                dot(0, h * 0.07, w * 0.13),
                poly([(-w * 0.06, h * 0.04), (w * 0.06, h * 0.04), (w * 0.11, -h * 0.2), (-w * 0.11, -h * 0.2)], "sun"),
            ],
            "sun",
        )
        dark: list[Animation] = [
            go(self.paper, run_time).set_fill(colour("night")),
            go(self.lines, run_time).set_fill(opacity=0),
        ]
        return self._placed(hole), dark


def pencil(size: float, grid: Grid) -> VGroup:
    """A pencil, its point at the origin, leaning to the end side; `size` is its length."""
    body = union([box(0, size * 0.58, size * 0.13, size * 0.62, 0.01)], "coral")
    wood = poly([(-size * 0.065, size * 0.27), (size * 0.065, size * 0.27), (0, 0)], "skin.1")
    lead = poly([(-size * 0.022, size * 0.09), (size * 0.022, size * 0.09), (0, 0)], "night")
    end = union([box(0, size * 0.94, size * 0.13, size * 0.12, size * 0.03)], "teal")
    drawing = VGroup(body, wood, lead, end)
    return drawing.rotate(-grid.sign * 0.6, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A sheet with pencil marks, a folded page with rows that are lit, and a list whose first line is filled."""
    draft = Sheet(3.0, 4.2, 6, grid).shift((grid.mirror(-4.0), 0, 0))
    page = Sheet(3.0, 4.2, 4, grid, listed=True, folded=True, paper="sun.light").light(0, 1, ink="coral")
    ten = Sheet(3.0, 4.2, 10, grid, empty=True).shift((grid.mirror(4.0), 0, 0))
    hand, _ = ten.write(0)
    return VGroup(draft, draft.pencil(1), draft.pencil(4), page, ten, hand)


def _folded(w: float, h: float, grid: Grid, ink: str) -> VGroup:
    """A sheet whose upper end corner is folded down: the page, and the fold."""
    f = FOLD * min(w, h)
    corners = [(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2 - f), (w / 2 - f, h / 2), (-w / 2, h / 2)]
    ear = [(w / 2 - f, h / 2), (w / 2 - f, h / 2 - f), (w / 2, h / 2 - f)]
    page: VMobject = poly([(grid.mirror(x), y) for x, y in corners], ink)
    return VGroup(page, poly([(grid.mirror(x), y) for x, y in ear], mix(ink, "clay", 0.35)))
