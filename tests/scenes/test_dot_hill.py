"""There are as many dots as are counted, all of them on the hill, none on another."""

from itertools import combinations
from math import hypot

import pytest
from outlines import winding

from scenes.look.grid import Grid
from scenes.parts.dot_hill import DotHill


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_dots_are_on_the_hill_and_apart(direction):
    """Each of a hundred dots is painted on the hill, clear of every other."""
    field = DotHill(100, 5, (1.0, -6.0), (9.0, 6.5), (-4.0, 6.0), Grid(direction))
    assert len(field.spots) == 100
    assert all(winding(field.hill[1], x, y) for x, y in field.spots)
    assert min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(field.spots, 2)) > field.size * 1.5


def test_dots_light_one_by_one():
    """As many dots are drawn as are lit, and a run ends with all of them."""
    field = DotHill(20, 4, (0.0, -6.0), (9.0, 6.5), (-4.0, 4.0), Grid("ltr"))
    field.light(7)
    assert len(field.lit.get_subpaths()) == 7
    run = field.run(20, 1.0)
    run.begin()
    run.interpolate(1.0)
    assert len(field.lit.get_subpaths()) == 20


def test_first_dots_are_on_the_reading_side():
    """The field is counted from the side where reading begins."""
    for direction in ("ltr", "rtl"):
        grid = Grid(direction)
        field = DotHill(20, 4, (0.0, -6.0), (9.0, 6.5), (-4.0, 4.0), grid)
        assert grid.sign * (field.spots[4][0] - field.spots[0][0]) > 0
