"""Small scenes for round places: a stamped page, a school with a rain barrel, a lesson for teachers, a team, a tree.

Each is drawn about the origin in a circle of radius 1 and is the same in both reading directions.
"""

from __future__ import annotations

from collections.abc import Callable

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.city import tree
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line, star
from scenes.parts.people import cast
from scenes.parts.shapes import ellipse, poly, rrect, union


def stamped_page() -> VGroup:
    """A page of rules, stamped."""
    page = rrect(1.16, 1.5, 0.07, "paper")
    edge = rrect(1.22, 1.56, 0.09, mix("clay", "night", 0.2))
    head = union([line((-0.36, 0.52), (0.12, 0.52), 0.1)], "night")
    lines = [line((-0.36, y), (x, y), 0.06) for y, x in ((0.28, 0.38), (0.1, 0.3), (-0.08, 0.38), (-0.26, 0.0))]
    seal = union([dot(0.26, -0.42, 0.3)], "coral")
    return VGroup(edge, page, head, union(lines, "mist"), seal, poly([(0.26 + x, y) for x, y in _STAR], "paper"))


_STAR = star(5, 0.17, 0.075, -0.42)


def barrel_school() -> VGroup:
    """A school that catches its rain in a barrel."""
    walls = rrect(1.22, 0.8, 0.02, "coral").shift((-0.16, -0.2, 0))
    roof = poly([(-0.88, 0.18), (-0.16, 0.72), (0.56, 0.18)], mix("coral", "night", 0.35))
    panes = [box(x, -0.06, 0.22, 0.24, 0.02) for x in (-0.56, 0.22)]
    openings = union([*panes, box(-0.16, -0.38, 0.26, 0.44, 0.06, corners=(1, 1, 0, 0))], "night")
    pipe = union([line((0.5, 0.17), (0.62, 0.1), 0.06), line((0.62, 0.1), (0.62, -0.14), 0.06)], "night.far")
    barrel = union([box(0.66, -0.39, 0.36, 0.44, 0.08)], "teal")
    hoops = union([box(0.66, y, 0.38, 0.045, 0.01) for y in (-0.28, -0.5)], mix("teal", "night", 0.4))
    water = union([ellipse(0.16, 0.045, SHAPE_INK, 0.66, -0.18)], "sky")
    ground = union([line((-0.86, -0.62), (0.9, -0.62), 0.06)], mix("clay", "night", 0.3))
    bell = union([dot(-0.16, 0.34, 0.09)], "paper")
    return VGroup(roof, walls, openings, bell, pipe, barrel, hoops, water, ground)


def lesson() -> VGroup:
    """Somebody who teaches is taught first."""
    board = rrect(0.92, 0.66, 0.05, "teal.deep").shift((-0.02, 0.44, 0))
    rim = rrect(1.02, 0.76, 0.07, mix("clay", "night", 0.2)).shift((-0.02, 0.44, 0))
    chalk = union([line((-0.26, y), (x, y), 0.045) for y, x in ((0.58, 0.2), (0.44, 0.02))], "paper")
    left = cast("guide", 1.24).shift((-0.62, -0.8, 0))
    right = cast("coder", 1.16).shift((0.6, -0.8, 0))
    return VGroup(rim, board, chalk, left, right)


def team() -> VGroup:
    """A young man in a wheelchair before his team."""
    behind = VGroup(cast("coder", 1.2, prop=None), cast("father", 1.26, style="short", arm="down"))
    behind[0].shift((-0.58, -0.56, 0))
    behind[1].shift((0.52, -0.54, 0))
    return VGroup(behind, cast("wheels", 1.3).shift((-0.02, -0.82, 0)))


def street_tree() -> VGroup:
    """A tree on one's own street, before a house."""
    house = rrect(0.62, 0.76, 0.03, "clay").shift((-0.42, -0.24, 0))
    roof = poly([(-0.82, 0.13), (-0.42, 0.46), (-0.02, 0.13)], mix("clay", "night", 0.4))
    panes = union([box(-0.54, -0.08, 0.14, 0.18, 0.02), box(-0.28, -0.08, 0.14, 0.18, 0.02)], "paper")
    door = union([box(-0.42, -0.46, 0.18, 0.32, 0.04, corners=(1, 1, 0, 0))], "night")
    ground = union([line((-0.86, -0.64), (0.86, -0.64), 0.06)], mix("clay", "night", 0.3))
    return VGroup(house, roof, panes, door, tree(1.42).shift((0.34, -0.63, 0)), ground)


PETAL_SIGNS: dict[str, Callable[[], VGroup]] = {
    "policy": stamped_page,
    "places": barrel_school,
    "educators": lesson,
    "youth": team,
    "local": street_tree,
}


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all five."""
    row = VGroup(*(draw().scale(1.15) for draw in PETAL_SIGNS.values())).arrange(buff=0.35)
    grid.flip(row)
    return row
