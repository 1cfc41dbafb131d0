"""A chair: from the front, where somebody sits or is missed at a table, or from the side, as one that is carried along.

From the side its back is at the reading side; from the front it has no side.
"""

from __future__ import annotations

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import union

BACK = 0.86  # height of a chair's back, in heights of a person
WIDE = 0.36  # width of a chair's back


def chair(height: float, ink: str) -> VMobject:
    """A chair from the front, its feet at the origin; `height` is that of the person it is for."""
    back = [box(0, BACK - 0.16, WIDE, 0.32, 0.1), box(0, 0.44, WIDE, 0.1, 0.03)]
    legs = [line((s * WIDE * 0.4, 0.02), (s * WIDE * 0.4, BACK - 0.1), 0.045) for s in (-1, 1)]
    drawing = union([*back, *legs], ink)
    drawing.scale(height, about_point=ORIGIN)
    return drawing


def carried_chair(h: float, grid: Grid, ink: str = "clay") -> VGroup:
    """A chair from the side, h units high, its feet on the origin's height: one more place at a table."""
    s = grid.sign
    back = [line((-s * 0.2 * h, 0.02 * h), (-s * 0.24 * h, 0.97 * h), 0.06 * h)]
    legs = [line((s * 0.2 * h, 0.02 * h), (s * 0.2 * h, 0.46 * h), 0.06 * h)]
    bars = [line((-s * 0.21 * h, 0.2 * h), (s * 0.2 * h, 0.2 * h), 0.04 * h)]
    seat = box(0, 0.48 * h, 0.52 * h, 0.09 * h, 0.03 * h)
    slats = [box(-s * 0.225 * h, y * h, 0.1 * h, 0.13 * h, 0.03 * h) for y in (0.68, 0.88)]
    return VGroup(union([*back, *legs, *bars], mix(ink, "paper", 0.3)), union([seat, *slats], ink))


def example(grid: Grid) -> VGroup:
    """One chair from the front, and one from the side."""
    front = chair(5.0, "night.far").shift((grid.mirror(-2.4), -2.2, 0))
    return VGroup(front, carried_chair(4.4, grid).shift((grid.mirror(2.4), -2.2, 0)))
