"""A football: what a club plays with."""

from __future__ import annotations

from math import cos, pi, sin

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, line
from scenes.parts.shapes import disc, poly, union


def football(size: float, leather: str = "paper", patch: str = "night") -> VGroup:
    """A ball `size` units wide, centred on the origin, with one whole patch and the edges of five more."""
    patches = [poly([_at(8.2, i) for i in range(5)], SHAPE_INK)]
    for i in range(5):
        a, spread = pi / 2 + i * 2 * pi / 5, 0.3
        corners = [(21.6 * cos(a - spread), 21.6 * sin(a - spread)), (17.2 * cos(a), 17.2 * sin(a))]
        corners += [(21.6 * cos(a + spread), 21.6 * sin(a + spread)), (22 * cos(a), 22 * sin(a))]
        patches += [poly(corners, SHAPE_INK), line(_at(8, i), _at(17.5, i), 2)]
    return VGroup(disc(22, leather), union(patches, patch)).scale(size / 48, about_point=ORIGIN)


def _at(r: float, i: int) -> tuple[float, float]:
    a = pi / 2 + i * 2 * pi / 5
    return r * cos(a), r * sin(a)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    return VGroup(disc(1.9, "teal"), football(3.2))
