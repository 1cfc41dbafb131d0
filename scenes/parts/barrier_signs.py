"""Signs of what keeps people away: coin, clock, bus, poster, heart; and of where they are: a street.

Drawn like the icons, on the same 48-unit grid with the same lines; `sign` puts one on a round plate.
"""

from __future__ import annotations

from math import cos, pi, sin

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, Draw, box, dot, line
from scenes.parts.icons import GRID
from scenes.parts.shapes import blob, disc, poly, union


def coin(body: str, inner: str, ground: str) -> VGroup:
    """Coin with a rim, a second one behind it."""
    return VGroup(
        union([dot(7, 5, 14)], inner),
        union([dot(-4, -3, 18)], ground),
        union([dot(-4, -3, 15.6)], body),
        union([dot(-4, -3, 11.6)], inner),
        union([line((-4, 3.4), (-4, -9.4), 4)], body),
    )


def clock(body: str, inner: str, ground: str) -> VGroup:
    """Clock whose hands say nine."""
    marks = [dot(15 * cos(i * pi / 2), 15 * sin(i * pi / 2), 1.7) for i in range(4)]
    return VGroup(
        union([dot(0, 0, 21)], body),
        union([dot(0, 0, 17)], inner),
        union([*marks, line((0, 0), (0, 11), 3.2), line((0, 0), (-8.4, 0), 3.2), dot(0, 0, 2.4)], body),
    )


def bus(body: str, inner: str, ground: str) -> VGroup:
    """Bus from its side."""
    wheels = [dot(x, -14, 5) for x in (-11, 11)]
    return VGroup(
        union([box(0, 1, 44, 28, 5)], body),
        union([box(x, 5, 8.4, 9, 1.6) for x in (-13.4, -2.6, 8.2)] + [box(17.6, 1.4, 5, 16, 1.6)], inner),
        union([dot(x, -14, 7) for x in (-11, 11)], ground),
        union(wheels, body),
    )


def poster(body: str, inner: str, ground: str) -> VGroup:
    """Sheet on a board, with a picture and three lines."""
    words = [line((-9, y), (9 if y > -13 else 2, y), 2.6) for y in (-4, -9, -14)]
    return VGroup(
        union([box(0, 0, 34, 44, 3)], body),
        union([box(0, 0, 26, 36, 1.6)], inner),
        union([box(0, 8, 18, 12, 1.4), *words], body),
    )


def heart(body: str, inner: str, ground: str) -> VGroup:
    """Heart with a light in it."""
    outline = [(0, -19), (-14, -6), (-20, 5), (-16, 15), (-8, 16), (0, 9), (8, 16), (16, 15), (20, 5), (14, -6)]
    return VGroup(blob(outline, body), union([dot(-9, 7, 3.6)], inner))


def street(body: str, inner: str, ground: str) -> VGroup:
    """Way between two kerbs with a lamp beside it."""
    way = poly([(-20, -20), (12, -20), (1, 6), (-9, 6)], SHAPE_INK)
    dashes = [line((-4, -16), (-4, -12), 2.6), line((-4, -7), (-4, -4), 2.2), line((-4, 0), (-4, 2), 1.8)]
    lamp = [line((15, -20), (15, 17), 3.2), line((15, 18), (7, 18), 3.2)]
    return VGroup(union([way, *lamp], body), union([*dashes, dot(6, 15, 4)], inner))


BARRIERS: dict[str, Draw] = {"coin": coin, "clock": clock, "bus": bus, "poster": poster, "heart": heart}


def sign(draw: Draw, r: float, plate: str, body: str, inner: str) -> VGroup:
    """A drawing on a round plate of radius r about the origin, as `medal` puts an icon on one."""
    drawing = draw(body, inner, plate)
    drawing.scale(r * 1.24 / GRID, about_point=ORIGIN)
    return VGroup(disc(r, plate), drawing)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the five barriers and the street."""
    draws = (*BARRIERS.values(), street)
    signs = VGroup(*(sign(draw, 0.9, "sun", "night", "paper") for draw in draws))
    for i, each in enumerate(signs):
        each.shift((grid.mirror((i - 2.5) * 2.1), 0, 0))
    return signs
