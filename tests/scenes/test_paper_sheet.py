"""A sheet is written from the reading side, and its marks stay on it wherever it goes."""

import numpy as np
import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.sheet import Sheet, example, pencil


def inside(inner, outer, slack=0.0):
    """Whether one drawing's box lies in another's."""
    (a, b, c, d), (e, f, g, h) = bounds(inner), bounds(outer)
    return e - slack <= a and f - slack <= b and c <= g + slack and d <= h + slack


def test_lines_begin_at_the_reading_side():
    """Lines of writing are flush at the side where reading begins."""
    ours, theirs = (Sheet(2.0, 3.0, 5, Grid(direction)) for direction in ("ltr", "rtl"))
    starts = [bounds(line)[0] for line in ours.lines]
    assert np.ptp(starts) == pytest.approx(0, abs=1e-6)
    assert [bounds(line)[2] for line in theirs.lines] == pytest.approx([-x for x in starts])


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_everything_written_stays_on_the_paper(direction):
    """Lines, bullets, hand and pencil marks lie on the sheet, also after it was moved and made smaller."""
    sheet = Sheet(2.0, 3.0, 10, Grid(direction), empty=True)
    sheet.scale(0.6).shift((2, 1, 0))
    hand, _ = sheet.write(0)
    assert len(sheet.lines) == len(sheet.bullets) == 10
    for drawing in (sheet.lines, sheet.bullets, hand, sheet.pencil(3), sheet.strike(4)[0]):
        assert inside(drawing, sheet.paper)
    assert hand.get_y() == pytest.approx(sheet.lines[0].get_y(), abs=0.05)


def test_shut_sheet_is_dark():
    """A sheet that is shut turns dark and hides what is written, but for a keyhole in the middle."""
    sheet = Sheet(2.0, 3.0, 4, Grid())
    hole, dark = sheet.shut()
    for each in dark:
        animation = each.build() if hasattr(each, "build") else each
        animation.begin()
        animation.interpolate(1.0)
        animation.finish()
    assert inks(sheet.paper) == [colour("night")]
    assert sheet.lines[0].get_fill_opacity() == 0
    assert inside(hole, sheet.paper)


def test_pencil_touches_the_paper_with_its_point():
    """A pencil's point is at the origin, all the rest above it."""
    _, bottom, _, top = bounds(pencil(1.0, Grid()))
    assert bottom == pytest.approx(0, abs=0.06)
    assert top > 0.7


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    left, bottom, right, top = bounds(example(Grid(direction)))
    assert max(-left, right) < 6.4
    assert max(-bottom, top) < 3.6
