"""A portrait stays on its plate, whoever it shows."""

import numpy as np
import pytest
from outlines import outline

from scenes.parts.face_plate import portrait, seat
from scenes.parts.people import CAST


@pytest.mark.parametrize("name", [*CAST])
def test_nobody_reaches_over_the_plate(name):
    """Hair, hats and shoulders of all nine stay on the disc."""
    far = np.hypot(*outline(portrait(name, 1.5)).reshape(-1, 2).T)
    assert far.max() <= 1.5 + 0.01


def test_seat_is_as_large_as_a_portrait_and_empty():
    """An empty seat is a rim: nothing is painted in its middle, and it is no larger than a face's plate."""
    far = np.hypot(*outline(seat(1.0)).reshape(-1, 2).T)
    assert 0.8 < far.min() < far.max() <= 1.0
