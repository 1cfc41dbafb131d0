"""The turnstile's arms turn one third for each visitor and stay on their hub."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.turnstile import Turnstile


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_three_visitors_bring_the_arms_back(direction):
    """After three visitors every arm is where it was; after one it is not where it was, but in another's place."""
    gate = Turnstile(2.0, Grid(direction)).shift((1, -1, 0))
    before = gate.arms.points.copy()
    for people, same in ((3, True), (1, False)):
        turn = gate.turn(people, 1.0)
        turn.begin()
        turn.interpolate(1.0)
        assert np.allclose(gate.arms.points, before, atol=1e-6) is same
    spots = np.sort(gate.arms.get_subpaths()[0].mean(axis=0))
    assert np.isfinite(spots).all()


def test_turnstile_is_as_high_as_asked_and_mirrors():
    """It stands on the ground, at its height, and its free arm reaches to the side where reading goes."""
    ours, theirs = (bounds(Turnstile(2.0, Grid(direction))) for direction in ("ltr", "rtl"))
    assert ours[1] == pytest.approx(0.0, abs=0.01)
    assert 1.9 < ours[3] < 2.6
    assert ours[2] == pytest.approx(-theirs[0], abs=0.01)
    assert ours[2] > -ours[0]
