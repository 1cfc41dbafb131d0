"""Steps rise with the reading direction, hold their coins and words, and light one at a time."""

from itertools import pairwise

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.dotted_coat import coated, dots
from scenes.parts.fair_steps import TINTS, FairSteps

STEPS = (-4.7, 3.5, 1.05, -2.6)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_steps_rise_to_the_end_side(direction):
    """Each step is one rise higher than the one before it, and stands beside it towards the end side."""
    steps, grid = FairSteps(*STEPS, Grid(direction)), Grid(direction)
    tops = [bounds(step)[3] for step in steps.steps]
    middles = [sum(bounds(step)[::2]) / 2 * grid.sign for step in steps.steps]
    assert [b - a for a, b in pairwise(tops)] == pytest.approx([1.05, 1.05])
    assert middles == sorted(middles)
    for i, step in enumerate(steps.steps):
        assert steps.top(i)[1] == pytest.approx(bounds(step)[3])


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_coin_and_word_lie_on_the_face_of_their_step(direction):
    """A coin lies on its step, and its word beside it ends before the step does."""
    steps, grid = FairSteps(*STEPS, Grid(direction)), Grid(direction)
    for i, step in enumerate(steps.steps):
        left, bottom, right, top = bounds(step)
        coin = bounds(steps.coins[i])
        assert left < coin[0]
        assert coin[2] < right
        assert bottom < coin[1]
        assert coin[3] < top
        x, y, room = steps.word(i)
        assert bottom < y < top
        assert left < min(x, x + grid.sign * room)
        assert max(x, x + grid.sign * room) < right
        assert (x - (coin[0] + coin[2]) / 2) * grid.sign > 0


def test_one_step_is_lit():
    """Lighting the next step puts the one before it back."""
    steps = FairSteps(*STEPS, Grid())
    for i in (0, 1):
        for animation in steps.light(i):
            animation.begin()
            animation.interpolate(1.0)
            animation.finish()
    shown = [step.get_fill_color().to_hex() for step in steps.steps]
    assert shown == [colour(TINTS[0]), colour("sun"), colour(TINTS[2])]


def test_dotted_coat_goes_round_its_wearer():
    """The dots of a coat that is hoped for stand about the person, no wider than arms and skirt need."""
    person, outline = coated(2.0)
    wearer, around = bounds(person), bounds(outline)
    assert around[0] < wearer[0] + 0.1
    assert around[2] > wearer[2] - 0.1
    assert around[1] > 0
    assert around[3] < wearer[3]
    assert bounds(dots(4.0))[3] == pytest.approx(2 * around[3])
