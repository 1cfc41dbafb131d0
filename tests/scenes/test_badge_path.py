"""Arches stand on the ground in reading order, and the stones before them light as one walks."""

from itertools import pairwise

import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.badge_path import WAITING, BadgePath


def way(direction="ltr"):
    """Three arches and a path through the frame."""
    return BadgePath((-4.0, 0.0, 4.0), (3.0, 4.0), -2.0, -2.5, (-6.4, 6.4), Grid(direction))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_arches_stand_on_the_ground_in_reading_order(direction):
    """Each arch is as wide and high as asked, stands on the ground line, and none touches the next."""
    drawing, grid = way(direction), Grid(direction)
    ends = [bounds(arch) for arch in drawing.arches]
    for i, (left, bottom, right, _) in enumerate(ends):
        assert (left + right) / 2 == pytest.approx(drawing.x(i))
        assert bottom == pytest.approx(-2.0, abs=0.01)
        assert bounds(drawing.inside(i))[3] == pytest.approx(2.0, abs=0.02)
    assert grid.sign * (drawing.x(2) - drawing.x(0)) > 0
    row = sorted(ends)
    assert all(one[2] < other[0] for one, other in pairwise(row))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_only_the_stones_of_a_way_light(direction):
    """A walk lights the stones between its ends and leaves the others as they were."""
    drawing, grid = way(direction), Grid(direction)
    walk = drawing.walk(-6.4, 0.0, 1.0)
    walk.begin()
    walk.interpolate(1.0)
    for stone in drawing.stones:
        walked = grid.sign * stone.get_center()[0] <= 0
        assert (stone.get_fill_color().to_hex() != WAITING) is bool(walked)
