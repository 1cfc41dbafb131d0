"""Damage: rectangles that cover what changed, overlap nowhere, and lie on macroblocks."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from render.canvas.damage import NOWHERE, TILE, Box, overlap, rectangles

WIDTH, HEIGHT = 426, 240
EDGE_X, EDGE_Y = st.integers(0, WIDTH), st.integers(0, HEIGHT)
BOXES = st.lists(
    st.tuples(EDGE_X, EDGE_Y, EDGE_X, EDGE_Y).map(
        lambda e: (min(e[0], e[2]), min(e[1], e[3]), max(e[0], e[2]), max(e[1], e[3]))
    ),
    max_size=30,
)


@given(BOXES)
def test_every_changed_pixel_is_in_exactly_one_rectangle(boxes: list[Box]) -> None:
    """No change is outside the damage, and no pixel is drawn twice."""
    covered = np.zeros((HEIGHT, WIDTH), int)
    for left, top, right, bottom in rectangles(boxes, WIDTH, HEIGHT):
        covered[top:bottom, left:right] += 1
    assert covered.max(initial=0) <= 1
    for left, top, right, bottom in boxes:
        assert (covered[top:bottom, left:right] == 1).all()


@given(BOXES)
def test_edges_are_macroblocks_or_the_pictures(boxes: list[Box]) -> None:
    """Rectangles begin and end on macroblocks, as conversion with halved chroma needs it, or where the picture ends."""
    for left, top, right, bottom in rectangles(boxes, WIDTH, HEIGHT):
        assert left % TILE == top % TILE == 0
        assert right % TILE == 0 or right == WIDTH
        assert bottom % TILE == 0 or bottom == HEIGHT


def test_far_corners_are_two_rectangles() -> None:
    """Two small changes far apart do not damage all that lies between."""
    assert len(rectangles([(0, 0, 8, 8), (400, 200, 408, 208)], WIDTH, HEIGHT)) == 2


def test_nothing_is_damaged_by_an_empty_box() -> None:
    """What touches no pixel damages none."""
    assert rectangles([NOWHERE, (50, 50, 50, 60)], WIDTH, HEIGHT) == ()
    assert not overlap((0, 0, 16, 16), (16, 0, 32, 16))
