"""Arcs round a table are equal, turn with the reading direction, and light one by one."""

import numpy as np
import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.stakeholder_ring import SWELL, StakeholderRing

SIGNS = ("school", "culture", "fund", "involve")


def test_arcs_turn_with_the_reading_direction():
    """The first arc lies at the upper end side, the next ones below, before and above it."""
    for direction, sign in (("ltr", 1), ("rtl", -1)):
        ring = StakeholderRing(SIGNS, 2.0, 0.8, Grid(direction))
        corners = [(np.sign(ring.inner(i)[0]), np.sign(ring.inner(i)[1])) for i in range(4)]
        assert corners == [(sign, 1), (sign, -1), (-sign, -1), (-sign, 1)]


def test_arcs_are_equally_large():
    """No arc has a size of its own: nothing is measured."""
    ring = StakeholderRing(SIGNS, 2.0, 0.8, Grid())
    sizes = [(arc[0].width, arc[0].height) for arc in ring]
    assert all(size == pytest.approx(sizes[0]) for size in sizes)


def test_lit_arc_swells_where_the_ring_stands():
    """A lit arc is sun and reaches further out; one that was told is paler; at rest all are as they were."""
    ring = StakeholderRing(SIGNS, 2.0, 0.8, Grid()).shift((1, 2, 0))
    before = bounds(ring)
    ring.light(0)
    assert colour("sun") in inks(ring[0])
    assert bounds(ring[0])[2] > before[2] + 0.5 * SWELL * 0.8
    ring.done(0)
    assert colour("sun.light") in inks(ring[0])
    ring.rest()
    assert bounds(ring) == pytest.approx(before)
