"""A stem tips over towards the end side: its first end becomes the first row, and what it holds stays upright."""

import numpy as np
import pytest
from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.branching import Branching, example
from scenes.parts.shapes import rrect


@pytest.mark.parametrize(("direction", "side"), [("ltr", 1), ("rtl", -1)])
def test_first_end_becomes_the_first_row(direction, side):
    """Upright, the first end is at the reading side; tipped over, it is the highest, and ends lie on the end side."""
    stem = Branching(3, 2.0, 1.2, Grid(direction))
    assert [stem.tip(i)[0] * side for i in range(3)] == pytest.approx([-1.2, 0, 1.2])
    held = VGroup(*(rrect(0.2, 0.6).shift(stem.tip(i)) for i in range(3)))
    root = np.array([-side * 3.0, 0.5, 0])
    fall = stem.tip_over(root, held, 1.0)
    fall.begin()
    fall.interpolate(1.0)
    assert stem.root == pytest.approx(root)
    for i, y in enumerate((1.2, 0, -1.2)):
        assert stem.tip(i) == pytest.approx((-side * 3.0 + side * 2.0, 0.5 + y, 0), abs=0.01)
        assert held[i].get_center() == pytest.approx(stem.tip(i), abs=0.01)
        assert held[i].height == pytest.approx(0.6)


def test_ends_are_at_one_height():
    """All ends are as high as the stem is told to be."""
    stem = Branching(4, 3.0, 1.0, Grid())
    assert [stem.tip(i)[1] for i in range(4)] == pytest.approx([3.0] * 4)


def test_example_fits_the_safe_area():
    """The picture for the gallery stays in the frame's safe area."""
    drawing = example(Grid())
    assert drawing.width < 12.8
    assert abs(drawing.get_y()) + drawing.height / 2 < 3.6
