"""A hot-air balloon with two people in its basket: a benefit that rises over the roofs."""

from math import acos, atan2, cos, hypot, pi, sin

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.pen import Pen
from scenes.parts.shapes import path, union

MOUTH = (0.18, -1.27)  # half width and height of the opening, in radii


def balloon(r: float, ink: str = "sun") -> VGroup:
    """Draw a balloon, its envelope a circle of radius r about the origin that narrows to a mouth."""
    ropes = [line((s * 0.3 * r, -0.8 * r), (s * 0.17 * r, -1.5 * r), 0.035 * r) for s in (-1, 1)]
    heads = ((-0.11, -1.42, "skin.4"), (0.12, -1.4, "skin.2"))
    people = [union([dot(x * r, y * r, 0.1 * r)], skin) for x, y, skin in heads]
    basket = union([box(0, -1.62 * r, 0.5 * r, 0.34 * r, 0.08 * r)], mix("clay", "night", 0.5))
    cloth = [_envelope(r, 1, ink), _envelope(r, 0.36, mix(ink, "coral", 0.55))]
    return VGroup(union(ropes, "night"), *cloth, *people, basket)


def _envelope(r: float, share: float, ink: str) -> VMobject:
    """The envelope, or the stripe on it that covers a share of its width."""
    x, y = MOUTH
    leaves = atan2(y, x) + acos(1 / hypot(x, y))  # where a straight side touches the circle on its way to the mouth
    pen = Pen((r * cos(leaves), r * sin(leaves)))
    pen.arc((0, 0), r, leaves, pi - leaves)
    pen.line((-x * r, y * r))
    pen.line((x * r, y * r))
    out = path(pen.close(), ink)
    out.points[:, 0] *= share
    return out


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: one near, one farther away."""
    near, far = balloon(1.5), balloon(0.9, "coral.light")
    return VGroup(near.shift((grid.mirror(-1.4), 0, 0)), far.shift((grid.mirror(1.6), 0.6, 0)))
