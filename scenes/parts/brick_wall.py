"""A wall that is laid brick by brick: a skill one can watch."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.shapes import rrect

BRICK = (0.3, 0.15)
JOINT = 0.03


def wall(columns: int, rows: int, grid: Grid, ink: str = "coral") -> VGroup:
    """Bricks in the order in which they are laid, foot of the wall's middle at the origin; odd rows are offset."""
    w, h = BRICK
    bricks = VGroup()
    for row in range(rows):
        odd = row % 2
        widths = [w / 2, *[w] * (columns - 1), w / 2] if odd else [w] * columns
        x = -columns * (w + JOINT) / 2
        for i, wide in enumerate(widths):
            shown = wide - (JOINT / 2 if odd and i in (0, len(widths) - 1) else 0)
            tint = mix(ink, ("clay", "night", "paper")[(row * 2 + i) % 3], 0.16)
            brick = rrect(shown, h, 0.02, tint)
            bricks.add(brick.shift((grid.mirror(x + shown / 2), (row + 0.5) * (h + JOINT), 0)))
            x += shown + JOINT
    return bricks


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a wall whose last row is not finished."""
    bricks = wall(12, 9, grid)
    bricks.remove(*bricks[-5:])
    return VGroup(bricks.scale(1.7).move_to((0, 0, 0)))
