"""Leaks are equal, whoever is over one falls to the ground, and mending brings everybody back."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.leaky_pipe import HOLE, LOST, LeakyPipe

LEAKS = (-3.0, 0.0, 3.0)


def pipe(direction="ltr"):
    """Three leaks between -5 and 5."""
    return LeakyPipe(-5.0, 5.0, 0.0, 2.0, 1.0, ground=-2.0, leaks=LEAKS, grid=Grid(direction))


def finished(animation):
    """Play an animation to its end."""
    animation.begin()
    animation.interpolate(1.0)
    animation.finish()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_leaks_are_equal_and_stand_where_they_are_asked(direction):
    """Every leak has the same width and loses as many people, whichever way the pipe runs."""
    drawing = pipe(direction)
    for x, lid, people in zip(LEAKS, drawing.lids, drawing.lost, strict=True):
        left, _, right, _ = bounds(lid)
        assert right - left == pytest.approx(HOLE, abs=0.01)
        assert (left + right) / 2 == pytest.approx(Grid(direction).mirror(x), abs=0.01)
        assert len(people) == LOST
        assert left < bounds(people)[0] < bounds(people)[2] < right


def test_people_fall_and_are_lifted_back():
    """An open leak's people stand on the ground, in another colour; mended, they stand where they stood."""
    drawing = pipe()
    before = drawing.lost[1].get_center().copy()
    finished(drawing.open(1, 1.0))
    assert bounds(drawing.lost[1])[1] == pytest.approx(-2.0, abs=0.02)
    assert bounds(drawing.lost[0])[1] == pytest.approx(0.0, abs=0.02)
    finished(drawing.mend(1, 1.0))
    assert np.allclose(drawing.lost[1].get_center(), before, atol=1e-6)
    assert drawing.lost[1][0].get_fill_color().to_hex() == colour("night")
    left, _, right, _ = bounds(drawing.patches[1])
    assert left < LEAKS[1] - HOLE / 2 < LEAKS[1] + HOLE / 2 < right


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_pipe_narrows_along_the_way_of_reading(direction):
    """It is widest where reading begins, and everybody in it stands under the ceiling."""
    drawing, grid = pipe(direction), Grid(direction)
    assert drawing.ceiling(-5.0) > drawing.ceiling(5.0)
    corners = drawing.inside.points
    start = corners[np.abs(corners[:, 0] - grid.mirror(-5.0)) < 0.01]
    end = corners[np.abs(corners[:, 0] - grid.mirror(5.0)) < 0.01]
    assert np.ptp(start[:, 1]) == pytest.approx(2.0)
    assert np.ptp(end[:, 1]) == pytest.approx(1.0)
    assert bounds(drawing.staying)[3] < drawing.floor + drawing.narrow
