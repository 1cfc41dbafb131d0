"""Shapes are as large as they say, run one way round, and unite without holes."""

from math import pi

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from manim import ORIGIN, UP, VMobject
from outlines import area, bounds, winding

from scenes.look.palette import colour
from scenes.parts.shapes import annulus, blob, capsule, disc, ellipse, poly, rrect, sector, union

sizes, eighths = st.floats(0.2, 3), st.integers(0, 16).map(lambda n: n / 8)
points = st.tuples(eighths, eighths)

OFF = 0.0371  # keeps probes off the outlines, where painted or not is a matter of rounding


@st.composite
def shapes(draw):
    """Any closed shape anywhere, some of them mirrored and so running clockwise."""
    kind = draw(st.sampled_from(["rectangle", "ellipse", "triangle", "bar"]))
    (x, y), w, h = draw(points), draw(eighths) + 1, draw(eighths) + 1
    shape = {
        "rectangle": lambda: rrect(w, h, 0.2, "sun").shift((x, y, 0)),
        "ellipse": lambda: ellipse(w, h, "sun", x, y),
        "triangle": lambda: poly([(x, y), (x - w, y + h), (x + w, y + h)], "sun"),
        "bar": lambda: capsule((x, y), (x + w, y - h), 0.4, "sun"),
    }[kind]()
    return shape.flip(UP) if draw(st.booleans()) else shape


@settings(max_examples=60)
@given(st.lists(shapes(), min_size=1, max_size=5), st.lists(points, min_size=8, max_size=8))
def test_union_paints_what_any_of_its_shapes_paints(parts, probes):
    """A point is painted by a union exactly when one of its shapes paints it: overlaps punch no holes."""
    whole = union(parts, "sun")
    for x, y in ((x + OFF, y + OFF) for x, y in [*probes, *(part.get_center()[:2] for part in parts)]):
        assert (winding(whole, x, y) != 0) == any(winding(part, x, y) != 0 for part in parts)


@given(st.lists(shapes(), min_size=0, max_size=4))
@settings(max_examples=30)
def test_union_is_one_path(parts):
    """However many shapes go in, one object comes out."""
    assert len(union(parts, "sun").get_family()) == 1


def test_union_keeps_the_hole_of_a_ring():
    """A ring stays open in the middle unless another shape covers it."""
    ring = annulus(1, 2, "sun")
    assert winding(union([ring, rrect(1, 1).shift((4, 0, 0))], "sun"), 0, 0) == 0
    assert winding(union([ring, disc(0.3, "sun")], "sun"), 0, 0) != 0


@given(sizes, sizes)
def test_areas_are_those_of_geometry(a, b):
    """Discs, rings, sectors, boxes and bars cover the area geometry gives them, to a third of a hundredth."""
    outer = a + b
    assert area(ellipse(a, b, "sun")) == pytest.approx(pi * a * b, rel=3e-3)
    assert area(annulus(a, outer, "sun")) == pytest.approx(pi * (outer**2 - a**2), rel=3e-3)
    assert area(sector(a, outer, 0.3, 1.8, "sun")) == pytest.approx(1.5 / 2 * (outer**2 - a**2), rel=3e-3)
    assert area(sector(0, a, 0.3, 1.8, "sun")) == pytest.approx(1.5 / 2 * a**2, rel=3e-3)
    r = min(a, b) / 4
    assert area(rrect(a, b, r)) == pytest.approx(a * b - (4 - pi) * r**2, rel=3e-3)
    assert area(capsule((0, 0), (a, b), r, "sun")) == pytest.approx((a**2 + b**2) ** 0.5 * r + pi * r**2 / 4, rel=3e-3)


@given(points, sizes, sizes)
def test_all_shapes_run_counter_clockwise(p, w, h):
    """Whatever order its points are given in, a shape's outline runs counter-clockwise."""
    x, y = p
    corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    made = [draw(order, "sun") for draw in (poly, blob) for order in (corners, corners[::-1])]
    made += [rrect(w, h), ellipse(w, h, "sun", x, y), capsule(p, (x - w, y + h), 0.3, "sun")]
    made += [sector(w, w + h, 1, 2, "sun", soft=0.02)]
    assert all(area(shape) > 0 for shape in made)


@given(sizes, sizes, st.floats(0, 4))
def test_rounded_box_keeps_to_its_size(w, h, r):
    """No corner radius, however large, takes a box beyond its width and height."""
    assert bounds(rrect(w, h, r)) == pytest.approx((-w / 2, -h / 2, w / 2, h / 2))


def test_soft_sector_stays_within_the_sharp_one():
    """Rounded corners only take away."""
    sharp, soft = sector(1, 2, 0.2, 1.2, "sun"), sector(1, 2, 0.2, 1.2, "sun", soft=0.15)
    assert 0.93 * area(sharp) < area(soft) < area(sharp)
    assert all(a <= b + 1e-3 for a, b in zip(bounds(sharp)[:2], bounds(soft)[:2], strict=True))


def test_shapes_are_light():
    """A circle costs four curves and a box at most eight."""
    assert len(disc(1, "sun").points) == 4 * 4
    assert len(rrect(2, 1, 0.2).points) == 8 * 4
    assert len(rrect(2, 1, 0).scale(2, about_point=ORIGIN).points) == 4 * 4


def test_a_shape_is_what_the_constructor_makes_and_shares_nothing_with_the_next() -> None:
    """A shape has all that VMobject's constructor gives it, and changing one leaves the next as it was."""
    made = VMobject(fill_color=colour("coral"), fill_opacity=1, stroke_width=0)
    first, second = disc(1, "coral"), disc(1, "coral")
    assert vars(first).keys() == vars(made).keys()
    for name in vars(made).keys() - {"points", "name"}:
        assert np.array_equal(getattr(first, name), getattr(made, name)), name
    first.set_fill(colour("teal"), 0.3).set_stroke(colour("night"), 4).add(disc(0.1, "sun")).shift((1, 2, 0))
    first.add_updater(lambda shape: None)
    assert not second.submobjects
    assert not second.updaters
    assert np.array_equal(second.fill_rgbas, made.fill_rgbas)
    assert np.array_equal(second.stroke_rgbas, made.stroke_rgbas)
    assert np.array_equal(second.points, disc(1, "coral").points)


def test_a_copy_is_a_shape_of_its_own() -> None:
    """A copied shape looks the same, and what it holds, its points and its colours are not shared."""
    one = disc(1, "coral").add(disc(0.1, "sun"))
    other = one.copy()
    assert type(other) is type(one)
    assert vars(other).keys() == vars(one).keys() | {"original_id"}
    assert np.array_equal(other.points, one.points)
    other.shift(UP).set_fill(colour("teal"))
    other.submobjects[0].shift(UP)
    assert one.get_center()[1] == pytest.approx(0)
    assert one.submobjects[0].get_center()[1] == pytest.approx(0)
    assert not np.array_equal(one.fill_rgbas, other.fill_rgbas)
    assert one.get_family() == [one, *one.submobjects]
