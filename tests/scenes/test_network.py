"""The flower of cities grows outward, counts what it shows, and gathers into the road without losing a city."""

from math import hypot

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import bounds

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.gathering import Gather, road_seats
from scenes.parts.network import SPACING, Grow, Network, places
from scenes.parts.ring import PARTS, angle

LTR, RTL = Grid("ltr"), Grid("rtl")
STEPS = (12, 30, 48)
CURVES = 4 * 4  # points of a dot: four Béziers


def network(grid=LTR, centre=(1.0, 0.5), seed=3):
    return Network(STEPS, ("sun", "coral", "paper"), centre, grid, links=((20, 0.8), (48, 0.3)), seed=seed)


def dots(net):
    return [len(ring.points) // CURVES for ring in net.rings]


@given(st.integers(2, 500), st.floats(-3, 3))
@settings(max_examples=20)
def test_each_city_lies_further_out_and_clear_of_all_others(count, turn):
    """Growth is outward: no later city is nearer to the middle, and no two are nearer than a spacing allows."""
    flower = places(count, turn)
    out = np.hypot(*flower.T)
    assert np.all(np.diff(out) > 0)
    gaps = np.hypot(*(flower[:, None] - flower[None]).transpose(2, 0, 1)) + 9 * np.eye(count)
    assert gaps.min() > 1.2


@given(st.integers(0, STEPS[-1]))
@settings(max_examples=30)
def test_shown_cities_are_counted_ring_by_ring(count):
    """A network that shows n cities draws n dots: those of the first step first, then those of the next."""
    net = network()
    net.settle(count, SPACING)
    lows = (0, *STEPS[:-1])
    assert dots(net) == [min(max(count - low, 0), step - low) for low, step in zip(lows, STEPS, strict=True)]


@given(st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=30)
def test_growing_never_takes_a_city_away(one, other):
    """Later in a step of growth there are as many cities as before, or more, and links as well."""
    early, late = sorted((one, other))
    net = network()
    fewer, links = net.grow(STEPS[0], STEPS[1], early, SPACING), len(net.links.points)
    more = net.grow(STEPS[0], STEPS[1], late, SPACING)
    assert STEPS[0] <= fewer <= more <= STEPS[1]
    assert links <= len(net.links.points)


@pytest.mark.parametrize(("share", "count"), [(0, STEPS[0]), (1, STEPS[2])])
def test_growth_begins_and_ends_complete(share, count):
    """Growing no part of the way is showing the old cities, growing all of it the new ones, with the same links."""
    grown, shown = network(), network()
    assert grown.grow(STEPS[0], STEPS[2], share, 0.2) == count
    shown.settle(count, 0.2)
    assert dots(grown) == dots(shown)
    assert np.allclose(grown.links.points, shown.links.points)
    assert all(np.allclose(a.points, b.points) for a, b in zip(grown.rings, shown.rings, strict=True))


def test_links_end_at_cities_and_bow_outward():
    """A link runs from one city to another, and its middle is further out than that of its chord."""
    net = network()
    net.settle(STEPS[-1], SPACING)
    for a, b, c, d in net.links.points[:, :2].reshape(-1, 4, 2):
        assert min(np.hypot(*(net.at - a).T)) < 1e-9
        assert min(np.hypot(*(net.at - d).T)) < 1e-9
        middle, chord = (a + 3 * b + 3 * c + d) / 8, (a + d) / 2
        assert hypot(*(middle - net.centre)) > hypot(*(chord - net.centre))


def test_halos_hold_the_cities_of_their_steps():
    """The largest halo reaches beyond the outermost dot, and each lies inside the one before it."""
    net = network()
    net.settle(STEPS[-1], SPACING)
    right = [bounds(halo)[2] for halo in net.halos]
    assert right == sorted(right, reverse=True)
    assert right[0] > max(bounds(ring)[2] for ring in net.rings)


def test_right_to_left_flower_is_the_mirror_image():
    """In a right-to-left locale each city stands at its mirror image about the middle."""
    here, there = network(LTR, (0, 0)), network(RTL, (0, 0))
    for net in (here, there):
        net.settle(STEPS[-1], SPACING)
    assert np.allclose(there.at, here.at * [-1, 1])


class Written:
    """A counter that remembers what it was told to show."""

    def __init__(self):
        self.values, self.final = [], 48.0

    def set_to(self, value):
        self.values.append(value)

    def set_fill(self, opacity):
        self.opacity = opacity


def test_number_is_what_the_picture_shows():
    """In every frame of growth the counter has the number of cities that stand, and in the last its own number."""
    net, counter = network(), Written()
    grow = Grow(net, STEPS[0], STEPS[2], counter=counter, run_time=2, late=0.5)
    for frame in range(61):
        grow.interpolate_mobject(frame / 60)
        standing = np.count_nonzero(net.radii >= net.dot * 0.5)
        assert counter.values[-1] == standing
        assert (counter.opacity > 0) == (frame / 30 > 0.5)
    assert counter.values == sorted(counter.values)


def test_tint_ends_in_the_colours_asked_for():
    """The rings change from the outermost in, and all have their new colour at the end."""
    net = network()
    change = net.tint(["mist"] * 3)
    change.begin()
    change.interpolate(0.2)
    inks = [ring.get_fill_color().to_hex() for ring in net.rings]
    assert inks[0] == colour("sun")
    assert inks[2] != colour("paper")
    change.interpolate(1)
    assert [ring.get_fill_color().to_hex() for ring in net.rings] == [colour("mist")] * 3


@given(st.integers(6, 120), st.sampled_from([LTR, RTL]))
@settings(max_examples=20)
def test_road_seats_are_on_the_road_and_shared_out_evenly(count, grid):
    """Every city gets a place of its own on one of the six arcs, and no arc gets two more than another."""
    seats = road_seats(places(count) * [grid.sign, 1], 2.0, 0.8, grid)
    out = np.hypot(*seats.T)
    assert out.min() >= 1.6
    assert out.max() <= 2.4
    ways = np.exp(1j * np.array([angle(part, grid) for part in range(PARTS)]))
    nearest = np.argmax((seats @ [1, 1j])[:, None].conj() * ways, axis=1)
    shares = np.bincount(nearest, minlength=PARTS)
    assert shares.max() - shares.min() <= 1
    assert len(np.unique(seats.round(6), axis=0)) == count


def test_gathering_ends_at_the_seats():
    """Cities that gather leave from where they stand and arrive where they are sent."""
    net = network()
    net.settle(STEPS[-1], SPACING)
    start, seats = net.at.copy(), places(STEPS[-1], 1.0) * 0.3
    gather = Gather(net, seats)
    gather.interpolate_mobject(0)
    assert np.allclose(net.at, start)
    gather.interpolate_mobject(1)
    assert np.allclose(net.at, seats)
    assert sum(dots(net)) == STEPS[-1]
