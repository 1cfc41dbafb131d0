"""The opening card: a dark city at first, a ring whose icons stay clear, and a day that leaves only the sign."""

import numpy as np
import pytest
from outlines import bounds, inks, outline, same, winding

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.backdrop import Backdrop
from scenes.parts.block import Block
from scenes.parts.night_city import NightCity
from scenes.parts.opening import Opening
from scenes.parts.ring import PARTS, CornerSign
from scenes.text.block import Typesetter

GRIDS = [Grid("ltr"), Grid("rtl")]


def opening(grid, **route):
    locale = "ar" if grid.rtl else "en"
    title = "كيف تتعلّم المدينة؟" if grid.rtl else "What makes a city learn?"
    return Opening(grid, Typesetter(locale, grid.direction, "test", []), title, "1", **route)


def finish(animation):
    animation.begin()
    animation.finish()


@pytest.fixture(params=GRIDS, ids=["ltr", "rtl"])
def card(request):
    return opening(request.param)


def test_first_frame_has_no_lit_window(card):
    """Before the first word nobody in the city has a light."""
    assert colour("sun") not in [ink for thing in card.city.things for ink in inks(thing)]


def test_ring_waits_behind_the_roofs(card):
    """On the first frame no more than a crest of the ring stands over the near street."""
    assert bounds(card.ring)[3] < -1.5


def test_icons_of_the_risen_ring_are_clear_of_the_city(card):
    """No roof and no tower covers any part of any of the six icons."""
    finish(card.rise(1.0))
    roofs = [part for home in (*card.city.far, *card.city.row, *card.city.towers) for part in home.get_family()]
    for part in card.ring.parts:
        left, bottom, right, top = bounds(part.icon)
        for x in np.linspace(left, right, 5):
            for y in np.linspace(bottom, top, 5):
                assert not any(len(roof.points) and winding(roof, x, y) for roof in roofs)


def test_title_stands_clear_of_the_ring(card):
    """The words end before the risen ring begins, and the stars leave their place dark."""
    finish(card.rise(1.0))
    ring, words = bounds(card.ring), bounds(card.text)
    assert words[0] > ring[2] if card.grid.rtl else words[2] < ring[0]
    for x, y in outline(card.stars).reshape(-1, 2)[::40]:
        assert not (words[0] < x < words[2] and words[1] < y < words[3])


@pytest.mark.parametrize("surface", ["day", "night"])
@pytest.mark.parametrize("grid", GRIDS, ids=["ltr", "rtl"])
def test_ring_sinks_onto_its_sign_and_the_city_behind_the_ground(grid, surface):
    """At the end the ring's road is the sign's road, and nothing of the city stands over the new ground."""
    card, backdrop, sign = opening(grid), Backdrop("night"), CornerSign(grid, surface)
    finish(card.rise(1.0))
    finish(card.sink(backdrop, sign, -2.5, 1.0))
    assert backdrop.surface == surface
    for part, place in zip(card.ring.parts, sign.ring.parts, strict=True):
        assert np.allclose(part.arc.points, place.arc.points)
        assert inks(part.arc) == inks(place.arc)
    assert bounds(card.city.ground)[3] == pytest.approx(-2.5)
    for thing in (card.city.far, card.city.towers, card.city.row, card.city.lamps):
        assert bounds(thing)[3] < -2.5


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ({}, ["sun"] * PARTS),
        ({"lit": 0}, ["sun", *["night.far"] * 5]),
        ({"lit": 2, "done": (0, 1)}, ["sun.deep", "sun.deep", "sun", *["night.far"] * 3]),
        ({"done": tuple(range(PARTS))}, ["sun.deep"] * PARTS),
    ],
)
def test_ring_shows_how_far_the_series_has_come(route, expected):
    """The first film lights all six parts, the others their own, and those told before are done."""
    ring = opening(GRIDS[0], **route).ring
    assert [inks(part.arc)[0] for part in ring.parts] == [colour(name) for name in expected]


@pytest.mark.parametrize("grid", GRIDS, ids=["ltr", "rtl"])
def test_lamps_are_windows_of_houses_in_reading_order(grid):
    """Each lamp lies in the place of one of the dark panes, and the first is nearest to the reading side."""
    city = NightCity(3.35, grid)
    places = [lamp[1].get_x() * grid.sign for lamp in city.lamps]
    assert places == sorted(places)
    homes = [home for home in city.row if isinstance(home, Block)]
    for lamp in city.lamps:
        x, y, _ = lamp[1].get_center()
        assert sum(winding(home.panes[0], x, y) != 0 for home in homes) == 1


@pytest.mark.parametrize("grid", GRIDS, ids=["ltr", "rtl"])
def test_people_can_stand_in_the_park(grid):
    """No house stands behind the middle of the open place."""
    city = NightCity(3.35, grid)
    for home in (home for home in city.row if isinstance(home, Block)):
        left, _, right, _ = bounds(home)
        assert not left - 0.5 < city.park < right + 0.5


def test_an_imagined_light_is_none():
    """What the girl imagines is seen in every dark window, and is not the light of a lamp."""
    city = NightCity(3.35, GRIDS[0])
    before = [inks(home.panes)[0] for home in city.row if isinstance(home, Block)]
    finish(city.imagine(-3, 1.0))
    after = [inks(home.panes)[0] for home in city.row if isinstance(home, Block)]
    assert all(a != b for a, b in zip(before, after, strict=True))
    assert colour("sun") not in after


def test_two_openings_are_the_same_city():
    """The series has one city: nothing in it is left to chance."""
    one, other = (NightCity(3.35, GRIDS[0]) for _ in range(2))
    assert all(same(a, b) for a, b in zip(one.things, other.things, strict=True))
