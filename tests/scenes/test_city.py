"""The city stands on its ground line, is drawn alike from one seed, and lights pane by pane when asked."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds, inks, same, winding

from scenes.look.palette import colour
from scenes.parts.balloon import balloon
from scenes.parts.block import ROOFS, Block
from scenes.parts.city import dark_pane, day_pane, silhouette, street, tree
from scenes.parts.sky import halos, stars

WALLS = ["coral", "teal", "clay", "night"]
seeds = st.integers(0, 10_000)


@pytest.mark.parametrize("roof", ROOFS)
def test_block_stands_on_the_ground_within_its_width(roof):
    """A building's foot is on the ground; only eaves reach over its width, and only its roof over its height."""
    left, bottom, right, top = bounds(Block(0.9, 1.4, roof))
    assert bottom == pytest.approx(0, abs=0.01)
    assert max(-left, right) <= 0.45 + 0.06
    assert 1.4 <= top + 0.001 <= 2.0


@pytest.mark.parametrize("roof", ROOFS)
def test_block_is_light(roof):
    """A whole building costs at most five paths, however many panes it has."""
    assert len(Block(1.2, 3, roof).family_members_with_points()) <= 5


@pytest.mark.parametrize(("share", "lit"), [(0, 0), (1, 12)])
def test_share_decides_how_many_panes_are_lit(share, lit):
    """With a share of 0 every pane is dark, with a share of 1 every pane is lit."""
    block = Block(1, 2, share=share, columns=3, rows=4, apart=True)
    assert inks(block.panes).count(colour("sun")) == lit
    assert len(block.panes) == 12


def test_panes_light_one_by_one():
    """Lighting a pane changes that pane and no other."""
    block = Block(1, 2, share=0, columns=3, rows=4, apart=True)
    before = inks(block.panes)
    after = inks(block.light(5).panes)
    assert [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b] == [5]
    assert after[5] == colour("sun")


def test_united_panes_refuse_to_light_alone():
    """A block whose panes are one path says how to draw it so that they can light."""
    with pytest.raises(ValueError, match="apart=True"):
        Block(1, 2).light(0)


@given(seeds, st.floats(0, 1))
@settings(max_examples=15)
def test_panes_look_the_same_apart_or_united(seed, share):
    """Drawing the panes apart changes their number of paths, not which are lit."""
    apart, united = (Block(1, 2, share=share, seed=seed, apart=a) for a in (True, False))
    lit = [p for p in united.panes if p.get_fill_color().to_hex() == colour("sun")]
    for pane in apart.panes:
        x, y, _ = pane.get_center()
        assert (pane.get_fill_color().to_hex() == colour("sun")) == any(winding(p, x, y) for p in lit)


@given(seeds)
@settings(max_examples=10)
def test_street_is_the_same_for_the_same_seed(seed):
    """Two streets of one seed are the same, and those of the next seed are not."""
    here, again, other = (street(-2, 2, 0, WALLS, seed=s, pane=day_pane) for s in (seed, seed, seed + 1))
    assert same(here, again)
    assert not same(here, other)


@given(seeds)
@settings(max_examples=10)
def test_street_fills_its_row_with_changing_walls(seed):
    """A street reaches its end but for a last gap, and no two neighbouring buildings share a colour."""
    row = street(-2, 2, -1, WALLS, seed=seed, pane=dark_pane)
    walls = [block.walls.get_fill_color().to_hex() for block in row if isinstance(block, Block)]
    left, bottom, right, _ = bounds(row)
    assert left <= -2 + 0.01
    assert right >= 2 - 0.1
    assert bottom == pytest.approx(-1, abs=0.02)
    assert all(a != b for a, b in pairwise(walls))


@given(seeds)
@settings(max_examples=10)
def test_silhouette_is_one_path_without_gaps(seed):
    """A far row is one object that covers the ground from end to end."""
    row = silhouette(-3, 3, 0, 0.5, 1.5, ink="night.up", seed=seed)
    assert len(row.get_family()) == 1
    assert all(winding(row, x / 10, 0.2) for x in range(-29, 30))


@given(seeds)
@settings(max_examples=10)
def test_stars_keep_clear_of_words(seed):
    """No star falls into a box that is to stay clear, nor out of the sky."""
    clear = (-3.0, -1.0, 2.0, 2.0)
    sky = stars(60, (-6, -2, 6, 4), seed=seed, clear=[clear])
    assert len(sky.get_family()) == 1
    assert not any(winding(sky, x / 2, y / 2) for x in range(-5, 4) for y in range(-1, 4))
    assert all(-6.1 < edge < 6.1 for edge in bounds(sky))


def test_stars_may_find_no_place():
    """A sky that must stay clear all over stays empty."""
    assert len(stars(20, (-1, -1, 1, 1), seed=1, clear=[(-1, -1, 1, 1)]).points) == 0


def test_halos_grow_brighter_inwards():
    """Each halo lies on the larger one before it and is a step brighter."""
    rings = halos((3, 2, 1), 1, 1)
    light = [sum(part.get_fill_color().to_rgb()) for part in rings]
    assert light == sorted(light)
    assert [bounds(part)[2] for part in rings] == pytest.approx([4, 3, 2])


def test_tree_stands_on_the_ground():
    """A tree is as tall as asked and stands on the ground line."""
    _, bottom, _, top = bounds(tree(0.8))
    assert (bottom, top) == pytest.approx((0, 0.784), abs=0.01)


def test_balloon_is_wide_as_its_radius_and_carries_its_basket_below():
    """The envelope is as wide as asked, and the basket hangs under its mouth."""
    drawing = balloon(0.6)
    left, bottom, right, top = bounds(drawing)
    assert (left, right, top) == pytest.approx((-0.6, 0.6, 0.6), abs=0.01)
    assert bounds(drawing[-1])[3] < -0.6 * 1.27
    assert bottom == pytest.approx(bounds(drawing[-1])[1])
