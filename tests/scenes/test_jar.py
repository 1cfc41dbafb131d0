"""A jar keeps its coins inside, opens, and knows its places wherever it stands."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.coin import COINS, button, coin, slot
from scenes.parts.jar import Jar

GRIDS = [Grid("ltr"), Grid("rtl")]


@pytest.mark.parametrize("kind", COINS)
def test_coin_is_as_large_as_it_is_asked(kind):
    """Whatever its outline, a coin stays within its radius and nearly fills it."""
    left, bottom, right, top = bounds(coin(0.5, kind))
    assert max(-left, -bottom, right, top) <= 0.5 + 1e-6
    assert right - left > 0.9


def test_slot_and_button_stay_in_their_radius():
    """The place of a coin that is not asked for is no larger than the coin, nor is a button."""
    for drawing in (slot(0.5, "mist"), button(0.5)):
        assert max(map(abs, bounds(drawing))) <= 0.5 + 1e-6


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("coins", [1, 5, 14])
def test_coins_lie_in_the_glass(grid, coins):
    """Coins lie between the walls and under the mouth of the jar, however many they are."""
    jar = Jar(4.0, grid, coins=coins)
    left, bottom, right, top = bounds(jar.inside)
    glass = bounds(jar.body[1])
    assert glass[0] - 0.02 < left
    assert right < glass[2] + 0.02
    assert glass[1] - 0.02 < bottom
    assert top < jar.mouth[1]


@pytest.mark.parametrize("grid", GRIDS)
def test_things_mirror_with_the_reading_direction(grid):
    """The first coin lies at the reading side of the second."""
    jar = Jar(4.0, grid)
    assert (jar.spot(0)[0] - jar.spot(1)[0]) * grid.sign < 0


def test_places_move_with_the_jar():
    """A jar that was moved and scaled puts the next coin where it would have lain, moved and scaled."""
    still, moved = Jar(4.0, GRIDS[0]), Jar(4.0, GRIDS[0])
    moved.scale(0.5, about_point=np.zeros(3)).shift((2, 1, 0))
    assert moved.spot(3) == pytest.approx(still.spot(3) * 0.5 + (2, 1, 0))
    assert moved.size == pytest.approx(2.0)
    assert moved.thing(3).width == pytest.approx(still.thing(3).width / 2)


def test_opened_jar_has_the_same_parts():
    """Taking the lid off hides it; the drawing keeps its parts, so that an open jar can become another."""
    shut, opened = Jar(2.0, GRIDS[0]), Jar(2.0, GRIDS[0]).opened()
    assert len(shut.get_family()) == len(opened.get_family())
    assert opened.lid.get_fill_opacity() == 0
    assert shut.lid.get_fill_opacity() == 1
