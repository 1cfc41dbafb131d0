"""Film 4: what carries over from beat to beat is one drawing for both, and what is drawn counts what is said."""

import tomllib
from pathlib import Path

import pytest
from outlines import bounds, same

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.make_learning_a_feast import handover

ROOT = Path(__file__).parents[2]
FIGURES = tomllib.loads((ROOT / "assets/figures.toml").read_text(encoding="utf-8"))
GRIDS = [Grid("ltr"), Grid("rtl")]
CARRIED = [handover.hub, handover.seats, handover.countdown, handover.crowd, handover.drifting]


def test_line_has_a_flag_for_every_week():
    """There are as many flags as the first week that is spoken of, and every other week has its flag."""
    weeks = [FIGURES[f"weeks_{name}"]["value"] for name in ("date", "hosts", "programme", "ramps")]
    assert weeks[0] == handover.WEEKS
    assert weeks == sorted(weeks, reverse=True)
    assert weeks[-1] >= 1


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("carried", CARRIED, ids=lambda carried: carried.__name__)
def test_what_carries_over_is_the_same_on_both_sides_and_in_the_frame(carried, grid):
    """Both scenes that draw an object get the same one, inside the safe area."""
    one, other = carried(grid), carried(grid)
    assert same(one, other)
    left, bottom, right, top = bounds(one)
    assert max(-left, right) <= SAFE_X + 0.1
    assert max(-bottom, top) <= SAFE_Y


@pytest.mark.parametrize("carried", [handover.hub, handover.seats, handover.countdown], ids=lambda made: made.__name__)
def test_what_carries_over_is_mirrored(carried):
    """Where lines run from right to left, it stands on the other side."""
    (a, b, c, d), (e, f, g, h) = (bounds(carried(grid)) for grid in GRIDS)
    assert (a, b, c, d) == pytest.approx((-g, f, -e, h), abs=0.02)


def test_wheel_turns_about_the_light_it_grew_from():
    """The hub of the wheel is the disc that the beat before leaves."""
    wheel = handover.flywheel(GRIDS[0])
    assert bounds(wheel.hub) == pytest.approx(bounds(handover.hub(GRIDS[0])))
