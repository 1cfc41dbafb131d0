"""A schedule's rows begin at the reading side; a strip has exactly as many marks as it is told."""

import pytest
from outlines import area, bounds, inks

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import colour
from scenes.parts.schedule import Schedule, Strip, example


def marks(strip):
    """How many marks are spoken of, and how many wait."""
    return tuple(len(part.points) // len(strip._marks[0]) for part in (strip.spoken, strip.waiting))


def table(direction="ltr"):
    """Three rows of four boxes."""
    return Schedule(-3.0, 6.0, (1.0, 0.0, -1.0), 4, 0.8, Grid(direction))


def test_rows_are_mirrored():
    """The first box of a row stands at the reading side, and the boxes fill the room from x0 to x1."""
    ours, theirs = table(), table("rtl")
    left, _, right, _ = bounds(ours.boxes)
    assert (left, right) == pytest.approx((-3, 6))
    for column in range(4):
        x, y, _ = ours.place(1, column)
        assert theirs.place(1, column) == pytest.approx((-x, y, 0))
    assert ours.place(0, 0)[0] < ours.place(0, 3)[0]


def test_one_column_is_lit_at_a_time():
    """The column spoken of is lit, the one before it paler, the others plain."""
    drawing = table()
    for column in (0, 1):
        lit = drawing.light(column)
        lit.begin()
        lit.interpolate(1)
    assert inks(drawing.boxes[2]) == [colour(ink) for ink in ("sun.light", "sun", "paper.shade", "paper.shade")]


def test_strip_counts_exactly():
    """When all marks have come there are as many as the number said, and they lie on the paper."""
    strip = Strip(100, 5, -6.0, 6.0, 0.0, 1.5, Grid())
    assert marks(strip) == (0, 0)
    count = strip.count_up(1.0)
    count.begin()
    count.interpolate(0.5)
    assert marks(strip)[0] == pytest.approx(100 * move(0.5), abs=1)
    count.interpolate(1.0)
    assert marks(strip) == (100, 0)
    inner, outer = bounds(strip.spoken), bounds(strip.paper)
    assert outer[0] < inner[0] < inner[2] < outer[2]
    assert outer[1] < inner[1] < inner[3] < outer[3]


@pytest.mark.parametrize(("direction", "side"), [("ltr", 1), ("rtl", -1)])
def test_first_marks_lie_at_the_head(direction, side):
    """The first five marks are one column where the strip begins; lit, the others wait."""
    strip = Strip(100, 5, -6.0, 6.0, 0.0, 1.5, Grid(direction))
    first = strip.first(5)
    assert all(mark.get_x() * side < -5 for mark in first)
    keep = strip.keep(5)
    keep.begin()
    keep.interpolate(1.0)
    assert marks(strip) == (5, 95)
    assert strip.spoken.get_fill_color().to_hex() == colour("sun")


def test_strip_unrolls_to_its_whole_length():
    """The paper begins at its head and ends whole."""
    strip = Strip(20, 5, -6.0, 6.0, 0.0, 1.5, Grid())
    whole = area(strip.paper)
    run = strip.unroll(1.0)
    run.begin()
    run.interpolate(0.0)
    assert bounds(strip.paper)[2] < -5.5
    run.interpolate(1.0)
    assert area(strip.paper) == pytest.approx(whole)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    left, bottom, right, top = bounds(example(Grid(direction)))
    assert max(-left, right) < 6.7
    assert max(-bottom, top) < 3.6
