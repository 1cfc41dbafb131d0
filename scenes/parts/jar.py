"""A jar with a lid: what is put by, seen through the glass. Coins and a button lie in it in the order they fell.

The jar is the same in both reading directions but for the gleam on its glass, which stands at the reading side.
"""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from manim import DOWN, ORIGIN, UP, Animation, FadeIn, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import mix
from scenes.moves import go
from scenes.parts.coin import COINS, button, coin
from scenes.parts.icon_kit import box, line
from scenes.parts.shapes import union

Surface = Literal["day", "night"]
GRID = 64.0  # foot to the top of the lid
WALL = 2.6  # of glass
COIN, BUTTON = 7.4, 5.2  # radii of what lies in it
GLASS: dict[Surface, tuple[str, str]] = {
    "day": (mix("sky", "night", 0.28), mix("sky", "paper", 0.55)),
    "night": (mix("night", "sky", 0.62), mix("night", "sky", 0.3)),
}
LIFT = 0.3  # how far the lid goes up, in heights of the jar


class Jar(VGroup):
    """A jar `height` units high with its lid, the middle of its foot at the origin.

    Attributes:
        body: wall and inside of the glass.
        inside: coins and button, in the order in which they were put in; empty at first.
        gleam: on the glass, before what is inside.
        lid: on the jar; `open` takes it off.
    """

    def __init__(self, height: float, grid: Grid, surface: Surface = "day", *, coins: int = 0) -> None:
        super().__init__()
        self.grid, self._unit = grid, height / GRID
        wall, hollow = GLASS[surface]
        outside = [box(0, 24, 44, 48, 10, corners=(1, 1, 0.7, 0.7)), box(0, 50, 32, 6, 2)]
        within = [box(0, 24, 44 - 2 * WALL, 48 - 2 * WALL, 8.4, corners=(1, 1, 0.6, 0.6)), box(0, 48, 27, 8, 1)]
        shine = [line((grid.mirror(-15.5), 12), (grid.mirror(-15.5), 34), 2.4)]
        self.body = VGroup(union(outside, wall), union(within, hollow))
        self.inside = VGroup()
        self.gleam: VMobject = union(shine, mix(hollow, "paper", 0.75))
        self.lid: VMobject = union([box(0, 58, 38, 11, 3)], "coral")
        self._axis = VMobject(stroke_width=0, fill_opacity=0)
        self._axis.set_points(np.array([[0, 0, 0], [0, 1, 0], [0, 2, 0], [0, 3, 0]], dtype=float) * GRID / 3)
        self.add(self._axis, self.body, self.inside, self.gleam, self.lid)
        for i in range(coins):
            self.inside.add(self._coin(i))
        self.scale(self._unit, about_point=ORIGIN)

    def spot(self, i: int) -> npt.NDArray[np.float64]:
        """Where the i-th thing in the jar lies, at the jar's present place and size."""
        foot, along = self._axis.points[0], self._axis.points[3] - self._axis.points[0]
        x, y = _spot(i)
        return np.asarray(foot + along * (y / GRID) + np.array([along[1], 0, 0]) * (self.grid.sign * x / GRID))

    @property
    def size(self) -> float:
        """Height of the jar with its lid, in units."""
        return float(self._axis.points[3][1] - self._axis.points[0][1])

    @property
    def mouth(self) -> npt.NDArray[np.float64]:
        """The middle of its mouth."""
        along = self._axis.points[3] - self._axis.points[0]
        return np.asarray(self._axis.points[0] + along * (53 / GRID))

    def open(self, run_time: float = NORMAL) -> Any:
        """Take the lid off: it goes up and away, and stays unseen."""
        return go(self.lid, run_time).shift(UP * self.size * LIFT).set_opacity(0)

    def opened(self) -> Jar:
        """Leave the lid off."""
        self.lid.shift(UP * self.size * LIFT).set_opacity(0)
        return self

    def thing(self, i: int, *, is_button: bool = False) -> VGroup:
        """Make the i-th thing of the jar where it will lie; `drop` puts it in."""
        unit = self.size / GRID
        made = button(BUTTON * unit) if is_button else coin(COIN * unit, COINS[i % len(COINS)] if i else "round")
        return made.rotate((i * 0.7) % 1.2 - 0.6).move_to(self.spot(i)).set_z_index(self.z_index)

    def drop(self, thing: VGroup, run_time: float = NORMAL) -> Animation:
        """Let a thing fall in from above the mouth; it stays the jar's."""
        self.inside.add(thing)
        return FadeIn(thing, shift=DOWN * self.size * 0.75, run_time=run_time, rate_func=_fall)

    def lie(self, *things: VGroup, run_time: float = NORMAL) -> list[Animation]:
        """Let things that come from elsewhere go to their places in the jar."""
        start = len(self.inside)
        self.inside.add(*things)
        return [go(thing, run_time).move_to(self.spot(start + i)) for i, thing in enumerate(things)]

    def _coin(self, i: int) -> VGroup:
        x, y = _spot(i)
        made = coin(COIN, COINS[i % len(COINS)] if i else "round")
        return made.rotate((i * 0.7) % 1.2 - 0.6).shift((self.grid.sign * x, y, 0))


def _spot(i: int) -> tuple[float, float]:
    """Coins lie in rows, two and three to a row by turns, as coins do."""
    row, k = divmod(i, 5)
    x, y = ((-6.8, 0.0), (7.6, 0.0), (-11.3, 8.2), (0.6, 10.4), (11.5, 8.0))[k]
    return x * (0.98 - 0.05 * (row % 2)), 10.2 + y + row * 13.0 * (0.86 if row else 1)


def _fall(t: float) -> float:
    """A thing is there at once, falls faster and faster, and lies."""
    return min(1.0, 0.1 + 0.9 * (t / 0.8) ** 2) if t > 0 else 0.0


def example(grid: Grid) -> VGroup:
    """An open jar with one coin and a button, and one that many have filled."""
    poor, rich = Jar(4.2, grid).opened(), Jar(4.2, grid, coins=12).opened()
    poor.inside.add(poor.thing(0), poor.thing(1, is_button=True))
    poor.shift((grid.mirror(-2.6), -2.2, 0))
    rich.shift((grid.mirror(2.6), -2.2, 0))
    return VGroup(poor, rich)
