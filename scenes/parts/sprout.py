"""A young plant of two leaves: what grows where something is whole. It is the same in both reading directions."""

from __future__ import annotations

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import line
from scenes.parts.shapes import blob, union

GRID = 60.0  # ground to the tip of the higher leaf


def sprout(height: float, leaf: str = "teal.light") -> VGroup:
    """Draw a sprout `height` units high, its foot at the origin: stem, two leaves and their ribs."""
    right = blob([(0, 26), (6, 40), (20, 53), (33, 60), (32, 44), (22, 31), (8, 25)], leaf)
    left = blob([(0, 18), (-7, 30), (-19, 38), (-30, 41), (-28, 29), (-18, 19), (-7, 15)], leaf)
    rib = union([line((2, 28), (25, 51), 1.8), line((-2, 19), (-22, 34), 1.8)], mix("teal", "night", 0.2))
    stem = union([line((0, 1.8), (0, 27), 3.6)], "teal")
    drawing = VGroup(stem, right, left, rib)
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def example(grid: Grid) -> VGroup:
    """One sprout, large."""
    return sprout(4.6, "teal").shift((0, -2.3, 0))
