"""Signs of how a city lives: energy and what it leaves, water and floods, care, repair, health, parks and markets."""

from itertools import pairwise
from math import pi

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, board, box, dot, line, turn
from scenes.parts.shapes import annulus, poly, sector, union


def bolt(body: str, inner: str, ground: str) -> VGroup:
    """Bulb with a bolt in it: energy."""
    flash = [(4, 19), (-9, 2), (-1, 2), (-4, -11), (9, 6), (1, 6)]
    return VGroup(
        union([dot(0, 5, 16.5), box(0, -12, 15, 10, 2), box(0, -18.6, 11, 4.4, 2.2)], body),
        union([box(0, -12.4, 15, 2.4, 0)], inner),
        poly(flash, inner),
    )


def puffs(body: str, inner: str, ground: str) -> VGroup:
    """Chimney and what comes out of it."""
    chimney = [poly([(-15, -20), (1, -20), (-2, 2), (-12, 2)], SHAPE_INK), box(10, -14, 20, 12, 2)]
    smoke = [dot(-4, 9, 5), dot(4, 13, 7), dot(13.6, 14.4, 7.4), dot(9, 8, 5)]
    return VGroup(union([*chimney, line((-20, -20), (20, -20), 3.4)], body), union(smoke, inner))


def wrench(body: str, inner: str, ground: str) -> VGroup:
    """Hand that holds a tool: to be able to."""
    tool = [line((-2, -4), (12, 10), 7), annulus(4, 9.5, SHAPE_INK, 14.5, 12.5)]
    gap = poly([(14.5, 12.5), (23, 14), (16, 22.5)], ground)
    fist = [box(0, 0, 17, 15, 6), box(0, 0, 8, 20, 4)]
    for part in fist:
        part.rotate(pi / 4, about_point=ORIGIN).shift((-5, -6, 0))
    knuckles = [line((-11.5 + 3.6 * i, -2.4 - 3.6 * i), (-6.5 + 3.6 * i, 2.4 - 3.6 * i), 2.4) for i in range(3)]
    arm = line((-9, -10), (-18, -19), 9)
    drawing = VGroup(union(tool, body), gap, union([*fist, arm], body), union(knuckles, inner))
    return drawing.scale(0.915, about_point=ORIGIN)


def umbrella(body: str, inner: str, ground: str) -> VGroup:
    """Two people under one umbrella: to care."""
    roof = sector(0, 20.6, 0, pi, SHAPE_INK, cy=1)
    tongues = [dot(x, 1, 7) for x in (-14, 0, 14)]
    cut = union([dot(x, -2.2, 5.6) for x in (-14, 0, 14)], ground)
    pole = [line((0, 20.4), (0, 3), 2.6)]
    people = [dot(-7, -7, 4.4), dot(7, -7, 4.4)]
    people += [box(x, -17, 11.5, 9.6, 4.6, corners=(1, 1, 0, 0)) for x in (-7, 7)]
    return VGroup(union([roof, *tongues, *pole], body), cut, union(people, inner))


def sandbag(body: str, inner: str, ground: str) -> VGroup:
    """Three sandbags on each other: to act."""
    low = [box(x, -11, 20, 13, 6) for x in (-10.6, 10.6)]
    knots = [line((-2.6, 11), (2.6, 11), 3), line((-3.2, 14), (-1.4, 10), 3), line((3.2, 14), (1.4, 10), 3)]
    ties = [line((x - 4, -11), (x + 4, -11), 2.6) for x in (-10.6, 10.6)]
    return VGroup(
        union([*low, box(0, 3, 21, 13, 6), *knots, line((-20, -19.4), (20, -19.4), 3)], body),
        union([*ties, line((-4, 3), (4, 3), 2.6)], inner),
    )


def drop(body: str, inner: str, ground: str) -> VGroup:
    """Drop of water."""
    return VGroup(
        union([dot(0, -6, 13.5), poly([(-12.4, -0.6), (12.4, -0.6), (0, 21)], SHAPE_INK)], body),
        union([dot(-5, -8, 3.4)], inner),
    )


