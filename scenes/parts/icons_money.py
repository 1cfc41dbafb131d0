"""What a lesson needs besides money (key, hours, radio), and what hides behind its price (bus, exam, a hand)."""

from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, Draw, board, box, dot, line
from scenes.parts.shapes import annulus, poly, union


def key(body: str, inner: str, ground: str) -> VGroup:
    """A door key, its bit to the lower right."""
    shaft = [line((-4, 4), (15, -15), 5), line((11, -11), (16, -6), 4.6), line((5.5, -5.5), (9.5, -1.5), 4.6)]
    return VGroup(union([annulus(5, 11.5, SHAPE_INK, -9.5, 9.5), *shaft], body), union([dot(-9.5, 9.5, 3.4)], inner))


def hourglass(body: str, inner: str, ground: str) -> VGroup:
    """An hourglass, half of its time gone."""
    glass = [
        poly([(-13, 17), (13, 17), (2, 0), (-2, 0)], SHAPE_INK),
        poly([(-2, 0), (2, 0), (13, -17), (-13, -17)], SHAPE_INK),
    ]
    sand = [
        poly([(-6.6, 10), (6.6, 10), (1, 1.5), (-1, 1.5)], SHAPE_INK),
        poly([(-9, -15), (9, -15), (0, -6.5)], SHAPE_INK),
    ]
    ends = [line((-15, y), (15, y), 5) for y in (-19, 19)]
    return VGroup(union([*glass, *ends], body), union(sand, inner))


def radio(body: str, inner: str, ground: str) -> VGroup:
    """A radio with a dial, a loudspeaker and an aerial."""
    case = [box(0, -5, 42, 27, 5), line((-14, 8), (7, 19.4), 3)]
    return VGroup(
        union(case, body),
        union([dot(-9, -5, 8.4), line((6, 1), (15, 1), 3), line((6, -11), (15, -11), 3)], inner),
        union([dot(-9, -5, 4.4)], body),
    )


def bus(body: str, inner: str, ground: str) -> VGroup:
    """A bus from the side."""
    windows = [box(x, 6, 8.4, 9, 1.6) for x in (-13, -2.5, 8)]
    wheels = [dot(x, -13, 6) for x in (-11, 11)]
    return VGroup(
        union([box(0, 1, 42, 26, 5)], body),
        union([*windows, box(16.6, 3, 4, 15, 1.2)], inner),
        union(wheels, body),
        union([dot(x, -13, 2.2) for x in (-11, 11)], inner),
    )


def exam(body: str, inner: str, ground: str) -> VGroup:
    """A sheet of questions with one answer ticked, and a pencil."""
    marks = [line((-6, y), (5, y), 2.6) for y in (10, 2)]
    tick = [line((-7, -8), (-4, -11.5), 3), line((-4, -11.5), (3, -3.5), 3)]
    pencil = [line((17, 14), (17, -8), 6), poly([(14, -9), (20, -9), (17, -16)], SHAPE_INK)]
    return VGroup(union([box(-4, 0, 30, 42, 4), *pencil], body), union([*marks, *tick], inner))


def minding(body: str, inner: str, ground: str) -> VGroup:
    """Somebody large who holds somebody small by the hand."""
    tall = [dot(-9, 13, 7), box(-9, -7, 15, 27, 6.5, corners=(1, 1, 0.3, 0.3))]
    small = [dot(12, -1, 5.4), box(12, -13.5, 11.4, 14, 5, corners=(1, 1, 0.3, 0.3))]
    return VGroup(
        union([*tall, *small], body), union([line((-4.5, -2), (2.5, -9.5), 3), line((2.5, -9.5), (8, -9.5), 3)], inner)
    )


MONEY: dict[str, Draw] = {
    "key": key,
    "hourglass": hourglass,
    "radio": radio,
    "bus": bus,
    "exam": exam,
    "minding": minding,
}


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all of them."""
    return board(MONEY.values(), grid, 4)
