"""A timeline's stones stand true to their years, from the reading side on."""

import pytest

from scenes.look.grid import Grid
from scenes.parts.road import WIDE, Bend, Road
from scenes.parts.timeline import Timeline, example


def line(direction="ltr"):
    """Years from 2019 on, 1.5 units apart."""
    return Timeline(Road(Grid(direction), Bend((0.0, -1.0))), 2019, -5.0, 1.5, 1.1)


@pytest.mark.parametrize(("direction", "side"), [("ltr", 1), ("rtl", -1)])
def test_places_are_true_to_the_years(direction, side):
    """From stone to stone it is as far as from year to year, and the first is at the reading side."""
    dates = line(direction)
    xs = [side * dates.stone(year).get_x() for year in (2019, 2020, 2025)]
    assert xs == pytest.approx([-5.0, -3.5, 4.0], abs=0.02)


def test_stone_stands_on_the_edge_of_the_road():
    """A stone's foot lies on the road, near its far edge."""
    _, y, _ = line().foot(2021)
    assert -1.0 < y < -1.0 + WIDE / 2


def test_each_year_between_gets_its_mark():
    """There are as many marks as years between two dates, none under a stone."""
    ticks = line().between(2021, 2025)
    assert [tick.get_x() for tick in ticks] == pytest.approx([-0.5, 1.0, 2.5], abs=0.02)


def test_example_fits_the_height():
    """The picture for the gallery stays in the height of the safe area."""
    drawing = example(Grid())
    assert abs(drawing.get_y()) + drawing.height / 2 < 3.6
