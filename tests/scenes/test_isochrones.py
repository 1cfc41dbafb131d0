"""Rings lie at their radius, walks lead from home to a place on its ring, and all of it mirrors."""

import numpy as np
import pytest
from outlines import outline

from scenes.look.grid import Grid
from scenes.parts.isochrones import DASHES, THICK, Isochrones

RADII, ANGLES = (1.0, 2.0), (2.3, 0.5)


def rings(direction="ltr"):
    """Two rings about a home beside the middle."""
    return Isochrones((1.5, 0.2), RADII, ANGLES, ("lighthouse", "library"), Grid(direction))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_rings_lie_at_their_radius(direction):
    """Every point of a drawn ring is as far from home as the ring is, whichever way the picture is turned."""
    drawing, grid = rings(direction), Grid(direction)
    for i, r in enumerate(RADII):
        drawing.show(i)
        far = np.hypot(*(outline(drawing.rings[i]).reshape(-1, 2) - (grid.mirror(1.5), 0.2)).T)
        assert r - THICK < far.min() < far.max() < r + THICK


def test_ring_comes_dash_by_dash():
    """Nothing is drawn at first, half of the dashes half way, and all of them at the end."""
    drawing = rings()
    assert len(drawing.rings[0].points) == 0
    drawing.show(0)
    whole = len(drawing.rings[0].points)
    assert whole % DASHES == 0
    draw = drawing.draw(0, 1.0)
    draw.begin()
    draw.interpolate(0.5)
    assert len(drawing.rings[0].points) == pytest.approx(whole / 2, abs=2 * whole / DASHES)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_walk_leads_from_home_to_its_place(direction):
    """A walk begins at home, ends at the place, and stays within its ring."""
    drawing, grid = rings(direction), Grid(direction)
    for i, r in enumerate(RADII):
        assert drawing.way(i, 0.0) == pytest.approx((grid.mirror(1.5), 0.2, 0.0))
        assert drawing.way(i, 1.0) == pytest.approx(drawing.at(i))
        assert drawing.places[i].get_center() == pytest.approx(drawing.at(i), abs=0.05)
        steps = np.array([drawing.way(i, t) for t in np.linspace(0, 1, 21)])
        assert np.hypot(*(steps[:, :2] - steps[0, :2]).T).max() <= r + 1e-6


def test_places_mirror():
    """What stands to one side of home stands to the other where lines run from right to left."""
    for ours, theirs in zip(rings("ltr").places, rings("rtl").places, strict=True):
        assert ours.get_center()[0] == pytest.approx(-theirs.get_center()[0], abs=0.02)
