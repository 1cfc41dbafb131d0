"""What lies on a table where people try something: sewing, reading, bread, tools. Foot at the origin."""

from collections.abc import Callable

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import poly, union

GRID = 40  # height of the drawing's own units


def _sewing() -> VGroup:
    """Sewing machine, spool and a piece of cloth."""
    machine = [box(-6, 3, 46, 6, 2), box(11, 16, 9, 24, 3), box(-6, 26, 40, 9, 4), line((-22, 24), (-22, 13), 3.4)]
    wheel = [dot(20, 25, 6)]
    cloth = [poly([(-40, 6), (-12, 6), (-15, 9.6), (-38, 9.6)], SHAPE_INK), dot(-40, 6.2, 2.6)]
    spool = [box(-3, 34, 7, 7, 1)]
    ends = [box(-3, 30.8, 10, 2, 0.6), box(-3, 37.6, 10, 2, 0.6)]
    return VGroup(
        union(machine, "night"), union(wheel, "mist"), union(cloth, "sky"), union(spool, "coral"), union(ends, "clay")
    )


def _reading() -> VGroup:
    """Open book before a row of others."""
    backs = [box(x, h / 2, 7, h, 1.2) for x, h in ((16, 26), (32, 24))]
    more = [box(x, h / 2, 6.4, h, 1.2) for x, h in ((24, 30), (39.5, 28))]
    left = poly([(-34, 22), (-16, 16), (-16, 1), (-34, 6)], SHAPE_INK)
    right = poly([(2, 22), (-16, 16), (-16, 1), (2, 6)], SHAPE_INK)
    words = [line((-16 + s * 4.5, y - 0.4), (-16 + s * 14, y + 2.6), 1.5) for s in (-1, 1) for y in (12.4, 8.4)]
    cover = poly([(-37, 4), (-16, -1), (5, 4), (5, 7), (-16, 2), (-37, 7)], SHAPE_INK)
    cover.shift((0, 1, 0))
    return VGroup(
        union(backs, "coral"),
        union(more, "night"),
        union([left], "paper"),
        union([right], "paper.shade"),
        union(words, "mist"),
        union([cover], mix("clay", "night", 0.5)),
    )


def _bread() -> VGroup:
    """Three loaves in a basket."""
    crust, cut = mix("clay", "night", 0.12), mix("clay", "paper", 0.55)
    loaves = [box(x, 19, 24, 17, 8) for x in (-19, 19)] + [box(0, 24, 26, 19, 9)]
    cuts = [
        line((x - 3, 20 + d), (x + 3, 26 + d), 2)
        for x, d in ((-24, -1), (-15, -1), (-4, 4), (5, 4), (15, -1), (24, -1))
    ]
    basket = [poly([(-34, 16), (34, 16), (28, 0), (-28, 0)], SHAPE_INK), box(0, 15.5, 70, 4, 2)]
    weave = [line((x, 3), (x * 1.1, 12), 1.5) for x in (-20, -10, 0, 10, 20)]
    return VGroup(
        union(loaves, crust), union(cuts, cut), union(basket, mix("clay", "night", 0.45)), union(weave, "clay")
    )


def _tools() -> VGroup:
    """Tool box, hammer and a small house being built."""
    chest = [
        box(-18, 9, 34, 18, 2),
        line((-30, 18), (-30, 25), 3),
        line((-6, 18), (-6, 25), 3),
        line((-30, 26), (-6, 26), 3),
    ]
    shaft = [line((-20, 12), (-12, 33), 3)]
    head = [box(-11.4, 35, 14, 7, 2)]
    home = [box(20, 8, 24, 16, 1), poly([(5, 15), (35, 15), (20, 29)], SHAPE_INK)]
    door = [box(20, 5.5, 7, 11, 1)]
    return VGroup(
        union(shaft, "clay"), union(head, "mist"), union(chest, "coral"), union(home, "sky"), union(door, "night")
    )


WARES: dict[str, Callable[[], VGroup]] = {
    "sewing": _sewing,
    "reading": _reading,
    "bread": _bread,
    "tools": _tools,
}


def bag(height: float) -> VGroup:
    """Draw a shopping bag that hangs from a hand at the origin."""
    handle = [line((-4, -7), (0, 0), 1.6), line((4, -7), (0, 0), 1.6)]
    cloth = [poly([(-8, -7), (8, -7), (9.5, -22), (-9.5, -22)], SHAPE_INK)]
    drawing = VGroup(union(handle, "hair.brown"), union(cloth, "teal"))
    drawing.scale(height / 22, about_point=ORIGIN)
    return drawing


def wares(kind: str, height: float) -> VGroup:
    """Draw what lies on a table, about `height` high and twice as wide; `kind` is a name of WARES."""
    drawing = WARES[kind]()
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: what lies on four tables, and a bag to carry it home."""
    row = VGroup(*(wares(kind, 1.35).shift((grid.mirror(2.9 * i - 5.2), -0.8, 0)) for i, kind in enumerate(WARES)))
    return VGroup(row, bag(2.0).shift((grid.mirror(6.0), 1.2, 0)))
