"""Full-length people: the cast of the series, drawn on one grid with their feet on the ground line.

A person is 56 units to the crown of a bare head, with round head, one-piece coat and limbs of one width; hair, hats and
raised hands may stand out as far as the grid's margin. How the nine differ is data, so that skins, ages, scarf, turban,
wheelchair and cane are drawn into the cast instead of being added to it as symbols.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts import heads, props
from scenes.parts.heads import HairStyle
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.props import Prop
from scenes.parts.shapes import annulus, poly, union

Legs = Literal["trousers", "skirt", "robe", "wheels"]
Arm = Literal["down", "up"]

GRID = 56  # feet to crown
HALF_WIDTH = 17.5  # a raised hand and the foot of a wheelchair reach as far
TOP = 60.5  # the highest hair
CHILD = 0.72


@dataclass(frozen=True, slots=True)
class Build:
    """What one person looks like; colours are names or hex codes."""

    skin: str
    hair: str
    style: HairStyle
    top: str
    bottom: str
    legs: Legs = "trousers"
    prop: Prop | None = None
    arm: Arm = "down"
    child: bool = False


CAST: dict[str, Build] = {
    "reader": Build("skin.4", "hair.dark", "afro", "sun", "teal", "skirt", "book"),
    "worker": Build("skin.2", "hair.brown", "helmet", "teal", "earth", prop="case"),
    "elder": Build("skin.1", "hair.grey", "bun", "coral", mix("coral", "night", 0.55), "skirt", "cane"),
    "coder": Build("skin.3", "teal", "scarf", "sky", mix("teal", "night", 0.3), "robe", "tablet"),
    "wheels": Build("skin.3", "hair.dark", "short", "coral", mix("clay", "night", 0.5), "wheels"),
    "father": Build("skin.2", "hair.brown", "bald", "sky", mix("clay", "night", 0.5), arm="up"),
    "guide": Build("skin.3", "sun", "turban", "night", "mist"),
    "child": Build("skin.3", "hair.dark", "long", "sun", "coral", "skirt", "pack", "up", child=True),
    "boy": Build("skin.1", "hair.sand", "cap", "teal", "mist", prop="pack", child=True),
}


def cast(name: str, height: float, **change: Any) -> VGroup:
    """Draw a member of the cast, `height` being a grown-up's; `change` replaces fields of the build."""
    return figure(replace(CAST[name], **change), height)


def figure(build: Build, height: float) -> VGroup:
    """Draw one person, feet at the origin; children are the same drawing at 0.72."""
    drawing = _seated(build) if build.legs == "wheels" else _standing(build)
    drawing.scale(height / GRID * (CHILD if build.child else 1), about_point=ORIGIN)
    return drawing


def _standing(build: Build) -> VGroup:
    head = heads.head(build.style, build.skin, build.hair)
    neck = box(0, 41.6, 5.6, 6, 2)
    front = [
        *_legs(build),
        _coat(build),
        *props.worn(build.prop),
        union([neck, head.skull], build.skin),
        head.face,
        *head.front,
    ]
    return VGroup(*head.back, *props.behind(build.prop), *front, *_arms(build))


def _coat(build: Build) -> VMobject:
    return union([box(0, 30.5, 17.6, 21, 7, corners=(1, 1, 0.25, 0.25))], build.top)


def _legs(build: Build) -> list[VMobject]:
    shoes = union([box(x, 1.8, 7.6, 3.6, 1.7) for x in (-4.6, 4.6)], mix(build.bottom, "night", 0.6))
    if build.legs == "skirt":
        bare = union([line((x, 12), (x, 3.4), 4.6) for x in (-3.2, 3.2)], build.skin)
        cloth = [poly([(-7.5, 26), (7.5, 26), (10.5, 9), (-10.5, 9)], SHAPE_INK), box(0, 9.4, 21, 4, 1.6)]
        return [bare, union(cloth, build.bottom), shoes]
    if build.legs == "robe":
        cloth = [poly([(-8.2, 28), (8.2, 28), (10.6, 4.2), (-10.6, 4.2)], SHAPE_INK), box(0, 4.6, 21.2, 4, 1.8)]
        return [union(cloth, build.bottom), shoes]
    return [union([line((x, 22), (x, 4), 7) for x in (-3.9, 3.9)], build.bottom), shoes]


def _arms(build: Build) -> list[VMobject]:
    sleeve = mix(build.top, "night", 0.22)
    if build.prop in ("book", "tablet"):
        return props.held(build.prop, sleeve, build.skin)
    up = build.arm == "up"
    right = line((8.2, 36.5), (13, 44), 5) if up else line((8.3, 36.5), (10, 26), 5)
    hands = [dot(-10.2, 23.8, 2.6), dot(14.4, 46.4, 2.6) if up else dot(10.2, 23.8, 2.6)]
    sleeves = union([line((-8.3, 36.5), (-10, 26), 5), right], sleeve)
    return [sleeves, *props.carried(build.prop), union(hands, build.skin)]


def _seated(build: Build) -> VGroup:
    head = heads.head(build.style, build.skin, build.hair, drop=6)
    steel = mix("mist", "night", 0.25)
    chair = union([line((-9.5, 32), (-9.5, 13), 3), line((-9.5, 32), (-13, 32), 2.4)], steel)
    coat = union([box(-1, 24.5, 17, 23, 6.5, corners=(1, 1, 0.3, 0.3))], build.top)
    lap = union([line((-2, 17), (9, 17), 7), line((9.6, 16), (10.8, 8), 6)], build.bottom)
    shoe = union([box(12.8, 5.4, 8, 3.6, 1.7)], mix(build.bottom, "night", 0.6))
    rest = [line((6, 14), (7.6, 2.6), 2), line((7.6, 2.8), (16, 2.8), 1.8), dot(7.6, 2.6, 2.6)]
    wheels = union([annulus(7.6, 10, SHAPE_INK, -3, 10), dot(-3, 10, 1.8), *rest], steel)
    arm = union([line((4.5, 31), (7, 22), 5)], mix(build.top, "night", 0.22))
    skin = union([box(0, 36, 5.4, 6, 2), head.skull], build.skin)
    hand = union([dot(7.8, 20.4, 2.6)], build.skin)
    return VGroup(*head.back, chair, coat, lap, shoe, wheels, arm, hand, skin, head.face, *head.front)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the whole cast."""
    row = VGroup()
    for i, name in enumerate(CAST):
        row.add(cast(name, 2.8).shift((grid.mirror(1.35 * (i - (len(CAST) - 1) / 2)), -1.4, 0)))
    return row
