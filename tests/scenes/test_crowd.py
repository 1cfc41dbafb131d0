"""A crowd counts what it shows: as many people, as much plate and as high a number as the light has reached."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import area, bounds, winding

from scenes.look.grid import Grid
from scenes.parts.crowd import PAWN, PEOPLE, SIDE, Crowd, RunLight, rise_over
from scenes.parts.pawn import GRID as PAWN_GRID

LTR, RTL = Grid("ltr"), Grid("rtl")
counts = st.one_of(st.integers(0, PEOPLE), st.floats(0, PEOPLE))
shares, times = st.integers(1, PEOPLE), st.floats(0, 1)


def crowd(grid=LTR):
    return Crowd(-2.75, -2.5, 4.6, grid, seed=1)


def chest(some, i):
    """A point that lies inside person i, whatever the kind."""
    column, row = divmod(i, SIDE)
    return some.grid.mirror(some.left + some.step * (column + 0.5)), some.base + some.step * (
        row + 0.08 + PAWN * 15.5 / PAWN_GRID
    )


def stands(people, x, y):
    """Whether a point lies in one of the people."""
    return bool(len(people.points)) and winding(people, x, y) != 0


class Recorder:
    """Takes the numbers a counter would show."""

    def __init__(self):
        self.values = []

    def set_to(self, value):
        self.values.append(value)


@pytest.mark.parametrize("count", [0, 1, 20, 45, 99, 100])
def test_first_people_are_lit_and_the_others_wait(count):
    """Every one of the hundred stands either among the lit or among those who wait, counted by columns."""
    some = crowd()
    some.light(count)
    for i in range(PEOPLE):
        x, y = chest(some, i)
        assert stands(some.lit, x, y) is (i < count)
        assert stands(some.waiting, x, y) is (i >= count)


@settings(max_examples=25)
@given(counts, st.sampled_from([LTR, RTL]))
def test_plate_is_as_large_as_its_share(count, grid):
    """Without its roofs the plate covers exactly the share of the square that is lit."""
    some = crowd(grid)
    some.light(count, [0.0] * SIDE)
    assert area(some.plate) == pytest.approx(count * some.step**2, abs=1e-4) if len(some.plate.points) else count < 1e-5


@settings(max_examples=25)
@given(shares, times)
def test_number_shows_the_people_who_are_lit(share, alpha):
    """At no moment does the number run ahead of its picture, nor behind it."""
    some, number = crowd(), Recorder()
    RunLight(some, share, number).interpolate_mobject(alpha)
    (shown,) = number.values
    assert shown == 0 or stands(some.lit, *chest(some, shown - 1))
    assert shown == PEOPLE or stands(some.waiting, *chest(some, shown))


@settings(max_examples=25)
@given(shares)
def test_light_only_grows(share):
    """The number rises from nothing to the whole share, and stays there for the last roof."""
    number = Recorder()
    run = RunLight(crowd(), share, number)
    for alpha in np.linspace(0, 1, 11):
        run.interpolate_mobject(alpha)
    assert number.values[0] == 0
    assert number.values[-2:] == [share, share]
    assert all(a <= b for a, b in pairwise(number.values))


@settings(max_examples=25)
@given(shares, times)
def test_roofs_come_after_their_column(share, alpha):
    """While a column's people are still being lit, nothing of the plate stands over the square."""
    some, number = crowd(), Recorder()
    RunLight(some, share, number).interpolate_mobject(alpha)
    if number.values[0] < SIDE and len(some.plate.points):
        assert bounds(some.plate)[3] <= some.base + some.side + 1e-6


@settings(max_examples=25)
@given(counts)
def test_right_to_left_crowd_fills_from_the_right(count):
    """In a right-to-left locale the plate is the mirror image; the people in it are not."""
    here, there = crowd(LTR), crowd(RTL)
    here.light(count)
    there.light(count)
    if len(here.plate.points):
        left, bottom, right, top = bounds(here.plate)
        assert bounds(there.plate) == pytest.approx((-right, bottom, -left, top))


def test_columns_are_the_same_people():
    """A crowd that comes column by column looks like the crowd it becomes."""
    some = crowd()
    together = np.concatenate([column.points for column in some.columns()])
    assert len(some.columns()) == SIDE
    assert np.allclose(together, some.waiting.points)


@settings(max_examples=25)
@given(st.integers(1, SIDE), st.floats(0.1, 0.8))
def test_continuation_rises_from_behind_the_plate(full, by):
    """What is to come stands over the roofs by its height, and is not seen before it rises."""
    some = crowd()
    some.light(full * SIDE)
    left, _, right, top = bounds(some.plate)
    area_ahead, edge = some.continuation(full, by)
    assert bounds(area_ahead)[3] == pytest.approx(top + by)
    for part in (area_ahead, edge):
        rise_over(part, by, 1.0)
        low = bounds(part)
        assert low[0] >= left - 1e-6
        assert low[2] <= right + 1e-6
        assert low[3] <= top + 0.03
