"""Dark panes of houses that light one by one: windows counted from the street.

A `Block` draws all its dark panes as one path; here some of them become shapes of their own, to be lit by a scene.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.block import Block, Roof
from scenes.parts.city import dark_pane
from scenes.parts.shapes import path, rrect


def lit_panes(houses: Sequence[VMobject], each: int, ink: str = "sun") -> VGroup:
    """Draw up to `each` lit panes of every house, highest first, over its dark ones; the houses' order is kept.

    Panes outside the frame and things that are not a `Block`, such as trees, are left out.
    """
    found = VGroup()
    for number, house in enumerate(houses):
        if not isinstance(house, Block) or not house.panes:
            continue
        spots = sorted(house.panes[0].get_subpaths(), key=lambda loop: (-loop[:, 1].max(), loop[:, 0].min()))
        spots = [loop for loop in spots if abs(loop[:, 0]).max() < 6.6]
        turn = number % max(1, len(spots))
        for loop in (spots[turn:] + spots[:turn])[:each]:
            found.add(path(loop, colour(ink)))
    return found


def example(grid: Grid) -> VGroup:
    """Three houses with some windows lit, for the gallery."""
    row: tuple[tuple[float, float, Roof, str], ...] = (
        (-2.2, 2.6, "flat", "teal.deep"),
        (0.0, 3.4, "tank", "night.mid"),
        (2.2, 1.5, "gable", "coral.deep"),
    )
    houses = [
        Block(1.9, high, roof, wall, pane=dark_pane(wall), share=0).shift((x, -1.7, 0)) for x, high, roof, wall in row
    ]
    ground = rrect(9.0, 0.5, 0, "night.down").shift((0, -1.95, 0))
    drawing = VGroup(ground, *houses, lit_panes(houses, 3))
    grid.flip(drawing)
    return drawing
