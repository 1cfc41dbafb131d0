"""A cupboard counts exactly: as many jars light as are asked for, from the reading side and from the top."""

import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.jar_shelf import JarShelf

GRIDS = [Grid("ltr"), Grid("rtl")]


def lit(grid):
    """A cupboard of a hundred, twenty with one coin and fourteen with two."""
    shelf = JarShelf(6.9, 6.4, 10, 10, grid).shift((1, -3, 0))
    shelf.light(20, 1, 1.0)
    shelf.light(14, 2, 1.0)
    return shelf


@pytest.mark.parametrize("grid", GRIDS)
def test_as_many_jars_light_as_are_counted(grid):
    """Thirty-four jars have coins: coral lids with one, sun lids with two; the others have none."""
    shelf = lit(grid)
    assert len(shelf.lit) == 34
    lids = [inks(jar)[1] for jar in shelf.lit]
    assert lids.count(colour("coral")) == 20
    assert lids.count(colour("sun")) == 14


@pytest.mark.parametrize("grid", GRIDS)
def test_jars_stand_in_the_cupboard(grid):
    """Lit and dim jars stay inside the frame, and a lit jar covers its silhouette."""
    shelf = lit(grid)
    frame = bounds(shelf.case[2])
    for jars in (shelf.lit, shelf.rows):
        left, bottom, right, top = bounds(jars)
        assert frame[0] < left
        assert right < frame[2]
        assert frame[1] < bottom
        assert top < frame[3]
    first = bounds(shelf.lit[0])
    assert first[3] == pytest.approx(bounds(shelf.rows[0])[3], abs=1e-6)
    assert (bounds(shelf.lit[0])[0] - bounds(shelf.lit[1])[0]) * grid.sign < 0


def test_too_many_jars_are_refused():
    """A cupboard does not light jars that it does not have."""
    shelf = JarShelf(3.0, 3.0, 2, 3, GRIDS[0])
    shelf.light(4, 1, 1.0)
    with pytest.raises(ValueError, match="3 more jars asked for; 2 are dim"):
        shelf.light(3, 2, 1.0)
