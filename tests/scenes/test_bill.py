"""A bill hangs as long as it is told, and what does not hang is rolled up."""

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.bill import Bill


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_bill_hangs_from_its_nail(direction):
    """Rolling it up shortens it from below, and thickens the roll; its lines stay on the paper."""
    bill = Bill(1.6, 3.0, (1.0, 2.0), Grid(direction))
    rolled = bounds(bill.roll)
    assert bounds(bill.paper)[1] == pytest.approx(-1.0)
    bill.hang(1.0)
    paper, lines, roll = bounds(bill.paper), bounds(bill.lines), bounds(bill.roll)
    assert paper[3] == pytest.approx(2.0)
    assert paper[1] == pytest.approx(1.0)
    assert roll[3] - roll[1] > rolled[3] - rolled[1]
    assert paper[0] < lines[0]
    assert lines[2] < paper[2]
    assert lines[1] > paper[1]


def test_lines_begin_at_the_reading_side():
    """Short and long lines are flush where reading begins."""
    ours, theirs = (bounds(Bill(1.6, 3.0, (0.0, 2.0), Grid(d)).lines) for d in ("ltr", "rtl"))
    assert ours[0] == pytest.approx(-theirs[2])
    assert ours[0] < -0.5


def test_rolling_ends_at_the_length():
    """An animation of rolling leaves it at the length asked for."""
    bill = Bill(1.6, 3.0, (0.0, 2.0), Grid())
    animation = bill.roll_to(0.8)
    animation.begin()
    animation.interpolate(1.0)
    assert bill.length == pytest.approx(0.8)
