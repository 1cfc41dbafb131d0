"""A striped awning: the sloping roof of a market stall, round tongues at its lower edge. It has no side."""

from __future__ import annotations

from math import pi

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.shapes import poly, sector, union

OVERLAP = 0.002  # of a tongue with its stripe, so that no seam shows


def awning(
    w: float, low: float, high: float, inks: tuple[str, str], stripes: int, ridge: float = 0.86
) -> list[VMobject]:
    """Draw an awning as two paths, one for each colour of its stripes.

    Args:
        w: width of its lower edge, in units, its middle over the origin.
        low: height of the lower edge; the tongues hang under it.
        high: height of the upper edge.
        inks: colours of the stripes in turn.
        stripes: how many.
        ridge: width of the upper edge, in widths of the lower one.
    """
    each = w / stripes
    cloth: tuple[list[VMobject], list[VMobject]] = ([], [])
    for i in range(stripes):
        x0, x1 = -w / 2 + i * each, -w / 2 + (i + 1) * each
        slope = poly([(x0, low), (x1, low), (x1 * ridge, high), (x0 * ridge, high)], inks[i % 2])
        tongue = sector(0, each / 2, pi, 2 * pi, inks[i % 2], cx=(x0 + x1) / 2, cy=low + OVERLAP)
        cloth[i % 2].extend((slope, tongue))
    return [union(shapes, ink) for shapes, ink in zip(cloth, inks, strict=True)]


def example(grid: Grid) -> VGroup:
    """Two awnings of different slope."""
    first = VGroup(*awning(5.0, 0.2, 1.8, ("coral", "paper"), 7)).shift((grid.mirror(-3.0), 0, 0))
    second = VGroup(*awning(4.4, 0.2, 1.4, ("teal", "teal.light"), 5, 0.92)).shift((grid.mirror(3.0), 0, 0))
    return VGroup(first, second)
