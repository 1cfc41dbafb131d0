"""A dotted route leads evenly from its start, dot by dot; a tag holds its words."""

import numpy as np
import pytest
from outlines import bounds

from scenes.look.grid import Grid
from scenes.parts.dotted_route import Dots, DottedRoute, example
from scenes.parts.shapes import disc
from scenes.parts.tag import tag
from scenes.text.block import Typesetter

DOT = len(disc(1, "night").points)


def middles(route):
    """Middles of the dots that are shown."""
    return route.points.reshape(-1, DOT, 3).mean(axis=1)


def test_dots_stand_evenly():
    """Dots are a step apart, the first at the start of the way."""
    places = middles(DottedRoute([(0, 0), (2, 1), (5, 0)], step=0.25))
    assert places[0] == pytest.approx((0, 0, 0), abs=0.01)
    gaps = np.hypot(*np.diff(places[:, :2], axis=0).T)
    assert gaps == pytest.approx(0.25, abs=0.02)


def test_route_comes_from_its_start():
    """At each moment the first dots are there and the others are not."""
    route = DottedRoute([(0, 0), (4, 0)], step=0.2)
    whole = middles(route)
    walk = route.walk(1.0)
    walk.begin()
    walk.interpolate(0.0)
    assert len(route.points) == 0
    walk.interpolate(0.5)
    assert np.allclose(middles(route), whole[: len(middles(route))])
    assert 0 < len(middles(route)) < len(whole)
    walk.interpolate(1.0)
    assert np.allclose(middles(route), whole)


def test_every_place_gets_its_dot():
    """There are as many dots as places, whatever their number."""
    assert Dots([(0.01 * i, 0.0) for i in range(1200)], "coral", 0.04).count == 1200


@pytest.mark.parametrize("locale", ["en", "ar", "vi"])
def test_tag_holds_its_words(locale):
    """A tag's plate is larger than its words on every side, in one line and in two."""
    direction = "rtl" if locale == "ar" else "ltr"
    type_ = Typesetter(locale, direction, "test", [])
    text = {"en": "football club", "ar": "نادي كرة القدم", "vi": "câu lạc bộ bóng đá"}[locale]
    for width, lines in ((4.0, 1), (1.6, 2)):
        plate, words = tag(type_.set(text, "label", "night", width=width, lines=lines, align="middle"), 1.0, 0.5)
        inner, outer = bounds(words), bounds(plate)
        assert outer[0] < inner[0] < inner[2] < outer[2]
        assert outer[1] < inner[1] < inner[3] < outer[3]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    assert (np.abs(bounds(example(Grid(direction)))) < 6.4).all()
