"""One closed shape flows into another along the rays from its middle: a cloud into a stone, a sheet into a cloud.

Manim matches outlines Bézier by Bézier, and shapes of different kinds then turn inside out on their way. Here both are
read as a distance for each direction, which is right for shapes that are seen whole from their middle.
"""

from __future__ import annotations

from math import pi

import numpy as np
import numpy.typing as npt
from manim import Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.parts.shapes import Points, blob, poly, rrect

RAYS = 144
_T = np.linspace(0, 1, 13)[:-1, None, None]


def flow(shape: VMobject, to: VMobject, run_time: float) -> UpdateFromAlphaFunc:
    """Animate `shape` into the outline, the place and the colour of `to`; each is one closed outline."""
    (here, before), (there, after) = _rays(shape), _rays(to)
    old, new = shape.get_fill_color().to_hex(), to.get_fill_color().to_hex()
    whole = to.points.copy()

    def show(drawn: Mobject, alpha: float) -> None:
        middle, reach = here + (there - here) * alpha, before + (after - before) * alpha
        drawn.points = whole.copy() if alpha >= 1 else _outline(middle, reach)
        drawn.set_fill(mix(old, new, alpha))

    return UpdateFromAlphaFunc(shape, show, run_time=run_time, rate_func=move)


def _rays(shape: VMobject) -> tuple[Points, npt.NDArray[np.float64]]:
    """Middle of a shape, and how far its outline is from there in each of RAYS directions."""
    p = shape.points[:, :2].reshape(-1, 4, 2).transpose(1, 0, 2)
    along = (1 - _T) ** 3 * p[0] + 3 * (1 - _T) ** 2 * _T * p[1] + 3 * (1 - _T) * _T**2 * p[2] + _T**3 * p[3]
    edge = along.transpose(1, 0, 2).reshape(-1, 2)
    middle = (edge.min(axis=0) + edge.max(axis=0)) / 2
    out = edge - middle
    angle = np.arctan2(out[:, 1], out[:, 0])
    order = np.argsort(angle)
    wanted = np.linspace(-pi, pi, RAYS, endpoint=False)
    reach = np.interp(wanted, angle[order], np.hypot(*out[order].T), period=2 * pi)
    return middle, reach


def _outline(middle: Points, reach: npt.NDArray[np.float64]) -> Points:
    angle = np.linspace(-pi, pi, RAYS, endpoint=False)
    corners = middle + reach[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return np.asarray(poly([(float(x), float(y)) for x, y in corners], "night").points)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: from a cloud to a stone, in four moments."""
    cloud = ((-1.1, -0.4), (-0.9, 0.3), (-0.3, 0.5), (0.1, 0.9), (0.7, 0.6), (1.1, 0.1), (0.9, -0.5))
    moments = VGroup()
    for i, share in enumerate((0.0, 0.35, 0.65, 1.0)):
        shape = blob(cloud, "mist")
        change = flow(shape, rrect(1.5, 2.4, 0.5, "clay", (1, 1, 0.2, 0.2)), 1.0)
        change.begin()
        change.interpolate(share)
        moments.add(shape.shift((grid.mirror(2.8 * (i - 1.5)), 0, 0)))
    return moments
