"""Heads of the cast: a disc, two dots for eyes, a smile, and nine ways to wear hair or cover it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.pen import XY
from scenes.parts.shapes import annulus, disc, ellipse, path, sector, union

HairStyle = Literal["short", "long", "bun", "afro", "scarf", "cap", "helmet", "turban", "bald"]
Hair = tuple[list[VMobject], list[VMobject]]  # behind the head, before it
RADIUS = 6.8
HEIGHT = 48.0  # middle of the head above the ground
FOLDS = ((2.2, 7.0, 6.6), (5.2, 5.8, 9.6))  # of a turban: where each pair begins, how far and how high it runs


@dataclass(frozen=True, slots=True)
class Head:
    """The parts of a head in drawing order; the coat goes between `back` and the rest."""

    back: list[VMobject]
    skull: VMobject
    face: VMobject
    front: list[VMobject]


def head(style: HairStyle, skin: str, hair: str, drop: float = 0.0) -> Head:
    """Draw a head; `drop` lowers it, as for somebody seated."""
    y = HEIGHT - drop
    back, front = _STYLES[style](hair, y)
    eyes = [dot(x, y - 0.6, 0.85) for x in (-2.5, 2.5)]
    smile = sector(2.3, 3.0, pi + 0.55, 2 * pi - 0.55, SHAPE_INK, cy=y - 1.6, soft=0.3)
    return Head(back, disc(RADIUS, skin, 0, y), union([*eyes, smile], "night"), front)


def _long(ink: str, y: float) -> Hair:
    return [union([box(0, y - 2.5, 16.4, 19, 8)], ink)], [_cap(7.4, y, ink)]


def _bun(ink: str, y: float) -> Hair:
    return [disc(3.6, ink, 0, y + 8.6)], [_cap(7.4, y, ink)]


def _afro(ink: str, y: float) -> Hair:
    return [disc(9.6, ink, 0, y + 2.4)], [_cap(7.0, y, ink)]


def _scarf(ink: str, y: float) -> Hair:
    return [], [union([annulus(5.6, 8.6, SHAPE_INK, 0, y), box(0, y - 8.4, 15.5, 5.2, 2.4)], ink)]


def _peaked(ink: str, y: float) -> Hair:
    return [], [union([_cap(7.3, y, ink, 0.2, -1.4), box(6.4, y + 2.4, 9, 2.4, 1.2)], ink)]


def _helmet(ink: str, y: float) -> Hair:
    brim = union([box(0, y + 2.2, 18, 2.2, 1.1)], mix("sun", "coral", 0.25))
    return [], [_cap(7.9, y + 0.6, "sun", 0.1, -1.2), brim]


def _turban(ink: str, y: float) -> Hair:
    wrap = union([ellipse(8.6, 4.6, SHAPE_INK, 0, y + 5.6), ellipse(7.2, 5.2, SHAPE_INK, 0, y + 7.2)], ink)
    folds = [line((0, low), (side * far, high), 1) for low, far, high in FOLDS for side in (-1, 1)]
    fold = union(folds, mix(ink, "coral", 0.35))
    fold.shift((0, y, 0))
    return [], [wrap, fold]


def _bald(ink: str, y: float) -> Hair:
    return [], [sector(4.6, 6.9, pi + 0.25, 2 * pi - 0.25, ink, cy=y, soft=0.6)]


def _short(ink: str, y: float) -> Hair:
    return [], [_cap(7.3, y, ink)]


_STYLES: dict[HairStyle, Callable[[str, float], Hair]] = {
    "short": _short,
    "long": _long,
    "bun": _bun,
    "afro": _afro,
    "scarf": _scarf,
    "cap": _peaked,
    "helmet": _helmet,
    "turban": _turban,
    "bald": _bald,
}


def _cap(r: float, y: float, ink: str, low: float = 0.02, drop: float = 1.0) -> VMobject:
    """Hair from temple to temple, parted in the middle of the forehead; `low` is the angle where it ends."""
    crown = sector(0, r, low, pi - low, ink, cy=y).points[:, :2]
    arc = [(float(px), float(py)) for px, py in crown[: 4 * 2]]
    ends: list[XY] = [(-r * 0.9, y - drop), (0, y + 2.4), (r * 0.9, y - drop), (r * cos(low), y + r * sin(low))]
    out, here = arc, arc[-1]
    for to in ends:
        out += [here, _between(here, to, 1 / 3), _between(here, to, 2 / 3), to]
        here = to
    return path(out, ink)


def _between(p: XY, q: XY, t: float) -> XY:
    return (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: every way to wear hair or to cover it."""
    inks = {"scarf": "teal", "helmet": "sun", "turban": "sun", "cap": "coral"}
    heads = VGroup()
    for i, style in enumerate(_STYLES):
        parts = head(style, f"skin.{i % 4 + 1}", inks.get(style, ("hair.dark", "hair.brown", "hair.grey")[i % 3]))
        drawn = (
            VGroup(*parts.back, parts.skull, parts.face, *parts.front)
            .shift((0, -HEIGHT, 0))
            .scale(0.085, about_point=ORIGIN)
        )
        heads.add(drawn.shift((grid.mirror(2.1 * (i % 5 - 2) + (1.05 if i > 4 else 0)), 1.0 - 2.1 * (i // 5), 0)))
    return heads
