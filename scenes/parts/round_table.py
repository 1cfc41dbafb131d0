"""A round table seen from above with its chairs: the sign of a film about who sits down together.

Chairs are counted clockwise from the top, counter-clockwise where lines run from right to left. A chair is lit where it
is spoken of, and can be taken by a portrait.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import Self

import numpy as np
import numpy.typing as npt
from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import colour, mix
from scenes.parts.icon_kit import SHAPE_INK, dot
from scenes.parts.portrait import portrait
from scenes.parts.shapes import disc, sector, union

CHAIR = 0.24  # radius of a chair, in radii of the table
GAP = 0.08  # from the table's edge to a chair
RIM = 0.9  # radius of the table's lighter top
BACK = (0.95, 1.3)  # inner and outer radius of a chair's back, in radii of the chair
CHAIR_INK = mix("clay", "paper", 0.42)
FACE = 1.4  # radius of a portrait on a chair, in radii of the chair
SPREAD = 1.05  # half the angle of a back, in radians


class RoundTable(VGroup):
    """A table about the origin; move, scale and rotate it as a whole.

    Args:
        r: radius of the table top.
        seats: how many chairs stand round it.
        grid: which way round they are counted.
        top: colour of the table.
        chair: colour of the chairs.
        turn: how far the first chair stands from the top, in walking direction, in radians.
        size: of a chair, against one of CHAIR.

    Attributes:
        board: edge and top of the table.
        chairs: one path each, in walking order.
    """

    def __init__(
        self,
        r: float,
        seats: int,
        grid: Grid,
        *,
        top: str = "clay",
        chair: str = CHAIR_INK,
        turn: float = 0.0,
        size: float = 1.0,
    ) -> None:
        super().__init__()
        self.grid, self.count, self._turn = grid, seats, turn
        self._chair_r = r * CHAIR * size
        self._reach = r * (1 + GAP) + self._chair_r
        # An unseen line from the middle to the edge remembers place, size and direction through every move.
        self._axis = VMobject(stroke_width=0, fill_opacity=0)
        self._axis.set_points(np.array([[0, 0, 0], [0, r / 3, 0], [0, r * 2 / 3, 0], [0, r, 0]], dtype=float))
        self.board = VGroup(disc(r, mix(top, "night", 0.28)), disc(r * RIM, top))
        self.chairs = VGroup(*(self._draw(i, chair) for i in range(seats)))
        self.add(self._axis, self.chairs, self.board)
        self._r = r

    @property
    def radius(self) -> float:
        """Radius of the table top now."""
        return float(np.hypot(*(self._axis.points[3] - self._axis.points[0])[:2]))

    @property
    def chair_radius(self) -> float:
        """Radius of a chair now."""
        return self._chair_r * self.radius / self._r

    @property
    def middle(self) -> npt.NDArray[np.float64]:
        """Middle of the table now."""
        return np.asarray(self._axis.points[0].copy())

    def place(self, seat: float) -> npt.NDArray[np.float64]:
        """Middle of a chair now, counted from 0; halves lie between chairs."""
        along = (self._axis.points[3] - self._axis.points[0]) / self._r
        across = np.array([along[1], -along[0], 0.0]) * self.grid.sign
        a = self._turn + seat * 2 * pi / self.count
        return np.asarray(self._axis.points[0] + (cos(a) * along + sin(a) * across) * self._reach)

    def light(self, *seats: int, ink: str = "sun") -> Self:
        """Light these chairs; all when none is named."""
        for i in seats or range(self.count):
            self.chairs[i].set_fill(colour(ink))
        return self

    def reach(self) -> float:
        """From the middle to the outer edge of a chair's back, now."""
        return (self._reach + self._chair_r * BACK[1]) * self.radius / self._r

    def _draw(self, i: int, ink: str) -> VMobject:
        a = pi / 2 - self.grid.sign * (self._turn + i * 2 * pi / self.count)
        seat = dot(0, 0, self._chair_r * 0.86)
        back = sector(BACK[0] * self._chair_r, BACK[1] * self._chair_r, a - SPREAD, a + SPREAD, SHAPE_INK)
        chair = union([seat, back], ink)
        return chair.shift((cos(a) * self._reach, sin(a) * self._reach, 0))


def seated(table: RoundTable, seat: int, name: str, plate: str = "paper.shade") -> VGroup:
    """Somebody of the cast on a chair of the table, as a portrait larger than the chair."""
    return portrait(name, table.chair_radius * FACE, plate).shift(table.place(seat))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    table = RoundTable(1.6, 8, grid).light(2, 5)
    people = VGroup(*(seated(table, i, name) for i, name in ((0, "guide"), (1, "reader"), (4, "elder"), (6, "coder"))))
    return VGroup(table, people).move_to(ORIGIN)
