"""Pixels, only where they decide something: what lies behind a text, and whether two inks meet.

Drawn with the film's own items and Cairo, at a quarter of 1080p, clipped to the text, and once for each text and what
is behind it: a text that stands through five plays over one wall is measured once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cairo
import numpy as np
import numpy.typing as npt
from manim import Camera, Mobject, VMobject
from scipy.ndimage import binary_dilation

from render.canvas import item as items
from render.canvas.damage import Box as Pixels
from render.canvas.damage import overlap
from render.canvas.item import Item, item_of
from render.canvas.path import append
from render.inspection import colour
from render.inspection.colour import Colour
from render.inspection.rules import RULES
from render.inspection.sighting import Box, Ground, Key
from scenes.look.grid import PX_PER_UNIT

Mask = npt.NDArray[np.bool_]
_FIT = RULES["fit"]
_MARGIN = 2  # pixels round a text that are measured with it, at the small size
_INK = 0.3  # coverage from which a pixel is ink


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mobject that is drawn, with its item; in the order of drawing."""

    mobject: Mobject
    item: Item


class Inks:
    """Measures for one scene.

    Args:
        camera: of a small picture.
    """

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._known: dict[int, tuple[Mobject, Item]] = {}
        self._grounds: dict[tuple[Any, ...], tuple[Ground, tuple[Item, ...]]] = {}
        self._picture: Any = np.zeros((camera.pixel_height, camera.pixel_width, 4), np.uint8)
        self._context = camera.get_cairo_context(self._picture)
        self._scale = PX_PER_UNIT * camera.pixel_height / 1080  # pixels to the unit

    def listed(self, shown: Sequence[Mobject]) -> list[Drawn]:
        """Return what is drawn, from back to front; what was known and has not changed is the same item."""
        found = []
        for mobject in shown:
            if not isinstance(mobject, VMobject):
                continue
            known = self._known.get(id(mobject))
            item = item_of(mobject, self._camera, known[1] if known else None)
            if known is None or known[1] is not item:
                self._known[id(mobject)] = mobject, item
            if item.path is not None:
                found.append(Drawn(mobject, item))
        return found

    def ground(
        self, listing: Sequence[Drawn], strokes: Sequence[Any], texts_parts: set[int], ink: Colour, opacity: float
    ) -> Ground:
        """Measure what is behind a text, and what is over it; other texts are not, they are for `touching`.

        Args:
            listing: all that is drawn.
            strokes: the text's own parts.
            texts_parts: the identities of the parts of all texts.
            ink: of the text.
            opacity: of the text.
        """
        own = {id(stroke) for stroke in strokes}
        mine = [n for n, drawn in enumerate(listing) if id(drawn.mobject) in own]
        boxes = [listing[n].item.box for n in mine]
        area = _round(boxes, self._camera)
        texts = tuple(listing[n].item for n in mine)
        behind = tuple(
            d.item for d in listing[: mine[0]] if overlap(d.item.box, area) and id(d.mobject) not in texts_parts
        )
        over = tuple(
            d.item for d in listing[mine[-1] + 1 :] if overlap(d.item.box, area) and id(d.mobject) not in texts_parts
        )
        key = (ink, opacity, *(id(item) for item in (*texts, *behind)), "over", *(id(item) for item in over))
        if key not in self._grounds:
            measured = self._measure(texts, behind, over, area, ink, opacity)
            self._grounds[key] = (
                measured,
                (*texts, *behind, *over),
            )  # kept, for an id is used again once its item is gone
        return self._grounds[key][0]

    def _measure(
        self,
        texts: Sequence[Item],
        behind: Sequence[Item],
        over: Sequence[Item],
        area: Pixels,
        ink: Colour,
        opacity: float,
    ) -> Ground:
        coverage = self._coverage(texts, area)
        near = binary_dilation(coverage > _INK, iterations=1)
        if not near.any():
            return Ground(21.0, ink, 0.0, 0.0)
        ground = self._drawn(behind, area)
        light = colour.luminance(ground)
        written = colour.luminance(np.asarray(ink) * opacity + ground * (1 - opacity))
        ratios = colour.ratio(written, light)[near]
        place = np.argsort(ratios)[int(len(ratios) * RULES["contrast"]["worst"])]
        red, green, blue = (float(value) for value in ground[near][place])
        edges = _edges(light)[near].mean()
        covered = 0.0
        if over:
            inked = coverage > _INK
            covered = float((self._coverage(over, area)[inked] > _FIT["legible"]).mean()) if inked.any() else 0.0
        return Ground(float(ratios[place]), (red, green, blue), float(edges), covered)

    def touching(self, strokes: Sequence[Sequence[Any]], lines: Sequence[Sequence[Box]]) -> tuple[tuple[int, int], ...]:
        """Return the pairs of texts whose inks come nearer to each other than two pixels at 1080p."""
        boxes = [_union(each) for each in lines]
        found = []
        for a in range(len(boxes)):
            for b in range(a):
                if _meet(boxes[a], boxes[b]) and self._meet(strokes[a], strokes[b]):
                    found.append((b, a))
        return tuple(found)

    def tight(self, strokes: Sequence[Any], lines: Sequence[Box]) -> bool:
        """Tell whether two lines of a text touch."""
        return any(
            _meet(lines[n], lines[n + 1]) and self._meet(strokes[n : n + 1], strokes[n + 1 : n + 2])
            for n in range(len(lines) - 1)
        )

    def _meet(self, a: Sequence[Any], b: Sequence[Any]) -> bool:
        one, other = ([item_of(part, self._camera, None) for part in parts] for parts in (a, b))
        area = _round([item.box for item in (*one, *other)], self._camera)
        first, second = (self._coverage(items, area, 4) > _INK for items in (one, other))
        return bool((binary_dilation(first, iterations=max(1, _FIT["near"] - 1)) & second).any())

    def keys(self, listing: Sequence[Drawn], texts: set[int], layer: int) -> tuple[tuple[Key, ...], frozenset[Colour]]:
        """Return the one-coloured marks on the layer of texts, and all flat colours of what is no text."""
        keys, colours = [], set()
        for drawn in listing:
            flat = drawn.item.flat
            if id(drawn.mobject) in texts or flat is None or flat[3] < 1:
                continue
            tint = flat[2], flat[1], flat[0]
            colours.add(tint)
            if drawn.mobject.z_index == layer:
                keys.append(Key(tint, self._units(drawn.item.box)))
        return tuple(keys), frozenset(colours)

    def _units(self, box: Pixels) -> Box:
        across, up = self._camera.pixel_width / 2, self._camera.pixel_height / 2
        left, top, right, bottom = box
        return (
            (left - across) / self._scale,
            (up - bottom) / self._scale,
            (right - across) / self._scale,
            (up - top) / self._scale,
        )

    def _drawn(self, shown: Sequence[Item], area: Pixels) -> npt.NDArray[np.float64]:
        """Draw items; return sRGB from 0 to 1, shape (height, width, 3), of the area."""
        left, top, right, bottom = area
        ground: Any = self._camera.background
        self._picture[top:bottom, left:right] = ground[top:bottom, left:right]
        self._clipped(self._context, area, lambda: items.draw(self._context, shown))
        return np.asarray(self._picture[top:bottom, left:right, :3], dtype=np.float64) / 255

    def _coverage(self, shown: Sequence[Item], area: Pixels, times: int = 1) -> npt.NDArray[np.float64]:
        """Return how much of each pixel of the area the shapes of items cover, at so many times the small size."""
        left, top, right, bottom = area
        surface = cairo.ImageSurface(cairo.FORMAT_A8, (right - left) * times, (bottom - top) * times)
        context = cairo.Context(surface)
        context.scale(times, times)
        context.translate(-left, -top)
        context.transform(self._context.get_matrix())
        for item in shown:
            for paint in item.paints:
                if item.path is None:
                    continue
                alpha = paint.source[3] if isinstance(paint.source, tuple) else 1.0
                context.new_path()
                append(context, item.path)
                context.set_source_rgba(0, 0, 0, 1.0 if alpha > _FIT["legible"] else 0.0)
                if paint.width is None:
                    context.fill()
                else:
                    context.set_line_width(paint.width)
                    context.stroke()
        surface.flush()
        rows = np.frombuffer(surface.get_data(), np.uint8).reshape(surface.get_height(), surface.get_stride())
        return rows[:, : surface.get_width()] / 255

    @staticmethod
    def _clipped(context: cairo.Context[Any], area: Pixels, draw: Any) -> None:
        context.save()
        matrix = context.get_matrix()
        context.identity_matrix()
        context.new_path()
        context.rectangle(area[0], area[1], area[2] - area[0], area[3] - area[1])
        context.clip()
        context.set_matrix(matrix)
        draw()
        context.restore()


