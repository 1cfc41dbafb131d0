"""The flower: the way round, petals of one size, signs that stay on their petals."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.petal_ring import PetalRing
from scenes.parts.petal_signs import PETAL_SIGNS

GRIDS = [Grid("ltr"), Grid("rtl")]


def _flower(grid):
    return PetalRing([draw() for draw in PETAL_SIGNS.values()], 2.9, (0.0, 0.0), grid)


@pytest.mark.parametrize("grid", GRIDS)
def test_second_petal_lies_at_the_end_side(grid):
    """The first petal points up, the walk goes on at the end side, and the last lies on the reading side."""
    flower = _flower(grid)
    assert flower.place(0)[0] == pytest.approx(0, abs=1e-9)
    assert flower.place(1)[0] * grid.sign > 0 > flower.place(4)[0] * grid.sign


def test_open_petals_are_of_one_size():
    """No field of work is larger than another."""
    flower = _flower(Grid()).opened(*range(5))
    far = [np.max(np.hypot(*petal.points[:, :2].T)) for petal in flower.petals]
    assert far == pytest.approx([far[0]] * 5, rel=1e-6)
    assert far[0] <= 2.9 * 1.05


def test_petal_opens_lit_and_steps_back_open():
    """Opening lights a petal and shows its sign; when it is done it keeps its size."""
    flower = _flower(Grid())
    for animation in (flower.bud(0, 1.0), flower.open(0, 1.0)):
        animation.begin()
        animation.finish()
    size = bounds(flower.petals[0])
    assert flower.petals[0].get_fill_color().to_hex() == colour("sun")
    assert flower.signs[0].family_members_with_points()[0].get_fill_opacity() == 1
    done = flower.done(0, 1.0)
    done.begin()
    done.finish()
    assert flower.petals[0].get_fill_color().to_hex() == colour("sun.light")
    assert bounds(flower.petals[0]) == pytest.approx(size)


def test_signs_stay_on_their_petals():
    """Each sign lies within the bounds of its open petal."""
    flower = _flower(Grid()).opened(*range(5))
    for petal, sign in zip(flower.petals, flower.signs, strict=True):
        a, b, c, d = bounds(petal)
        left, low, right, top = bounds(sign)
        assert a - 0.1 <= left
        assert right <= c + 0.1
        assert b - 0.1 <= low
        assert top <= d + 0.1
