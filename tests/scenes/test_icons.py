"""Icons keep to their live area, their colours and their few paths."""

import pytest
from outlines import bounds, inks

from scenes.look.palette import colour
from scenes.parts.icons import GRID, ICONS, LEARNING, LIVE, ROUTE, icon, medal
from scripts.errors import ProjectError

BODY, INNER, GROUND = "night", "sun", "paper"


@pytest.mark.parametrize("name", ICONS)
def test_icon_stays_in_its_live_area(name):
    """No part of an icon reaches into the margin of its grid, nor leaves half of the grid empty."""
    left, bottom, right, top = bounds(icon(name, GRID, BODY, INNER))
    assert min(left, bottom) >= -LIVE / 2 - 0.01
    assert max(right, top) <= LIVE / 2 + 0.01
    assert max(right - left, top - bottom) > LIVE * 0.7


@pytest.mark.parametrize("name", ICONS)
def test_icon_is_drawn_in_the_colours_it_is_given(name):
    """An icon takes body, inner colour and ground, no fourth colour, and at most five paths."""
    used = inks(icon(name, 1, BODY, INNER, GROUND))
    assert set(used) <= {colour(BODY), colour(INNER), colour(GROUND)}
    assert colour(BODY) in used
    assert len(used) <= 5


@pytest.mark.parametrize("name", ICONS)
def test_medal_holds_its_icon(name):
    """An icon on a medal lies within the plate."""
    plate, drawing = medal(name, 1, "sun", BODY, "paper")
    assert max(abs(edge) for edge in bounds(drawing)) < 0.62
    assert bounds(plate) == pytest.approx((-1, -1, 1, 1))


def test_every_part_and_step_has_its_own_icon():
    """The six things and the six steps are twelve different drawings."""
    assert len(LEARNING) == len(ROUTE) == 6
    assert len({*LEARNING.values(), *ROUTE.values()}) == 12


def test_unknown_icon_names_the_nearest():
    """A misspelt icon is refused with the right spelling."""
    with pytest.raises(ProjectError, match='Did you mean "school"'):
        icon("shool", 1, BODY, INNER)
