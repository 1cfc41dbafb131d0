"""A chair seen from the side: one more place at a table. Its back is at the reading side."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import union


def carried_chair(h: float, grid: Grid, ink: str = "clay") -> VGroup:
    """Draw a chair h units high, its feet on the origin's height."""
    s = grid.sign
    back = [line((-s * 0.2 * h, 0.02 * h), (-s * 0.24 * h, 0.97 * h), 0.06 * h)]
    legs = [line((s * 0.2 * h, 0.02 * h), (s * 0.2 * h, 0.46 * h), 0.06 * h)]
    bars = [line((-s * 0.21 * h, 0.2 * h), (s * 0.2 * h, 0.2 * h), 0.04 * h)]
    seat = box(0, 0.48 * h, 0.52 * h, 0.09 * h, 0.03 * h)
    slats = [box(-s * 0.225 * h, y * h, 0.1 * h, 0.13 * h, 0.03 * h) for y in (0.68, 0.88)]
    return VGroup(union([*back, *legs, *bars], mix(ink, "paper", 0.3)), union([seat, *slats], ink))


def example(grid: Grid) -> VGroup:
    """The chair, for the gallery."""
    return carried_chair(4.4, grid).shift((0, -2.2, 0))
