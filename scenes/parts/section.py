"""A section through a city: stones under the street, houses on it, balloons over it. What carries, works and rises."""

from __future__ import annotations

from dataclasses import dataclass

from manim import VGroup, VMobject

from scenes.look.grid import HEIGHT, SAFE_X, WIDTH, Grid
from scenes.look.palette import mix
from scenes.look.size import LAYER, RADIUS_M
from scenes.parts.block import Block, Roof
from scenes.parts.city import silhouette
from scenes.parts.shapes import rrect

STREET_BAND = 0.15
STONE_HEIGHT = 1.0
STONE_TOP = 0.25  # under the street line


@dataclass(frozen=True, slots=True)
class HousePlan:
    """One house of the row: its height in units, its roof and the colour of its walls."""

    height: float
    roof: Roof
    body: str


def sky(street: float, grid: Grid, seed: int) -> tuple[VMobject, VMobject]:
    """Day sky over the street line, and the far roofs that stand against it."""
    above = HEIGHT / 2 - street
    blue = rrect(WIDTH + 0.4, above + 0.2, 0, "paper.sky").shift((0, street + above / 2 + 0.1, 0))
    far = silhouette(-7.4, 7.4, street, 0.7, 2.1, ink=mix("paper.sky", "sky", 0.34), seed=seed)
    grid.flip(far)
    return blue.set_z_index(LAYER["surface"]), far.set_z_index(LAYER["far city"])


def earth(street: float) -> VGroup:
    """The ground under the street, and the street's green edge on it."""
    below = HEIGHT / 2 + street
    soil = rrect(WIDTH + 0.4, below + 0.2, 0, mix("clay", "night", 0.62)).shift((0, street - below / 2 - 0.1, 0))
    edge = rrect(WIDTH + 0.4, STREET_BAND, 0, "teal").shift((0, street - STREET_BAND / 2, 0))
    return VGroup(soil, edge).set_z_index(LAYER["far city"])


def house(plan: HousePlan, width: float, x: float, street: float) -> Block:
    """A plain house without windows: its sign and its name are what one reads on it."""
    block = Block(width, plan.height, plan.roof, plan.body, share=0, columns=1, rows=1, door=False)
    block.remove(block.panes)
    return block.shift((x, street, 0)).set_z_index(LAYER["near city"])


def stone(i: int, count: int, first: float, street: float, grid: Grid, gap: float = 0.12) -> VMobject:
    """Stone i of `count` between the column edge `first` and the far margin, under the street."""
    width = (SAFE_X - first - (count - 1) * gap) / count
    x = grid.mirror(first + width * (i + 0.5) + gap * i)
    ink = mix("clay", "paper", 0.16) if i % 2 else "clay"
    y = street - STREET_BAND - STONE_TOP / 2 - STONE_HEIGHT / 2
    return rrect(width, STONE_HEIGHT, RADIUS_M, ink).shift((x, y, 0)).set_z_index(LAYER["plate"])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: sky, houses, and stones in the ground that carry them."""
    street = -1.4
    plans: tuple[HousePlan, ...] = (
        HousePlan(1.9, "gable", "coral"),
        HousePlan(2.4, "flat", "teal"),
        HousePlan(2.1, "step", "clay"),
    )
    plans += (HousePlan(2.6, "barrel", "coral"), HousePlan(2.0, "garden", "teal"), HousePlan(2.3, "slant", "clay"))
    houses = [house(plan, 1.5, grid.mirror(2.1 * (i - 2.5)), street) for i, plan in enumerate(plans)]
    stones = [stone(i, 4, -SAFE_X, street, grid) for i in range(4)]
    return VGroup(*sky(street, grid, 31), earth(street), *houses, *stones)
