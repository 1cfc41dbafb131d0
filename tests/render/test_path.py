"""Paths: the same moves, curves and closes that Manim's camera gives Cairo one by one."""

from __future__ import annotations

from typing import Any

import cairo
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from manim import Camera, Circle, Star, VMobject, tempconfig

from render.canvas.path import append, path_data

TOLERANCE = VMobject().tolerance_for_point_equality
NUMBER = st.floats(-8, 8, allow_nan=False, width=32)
POINT = st.tuples(NUMBER, NUMBER, st.just(0.0))
# A curve begins at a point of its own, or goes on where the last one ended; some end where their subpath began.
CURVES = st.lists(st.tuples(POINT, POINT, POINT, POINT, st.sampled_from(["new", "on", "home"])), max_size=12)


@pytest.fixture(scope="module")
def camera() -> Camera:
    with tempconfig({"pixel_width": 320, "pixel_height": 180}):
        return Camera()


def points_of(curves: list[Any], rest: int = 0) -> np.ndarray:
    """Lay curves out as a VMobject's points, with `rest` points that make no curve."""
    points: list[Any] = []
    home: Any = None
    for start, one, two, end, how in curves:
        begin = points[-1] if points and how != "new" else start
        home = begin if home is None or how == "new" else home
        points += [begin, one, two, home if how == "home" else end]
    return np.array([*points, *[(1.0, 1.0, 0.0)] * rest]).reshape(-1, 3)


def ours(points: np.ndarray) -> list[Any]:
    """Return the path that we give Cairo."""
    context = cairo.Context(cairo.ImageSurface(cairo.FORMAT_ARGB32, 8, 8))
    data = path_data(points, TOLERANCE)
    if data is not None:
        append(context, data)
    return list(context.copy_path())


def stock(camera: Camera, points: np.ndarray) -> list[Any]:
    """Return the path that Manim's camera gives Cairo."""
    context = cairo.Context(cairo.ImageSurface(cairo.FORMAT_ARGB32, 8, 8))
    mobject = VMobject()
    mobject.points = points
    Camera.set_cairo_context_path(camera, context, mobject)
    return list(context.copy_path())


@given(CURVES, st.integers(0, 3))
def test_a_path_is_the_one_of_manims_camera(camera: Camera, curves: list[Any], rest: int) -> None:
    """Whatever its curves and gaps, a path has Manim's moves, curves and closes, in their order."""
    points = points_of(curves, rest)
    assert ours(points) == stock(camera, points)


@pytest.mark.parametrize("mobject", [Circle(), Star(7), Circle().append_points(Star(5).points)])
def test_shapes_of_manim_are_closed(camera: Camera, mobject: VMobject) -> None:
    """A shape's subpaths are closed, so that its corners are joined."""
    found = ours(mobject.points)
    assert found == stock(camera, mobject.points)
    assert cairo.PathDataType.CLOSE_PATH in {kind for kind, _ in found}


def test_a_nearly_closed_gap_is_no_gap(camera: Camera) -> None:
    """Curves whose ends are as near as Manim takes for equal are one subpath."""
    points = points_of([((0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0), "new")] * 2)
    points[4] = (3 + TOLERANCE / 2, 0, 0)
    kinds = [kind for kind, _ in ours(points)]
    assert kinds == [kind for kind, _ in stock(camera, points)]
    assert kinds.count(cairo.PathDataType.MOVE_TO) == 1


def test_what_has_no_curve_has_no_path() -> None:
    """Fewer than four points draw nothing."""
    assert path_data(np.zeros((3, 3)), TOLERANCE) is None
