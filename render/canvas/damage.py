"""Damage: the rectangles in which a frame may differ from the one before it.

Boxes are half open pixel rectangles (left, top, right, bottom). Rectangles of damage are disjoint and lie on tiles of
16 pixels, H.264's macroblocks: so their edges are even, as a picture with halved chroma needs them.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.ndimage import find_objects, label

Box = tuple[int, int, int, int]

TILE = 16
NOWHERE: Box = (0, 0, 0, 0)


def overlap(a: Box, b: Box) -> bool:
    """Tell whether two boxes share a pixel."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def union(a: Box, b: Box) -> Box:
    """Return the smallest box around two that are not empty."""
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def rectangles(boxes: Iterable[Box], width: int, height: int) -> tuple[Box, ...]:
    """Return disjoint rectangles that cover all boxes, within a picture of this size.

    Boxes that touch become one rectangle: drawing an object twice costs more than a few pixels too many.
    """
    tiles = np.zeros((-(-height // TILE), -(-width // TILE)), np.int8)
    for left, top, right, bottom in boxes:
        if right > left and bottom > top:
            tiles[max(top, 0) // TILE : -(-bottom // TILE), max(left, 0) // TILE : -(-right // TILE)] = 1
    found = [
        (across.start * TILE, down.start * TILE, min(across.stop * TILE, width), min(down.stop * TILE, height))
        for down, across in find_objects(label(tiles)[0])
    ]
    return _disjoint(found)


def _disjoint(boxes: list[Box]) -> tuple[Box, ...]:
    """Join boxes until none overlap: a patch of an odd shape may reach round another."""
    joined: list[Box] = []
    for box in boxes:
        grown = box
        while meets := [other for other in joined if overlap(other, grown)]:
            joined = [other for other in joined if other not in meets]
            for other in meets:
                grown = union(grown, other)
        joined.append(grown)
    return tuple(joined)
