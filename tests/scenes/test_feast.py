"""What a feast is built of stands on its ground, moves as it is told, and keeps its size."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds, inks, winding

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.look.palette import colour
from scenes.parts import (
    badge,
    bunting,
    calendar_leaf,
    cart,
    clock,
    countdown,
    flag_towers,
    flywheel,
    gate,
    hands,
    lamp,
    leaflet,
    ripple,
    stages,
    stall,
)
from scenes.parts.badge import STATES, Badge
from scenes.parts.cart import Cart
from scenes.parts.clock import Clock
from scenes.parts.gate import Gate
from scenes.parts.hands import fan
from scenes.parts.lamp import Lamp
from scenes.parts.stages import FestivalStage, StagePlan, row
from scenes.parts.stall import Stall
from scenes.parts.wares import WARES, wares

GRIDS = [Grid("ltr"), Grid("rtl")]
PARTS = [
    badge,
    bunting,
    calendar_leaf,
    cart,
    clock,
    countdown,
    flag_towers,
    flywheel,
    gate,
    hands,
    lamp,
    leaflet,
    ripple,
    stages,
    stall,
]


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__.rsplit(".", 1)[-1])
def test_picture_for_the_gallery_fits_the_safe_area(part, grid):
    """Each part's example lies inside the safe area, whichever way lines run."""
    left, bottom, right, top = bounds(part.example(grid))
    assert max(-left, right) <= SAFE_X + 0.25
    assert max(-bottom, top) <= SAFE_Y


@pytest.mark.parametrize("ware", WARES)
def test_wares_lie_on_their_table(ware):
    """What is on a table stands on its board and is not much wider than high."""
    left, bottom, right, top = bounds(wares(ware, 0.6))
    assert bottom == pytest.approx(0, abs=0.03)
    assert top <= 0.66
    assert max(-left, right) < 0.75


@given(st.floats(1.6, 3.4))
@settings(max_examples=8)
def test_table_unfolds_to_what_it_was(w):
    """A table that has unfolded is the table as drawn; folded, it is narrow and low."""
    table = Stall(w, roof="coral")
    whole = bounds(table.table)
    unfold = table.unfold()
    unfold.begin()
    unfold.interpolate(0.1)
    left, _, right, _ = bounds(table.table)
    assert right - left < 0.3 * (whole[2] - whole[0])
    unfold.interpolate(1.0)
    assert bounds(table.table) == pytest.approx(whole)
    assert whole[1] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("grid", GRIDS)
def test_stages_fill_their_row_without_touching(grid):
    """A row of stages runs from margin to margin in reading order, all on the ground, none touching the next."""
    placed = row([StagePlan(3.4, 4, "coral"), StagePlan(3, 3, "teal"), StagePlan(2, 2.4, "coral")], -2, grid)
    boxes = sorted((bounds(each) for each in placed), key=lambda box: box[0])
    assert all(one[2] < other[0] for one, other in pairwise(boxes))
    assert grid.sign * (placed[-1].get_x() - placed[0].get_x()) > 0
    assert {round(box[1], 3) for box in boxes} == {-2.0}
    assert boxes[0][0] >= -SAFE_X - 0.15


def test_stage_is_as_large_as_asked():
    """A stage's foot is on the ground, its ridge at its height, and its cloth inside its posts."""
    stage = FestivalStage(3, 3.2)
    left, bottom, right, top = bounds(stage)
    assert (bottom, top) == pytest.approx((0, 3.2), abs=0.02)
    assert max(-left, right) < 1.5 + 0.2
    assert bounds(stage.cloth)[2] < 1.5


@given(st.floats(-4, 4))
@settings(max_examples=8)
def test_cart_rolls_as_far_as_its_wheels_turn(by):
    """After rolling, body and wheels have gone the same way, and still touch the ground."""
    rolled = Cart(1.2)
    before = bounds(rolled.body)
    roll = rolled.roll(by)
    roll.begin()
    roll.interpolate(1.0)
    assert bounds(rolled.body) == pytest.approx((before[0] + by, before[1], before[2] + by, before[3]))
    assert bounds(rolled.wheels)[1] == pytest.approx(0, abs=0.02)


@given(st.floats(0.1, 0.9))
@settings(max_examples=6)
def test_gate_sinks_into_the_ground_and_not_below_it(alpha):
    """A sinking gate grows lower, and nothing of it is drawn under its foot."""
    barrier = Gate(1.1, 0.9)
    sink = barrier.sink()
    top = bounds(barrier)[3]
    sink.begin()
    sink.interpolate(alpha)
    _, bottom, _, now = bounds(barrier)
    assert bottom >= -0.01
    assert now < top
    sink.interpolate(1.0)
    assert bounds(barrier)[3] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", ["host", "free", "reach"])
def test_sign_takes_the_colour_of_its_state_behind_its_icon(name, state):
    """Plate and whatever shows it through the icon take the state's colour; the icon stays over the plate."""
    post = Badge(name, 0.9, 2.6, state="lit")
    post.set_state(state)
    assert post.plate.get_fill_color().to_hex() == colour(STATES[state])
    if state != "lit":
        assert colour(STATES["lit"]) not in inks(post)
    assert list(post).index(post.plate) < list(post).index(post.icon)


@given(st.floats(0.02, 0.98))
@settings(max_examples=10)
def test_clock_lights_the_time_that_has_passed(share):
    """The lit sector begins at twelve, runs clockwise and ends at the minute hand."""
    hour = Clock(1.0).shift((2, 1, 0))
    hour.tell(share)

    def lit(t):
        a = np.pi / 2 - 2 * np.pi * t
        return winding(hour.passed, 2 + 0.5 * np.cos(a), 1 + 0.5 * np.sin(a)) != 0

    assert lit(share * 0.5)
    assert not lit(share + (1 - share) * 0.5)


def test_hands_hold_the_circle_from_below():
    """Fingertips end at the circle's edge, none over its middle, and every hand is on its lower half."""
    held = fan([("skin.1", "coral")] * 5, (0.0, 1.0), 1.2, arm=1.0)
    for hand in held:
        x, y, _ = hand[0].get_center()
        assert y < 1.0 + 0.2
        assert np.hypot(x, y - 1.0) > 1.2


def test_lamp_reaches_over_its_light():
    """The cone of light stands on the ground under the shade."""
    standing = Lamp(4.0, -1.5)
    left, bottom, right, _ = bounds(standing.light[2])
    assert bottom == pytest.approx(0, abs=0.01)
    assert (left + right) / 2 == pytest.approx(-1.5)
