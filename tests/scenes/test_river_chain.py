"""The chain on the bank: mirrored, lit link by link, broken by one and whole again."""

import pytest
from outlines import bounds, same

from scenes.look.grid import SAFE_X, Grid
from scenes.look.palette import colour
from scenes.parts.river_chain import RiverChain

GRIDS = [Grid("ltr"), Grid("rtl")]
SIGNS = ("school", "wrench", "umbrella", "sandbag")


def _end(*animations):
    for animation in animations:
        animation.begin()
        animation.finish()


@pytest.mark.parametrize("grid", GRIDS)
def test_links_run_from_the_reading_side_and_fit(grid):
    """The first link stands on the reading side, and no link leaves the safe area."""
    chain = RiverChain(SIGNS, (-5.25, 0.6), grid)
    places = [x * grid.sign for x, _ in chain.places]
    assert places == sorted(places)
    left, _, right, _ = bounds(chain.links)
    assert max(-left, right) <= SAFE_X


def test_a_link_that_is_lit_shows_its_sign():
    """Until then its sign cannot be seen."""
    chain = RiverChain(SIGNS, (-5.25, 0.6), Grid())
    assert chain.links[1].sign[0].get_fill_opacity() == 0
    _end(chain.light(1))
    assert chain.links[1].sign[0].get_fill_opacity() == 1
    assert chain.links[1].iron.get_fill_color().to_hex() == colour("sun")
    assert chain.links[0].sign[0].get_fill_opacity() == 0


def test_water_comes_only_while_a_link_is_missing():
    """A link that gives way lets water over the bank's edge; put back, the chain is as it was and the bank dry."""
    chain = RiverChain(SIGNS, (-5.25, 0.6), Grid())
    for i in range(4):
        _end(chain.keep(i))
    whole = chain.links.copy()
    assert not len(chain.spill.points)
    _end(chain.give_way(2, 1.0))
    assert bounds(chain.spill)[1] < chain.edge - 1
    assert not same(chain.links, whole)
    _end(chain.restore(2, 1.0))
    assert not len(chain.spill.points)
    assert same(chain.links, whole)
