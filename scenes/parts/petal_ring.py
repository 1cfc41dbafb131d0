"""Petals round a seed: fields of work of one size and one colour. A bud opens when it is spoken of, and stays open.

The first petal points up; the others follow clockwise, and counter-clockwise where lines run from right to left. Signs
stand upright on their petals and do not mirror.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Self

import numpy as np
from manim import Animation, AnimationGroup, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, blob, disc

OUTLINE = ((0.0, 0.2), (0.21, 0.34), (0.39, 0.64), (0.31, 0.9), (0.0, 1.0))  # half a petal that points up, in radii
SIGN = 0.66  # where its sign stands, in radii
SIGN_R = 0.3  # room of the sign round there, in radii
BUD = 0.5  # how far a bud reaches
COMING, LIT, DONE = "paper.deep", "sun", "sun.light"


class PetalRing:
    """The flower; build it where it stands. `things` is what a scene adds.

    Args:
        signs: a drawing for each petal, centred on the origin, in a circle of radius 1.
        r: from the middle to the tip of a petal.
        centre: the middle, on the stage.
        grid: the way round.

    Attributes:
        petals: their shapes.
        signs: unseen until their petal opens.
    """

    def __init__(self, signs: Sequence[VGroup], r: float, centre: XY, grid: Grid) -> None:
        self.r, self.centre, self.grid, self.count = r, centre, grid, len(signs)
        self.shares = [0.0] * self.count
        self.petals, self.signs = VGroup(), VGroup()
        for i, drawing in enumerate(signs):
            petal = disc(0.1, COMING)
            petal.points = self._outline(i, 0.0)
            self.petals.add(petal)
            self.signs.add(drawing.copy().scale(SIGN_R * r, about_point=(0, 0, 0)).shift((*self.place(i, SIGN), 0)))
        self.petals.set_z_index(LAYER["plate"])
        self.signs.set_z_index(LAYER["people"])

    @property
    def things(self) -> tuple[VMobject, VMobject]:
        """Petals and signs."""
        return self.petals, self.signs

    def angle(self, i: int) -> float:
        """Direction of petal i, in radians, on the stage."""
        return pi / 2 - self.grid.sign * i * 2 * pi / self.count

    def place(self, i: int, out: float = 1.0) -> XY:
        """A point on the middle line of petal i, `out` radii from the middle."""
        a = self.angle(i)
        return self.centre[0] + out * self.r * cos(a), self.centre[1] + out * self.r * sin(a)

    def bud(self, i: int, run_time: float) -> Animation:
        """Let petal i come out of the seed as a bud."""
        return self._grow(i, BUD, COMING, run_time)

    def open(self, i: int, run_time: float = NORMAL) -> Animation:
        """Open and light petal i; its sign appears."""
        sign = self.signs[i]
        full = sign.copy()
        sign.scale(0.4, about_point=(*self.place(i, 0.3), 0)).set_fill(opacity=0)
        return AnimationGroup(self._grow(i, 1.0, LIT, run_time), go(sign, run_time).become(full))

    def done(self, i: int, run_time: float = NORMAL) -> Animation:
        """Let petal i step back; it stays open."""
        return self._grow(i, 1.0, DONE, run_time)

    def light(self, i: int, run_time: float = NORMAL) -> Animation:
        """Light a petal that is open."""
        return self._grow(i, 1.0, LIT, run_time)

    def opened(self, *petals: int) -> Self:
        """Show these petals open at once."""
        for i in petals:
            self.petals[i].points = self._outline(i, 1.0)
            self.petals[i].set_fill(mix(DONE, DONE, 0))
            self.shares[i] = 1.0
        return self

    def _grow(self, i: int, share: float, ink: str, run_time: float) -> Animation:
        start, self.shares[i] = self.shares[i], share
        before = self.petals[i].get_fill_color().to_hex()

        def show(petal: Mobject, alpha: float) -> None:
            petal.points = self._outline(i, start + (share - start) * alpha)
            petal.set_fill(mix(before, ink, alpha))

        return UpdateFromAlphaFunc(self.petals[i], show, run_time=run_time, rate_func=arrive)

    def _outline(self, i: int, share: float) -> Points:
        if share <= 0:
            return np.zeros((0, 3))
        half = [(x * share, 0.12 + (y - 0.12) * share) for x, y in OUTLINE]
        ring = [*half, *((-x, y) for x, y in reversed(half[1:-1]))]
        a = self.angle(i) - pi / 2
        turned = [
            (
                self.centre[0] + self.r * (x * cos(a) - y * sin(a)),
                self.centre[1] + self.r * (x * sin(a) + y * cos(a)),
            )
            for x, y in ring
        ]
        return np.asarray(blob(turned, COMING).points)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: five open petals, the first lit."""
    from scenes.parts.petal_signs import PETAL_SIGNS

    flower = PetalRing([draw() for draw in PETAL_SIGNS.values()], 3.2, (0.0, -0.3), grid).opened(*range(5))
    flower.petals[0].set_fill("#FFB92E")
    return VGroup(flower.petals, flower.signs, disc(0.6, "night", 0, -0.3))
