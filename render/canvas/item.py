"""Display items: how one VMobject looks, ready to be drawn and compared.

An item is immutable and made anew only when something that shows has changed; so two frames are compared by identity,
and what an object costs that does not move is one comparison of bytes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cairo
import numpy as np
import numpy.typing as npt
from manim import Camera, VMobject
from manim.camera.camera import CAP_STYLE_MAP, LINE_JOIN_MAP

from render.canvas.damage import NOWHERE, Box, overlap
from render.canvas.path import PathData, append, path_data
from scenes.shape import corners

Colours = npt.NDArray[np.float64]  # shape (n, 4): RGBA from 0 to 1; more than one is a gradient
_MITER_LIMIT = 10.0  # Cairo's default: a mitred corner reaches at most so many half line widths
_SQUARE_CAP = math.sqrt(2)
_LONGEST_RUN = 64  # each item of a run is held against all others


@dataclass(frozen=True, slots=True, eq=False)
class Paint:
    """A fill, or a stroke where it has a width: the colour and the pen."""

    source: tuple[float, float, float, float] | cairo.LinearGradient
    width: float | None = None
    join: Any = None
    cap: Any = None

    def spread(self) -> float:
        """How far, in units, ink may reach beyond the path."""
        if self.width is None:
            return 0.0
        return self.width / 2 * (_MITER_LIMIT if self.join == cairo.LineJoin.MITER else _SQUARE_CAP)

    def apply(self, context: cairo.Context[Any]) -> None:
        """Paint the context's current path and keep it."""
        if isinstance(self.source, tuple):
            context.set_source_rgba(*self.source)
        else:
            context.set_source(self.source)
        if self.width is None:
            context.fill_preserve()
        else:
            context.set_line_width(self.width)
            context.set_line_join(self.join)
            context.set_line_cap(self.cap)
            context.stroke_preserve()


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One VMobject as it is drawn.

    Attributes:
        looks: all that decides the pixels; equal looks, equal pixels.
        path: in units; None where nothing is drawn.
        paints: in order.
        box: the pixels that may be touched.
    """

    looks: tuple[Any, ...]
    path: PathData | None
    paints: tuple[Paint, ...]
    box: Box

    @property
    def flat(self) -> tuple[float, float, float, float] | None:
        """The colour of an item that is one fill in one colour, such as a glyph or a dot."""
        if len(self.paints) == 1 and self.paints[0].width is None and isinstance(self.paints[0].source, tuple):
            return self.paints[0].source
        return None


def item_of(mobject: VMobject, camera: Camera, known: Item | None) -> Item:
    """Return how a VMobject looks now: `known` itself where that is still so."""
    looks = _looks(mobject)
    if known is not None and known.looks == looks:
        return known
    points = camera.transform_points_pre_display(mobject, mobject.points)
    paints = _paints(mobject, camera)
    path = path_data(points, mobject.tolerance_for_point_equality) if paints else None
    if path is None:
        return Item(looks, None, (), NOWHERE)
    return Item(looks, path, paints, _box(points, max(paint.spread() for paint in paints), camera))


def _looks(mobject: VMobject) -> tuple[Any, ...]:
    fill, stroke, behind = _colours(mobject)
    gradient: tuple[bytes, ...] = ()
    if len(fill) > 1 or len(stroke) > 1 or len(behind) > 1:
        # The ends of a gradient depend on the object's whole family, not on its own points alone.
        gradient = tuple(np.asarray(end).tobytes() for end in mobject.get_gradient_start_and_end_points())
    return (
        mobject.points.tobytes(),
        fill.tobytes(),
        stroke.tobytes(),
        behind.tobytes(),
        mobject.stroke_width,
        mobject.background_stroke_width,
        mobject.joint_type,
        mobject.cap_style,
        gradient,
    )


def _colours(mobject: VMobject) -> tuple[Colours, Colours, Colours]:
    return mobject.get_fill_rgbas(), mobject.get_stroke_rgbas(False), mobject.get_stroke_rgbas(True)


def _paints(mobject: VMobject, camera: Camera) -> tuple[Paint, ...]:
    """Return what Manim's camera paints: the stroke behind, the fill, the stroke; nothing for what cannot be seen."""
    fill, stroke, behind = _colours(mobject)
    pen = (LINE_JOIN_MAP[mobject.joint_type], CAP_STYLE_MAP[mobject.cap_style])
    paints = []
    for colours, width in (
        (behind, mobject.get_stroke_width(True)),
        (fill, None),
        (stroke, mobject.get_stroke_width(False)),
    ):
        if width == 0 or not np.any(colours[:, 3]):
            continue
        source = _source(colours, mobject, camera)
        paints.append(Paint(source) if width is None else Paint(source, width * camera.cairo_line_width_multiple, *pen))
    return tuple(paints)


def _source(
    colours: Colours, mobject: VMobject, camera: Camera
) -> tuple[float, float, float, float] | cairo.LinearGradient:
    """Return a colour or a gradient, red and blue exchanged: Cairo keeps BGRA where Manim wants RGBA."""
    if len(colours) == 1:
        red, green, blue, alpha = (float(value) for value in colours[0])
        return blue, green, red, alpha
    ends = camera.transform_points_pre_display(mobject, np.array(mobject.get_gradient_start_and_end_points()))
    pattern = cairo.LinearGradient(*ends[0][:2], *ends[1][:2])
    for offset, (red, green, blue, alpha) in zip(np.linspace(0, 1, len(colours)), colours, strict=True):
        pattern.add_color_stop_rgba(offset, blue, green, red, alpha)
    return pattern


def _box(points: npt.NDArray[np.float64], spread: float, camera: Camera) -> Box:
    """Return the pixels round a path's control points, which its curves never leave."""
    x0, y0, x1, y1 = corners(points)
    across, up = camera.pixel_width / camera.frame_width, camera.pixel_height / camera.frame_height
    middle, level, _ = camera.frame_center
    left = (x0 - spread - middle) * across + camera.pixel_width / 2
    right = (x1 + spread - middle) * across + camera.pixel_width / 2
    top = (level - (y1 + spread)) * up + camera.pixel_height / 2
    bottom = (level - (y0 - spread)) * up + camera.pixel_height / 2
    box = (
        max(math.floor(left), 0),
        max(math.floor(top), 0),
        min(math.ceil(right), camera.pixel_width),
        min(math.ceil(bottom), camera.pixel_height),
    )
    return box if box[0] < box[2] and box[1] < box[3] else NOWHERE


def draw(context: cairo.Context[Any], items: Sequence[Item]) -> None:
    """Draw items one over the other.

    Neighbours in one colour that share no pixel, as the glyphs of a line, are filled in one go: the same pixels.
    """
    run: list[Item] = []
    for item in items:
        if item.flat is None:
            _draw_run(context, run)
            run = []
            _draw_one(context, item)
            continue
        if run and not _joins(item, run):
            _draw_run(context, run)
            run = []
        run.append(item)
    _draw_run(context, run)


def _joins(item: Item, run: Sequence[Item]) -> bool:
    return (
        len(run) < _LONGEST_RUN
        and item.flat == run[0].flat
        and not any(overlap(item.box, other.box) for other in reversed(run))
    )


def _draw_run(context: cairo.Context[Any], run: Sequence[Item]) -> None:
    if not run:
        return
    context.new_path()
    for item in run:
        assert item.path is not None  # it has a paint
        append(context, item.path)
    run[0].paints[0].apply(context)


def _draw_one(context: cairo.Context[Any], item: Item) -> None:
    if item.path is None:
        return
    context.new_path()
    append(context, item.path)
    for paint in item.paints:
        paint.apply(context)
