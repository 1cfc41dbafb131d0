"""Bars with a soft edge: the share that is lit, where it softens, and the ground they stand on."""

import pytest
from outlines import bounds

from scenes.look.palette import colour
from scenes.parts.stacked_bars import StackedBar


@pytest.mark.parametrize(("value", "soft"), [(0.667, (0.0, 0.12)), (0.7, (0.05, 0.05))])
def test_light_ends_softly_about_the_value(value, soft):
    """What is surely lit ends at the lower limit; the soft edge ends at the upper one, paler band by band."""
    bar = StackedBar(2.0, 5.0, value, soft)
    bar.light(1.0)
    assert bounds(bar._solid)[3] == pytest.approx(5.0 * (value - soft[0]), abs=0.01)
    assert bounds(bar._bands)[3] == pytest.approx(5.0 * (value + soft[1]), abs=0.01)
    inks = [band.get_fill_color().to_hex() for band in bar._bands]
    assert len(set(inks)) == len(inks)
    assert colour("sun") not in inks


def test_light_never_leaves_the_tower_while_it_rises():
    """At every share the light stays between the tower's walls and under its roof, wherever the tower stands."""
    bar = StackedBar(2.0, 5.0, 0.7, (0.05, 0.05)).shift((3.0, -2.5, 0))
    left, low, right, top = bounds(bar.walls)
    for share in (0.0, 0.3, 1.0):
        bar.light(share)
        a, b, c, d = bounds(bar._solid)
        assert left - 1e-6 <= a
        assert c <= right + 1e-6
        assert low - 1e-6 <= b
        assert d <= top


def test_panes_light_only_under_the_edge():
    """A row of panes is bright once the light has passed it, and none over the edge is."""
    bar = StackedBar(2.0, 5.0, 0.7, (0.05, 0.05))
    assert not bar.lit_panes
    bar.light(1.0)
    assert bar.lit_panes
    assert all(row.get_y() <= 5.0 * 0.65 for row in bar.lit_panes)
    assert len(bar.lit_panes) < len(bar.panes)