def bus(body: str, inner: str, ground: str) -> VGroup:
    """Bus seen from the side."""
    wheels = [dot(x, -14, 5.2) for x in (-11, 11)]
    panes = [box(x, 5, 9, 9, 1.6) for x in (-14, -2.6)] + [box(11.5, 1.6, 13, 16, 1.6)]
    hubs = [dot(x, -14, 2) for x in (-11, 11)]
    return VGroup(union([box(0, 0, 42, 26, 4), *wheels], body), union([*panes, *hubs], inner))


def thermometer(body: str, inner: str, ground: str) -> VGroup:
    """Thermometer half way up."""
    scale = [line((9, y), (15, y), 2.4) for y in (15, 8, 1)]
    return VGroup(
        union([box(-2, 4, 13, 36, 6.5), dot(-2, -12, 10), *scale], body),
        union([box(-2, -2, 5, 20, 2.5), dot(-2, -12, 6)], inner),
    )


def pulse(body: str, inner: str, ground: str) -> VGroup:
    """Heart with a beat: health."""
    heart = [dot(-8.6, 6.4, 10.6), dot(8.6, 6.4, 10.6), poly([(-17.6, 0.8), (0, 14), (17.6, 0.8), (0, -19)], SHAPE_INK)]
    knots = ((-13, 1), (-5, 1), (-1, 8), (3, -6), (6.5, 1), (13, 1))
    beat = [line(p, q, 2.6) for p, q in pairwise(knots)]
    return VGroup(union(heart, body), union(beat, inner))


def neighbours(body: str, inner: str, ground: str) -> VGroup:
    """Two houses with one path between: living together."""
    left = [box(-12, -8, 17, 20, 2), poly([(-22, 1), (-11.8, 13), (-1.6, 1)], SHAPE_INK)]
    right = [box(12, -6, 15, 24, 2), poly([(2, 5), (12, 17), (22, 5)], SHAPE_INK)]
    doors = [box(-12, -12.6, 5.6, 10.8, 2, corners=(1, 1, 0, 0)), box(12, -12.6, 5.6, 10.8, 2, corners=(1, 1, 0, 0))]
    return VGroup(union([*left, *right, line((-20, -19), (20, -19), 3)], body), union(doors, inner))


def park(body: str, inner: str, ground: str) -> VGroup:
    """Two trees and a bench."""
    trees = [box(-11, 7, 16, 26, 8), line((-11, -2), (-11, -19), 3.4), dot(9, 11, 8.4), line((9, 6), (9, -19), 3)]
    bench = [line((-2, -10), (19, -10), 3), line((1, -10), (1, -18), 2.6), line((16, -10), (16, -18), 2.6)]
    return VGroup(union([*trees, line((-20, -19.6), (20, -19.6), 3)], body), union(bench, inner))


def mall(body: str, inner: str, ground: str) -> VGroup:
    """Shop front under its awning."""
    step = 42 / 6
    awning = [box(-21 + step * (i + 0.5), 9, step, 14, 3.4, corners=(0.2, 0.2, 1, 1)) for i in range(6)]
    front: list[VMobject] = [box(0, -8, 36, 24, 2)]
    openings = [box(-7.5, -8, 15, 12, 1.6), box(10, -11, 9, 18, 1.6, corners=(1, 1, 0, 0))]
    return VGroup(union([*front, *awning[::2]], body), union([*awning[1::2], *openings], inner))


def gear(body: str, inner: str, ground: str) -> VGroup:
    """Toothed wheel: skills for work."""
    teeth = [line(turn(8, i, 14), turn(8, i, 18.4), 6.4) for i in range(8)]
    return VGroup(union([annulus(6.4, 16, SHAPE_INK), *teeth], body), union([annulus(9.4, 12, SHAPE_INK)], inner))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all of them."""
    from scenes.parts.icons import LIVING

    return board(LIVING.values(), grid, 5)
