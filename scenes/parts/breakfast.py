"""What one coin buys: a cup of coffee, or a row of loaves. Drawn to lie in a pan or on a table."""

from __future__ import annotations

from math import ceil, sqrt

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import annulus, ellipse, union

CRUST = mix("clay", "sun", 0.35)


def cup(height: float, grid: Grid) -> VGroup:
    """A cup of coffee on its saucer, the middle of its foot at the origin; the handle at the end side."""
    handle = annulus(4.6, 7.6, SHAPE_INK, grid.mirror(14), 15)
    body = [box(0, 14, 26, 20, 6, corners=(0.3, 0.3, 1, 1)), handle]
    steam = union([line((x, 28), (x + 1.5, 35), 1.8) for x in (-5, 2)], "mist")
    drawing = VGroup(
        union([ellipse(21, 2.6, SHAPE_INK, 0, 2.6)], "mist"),
        union(body, "coral"),
        union([ellipse(12, 2.4, SHAPE_INK, 0, 23)], mix("clay", "night", 0.6)),
        steam,
    )
    drawing.scale(height / 36, about_point=ORIGIN)
    return drawing


def loaf(height: float) -> VGroup:
    """A loaf of bread, the middle of its foot at the origin."""
    crumb = [box(0, 9, 34, 18, 5), dot(-10, 15, 9), dot(10, 15, 9), box(0, 15, 20, 16, 4)]
    cuts = [line((x - 2, 12), (x + 2, 20), 1.8) for x in (-9, 0, 9)]
    drawing = VGroup(union(crumb, CRUST), union(cuts, mix(CRUST, "night", 0.45)))
    drawing.scale(height / 24, about_point=ORIGIN)
    return drawing


def loaves(height: float, count: int = 7) -> VGroup:
    """A week of loaves in a heap, lowest row first, the middle of its foot at the origin."""
    heap, left, row, longest = VGroup(), count, 0, ceil((sqrt(8 * count + 1) - 1) / 2)
    wide = height * 34 / 24 * 0.98
    while left > 0:
        here = min(left, longest - row)
        for i in range(here):
            heap.add(loaf(height).shift(((i - (here - 1) / 2) * wide, row * height * 0.86, 0)))
        left, row = left - here, row + 1
    return heap


def example(grid: Grid) -> VGroup:
    """A cup, and a week of bread."""
    return VGroup(cup(2.6, grid).shift((grid.mirror(-3.2), -1.3, 0)), loaves(1.1).shift((grid.mirror(2.4), -1.3, 0)))
