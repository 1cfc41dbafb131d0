"""A leaf torn from a calendar with one day marked: a next date, small enough to be carried home."""

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.shapes import union

GRID = 40
COLUMNS, ROWS = (-11.0, -3.7, 3.7, 11.0), (2.0, -5.0, -12.0)
DAY = (2, 1)  # column and row of the day that is marked


def calendar_leaf(height: float) -> VGroup:
    """Draw a leaf `height` high about the origin."""
    marked = (COLUMNS[DAY[0]], ROWS[DAY[1]])
    days = [dot(x, y, 1.7) for x in COLUMNS for y in ROWS if (x, y) != marked]
    drawing = VGroup(
        union([box(0, 0, 36, 40, 5)], "night"),
        union([box(0, -3.5, 31, 27.5, 2.4)], "paper"),
        union([box(0, 14, 31, 7.5, 2.4, corners=(1, 1, 0, 0))], "coral"),
        union([line((x, 15), (x, 21.5), 3) for x in (-8, 8)], "mist"),
        union(days, "mist"),
        union([dot(*marked, 4.6)], "sun"),
        union(
            [
                line((marked[0] - 1.8, marked[1] - 0.2), (marked[0] - 0.4, marked[1] - 1.8), 1.3),
                line((marked[0] - 0.4, marked[1] - 1.8), (marked[0] + 2.2, marked[1] + 1.8), 1.3),
            ],
            "night",
        ),
    )
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def example(grid: Grid) -> VGroup:
    """One leaf, large."""
    return calendar_leaf(4.4)
