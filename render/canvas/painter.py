"""Painters draw the frames of a scene: the fast one what it can, Manim's own camera the rest.

Manim's renderer asks twice: once a play for the mobjects that stand still, and once a frame for those that may move.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol, cast

import numpy as np
from manim import Camera, Mobject, VMobject

from render.canvas.damage import Box
from render.canvas.item import Item, item_of
from render.canvas.layer import Layer, Pixels

_FORGOTTEN = 2000  # objects no longer shown that are remembered at most
Changed = tuple[Box, ...] | None  # where a frame differs from the one before; None: perhaps everywhere


class Painter(Protocol):
    """Draws the frames of one scene in their order."""

    def stand(self, mobjects: Sequence[Mobject]) -> None:
        """Say what stands still, below all else, until this is called again."""

    def paint(self, mobjects: Iterable[Mobject]) -> Changed:
        """Draw a frame, these mobjects over those that stand still, into the camera's pixels; say what changed."""


class CameraPainter:
    """Draws every frame with Manim's own camera, whatever that is."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._still: Any = None

    def stand(self, mobjects: Sequence[Mobject]) -> None:
        """Draw them once, as Manim does."""
        self._still = None
        if mobjects:
            self._camera.reset()
            self._camera.capture_mobjects(mobjects)
            self._still = self._camera.pixel_array.copy()

    def paint(self, mobjects: Iterable[Mobject]) -> Changed:
        """Draw them all; nothing is known of what changed."""
        if self._still is None:
            self._camera.reset()
        else:
            self._camera.set_frame_to_background(self._still)
        self._camera.capture_mobjects(mobjects)
        return None


class LayerPainter:
    """Draws what changed, of scenes seen by the plain `Camera`.

    Two layers: what stands still, and over it the frame. Objects that Cairo does not draw, images and point clouds, are
    drawn by Manim's camera; a play in which such an object may move is drawn by it altogether.
    """

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._known: dict[int, tuple[Mobject, Item]] = {}
        self._standing: tuple[Item, ...] = ()
        self._unlisted: Sequence[Mobject] = ()  # standing mobjects, where one of them is no item
        self._ground: Any = None  # the camera's background that the layers were drawn over
        height, width = camera.pixel_height, camera.pixel_width
        still = cast(Any, np.empty((height, width, 4), np.uint8))
        frame = cast(Any, camera.pixel_array)
        self._still = Layer(still, camera.get_cairo_context(still))
        self._frame = Layer(frame, camera.get_cairo_context(frame))

    def stand(self, mobjects: Sequence[Mobject]) -> None:
        """List them; they are drawn when a frame needs what lies under its damage."""
        shown = self._camera.get_mobjects_to_display(mobjects)
        listed = all(_is_item(mobject) for mobject in shown)
        if self._unlisted or not listed or self._ground is not self._camera.background:
            self._still.items = self._frame.items = None
        self._standing = self._items(shown) if listed else ()
        self._unlisted = () if listed else shown

    def paint(self, mobjects: Iterable[Mobject]) -> Changed:
        """Draw the damage between this frame and the last."""
        shown = family(mobjects, by_z_index=self._camera.use_z_index)
        if not all(_is_item(mobject) for mobject in shown):
            self._paint_with_camera(shown)
            return None
        items = self._standing + self._items(shown)
        damage = self._frame.damage(items)
        if len(self._known) > len(items) + _FORGOTTEN:
            self._forget(items)
        if damage:
            self._draw_still()
            self._frame.show(items, damage, self._still.pixels, len(self._standing))
        return damage

    def _draw_still(self) -> None:
        ground: Any = self._camera.background
        self._ground = ground
        if self._unlisted:
            if self._still.items is None:
                self._camera_draws(self._unlisted, ground, self._still.pixels)
                self._still.items = ()
            return
        self._still.show(self._standing, self._still.damage(self._standing), ground)

    def _paint_with_camera(self, shown: Sequence[Mobject]) -> None:
        self._draw_still()
        self._camera_draws(shown, self._still.pixels, self._frame.pixels)
        self._frame.items = None

    def _camera_draws(self, mobjects: Sequence[Mobject], under: Pixels, into: Pixels) -> None:
        frame: Any = self._camera.pixel_array
        self._camera.pixel_array = cast(Any, into)
        np.copyto(into, under)
        self._camera.capture_mobjects(mobjects, include_submobjects=False)
        self._camera.pixel_array = frame

    def _forget(self, items: tuple[Item, ...]) -> None:
        """Let go of what is not shown: a scene may make its objects anew for every frame."""
        shown = {id(item) for item in items}
        self._known = {key: entry for key, entry in self._known.items() if id(entry[1]) in shown}

    def _items(self, mobjects: Sequence[Mobject]) -> tuple[Item, ...]:
        items = []
        for mobject in mobjects:
            known = self._known.get(id(mobject))
            item = item_of(cast(VMobject, mobject), self._camera, known[1] if known else None)
            if known is None or known[1] is not item:
                self._known[id(mobject)] = mobject, item  # with the mobject: an id is used again once it is gone
            if item.path is not None:
                items.append(item)
        return tuple(items)


def _is_item(mobject: Mobject) -> bool:
    return isinstance(mobject, VMobject) and mobject.get_background_image() is None


def family(mobjects: Iterable[Mobject], *, by_z_index: bool) -> list[Mobject]:
    """Return all mobjects that have points, as `extract_mobject_family_members` does, in a tenth of its time.

    Manim lists an object as often as it occurs and keeps the last; so does this, from the end, without ever listing the
    family of an object that has been listed.
    """
    seen: dict[int, Mobject] = {}
    for mobject in reversed(list(mobjects)):
        for member in reversed(_with_descendants(mobject)) if mobject.submobjects else (mobject,):
            if id(member) not in seen:
                seen[id(member)] = member
    shown = [member for member in reversed(seen.values()) if len(member.points)]
    return sorted(shown, key=lambda member: member.z_index) if by_z_index else shown


def _with_descendants(mobject: Mobject) -> list[Mobject]:
    found = [mobject]
    for child in mobject.submobjects:
        found += _with_descendants(child) if child.submobjects else [child]
    return found
