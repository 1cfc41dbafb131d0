"""What is seen in six lit windows: a page, a table of many, a mending table, a door, meters, a jar.

Each is drawn over the middle of its sill, 2.7 wide and 1.6 high, for a `sun` pane. People and pictograms do not mirror;
places do.
"""

from __future__ import annotations

from collections.abc import Callable

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.portrait import portrait
from scenes.parts.shapes import disc, poly, rrect, union

WOOD = mix("clay", "night", 0.35)
PANE = "sun"


def page(grid: Grid) -> VGroup:
    """A page of few rows, one of them with a leaf, and a pen."""
    sheet = rrect(1.3, 1.36, 0.05, "paper").shift((0, 0.74, 0))
    rows = [
        line((grid.mirror(-0.16), y), (grid.mirror(x), y), 0.09) for y, x in ((1.14, 0.4), (0.78, 0.46), (0.42, 0.3))
    ]
    marks = [dot(grid.mirror(-0.4), y, 0.08) for y in (1.14, 0.42)]
    leaf = icon("leaf", 0.36, "teal", "paper", "paper").shift((grid.mirror(-0.4), 0.79, 0))
    pen = [line((0.5, 0.5), (0.86, 1.2), 0.13)]
    tip = poly([(0.42, 0.36), (0.56, 0.46), (0.45, 0.52)], "night")
    tool = VGroup(union(pen, "coral"), tip)
    tool.shift((0.16, -0.06, 0))
    desk = union([box(0, 0.03, 2.7, 0.07, 0.02)], WOOD)
    return VGroup(sheet, union([*rows, *marks], "mist"), leaf, tool, desk)


def table(grid: Grid) -> VGroup:
    """The water company with its tap, a builder, a gardener with a spade, at one table."""
    people = VGroup()
    for name, x in (("father", -0.86), ("worker", 0.0), ("coder", 0.86)):
        people.add(portrait(name, 0.47, PANE).shift((grid.mirror(x), 0.98, 0)))
    top = union([box(0, 0.52, 2.6, 0.12, 0.05)], WOOD)
    cloth = union([box(0, 0.24, 2.36, 0.48, 0.03)], mix("clay", "paper", 0.2))
    x = grid.mirror(-0.86)
    tap = [
        line((x, 0.1), (x, 0.34), 0.09),
        line((x, 0.34), (x + 0.22, 0.34), 0.09),
        line((x + 0.22, 0.34), (x + 0.22, 0.24), 0.08),
    ]
    tap += [line((x - 0.09, 0.43), (x + 0.09, 0.43), 0.06)]
    water = union([dot(x + 0.22, 0.13, 0.05)], "sky")
    helmet = union([dot(0, 0.2, 0.15), box(0, 0.14, 0.42, 0.07, 0.03)], "coral")
    cut = rrect(0.5, 0.14, 0.02, mix("clay", "paper", 0.2)).shift((0, 0.075, 0))
    u = grid.mirror(0.86)
    spade = [line((u, 0.44), (u, 0.24), 0.05), line((u - 0.07, 0.44), (u + 0.07, 0.44), 0.05)]
    blade = box(u, 0.16, 0.18, 0.2, 0.07, corners=(0.2, 0.2, 1, 1))
    return VGroup(people, cloth, top, union(tap, "night"), water, helmet, cut, union([*spade, blade], "teal"))


def mending(grid: Grid) -> VGroup:
    """The old woman at a table in the street, a coat before her; she holds its label (`label_reading`)."""
    elder = portrait("elder", 0.66, PANE).shift((grid.mirror(-0.62), 1.0, 0))
    coat = _coat().shift((grid.mirror(0.72), 0.5, 0))
    top = union([box(0, 0.42, 2.6, 0.12, 0.05)], WOOD)
    legs = union([line((x, 0.03), (x * 0.92, 0.4), 0.08) for x in (-1.1, 1.1)], WOOD)
    spool = VGroup(union([box(grid.mirror(-0.1), 0.56, 0.14, 0.16, 0.02)], "coral"))
    return VGroup(elder, legs, coat, top, spool)


def _coat() -> VGroup:
    """A coat on its hanger, from shoulder to hem, its label at the neck."""
    body = [
        poly([(-0.34, 0.84), (0.34, 0.84), (0.42, 0.0), (-0.42, 0.0)], SHAPE_INK),
        line((-0.3, 0.78), (-0.5, 0.3), 0.18),
        line((0.3, 0.78), (0.5, 0.3), 0.18),
        box(0, 0.8, 0.68, 0.16, 0.08),
    ]
    hanger = [
        line((0, 0.96), (-0.26, 0.86), 0.04),
        line((0, 0.96), (0.26, 0.86), 0.04),
        line((0, 0.96), (0, 1.04), 0.035),
    ]
    seam = union([line((0, 0.66), (0, 0.04), 0.025), dot(0.08, 0.46, 0.03), dot(0.08, 0.26, 0.03)], "teal.deep")
    patch = rrect(0.2, 0.2, 0.03, "coral").shift((-0.2, 0.24, 0))
    label = rrect(0.24, 0.13, 0.02, "paper").shift((0, 0.76, 0))
    return VGroup(union(hanger, "night"), union(body, "teal"), seam, patch, label)


