"""Three broad steps of a price, with a ramp behind them: nothing at the bottom, a little in the middle, all at the top.

Steps rise to the side where reading ends. Each has a slot for its coin; a coin is drawn half, full or not at all.
"""

from __future__ import annotations

from manim import UP, Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn
from scenes.parts.coin import coin, slot
from scenes.parts.icon_kit import line
from scenes.parts.shapes import poly, rrect, union

TINTS = (mix("clay", "paper", 0.5), mix("clay", "paper", 0.36), mix("clay", "paper", 0.22))
COIN = 0.36  # radius of a full coin
FACE = 0.2  # from the top of a step to its coin's upper edge
RAIL = 0.62  # height of the rail over the ramp


class FairSteps(VGroup):
    """Steps `width` wide and `rise` higher each, the first beginning at `left`, as in a left-to-right drawing.

    Attributes:
        ramp: the way without steps, and its rail.
        steps: from the lowest.
        coins: the slot, the small coin and the full one, on the faces of the steps.
    """

    def __init__(self, left: float, width: float, rise: float, ground: float, grid: Grid) -> None:
        super().__init__()
        self.left, self.w, self.rise, self.ground_line, self.grid = left, width, rise, ground, grid
        slope = rise / width
        far = left + 2 * width
        start = left - width  # where the ramp leaves the ground
        ramp = poly([(start, ground), (far, ground + 3 * rise), (far, ground)], mix("clay", "paper", 0.66))
        posts = [
            line((x, ground + (x - start) * slope), (x, ground + (x - start) * slope + RAIL), 0.05)
            for x in (left - width * 0.45 + i * width * 0.5 for i in range(5))
        ]
        rail = line((start, ground + RAIL), (far, ground + 3 * rise + RAIL), 0.08)
        self.ramp = VGroup(ramp, union([*posts, rail], mix("clay", "night", 0.2)))
        grid.flip(self.ramp)
        self.steps = VGroup(*(self._step(i) for i in range(3)))
        self.coins = VGroup(slot(COIN, "night"), coin(COIN * 0.62), coin(COIN))
        for i, each in enumerate(self.coins):
            each.shift((*self.face(i), 0))
        self.ramp.set_z_index(LAYER["near city"])
        self.steps.set_z_index(LAYER["plate"])
        self.coins.set_z_index(LAYER["mark"])
        self.add(self.ramp, self.steps)

    def top(self, i: int, dx: float = 0.0) -> tuple[float, float, float]:
        """A place on step i, `dx` from its middle towards the end side."""
        x = self.left + self.w * (i + 0.5) + dx
        return self.grid.mirror(x), self.ground_line + self.rise * (i + 1), 0.0

    def face(self, i: int) -> tuple[float, float]:
        """Where the coin of step i lies: near its upper edge, at the reading side."""
        x = self.left + self.w * i + COIN + 0.2
        return self.grid.mirror(x), self.ground_line + self.rise * (i + 1) - COIN - FACE

    def word(self, i: int) -> tuple[float, float, float]:
        """Where the word of step i begins, the middle of its line, and how wide it may be."""
        x, y = self.face(i)
        return x + self.grid.sign * (COIN + 0.16), y, self.w - 2 * COIN - 0.52

    def grow(self, run_time: float) -> Animation:
        """The steps grow from the ground, the lowest first."""
        return in_turn([grow_up(step) for step in self.steps], 0.35, run_time)

    def light(self, i: int, run_time: float = NORMAL) -> list[Animation]:
        """Light step i; the one before it goes back to its tint."""
        lit: list[Animation] = [go(self.steps[i], run_time).set_fill(colour("sun")).build()]
        if i:
            lit.append(go(self.steps[i - 1], run_time).set_fill(colour(TINTS[i - 1])).build())
        return lit

    def _step(self, i: int) -> VMobject:
        high = self.rise * (i + 1)
        step = rrect(self.w + 0.01, high, 0.06, TINTS[i], (1, 1, 0, 0))
        return step.shift((self.grid.mirror(self.left + self.w * (i + 0.5)), self.ground_line + high / 2, 0))


def example(grid: Grid) -> VGroup:
    """Three steps with their coins."""
    steps = FairSteps(-3.0, 2.9, 0.95, -2.3, grid)
    return VGroup(steps.ramp, steps.steps, steps.coins).shift(UP * 0.2)
