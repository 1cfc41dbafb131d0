"""A milestone takes its signs one by one, keeps them in its stone, and shows which of them hold."""

from itertools import pairwise

import numpy as np
import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.milestone import PLATES, Milestone, example

SIGNS = ("seal", "person", "clock", "calendar")


def test_stone_stands_on_its_foot():
    """A stone is as high as it is told, its foot on the origin."""
    _, bottom, _, top = bounds(Milestone(3.0).stone)
    assert (bottom, top) == pytest.approx((0, 3), abs=0.01)


def test_signs_lie_in_the_stone_without_touching():
    """Every sign is inside the stone, below its painted cap, and clear of its neighbours."""
    stone = Milestone(4.0, SIGNS).whole()
    left, bottom, right, _ = bounds(stone.stone)
    cap = bounds(stone.trim[1])[1]
    edges = [bounds(sign) for sign in stone.signs]
    assert all(left < e[0] and e[2] < right and bottom < e[1] and e[3] < cap for e in edges)
    assert all(lower[3] < upper[1] for upper, lower in pairwise(edges))


@pytest.mark.parametrize("state", PLATES)
def test_sign_shows_its_state(state):
    """A sign is lit, done or dark by the colour of its plate."""
    stone = Milestone(4.0, SIGNS).whole().mark(2, state)
    assert inks(stone.signs[2])[0] == colour(PLATES[state])


def test_signs_follow_the_stone():
    """A stone that was moved and made smaller takes its next sign where its place is now."""
    stone = Milestone(4.0, SIGNS)
    stone.scale(0.5, about_point=(0, 0, 0)).shift((3, 1, 0))
    stone.stamp(1)
    assert stone.signs[1][0].get_center() == pytest.approx(stone.place(1), abs=0.01)
    assert stone.signs[1][0].width == pytest.approx(stone.slots[1].width)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    assert (np.abs(bounds(example(Grid(direction)))) < 3.6).all()
