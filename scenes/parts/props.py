"""What people of the cast learn or work with: book, tablet, cane, case, pack."""

from typing import Literal, get_args

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.shapes import poly, union

Prop = Literal["book", "tablet", "cane", "case", "pack"]
PROPS: tuple[Prop, ...] = get_args(Prop)
PACK = mix("clay", "night", 0.4)


def held(prop: Prop, sleeve: str, skin: str) -> list[VMobject]:
    """Both arms before the body, holding a book or a tablet."""
    if prop == "book":
        arms = union([line((x * 8, 36), (x * 8.5, 28), 5) for x in (-1, 1)], sleeve)
        left = poly([(-9, 33), (0, 31), (0, 21), (-9, 23)], "paper")
        right = poly([(9, 33), (0, 31), (0, 21), (9, 23)], "paper.shade")
        return [arms, left, right, union([dot(x, 26.5, 2.5) for x in (-8.6, 8.6)], skin)]
    arms = union([line((-8, 36), (-8.5, 28), 5), line((8, 36), (8.2, 28), 5)], sleeve)
    frame, glass = union([box(0, 27, 15, 11, 1.8)], "night"), union([box(0, 27, 11.6, 8, 0.8)], "sky")
    return [arms, frame, glass, union([dot(x, 26, 2.5) for x in (-8, 8)], skin)]


def carried(prop: Prop | None) -> list[VMobject]:
    """What one hand closes on, drawn before the hand."""
    if prop == "cane":
        return [union([line((11.2, 26.6), (12.4, 1), 1.8), line((8.2, 26.8), (11.2, 26.8), 1.8)], "hair.brown")]
    if prop == "case":
        case = union([box(10.8, 16.6, 13, 9.4, 2), box(10.4, 21.6, 6, 5, 1.6)], mix("clay", "night", 0.3))
        return [case, union([box(10.8, 17.4, 13, 1.2, 0), box(10.8, 17.4, 2.6, 2.6, 0.7)], "clay")]
    return []


def behind(prop: Prop | None) -> list[VMobject]:
    """What the body half covers, drawn before it."""
    return [union([box(0, 31, 23, 17, 6)], PACK)] if prop == "pack" else []


def worn(prop: Prop | None) -> list[VMobject]:
    """What lies on the coat."""
    return [union([line((x, 40), (x, 29), 2) for x in (-5, 5)], PACK)] if prop == "pack" else []


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: each thing with somebody who has it."""
    from scenes.parts.people import cast

    row = VGroup()
    for i, prop in enumerate(PROPS):
        row.add(cast("worker", 3.4, prop=prop).shift((grid.mirror(2.0 * (i - (len(PROPS) - 1) / 2)), -1.7, 0)))
    return row
