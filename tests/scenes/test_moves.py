"""People on foot arrive where they were sent, upright."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenes.moves import Walk
from scenes.parts.people import CAST, cast


@pytest.mark.parametrize("name", CAST)
def test_walk_ends_upright_at_its_place(name):
    """After its last step a person stands as before, so far to the side."""
    person, there = cast(name, 1.2).shift((1, -2, 0)), cast(name, 1.2).shift((3.5, -2, 0))
    Walk(person, 2.5, 4.0).interpolate_mobject(1)
    for a, b in zip(person.get_family(), there.get_family(), strict=True):
        assert np.allclose(a.points, b.points)


@settings(max_examples=25)
@given(st.floats(0, 1), st.floats(-3, 3), st.floats(0.3, 9))
def test_walk_keeps_its_feet_near_the_ground(alpha, by, seconds):
    """On the way nobody sinks into the ground by more than a shoe, or leaves it by more than a step."""
    person = cast("child", 1.2)
    Walk(person, by, seconds).interpolate_mobject(alpha)
    assert -0.03 <= person.get_bottom()[1] <= 0.06