def label_reading(grid: Grid) -> VGroup:
    """The label of the coat, large and read aloud: it goes with `mending`."""
    cloud = [box(0, 0, 1.3, 0.56, 0.16), poly([(-0.3, -0.2), (-0.05, -0.24), (-0.42, -0.44)], SHAPE_INK)]
    tag = rrect(0.56, 0.34, 0.04, "coral").shift((-0.26, 0, 0))
    words = [line((0.14, y), (x, y), 0.06) for y, x in ((0.09, 0.5), (-0.09, 0.38))]
    drop = icon("drop", 0.3, "paper", "coral", "coral").shift((-0.26, 0, 0))
    out = VGroup(union(cloud, "paper"), tag, drop, union(words, "night"))
    if grid.rtl:
        out[0].flip((0, 1, 0), about_point=ORIGIN)
        VGroup(tag, drop).shift((0.52, 0, 0))
        out[3].shift((-0.64, 0, 0))
    return out.shift((grid.mirror(0.34), 1.3, 0))


def door(grid: Grid) -> VGroup:
    """A door in the shade, and a ramp up to it."""
    wall = rrect(1.3, 1.34, 0.03, "coral").shift((grid.mirror(0.62), 0.67, 0))
    opening = rrect(0.5, 0.86, 0.06, "sun.light", (1, 1, 0, 0)).shift((grid.mirror(0.5), 0.65, 0))
    leaf = rrect(0.16, 0.86, 0.03, "night").shift((grid.mirror(0.82), 0.65, 0))
    shade = union([poly([(-0.2, 1.14), (1.36, 1.14), (1.2, 1.42), (-0.04, 1.42)], SHAPE_INK)], "teal")
    stripes = union([box(-0.01 + 0.39 * i, 1.13, 0.2, 0.14, 0.06) for i in range(4)], "teal.light")
    ramp = union([poly([(-1.32, 0.0), (1.28, 0.0), (1.28, 0.22), (0.12, 0.22)], SHAPE_INK)], "night")
    places = VGroup(shade, stripes, ramp)
    grid.flip(places)
    person = cast("wheels", 0.92).shift((grid.mirror(-0.5), 0.16, 0)).rotate(grid.sign * 0.1)
    return VGroup(wall, opening, leaf, places, person)


def meters(grid: Grid) -> VGroup:
    """Litres, kilometres, degrees: a dial each, its hand moved from where it stood."""
    out = VGroup()
    for name, x in (("drop", -0.88), ("bus", 0.0), ("thermometer", 0.88)):
        dial = VGroup(disc(0.4, "night"), disc(0.34, "paper"), icon(name, 0.46, "night", "coral", "paper"))
        dial.shift((grid.mirror(x), 1.0, 0))
        bars = [box(grid.mirror(x - 0.15), 0.22, 0.2, 0.4, 0.05), box(grid.mirror(x + 0.15), 0.15, 0.2, 0.26, 0.05)]
        if name == "bus":
            bars = [bars[1], box(grid.mirror(x + 0.15), 0.22, 0.2, 0.4, 0.05)]
            bars[0].shift((grid.mirror(-0.3), 0, 0))
        out.add(VGroup(dial, union(bars[:1], mix("sun", "night", 0.3)), union(bars[1:], "teal")))
    return out


def jar(grid: Grid) -> VGroup:
    """A jar with coins and a leaf on its lid; beside it a tap that has stopped dripping."""
    glass = VGroup(rrect(0.98, 1.12, 0.2, "paper.sky", (0.7, 0.7, 1, 1)).shift((0.3, 0.56, 0)))
    coins = [(x + 0.3, y) for y, xs in ((0.14, (-0.28, 0.0, 0.28)), (0.32, (-0.14, 0.14)), (0.5, (0.0,))) for x in xs]
    money = union([dot(x, y, 0.13) for x, y in coins], "coral")
    eyes = union([dot(x, y, 0.06) for x, y in coins], "sun.light")
    lid = union([box(0.3, 1.16, 0.84, 0.14, 0.05)], "night")
    leaf = icon("leaf", 0.4, "teal", "paper", "paper").shift((0.3, 1.38, 0))
    tap = [
        line((-1.1, 1.1), (-0.66, 1.1), 0.12),
        line((-0.66, 1.1), (-0.66, 0.94), 0.12),
        line((-0.88, 1.12), (-0.88, 1.28), 0.08),
    ]
    tap += [line((-1.0, 1.3), (-0.76, 1.3), 0.08), box(-1.16, 1.1, 0.1, 0.3, 0.03)]
    out = VGroup(glass, money, eyes, lid, leaf, union(tap, "night"))
    grid.flip(VGroup(*out))
    return out


def saved(grid: Grid) -> VGroup:
    """The drop under the tap of `jar`, about to become a coin."""
    return VGroup(icon("drop", 0.34, "teal", "sky", PANE)).shift((grid.mirror(-0.66), 0.68, 0))


def coin(grid: Grid) -> VGroup:
    """The coin it becomes, in the jar."""
    at = grid.mirror(0.3)
    return VGroup(disc(0.13, "coral", at, 0.7), disc(0.06, "sun.light", at, 0.7))


WINDOW_SCENES: dict[str, Callable[[Grid], VGroup]] = {
    "plan": page,
    "involve": table,
    "celebrate": mending,
    "reach": door,
    "check": meters,
    "fund": jar,
}


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all six."""
    out = VGroup()
    for i, draw in enumerate(WINDOW_SCENES.values()):
        at = (grid.mirror((i % 3 - 1) * 3.6), 1.2 - (i // 3) * 2.6, 0)
        pane = rrect(2.96, 1.72, 0.08, PANE).shift((0, 0.86, 0))
        out.add(VGroup(pane, draw(grid)).shift(at))
    return out.move_to((0, 0, 0))
