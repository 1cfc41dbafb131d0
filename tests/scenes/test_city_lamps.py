"""Lamps: a dot for each of many, strands that end in the lamp, leaves in reading order."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.city_lamps import DotLamp, LeafLamp, R, StrandLamp

GRIDS = [Grid("ltr"), Grid("rtl")]


def test_there_is_a_dot_for_each():
    """All dots are there at the end, each within the lamp's light, none on its bulb."""
    lamp = DotLamp((-4.3, 1.6), Grid(), 250)
    lamp.set_to(1.0)
    dots = lamp.dots.points.reshape(250, -1, 3).mean(axis=1) - (-4.3, 1.6, 0)
    far = np.hypot(dots[:, 0], dots[:, 1])
    assert far.max() <= R
    assert far.min() > 0.3


@pytest.mark.parametrize("grid", GRIDS)
def test_dated_line_begins_at_the_reading_side(grid):
    """Its first year stands on the reading side, and it runs to the end side."""
    lamp = DotLamp((-4.3, 1.6), grid, 10).begin()
    first = lamp.line.get_x() * grid.sign
    lamp.set_to(1.0)
    assert first < -4.3 - R + 0.2
    left, _, right, _ = bounds(lamp.line)
    assert right - left == pytest.approx(2 * R, abs=0.3)


@pytest.mark.parametrize("grid", GRIDS)
def test_strands_end_in_the_lamp_and_one_leads_on(grid):
    """Every strand ends at the bulb; the one that leaves does so at the end side, where no strand comes from."""
    lamp = StrandLamp((0.0, 1.6), grid)
    assert all(np.allclose(s.points[-1], (0, 1.6, 0)) for s in lamp.strands)
    assert lamp.goal.get_x() * grid.sign > R
    assert all(s.points[0][0] * grid.sign < R * 0.9 for s in lamp.strands)


@pytest.mark.parametrize("grid", GRIDS)
def test_leaves_open_in_reading_order(grid):
    """The first leaf is the upper one on the reading side, the second the upper one at the end side."""
    lamp = LeafLamp((4.3, 1.6), grid, ("pulse", "leaf", "neighbours", "gear"))
    first, second = (leaf.get_center() - (grid.mirror(4.3), 1.6, 0) for leaf in lamp.leaves[:2])
    assert first[1] > 0 > first[0] * grid.sign
    assert second[1] > 0
    assert second[0] * grid.sign > 0
