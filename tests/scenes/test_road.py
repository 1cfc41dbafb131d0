"""A road keeps its length through every form, closes to a loop, and yields where it is pushed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.road import LENGTH, RADIUS, WIDE, Bend, Road, example, loop

ENDS = (-LENGTH / 2, LENGTH / 2)
BENDS = st.builds(
    Bend,
    st.tuples(st.floats(-2, 2), st.floats(-2, 2)),
    st.floats(-0.5, 0.5),
    st.floats(-0.5, 0.5),
    st.floats(-4, 4),
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-0.8, 0.8), st.floats(0.6, 1.2)), max_size=2).map(tuple),
)


def length(road):
    """Length of the road's middle line."""
    places = np.array([road.at(s) for s in np.linspace(*ENDS, 160)])
    return float(np.hypot(*np.diff(places[:, :2], axis=0).T).sum())


@given(BENDS)
@settings(max_examples=8)
def test_road_keeps_its_length(bend):
    """However it is bent, the road is as long as ever, and its middle is where it was asked to be."""
    road = Road(Grid(), bend)
    assert length(road) == pytest.approx(LENGTH, rel=0.01)
    if not bend.bumps:
        assert road.at(0)[:2] == pytest.approx(bend.at)


def test_loop_closes():
    """A loop ends where it begins, and is round."""
    road = Road(Grid(), loop((0.5, -2.0)))
    assert road.at(ENDS[0]) == pytest.approx(road.at(ENDS[1]), abs=0.02)
    middle = np.array([0.5, -2.0 + RADIUS, 0])
    for s in np.linspace(*ENDS, 9):
        assert np.linalg.norm(road.at(s) - middle) == pytest.approx(RADIUS, abs=0.02)


@given(BENDS, st.floats(*ENDS))
@settings(max_examples=12)
def test_road_is_mirrored(bend, s):
    """A road that reads from right to left is the same road, seen in a mirror."""
    x, y, _ = Road(Grid(), bend).at(s, 0.3)
    assert Road(Grid("rtl"), bend).at(s, 0.3) == pytest.approx((-x, y, 0))


def test_road_is_level_beyond_a_bump():
    """A bump pushes the road aside where it is, and leaves both ends of it level."""
    road = Road(Grid(), Bend((0.0, -1.0), bumps=((2.0, 0.8, 0.7),)))
    assert road.at(2.0)[1] > -1.0 + 0.4
    for s in (*ENDS, -3.0):
        assert road.at(s)[1] == pytest.approx(-1.0, abs=0.12)


def test_road_changes_form_without_a_jump():
    """A change of form begins with the old one and ends with the new one."""
    road, goal = Road(Grid(), Bend((0.0, -1.0))), Road(Grid(), loop((0.0, -2.0)))
    before = road.band.points.copy()
    change = road.to(loop((0.0, -2.0)), 1.0)
    change.begin()
    change.interpolate(0.0)
    assert np.allclose(road.band.points, before)
    change.interpolate(1.0)
    assert np.allclose(road.band.points, goal.band.points)


def test_straight_road_crosses_the_frame():
    """A straight road is as wide as it is told and runs out of the frame at both sides."""
    left, bottom, right, top = bounds(Road(Grid(), Bend((0.0, 0.0))).band)
    assert left < -7.2 < 7.2 < right
    assert top - bottom == pytest.approx(WIDE)


def test_example_can_be_drawn():
    """The picture for the gallery fits the height of the safe area."""
    _, bottom, _, top = bounds(example(Grid()))
    assert -3.6 < bottom < top < 3.9
