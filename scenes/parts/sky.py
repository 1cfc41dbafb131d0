"""Depth without gradients: flat halos of light, and stars that keep out of the way of words."""

import random
from collections.abc import Sequence

from manim import VGroup, VMobject

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
