"""Small places in a round frame: a market stall, a school gate, a night shift. Where people are, whom one wants to ask.

Each is drawn about the origin within its radius, so that it can stand on a road or in a row.
"""

from __future__ import annotations

from collections.abc import Callable
from math import acos, pi

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.pen import Pen
from scenes.parts.shapes import disc, path, poly, union

FOOT = -0.42  # the ground in a frame of radius 1
RIM = 1.09


def moon(r: float, ink: str, sky: str) -> VGroup:
    """A crescent of radius r about the origin, its dark part in the colour of the sky."""
    return VGroup(disc(r, ink), disc(r * 0.86, sky, r * 0.42, r * 0.2))


def market(r: float) -> VGroup:
    """A stall under a striped awning, with fruit on it."""
    stripes, low, high = VGroup(), 0.12, 0.5
    for i in range(6):
        left, right = -0.66 + i * 0.22, -0.66 + (i + 1) * 0.22
        ink = "coral" if i % 2 == 0 else "paper"
        stripes.add(poly([(left, low), (right, low), (right * 0.86, high), (left * 0.86, high)], ink))
        stripes.add(dot((left + right) / 2, low, 0.11).set_fill(stripes[-1].get_fill_color()))
    posts = union([line((x, FOOT), (x, low), 0.05) for x in (-0.58, 0.58)], "earth")
    table = union([box(0, -0.27, 1.16, 0.34, 0.03)], mix("clay", "night", 0.25))
    fruit = VGroup(
        union([dot(-0.42 + 0.16 * i, -0.06, 0.085) for i in range(3)], "sun"),
        union([dot(0.1 + 0.16 * i, -0.06, 0.085) for i in range(3)], "teal"),
    )
    return _framed(r, "paper.sky", "paper.deep", posts, fruit, table, stripes)


def school_gate(r: float) -> VGroup:
    """A school behind an open gate."""
    walls = union([box(0, -0.1, 0.92, 0.64, 0.03)], "coral")
    roof = poly([(-0.54, 0.2), (0, 0.58), (0.54, 0.2)], mix("coral", "night", 0.35))
    clock = VGroup(
        disc(0.11, "paper", 0, 0.33),
        union([line((0, 0.33), (0, 0.4), 0.02), line((0, 0.33), (0.05, 0.33), 0.02)], "night"),
    )
    glass = union([box(x, -0.02, 0.16, 0.2, 0.02) for x in (-0.3, 0.3)], "sun")
    door = union([box(0, -0.24, 0.24, 0.36, 0.1, corners=(1, 1, 0, 0))], mix("coral", "night", 0.45))
    pillars = union(
        [box(x, -0.25, 0.11, 0.4, 0.02) for x in (-0.44, 0.44)] + [dot(x, -0.02, 0.08) for x in (-0.44, 0.44)], "night"
    )
    bars = [line((x, FOOT), (x, -0.12), 0.03) for s in (-1, 1) for x in (s * 0.54, s * 0.64, s * 0.74)]
    rails = [line((s * 0.5, y), (s * 0.78, y), 0.03) for s in (-1, 1) for y in (-0.34, -0.17)]
    return _framed(
        r, "paper.sky", "paper.deep", walls, roof, clock, glass, door, union([*bars, *rails], "night"), pillars
    )


def night_shift(r: float) -> VGroup:
    """A works at night, three of its windows lit, smoke and a moon over it."""
    wall = mix("night", "teal", 0.55)
    teeth = [poly([(x, 0.08), (x, 0.3), (x + 0.3, 0.08)], SHAPE_INK) for x in (-0.52, -0.22, 0.08)]
    hall = union([box(-0.07, -0.17, 0.9, 0.52, 0.02), *teeth], wall)
    chimney = union([box(0.5, 0.02, 0.16, 0.88, 0.02)], mix("night", "coral", 0.5))
    smoke = union([dot(0.46, 0.56, 0.09), dot(0.36, 0.66, 0.11)], "night.far")
    glass = union([box(x, -0.1, 0.17, 0.2, 0.02) for x in (-0.36, -0.07, 0.22)], "sun")
    crescent = moon(0.15, "sun.light", "night.mid").shift((-0.48, 0.5, 0))
    return _framed(r, "night.mid", "night.down", smoke, chimney, hall, glass, crescent)


def _framed(r: float, sky: str, ground: str, *things: VMobject) -> VGroup:
    """Sky and ground in a round frame with a rim of paper, and what stands there."""
    edge = pi + acos(-FOOT) if FOOT > 0 else pi + (pi / 2 - acos(-FOOT))
    pen = Pen((-((1 - FOOT**2) ** 0.5), FOOT))
    pen.arc((0, 0), 1, edge, 3 * pi - edge)
    soil = path(pen.close(), ground)
    return VGroup(disc(RIM, "paper"), disc(1, sky), soil, *things).scale(r, about_point=ORIGIN)


ROUND_SCENES: dict[str, Callable[[float], VGroup]] = {
    "market": market,
    "gate": school_gate,
    "night": night_shift,
}


def example(grid: Grid) -> VGroup:
    """All of them in a row, for the gallery."""
    row = [draw(1.7).shift((grid.mirror(-4.2 + 4.2 * i), 0, 0)) for i, draw in enumerate(ROUND_SCENES.values())]
    return VGroup(*row)
