"""A coat on a dressmaker's stand, half sewn, and the label in it that is only grey lines to who cannot read."""

from __future__ import annotations

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.pen import XY
from scenes.parts.shapes import blob, poly, union

GRID = 100  # floor to the top of the stand
SEAM: tuple[XY, ...] = tuple((-21 + 42 * i / 10, 22.0 - 0.6 * (1 - ((i - 5) / 5) ** 2)) for i in range(11))
COLLAR: XY = (0.0, 85.0)
LINES = ((-0.30, 0.62, 0.18), (-0.30, 0.44, 0.0), (-0.30, 0.54, -0.18))  # start, length and height of what is written


class Coat(VGroup):
    """The coat, foot of its stand at the origin.

    Attributes:
        cloth: the coat itself on its stand.
        stitches: the stitches of the hem, from the left.
        needle: at its last stitch.
        neck: where its label is sewn in.
    """

    def __init__(self, height: float, cloth: str = "teal") -> None:
        super().__init__()
        shade = mix(cloth, "night", 0.3)
        wood = mix("clay", "night", 0.25)
        stand = union([line((0, 4), (0, 30), 3), line((-13, 2), (13, 2), 4), box(0, 90, 10, 12, 4)], wood)
        sleeves = union([line((-17, 76), (-27, 42), 11), line((17, 76), (27, 42), 11)], shade)
        body = blob(
            [(-13, 86), (-20, 80), (-19, 55), (-26, 18), (0, 16), (26, 18), (19, 55), (20, 80), (13, 86)], cloth
        )
        lining = poly([(-8, 87), (8, 87), (0, 62)], mix("clay", "paper", 0.35))
        lapels = union([poly([(x * 13, 87), (x * 6, 88), (0, 60), (x * 12, 70)], SHAPE_INK) for x in (-1, 1)], shade)
        front = union([line((0, 60), (0, 17), 0.9)], shade)
        buttons = union([dot(3.4, y, 1.7) for y in (54, 44, 34)], "paper")
        self.cloth = VGroup(stand, sleeves, body, lining, lapels, front, buttons)
        self.stitches = VGroup(*(union([line((x - 1.3, y), (x + 1.3, y), 1.1)], "paper") for x, y in SEAM))
        x, y = SEAM[-1]
        self.needle = union([line((x, y), (x + 9, y + 9), 0.9), dot(x + 9, y + 9, 1.3)], "paper")
        self.neck = VMobject(stroke_width=0).set_points([(*COLLAR, 0.0)] * 4)
        self.add(self.cloth, self.stitches, self.needle, self.neck)
        self.scale(height / GRID, about_point=ORIGIN)


def label(w: float) -> VGroup:
    """A clothes label w units wide about the origin; what is written on it cannot be read."""
    tag = box(0, 0, w, 0.66 * w, 0.07 * w)
    words = [line((x * w, y * w), ((x + long) * w, y * w), 0.085 * w) for x, long, y in LINES]
    threads = [line((x * w, 0.36 * w), (x * w, 0.29 * w), 0.03 * w) for x in (-0.36, 0.36)]
    return VGroup(union([tag], mix("mist", "paper", 0.45)), union(words, "mist"), union(threads, "paper"))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the coat on its stand, and its label seen from near."""
    return VGroup(Coat(4.4).shift((grid.mirror(-1.5), -2.2, 0)), label(2.4).shift((grid.mirror(2.0), 0.6, 0)))
