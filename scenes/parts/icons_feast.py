"""What a feast is made of: a date, a needle, a habit, a host, what is free, and the doors that open."""

from itertools import pairwise
from math import cos, pi, sin

from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, board, box, dot, line
from scenes.parts.icons_route import coins
from scenes.parts.shapes import annulus, blob, poly, sector, union


def needle(body: str, inner: str, ground: str) -> VGroup:
    """Needle, and the thread that runs from its eye."""
    steel = [line((-17, -17), (11, 11), 2.6), line((9, 9), (16, 16), 5.6)]
    way = [(13 + 3 * sin(t * 2.2) + 4 * t, 14 - 9 * t) for t in (i / 4 for i in range(5))]
    way += [(13 - 10 * t, 5 - 22 * t + 6 * sin(t * pi * 2)) for t in (i / 8 for i in range(1, 9))]
    thread = [line(p, q, 2.4) for p, q in pairwise([(12.5, 12.5), *way[1:]])]
    return VGroup(union(thread, inner), union(steel, body), union([dot(12.6, 12.6, 1.7)], ground))


def again(body: str, inner: str, ground: str) -> VGroup:
    """Way that comes round to where it began: something done again and again."""
    r, first, last = 15.0, -0.15 * pi, 1.45 * pi
    arrow = [(r * cos(first), r * sin(first))]
    x, y = arrow[0]
    head = poly([(x - 8, y + 1.5), (x + 8, y + 1.5), (x - 1, y - 10.5)], SHAPE_INK)
    road = sector(r - 2.8, r + 2.8, first, last, SHAPE_INK)
    return VGroup(union([road, head], body), union([dot(0, 0, 6)], inner))


def host(body: str, inner: str, ground: str) -> VGroup:
    """Somebody with a key in the hand: the one who opens the own door."""
    person = [dot(-9, 11, 7.4), box(-9, -10, 24, 24, 11, corners=(1, 1, 0.2, 0.2))]
    shaft = [line((13, 5), (13, -17), 3.4), line((13, -10), (19, -10), 3), line((13, -16), (18, -16), 3)]
    bow = annulus(3.4, 7.4, SHAPE_INK, 13, 10)
    return VGroup(union(person, body), union([*shaft, bow], inner))


def free(body: str, inner: str, ground: str) -> VGroup:
    """Coins crossed out: it costs nothing."""
    slash, clear = ((-18.5, -19.5), (18.5, 19.5)), ((-15.5, -16.5), (15.5, 16.5))
    return VGroup(*coins(body, inner, ground), union([line(*clear, 9.6)], ground), union([line(*slash, 4.6)], body))


def loaf(body: str, inner: str, ground: str) -> VGroup:
    """Loaf of bread with three cuts."""
    bread = [box(0, -2, 42, 24, 11, corners=(1, 1, 0.55, 0.55))]
    cuts = [line((x - 3, -3), (x + 3, 5), 3) for x in (-11, 0, 11)]
    return VGroup(union(bread, body), union(cuts, inner))


def flame(body: str, inner: str, ground: str) -> VGroup:
    """Flame with a paler heart."""
    fire = blob([(0, 21), (9, 9), (15, -4), (9, -18), (0, -20.5), (-9, -18), (-15, -4), (-7, 2), (-5, 11)], SHAPE_INK)
    heart = blob([(1, 2), (7, -9), (3, -17), (-3, -17), (-7, -9)], SHAPE_INK)
    return VGroup(union([fire], body), union([heart], inner))


def scales(body: str, inner: str, ground: str) -> VGroup:
    """Balance with two level pans."""
    stand = [
        line((0, -17), (0, 16), 3.4),
        line((-9, -18.5), (9, -18.5), 3.4),
        line((-15, 12), (15, 12), 3),
        dot(0, 17, 3),
    ]
    ropes = [line((s * 15, 12), (s * 15 + d, -3), 1.6) for s in (-1, 1) for d in (-6, 6)]
    pans = [sector(0, 7, pi, 2 * pi, SHAPE_INK, cx=s * 15, cy=-3) for s in (-1, 1)]
    return VGroup(union([*stand, *ropes], body), union(pans, inner))


def programme(body: str, inner: str, ground: str) -> VGroup:
    """Folded sheet with lines in two scripts, one from either side."""
    sheet = [box(-10, 0, 20, 38, 2), poly([(1, 19), (20, 14), (20, -22), (1, -17)], SHAPE_INK)]
    left = [line((-16, y), (x, y), 2.6) for y, x in ((11, -4), (5, -7), (-1, -4), (-7, -9))]
    right = [line((x, y - 2), (16, y - 4), 2.6) for y, x in ((11, 5), (5, 8), (-1, 5), (-7, 10))]
    return VGroup(union(sheet, body), union([*left, *right], inner))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: those that the list of icons names."""
    from scenes.parts.icons import FEAST

    return board(FEAST.values(), grid, 4)
