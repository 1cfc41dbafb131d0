"""A stack of resources: the outline of a whole thing stands empty and is filled from the ground up, block by block.

A block that is spoken of is lit; those before it keep their place in a paler tint. Icons stand at the reading side of a
block, and its word has the room beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import DOWN, Animation, AnimationGroup, FadeIn, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import colour
from scenes.moves import go
from scenes.parts.icon_kit import line
from scenes.parts.icons import icon
from scenes.parts.pen import XY
from scenes.parts.shapes import rrect, union

GAP = 0.07  # between two blocks
DASH, DOTS = 0.13, 0.26  # length of a dash of the outline, and from one to the next
ICON = 0.74  # height of an icon, in heights of its block
PAD = 0.24  # from the edge of a block to its icon, and from there to its word


class ResourceStack(VGroup):
    """The outline; blocks are made and put into it one by one.

    Args:
        icons: of the blocks, from the ground up.
        heights: of the blocks, as many.
        width: of all.
        foot: middle of the lowest edge.
        grid: the side on which icons stand.

    Attributes:
        outline: the whole, not yet there.
        blocks: those that were put in, from the ground up.
    """

    def __init__(self, icons: Sequence[str], heights: Sequence[float], width: float, foot: XY, grid: Grid) -> None:
        super().__init__()
        self.icons, self.heights, self.w, self.foot, self.grid = tuple(icons), tuple(heights), width, foot, grid
        self.h = sum(heights) + GAP * (len(heights) - 1)
        self.outline: VMobject = self._outline()
        self.blocks = VGroup()
        self.add(self.outline, self.blocks)

    def middle(self, i: int) -> XY:
        """Middle of block i."""
        below = sum(self.heights[:i]) + GAP * i
        return self.foot[0], self.foot[1] + below + self.heights[i] / 2

    def word(self, i: int) -> tuple[float, float, float]:
        """Where the word of block i begins, the middle of its line, and how wide it may be."""
        x, y = self.middle(i)
        used = PAD * 2 + ICON * self.heights[0]
        return x + self.grid.mirror(used - self.w / 2), y, self.w - used - PAD

    def put(self, i: int, run_time: float = NORMAL) -> Animation:
        """Let block i come down into its place, lit; the one before it steps back."""
        x, y = self.middle(i)
        h = self.heights[i]
        plate = rrect(self.w, h, 0.12, "sun").shift((x, y, 0))
        size = min(ICON * h, ICON * self.heights[0])
        at = x + self.grid.mirror(-self.w / 2 + PAD + ICON * self.heights[0] / 2)
        sign = icon(self.icons[i], size, "night", "paper", "sun").shift((at, y, 0))
        block = VGroup(
            plate.set_z_index(self.z_index), sign.set_z_index(self.z_index + 0.5)
        )  # a tint redraws the plate
        self.blocks.add(block)
        comes: Animation = FadeIn(block, shift=DOWN * 0.5, run_time=run_time, rate_func=arrive)
        return AnimationGroup(comes, *([self.quiet(i - 1, run_time)] if i else []))

    def quiet(self, i: int, run_time: float = NORMAL) -> Animation:
        """Let block i step back; it keeps its word."""
        steps: Animation = go(self.blocks[i][0], run_time).set_fill(colour("sun.light")).build()
        return steps

    def _outline(self) -> VMobject:
        (x, y), w = self.foot, self.w
        dashes: list[VMobject] = []
        for level in (0.0, *(self.middle(i)[1] - y + self.heights[i] / 2 + GAP / 2 for i in range(len(self.heights)))):
            dashes += _dashes((x - w / 2, y + level), (x + w / 2, y + level))
        for side in (-1, 1):
            dashes += _dashes((x + side * w / 2, y), (x + side * w / 2, y + self.h))
        return union(dashes, "mist")


def _dashes(p: XY, q: XY) -> list[VMobject]:
    length = abs(q[0] - p[0]) + abs(q[1] - p[1])
    n = max(1, round(length / DOTS))
    ux, uy = (q[0] - p[0]) / n, (q[1] - p[1]) / n
    share = DASH / (length / n)
    return [
        line((p[0] + ux * i, p[1] + uy * i), (p[0] + ux * (i + share), p[1] + uy * (i + share)), 0.045)
        for i in range(n)
    ]


def example(grid: Grid) -> VGroup:
    """Two of four blocks are in their place."""
    stack = ResourceStack(("key", "person", "hourglass", "fund"), (1.2, 1.2, 1.2, 0.8), 4.2, (0.0, -2.4), grid)
    for i in range(2):
        stack.put(i)
    stack.blocks[0][0].set_fill(colour("sun.light"))
    return stack
