"""A balance tips to its heavier side, keeps its pans level and its loads in them."""

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.balance import TIP, Balance
from scenes.parts.breakfast import cup, loaves
from scenes.parts.coin import coin


def tipped(direction, share):
    """A balance with a coin in either pan, tipped."""
    balance = Balance(3.0, (0.0, 2.0), -2.5, Grid(direction))
    for side in (0, 1):
        balance.loads[side].add(coin(0.3).shift(balance.seat(side)).shift((0, 0.3, 0)))
    animation = balance.tip(share)
    animation.begin()
    animation.interpolate(1.0)
    animation.finish()
    return balance


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_heavier_side_goes_down(direction):
    """Tipped to one side that pan is the lower one, and the picture mirrors with the reading direction."""
    balance, grid = tipped(direction, 1.0), Grid(direction)
    start, end = balance.seat(0), balance.seat(1)
    assert end[1] < start[1]
    assert (end[0] - start[0]) * grid.sign > 0
    assert balance.tipped == pytest.approx(TIP)


@pytest.mark.parametrize("share", [-1.0, 0.5])
def test_loads_stay_in_their_pans(share):
    """What lies in a pan goes with it and lies on its floor."""
    balance = tipped("ltr", share)
    for side in (0, 1):
        x, y, _ = balance.seat(side)
        left, bottom, right, _ = bounds(balance.loads[side])
        assert bottom == pytest.approx(y, abs=0.01)
        assert (left + right) / 2 == pytest.approx(x, abs=0.01)


def test_level_again_after_tipping():
    """Tipped back it is as it was drawn."""
    balance = tipped("ltr", 1.0)
    animation = balance.tip(0.0)
    animation.begin()
    animation.interpolate(1.0)
    fresh = Balance(3.0, (0.0, 2.0), -2.5, Grid())
    assert bounds(balance.beam) == pytest.approx(bounds(fresh.beam), abs=1e-6)
    assert bounds(balance.pans) == pytest.approx(bounds(fresh.pans), abs=1e-6)


@pytest.mark.parametrize("count", [1, 7, 10])
def test_loaves_are_as_many_as_asked_and_heap_upwards(count):
    """A heap has so many loaves, its longest row at the foot, about the origin."""
    heap = loaves(0.4, count)
    assert len(heap) == count
    assert bounds(heap)[1] == pytest.approx(0.0, abs=0.02)
    feet = [round(bounds(one)[1], 3) for one in heap]
    assert feet == sorted(feet)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_cup_has_its_handle_at_the_end_side(direction):
    """The handle of a cup is where reading ends."""
    left, _, right, _ = bounds(cup(1.0, Grid(direction))[1])
    assert (right + left) * Grid(direction).sign > 0
