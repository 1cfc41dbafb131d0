"""Rows of buildings: a near street in detail, a far one as a single flat path, and the trees between."""

import random
from collections.abc import Callable, Sequence

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import NIGHT, colour, mix
from scenes.parts.block import ROOFS, Block
from scenes.parts.icon_kit import SHAPE_INK, box, line
from scenes.parts.shapes import poly, union

GAP = 0.06  # so narrow that a street reads as a row


def tree(h: float, crown: str = "teal", trunk: str = "trunk") -> VGroup:
    """Pill-crowned tree h units high, foot at the origin."""
    stem = union([line((0, h * 0.0375), (0, h * 0.5), h * 0.075)], trunk)
    twig = union([line((0, h * 0.36), (h * 0.1, h * 0.55), h * 0.05)], mix(crown, "night", 0.3))
    return VGroup(stem, union([box(0, h * 0.62, h * 0.46, h * 0.72, h * 0.23)], crown), twig)


def street(
    x0: float,
    x1: float,
    base: float,
    palette: Sequence[str],
    *,
    seed: int,
    pane: Callable[[str], str],
    share: float = 0.5,
    low: float = 0.9,
    high: float = 2.6,
    lit: str = "sun",
    trees: bool = True,
    crown: str = "teal",
    apart: bool = False,
) -> VGroup:
    """A near row from x0 to about x1: blocks `low` to `high`, no two neighbours in one colour, some trees.

    `pane` gives the colour of a dark pane in a wall. The same seed draws the same row.
    """
    rng = random.Random(seed)
    row, x, last = VGroup(), x0, ""
    while x < x1:
        w, h = rng.choice([0.6, 0.75, 0.9, 1.05]), rng.uniform(low, high)
        last = rng.choice([ink for ink in palette if ink != last])
        roof = rng.choice(ROOFS)
        if roof in ("gable", "barrel"):
            h = min(h, 1.5)
        block = Block(w, h, roof, last, pane=pane(last), lit=lit, share=share, seed=rng, apart=apart)
        row.add(block.shift((x + w / 2, base, 0)))
        x += w + GAP
        if trees and rng.random() < 0.45:
            row.add(tree(rng.uniform(0.55, 0.85), crown).shift((x + 0.14, base, 0)))
            x += 0.34
    return row


def silhouette(x0: float, x1: float, base: float, low: float, high: float, *, ink: str, seed: int) -> VMobject:
    """A far row of roofs from x0 until past x1 in one flat colour and one path."""
    rng = random.Random(seed)
    parts, x = list[VMobject](), x0
    while x < x1:
        w, h = rng.uniform(0.45, 1.05), rng.uniform(low, high)
        middle, top = x + w / 2, base + h
        parts.append(box(middle, base + h / 2, w + 0.01, h, 0.05, corners=(1, 1, 0, 0)))
        kind = rng.choice(["", "", "gable", "mast", "step", "slant"])
        if kind == "gable" and w < 0.8:
            eaves = [(middle - w / 2, top - 0.02), (middle, top + w * 0.4), (middle + w / 2, top - 0.02)]
            parts.append(poly(eaves, SHAPE_INK))
        elif kind == "mast":
            parts.append(line((middle, top), (middle, top + 0.42), 0.035))
        elif kind == "step":
            parts.append(box(middle, top + 0.12, w * 0.5, 0.26, 0.04, corners=(1, 1, 0, 0)))
        elif kind == "slant":
            ridge = [(middle - w / 2, top - 0.02), (middle - w / 2, top + w * 0.3), (middle + w / 2, top - 0.02)]
            parts.append(poly(ridge, SHAPE_INK))
        x += w
    return union(parts, ink)


def dark_pane(wall: str) -> str:
    """Colour of an unlit pane at night: one step below its wall."""
    return mix(wall, "night", 0.5)


def day_pane(wall: str) -> str:
    """Colour of an unlit pane by day; a night-coloured wall shows its panes lighter instead."""
    return "night.mid" if colour(wall) == NIGHT else mix(wall, "night", 0.35)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: far roofs, and a street with trees before them."""
    far = silhouette(-6.2, 5.8, -1.5, 1.2, 2.4, ink="paper.deep", seed=4)
    near = street(-6.2, 5.9, -1.5, ("coral", "teal", "clay"), seed=5, pane=day_pane)
    city = VGroup(far, near)
    grid.flip(city)
    return city
