"""A stem with branches, all ends at one height; it can tip over, so that its branches become the heads of rows.

Ends are counted from the reading side; tipped over towards the end side, end 0 is the highest.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
import numpy.typing as npt
from manim import Animation, AnimationGroup, Create, FadeIn, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import colour
from scenes.parts.pen import XY
from scenes.parts.shapes import blob

WOOD = 13.0  # stroke of the stem, px at 1080p
FORK = 0.3  # where the branches leave the stem, in its height
LEAF = 0.3  # length of a leaf


class Branching(VGroup):
    """The stem, its root at the origin; move it as a whole.

    Args:
        ends: how many branches.
        height: from the root to their ends.
        pitch: from end to end.
        grid: which side is first, and which way it tips.

    Attributes:
        branches: one stroke each, from the root to its end.
        leaves: on the stem.
    """

    def __init__(self, ends: int, height: float, pitch: float, grid: Grid, ink: str = "trunk") -> None:
        super().__init__()
        self.grid, self.height_set = grid, height
        self._root = VMobject(stroke_width=0, fill_opacity=0)
        self._root.set_points(np.zeros((4, 3)))
        across = [grid.mirror((i - (ends - 1) / 2) * pitch) for i in range(ends)]
        self.branches = VGroup(*(_branch(x, height, ink) for x in across))
        self.leaves = VGroup(
            _leaf((0.0, height * 0.14), 2.5), _leaf((0.0, height * 0.22), 0.7), _leaf((0.0, height * 0.08), 0.45)
        )
        self.add(self._root, self.leaves, self.branches)

    def tip(self, i: int) -> npt.NDArray[np.float64]:
        """Where end i is now."""
        return np.asarray(self.branches[i].points[-1])

    @property
    def root(self) -> npt.NDArray[np.float64]:
        """Where the root is now."""
        return np.asarray(self._root.points[0])

    def grow(self, run_time: float) -> Animation:
        """The branches grow from the root to their ends, then the leaves come."""
        return AnimationGroup(
            *(Create(branch, run_time=run_time, rate_func=arrive) for branch in self.branches),
            FadeIn(self.leaves, run_time=run_time, rate_func=_late),
        )

    def tip_over(self, root: npt.NDArray[np.float64], held: VGroup, run_time: float) -> Animation:
        """Tip over towards the end side while the root goes to its new place.

        Args:
            root: where it goes.
            held: one thing at each end, which stays upright.
            run_time: in seconds.
        """
        start, turn = self.root.copy(), -self.grid.sign * pi / 2
        family = [part for part in self.get_family() if len(part.points)]
        stood = [part.points - start for part in family]
        hung = [(thing.get_family(), thing.get_center() - start) for thing in held]
        points = [[part.points - thing.get_center() for part in thing.get_family()] for thing in held]

        def show(_: object, alpha: float) -> None:
            at, spin = start + (root - start) * alpha, _turned(turn * alpha)
            for part, from_root in zip(family, stood, strict=True):
                part.points = from_root @ spin.T + at
            for (parts, way), shapes in zip(hung, points, strict=True):
                for part, shape in zip(parts, shapes, strict=True):
                    part.points = shape + way @ spin.T + at

        return UpdateFromAlphaFunc(VGroup(self, held), show, run_time=run_time, rate_func=move)


def _turned(a: float) -> npt.NDArray[np.float64]:
    return np.array([[cos(a), -sin(a), 0], [sin(a), cos(a), 0], [0, 0, 1.0]])


def _branch(x: float, height: float, ink: str) -> VMobject:
    fork = height * FORK
    out = VMobject()
    stem = [(0, 0), (0, fork / 3), (0, fork * 2 / 3), (0, fork)]
    up = [(0, fork), (0, fork + (height - fork) * 0.55), (x, height - (height - fork) * 0.6), (x, height)]
    out.set_points(np.array([(u, v, 0.0) for u, v in (*stem, *up)]))
    out.set_stroke(colour(ink), WOOD).set_fill(opacity=0)
    return out


def _leaf(at: XY, a: float) -> VMobject:
    shape = [(0, 0), (0.4, 0.2), (1, 0), (0.4, -0.2)]
    turned = [(x * cos(a) - y * sin(a), x * sin(a) + y * cos(a)) for x, y in shape]
    return blob([(at[0] + x * LEAF, at[1] + y * LEAF) for x, y in turned], "teal")


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))


def example(grid: Grid) -> VGroup:
    """A stem with four branches, for the gallery."""
    return VGroup(Branching(4, 4.0, 2.2, grid).shift((0, -2.0, 0)))
