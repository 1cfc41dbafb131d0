"""A tower shows as many flags as are counted, a part of one where the count asks for it, from the reading side up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import area, bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.flag_towers import FLAG, FlagTower, RunUp

GRIDS = [Grid("ltr"), Grid("rtl")]
ONE = FLAG[0] * FLAG[1] / 2  # area of a flag


def shown(tower):
    """Area of all flags in flags; those near the ends of a row hang a little askew."""
    return sum(abs(area(part)) for part in tower.flags if len(part.points)) / ONE


@given(st.integers(10, 720))
@settings(max_examples=15)
def test_tower_hangs_a_tenth_of_the_count(count):
    """The area of its flags is that of count / 10 flags: exact to the part of a flag."""
    assert shown(FlagTower(count, 0, 0, GRIDS[0])) == pytest.approx(count / 10, rel=0.06, abs=0.3)


@pytest.mark.parametrize("grid", GRIDS)
def test_first_flags_hang_on_the_reading_side(grid):
    """A row that is begun fills from the side where reading begins."""
    tower = FlagTower(20, 1.0, 0, grid)
    spots = [grid.sign * x for x, _ in tower.scattered(1)]
    assert spots == sorted(spots)
    left, _, right, _ = bounds(tower.flags)
    assert abs((left + right) / 2) < abs(tower.middle)


def test_tower_grows_row_by_row_to_its_height():
    """While it is counted the wall is lower; at the end it is as high as it says, as wide as it says."""
    tower = FlagTower(600, -1, -2, GRIDS[0])
    whole = bounds(tower.wall)
    tower.count_to(120)
    assert bounds(tower.wall)[3] < whole[3] - 1
    assert whole[1] == pytest.approx(-2)
    assert whole[3] == pytest.approx(tower.top, abs=0.3)
    assert whole[2] - whole[0] == pytest.approx(tower.wide, abs=0.2)


def test_tower_is_lit_and_steps_back():
    """Lit, its wall is sun; at rest neither wall nor flags are."""
    tower = FlagTower(64, 0, 0, GRIDS[0])
    tower.light()
    assert tower.wall.get_fill_color().to_hex() == colour("sun")
    tower.rest()
    seen = {part.get_fill_color().to_hex() for part in (tower.wall, *tower.flags)}
    assert colour("sun") not in seen
    assert colour("coral") not in seen


def test_run_up_ends_at_the_whole_count():
    """The run shows fewer flags before its end and all of them at its end."""
    tower = FlagTower(420, 0, 0, GRIDS[1])
    run = RunUp(tower, run_time=1.0)
    run.begin()
    run.interpolate(0.4)
    assert tower.counted < 300
    run.interpolate(1.0)
    assert tower.counted == 420
