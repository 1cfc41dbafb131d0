"""A cycle turns with the reading direction, lights station by station, and its light stays on the road."""

import numpy as np
import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.cycle import SWELL, THICK, Cycle, example

ICONS = ("plan", "tools", "eye", "bend")


def test_walk_turns_with_the_reading_direction():
    """Stations follow each other clockwise, and counter-clockwise where lines run from right to left."""
    ours, theirs = (Cycle(ICONS, 2.0, Grid(direction)) for direction in ("ltr", "rtl"))
    assert ours.place(0) == pytest.approx((0, 2, 0))
    assert ours.place(1) == pytest.approx((2, 0, 0))
    for i in range(4):
        assert theirs.place(i) == pytest.approx(ours.place(i) * (-1, 1, 1))


def test_stations_follow_the_cycle():
    """A cycle that was moved and enlarged still knows where its stations are, and lights them there."""
    cycle = Cycle(ICONS, 2.0, Grid())
    cycle.scale(0.5).shift((3, 1, 0))
    assert cycle.place(1) == pytest.approx((4, 1, 0))
    cycle.light(1)
    assert cycle.stations[1].get_center() == pytest.approx((4, 1, 0), abs=0.01)


def test_lit_station_swells_and_goes_back():
    """The station spoken of is larger and lit; one that rests is as it was."""
    cycle = Cycle(ICONS, 2.0, Grid())
    before, plate = bounds(cycle), cycle.stations[1][1]
    wide = plate.width
    cycle.light(1)
    assert cycle.stations[1][1].width == pytest.approx(wide * SWELL)
    assert colour("sun") in inks(cycle.stations[1])
    cycle.done(1)
    assert colour("sun.light") in inks(cycle.stations[1])
    cycle.rest()
    assert bounds(cycle) == pytest.approx(before)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_light_runs_from_a_station_to_the_next(direction):
    """At the end of its run the light covers the road between two stations, and only that."""
    cycle = Cycle(ICONS, 2.0, Grid(direction))
    run = cycle.run(0, 1.0)
    run.begin()
    run.interpolate(0.0)
    assert cycle.runs[0].get_fill_opacity() == 0
    run.interpolate(1.0)
    left, bottom, right, top = bounds(cycle.runs[0])
    edge = 2.0 * (1 + THICK / 2)
    assert (bottom, top) == pytest.approx((0, edge), abs=0.02)
    assert max(abs(left), abs(right)) == pytest.approx(edge, abs=0.02)
    assert (right > -left) == (direction == "ltr")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    assert (np.abs(bounds(example(Grid(direction)))) < 3.6).all()
