"""A sheet of paper with rows to fill: an invitation, a page of who does what, a note on a door."""

from __future__ import annotations

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import colour, mix
from scenes.parts.icon_kit import dot, line
from scenes.parts.shapes import poly, rrect, union

FOLD = 0.14  # of the width


class Page(VGroup):
    """A page about the origin, its upper end corner folded; written lines begin at the reading side.

    Args:
        w: width in units.
        h: height.
        grid: where the fold is and where lines begin.
        rows: how many rows it has; each is a mark and a line.
        ink: of what is written.

    Attributes:
        paper: the page and its fold.
        rows: a mark and a line each, from the top.
    """

    def __init__(
        self,
        w: float,
        h: float,
        grid: Grid,
        rows: int = 0,
        *,
        ink: str = "mist",
        paper: str = "paper",
        fold: bool = True,
    ) -> None:
        super().__init__()
        f = FOLD * min(w, h) if fold else 0.0
        self.paper = VGroup()
        if fold:
            corners = [(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2 - f), (w / 2 - f, h / 2), (-w / 2, h / 2)]
            page: VMobject = poly([(grid.mirror(x), y) for x, y in corners], paper)
            ear = [(w / 2 - f, h / 2), (w / 2 - f, h / 2 - f), (w / 2, h / 2 - f)]
            self.paper.add(page, poly([(grid.mirror(x), y) for x, y in ear], mix(paper, "clay", 0.35)))
        else:
            self.paper.add(rrect(w, h, 0.06, paper))
        self.rows = VGroup()
        pitch = h * 0.72 / max(1, rows)
        for i in range(rows):
            y = h * 0.36 - pitch * (i + 0.5)
            mark = union([dot(grid.mirror(-w * 0.34), y, min(0.07 * w, pitch * 0.26))], ink)
            long = (0.5, 0.38, 0.45)[i % 3] * w
            start = -w * 0.2
            words = union(
                [line((grid.mirror(start), y), (grid.mirror(start + long), y), min(0.05 * w, pitch * 0.2))], ink
            )
            self.rows.add(VGroup(mark, words))
        self.add(self.paper, self.rows)

    def light(self, *rows: int, ink: str = "sun") -> Page:
        """Mark these rows."""
        for i in rows:
            self.rows[i][0].set_fill(colour(ink))
        return self


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    pages = VGroup(Page(3.0, 4.0, grid, 4).light(0, 1), Page(4.0, 2.8, grid, 3, paper="sun.light")).arrange(buff=0.8)
    return VGroup(rrect(9.6, 5.2, 0.3, "clay"), pages)
