"""Posts are as high as their values, and between their tops there are only dots, because only the ends are known."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds, outline

from scenes.look.grid import Grid
from scenes.parts.slope_chart import CAP, WIDTH, SlopeChart


def chart(values=(28, 60), direction="ltr"):
    """Two posts on a ground line at -2, a hundredth 0.05 high."""
    return SlopeChart(values, (-1.0, 2.0), -2.0, 0.05, Grid(direction))


@given(st.integers(16, 100), st.integers(16, 100))
@settings(max_examples=12)
def test_posts_are_as_high_as_their_values(before, after):
    """Both posts stand on the ground line and share one scale that begins at nought."""
    drawing = chart((before, after))
    for post, value in zip(drawing.posts, (before, after), strict=True):
        _, bottom, _, top = bounds(post)
        assert bottom == pytest.approx(-2.0, abs=0.01)
        assert top - bottom == pytest.approx(value * 0.05, abs=0.01)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_earlier_post_is_on_the_reading_side(direction):
    """Time runs in the direction of reading; the heights do not mirror."""
    first, second = (post.get_center() for post in chart(direction=direction).posts)
    assert Grid(direction).sign * (second[0] - first[0]) > 0
    assert second[1] > first[1]


def test_climb_is_dotted_and_touches_neither_mark():
    """The climb is drawn from the earlier top on, as dots, and keeps clear of both marks."""
    drawing = chart()
    assert len(drawing.climb.points) == 0
    drawing.show(0.5)
    half = len(drawing.climb.get_subpaths())
    drawing.show(1.0)
    dots = drawing.climb.get_subpaths()
    assert 0 < half < len(dots)
    places = outline(drawing.climb).reshape(-1, 2)
    for cap in drawing.caps:
        assert np.hypot(*(places - cap.get_center()[:2]).T).min() > CAP
    assert np.all(np.diff([dot[:, 1].mean() for dot in dots]) > 0)


def test_bracket_spans_the_difference():
    """A bracket reaches from the height of the first top to that of the second, clear of the post."""
    drawing = chart()
    left, bottom, _, top = bounds(drawing.bracket())
    assert (bottom, top) == pytest.approx((-2 + 28 * 0.05, -2 + 60 * 0.05), abs=0.05)
    assert left > 2.0 + WIDTH / 2
