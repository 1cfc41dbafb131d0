"""How one finds out: magnifier, tally, speech, smile; and what is asked and decided: question, crossroads, trophy."""

from math import pi

from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, Draw, board, box, dot, line
from scenes.parts.shapes import annulus, poly, sector, union


def magnifier(body: str, inner: str, ground: str) -> VGroup:
    """Magnifying glass."""
    grip = [line((7, -7), (17.5, -17.5), 7), annulus(10.5, 15, SHAPE_INK, -5, 5)]
    return VGroup(union([dot(-5, 5, 12)], inner), union(grip, body))


def crossroads(body: str, inner: str, ground: str) -> VGroup:
    """Signpost whose two boards point two ways."""
    right = poly([(-13, 19), (12, 19), (20, 12.5), (12, 6), (-13, 6)], SHAPE_INK)
    left = poly([(13, 2), (-12, 2), (-20, -4.5), (-12, -11), (13, -11)], SHAPE_INK)
    post = union([line((0, 19), (0, -19), 5), line((-9, -20), (9, -20), 3.6)], inner)
    return VGroup(post, union([right, left], body))


def tally(body: str, inner: str, ground: str) -> VGroup:
    """Four strokes and a fifth across them."""
    strokes = [line((x, -15), (x, 15), 4.4) for x in (-13.5, -4.5, 4.5, 13.5)]
    return VGroup(union(strokes, body), union([line((-19, -9), (19, 9), 4.6)], inner))


def survey(body: str, inner: str, ground: str) -> VGroup:
    """Speech bubble with two lines to fill in."""
    bubble = [box(0, 4, 42, 29, 8), poly([(-12, -8), (2, -8), (-13, -20)], SHAPE_INK)]
    rows = [dot(-12, y, 2.6) for y in (9, -0.5)] + [line((-4, y), (13, y), 3.2) for y in (9, -0.5)]
    return VGroup(union(bubble, body), union(rows, inner))


def smile(body: str, inner: str, ground: str) -> VGroup:
    """Happy face."""
    mouth = sector(8, 11.6, pi + 0.35, 2 * pi - 0.35, SHAPE_INK, cy=1)
    return VGroup(union([dot(0, 0, 21)], body), union([dot(-7, 5, 2.8), dot(7, 5, 2.8), mouth], inner))


def trophy(body: str, inner: str, ground: str) -> VGroup:
    """Cup with two handles on a foot."""
    handles = [annulus(4.2, 7.4, SHAPE_INK, s * 13, 11) for s in (-1, 1)]
    cup = [box(0, 10, 26, 20, 10, corners=(0.2, 0.2, 1, 1)), line((0, 0), (0, -12), 5), box(0, -16.5, 24, 7, 2)]
    return VGroup(union([*handles, *cup], body), union([box(0, 12, 4, 10, 2)], inner))


def question(body: str, inner: str, ground: str) -> VGroup:
    """Question mark as a hook: something can hang from its end."""
    bow = sector(6.4, 12.4, -pi / 2, pi * 0.96, SHAPE_INK, cy=9)
    hook = [bow, dot(-9.4, 10.2, 3), line((0, -0.4), (0, -7), 6)]
    return VGroup(union(hook, body), union([dot(0, -17, 4)], inner))


CHECKING: dict[str, Draw] = {
    "magnifier": magnifier,
    "crossroads": crossroads,
    "tally": tally,
    "survey": survey,
    "smile": smile,
    "trophy": trophy,
    "question": question,
}


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all of them."""
    return board(CHECKING.values(), grid, 4)
