"""The close: ring and people at their place, credits in their column, windows in the walls of the far street."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds, same, winding

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.look.palette import colour
from scenes.parts.closing import NEXT, RADIUS, Closing, column
from scenes.parts.far_street import GROUND, FarStreet
from scenes.text.block import Typesetter

GRIDS = [Grid("ltr"), Grid("rtl")]


@pytest.mark.parametrize("grid", GRIDS)
def test_ring_stands_on_the_reading_side_over_its_words(grid):
    """The ring of the closing cards is on the reading side, inside the safe area and above the word under it."""
    closing = Closing(grid, 0)
    left, bottom, right, top = bounds(closing.ring)
    assert max(left * grid.sign, right * grid.sign) < 0
    assert bottom > NEXT + 0.4
    assert top <= SAFE_Y


@pytest.mark.parametrize("grid", GRIDS)
def test_people_stand_inside_the_ring(grid):
    """Mother and girl are clear of the road, whichever way the picture is turned."""
    closing = Closing(grid, 0)
    x, y = closing.centre
    left, bottom, right, top = bounds(closing.people)
    corners = [(a - x, b - y) for a in (left, right) for b in (bottom, top)]
    assert max(np.hypot(*corner) for corner in corners) < RADIUS * 1.1
    assert max(abs(left - x), abs(right - x)) < RADIUS - closing.ring.thick / 2


@given(st.integers(0, 5), st.floats(0.5, 2), st.floats(-3, 3), st.floats(-2, 2))
@settings(max_examples=10)
def test_enlarged_close_is_the_same_drawing_elsewhere(lit, size, x, y):
    """Enlarging moves and scales ring, halos and people together, and back again leaves them as they were."""
    there, home = Closing(GRIDS[0], lit).enlarged(size, (x, y)), Closing(GRIDS[0], lit)
    assert bounds(there.halos)[2] - x == pytest.approx((bounds(home.halos)[2] - home.centre[0]) * size)
    for moved, still in zip(there.things, home.things, strict=True):
        moved.shift((-x, -y, 0)).scale(1 / size, about_point=np.zeros(3)).shift((*home.centre, 0))
        assert same(moved, still)


def test_close_without_a_next_part_lights_none():
    """After the last film no part of the ring is lit."""
    roads = [part.arc.get_fill_color().to_hex() for part in Closing(GRIDS[0], None, done=(0, 1)).ring.parts]
    assert colour("sun") not in roads
    assert roads.count(colour("sun.deep")) == 2


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("lengths", [(12,), (60, 40), (60, 20, 30, 12)])
def test_credits_stand_in_reading_order_and_do_not_touch(grid, lengths):
    """Paragraphs stand under each other, flush to the column's edge, clear of the street and of the upper margin."""
    setter = Typesetter("en", grid.direction, "test", [])
    texts = [" ".join(["people"] * n) for n in lengths]
    blocks = [setter.set(text, "note", "paper", width=8.2, lines=12, leading=1.42) for text in texts]
    column(grid, blocks)
    boxes = [bounds(block) for block in blocks]
    assert all(upper[1] > lower[3] + 0.2 for upper, lower in pairwise(boxes))
    assert boxes[0][3] < SAFE_Y
    assert boxes[-1][1] > GROUND + 0.5
    flush = [box[2] if grid.rtl else box[0] for box in boxes]
    assert flush == pytest.approx([grid.x(4)] * len(boxes), abs=0.05)


@given(st.sampled_from(GRIDS), st.integers(1, 12), st.integers(0, 500))
@settings(max_examples=12)
def test_windows_are_in_walls_each_in_a_house_of_its_own(grid, count, seed):
    """Each window lies wholly in a wall and in the frame, above the ground, and clear of every other."""
    street = FarStreet(grid)
    lamps = street.windows(count, seed)
    assert len(lamps) == count
    boxes = [bounds(lamp) for lamp in lamps]
    for left, bottom, right, top in boxes:
        assert bottom > GROUND
        assert max(-left, right) < SAFE_X + 0.1
        assert all(winding(street.near, x, y) for x in (left, right) for y in (bottom, top))
    ends = sorted((left, right) for left, _, right, _ in boxes)
    assert all(one[1] < other[0] for one, other in pairwise(ends))


@pytest.mark.parametrize("grid", GRIDS)
def test_leaf_grows_between_the_two(grid):
    """Where the ring is whole a leaf stands between mother and girl, and all three inside the road."""
    closing = Closing(grid, None, done=(0, 1, 2, 3, 4, 5), leaf=True)
    x, _ = closing.centre
    left, bottom, right, _ = bounds(closing.leaf)
    mother, girl = bounds(closing.mother), bounds(closing.girl)
    if grid.rtl:
        mother, girl = girl, mother
    assert mother[2] < right
    assert left < girl[0]
    assert abs((left + right) / 2 - x) < 0.2
    assert bottom == pytest.approx(mother[1], abs=0.03)
    wide = bounds(closing.people)
    assert max(abs(wide[0] - x), abs(wide[2] - x)) < RADIUS - closing.ring.thick / 2
    assert not Closing(grid, 0).leaf.submobjects
