"""The six things a learning city works on: school, family, work, technology, quality, culture."""

from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, board, box, dot, line, star, turn
from scenes.parts.shapes import poly, union


def book(body: str, inner: str, ground: str) -> VGroup:
    """Open book with three lines on each page."""
    pages = [
        poly([(s * 21, 13), (s * 12, 15.5), (s * 1, 12), (s * 1, -14), (s * 12, -10.5), (s * 21, -13)], SHAPE_INK)
        for s in (-1, 1)
    ]
    lines = [line((s * 16, y), (s * 6, y - 1.5), 2.6) for s in (-1, 1) for y in (8, 2, -4)]
    return VGroup(union(pages, body), union(lines, inner))


def home(body: str, inner: str, ground: str) -> VGroup:
    """House with two people in it."""
    house = [poly([(-22, 1), (0, 21), (22, 1), (17, -1), (-17, -1)], SHAPE_INK), box(0, -9, 32, 22, 3)]
    tall = [dot(-6, -3, 4.2), box(-6, -14.2, 9.5, 12.4, 4.5, corners=(1, 1, 0, 0))]
    small = [dot(6, -4, 3.4), box(6, -15.2, 8, 10.4, 4, corners=(1, 1, 0, 0))]
    return VGroup(union(house, body), union([*tall, *small], inner))


def briefcase(body: str, inner: str, ground: str) -> VGroup:
    """Case with a handle and a buckle."""
    handle = VGroup(union([box(0, 13, 18, 12, 4)], body), union([box(0, 12, 10, 7, 2)], ground))
    return VGroup(
        *handle, union([box(0, -3, 42, 26, 4)], body), union([box(0, -1, 42, 3, 0), box(0, -1, 8, 8, 2.5)], inner)
    )


def screen(body: str, inner: str, ground: str) -> VGroup:
    """Screen on a foot, with a mark for play."""
    frame = [box(0, 2, 40, 28, 4), line((-8, -19), (8, -19)), line((0, -12), (0, -18), 5)]
    return VGroup(union(frame, body), union([box(0, 3, 33, 20, 2)], inner), poly([(-4, 9), (-4, -3), (7, 3)], body))


def rosette(body: str, inner: str, ground: str) -> VGroup:
    """Rosette with two ribbons and a star."""
    ribbons = [poly([(s * 12, 0), (s * 2, -4), (s * 5, -22), (s * 10, -17), (s * 16, -19)], SHAPE_INK) for s in (-1, 1)]
    petals = [dot(x, y + 5, 5.4) for x, y in (turn(10, i, 12, 0) for i in range(10))]
    return VGroup(
        union([*ribbons, *petals, dot(0, 5, 13)], body), union([dot(0, 5, 10)], inner), poly(star(5, 7.4, 3.3, 5), body)
    )


def talk(body: str, inner: str, ground: str) -> VGroup:
    """Two speech bubbles, the second in front of the first."""
    first = [box(-4, 7, 34, 24, 9), poly([(-16, -2), (-6, -4), (-17, -13)], SHAPE_INK)]
    second = [box(8, -8, 24, 16, 6.5), poly([(10, -14), (17, -13), (18, -22)], SHAPE_INK)]
    dots = [dot(x, 10, 2.2) for x in (-13, -5, 3)]
    return VGroup(union(first, body), union([box(8, -8, 28, 20, 8)], ground), union([*second, *dots], inner))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the six of them."""
    from scenes.parts.icons import LEARNING

    return board(LEARNING.values(), grid, 3)
