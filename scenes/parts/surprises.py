"""What comes in between: a wave of a flood, and a child's drawing of a brilliant idea. Neither has a side."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line, turn
from scenes.parts.shapes import blob, poly, rrect, union

CREST = (
    (-1.0, -1.2),
    (-0.86, -0.5),
    (-0.5, 0.3),
    (0.0, 0.78),
    (0.5, 0.74),
    (0.72, 0.42),
    (0.6, 0.16),
    (0.4, 0.34),
    (0.16, 0.22),
    (0.16, -0.2),
    (0.5, -0.6),
    (1.05, -0.82),
    (1.3, -1.2),
)
FOAM = ((0.02, 0.72, 0.11), (0.24, 0.84, 0.12), (0.5, 0.78, 0.12), (0.7, 0.58, 0.1), (0.74, 0.36, 0.08))


def wave(size: float, grid: Grid) -> VGroup:
    """A breaking wave about the origin, `size` units from the middle to its foot, that runs to the end side."""
    crest = [(grid.mirror(x) * size, y * size) for x, y in CREST]
    behind = [(grid.mirror(x - 0.7) * size, y * size * 0.74 - 0.3 * size) for x, y in CREST]
    foam = union([dot(grid.mirror(x) * size, y * size, r * size) for x, y, r in FOAM], "paper")
    return VGroup(blob(behind, mix("sky", "teal", 0.25)), blob(crest, "sky"), foam)


def childs_drawing(w: float) -> VGroup:
    """A sheet w units wide about the origin: a house, somebody in it, and a very large sun."""
    h = w * 0.74
    paper = rrect(w, h, 0.04 * w, "paper")
    back = rrect(w * 1.08, h + 0.08 * w, 0.06 * w, "paper.deep")
    rays = [line(turn(8, i, 0.17 * w), turn(8, i, 0.23 * w), 0.03 * w) for i in range(8)]
    sun = union([dot(0, 0, 0.13 * w), *rays], "sun")
    sun.shift((-0.24 * w, 0.1 * h, 0))
    walls = [
        box(0.2 * w, -0.16 * h, 0.3 * w, 0.34 * h, 0.01),
        poly([(0.0, 0.0), (0.2 * w, 0.3 * h), (0.4 * w, 0.0)], "coral"),
    ]
    door = union([box(0.2 * w, -0.2 * h, 0.09 * w, 0.24 * h, 0.02)], "sun.light")
    grass = union([line((-0.4 * w, -0.36 * h), (0.42 * w, -0.36 * h), 0.05 * w)], "teal")
    return VGroup(back, paper, sun, union(walls, "coral"), door, grass)


def example(grid: Grid) -> VGroup:
    """Both side by side, for the gallery."""
    return VGroup(wave(1.8, grid).shift((grid.mirror(-2.9), 0, 0)), childs_drawing(4.2).shift((grid.mirror(3.2), 0, 0)))
