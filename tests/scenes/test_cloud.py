"""A cloud is one outline seen whole from its middle; it flows into another shape, and fog comes and goes."""

import numpy as np
import pytest
from outlines import area, bounds, winding

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.cloud import Fog, cloud, example
from scenes.parts.flow import flow
from scenes.parts.shapes import rrect


def test_cloud_is_as_wide_as_it_is_told():
    """A cloud is about as wide as asked, and its middle is painted once."""
    drawing = cloud(4.0, "mist.pale")
    left, _, right, _ = bounds(drawing)
    assert right - left == pytest.approx(4.0, rel=0.06)
    assert winding(drawing, 0, 0) == 1


def test_cloud_flows_into_a_stone():
    """The flow begins as the cloud, ends as exactly the other shape, and is never turned inside out."""
    drawing, stone = cloud(3.0, "mist.pale"), rrect(1.5, 3.0, 0.7, "clay").shift((2, -1, 0))
    size, goal = area(drawing), stone.points.copy()
    change = flow(drawing, stone, 1.0)
    change.begin()
    change.interpolate(0.0)
    assert area(drawing) == pytest.approx(size, rel=0.02)
    for alpha in (0.25, 0.5, 0.75):
        change.interpolate(alpha)
        assert area(drawing) > 0.5 * min(size, area(stone))
    change.interpolate(1.0)
    assert np.array_equal(drawing.points, goal)
    assert drawing.get_fill_color().to_hex() == colour("clay")


def test_fog_covers_its_box():
    """Fog lies over most of the box it is given, and not far beyond it."""
    fog = Fog(8.0, 1.4, Grid())
    left, bottom, right, top = bounds(fog)
    assert max(-left, right) < 4.0 * 1.2
    assert max(-bottom, top) < 1.4
    spots = [(x, y) for x in np.linspace(-3.4, 3.4, 12) for y in (-0.4, 0.0, 0.4)]
    covered = [any(winding(bank, *spot) for bank in fog) for spot in spots]
    assert np.mean(covered) > 0.85


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    left, bottom, right, top = bounds(example(Grid(direction)))
    assert max(-left, right) < 6.4
    assert max(-bottom, top) < 3.6
