"""Tables, chairs, faces and what stands round them: mirrored, in their room, lit where somebody is spoken of."""

from math import hypot

import numpy as np
import pytest
from outlines import bounds, inks, outline

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.baker import HAT, baker
from scenes.parts.clock import Clock
from scenes.parts.market_stall import MarketStall
from scenes.parts.meeting_table import MeetingTable
from scenes.parts.people import CAST, GRID
from scenes.parts.portrait import portrait, seat
from scenes.parts.round_table import RoundTable, seated
from scenes.parts.sheet import Sheet

LTR, RTL = Grid("ltr"), Grid("rtl")


@pytest.mark.parametrize("name", CAST)
def test_portrait_stays_in_its_plate_below_the_hair(name):
    """Shoulders end at the edge of the plate; only hair may stand out over it."""
    left, bottom, right, top = bounds(portrait(name, 1.0))
    assert (left, bottom, right) == pytest.approx((-1, -1, 1), abs=0.01)
    assert top < 1.1


def test_seat_is_as_large_as_a_portrait_and_empty():
    """An empty seat is a rim: nothing is painted in its middle, and it is no larger than a face's plate."""
    far = np.hypot(*outline(seat(1.0)).reshape(-1, 2).T)
    assert 0.8 < far.min() < far.max() <= 1.0


def test_chairs_are_counted_from_the_top_in_reading_direction():
    """The first chair stands at the top; the second lies to the end side of it."""
    ours, theirs = (RoundTable(1.0, 4, grid) for grid in (LTR, RTL))
    assert ours.place(0)[:2] == pytest.approx((0, hypot(*ours.place(1)[:2])))
    assert ours.place(1)[0] > 0 > theirs.place(1)[0]
    assert ours.chairs[1].get_center()[0] > 0 > theirs.chairs[1].get_center()[0]


def test_table_knows_its_chairs_after_a_move():
    """A table that was moved and made smaller still knows where its chairs are, and how large."""
    table = RoundTable(1.0, 6, LTR)
    reach, seat = table.reach(), table.chair_radius
    table.scale(0.5).shift((3, 1, 0))
    for i in range(6):
        seat_of = table.chairs[i].points[:16]  # the disc one sits on; the chair's back stands out over it
        assert table.place(i) == pytest.approx((seat_of.min(axis=0) + seat_of.max(axis=0)) / 2, abs=1e-6)
    assert (table.reach(), table.chair_radius) == pytest.approx((reach / 2, seat / 2))
    assert table.middle == pytest.approx((3, 1, 0))
    left, _, right, _ = bounds(table)
    assert max(3 - left, right - 3) <= table.reach() + 1e-6


def test_only_the_named_chairs_light():
    """A lit chair is sun; the others keep their colour."""
    table = RoundTable(1.0, 5, LTR).light(1, 3)
    lit = [chair.get_fill_color().to_hex() == colour("sun") for chair in table.chairs]
    assert lit == [False, True, False, True, False]


def test_somebody_seated_covers_the_chair():
    """A portrait stands on the middle of its chair and is larger than it."""
    table = RoundTable(1.0, 6, LTR).shift((1, 0, 0))
    face = seated(table, 2, "guide")
    assert face.plate.get_center() == pytest.approx(table.place(2))
    assert face.plate.width > 2 * table.chair_radius


def test_meeting_seats_people_in_reading_order():
    """The first place is at the reading side; an empty one has a chair and nobody."""
    ours, theirs = (MeetingTable(4.0, 1.2, ("guide", None, "elder"), grid) for grid in (LTR, RTL))
    assert len(ours.chairs) == 3
    assert len(ours.people) == 2
    assert ours.people[0].get_center()[0] < 0 < theirs.people[0].get_center()[0]
    assert ours.place(0) == pytest.approx(-theirs.place(0))


def test_empty_chair_is_seen_over_the_table():
    """The back of a chair stands out over the table top, so that an empty place can be seen and lit."""
    table = MeetingTable(4.0, 1.2, (None, None), LTR)
    assert bounds(table.chairs)[3] > bounds(table.board)[3] + 0.2


@pytest.mark.parametrize("grid", [LTR, RTL])
def test_biscuits_stand_on_the_table_wherever_it_is(grid):
    """What is laid lies on the table top and over its width, also when the table was moved before."""
    table = MeetingTable(4.0, 1.2, (None, None), grid)
    table.shift((2, 1, 0))
    laid = table.lay((0.0, 0.5, 1.0))
    left, bottom, right, _ = bounds(laid)
    assert bottom == pytest.approx(bounds(table.board)[3], abs=0.02)
    assert (left + right) / 2 == pytest.approx(2, abs=0.02)
    assert (laid[0].get_center()[0] - 2) * grid.sign < 0


def test_clock_shows_its_hour_where_it_stands():
    """Hands run to another hour round the middle of the clock, also of one that was moved and made smaller."""
    clock = Clock(1.0, 9)
    clock.scale(0.5).shift((2, 1, 0))
    run = clock.go_to(3, 1.0)
    run.begin()
    run.interpolate(1.0)
    left, bottom, right, top = bounds(clock.hands)
    assert right > 2.2  # the short hand points to three
    assert left > 2 - 0.1
    assert top == pytest.approx(1 + 0.5 * (0.66 + 0.04), abs=0.02)
    assert bottom > 0.9


def test_clock_turns_backwards_when_the_hour_is_earlier():
    """From nine to seven the short hand goes down, not round by noon."""
    clock = Clock(1.0, 9)
    run = clock.go_to(7, 1.0)
    run.begin()
    run.interpolate(0.5)
    assert bounds(clock.hands)[0] < -0.35


def test_sheet_is_folded_at_the_end_and_written_from_the_start():
    """The folded corner is at the end side, rows begin at the reading side, and nothing leaves the page."""
    for grid in (LTR, RTL):
        sheet = Sheet(2.0, 3.0, 3, grid, listed=True, folded=True)
        assert sheet.paper[1].get_center()[0] * grid.sign > 0
        assert sheet.bullets[0].get_center()[0] * grid.sign < 0
        assert bounds(sheet) == pytest.approx((-1, -1.5, 1, 1.5))
        tops = [bounds(row)[3] for row in sheet.lines]
        assert tops == sorted(tops, reverse=True)


def test_marked_row_is_lit():
    """A marked row of a sheet takes the light, the others wait."""
    sheet = Sheet(2.0, 3.0, 3, LTR, listed=True, folded=True).light(1)
    assert [colour("sun") in inks(row) for row in sheet.bullets] == [False, True, False]


@pytest.mark.parametrize("grid", [LTR, RTL])
def test_stall_covers_its_seller_and_keeps_her_face_free(grid):
    """The stall is as wide as asked, stands on the ground, and neither crates nor awning cover the head."""
    stall = MarketStall(3.0, 1.2, "reader", grid)
    left, bottom, right, _ = bounds(stall.front)
    assert (left, right) == pytest.approx((-1.5, 1.5), abs=0.01)
    assert bottom == pytest.approx(0, abs=0.01)
    head = 1.2 * (0.2 + 0.857)
    covered = [part for part in stall.front[1] if bounds(part)[3] > head - 0.2]
    assert not covered
    assert bounds(stall.front[3])[1] > 1.2 * 1.2


def test_baker_stands_as_high_as_the_hat():
    """The baker's feet are on the ground and the hat stands out over the head."""
    _, bottom, _, top = bounds(baker(GRID))
    assert bottom == pytest.approx(0, abs=0.15)
    assert top == pytest.approx(HAT, abs=0.6)
