"""Fronts of houses in one street, no two alike: a spare room, an open house, a workshop, a shop with a bus stop.

A front is drawn in its own colours under a veil; the veil lifts when the front is spoken of. What is behind its window
or door is drawn apart and comes when it is told. Doors, signs and roofs mirror; people keep their left and right.
"""

from __future__ import annotations

from itertools import pairwise

from manim import ORIGIN, UP, Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.icons import medal
from scenes.parts.people import cast
from scenes.parts.shapes import poly, rrect, sector, union

DARK = mix("night", "sky", 0.12)  # behind a window where nobody is
VEIL = (0.68, 0.0, 0.4)  # opacity while it is to come, lit, and told
SILL = 1.43  # height of the sill of the dark front
PERSON = 1.02  # height of a grown-up behind a window


class Front(VGroup):
    """A front, the middle of its foot at the origin.

    Attributes:
        house: walls, roof, window and door.
        glass: what lights when somebody is there: its fill goes from dark to sun.
        inside: what is seen in it then; a scene brings it on.
        sign: a medal at its wall; a scene brings it on.
        veil: over all of the house.
    """

    def __init__(
        self, house: list[VMobject], glass: VMobject, inside: VGroup, sign: VGroup, over: list[VMobject], grid: Grid
    ) -> None:
        super().__init__()
        self.house, self.glass, self.inside, self.sign = VGroup(*house), glass, inside, sign
        self.veil: VMobject = union(over, "paper")
        self.veil.set_fill(opacity=VEIL[0])
        if grid.rtl:
            for part in (self.house, self.glass, self.veil):
                part.flip(UP, about_point=ORIGIN)
            for each in (*self.inside, *self.sign):
                each.shift((-2 * each.get_center()[0], 0, 0))
        self.add(self.house, self.glass, self.veil)

    def at(self, x: float, y: float) -> Front:
        """Stand the front, and all that will be seen in it, on a place."""
        for part in (self, self.inside, self.sign):
            part.shift((x, y, 0))
        return self

    def layered(self, z: float) -> Front:
        """Set the front on a layer: glass over the walls, what is inside over the glass, the veil over both."""
        self.house.set_z_index(z)
        self.glass.set_z_index(z + 0.1)
        self.inside.set_z_index(z + 0.2)
        self.veil.set_z_index(z + 0.3)
        self.sign.set_z_index(z + 0.4)
        return self

    def lit(self, run_time: float = NORMAL) -> Animation:
        """Lift the veil."""
        steps: Animation = go(self.veil, run_time).set_fill(opacity=VEIL[1]).build()
        return steps

    def told(self, run_time: float = NORMAL) -> Animation:
        """Let the front step back; what is told of it stays to be seen."""
        steps: Animation = go(self.veil, run_time).set_fill(opacity=VEIL[2]).build()
        return steps

    def open(self, run_time: float = NORMAL, ink: str = "sun.light") -> Animation:
        """Light what is behind the window."""
        steps: Animation = go(self.glass, run_time).set_fill(colour(ink)).build()
        return steps


