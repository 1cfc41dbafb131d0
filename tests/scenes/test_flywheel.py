"""The wheel carries its rider from place to place in walking order; a ripple reaches places by their distance."""

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.flywheel import RIM, Flywheel
from scenes.parts.ripple import Ripple

GRIDS = [Grid("ltr"), Grid("rtl")]


def wheel(grid):
    """A wheel of radius two on its stand."""
    return Flywheel(2.0, (grid.mirror(0.5), 0.3), -2.3, grid)


@pytest.mark.parametrize("grid", GRIDS)
def test_first_place_is_the_upper_corner_of_the_reading_side(grid):
    """Places run from the upper reading side over the top to the end side and down."""
    x = [grid.sign * (wheel(grid).place(i)[0] - grid.mirror(0.5)) for i in range(4)]
    y = [wheel(grid).place(i)[1] - 0.3 for i in range(4)]
    assert [value > 0 for value in x] == [False, True, True, False]
    assert [value > 0 for value in y] == [True, True, False, False]


@pytest.mark.parametrize("grid", GRIDS)
@given(places=st.floats(-4, 8))
@settings(max_examples=8)
def test_rider_is_where_the_wheel_has_turned_to(grid, places):
    """After any turn the rider sits on the rim at the place reached, upright, and the wheel is as large as before."""
    turning = wheel(grid)
    before = bounds(turning.wheel[1])
    turn = turning.turn(places)
    turn.begin()
    turn.interpolate(1.0)
    assert turning.rider[0].get_center()[:2] == pytest.approx(turning.place(places))
    assert bounds(turning.wheel[1]) == pytest.approx(before, abs=0.01)
    left, bottom, right, top = bounds(turning.rider[1])
    assert top - bottom > right - left


def test_stand_reaches_the_floor_under_the_wheel():
    """The wheel turns clear of the floor on which its stand is."""
    standing = wheel(GRIDS[0])
    assert bounds(standing.stand)[1] == pytest.approx(-2.3, abs=0.02)
    assert bounds(standing.wheel)[1] > -2.3 + RIM


@pytest.mark.parametrize("grid", GRIDS)
def test_ripple_reaches_its_places_at_their_distance(grid):
    """A place lies on the foremost ring when the front has come as far as it is; places mirror with the reading."""
    ripple = Ripple((grid.mirror(1.0), 0.5), ((2.0, 30.0), (3.0, 200.0)), grid)
    for i, distance in enumerate(ripple.distances):
        x, y = ripple.place(i)
        assert hypot(x - grid.mirror(1.0), y - 0.5) == pytest.approx(distance)
        ripple.run_to(distance)
        left, _, right, _ = bounds(ripple.rings[0])
        assert (right - left) / 2 == pytest.approx(distance, abs=0.01)
    assert grid.sign * (ripple.place(0)[0] - grid.mirror(1.0)) > 0


def test_rings_fade_with_their_way():
    """The farther a ring, the nearer its colour to the ground's; those not yet begun are not drawn."""
    ripple = Ripple((0.0, 0.0), (), GRIDS[0])
    ripple.run_to(1.0)
    assert len(ripple.rings[3].points) == 0
    near = ripple.rings[0].get_fill_color().to_hex()
    ripple.run_to(9.0)
    assert ripple.rings[0].get_fill_color().to_hex() == colour("night")
    assert near not in (colour("night"), colour("sky"))
