"""Dates along a straight road: a milestone for each, at a place that is true to its year.

The first date stands at the reading side. The years between two dates can be marked on the road, one by one.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.size import LAYER
from scenes.parts.milestone import Milestone
from scenes.parts.road import WIDE, Bend, Road
from scenes.parts.shapes import disc

SUNK = 0.08  # how far a stone's foot stands in from the road's edge
TICK = 0.12  # radius of the mark of a year


class Timeline:
    """Places along a road.

    Args:
        road: straight, running to the end side.
        first: the first year.
        start: place of the first year along the road, 0 in its middle.
        pitch: from year to year, in units.
        stone: height of a milestone.
    """

    def __init__(self, road: Road, first: int, start: float, pitch: float, stone: float) -> None:
        self.road, self.first, self.start, self.pitch, self.stone_height = road, first, start, pitch, stone

    def along(self, year: float) -> float:
        """Place of a year along the road."""
        return self.start + (year - self.first) * self.pitch

    def foot(self, year: float) -> npt.NDArray[np.float64]:
        """Where the stone of a year stands, at the far edge of the road."""
        return self.road.at(self.along(year), WIDE / 2 - SUNK)

    def before(self, year: float, by: float) -> float:
        """The x of a place on the road, `by` before the stone of a year."""
        return float(self.road.at(self.along(year) - by)[0])

    def stone(self, year: float) -> Milestone:
        """The milestone of a year."""
        stone = Milestone(self.stone_height).shift(self.foot(year))
        stone.set_z_index(LAYER["mark"])
        return stone

    def between(self, after: int, before: int) -> VGroup:
        """A mark on the road for each of the years between two dates."""
        ticks = (self.road.at(self.along(year)) for year in range(after + 1, before))
        return VGroup(*(disc(TICK, "sun", float(at[0]), float(at[1])) for at in ticks)).set_z_index(LAYER["plate"])


def example(grid: Grid) -> VGroup:
    """Three dated stones, the last some years after the others, for the gallery."""
    road = Road(grid, Bend((0.0, -1.0)))
    line = Timeline(road, 2000, -4.6, 1.5, 1.8)
    return VGroup(road, line.between(2001, 2006), *(line.stone(year) for year in (2000, 2001, 2006)))