def spare_room(w: float, h: float, grid: Grid) -> Front:
    """A house with a large room at street level that nobody uses; inside, later, a table and people."""
    wall, trim = mix("teal", "paper", 0.18), mix("teal", "night", 0.4)
    body = box(0, h / 2, w, h, 0.06, corners=(1, 1, 0, 0))
    upper = [box(x, h * 0.76, 0.42, 0.62, 0.05) for x in (-w * 0.27, 0, w * 0.27)]
    window = box(-0.08 * w, 0.95, 0.74 * w, 1.3, 0.08)
    door = box(0.39 * w, 0.62, 0.15 * w, 1.24, 0.08, corners=(1, 1, 0, 0))
    house: list[VMobject] = [
        union([body], wall),
        union([box(0, h + 0.02, w + 0.14, 0.16, 0.05), box(0, h * 0.56, w, 0.08, 0), door], trim),
        union(upper, mix(wall, "night", 0.35)),
        union([box(-0.08 * w, 0.95, 0.74 * w + 0.14, 1.44, 0.08), box(-0.08 * w, 0.24, 0.84 * w, 0.1, 0.04)], trim),
    ]
    wood = [box(-0.08 * w, 0.62, 0.9, 0.08, 0.03), line((-0.08 * w, 0.6), (-0.08 * w, 0.34), 0.09)]
    people = [cast("elder", PERSON, prop=None), cast("boy", PERSON * 1.1)]
    for person, x in zip(people, (-0.3, 0.13), strict=True):
        person.shift((x * w, 0.31, 0))
    key = VGroup(medal("key", 0.34, "sun", "night", "paper").shift((0.0, h * 0.76, 0)))
    over = [body, box(0, h + 0.02, w + 0.14, 0.16, 0.05)]
    return Front(house, union([window], DARK), VGroup(*people, union(wood, "earth")), key, over, grid)


def open_house(w: float, h: float, grid: Grid) -> Front:
    """A narrow house with a gable and a wide door; inside, later, a host with an open hand."""
    wall, trim = mix("coral", "paper", 0.12), mix("coral", "night", 0.42)
    body, eave = box(0, h / 2, w, h, 0), h
    gable = poly([(-w / 2 - 0.1, eave), (0, eave + w * 0.4), (w / 2 + 0.1, eave)], SHAPE_INK)
    door = box(0, 0.84, 1.16, 1.66, 0.5, corners=(1, 1, 0, 0))
    frame = box(0, 0.9, 1.36, 1.8, 0.6, corners=(1, 1, 0, 0))
    upper = [box(x, h * 0.77, 0.44, 0.6, 0.06) for x in (-w * 0.3, w * 0.3)]
    boxes = [box(x, h * 0.77 - 0.38, 0.56, 0.14, 0.04) for x in (-w * 0.3, w * 0.3)]
    flowers = [dot(x + dx, h * 0.77 - 0.28, 0.08) for x in (-w * 0.3, w * 0.3) for dx in (-0.16, 0, 0.16)]
    house: list[VMobject] = [
        union([body], wall),
        union([gable, frame], trim),
        union(upper, mix(wall, "night", 0.35)),
        union(flowers, "teal"),
        union(boxes, "earth"),
    ]
    host = cast("father", 1.3).shift((-0.06, 0.01, 0))
    free = VGroup(medal("free", 0.36, "sun", "night", "paper").shift((0, h * 0.77, 0)))
    return Front(house, union([door], DARK), VGroup(host), free, [body, gable], grid)


def workshop(w: float, h: float, grid: Grid) -> Front:
    """A workshop under a saw-tooth roof; inside, later, somebody who trains another."""
    wall, trim = mix("night", "sky", 0.32), mix("night", "sky", 0.1)
    body = box(0, h / 2, w, h, 0)
    edges = [-w / 2 + i * w / 3 for i in range(4)]
    teeth = [poly([(a, h - 0.01), (a, h + 0.62), (b, h - 0.01)], SHAPE_INK) for a, b in pairwise(edges)]
    window = box(0, 0.98, 0.82 * w, 1.34, 0.06)
    bars = [box(x, 1.53, 0.05, 0.24, 0) for x in (-0.2 * w, 0.2 * w)]
    house: list[VMobject] = [
        union([body, *teeth], wall),
        union([box(0, h - 0.02, w + 0.08, 0.12, 0.03), box(0, 0.98, 0.82 * w + 0.16, 1.5, 0.06), *bars], trim),
        union([box(0, 0.12, w, 0.24, 0)], trim),
    ]
    people = [cast("worker", PERSON), cast("coder", PERSON)]
    for person, x in zip(people, (-0.2, 0.18), strict=True):
        person.shift((x * w, 0.33, 0))
    seal = VGroup(medal("seal", 0.36, "sun", "night", "paper").shift((-0.27 * w, h - 0.55, 0)))
    return Front(house, union([window], DARK), VGroup(*people), seal, [body, *teeth], grid)


