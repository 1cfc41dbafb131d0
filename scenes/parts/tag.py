"""A word on a plate, so that it can be read on a busy ground: on a plan, over a street, beside a sign."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import PX_PER_UNIT, Grid
from scenes.look.size import LAYER
from scenes.parts.shapes import rrect
from scenes.text.block import TextBlock, Typesetter

PAD = (0.2, 0.12)  # across and up, in units


def tag(words: TextBlock, x: float, y: float, plate: str = "paper", *, z: str = "text") -> VGroup:
    """Stand words, set to hang from their middle, on a round-ended plate about (x, y)."""
    em = words.px / PX_PER_UNIT
    high = em * (1.0 + (len(words.lines) - 1) * words.leading) + 2 * PAD[1]
    back = rrect(words.width_set + 2 * PAD[0] + 0.1, high, min(0.28, high / 2), plate).shift((x, y, 0))
    return VGroup(back, words.middle_at(x, y)).set_z_index(LAYER[z])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a number over a busy street."""
    from scenes.parts.city import day_pane, street

    row = street(-3.2, 3.0, -1.6, ("coral", "teal", "clay"), seed=5, pane=day_pane, trees=False)
    grid.flip(row)
    words = Typesetter("en", grid.direction, "gallery", []).set("15", "lead", "night", align="middle")
    return VGroup(row, tag(words, grid.mirror(0.4), 0.0, "sun"))
