"""A long strip of paper that hangs from a nail and can be rolled up from below: a bill, or a form with many questions.

What is written on it cannot be read: grey lines that begin at the reading side.
"""

from __future__ import annotations

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.pen import XY
from scenes.parts.shapes import path, rrect, union

SHEET = mix("paper", "#FFFFFF", 0.7)  # lighter than the surface it hangs before
ROLL = 0.13  # radius of the roll at its foot
STEP = 0.36  # from one line to the next
LONG = (0.62, 0.48, 0.7, 0.4, 0.56)  # of a line, in widths


class Bill(VGroup):
    """A strip `width` wide and `length` long about the nail at `top`.

    Attributes:
        length: how much of it hangs, without the roll.
        paper: the strip.
        lines: what is written on the part that hangs.
        roll: what is rolled up.
        nail: it hangs from this.
    """

    def __init__(self, width: float, length: float, top: XY, grid: Grid, *, ink: str = "mist") -> None:
        super().__init__()
        self.width_set, self.full, self.length, self.top, self.grid, self._ink = width, length, length, top, grid, ink
        self.paper: VMobject = rrect(width, length, 0)
        self.lines: VMobject = rrect(width, length, 0)
        self.roll: VMobject = rrect(width, ROLL, 0)
        self.nail: VMobject = union([dot(top[0], top[1] - 0.1, 0.07)], "coral")
        self.add(self.paper, self.lines, self.roll, self.nail)
        self.hang(length)

    def hang(self, length: float) -> None:
        """Let so much of it hang; what is left over thickens the roll."""
        self.length = length
        (x, y), w = self.top, self.width_set
        r = ROLL * (1 + 0.7 * (self.full - length) / self.full)
        sheet = rrect(w, length, 0.05, SHEET, (1, 1, 0, 0)).shift((x, y - length / 2, 0))
        self.paper.become(sheet.set_z_index(self.paper.z_index))
        written = [self._line(i) for i in range(int((length - 0.35) / STEP))]
        lines = union(written, self._ink) if written else path([(x, y)] * 4, self._ink)
        self.lines.become(lines.set_z_index(self.lines.z_index))
        roll = union([box(x, y - length, w + 0.12, 2 * r, r)], mix("paper", "clay", 0.45))
        self.roll.become(roll.set_z_index(self.roll.z_index))

    def roll_to(self, length: float, run_time: float = SLOW) -> Animation:
        """Roll it up, or down, until so much of it hangs."""
        start = self.length

        def run(_: Mobject, alpha: float) -> None:
            self.hang(start + (length - start) * alpha)

        return UpdateFromAlphaFunc(self, run, run_time=run_time, rate_func=move)

    def _line(self, i: int) -> VMobject:
        (x, y), w = self.top, self.width_set
        a = -0.38 * w
        b = a + LONG[i % len(LONG)] * w
        at = y - 0.42 - i * STEP
        return line((x + self.grid.mirror(a), at), (x + self.grid.mirror(b), at), 0.07)


def example(grid: Grid) -> VGroup:
    """One as long as it came, and one rolled up."""
    long, short = Bill(1.9, 4.6, (grid.mirror(-2.0), 2.6), grid), Bill(1.9, 4.6, (grid.mirror(2.0), 2.6), grid)
    short.hang(1.5)
    wall = rrect(9.0, 6.2, 0.2, "paper.shade")
    return VGroup(wall, long, short)
