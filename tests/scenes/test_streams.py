"""Streams are equally wide all the way, run into their vessel, and its level never leaves it."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.streams import Streams

PLACES = (-4.0, -2.0, 1.0, 4.0)
VESSEL = (-3.0, 3.0, -1.0, -3.0)


def streams(direction="ltr"):
    """Four streams from a height of two into one vessel."""
    return Streams(PLACES, 2.0, VESSEL, 0.7, Grid(direction))


def finished(animation):
    """Play an animation to its end."""
    animation.begin()
    animation.interpolate(1.0)
    animation.finish()


def test_all_bands_are_equally_wide():
    """Straight across its run a band measures the same everywhere, whichever way it bends: the widths say nothing."""
    drawing = streams()
    for bed in drawing.beds:
        corners = bed.points[::4, :2]
        half = len(corners) // 2
        left, right = corners[:half], corners[half:][::-1]
        assert np.hypot(*(left - right).T) == pytest.approx(0.7, abs=1e-3)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_bands_begin_at_their_sources_and_end_in_the_vessel(direction):
    """Every band begins under its source and reaches the mouth of the vessel between its walls."""
    drawing, grid = streams(direction), Grid(direction)
    for place, bed in zip(PLACES, drawing.beds, strict=True):
        top = bed.points[np.isclose(bed.points[:, 1], 2.0, atol=0.02)]
        foot = bed.points[np.isclose(bed.points[:, 1], bed.points[:, 1].min(), atol=0.02)]
        assert top[:, 0].mean() == pytest.approx(grid.mirror(place), abs=0.02)
        assert foot[:, 1].min() < VESSEL[2]
        assert VESSEL[0] < foot[:, 0].min() < foot[:, 0].max() < VESSEL[1]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_level_rises_with_a_stream_and_stays_when_it_is_dry(direction):
    """What has run in stays when a stream runs dry; only a sinking level lowers it, and never below the floor."""
    drawing = streams(direction)
    finished(drawing.run(0, 0.5))
    half = bounds(drawing.pool)[3]
    assert half == pytest.approx(drawing.floor + drawing.deep / 2, abs=0.01)
    finished(drawing.dry(0))
    assert drawing.bands[0].get_fill_opacity() == 0
    assert bounds(drawing.pool)[3] == half
    finished(drawing.sink(0.3))
    assert drawing.floor < bounds(drawing.pool)[3] < half


def test_sand_lies_in_its_bed():
    """What is left of a dry stream lies inside its bed."""
    drawing = streams()
    sand, bed = bounds(drawing.sand(0)), bounds(drawing.beds[0])
    assert bed[0] < sand[0]
    assert sand[2] < bed[2]
    assert bed[1] < sand[1]
    assert sand[3] < bed[3]
