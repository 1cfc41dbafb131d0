"""The market wall keeps to its size, mirrors, and its report is painted row by row from the reading side."""

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.market_wall import MarketWall
from scenes.parts.report_page import ReportPage


@pytest.mark.parametrize("stall", [True, False])
def test_wall_is_as_large_as_asked_and_stands_on_the_ground(stall):
    """The wall is w wide but for its coping, and its foot is the ground line."""
    left, bottom, right, top = bounds(MarketWall(8.0, 4.0, Grid(), stall=stall).wall)
    assert (left, right) == pytest.approx((-4.12, 4.12), abs=0.01)
    assert bottom == pytest.approx(0.0, abs=0.01)
    assert 4.0 < top < 4.3


def test_wall_mirrors():
    """Where lines run from right to left, report and stall change sides."""
    ours, theirs = (MarketWall(8.0, 4.0, Grid(direction)) for direction in ("ltr", "rtl"))
    for part in ("report", "stall"):
        left, bottom, right, top = bounds(getattr(ours, part))
        assert bounds(getattr(theirs, part)) == pytest.approx((-right, bottom, -left, top), abs=0.01)


def test_report_stays_on_the_wall_and_clear_of_the_stall():
    """The report lies inside the wall and does not reach under the awning."""
    wall = MarketWall(8.0, 4.0, Grid())
    left, bottom, right, top = bounds(wall.report)
    assert left > -4.0
    assert right < bounds(wall.stall)[0]
    assert bottom > 0.3
    assert top < 4.0


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_rows_are_inside_the_page_and_begin_at_the_reading_side(direction):
    """Every row stays on the page, and all but the chart begin at the same edge."""
    grid = Grid(direction)
    page = ReportPage(4.0, 3.0, grid, lines=5)
    left, bottom, right, top = bounds(page.page)
    starts = []
    for i, row in enumerate(page.rows):
        a, b, c, d = bounds(row)
        assert left < a
        assert c < right
        assert bottom < b
        assert d < top
        if i != 1:
            starts.append(c if grid.rtl else a)
    assert max(starts) - min(starts) < 0.01


def test_last_line_can_be_left_to_words():
    """Without a colour for it the last line is missing, and its place is where it would be."""
    full, open_ = ReportPage(4.0, 3.0, Grid(), lines=4), ReportPage(4.0, 3.0, Grid(), lines=4, last=None)
    assert len(full.rows) == len(open_.rows) + 1
    assert full.rows[-1].get_center()[1] == pytest.approx(open_.last_place[1], abs=0.02)
