"""A wall tells of as many doors as are counted, from the reading side, and an almost is half a door."""

import numpy as np
import pytest
from outlines import area, bounds, winding

from scenes.look.grid import Grid
from scenes.parts.waffle import OPEN, Waffle, example


def wall(direction="ltr"):
    """Four columns of three doors."""
    return Waffle(4, 3, (0.5, 0.7), (1.0, -1.0), Grid(direction))


@pytest.mark.parametrize("kind", [*OPEN])
@pytest.mark.parametrize("count", [0, 5, 12])
def test_each_door_is_drawn_once(kind, count):
    """Told or not, every door has one leaf, and light stands only behind those that are told and not shut."""
    drawing = wall()
    drawing.tell(count, kind)
    assert len(drawing.told.points) == count * 16
    assert len(drawing.leaves.points) == (12 - count) * 16
    assert len(drawing.light.points) == (0 if kind == "shut" else count * 16)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_first_doors_are_on_the_reading_side(direction):
    """Doors are counted by columns from where reading begins, each from the top down."""
    drawing = wall(direction)
    first, second, last = (drawing.place(i) for i in (0, 1, drawing.count - 1))
    assert Grid(direction).sign * (last[0] - first[0]) > 0
    assert second[1] < first[1]
    assert second[0] == pytest.approx(first[0])


def test_almost_is_half_a_door():
    """Where the source says almost, the last door is drawn to half its height and the others are whole."""
    drawing = wall()
    drawing.tell(5, "crack")
    whole = area(drawing.light)
    drawing.tell(5, "crack", almost=True)
    assert area(drawing.light) == pytest.approx(whole * 4.5 / 5, rel=0.01)


def test_run_ends_where_it_was_told():
    """The animation ends in the state that is asked for, and half way about half of the doors are told."""
    ran, told = wall(), wall()
    run = ran.run(9, "open", 1.0)
    run.begin()
    run.interpolate(0.5)
    assert 3 <= len(ran.told.points) / 16 <= 6
    run.interpolate(1.0)
    told.tell(9, "open")
    assert np.allclose(ran.told.points, told.told.points)


def test_wider_open_lets_more_light_out():
    """An open door covers less of its light than one that is open a crack."""
    crack, wide = wall(), wall()
    crack.tell(1, "crack")
    wide.tell(1, "open")
    assert area(wide.told) < area(crack.told)
    x, y, _ = crack.place(0)
    assert winding(crack.light, x, y + 0.2)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_doors_stay_in_the_wall(direction):
    """No door reaches over the edge of its wall, and the example is in the frame."""
    drawing = wall(direction)
    drawing.tell(12, "shut")
    outer, inner = bounds(drawing.wall[0]), bounds(drawing.told)
    assert outer[0] < inner[0] < inner[2] < outer[2]
    assert outer[1] < inner[1] < inner[3] < outer[3]
    assert max(map(abs, bounds(example(Grid(direction))))) < 6.4
