"""A house cut open has its stairs at the reading side, rooms that light alone, and floors to stand on."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.house_section import DARK, LIT, SLAB, HouseSection

GRIDS = [Grid("ltr"), Grid("rtl")]


def _after(animation):
    animation.begin()
    animation.interpolate(1.0)
    animation.finish()


@pytest.mark.parametrize("grid", GRIDS)
def test_stairs_are_at_the_reading_side(grid):
    """Every flight lies before the rooms in reading direction, whichever way the house is turned."""
    house = HouseSection(6.0, 1.6, 3, grid)
    assert len(house.stairs) == 2
    for flight in house.stairs:
        for room in house.rooms:
            assert flight.get_center()[0] * grid.sign < room.get_center()[0] * grid.sign


@pytest.mark.parametrize("grid", GRIDS)
def test_flights_lead_from_floor_to_floor(grid):
    """Each flight begins on its floor and ends at the next, inside the stairwell."""
    house = HouseSection(6.0, 1.6, 3, grid, stairwell=1.5)
    wall = bounds(house.shaft)
    for i, flight in enumerate(house.stairs):
        left, bottom, right, top = bounds(flight)
        assert (bottom, top) == pytest.approx((i * 1.6, (i + 1) * 1.6), abs=0.01)
        assert wall[0] <= left <= right <= wall[2] + 0.01


@pytest.mark.parametrize("grid", GRIDS)
def test_spot_is_on_a_floor_of_a_room_wherever_the_house_stands(grid):
    """A spot lies in its room and on its floor, also after the house was moved."""
    house = HouseSection(6.0, 1.6, 3, grid)
    house.shift((1, -3, 0))
    for floor in range(3):
        left, bottom, right, top = bounds(house.rooms[floor])
        for share in (0.1, 0.5, 0.9):
            x, y = house.spot(floor, share)
            assert left < x < right
            assert bottom < y < top
            assert y == pytest.approx(-3 + floor * 1.6 + SLAB / 2, abs=0.01)
    assert (house.spot(0, 0.9)[0] - house.spot(0, 0.1)[0]) * grid.sign > 0


def test_one_room_lights_and_goes_dark_alone():
    """Lighting a room leaves the others dark; it can go dark again."""
    house = HouseSection(6.0, 1.6, 3, GRIDS[0])
    _after(house.light(1, 0.5))
    assert [room.get_fill_color().to_hex() == colour(LIT) for room in house.rooms] == [False, True, False]
    _after(house.dark(1, 0.5))
    assert all(room.get_fill_color().to_hex() == colour(DARK) for room in house.rooms)


def test_house_is_as_wide_and_high_as_asked():
    """Walls and slabs keep to the measures; the roof's eaves and the turret stand out."""
    house = HouseSection(6.0, 1.6, 3, GRIDS[0])
    left, bottom, right, top = bounds(house.rooms)
    assert (right - left, top - bottom) == pytest.approx((4.5, 4.8))
    assert bounds(house)[3] < 4.8 + 0.3
    with_turret = HouseSection(6.0, 1.6, 3, GRIDS[0], turret=1.0)
    assert bounds(with_turret)[3] > 6.0
    assert np.sign(with_turret.turret[0]) == -1
    assert np.sign(HouseSection(6.0, 1.6, 3, GRIDS[1], turret=1.0).turret[0]) == 1
