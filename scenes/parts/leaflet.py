"""A leaflet: a sheet with grey lines that nobody reads, and a door papered with such sheets."""

from __future__ import annotations

import random

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import union

LINES = ((0.62, 0.32), (0.62, 0.12), (0.44, -0.08), (0.62, -0.28))  # length and height, in widths


def leaflet(w: float, tint: float = 0.4) -> VGroup:
    """Draw a sheet `w` wide about the origin; `tint` is how grey it is."""
    sheet = box(0, 0, w, 1.32 * w, 0.05 * w)
    words = [line((-0.31 * w, y * w), ((-0.31 + long) * w, y * w), 0.075 * w) for long, y in LINES]
    return VGroup(union([sheet], mix("paper", "mist", tint)), union(words, "mist"))


def papered(w: float, h: float, columns: int, rows: int, seed: int) -> VGroup:
    """Leaflets pasted askew over a surface w by h, its foot's middle at the origin."""
    rng, sheets = random.Random(seed), VGroup()
    for row in range(rows):
        for column in range(columns):
            sheet = leaflet(w / columns * 0.78, 0.15 + 0.3 * rng.random()).rotate(rng.uniform(-0.14, 0.14))
            x = -w / 2 + w / columns * (column + 0.5) + rng.uniform(-0.03, 0.03)
            sheets.add(sheet.shift((x, h / rows * (row + 0.5) + rng.uniform(-0.03, 0.03), 0)))
    return sheets


def example(grid: Grid) -> VGroup:
    """A papered wall."""
    return papered(5.4, 5.0, 5, 3, 4).shift((0, -2.5, 0))
