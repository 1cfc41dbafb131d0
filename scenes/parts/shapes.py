"""Flat shapes of few Béziers: one fill, no outline. Every drawing of ours is built from these.

Manim's own Circle or RoundedRectangle would do, but drawing time grows with the number of curves and of objects, and a
crowd has hundreds of both. All shapes run counter-clockwise: two overlapping outlines in one path that run opposite
ways would cut a hole where they meet.
"""

from collections.abc import Iterable, Sequence
from math import atan2, cos, hypot, sin

import numpy as np
import numpy.typing as npt
from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.look.size import LINE, RADIUS_S
from scenes.parts.pen import XY, Pen
from scenes.shape import flat

Points = npt.NDArray[np.float64]


def fill(shape: VMobject, ink: str, opacity: float = 1.0) -> VMobject:
    """Make a shape flat: one fill, no outline."""
    shape.set_fill(colour(ink), opacity).set_stroke(width=0)
    return shape


def path(points: Sequence[XY] | Points, ink: str) -> VMobject:
    """Closed shape from cubic Béziers, four points each."""
    corners = np.array(points, dtype=float)
    out = flat(ink)
    out.points = corners if corners.shape[1] == 3 else np.column_stack([corners, np.zeros(len(corners))])
    return out


def poly(points: Sequence[XY], ink: str) -> VMobject:
    """Closed straight-edged shape."""
    corners = list(points) if _area(points) >= 0 else list(reversed(points))
    pen = Pen(corners[0])
    for corner in corners[1:]:
        pen.line(corner)
    return path(pen.close(), ink)


def rrect(
    w: float,
    h: float,
    r: float = RADIUS_S,
    ink: str = "night",
    corners: tuple[float, float, float, float] = (1, 1, 1, 1),
) -> VMobject:
    """Rounded rectangle about the origin; `corners` scales the radius at NW, NE, SE and SW, 0 for a square one."""
    r = min(r, w / 2, h / 2)
    a, b = w / 2, h / 2
    nw, ne, se, sw = (r * c for c in corners)
    pen = Pen((-a + nw, b))
    pen.turn((-a, b), (-a, b - nw))
    pen.line((-a, -b + sw))
    pen.turn((-a, -b), (-a + sw, -b))
    pen.line((a - se, -b))
    pen.turn((a, -b), (a, -b + se))
    pen.line((a, b - ne))
    pen.turn((a, b), (a - ne, b))
    return path(pen.close(), ink)


def disc(r: float, ink: str, cx: float = 0.0, cy: float = 0.0) -> VMobject:
    """Filled circle."""
    return ellipse(r, r, ink, cx, cy)


def ellipse(rx: float, ry: float, ink: str, cx: float = 0.0, cy: float = 0.0) -> VMobject:
    """Filled ellipse of four Béziers."""
    pen = Pen((cx + rx, cy))
    for (x, y), (corner_x, corner_y) in zip(
        ((0, 1), (-1, 0), (0, -1), (1, 0)), ((1, 1), (-1, 1), (-1, -1), (1, -1)), strict=True
    ):
        pen.turn((cx + rx * corner_x, cy + ry * corner_y), (cx + rx * x, cy + ry * y))
    return path(pen.close(), ink)


def capsule(p: XY, q: XY, w: float, ink: str) -> VMobject:
    """Limb or bar with round ends from p to q: a fill, so that it scales with its figure as a stroke would not."""
    length = hypot(q[0] - p[0], q[1] - p[1])
    out = rrect(length + w, w, w / 2, ink)
    turn = atan2(q[1] - p[1], q[0] - p[0])
    x, y = out.points[:, 0].copy(), out.points[:, 1].copy()
    out.points[:, 0] = x * cos(turn) - y * sin(turn) + (p[0] + q[0]) / 2
    out.points[:, 1] = x * sin(turn) + y * cos(turn) + (p[1] + q[1]) / 2
    return out


def curve(points: Sequence[XY], ink: str, width: float = LINE) -> VMobject:
    """Smooth open line; the one shape that is a stroke."""
    out = VMobject()
    out.set_points_smoothly([np.array([x, y, 0.0]) for x, y in points])
    out.set_stroke(colour(ink), width).set_fill(opacity=0)
    return out


