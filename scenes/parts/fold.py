"""A straight-edged shape folds into a disc: it keeps its corners at first, and does not twist on its way."""

from itertools import pairwise
from math import atan2, ceil, hypot, pi

import numpy as np
from manim import Transform, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.parts.pen import XY, Pen
from scenes.parts.shapes import disc, path, poly

PIECE = 0.2  # the longest piece of an edge that becomes one piece of the circle


def fold(shape: VMobject, disc: VMobject, run_time: float) -> Transform:
    """Animate `shape`, one closed outline of straight edges, into `disc`.

    Manim matches outlines Bézier by Bézier, so that a long edge and a short one become arcs of one length and the shape
    turns inside out. Here every point goes to the place on the circle that lies as far along it.
    """
    corners = [(float(x), float(y)) for x, y, _ in shape.points[::4]]
    pieces = [
        corner
        for corner, after in zip(corners, corners[1:] + corners[:1], strict=True)
        for corner in _parted(corner, after)
    ]
    edges = Pen(pieces[0])
    for piece in pieces[1:]:
        edges.line(piece)
    shape.points = path(edges.close(), "sun").points
    return Transform(shape, _round(pieces, disc), run_time=run_time, rate_func=move)


def _parted(p: XY, q: XY) -> list[XY]:
    n = ceil(hypot(q[0] - p[0], q[1] - p[1]) / PIECE)
    return [(p[0] + (q[0] - p[0]) * i / n, p[1] + (q[1] - p[1]) * i / n) for i in range(n)]


def _round(pieces: list[XY], disc: VMobject) -> VMobject:
    """The disc as one arc for each piece; the first begins in the direction in which its piece does."""
    ahead = [*pieces[1:], pieces[0]]
    lengths = np.array([hypot(q[0] - p[0], q[1] - p[1]) for p, q in zip(pieces, ahead, strict=True)])
    left, bottom = np.min(pieces, axis=0)
    right, top = np.max(pieces, axis=0)
    start = atan2(pieces[0][1] - (bottom + top) / 2, pieces[0][0] - (left + right) / 2)
    ends = start + 2 * pi * np.concatenate([[0], np.cumsum(lengths)]) / lengths.sum()
    r, (cx, cy, _) = disc.width / 2, disc.get_center()
    pen = Pen((cx + r * np.cos(start), cy + r * np.sin(start)))
    for a, b in pairwise(ends):
        pen.arc((cx, cy), r, a, b)
    out = disc.copy()
    out.points = path(pen.close(), "sun").points
    return out


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: from a front of roofs to a disc, in four moments."""
    front = ((-1.1, -1.1), (1.1, -1.1), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1), (-0.3, 1.1), (-0.3, 0.1), (-1.1, 0.1))
    moments = VGroup()
    for i, share in enumerate((0.0, 0.4, 0.65, 1.0)):
        shape = poly(front, "sun")
        change = fold(shape, disc(1.1, "sun"), 1.0)
        change.begin()
        change.interpolate(share)
        moments.add(shape.shift((grid.mirror(2.8 * (i - 1.5)), 0, 0)))
    return moments
