"""A string of small flags across a street: a feast is coming. Flags hang from the reading side on."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2

from manim import DOWN, Animation, GrowFromEdge, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive
from scenes.look.palette import colour
from scenes.moves import in_turn
from scenes.parts.pen import XY
from scenes.parts.shapes import curve, poly

INKS = ("coral", "sun", "teal.light", "paper")


class FlagString(VGroup):
    """A rope from one point to another, with flags on it.

    Args:
        start: its end at the reading side, as in a left-to-right drawing.
        end: the other.
        sag: how far it hangs down in the middle.
        flags: how many.
        size: of a flag.
        grid: mirrors it.
        inks: colours of the flags in turn.

    Attributes:
        rope: the line.
        flags: one path each, in the order in which they are hung.
    """

    def __init__(
        self, start: XY, end: XY, sag: float, flags: int, size: float, grid: Grid, *, inks: Sequence[str] = INKS
    ) -> None:
        super().__init__()
        (x0, y0), (x1, y1) = start, end

        def at(t: float) -> XY:
            return grid.mirror(x0 + (x1 - x0) * t), y0 + (y1 - y0) * t - sag * 4 * t * (1 - t)

        self.rope: VMobject = curve([at(i / 16) for i in range(17)], "mist", 4)
        self.flags = VGroup()
        for i in range(flags):
            t = (i + 0.5) / flags
            (ax, ay), (bx, by) = at(t - 0.01), at(t + 0.01)
            x, y = at(t)
            lean = atan2(by - ay, (bx - ax) * grid.sign)
            flag = poly([(-size * 0.42, 0), (size * 0.42, 0), (0, -size)], inks[i % len(inks)])
            self.flags.add(flag.rotate(lean * grid.sign, about_point=(0, 0, 0)).shift((x, y, 0)))
        self.add(self.rope, self.flags)

    def hang(self, run_time: float) -> Animation:
        """Let the flags drop down from the rope, one after the other."""
        return in_turn([GrowFromEdge(flag, -DOWN, rate_func=arrive) for flag in self.flags], 0.3, run_time)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    string = FlagString((-6.0, 1.6), (6.0, 1.2), 1.2, 11, 0.8, grid, inks=("coral", "sun", "teal"))
    string.rope.set_stroke(colour("night"), 4)
    return string
