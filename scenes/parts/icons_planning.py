"""What plans are made of: calendar, clock, seal, letter, ballot; places of a city, wishes, and how plans change."""

from itertools import pairwise
from math import pi

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, board, box, dot, line, turn
from scenes.parts.pen import XY
from scenes.parts.shapes import blob, poly, sector, union


def calendar(body: str, inner: str, ground: str) -> VGroup:
    """Calendar leaf with rings and one day marked."""
    leaf = [box(0, -2, 40, 38, 5), line((-11, 21 - 2.5), (-11, 12), 4), line((11, 18.5), (11, 12), 4)]
    days = [box(x, y, 6, 5, 1.4) for y in (-1, -10) for x in (-11, 0, 11)]
    return VGroup(union(leaf, body), union([box(0, -5.5, 34, 25, 2.5)], inner), union([*days[:4], days[5]], body))


def clock(body: str, inner: str, ground: str) -> VGroup:
    """Clock face with two hands."""
    hands = [line((0, 0), (0, 11), 3.4), line((0, 0), (8, -5), 3.4), dot(0, 0, 2.6)]
    return VGroup(union([dot(0, 0, 21)], body), union([dot(0, 0, 16.5)], inner), union(hands, body))


def seal(body: str, inner: str, ground: str) -> VGroup:
    """Stamp over the line it has signed."""
    stamp = [box(0, 12.5, 13, 15, 6), box(0, 4, 7, 12, 1.5), box(0, -5, 32, 11, 4), line((-19, -18), (19, -18), 4)]
    return VGroup(union(stamp, body), union([box(0, -7, 24, 3, 1.5), box(0, 13, 3, 8, 1.5)], inner))


def letter(body: str, inner: str, ground: str) -> VGroup:
    """Envelope, its flap to the front."""
    flap = [line((-17, 10.5), (0, -3), 3), line((17, 10.5), (0, -3), 3)]
    return VGroup(union([box(0, 0, 42, 30, 4)], body), union(flap, inner))


def ballot(body: str, inner: str, ground: str) -> VGroup:
    """Ballot box with a paper on its way into the slot."""
    paper = [box(0, 11, 17, 20, 2)]
    tick = [line((-4, 11.5), (-1, 8), 2.8), line((-1, 8), (4.5, 15), 2.8)]
    return VGroup(
        union(paper, inner),
        union(tick, body),
        union([box(0, -11, 40, 21, 4), box(0, -0.5, 43, 6, 2.5)], body),
        union([line((-9, -0.5), (9, -0.5), 2.6)], inner),
    )


def tools(body: str, inner: str, ground: str) -> VGroup:
    """Hammer and screwdriver, crossed."""
    hammer = union([line((0, -18), (0, 8), 5), box(0, 13, 24, 11, 3)], body)
    hammer.rotate(0.72, about_point=ORIGIN)
    handle = union([box(0, -12, 9, 17, 4)], inner)
    shaft = union([line((0, -4), (0, 15), 3.6), box(0, 17, 6, 5, 1)], inner)
    for part in (handle, shaft):
        part.rotate(-0.72, about_point=ORIGIN)
    return VGroup(union([shaft, handle], inner), hammer)


def ball(body: str, inner: str, ground: str) -> VGroup:
    """Football: one patch in the middle, five at the edge."""
    patches = [poly([turn(5, i, 7) for i in range(5)], SHAPE_INK)]
    seams = [line(turn(5, i, 7), turn(5, i, 14), 2.2) for i in range(5)]
    rims = [sector(13.5, 18.5, a - 0.33, a + 0.33, SHAPE_INK) for a in (pi / 2 + i * 2 * pi / 5 for i in range(5))]
    return VGroup(union([dot(0, 0, 21)], body), union([dot(0, 0, 18.5)], inner), union([*patches, *seams, *rims], body))


def steps(body: str, inner: str, ground: str) -> VGroup:
    """Three steps up to a door."""
    stairs = [box(3 + 4.5 * i, -17 + 8 * i, 34 - 9 * i, 8.6, 1) for i in range(3)]
    return VGroup(union(stairs, body), union([box(13.5, 13, 11, 17, 3, corners=(1, 1, 0, 0))], inner))


def pool(body: str, inner: str, ground: str) -> VGroup:
    """Ladder into waves of water."""
    ladder = [line((x, -2), (x, 15), 3.2) for x in (-6, 8)] + [line((-6, y), (8, y), 2.8) for y in (4, 11)]
    hooks = [sector(3.0, 6.2, 0, pi, SHAPE_INK, cx=x + 4.6, cy=15) for x in (-6, 8)]
    waves = [line(p, q, 4) for y in (-7, -16) for p, q in _wave(y)]
    return VGroup(union([*ladder, *hooks], body), union(waves, inner))


def _wave(y: float) -> list[tuple[XY, XY]]:
    knots = [(-19.5 + 6.5 * i, y + (2.0 if i % 2 else -2.0)) for i in range(7)]
    return list(pairwise(knots))


def road(body: str, inner: str, ground: str) -> VGroup:
    """Road into the distance, its middle line dashed."""
    way = poly([(-20, -20), (20, -20), (6.5, 20), (-6.5, 20)], body)
    dashes = [box(0, y, w, h, 1) for y, w, h in ((-13, 5, 9), (-0.5, 3.6, 7), (9.5, 2.6, 5))]
    return VGroup(way, union(dashes, inner))


def eye(body: str, inner: str, ground: str) -> VGroup:
    """Open eye."""
    lid = blob([(-21, 0), (-12, 9.5), (0, 13), (12, 9.5), (21, 0), (12, -9.5), (0, -13), (-12, -9.5)], body)
    return VGroup(lid, union([dot(0, 0, 9.4)], inner), union([dot(0, 0, 4.6)], body))


def bend(body: str, inner: str, ground: str) -> VGroup:
    """Way that turns aside from the straight one."""
    straight = [dot(-9, y, 2.4) for y in (4, 11.5, 19)]
    shaft = [line((-9, -19), (-9, -8), 5.5), line((-9, -8), (4, 4.5), 5.5), line((4, 4.5), (11, 4.5), 5.5)]
    head = poly([(9, 13.5), (9, -4.5), (21, 4.5)], SHAPE_INK)
    return VGroup(union(straight, inner), union([*shaft, head], body))


def flood(body: str, inner: str, ground: str) -> VGroup:
    """House in the water."""
    home_ = [poly([(-15, 6), (0, 20), (15, 6)], SHAPE_INK), box(0, 0, 22, 16, 1)]
    waves = [line(p, q, 5) for y in (-8, -17) for p, q in _wave(y)]
    return VGroup(union(home_, body), union(waves, inner))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all of them."""
    from scenes.parts.icons import PLANNING

    return board(PLANNING.values(), grid, 5)
