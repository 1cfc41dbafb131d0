"""Bubbles settle without overlap, alike every time, and are lit kind by kind from the reading side."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import area, same, winding

from scenes.look.grid import Grid
from scenes.parts.packing import scatter, settle
from scenes.parts.swarm import Gather, Swarm, Tint, Yield
from scenes.parts.town_glyphs import HOUSE_FOOT, TOWNS, bubble, skyline, skyline_panes
from scenes.text.block import Typesetter
from scenes.text.counter import Counter

COUNTS = {"skyline": 2, "towers": 6, "house": 32}
LIT = {"skyline": ("night", "paper"), "towers": ("teal", "paper"), "house": ("coral", "paper")}


def swarm(direction="ltr", seed=1):
    """A small swarm about (1, 0)."""
    return Swarm(COUNTS, (1.0, 0.0), Grid(direction), LIT, seed=seed)


def gaps(places, radii):
    """Free room between every two circles."""
    apart = np.sqrt(((places[:, None] - places[None]) ** 2).sum(-1))
    return (apart - radii[:, None] - radii[None])[np.triu_indices(len(radii), 1)]


def lit_area(drawing, kind):
    """Area of the plates of a kind that are lit."""
    plates = drawing.paths(kind)[2]
    return area(plates) if len(plates.points) else 0.0


def painted(drawing, x, y):
    """Whether any bubble covers a point."""
    return any(winding(part, x, y) for part in drawing.paths(*TOWNS) if len(part.points))


@given(st.integers(0, 10_000), st.lists(st.floats(0.1, 0.7), min_size=2, max_size=24))
@settings(max_examples=20, deadline=None)
def test_settled_circles_do_not_overlap(seed, radii):
    """Whatever their sizes and starts, circles that have settled cover each other nowhere."""
    places = settle(radii, scatter(len(radii), seed, 4, 3), steps=400, pull=0.03)
    assert gaps(places, np.array(radii)).min() > 0


@given(st.integers(0, 10_000))
@settings(max_examples=8, deadline=None)
def test_settling_is_repeatable(seed):
    """The same starts end in the same places, to the last bit."""
    starts = scatter(20, seed, 3, 3)
    one, two = (settle([0.2] * 20, starts, steps=60, pull=0.03) for _ in range(2))
    assert np.array_equal(one, two)


def test_settling_keeps_a_place_clear():
    """No circle comes to rest on a disc that stays free."""
    places = settle([0.2] * 40, scatter(40, 3, 2, 2), steps=300, pull=0.03, clear=((0.9, 0.6, 0.7),))
    assert np.hypot(*(places - (0.9, 0.6)).T).min() > 0.7 + 0.2 - 0.01


def test_swarm_is_mirrored_in_place():
    """A swarm that reads from right to left is the same swarm, seen in a mirror."""
    ours, theirs = swarm(), swarm("rtl")
    for i in range(len(ours.kinds)):
        (x, y, _), (u, v, _) = ours.at(i), theirs.at(i)
        assert (u, v) == pytest.approx((-x, y))


def test_swarm_is_light():
    """However many bubbles there are, a swarm is twelve paths."""
    assert len([part for part in swarm().get_family() if not part.submobjects]) == 12


@pytest.mark.parametrize("kind", TOWNS)
def test_lighting_a_kind_lights_all_and_only_its_bubbles(kind):
    """When all of a kind are lit, their plates have exactly its bubbles' area, and no other kind is lit."""
    drawing = swarm()
    drawing.light(kind, COUNTS[kind])
    radii = drawing.radii[[k == kind for k in drawing.kinds]]
    assert lit_area(drawing, kind) == pytest.approx(np.pi * (radii**2).sum(), rel=0.01)
    assert all(lit_area(drawing, other) == 0 for other in TOWNS if other != kind)


@pytest.mark.parametrize(("direction", "side"), [("ltr", 1), ("rtl", -1)])
def test_light_begins_at_the_reading_side(direction, side):
    """The first bubbles to be lit are those nearest to where reading begins."""
    drawing = swarm(direction)
    drawing.light("house", 8)
    lit, waiting = drawing.paths("house")[2].points[:, 0], drawing.paths("house")[0].points[:, 0]
    assert (side * lit).mean() < (side * waiting).min() + 1


def test_hidden_bubble_leaves_its_place_empty():
    """A bubble that the scene draws itself is left out, lit or not."""
    drawing = swarm()
    i = drawing.nearest("house", (0, 0))
    x, y, _ = drawing.at(i)
    edge = y + drawing.radii[i] * 0.8
    assert painted(drawing, x, edge)
    drawing.hidden = {i}
    for count in (0, COUNTS["house"]):
        drawing.light("house", count)
        assert not painted(drawing, x, edge)


def test_gathering_never_covers_a_bubble():
    """On their way in the bubbles cover each other nowhere, and the pole stays where it is."""
    drawing = swarm()
    radii, home = drawing.radii, drawing.home.copy()
    coming = Gather(drawing, 0, run_time=1)
    for alpha in (0.0, 0.2, 0.5, 0.8, 0.95, 1.0):
        coming.interpolate_mobject(alpha)
        assert gaps(drawing.places, radii).min() > -1e-6
        assert drawing.places[0] == pytest.approx(home[0])
    assert np.allclose(drawing.places, home)


def test_others_yield_to_a_bubble_that_swells():
    """When one bubble grows, the others make room and it stays clear of all of them."""
    drawing = swarm()
    i = drawing.nearest("house", (0.3, 0.2))
    to = drawing.room_for(i, 0.4)
    Yield(drawing, to, run_time=1).interpolate_mobject(1.0)
    radii = drawing.radii.copy()
    radii[i] = 0.4
    assert gaps(drawing.places, radii).min() > -0.02


@given(st.floats(0, 1))
@settings(max_examples=15, deadline=None)
def test_number_shows_the_share_that_is_lit(alpha):
    """While light runs, the number beside it is the share of all bubbles that are lit at that moment."""
    drawing = swarm()
    type_ = Typesetter("en", "ltr", "test", [])
    seen = []
    counter = Counter("80%", lambda words: seen.append(words) or type_.set(words, "hero", "coral"))
    Tint(drawing, "house", counter, run_time=1).interpolate_mobject(alpha)
    discs = len(drawing.paths("house")[2].points) / len(bubble("house", 1, "coral", "paper")[0].points)
    assert counter.words(100 * discs / 40) == seen[-1]


def test_glyph_of_a_house_lets_its_bubble_show_through_the_door():
    """The door of a house is a hole in its glyph; its wall is not."""
    glyph = bubble("house", 1, "coral", "paper")[1]
    assert not winding(glyph, 0, HOUSE_FOOT + 0.2)
    assert winding(glyph, 0.35, HOUSE_FOOT + 0.2)


@pytest.mark.parametrize("town", TOWNS)
def test_glyph_stays_in_its_bubble(town):
    """No part of a glyph reaches over the edge of its disc."""
    points = bubble(town, 1, "coral", "paper")[1].points
    assert np.hypot(points[:, 0], points[:, 1]).max() < 0.98


def test_panes_of_a_skyline_lie_in_its_towers():
    """Every pane is inside a tower."""
    towers = skyline()
    for pane in skyline_panes().points.reshape(-1, 4, 3)[:, 0, :2]:
        assert any(winding(tower, *pane) for tower in towers)


def test_swarm_of_another_seed_differs():
    """The seed, and nothing else, decides where the bubbles are."""
    assert same(swarm(seed=4), swarm(seed=4))
    assert not same(swarm(seed=4), swarm(seed=5))
