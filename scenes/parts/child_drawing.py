"""A child's drawing of a street, pinned up: crooked houses, a sun in the corner, and room for one tree."""

from __future__ import annotations

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, dot, line
from scenes.parts.shapes import blob, capsule, disc, poly, rrect, union

W, H = 5.6, 3.7


class ChildDrawing(VGroup):
    """The sheet about the origin, W by H units; mirrored where lines run from right to left.

    Attributes:
        sheet: paper and pins.
        street: what is there.
        tree: what the child adds; not in view until a scene shows it.
    """

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        page = rrect(W, H, 0.08, "paper").rotate(-0.015)
        shade = rrect(W, H, 0.08, "night.down").rotate(-0.015).shift((0.08, -0.1, 0))
        pins = union([dot(x, H / 2 - 0.2, 0.09) for x in (-W / 2 + 0.25, W / 2 - 0.25)], "coral")
        self.sheet = VGroup(shade, page, pins)
        sunny = sector_of_sun()
        ground = blob(
            [(-2.6, -1.22), (-0.8, -1.12), (1.2, -1.26), (2.6, -1.14), (2.6, -1.5), (0, -1.56), (-2.6, -1.46)], "clay"
        )
        houses = VGroup(
            _house([(-2.2, -1.2), (-1.24, -1.16), (-1.16, 0.1), (-2.12, 0.04)], (-1.66, 0.72), "coral"),
            _house([(-0.96, -1.14), (0.06, -1.2), (0.0, 0.42), (-0.9, 0.46)], (-0.42, 0.98), "sky"),
            _house([(1.5, -1.2), (2.34, -1.18), (2.4, -0.12), (1.44, -0.06)], (1.94, 0.5), mix("sun", "coral", 0.45)),
        )
        people = union([*_stick(-0.28, -1.66, 0.62), *_stick(0.24, -1.68, 0.5)], "night")
        self.street = VGroup(sunny, ground, houses, people)
        trunk = union([capsule((0.74, -1.2), (0.8, -0.28), 0.17, SHAPE_INK)], mix("clay", "night", 0.4))
        crown = [dot(x, y, r) for x, y, r in ((0.5, 0.0, 0.36), (1.06, 0.02, 0.38), (0.8, 0.4, 0.42), (0.8, 0.02, 0.4))]
        curls = [line((x, y), (x + 0.2, y + 0.09), 0.05) for x, y in ((0.46, 0.02), (0.82, 0.36), (0.96, -0.02))]
        self.tree = VGroup(trunk, union(crown, "teal"), union(curls, "teal.light"))
        for part in (self.sheet, self.street, self.tree):
            grid.flip(part)
        self.add(self.sheet, self.street)


def sector_of_sun() -> VGroup:
    """A quarter of a sun with its rays, in the upper corner."""
    rays = [line((2.0 - 0.1 * i, 1.05 + 0.16 * i), (1.72 - 0.14 * i, 0.9 + 0.2 * i), 0.07) for i in range(4)]
    return VGroup(disc(0.42, "sun", 2.28, 1.34), union(rays, "sun"))


def _house(corners: list[tuple[float, float]], peak: tuple[float, float], ink: str) -> VGroup:
    """A crooked house: four corners, a peak, a door and a window."""
    a, b, c, d = corners
    walls = poly(corners, ink)
    roof = poly([(d[0] - 0.12, d[1] - 0.02), peak, (c[0] + 0.12, c[1] - 0.02)], mix(ink, "night", 0.4))
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    door = poly([(x - 0.13, y), (x + 0.13, y + 0.01), (x + 0.11, y + 0.44), (x - 0.14, y + 0.42)], "night")
    u, v = (c[0] + d[0]) / 2, (c[1] + d[1]) / 2 - 0.36
    pane = poly([(u - 0.19, v - 0.14), (u + 0.17, v - 0.16), (u + 0.19, v + 0.16), (u - 0.16, v + 0.14)], "paper")
    return VGroup(walls, roof, door, pane)


def _stick(x: float, y: float, h: float) -> list[VMobject]:
    """A stick figure h high; its feet at (x, y)."""
    w = 0.055
    return [
        dot(x, y + h * 0.84, h * 0.16),
        line((x, y + h * 0.68), (x, y + h * 0.34), w),
        line((x - h * 0.24, y + h * 0.62), (x + h * 0.24, y + h * 0.62), w),
        line((x, y + h * 0.34), (x - h * 0.16, y), w),
        line((x, y + h * 0.34), (x + h * 0.16, y), w),
    ]


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the drawing with its tree."""
    drawing = ChildDrawing(grid)
    return VGroup(drawing, drawing.tree).scale(1.4)