def blob(points: Sequence[XY], ink: str) -> VMobject:
    """Closed shape whose outline runs smoothly through the points."""
    ring = list(points) if _area(points) >= 0 else list(reversed(points))
    n, out = len(ring), list[XY]()
    for i in range(n):
        before, p, q, after = (ring[(i + k) % n] for k in (-1, 0, 1, 2))
        out += [
            p,
            (p[0] + (q[0] - before[0]) / 6, p[1] + (q[1] - before[1]) / 6),
            (q[0] - (after[0] - p[0]) / 6, q[1] - (after[1] - p[1]) / 6),
            q,
        ]
    return path(out, ink)


def annulus(r0: float, r1: float, ink: str, cx: float = 0.0, cy: float = 0.0) -> VMobject:
    """Full ring between two radii."""
    outer, inner = disc(r1, ink, cx, cy), disc(r0, ink, cx, cy)
    outer.set_points(np.concatenate([outer.points, inner.points[::-1]]))
    return outer


def sector(
    r0: float, r1: float, a0: float, a1: float, ink: str, *, cx: float = 0.0, cy: float = 0.0, soft: float = 0.0
) -> VMobject:
    """Ring segment counter-clockwise from angle a0 to a1 (radians), its corners rounded by `soft`; r0 may be 0."""

    def at(r: float, a: float) -> XY:
        return (cx + r * cos(a), cy + r * sin(a))

    cut0, cut1 = (soft / r0 if r0 else 0.0), soft / r1
    pen = Pen(at(r1, a0 + cut1))
    pen.arc((cx, cy), r1, a0 + cut1, a1 - cut1)
    if soft:
        pen.turn(at(r1, a1), at(r1 - soft, a1))
    pen.line(at(r0 + soft, a1))
    if soft:
        pen.turn(at(r0, a1), at(r0, a1 - cut0))
    if r0:
        pen.arc((cx, cy), r0, a1 - cut0, a0 + cut0)
    if soft:
        pen.turn(at(r0, a0), at(r0 + soft, a0))
    pen.line(at(r1 - soft, a0))
    if soft:
        pen.turn(at(r1, a0), at(r1, a0 + cut1))
    return path(pen.close(), ink)


def union(shapes: Iterable[VMobject], ink: str) -> VMobject:
    """One path from many shapes of one colour: a pictogram then costs one draw, not five.

    Each shape is first turned counter-clockwise, so that overlaps fill instead of cutting holes; its own holes stay.
    """
    loops = [part.points for shape in shapes for part in shape.family_members_with_points()]
    return path(np.concatenate([np.zeros((0, 3)), *(p if _signed(p) >= 0 else p[::-1] for p in loops)]), ink)


def _signed(points: Points) -> float:
    """Signed area under the outline, its curves taken as polygons through their handles."""
    x, y = points[:, 0].reshape(-1, 4), points[:, 1].reshape(-1, 4)
    return float(np.sum(x[:, :-1] * y[:, 1:] - x[:, 1:] * y[:, :-1]) / 2)


def _area(points: Sequence[XY]) -> float:
    p = np.asarray(points, dtype=float)
    x, y = p[:, 0], p[:, 1]
    return float(np.dot(x, np.roll(y, -1)) - np.dot(np.roll(x, -1), y)) / 2


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: one of each."""
    shapes = (
        disc(0.7, "sun"),
        ellipse(0.8, 0.5, "coral"),
        rrect(1.3, 1.3, 0.3, "teal"),
        poly([(-0.7, -0.6), (0.7, -0.6), (0.0, 0.7)], "night"),
        capsule((-0.5, -0.4), (0.5, 0.4), 0.45, "clay"),
        blob([(-0.7, -0.3), (-0.3, 0.5), (0.4, 0.6), (0.7, -0.1), (0.1, -0.6)], "sky"),
        annulus(0.4, 0.7, "coral"),
        sector(0.3, 0.75, 0.3, 2.8, "teal", cy=-0.3, soft=0.1),
        curve([(-0.7, -0.4), (-0.2, 0.4), (0.2, -0.3), (0.7, 0.4)], "night"),
        union([disc(0.45, "sun", -0.3), rrect(0.9, 0.9, 0.1, "sun").shift((0.3, 0, 0))], "mist"),
    )
    for i, shape in enumerate(shapes):
        shape.shift((grid.mirror(2.1 * (i % 5 - 2)), 1.0 - 2.0 * (i // 5), 0))
    return VGroup(*shapes)
