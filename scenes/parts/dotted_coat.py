"""Somebody of the cast in a coat that is only hoped for: white, with a dotted outline."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.icon_kit import dot
from scenes.parts.pen import XY
from scenes.parts.people import GRID, cast
from scenes.parts.shapes import union

OUTLINE: tuple[XY, ...] = (
    (-7.2, 42.4),
    (-12.2, 38.0),
    (-13.6, 22.0),
    (-10.6, 21.4),
    (-12.6, 6.4),
    (12.6, 6.4),
    (10.6, 21.4),
    (13.6, 22.0),
    (12.2, 38.0),
    (7.2, 42.4),
)
STEP, R = 2.5, 0.72  # from one dot to the next, and their radius


def dots(height: float, ink: str = "night") -> VMobject:
    """Draw the dotted outline of a coat round a grown-up `height` high, feet at the origin."""
    found = [dot(x, y, R) for a, b in pairwise(OUTLINE) for x, y in _along(a, b)]
    return union(found, ink).scale(height / GRID, about_point=ORIGIN)


def coated(height: float, name: str = "reader") -> VGroup:
    """Draw a member of the cast in it, feet at the origin: the person, then the dots."""
    return VGroup(cast(name, height, prop=None, top="paper", bottom="paper.shade"), dots(height))


def _along(a: XY, b: XY) -> list[XY]:
    n = max(1, round(hypot(b[0] - a[0], b[1] - a[1]) / STEP))
    return [(a[0] + (b[0] - a[0]) * i / n, a[1] + (b[1] - a[1]) * i / n) for i in range(n)]


def example(grid: Grid) -> VGroup:
    """Three who hope, for the gallery."""
    row = VGroup(*(coated(4.0, name) for name in ("coder", "reader", "father")))
    for i, each in enumerate(row):
        each.shift((grid.mirror((i - 1) * 2.6), -2.1, 0))
    return row
