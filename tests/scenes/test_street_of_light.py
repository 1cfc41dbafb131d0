"""The lit street: every window lights, and the wire leads from the first lamp to the plant at the end side."""

import pytest
from manim import UpdateFromAlphaFunc
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.block import Block
from scenes.parts.night_city import NightCity
from scenes.parts.street_of_light import PLANT, StreetOfLight

GRIDS = [Grid("ltr"), Grid("rtl")]


def _lit(grid):
    city = NightCity(3.35, grid)
    return city, StreetOfLight(city, (-2.55, 1.35), grid)


@pytest.mark.parametrize("grid", GRIDS)
def test_all_windows_are_lit_at_the_end(grid):
    """When the light has passed, no house of the street and no tower is dark."""
    city, street = _lit(grid)
    for animation in street.light(1.0).animations:
        if isinstance(animation, UpdateFromAlphaFunc):
            animation.interpolate_mobject(1)
    homes = [home for home in (*city.row, *city.towers) if isinstance(home, Block)]
    assert homes
    assert all(home.panes[0].get_fill_color().to_hex() == colour("sun") for home in homes)


@pytest.mark.parametrize("grid", GRIDS)
def test_wire_leads_to_the_plant(grid):
    """The wire begins at the first lamp and ends under the plant, on the end side in both directions."""
    _, street = _lit(grid)
    left, _, right, _ = bounds(street.wire)
    start, end = (left, right) if not grid.rtl else (right, left)
    assert end == pytest.approx(grid.mirror(PLANT), abs=0.05)
    assert start == pytest.approx(grid.mirror(-2.55), abs=0.05)
    assert street.plant.get_x() * grid.sign > 5


def test_followed_part_grows_along_the_wire():
    """Half-way the light has come to a part of the wire and not to its end."""
    _, street = _lit(Grid())
    street.follow(1.0).interpolate(0.5)
    half = bounds(street.current)[2]
    assert half < bounds(street.wire)[2] - 1
    street.follow(1.0).interpolate(1.0)
    assert bounds(street.current) == pytest.approx(bounds(street.wire))
