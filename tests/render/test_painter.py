"""The fast painter against Manim's camera: after any sequence of changes the same pixels, told where they changed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manim import (
    BLUE,
    DOWN,
    ORANGE,
    PURE_RED,
    RIGHT,
    UP,
    WHITE,
    YELLOW,
    Camera,
    Circle,
    Cross,
    Dot,
    ImageMobject,
    Line,
    Mobject,
    PointCloudDot,
    Rectangle,
    Square,
    Star,
    VGroup,
    VMobject,
    tempconfig,
)

from render.canvas.painter import CameraPainter, LayerPainter

WIDTH, HEIGHT = 320, 180


@pytest.fixture(autouse=True)
def small() -> Iterator[None]:
    with tempconfig({"pixel_width": WIDTH, "pixel_height": HEIGHT, "frame_rate": 30}):
        yield


def shapes() -> list[VMobject]:
    """Everything a VMobject's looks are made of: fills, strokes, gradients, strokes behind, holes, families."""
    ring = VMobject(fill_color=ORANGE, fill_opacity=1, stroke_width=0)
    ring.points = np.vstack([Circle(1.2).points, Circle(0.6).points[::-1]])
    row = VGroup(*(Dot(RIGHT * 0.4 * n, color=YELLOW) for n in range(8)))
    behind = Square(1.5, fill_color=WHITE, fill_opacity=0.7).set_stroke(BLUE, 12, background=True)
    slope = Rectangle(width=4, height=1).set_fill([PURE_RED, BLUE], 0.8).set_stroke([WHITE, YELLOW, BLUE], 6)
    return [
        Rectangle(width=20, height=12, fill_color=BLUE, fill_opacity=1, stroke_width=0).set_z_index(-1),
        ring,
        row,
        behind,
        slope,
        Star(6, fill_opacity=0.5, color=PURE_RED),
        Line(DOWN * 3, UP * 3 + RIGHT * 5, stroke_width=0.5),
        Cross(stroke_width=9).shift(RIGHT * 3),
    ]


def change(mobject: VMobject, how: int, amount: float) -> None:
    """Change something that shows, in place, as animations do."""
    moves: dict[int, Any] = {
        0: lambda: mobject.shift(RIGHT * amount),
        1: lambda: mobject.scale(0.5 + abs(amount) / 3),
        2: lambda: mobject.rotate(amount),
        3: lambda: mobject.set_fill(opacity=min(1, abs(amount) / 3)),
        4: lambda: mobject.set_stroke(width=abs(amount) * 4),
        5: lambda: mobject.set_color(YELLOW if amount > 0 else ORANGE),
        6: lambda: mobject.set_z_index(round(amount)),
        7: lambda: mobject.shift(UP * 30 * amount),  # out of the picture
        8: lambda: mobject.set_fill([WHITE, BLUE], 1),
        9: lambda: mobject.scale(0),
        10: lambda: None,
    }
    moves[how]()


STEPS = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 10), st.floats(-3, 3), st.integers(0, 8), st.booleans()),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.integers(0, 5))
def test_any_sequence_of_frames_has_the_pixels_of_manims_camera(steps: list[Any], seed: int) -> None:
    """However objects move, change, come and go, every frame is Manim's, and differs where it is said."""
    objects: list[Mobject] = list(shapes())
    random.Random(seed).shuffle(objects)
    stock, ours = Camera(), Camera()
    slow, fast = CameraPainter(stock), LayerPainter(ours)
    before: Any = None
    for which, how, amount, standing, new_play in [(0, 10, 0.0, 3, True), *steps]:
        change(objects[which], how, amount)
        if new_play:
            still = list(Camera().get_mobjects_to_display(objects[:standing]))
            slow.stand(still)
            fast.stand(still)
            moving = objects[standing:]
        shown = moving[which % 3 :]
        slow.paint(shown)
        changed = fast.paint(shown)
        assert_alike(ours.pixel_array, stock.pixel_array)
        assert_told(before, ours.pixel_array, changed)
        before = np.array(ours.pixel_array)


def assert_alike(ours: Any, stock: Any) -> None:
    """All but a few pixels are the same, and those nearly: Cairo rounds anew where a clip cuts a stroke in two."""
    off = np.abs(np.asarray(ours).astype(int) - np.asarray(stock)).max(axis=2)
    assert off.max() <= 16
    assert (off > 1).sum() <= 40, "at most a few pixels on the edges of the damage"


def assert_told(before: Any, after: Any, changed: Any) -> None:
    """Outside of what is said to have changed, nothing has."""
    if before is None or changed is None:
        return
    differs = (before != np.asarray(after)).any(axis=2)
    for left, top, right, bottom in changed:
        differs[top:bottom, left:right] = False
    assert not differs.any()


def test_a_frame_like_the_last_is_told_to_be_no_change() -> None:
    """Nothing is drawn, converted or encoded for a frame in which nothing moved."""
    painter = LayerPainter(Camera())
    group = VGroup(*shapes())
    painter.stand([])
    painter.paint([group])
    assert painter.paint([group]) == ()


def test_a_small_move_damages_little() -> None:
    """A dot that moves over a full picture changes the pixels round it alone."""
    painter = LayerPainter(Camera())
    dot = Dot(color=WHITE)
    full = shapes()
    painter.stand([])
    painter.paint([*full, dot])
    changed = painter.paint([*full, dot.shift(RIGHT * 0.1)])
    assert changed
    assert sum((right - left) * (bottom - top) for left, top, right, bottom in changed) < WIDTH * HEIGHT / 20


@pytest.mark.parametrize("standing", [True, False])
@pytest.mark.parametrize("kind", ["image", "points"])
def test_what_cairo_does_not_draw_is_drawn_by_manim(kind: str, standing: bool) -> None:
    """Images and point clouds, still or moving, are in the picture as Manim draws them."""
    pixels = np.random.default_rng(1).integers(0, 255, (40, 60, 4), np.uint8)
    pixels[..., 3] = 255
    odd: Mobject = ImageMobject(pixels).scale(2) if kind == "image" else PointCloudDot(radius=1, color=YELLOW)
    dot = Dot(color=WHITE)
    stock, ours = Camera(), Camera()
    for painter in (CameraPainter(stock), LayerPainter(ours)):
        painter.stand([odd] if standing else [])
        for _ in range(3):
            dot.shift(RIGHT * 0.2)
            painter.paint([dot] if standing else [odd, dot])
        dot.shift(RIGHT * -0.6)
        painter.stand([])
        painter.paint([dot])  # and it is gone afterwards
    assert_alike(ours.pixel_array, stock.pixel_array)


def test_another_background_is_seen() -> None:
    """A camera whose background changes between two plays shows it, though no object moved."""
    camera = Camera()
    painter = LayerPainter(camera)
    dot = Dot()
    painter.stand([])
    painter.paint([dot])
    camera.background_color = BLUE
    painter.stand([])
    painter.paint([dot])
    assert tuple(camera.pixel_array[5, 5][:3]) == tuple(BLUE.to_int_rgb())


def test_objects_made_anew_for_every_frame_are_forgotten() -> None:
    """Memory does not grow with the frames of an `always_redraw`."""
    painter = LayerPainter(Camera())
    painter.stand([])
    for _ in range(2300):
        painter.paint([Dot()])
    assert len(painter._known) < 2100
