"""Head and shoulders of somebody of the cast in a round plate: people where a whole figure has no room.

At a seat of a table seen from above, at the end of a row, on a badge, in a list; where nobody is, the seat is an empty
rim. Dim it by its plate or by opacity; it looks straight ahead and is not mirrored.
"""

from __future__ import annotations

from dataclasses import replace
from math import atan2, hypot, pi
from typing import Any

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts import heads
from scenes.parts.icon_kit import box
from scenes.parts.pen import Pen
from scenes.parts.people import CAST, Build
from scenes.parts.shapes import annulus, disc, path, union

PLATE = 17.0  # radius of the plate on the grid of people
MIDDLE = 45.0  # of the plate, above the ground
CUT = (13.0, -10.954)  # where the shoulders meet the edge of the plate
NECK = (5.0, -3.0)  # where they meet the neck
RIM = (0.84, 0.94)  # of an empty seat, in radii of a plate


class Portrait(VGroup):
    """The plate, centred on the origin, and who is in it.

    Attributes:
        plate: the disc behind the head.
    """

    def __init__(self, build: Build, r: float, plate: str = "paper.shade") -> None:
        super().__init__()
        head = heads.head(build.style, build.skin, build.hair, drop=MIDDLE)
        neck = box(0, 41.6 - MIDDLE, 5.6, 6, 2)
        self.plate: VMobject = disc(PLATE, plate)
        self.add(self.plate, *head.back, _shoulders(build.top))
        self.add(union([neck, head.skull], build.skin), head.face, *head.front)
        self.scale(r / PLATE, about_point=ORIGIN)


def portrait(name: str, r: float, plate: str = "paper.shade", **change: Any) -> Portrait:
    """Draw a member of the cast in a plate of radius r; `change` replaces fields of the build."""
    return Portrait(replace(CAST[name], **change), r, plate)


def seat(r: float, ink: str = "mist") -> VMobject:
    """Draw the place of somebody who is not there: an empty rim on a plate of radius r about the origin."""
    return annulus(RIM[0] * r, RIM[1] * r, ink)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the nine, one of them lit, and a seat that is free."""
    faces: list[VMobject] = [portrait(name, 1.02, "sun" if name == "reader" else "paper.shade") for name in CAST]
    faces.append(seat(1.02))
    rows = VGroup(VGroup(*faces[:5]).arrange(buff=0.3), VGroup(*faces[5:]).arrange(buff=0.3)).arrange((0, -1, 0), 0.3)
    grid.flip(rows)
    return rows


def _shoulders(ink: str) -> VMobject:
    (x, y), (u, v) = CUT, NECK
    edge = atan2(y, x)
    pen = Pen((-x, y))
    pen.arc((0, 0), hypot(x, y), pi - edge, 2 * pi + edge)
    pen.cubic((x * 0.92, y + 6.2), (u + 4.4, v), (u, v))
    pen.line((-u, v))
    pen.cubic((-u - 4.4, v), (-x * 0.92, y + 6.2), (-x, y))
    return path(pen.close(), ink)