def bus_stop(w: float, h: float, grid: Grid, lines: int = 4) -> Front:
    """A shop with an awning and a stop before it whose board has so many lines; the bus is a part of its own."""
    wall, trim = mix("clay", "sun", 0.3), mix("clay", "night", 0.45)
    body = box(0, h / 2, w, h, 0.06, corners=(1, 1, 0, 0))
    roof = sector(0, w / 2, 0, 3.14159265, SHAPE_INK, cy=h - 0.01)
    roof.stretch(0.42, 1, about_point=(0, h, 0))
    window = box(0.1 * w, 0.98, 0.62 * w, 1.1, 0.06)
    cloth = [(-0.26 * w, 1.62), (0.46 * w, 1.62), (0.43 * w, 1.95), (-0.23 * w, 1.95)]
    awning = [poly(cloth, SHAPE_INK)]
    house: list[VMobject] = [union([body, roof], wall), union(awning, "coral"), union([box(0, 0.1, w, 0.2, 0)], trim)]
    high = 0.26 * lines + 0.24
    x, top = -0.36 * w, h - 0.05
    board = VGroup(
        union([line((x, 0.05), (x, top), 0.07)], "night"),
        rrect(0.86, high, 0.08, "night").shift((x + 0.12, top - high / 2, 0)),
        *(rrect(0.5, 0.11, 0.05, "sun").shift((x + 0.2, top - 0.25 - 0.26 * i, 0)) for i in range(lines)),
        union([dot(x - 0.18, top - 0.25 - 0.26 * i, 0.07) for i in range(lines)], "paper"),
    )
    return Front(house, union([window], DARK), VGroup(board), VGroup(), [body, roof], grid)


def dark_front(w: float, h: float, grid: Grid) -> Front:
    """A front at the end of the street, all dark, with a question mark in its window and a sill under it."""
    wall, trim = "night.mid", mix("night", "sky", 0.06)
    body = box(0, h / 2, w, h, 0.06, corners=(1, 1, 0, 0))
    step = box(0, h + 0.14, w * 0.6, 0.34, 0.06, corners=(1, 1, 0, 0))
    window = box(0, SILL + 0.78, 0.8 * w, 1.5, 0.08)
    ask = [sector(0.16, 0.28, -1.57, 2.95, SHAPE_INK, cy=0.2), line((0, -0.03), (0, -0.16), 0.12), dot(0, -0.38, 0.08)]
    mark: VMobject = union(ask, "sun").shift((-0.2 * w, SILL + 0.82, 0))
    house: list[VMobject] = [
        union([body, step], wall),
        union([box(0, SILL + 0.78, 0.8 * w + 0.16, 1.66, 0.08), box(0, SILL - 0.03, 0.96 * w, 0.14, 0.04)], trim),
        union([box(0.26 * w, 0.5, 0.26 * w, 1.0, 0.08, corners=(1, 1, 0, 0))], trim),
    ]
    front = Front(house, union([window], "night.down"), VGroup(), VGroup(), [body, step], grid)
    if grid.rtl:
        mark.flip(UP, about_point=ORIGIN)
    front.sign.add(mark)
    return front


def example(grid: Grid) -> VGroup:
    """The five side by side, three of them lit."""
    fronts = [
        spare_room(2.3, 3.6, grid),
        open_house(2.0, 3.0, grid),
        workshop(2.5, 2.7, grid),
        bus_stop(2.3, 2.6, grid),
        dark_front(2.1, 3.9, grid),
    ]
    street = VGroup()
    for front, x in zip(fronts, (-5.0, -2.6, 0.0, 2.6, 5.0), strict=True):
        front.at(grid.mirror(x), -2.2).layered(0)
        street.add(front, front.inside, front.sign)
    for front in fronts[:3]:
        front.glass.set_fill(colour("sun.light"))
        front.veil.set_fill(opacity=0)
    return street
