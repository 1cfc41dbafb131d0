"""An awning is as wide as its stall, in stripes that take turns, its tongues under its lower edge."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds, inks

from scenes.look.palette import colour
from scenes.parts.awning import awning


@given(st.floats(1, 6), st.integers(3, 9))
@settings(max_examples=12)
def test_awning_keeps_to_its_width_and_hangs_under_its_edge(w, stripes):
    """The cloth is w wide and as high as asked; round tongues of half a stripe hang under the lower edge."""
    first, second = awning(w, 1.0, 2.0, ("coral", "paper"), stripes)
    left, bottom, right, top = bounds(first)
    assert left == pytest.approx(-w / 2, abs=0.01)
    assert top == pytest.approx(2.0, abs=0.01)
    assert bottom == pytest.approx(1.0 - w / stripes / 2, abs=0.01)
    assert max(right, bounds(second)[2]) == pytest.approx(w / 2, abs=0.01)
    assert (inks(first), inks(second)) == ([colour("coral")], [colour("paper")])
