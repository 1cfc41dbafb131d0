"""How large a town is, drawn in a bubble of radius 1: a house, three towers, or a skyline."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

import numpy as np
from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, box, line
from scenes.parts.shapes import Points, disc, fill, path, poly, union

Town = Literal["house", "towers", "skyline"]
TOWNS: tuple[Town, ...] = get_args(Town)

DOOR = (0.30, 0.40)  # of the house: width and height
HOUSE_FOOT = -0.50
SKYLINE_FOOT = -0.55
SKYLINE = (
    (-0.62, 0.2, 0.5),
    (-0.38, 0.22, 0.95),
    (-0.12, 0.24, 1.3),
    (0.14, 0.22, 0.8),
    (0.38, 0.2, 1.1),
    (0.6, 0.2, 0.55),
)
PANE = (0.05, 0.055)  # half pitch across, and half pitch up, of the panes of a skyline seen from near


def house() -> list[VMobject]:
    """Roof and walls, without a door."""
    roof = poly([(-0.64, 0.08), (0, 0.62), (0.64, 0.08), (0.5, 0.0), (-0.5, 0.0)], SHAPE_INK)
    return [roof, box(0, -0.2, 1.0, 0.6, 0.03)]


def towers() -> list[VMobject]:
    """Three towers of different height."""
    return [box(-0.4, -0.05, 0.34, 0.9, 0.03), box(0.02, 0.1, 0.4, 1.2, 0.03), box(0.44, -0.2, 0.32, 0.6, 0.03)]


def skyline() -> list[VMobject]:
    """Six towers from the left, the highest with its mast."""
    out = [box(x, SKYLINE_FOOT + h / 2, w, h, 0.03) for x, w, h in SKYLINE]
    out[2] = union([out[2], line((-0.12, 0.7), (-0.12, 0.9), 0.05)], SHAPE_INK)
    return out


def skyline_panes() -> VMobject:
    """Two columns of panes in each tower of a skyline, as one path: only for one seen from near."""
    across, up = PANE
    return union(
        [
            box(x + side * across, SKYLINE_FOOT + 0.12 + 2 * up * row, across * 0.9, up * 1.05, 0.008)
            for x, _, h in SKYLINE
            for row in range(int((h - 0.16) / (2 * up)))
            for side in (-1, 1)
        ],
        SHAPE_INK,
    )


@cache
def outline(town: Town) -> Points:
    """The glyph as one outline; the door of a house is a hole, so that its bubble's colour shows through."""
    shapes = {"house": house, "towers": towers, "skyline": skyline}[town]()
    points = np.asarray(union(shapes, SHAPE_INK).points)
    if town == "house":
        w, h = DOOR
        hole = box(0, HOUSE_FOOT + h / 2, w, h, 0.05, corners=(1, 1, 0, 0)).points[::-1]
        points = np.concatenate([points, hole])
    return points


def bubble(town: Town, r: float, plate: str, ink: str) -> VGroup:
    """One bubble about the origin: a disc and its glyph."""
    glyph = fill(path(outline(town), ink), ink)
    return VGroup(disc(1, plate), glyph).scale(r, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a small town, a middling and a large one."""
    inks = (("sun", "night"), ("teal", "paper"), ("night", "paper"))
    return VGroup(
        *(
            bubble(town, 1.0 + 0.35 * i, *inks[i]).shift((grid.mirror((-2.9, -0.3, 3.0)[i]), 0.35 * i, 0))
            for i, town in enumerate(TOWNS)
        )
    )
