"""A person where people are counted: the bodies of the cast as one path each, feet on the ground line."""

import random
from typing import Literal, get_args

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import annulus, poly, union

Kind = Literal["straight", "robe", "child", "wheelchair"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARES = (10, 9, 4, 1)  # of 24 people about four are children and one uses a wheelchair
GRID = 44.5


def pawn(height: float, ink: str, kind: Kind = "straight") -> VMobject:
    """Pictogram of a person, feet at the origin; `height` is a grown-up's, a child comes out shorter."""
    drawing = union(_BODIES[kind](), ink)
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def kinds(n: int, seed: int) -> tuple[Kind, ...]:
    """Draw the kinds of a crowd of n, the same ones for the same seed."""
    rng = random.Random(seed)
    return tuple(rng.choices(KINDS, SHARES)[0] for _ in range(n))


def _straight() -> list[VMobject]:
    legs = [box(x, 6, 6.6, 14 - 2, 1.6) for x in (-4.2, 4.2)]
    return [dot(0, 38, 6.4), box(0, 19.4, 17, 20, 6, corners=(1, 1, 0.2, 0.2)), *legs]


def _robe() -> list[VMobject]:
    cloth = poly([(-6.5, 29), (6.5, 29), (10.5, 0), (-10.5, 0)], SHAPE_INK)
    return [dot(0, 38, 6.4), cloth, box(0, 27.5, 14, 6, 3)]


def _child() -> list[VMobject]:
    return [dot(0, 27.5, 6), box(0, 10, 13.5, 20, 5.5, corners=(1, 1, 0.3, 0.3))]


def _wheelchair() -> list[VMobject]:
    body = [dot(-1, 36, 6.2), box(-1, 19.5, 12, 17, 5, corners=(1, 1, 0.3, 0.3))]
    leg = [line((0, 13), (8, 13), 5), line((8.5, 12.5), (9.5, 3), 4.4)]
    return [*body, *leg, annulus(5.4, 8.4, SHAPE_INK, -3, 8.4)]


_BODIES = {"straight": _straight, "robe": _robe, "child": _child, "wheelchair": _wheelchair}


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: each kind, counted and not."""
    row = VGroup()
    for i, kind in enumerate(KINDS):
        x = grid.mirror(1.5 * (2 * i - len(KINDS) + 0.6))
        row.add(
            pawn(3.0, "night", kind).shift((x, -1.5, 0)), pawn(3.0, "mist", kind).shift((x + grid.mirror(1.3), -1.5, 0))
        )
    return row
