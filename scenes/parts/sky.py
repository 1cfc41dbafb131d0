"""Depth without gradients: flat halos of light, and stars that keep out of the way of words."""

import random
from collections.abc import Sequence

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import dot
from scenes.parts.shapes import disc, union

Box = tuple[float, float, float, float]  # left, bottom, right, top


def halos(
    radii: Sequence[float], cx: float, cy: float, *, base: str = "night", light: str = "sky", step: float = 0.05
) -> VGroup:
    """Discs about one point, largest first, each a step of `light` brighter than the one around it."""
    return VGroup(*(disc(r, mix(base, light, step * (i + 1)), cx, cy) for i, r in enumerate(radii)))


def stars(n: int, within: Box, *, seed: int, clear: Sequence[Box] = (), ink: str = "") -> VMobject:
    """Up to n stars as one path; those that would fall into a box of `clear` are left out."""
    rng = random.Random(seed)
    found = list[VMobject]()
    left, bottom, right, top = within
    for _ in range(n):
        x, y, r = rng.uniform(left, right), rng.uniform(bottom, top), rng.choice([0.018, 0.026, 0.036])
        if not any(a <= x <= c and b <= y <= d for a, b, c, d in clear):
            found.append(dot(x, y, r))
    return union(found, ink or mix("night", "paper", 0.6))


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: three halos about a light that is still to come, and stars beside them."""
    x = grid.mirror(1.8)
    glow = halos((3.2, 2.4, 1.6), x, -0.2)
    return VGroup(glow, stars(110, (-6.2, -3.3, 6.2, 3.3), seed=3, clear=((x - 2.4, -2.6, x + 2.4, 2.2),)))
