"""A shape with corners folds into a disc without turning inside out."""

from math import pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import area, bounds

from scenes.parts.fold import fold
from scenes.parts.shapes import disc, poly

heights = st.lists(st.floats(0.3, 4), min_size=1, max_size=6)


def stairs(tops):
    corners = [(float(i + side), top) for i, top in enumerate(tops) for side in (0, 1)]
    return poly([(0.0, 0.0), *corners, (float(len(tops)), 0.0)], "sun")


@settings(max_examples=25)
@given(heights)
def test_fold_begins_with_the_shape_and_ends_with_the_disc(tops):
    """The first picture has the shape's corners, the last is the disc."""
    shape, bubble = stairs(tops), disc(0.55, "sun", 2.5, 0.1)
    whole, box = area(shape), bounds(shape)
    turning = fold(shape, bubble, 1.0)
    turning.begin()
    turning.interpolate(0)
    assert area(shape) == pytest.approx(whole, rel=1e-6)
    assert bounds(shape) == pytest.approx(box)
    turning.interpolate(1)
    assert area(shape) == pytest.approx(pi * 0.55**2, rel=1e-3)
    assert bounds(shape) == pytest.approx((1.95, -0.45, 3.05, 0.65), abs=1e-3)


@settings(max_examples=25)
@given(heights, st.floats(0, 1))
def test_fold_never_turns_inside_out(tops, alpha):
    """On its way the shape stays counter-clockwise and no smaller than the smaller of its two ends."""
    shape = stairs(tops)
    smallest = min(area(shape), pi * 0.55**2)
    turning = fold(shape, disc(0.55, "sun"), 1.0)
    turning.begin()
    turning.interpolate(alpha)
    assert area(shape) > smallest * 0.5
