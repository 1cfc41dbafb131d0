"""A countdown as a line of flags over a street: one flag a week, pale until its week has passed.

The first week hangs on the reading side and time runs with the line of reading; under each flag is a place for what is
done in that week. When every flag has its colour, the line is the bunting of the day itself.
"""

from __future__ import annotations

from typing import Any

from manim import Animation, VGroup, VMobject

from scenes.look.grid import SAFE_X, Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import go, in_turn
from scenes.parts.bunting import Bunting
from scenes.parts.icon_kit import box, dot
from scenes.parts.shapes import union

WAITING = "mist.pale"
POLE = 0.1  # width


class Countdown(VGroup):
    """A rope between two poles with `weeks` flags, numbered down to 1.

    Args:
        weeks: how many flags.
        left: of the first pole, as in a left-to-right drawing; `right` of the last.
        top: where the rope is tied.
        ground: the poles stand on it.
        grid: mirrors the line where lines run from right to left.

    Attributes:
        bunting: rope and flags; flag 0 is the first week.
        poles: one path.
    """

    def __init__(
        self,
        weeks: int,
        left: float,
        right: float,
        top: float,
        ground: float,
        grid: Grid,
        *,
        sag: float = 0.35,
        height: float = 0.95,
    ) -> None:
        super().__init__()
        self.weeks = weeks
        ends = (grid.mirror(left), grid.mirror(right))
        shafts = [box(x, (top + 0.12 + ground) / 2, POLE, top + 0.12 - ground, 0.03) for x in ends]
        self.poles: VMobject = union([*shafts, *(dot(x, top + 0.16, 0.1) for x in ends)], "night")
        self.bunting = Bunting((ends[0], top), (ends[1], top), weeks, sag=sag, height=height).rest(ink=WAITING)
        self.poles.set_z_index(LAYER["near city"])
        self.bunting.set_z_index(LAYER["plate"])
        self.add(self.poles, self.bunting)

    def number(self, week: int) -> int:
        """Which flag stands for a week; `weeks` is the first."""
        return self.weeks - week

    def x(self, week: int) -> float:
        """Where a week's flag hangs, and what is done in that week stands."""
        return self.bunting.knot(self.number(week))[0]

    def light(self, week: int, run_time: float = NORMAL) -> Any:
        """Light the flag of a week."""
        return go(self.bunting.flags[self.number(week)], run_time).set_fill(colour("sun"))

    def passed(self, first: int, last: int, run_time: float) -> Animation:
        """Let the flags of the weeks from `first` down to `last` take their colours, one after the other."""
        inks = self.bunting.inks
        flags = range(self.number(first), self.number(last) + 1)
        take = [go(self.bunting.flags[i], NORMAL).set_fill(colour(inks[i % len(inks)])) for i in flags]
        return in_turn(take, 0.4, run_time)


def example(grid: Grid) -> VGroup:
    """Twelve weeks, five of which have passed; the sixth flag is lit."""
    line = Countdown(12, -SAFE_X, SAFE_X, 1.8, -2.6, grid)
    line.bunting.festive(*range(6)).light(6)
    return VGroup(line)
