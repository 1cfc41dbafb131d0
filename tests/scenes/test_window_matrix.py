"""The house of six windows: reading order, states, what is in the windows, and the house far off."""

import pytest
from outlines import bounds

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.look.palette import colour
from scenes.parts.icons import ROUTE
from scenes.parts.window_matrix import DARK, PANE, WindowMatrix
from scenes.parts.window_scenes import WINDOW_SCENES, coin, label_reading, saved

GRIDS = [Grid("ltr"), Grid("rtl")]


@pytest.mark.parametrize("grid", GRIDS)
def test_windows_follow_the_reading_order(grid):
    """The first row runs from the reading side, the second lies under it; all of the house is in the safe area."""
    house = WindowMatrix(tuple(ROUTE), 3, -3.0, grid)
    places = [house.place(i) for i in range(6)]
    assert [x * grid.sign for x, _ in places[:3]] == sorted(x * grid.sign for x, _ in places[:3])
    assert places[3][0] == pytest.approx(places[0][0])
    assert places[3][1] < places[0][1] - PANE[1]
    left, _, right, top = bounds(house.house)
    assert max(-left, right) <= SAFE_X
    assert top <= SAFE_Y


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("key", WINDOW_SCENES)
def test_what_is_in_a_window_stays_in_it(grid, key):
    """Every small scene fits its pane, in both directions."""
    left, low, right, top = bounds(WINDOW_SCENES[key](grid))
    assert max(-left, right) <= PANE[0] / 2
    assert low >= -0.02
    assert top <= PANE[1]


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("draw", [label_reading, saved, coin])
def test_what_comes_later_stays_in_the_window_too(grid, draw):
    """So do the label that is read and the drop that becomes a coin."""
    left, low, right, top = bounds(draw(grid))
    assert max(-left, right) <= PANE[0] / 2
    assert low >= 0
    assert top <= PANE[1]


def test_one_window_lights_and_the_others_stay_dark():
    """Lighting shows the window's scene; far off all windows are lit."""
    house = WindowMatrix(tuple(ROUTE), 3, -3.0, Grid())
    lit = house.light(1, WINDOW_SCENES["involve"](Grid()))
    lit.begin()
    lit.finish()
    inks = [pane.get_fill_color().to_hex() for pane in house.panes]
    assert inks == [colour("sun") if i == 1 else colour(DARK) for i in range(6)]
    far = house.far(0.2, -3.08)
    assert bounds(far)[1] == pytest.approx(-3.08, abs=0.02)
    assert {pane.get_fill_color().to_hex() for pane in far[1]} == {colour("sun")}
