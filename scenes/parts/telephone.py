"""A desk with a telephone and a stack of letters: the office that writes, reminds and calls."""

from __future__ import annotations

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import poly, rrect, union

GRID = 48


def telephone(size: float, body: str, inner: str) -> VGroup:
    """A telephone with its receiver on the hook, `size` units wide, centred on the origin."""
    base = poly([(-17, -16), (17, -16), (11, 2), (-11, 2)], SHAPE_INK)
    hook = [line((-11, 9), (11, 9), 7), box(-15, 6, 10, 9, 3), box(15, 6, 10, 9, 3), box(0, 3, 10, 6, 1)]
    drawing = VGroup(union([base, *hook], body), union([dot(0, -7, 6.2)], inner), union([dot(0, -7, 2.2)], body))
    return drawing.scale(size / GRID, about_point=ORIGIN)


class OfficeDesk(VGroup):
    """A desk seen from the front with a telephone and letters on it, the middle of its feet at the origin.

    Attributes:
        desk: top, drawers and legs.
        telephone: stands at the end side.
        letters: a stack at the reading side.
    """

    def __init__(self, width: float, grid: Grid, *, wood: str = "clay", phone: str = "coral") -> None:
        super().__init__()
        top = width * 0.36
        legs = [line((s * width * 0.42, 0.02), (s * width * 0.42, top), width * 0.05) for s in (-1, 1)]
        drawers = union(
            [box(grid.mirror(width * 0.27), top * 0.62, width * 0.36, top * 0.66, 0.03)], mix(wood, "night", 0.4)
        )
        self.desk = VGroup(
            union(legs, mix(wood, "night", 0.25)), drawers, union([box(0, top, width, width * 0.07, 0.03)], wood)
        )
        high = top + width * 0.035
        self.telephone = telephone(width * 0.36, phone, "paper").shift(
            (grid.mirror(width * 0.22), high + width * 0.125, 0)
        )
        pile = [
            box(grid.mirror(-width * 0.24) + dx, high + width * (0.025 + 0.05 * i), width * 0.3, width * 0.045, 0.01)
            for i, dx in enumerate((0.0, 0.03, -0.02))
        ]
        self.letters = VGroup(union(pile[::2], "paper"), union(pile[1::2], "mist"))
        self.add(self.desk, self.letters, self.telephone)


def radio(size: float, body: str = "coral", inner: str = "paper") -> VGroup:
    """A small radio with an aerial, its foot at the origin, `size` wide."""
    case = [box(0, 13, 44, 26, 4), line((12, 26), (20, 44), 2)]
    drawing = VGroup(
        union(case, body),
        union([dot(-10, 13, 8), box(11, 18, 14, 4, 1), dot(7, 9, 2.4), dot(15, 9, 2.4)], inner),
        union([dot(-10, 13, 3)], body),
    )
    return drawing.scale(size / GRID, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    row = VGroup(OfficeDesk(4.4, grid), telephone(2.4, "coral", "paper"), radio(2.2)).arrange(buff=0.7)
    return VGroup(rrect(12.2, 4.4, 0.3, "teal.light"), row)
