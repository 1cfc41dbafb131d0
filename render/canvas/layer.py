"""A layer: pixels that always show one list of items, brought from one list to the next by drawing the damage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cairo
import numpy as np
import numpy.typing as npt

from render.canvas.damage import Box, overlap, rectangles
from render.canvas.item import Item, draw

Pixels = npt.NDArray[np.uint8]  # RGBA, shape (height, width, 4)


class Layer:
    """Pixels and the items they show.

    Args:
        pixels: the picture, drawn into in place.
        context: a Cairo context over these pixels, with the camera's matrix.
    """

    def __init__(self, pixels: Pixels, context: cairo.Context[Any]) -> None:
        self.pixels, self._context = pixels, context
        self.items: tuple[Item, ...] | None = None  # None: nobody knows what the pixels show

    def damage(self, items: tuple[Item, ...]) -> tuple[Box, ...]:
        """Return where the pixels would change if the layer were to show these items."""
        height, width = self.pixels.shape[:2]
        if self.items is None:
            return ((0, 0, width, height),)
        if self.items == items:  # items have no equality of their own: the same objects
            return ()
        return rectangles((item.box for item in _differing(self.items, items)), width, height)

    def show(self, items: tuple[Item, ...], damage: Sequence[Box], under: Pixels, first: int = 0) -> None:
        """Draw items, in the damage only, over what lies under them.

        Args:
            items: all that the layer shows from now on.
            damage: disjoint boxes outside of which the pixels are right already.
            under: the picture of the first `first` items.
            first: the number of the first item to draw.
        """
        for box in damage:
            left, top, right, bottom = box
            self.pixels[top:bottom, left:right] = under[top:bottom, left:right]
            inside = [item for item in items[first:] if overlap(item.box, box)]
            if inside:
                self._clipped(box, inside)
        self.items = items

    def _clipped(self, box: Box, items: Sequence[Item]) -> None:
        context = self._context
        context.save()
        matrix = context.get_matrix()
        context.identity_matrix()  # on whole pixels: clipping leaves every pixel inside as it would be without
        context.new_path()  # a path drawn before is still there: saving and restoring keep it
        context.rectangle(box[0], box[1], box[2] - box[0], box[3] - box[1])
        context.clip()
        context.set_matrix(matrix)
        draw(context, items)
        context.restore()


def _differing(old: tuple[Item, ...], new: tuple[Item, ...]) -> list[Item]:
    """Return the items, old and new, whose pixels may differ: those gone, come, or drawn in another order."""
    if len(old) == len(new):
        pairs = [(a, b) for a, b in zip(old, new, strict=True) if a is not b]
        return [item for pair in pairs for item in pair]
    kept = {id(item) for item in old} & {id(item) for item in new}
    if [id(item) for item in old if id(item) in kept] == [id(item) for item in new if id(item) in kept]:
        return [item for item in (*old, *new) if id(item) not in kept]
    return [*old, *new]
