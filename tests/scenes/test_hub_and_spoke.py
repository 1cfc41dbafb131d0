"""A hub with tables round it: spokes reach them, a seat at each faces the hub, and all of it is mirrored."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.parts.hub_and_spoke import SPOKE, HubAndSpoke, example
from scenes.parts.round_table import RoundTable

PLACES = ((-4.0, 1.5), (4.0, -1.5))


def _wheel(grid):
    hub = RoundTable(0.9, 5, grid).shift((0, 0.5, 0))
    return HubAndSpoke(hub, PLACES, ("school", ""), 0.6, (0, -2.2), grid)


def test_tables_stand_where_asked_mirrored():
    """Tables keep their places, on the other side where lines run from right to left."""
    for grid in (Grid("ltr"), Grid("rtl")):
        for table, (x, y) in zip(_wheel(grid).rounds, PLACES, strict=True):
            assert table.middle[:2] == pytest.approx((grid.mirror(x), y))


def test_spoke_runs_from_hub_to_table():
    """A spoke that has run out reaches from the hub's middle to its table's; before, it is no longer than wide."""
    wheel = _wheel(Grid())
    assert wheel.spokes[0].width == pytest.approx(SPOKE)
    run = wheel.run_out(0, 1.0)
    run.begin()
    run.interpolate(1.0)
    left, _, right, top = bounds(wheel.spokes[0])
    assert (left, right) == pytest.approx((-4.0, 0.0), abs=SPOKE)
    assert top == pytest.approx(1.5, abs=SPOKE)


@pytest.mark.parametrize("grid", [Grid("ltr"), Grid("rtl")])
def test_named_seat_faces_the_hub(grid):
    """The seat of a table is the one nearest to the hub, wherever the table stands."""
    wheel = _wheel(grid)
    for i, table in enumerate(wheel.rounds):
        away = [float(np.linalg.norm(table.place(s) - wheel.hub.middle)) for s in range(table.count)]
        assert away[wheel.seat(i)] == min(away)


def test_example_fits_the_safe_area():
    """The picture for the gallery stays inside the safe margins, in both directions."""
    for direction in ("ltr", "rtl"):
        left, bottom, right, top = bounds(example(Grid(direction)))
        assert max(-left, right) <= SAFE_X
        assert max(-bottom, top) <= SAFE_Y
