"""Bands cross from the reading side to the far side, all equally wide, and can be drawn into one knot."""

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.shapes import disc
from scenes.parts.two_column_flow import TwoColumnFlow

ROWS = (1.5, 0.5, -0.5, -1.5)


def _flow(direction="ltr"):
    return TwoColumnFlow(ROWS, 3.0, 0.4, 0.5, Grid(direction))


def _after(animation):
    animation.begin()
    animation.interpolate(1.0)


def test_band_runs_from_the_reading_side():
    """Half a band ends in the middle; it starts at the left, and at the right where lines run from right to left."""
    for direction, ends in (("ltr", (-3, 0)), ("rtl", (0, 3))):
        flow = _flow(direction)
        _after(flow.cross(0, 0.0, 0.5, 1.0))
        left, _, right, _ = bounds(flow.bands[0])
        assert (left, right) == pytest.approx(ends, abs=0.01)


def test_bands_are_equally_wide():
    """Nothing is measured: at both ends every band is as high as asked."""
    flow = _flow()
    for i, row in enumerate(ROWS):
        flow.draw_to(i, 1.0)
        ends = flow.bands[i].points[abs(abs(flow.bands[i].points[:, 0]) - 3.0) < 1e-6]
        assert (ends[:, 1].min(), ends[:, 1].max()) == pytest.approx((row - 0.2, row + 0.2))


def test_bands_do_not_cross():
    """In the middle, bands stand nearer together in the same order, and free of each other."""
    flow = _flow()
    heights = [flow.at(i, 0.5)[1] for i in range(4)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] - heights[1] == pytest.approx(0.5)


def test_undrawn_band_shows_nothing():
    """Before it has begun, a band has no outline."""
    assert not len(_flow().bands[2].points)


def test_knot_gathers_all_threads_at_a_height():
    """Drawn tight, all drawn bands meet in the middle at the height asked for, and nothing new appears."""
    flow = _flow()
    for i in range(3):
        flow.draw_to(i, 1.0)
    _after(flow.tighten(0.0, 0.1, 0.7, 1.0))
    assert all(flow.at(i, 0.5)[1] == pytest.approx(0.7) for i in range(4))
    assert not len(flow.bands[3].points)
    assert flow.thick == pytest.approx(0.1)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_token_rides_on_its_band(direction):
    """What is carried arrives in the middle of its band, at the share of the way asked for."""
    flow, token = _flow(direction), disc(0.1, "night")
    _after(flow.carry(token, 1, 0.0, 0.8, 1.0))
    assert tuple(token.get_center()[:2]) == pytest.approx(flow.at(1, 0.8))
