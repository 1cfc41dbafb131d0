"""Places come from the grid, and mirror as one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlines import bounds

from scenes.look.grid import COLUMNS, GUTTER, HEIGHT, SAFE_X, SAFE_Y, WIDTH, Grid, span
from scenes.look.motion import arrive, leave, move
from scenes.look.size import FLOOR_PX, LAYER, TYPE
from scenes.parts.shapes import rrect

LTR, RTL = Grid("ltr"), Grid("rtl")


@given(st.floats(0, 12))
def test_columns_mirror(column):
    """A column of a right-to-left picture is the mirror image of the same column left to right."""
    assert RTL.x(column) == -LTR.x(column)


def test_columns_fill_the_safe_width():
    """Twelve columns and their gutters run from safe margin to safe margin, inside the frame."""
    assert LTR.x(0) == -SAFE_X
    assert LTR.x(COLUMNS) - GUTTER == pytest.approx(SAFE_X)
    assert span(COLUMNS) == pytest.approx(2 * SAFE_X)
    assert (SAFE_X, SAFE_Y) <= (WIDTH / 2 * 0.91, HEIGHT / 2 * 0.91)


@pytest.mark.parametrize("grid", [LTR, RTL])
def test_lines_run_from_start_to_end(grid):
    """Start and end are opposite, and columns are counted from the start."""
    assert np.array_equal(grid.start, -grid.end)
    assert (grid.x(4) - grid.x(0)) * grid.end[0] > 0


def test_flip_mirrors_only_right_to_left():
    """A finished drawing is mirrored about the middle of the frame where lines run from right to left."""
    drawn, flipped = (rrect(1, 1).shift((3, 1, 0)) for _ in range(2))
    LTR.flip(drawn)
    RTL.flip(flipped)
    left, bottom, right, top = bounds(drawn)
    assert bounds(drawn) == pytest.approx((2.5, 0.5, 3.5, 1.5))
    assert bounds(flipped) == pytest.approx((-right, bottom, -left, top))


@pytest.mark.parametrize("rate", [arrive, move, leave])
@given(t=st.floats(0, 1), u=st.floats(0, 1))
def test_rates_run_once_from_nothing_to_all(rate, t, u):
    """A movement starts at 0, ends at 1, and never turns back."""
    assert (rate(0), rate(1)) == pytest.approx((0, 1))
    assert rate(min(t, u)) <= rate(max(t, u)) + 1e-9


def test_no_type_below_the_floor():
    """No role of type is smaller than 1/36 of the height, and those for display stand above those for text."""
    assert min(role.px for role in TYPE.values()) == FLOOR_PX == 30
    assert min(r.px for r in TYPE.values() if r.display) > max(r.px for r in TYPE.values() if not r.display)


def test_words_stand_before_pictures():
    """Text, source and sign are the last layers, so that no picture covers them."""
    assert sorted(LAYER, key=LAYER.__getitem__)[-3:] == ["text", "source", "sign"]
