"""A small shelf of books on a post in the street: a place to read for whoever passes."""

from __future__ import annotations

import random

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import poly, union

GRID = 100.0  # ground to ridge
SPINES = ("coral", "sun", "teal.light", "paper", "sky")
WALLS = ("teal", "night", "coral", "clay")


def shelf(height: float, seed: int, wall: str | None = None) -> VGroup:
    """Draw a shelf, foot of its post at the origin; the seed chooses its books and, if not named, its colour."""
    rng = random.Random(seed)
    wall = wall or WALLS[seed % len(WALLS)]
    dark = mix(wall, "night", 0.4) if wall != "night" else "night.mid"
    post = union([line((0, 2), (0, 34), 7)], mix("clay", "night", 0.45))
    case = union([box(0, 56, 54, 46, 4)], wall)
    roof = poly([(-33, 78), (0, 100), (33, 78)], dark)
    inside = union([box(0, 66, 46, 19, 1.5), box(0, 44, 46, 19, 1.5)], dark)
    books: dict[str, list[object]] = {ink: [] for ink in SPINES if ink != wall}
    for foot in (56.5, 34.5):
        x = -21.0
        while x < 18:
            w, h = rng.choice((3.6, 4.6, 5.6)), rng.uniform(11, 16.5)
            books[rng.choice([*books])].append(box(x + w / 2, foot + h / 2, w - 0.5, h, 0.6))
            x += w
    spines = [union(shapes, ink) for ink, shapes in books.items() if shapes]  # type: ignore[arg-type]
    drawing = VGroup(post, case, roof, inside, *spines)
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a street of shelves."""
    row = VGroup(*(shelf(2.2, i).shift((grid.mirror((i - 3) * 1.6), -1.1, 0)) for i in range(7)))
    ground = poly([(-6.2, -1.35), (6.2, -1.35), (6.2, -1.1), (-6.2, -1.1)], "paper.deep")
    return VGroup(ground, row)
