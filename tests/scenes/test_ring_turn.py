"""The ring turns by one place: signs upright and on the road all the way, everything home at the end."""

import numpy as np
import pytest
from outlines import same

from scenes.look.grid import Grid
from scenes.parts.ring import ALL, PARTS, RouteRing, angle
from scenes.parts.ring_turn import Turn

GRIDS = [Grid("ltr"), Grid("rtl")]


@pytest.mark.parametrize("grid", GRIDS)
def test_ring_begins_one_place_before(grid):
    """Before the turn each part's sign is where the part before it has its place."""
    ring = RouteRing(1.5, grid).done(*ALL).shift((1, 2, 0))
    wide = ring.parts[2].icon.width
    Turn(ring).before()
    x, y, _ = ring.parts[2].icon.get_center() - (1, 2, 0)
    a = angle(1, grid)
    assert np.arctan2(y, x) == pytest.approx(np.arctan2(np.sin(a), np.cos(a)), abs=0.06)
    assert ring.parts[2].icon.width == pytest.approx(wide)


@pytest.mark.parametrize("grid", GRIDS)
def test_ring_is_home_after_the_turn_even_where_it_was_moved(grid):
    """A ring that has moved since the turn was made ends as one that never turned, in its new place."""
    ring, still = (RouteRing(1.5, grid).done(*ALL) for _ in range(2))
    turn = Turn(ring)
    turn.before()
    ring.shift((0, 3, 0))
    turn.interpolate(1.0)
    assert len(ring.parts) == PARTS
    assert same(ring, still.shift((0, 3, 0)))
