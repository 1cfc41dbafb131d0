"""A ring of equal arcs round a table: what people do at it, one verb to an arc. The arcs carry no quantity.

Arcs are counted clockwise from the top seam, counter-clockwise where lines run from right to left. The one spoken of is
lit and swells, those told keep a paler light; a sign on each says the verb without words.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Literal, Self

import numpy as np
import numpy.typing as npt
from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.icons import icon
from scenes.parts.shapes import sector

State = Literal["coming", "lit", "done"]
INKS: dict[State, tuple[str, str, str]] = {  # road, body and inner ink of the sign
    "coming": ("paper.deep", "mist", "paper.deep"),
    "lit": ("sun", "night", "paper"),
    "done": ("sun.light", "night", "paper"),
}
SEAM = 0.035  # half the gap between two arcs, in mean radii
SWELL = 0.12  # how much further out a lit arc reaches, in widths


class StakeholderRing(VGroup):
    """Arcs about the origin; move it as a whole.

    Args:
        signs: the icon on each arc.
        r: mean radius.
        thick: width of the arcs.
        grid: which way round they are counted.
    """

    def __init__(self, signs: Sequence[str], r: float, thick: float, grid: Grid) -> None:
        super().__init__()
        self.signs, self.r, self.thick, self.grid = tuple(signs), r, thick, grid
        self.add(*(self._draw(i, "coming") for i in range(len(signs))))

    def light(self, *arcs: int) -> Self:
        """Light these arcs."""
        return self._set(arcs, "lit")

    def done(self, *arcs: int) -> Self:
        """Let these arcs keep a paler light."""
        return self._set(arcs, "done")

    def rest(self, *arcs: int) -> Self:
        """Let these arcs wait; all when none is named."""
        return self._set(arcs or tuple(range(len(self.signs))), "coming")

    def angle(self, arc: float) -> float:
        """Direction of the middle of an arc, in radians."""
        return pi / 2 - self.grid.sign * (arc + 0.5) * 2 * pi / len(self.signs)

    def inner(self, arc: float) -> npt.NDArray[np.float64]:
        """The middle of an arc's inner edge, from the middle of the ring."""
        a, r = self.angle(arc), self.r - self.thick / 2
        return np.array([r * cos(a), r * sin(a), 0.0])

    def _set(self, arcs: tuple[int, ...], state: State) -> Self:
        middle = self._middle()
        for i in arcs:
            self[i].become(self._draw(i, state).shift(middle))
        return self

    def _middle(self) -> npt.NDArray[np.float64]:
        """Where the ring is now: the middle between two signs that face each other."""
        half = len(self.signs) // 2
        ends = [self[i][1].get_center() for i in (0, half)]
        return np.asarray((ends[0] + ends[1]) / 2)

    def _draw(self, i: int, state: State) -> VGroup:
        road, ink, inner = INKS[state]
        a, half = self.angle(i), pi / len(self.signs) - SEAM
        out = self.thick * SWELL if state == "lit" else 0.0
        arc: VMobject = sector(
            self.r - self.thick / 2, self.r + self.thick / 2 + out, a - half, a + half, road, soft=self.thick * 0.14
        )
        # An unseen square keeps the place of the sign, whatever the outline of its icon.
        sign = icon(self.signs[i], self.thick * 0.66, ink, inner, road)
        seat = VMobject(stroke_width=0, fill_opacity=0).set_points([(0.0, 0.0, 0.0)] * 4)
        return VGroup(arc, seat.shift(self._seat(a)), sign.shift(self._seat(a)))

    def _seat(self, a: float) -> npt.NDArray[np.float64]:
        return np.array([self.r * cos(a), self.r * sin(a), 0.0])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    return StakeholderRing(("school", "culture", "fund", "involve"), 2.4, 1.0, grid).done(0, 1).light(2)
