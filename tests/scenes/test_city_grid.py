"""A plan of streets is mirrored in place, keeps signs out of its river, and is laid out without changing its blocks."""

from itertools import pairwise

import numpy as np
import pytest
from outlines import area, bounds, outline

from scenes.look.grid import Grid
from scenes.parts.city_grid import CLEAR, RIVER, CityGrid, _distance, example

CENTRE = (2.0, 0.3)


def city(direction="ltr", **change):
    """A small plan about (2, 0.3)."""
    return CityGrid(Grid(direction), CENTRE, bands=((1.5, "sun"), (3.0, "mist")), **change)


def test_plan_is_mirrored_in_place():
    """A plan that reads from right to left is the same plan, seen in a mirror, and so are the places in it."""
    ours, theirs = city(), city("rtl")
    left, bottom, right, top = bounds(ours.ground)
    assert bounds(theirs.ground) == pytest.approx((-right, bottom, -left, top))
    for x, y in ((0, 0), (1.2, -0.4), (-2, 1)):
        assert theirs.block(x, y) == pytest.approx(ours.block(x, y) * (-1, 1, 1))
        assert theirs.door(x, y) == pytest.approx(ours.door(x, y) * (-1, 1, 1))


def test_bands_part_the_blocks_by_their_distance():
    """Blocks of the inner band lie nearer to the middle than those of the outer band, and none lies beyond."""
    inner, outer = (
        np.array([np.hypot(*(loop.mean(axis=0)[:2] - CENTRE)) for loop in band.get_subpaths()])
        for band in city().ground
    )
    assert inner.max() < 1.6
    assert outer.min() > 1.4
    assert outer.max() < 3.1


def test_signs_stand_on_dry_blocks_apart_from_each_other():
    """Chosen blocks keep their distance from each other, from the river and from what is to stay clear."""
    plan = CityGrid(Grid(), CENTRE)
    places = [place[:2] - CENTRE for place in plan.blocks(12, 3, apart=0.8, clear=((0.0, 0.0, 1.0),))]
    assert len(places) == 12
    for i, (x, y) in enumerate(places):
        assert np.hypot(x, y) >= 1.0
        assert all(np.hypot(*(places[i] - other)) >= 0.8 for other in places[:i])
        assert min(_distance((x, y), p, q) for p, q in pairwise(RIVER)) > CLEAR


def test_more_signs_than_blocks_are_refused():
    """A plan that has no room for so many blocks apart says how many it has."""
    with pytest.raises(ValueError, match="not for 400"):
        city().blocks(400, 1, apart=1.0)


def test_laying_out_ends_with_the_whole_plan():
    """A block is not there at first, those near the origin come first, and all are whole at the end."""
    plan = city(river=())
    whole = [np.array(band.points) for band in plan.ground]
    coming = plan.lay(np.array([-6.0, 0.0, 0.0]), 1.0)
    coming.begin()
    coming.interpolate(0.0)
    assert area(plan.ground[1]) == pytest.approx(0, abs=1e-6)
    coming.interpolate(0.5)
    sizes = [(loop[:, 0].mean(), np.ptp(loop[:, 0])) for loop in plan.ground[1].get_subpaths()]
    near, far = min(sizes)[1], max(sizes)[1]
    assert near > far
    coming.interpolate(1.0)
    assert all(np.allclose(band.points, points) for band, points in zip(plan.ground, whole, strict=True))


def test_same_seed_draws_the_same_city():
    """The seed, and nothing else, decides what the city looks like."""
    assert np.array_equal(city().ground[0].points, city().ground[0].points)
    assert bounds(city(seed=3).ground[0]) != bounds(city(seed=4).ground[0])


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    ends = np.abs(outline(example(Grid(direction)).submobjects[0]).reshape(-1, 2))
    assert (ends.max(axis=0) < (6.4, 4.0)).all()
