"""The six steps of the route: plan, involve, celebrate, reach, check, fund."""

from itertools import pairwise

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import SHAPE_INK, board, box, dot, line, turn
from scenes.parts.icons_places import pin
from scenes.parts.shapes import poly, union


def route(body: str, inner: str, ground: str) -> VGroup:
    """Dotted way from a start to a pin."""
    steps = (
        (-18, -19, 2.4),
        (-11, -17, 2.4),
        (-6, -12, 2.4),
        (-8, -5, 2.4),
        (-15, -2, 2.4),
        (-17.4, 5, 4.5),
        (7, -17.6, 3),
    )
    goal = pin(body, inner, ground)
    goal.scale(0.92, about_point=ORIGIN).shift((7, 3, 0))
    return VGroup(union([dot(x, y, r) for x, y, r in steps] + [goal[0]], body), goal[1])


def table(body: str, inner: str, ground: str) -> VGroup:
    """Round table with six seats."""
    seats = [dot(*turn(6, i, 17.4), 4.5) for i in range(6)]
    return VGroup(union([*seats, dot(0, 0, 11)], body), union([dot(0, 0, 6.5)], inner))


def bunting(body: str, inner: str, ground: str) -> VGroup:
    """String of flags and some confetti."""
    knots = ((-20.5, 11.4), (-10, 5.6), (0, 4), (10, 5.6), (20.5, 11.4))
    rope = [line(p, q, 2.6) for p, q in pairwise(knots)]
    flags = [poly([(-5.5, 0), (5.5, 0), (0, -13)], SHAPE_INK) for _ in range(4)]
    for flag, (x, y, lean) in zip(flags, ((-15, 7, -0.28), (-5, 3.4, -0.1), (5, 3.4, 0.1), (15, 7, 0.28)), strict=True):
        flag.rotate(lean, about_point=ORIGIN).shift((x, y, 0))
    dark = [dot(2, 15, 2.6), dot(0, -18, 2.6), dot(17, -13, 2.2)]
    light = [dot(-12, 18, 2.2), dot(13, 19, 2), dot(-18, -14, 2)]
    return VGroup(union([*rope, flags[0], flags[2], *dark], body), union([flags[1], flags[3], *light], inner))


def door(body: str, inner: str, ground: str) -> VGroup:
    """Door standing open."""
    frame = [box(0, 1, 30, 40, 4, corners=(1, 1, 0, 0)), line((-20, -20), (20, -20), 3.4)]
    leaf = poly([(-12.5, 17), (3, 12), (3, -21), (-12.5, -18.5)], body)
    return VGroup(
        union(frame, body),
        union([box(0, -1, 22, 35, 2, corners=(1, 1, 0, 0))], inner),
        leaf,
        union([dot(-0.5, -3, 1.7)], inner),
    )


def gauge(body: str, inner: str, ground: str) -> VGroup:
    """Rising bars with a line over them; the last bar is still to come."""
    bars = [box(x, -19 + h / 2, 8, h, 2) for x, h in ((-16, 12), (-5, 20), (6, 28))]
    knots = ((-16, 5), (-5, 12), (6, 19))
    trend = [dot(x, y, 2.8) for x, y in knots] + [line(p, q, 2.2) for p, q in pairwise(knots)]
    return VGroup(union([*bars, *trend], body), union([box(17, 0, 8, 38, 2)], inner))


def coins(body: str, inner: str, ground: str) -> VGroup:
    """Two stacks of coins, one coin standing on the lower."""
    stacks = [(i % 2, box(x, -16 + i * 7, 20, 6, 3)) for x, n in ((-10, 3), (11, 5)) for i in range(n)]
    dark = [coin for odd, coin in stacks if not odd] + [dot(-10, 12, 8)]
    light = [coin for odd, coin in stacks if odd] + [dot(-10, 12, 4)]
    return VGroup(union(dark, body), union(light, inner))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the six of them."""
    from scenes.parts.icons import ROUTE

    return board(ROUTE.values(), grid, 3)
