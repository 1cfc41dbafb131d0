"""The route ring walks its own way round and keeps its place, whatever state its parts are in."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from manim import ORIGIN
from outlines import bounds, inks, same

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.look.palette import colour
from scenes.parts.ring import PARTS, CornerSign, RouteRing

LTR, RTL = Grid("ltr"), Grid("rtl")
parts, places = st.integers(0, PARTS - 1), st.floats(-3, 3)


def roads(ring):
    return [part.arc.get_fill_color().to_hex() for part in ring.parts]


@given(parts)
def test_right_to_left_ring_is_the_mirror_image(part):
    """Every part lies at its mirror image in a right-to-left locale, so that the way runs the other way round."""
    here, there = RouteRing(1, LTR).station(part), RouteRing(1, RTL).station(part)
    assert np.allclose(there, here * [-1, 1, 1])


@pytest.mark.parametrize(("grid", "turn"), [(LTR, -1), (RTL, 1)])
def test_way_begins_past_the_seam_at_the_top(grid, turn):
    """Part one lies at the top on the end side, and the way goes on from there."""
    ring = RouteRing(1, grid)
    first, second = ring.station(0), ring.station(1)
    assert first[1] > 0
    assert first[0] * grid.sign > 0
    assert np.sign(first[0] * second[1] - first[1] * second[0]) == turn


@given(parts)
def test_stations_are_inside_their_arcs(part):
    """A part's icon lies within the box of its arc, where the ring says the station is."""
    ring = RouteRing(1.2, LTR)
    arc, icon = bounds(ring.parts[part].arc), bounds(ring.parts[part].icon)
    assert arc[0] < icon[0] < icon[2] < arc[2]
    assert arc[1] < icon[1] < icon[3] < arc[3]
    assert icon[0] < ring.station(part)[0] < icon[2]


@given(parts, parts)
def test_states_colour_only_their_part(lit, done):
    """A lit part is sun, a walked one deeper, and the others stay dim."""
    ring = RouteRing(1, LTR).done(done).light(lit)
    expected = {i: colour("night.far") for i in range(PARTS)} | {done: colour("sun.deep")} | {lit: colour("sun")}
    assert roads(ring) == list(expected.values())


@given(parts, st.floats(0.2, 3), st.floats(-3, 3), places, places)
@settings(max_examples=25)
def test_ring_may_be_moved_before_or_after_lighting(part, scale, turn, x, y):
    """Lighting a part of a moved, scaled and turned ring gives what moving the lit ring gives."""

    def moved(ring):
        return ring.scale(scale, about_point=ORIGIN).rotate(turn, about_point=ORIGIN).shift((x, y, 0))

    assert same(moved(RouteRing(1, LTR)).light(part), moved(RouteRing(1, LTR).light(part)))


@given(parts)
@settings(max_examples=6)
def test_rest_takes_back_what_light_did(part):
    """A part that was lit and rests again looks as if it had never been lit, though lighting it twice."""
    assert same(RouteRing(1, LTR).light(part).light(part).rest(part), RouteRing(1, LTR))


def test_lighting_can_be_animated():
    """A copy that an animation lights stays in step, part by part, with the ring it was made from."""
    ring = RouteRing(1, LTR)
    target = ring.copy().light(2)
    assert [len(a.points) for a in ring.get_family()] == [len(b.points) for b in target.get_family()]
    assert roads(ring) == [colour("night.far")] * PARTS
    ring.interpolate(ring.copy(), target, 1)
    assert same(ring.rest(2), RouteRing(1, LTR))


def test_all_lit_parts_keep_their_size():
    """One lit part stands out; when all six are lit none does."""
    assert bounds(RouteRing(1, LTR).light()) == pytest.approx(bounds(RouteRing(1, LTR)))
    assert bounds(RouteRing(1, LTR).light(1))[2] > bounds(RouteRing(1, LTR))[2]


@pytest.mark.parametrize("grid", [LTR, RTL])
def test_sign_stands_in_the_upper_end_corner(grid):
    """The small ring stays within the safe area, at the end of the line."""
    left, bottom, right, top = bounds(CornerSign(grid, lit=1).ring)
    assert -SAFE_X <= left <= right <= SAFE_X
    assert top <= SAFE_Y
    assert (left + right) / 2 * grid.sign > SAFE_X - 0.5
    assert bottom > SAFE_Y - 0.9


def test_sign_shows_the_part_of_the_film():
    """The sign lights the part a film is about and marks those told before."""
    ring = CornerSign(LTR, "night", lit=3, done=(0, 1, 2)).ring
    assert roads(ring) == [colour("sun.deep")] * 3 + [colour("sun")] + [colour("night.far")] * 2
    assert not any(part.icon.submobjects for part in ring.parts)
    assert len(inks(ring)) == PARTS + 1