def _edges(light: npt.NDArray[np.float64]) -> Mask:
    """Return the pixels whose neighbour to the right or below is much lighter or darker."""
    found = np.zeros(light.shape, bool)
    across = colour.ratio(light[:, 1:], light[:, :-1]) > _FIT["step"]
    down = colour.ratio(light[1:], light[:-1]) > _FIT["step"]
    found[:, :-1] |= across
    found[:-1] |= down
    return found


def _round(boxes: Sequence[Pixels], camera: Camera) -> Pixels:
    """Return the pixels round boxes, with a margin, inside the picture; at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top = max(min(lefts) - _MARGIN, 0), max(min(tops) - _MARGIN, 0)
    right, bottom = min(max(rights) + _MARGIN, camera.pixel_width), min(max(bottoms) + _MARGIN, camera.pixel_height)
    return (
        min(left, camera.pixel_width - 1),
        min(top, camera.pixel_height - 1),
        max(right, left + 1),
        max(bottom, top + 1),
    )


def _union(lines: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*lines, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _meet(a: Box, b: Box) -> bool:
    gap = _FIT["near"] / PX_PER_UNIT
    return bool(a[0] < b[2] + gap and b[0] < a[2] + gap and a[1] < b[3] + gap and b[1] < a[3] + gap)
