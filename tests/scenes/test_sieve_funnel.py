"""A funnel holds what lies on its sieves, lets go at the reading side, and lights one question at a time."""

from itertools import pairwise

import numpy as np
import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.shapes import disc
from scenes.parts.sieve_funnel import SieveFunnel, example, fall

LEVELS = (0.7, -0.4, -1.5)


def funnel(direction="ltr"):
    """A funnel with three sieves."""
    return SieveFunnel((2.2, 3.1), (-1.7, 1.3), LEVELS, Grid(direction))


def test_funnel_is_mirrored():
    """Seats and exits of a funnel that reads from right to left are those of the other, seen in a mirror."""
    ours, theirs = funnel(), funnel("rtl")
    assert ours.exit(1, 0.3)[0] < 0 < theirs.exit(1, 0.3)[0]
    for (x, y, _), (u, v, _) in zip(ours.seats(0, 5, 0.3), theirs.seats(0, 5, 0.3), strict=True):
        assert (u, v) == pytest.approx((-x, y))


@pytest.mark.parametrize(("level", "count"), [(0, 6), (1, 5), (2, 3)])
def test_what_lies_on_a_sieve_is_between_the_walls(level, count):
    """Things on a sieve do not touch each other nor the walls, and lie on the bar."""
    drawing, r = funnel(), 0.33
    seats = drawing.seats(level, count, r)
    gaps = [b[0] - a[0] for a, b in pairwise(seats)]
    assert min(gaps) > 2 * r
    assert max(abs(x) for x, _, _ in seats) + r < drawing.half(seats[0][1])
    assert seats[0][1] - r >= bounds(drawing.sieves[level][0])[3] - 0.01


def test_only_the_question_asked_is_fully_lit():
    """The sieve spoken of is lit, those before it keep a paler light, those to come have none."""
    drawing = funnel()
    asked = drawing.light(1)
    asked.begin()
    asked.interpolate(1)
    bars = [inks(sieve)[0] for sieve in drawing.sieves]
    assert bars == [colour("sun.light"), colour("sun"), colour("mist.pale")]


def test_what_falls_arrives_by_every_stop():
    """A thing passes its stops in order and ends at the last."""
    thing = disc(0.2, "sun")
    way = fall(thing, ((1, 0, 0), (1, -2, 0)), 1.0)
    way.begin()
    way.interpolate(0.5)
    assert thing.get_center() == pytest.approx((1, 0, 0), abs=0.01)
    way.interpolate(1.0)
    assert thing.get_center() == pytest.approx((1, -2, 0), abs=0.01)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_example_fits_the_safe_area(direction):
    """The picture for the gallery stays in the frame's safe area."""
    left, bottom, right, top = bounds(example(Grid(direction)))
    assert max(-left, right) < 6.4
    assert max(-bottom, top) < 3.6
    assert np.isfinite([left, right]).all()
