"""Flags hang on their rope in the order of their points, are strung one by one, and count the weeks of a countdown."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds, inks, same

from scenes.look.grid import SAFE_X, Grid
from scenes.look.palette import colour
from scenes.parts.bunting import Bunting, fallen
from scenes.parts.countdown import Countdown

GRIDS = [Grid("ltr"), Grid("rtl")]


@given(st.integers(1, 16), st.floats(0, 1), st.floats(0.2, 1))
@settings(max_examples=12)
def test_flags_hang_between_the_ends_in_order(count, sag, height):
    """Every flag lies between the two ends, below its rope, apart from its neighbours."""
    string = Bunting((-4, 1), (4, 1), count, sag=sag, height=height)
    boxes = [bounds(flag) for flag in string.flags]
    assert len(boxes) == count
    assert boxes[0][0] > -4
    assert boxes[-1][2] < 4
    assert all(one[2] < other[0] for one, other in pairwise(boxes))
    assert min(box[1] for box in boxes) >= 1 - sag - height - 0.01


def test_half_strung_bunting_has_only_its_first_flags():
    """While it is strung, the flags that the rope has not reached are not seen."""
    string = Bunting((-4, 1), (4, 1), 8, sag=0.0)
    string.hang(0.5)
    heights = [bounds(flag)[3] - bounds(flag)[1] for flag in string.flags]
    assert heights[0] > 0.4
    assert max(heights[4:]) < 0.12
    assert bounds(string.rope)[2] < 0.1


def test_flags_are_lit_and_rest_one_by_one():
    """Lighting a flag changes that flag alone."""
    string = Bunting((-4, 1), (4, 1), 5).rest()
    before = inks(string.flags)
    after = inks(string.light(2).flags)
    assert [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b] == [2]
    assert after[2] == colour("sun")


@pytest.mark.parametrize("grid", GRIDS)
def test_fallen_string_has_a_flag_in_every_piece_below_its_rope(grid):
    """A string on the ground keeps its knots, has a flag between every two of them, and mirrors."""
    knots = [(grid.mirror(x), 0.1 * (x % 2)) for x in range(-3, 4)]
    rope, flags = fallen(knots, ("coral", "sky"))
    assert [flag.get_center()[0] * grid.sign for flag in flags] == pytest.approx(
        [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], abs=0.05
    )
    assert bounds(flags)[1] < bounds(rope)[1] < 0.05
    assert inks(flags[1]) == [colour("sky")]


@pytest.mark.parametrize("grid", GRIDS)
def test_first_week_hangs_on_the_reading_side(grid):
    """Week twelve is at the reading side and week one at the other, and both are inside the safe area."""
    line = Countdown(12, -SAFE_X, 4, 1.5, -2.3, grid)
    places = [grid.sign * line.x(week) for week in range(12, 0, -1)]
    assert places == sorted(places)
    left, bottom, right, _ = bounds(line)
    assert max(-left, right) <= SAFE_X + 0.12
    assert bottom == pytest.approx(-2.3, abs=0.01)


def test_countdown_is_the_same_line_mirrored():
    """The line of a right-to-left locale is the other one flipped about the middle."""
    here, there = (Countdown(12, -6, 4, 1.5, -2.3, grid) for grid in GRIDS)
    (a, b, c, d), (e, f, g, h) = bounds(here), bounds(there)
    assert (a, b, c, d) == pytest.approx((-g, f, -e, h))
    assert here.x(9) == pytest.approx(-there.x(9))
    assert not same(here, there)
