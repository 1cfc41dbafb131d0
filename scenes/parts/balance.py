"""A balance: a beam on a stand, a pan on either side. It tips to the heavier side, and its pans stay level.

The light and the heavy side are named by where reading begins and ends, so that the picture mirrors.
"""

from __future__ import annotations

from math import cos, sin

import numpy as np
import numpy.typing as npt
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.pen import XY
from scenes.parts.shapes import capsule, sector, union

HANG = 1.5  # from an end of the beam to its pan
PAN = 1.05  # half the width of a pan
TIP = 0.2  # radians at most
BRASS = mix("sun", "clay", 0.55)
IRON = mix("mist", "night", 0.35)


class Balance(VGroup):
    """A balance whose beam, `half` to each side, turns about `pivot`; its stand reaches the floor.

    Attributes:
        stand: post and foot.
        beam: from end to end.
        pans: the one at the reading side, and the other; each with its cords.
        loads: what lies in each pan; a scene adds to them, at `seat`.
        tipped: radians, positive where the end side is down.
    """

    def __init__(self, half: float, pivot: XY, floor: float, grid: Grid, *, ink: str = "") -> None:
        super().__init__()
        self.half, self.pivot, self.grid = half, pivot, grid
        x, y = pivot
        post = [line((x, y), (x, floor + 0.1), 0.2), line((x - 1.0, floor + 0.09), (x + 1.0, floor + 0.09), 0.18)]
        self.stand: VMobject = union([*post, dot(x, y, 0.26)], IRON)
        self._ink = ink or mix("clay", "night", 0.35)
        self.beam: VMobject = self._beam(0.0)
        self.pans = VGroup(*(self._pan(side, 0.0) for side in (-1, 1)))
        self.loads = VGroup(VGroup(), VGroup())
        self.tipped = 0.0
        self.add(self.stand, self.pans, self.beam, self.loads)

    def seat(self, side: int) -> npt.NDArray[np.float64]:
        """Middle of the floor of a pan now: 0 at the reading side, 1 at the other."""
        x, y = self._end((-1, 1)[side], self.tipped)
        return np.array([x, y - HANG + 0.02, 0.0])

    def tip(self, share: float, run_time: float = SLOW) -> Animation:
        """Tip to a share of its most: 1 where the end side is down, -1 the reading side, 0 where it is level."""
        start, stop = self.tipped, TIP * share

        def turn(_: Mobject, alpha: float) -> None:
            self._tip_to(start + (stop - start) * alpha)

        return UpdateFromAlphaFunc(self, turn, run_time=run_time, rate_func=move)

    def _tip_to(self, tipped: float) -> None:
        seats = [self.seat(side) for side in (0, 1)]
        self.tipped = tipped
        self.beam.points = self._beam(tipped).points
        for i, side in enumerate((-1, 1)):
            for old, new in zip(self.pans[i], self._pan(side, tipped), strict=True):
                old.points = new.points
            self.loads[i].shift(self.seat(i) - seats[i])

    def _end(self, side: int, tipped: float) -> XY:
        """An end of the beam; side -1 is where reading begins."""
        x, y = self.pivot
        return x + self.grid.mirror(side * self.half * cos(tipped)), y - side * self.half * sin(tipped)

    def _beam(self, tipped: float) -> VMobject:
        return capsule(self._end(-1, tipped), self._end(1, tipped), 0.3, self._ink)

    def _pan(self, side: int, tipped: float) -> VGroup:
        x, y = self._end(side, tipped)
        low = y - HANG
        cords = [line((x, y), (x + s * PAN * 0.94, low), 0.045) for s in (-1, 1)]
        bowl = [sector(0, PAN, 3.14159265, 6.28318531, "night"), box(0, 0, 2 * PAN + 0.12, 0.12, 0.06)]
        for part in bowl:
            part.stretch(0.42, 1, about_point=(0, 0, 0)).shift((x, low, 0))
        return VGroup(union(cords, IRON), union(bowl, BRASS))


def example(grid: Grid) -> VGroup:
    """One side heavier than the other."""
    balance = Balance(3.2, (0.0, 1.9), -2.8, grid)
    tip = balance.tip(1.0)
    tip.begin()
    tip.finish()
    return balance
