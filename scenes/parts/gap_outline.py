"""An outline round a gap: what is missing is shown by its edge. A filled ring with round corners, so that it scales."""

from __future__ import annotations

import numpy as np
from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.pawn import pawn
from scenes.parts.shapes import path, rrect


def gap_outline(w: float, h: float, thick: float = 0.09, ink: str = "coral", r: float = 0.3) -> VMobject:
    """Draw an outline w by h units about the origin, `thick` wide towards the inside."""
    outer, inner = rrect(w, h, r, ink), rrect(w - 2 * thick, h - 2 * thick, max(0.0, r - thick), ink)
    return path(np.concatenate([outer.points, inner.points[::-1]]), ink)


def example(grid: Grid) -> VGroup:
    """Two people, and the place of those who did not come, for the gallery."""
    row = VGroup(*(pawn(2.2, "night").shift((grid.mirror(x), -1.1, 0)) for x in (-3.4, -2.0)))
    away = VGroup(*(pawn(2.2, "mist.pale").shift((grid.mirror(x), -1.1, 0)) for x in (0.6, 2.0, 3.4)))
    return VGroup(row, away, gap_outline(4.6, 3.2).shift((grid.mirror(2.0), 0, 0)))
