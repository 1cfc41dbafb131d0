"""Places and things of a city: pin, lighthouse, centre, library, person, leaf."""

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, board, box, dot, line
from scenes.parts.shapes import blob, poly, union


def pin(body: str, inner: str, ground: str) -> VGroup:
    """Map pin."""
    return VGroup(
        union([poly([(-11.3, 3), (11.3, 3), (0, -17)], SHAPE_INK), dot(0, 8, 12.4)], body), union([dot(0, 8, 5)], inner)
    )


def lighthouse(body: str, inner: str, ground: str) -> VGroup:
    """Lighthouse with its beam."""
    tower = [
        poly([(-9, -20), (9, -20), (6, 8), (-6, 8)], SHAPE_INK),
        box(0, 11, 16, 4, 2),
        poly([(-7, 18), (7, 18), (0, 22)], SHAPE_INK),
    ]
    light = [box(0, 15, 9, 7, 1), poly([(7, 17), (22, 22), (22, 9), (7, 13)], SHAPE_INK)]
    band = poly([(-8.2, -12), (8.2, -12), (7.5, -5), (-7.5, -5)], SHAPE_INK)
    return VGroup(union(tower, body), union([*light, band], inner))


def centre(body: str, inner: str, ground: str) -> VGroup:
    """Community centre: a broad house with a raised middle."""
    house = [box(0, -6, 42, 28, 3), box(0, 11, 24, 14, 3, corners=(1, 1, 0, 0))]
    openings = [
        box(0, -13.2, 10, 14.4, 3, corners=(1, 1, 0, 0)),
        box(-14, -4, 7, 7, 1.5),
        box(14, -4, 7, 7, 1.5),
        dot(0, 8, 4),
    ]
    return VGroup(union(house, body), union(openings, inner))


def library(body: str, inner: str, ground: str) -> VGroup:
    """Row of books on a shelf, the last one leaning."""
    leaning = box(0, 0, 7, 30, 1.6)
    leaning.rotate(0.28, about_point=ORIGIN).shift((14, -3.8, 0))
    dark = [box(-17.5, -3, 7, 30, 1.6), box(-2, -1, 8, 34, 1.6), leaning, line((-20.5, -19.5), (20.5, -19.5), 3)]
    return VGroup(union(dark, body), union([box(-10, -6, 6, 24, 1.6), box(5.5, -5, 5, 26, 1.6)], inner))


def person(body: str, inner: str, ground: str) -> VGroup:
    """Head and shoulders."""
    return VGroup(union([dot(0, 13, 8), box(0, -10, 28, 24, 12, corners=(1, 1, 0, 0))], body))


def leaf(body: str, inner: str, ground: str) -> VGroup:
    """Leaf with its vein."""
    blade = blob([(-16, -16), (-17, 4), (-2, 17), (18, 18), (17, -2), (4, -17)], SHAPE_INK)
    return VGroup(union([blade], body), union([line((-20, -20), (8, 8), 3)], inner))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all of them."""
    from scenes.parts.icons import PLACES

    return board(PLACES.values(), grid, 3)
