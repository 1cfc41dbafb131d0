"""Draws a part's example, fitted to the picture, as it stands in a film and mirrored for Arabic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from render.pool import Job, Report, run
from render.sheets.pictures import webp
from scripts.errors import KNOWN, StepError
from scripts.model import Direction

Pixels = npt.NDArray[np.uint8]
WIDTH, HEIGHT = 480, 270
AIR = 1.14  # the picture's width to the drawing's
LEAST = 2.6  # units: a small thing is not blown up further than this width of the frame
COLOURS = 64  # of a thumbnail: our drawings are flat
THUMB = 240  # pixels wide
BATCH = 8  # parts in one job: enough to be worth a process, few enough to fill every core to the end


@dataclass(frozen=True)
class Pictures:
    """What was drawn of a part: WebP from left to right and mirrored, and a thumbnail as a palette PNG."""

    ltr: bytes
    rtl: bytes
    thumb: bytes


def pictures(modules: Sequence[str], *, workers: int | None = None, executor: str = "processes") -> list[Pictures]:
    """Draw the examples of parts, in their order.

    Raises:
        StepError: an example raised, or draws nothing.
    """
    batches = [tuple(modules[i : i + BATCH]) for i in range(0, len(modules), BATCH)]
    jobs = [Job(batch[0], len(batch), batch) for batch in batches]
    found: list[Pictures] = []
    for outcome in run(jobs, draw, workers=workers, executor=executor):
        if outcome.error is not None:
            raise outcome.error
        found += outcome.result or ()
    return found


def draw(modules: Sequence[str], report: Report) -> tuple[Pictures, ...]:
    """Draw some parts: what the pool calls."""
    made = []
    for n, module in enumerate(modules, 1):
        ltr, rtl = (picture(module, direction) for direction in ("ltr", "rtl"))
        made.append(Pictures(webp(ltr, WIDTH), webp(rtl, WIDTH), thumbnail(ltr)))
        report(n)
    return tuple(made)


def picture(module: str, direction: Direction) -> Pixels:
    """Draw a part's example: RGB, shape (HEIGHT, WIDTH, 3).

    Raises:
        StepError: it raised, or draws nothing.
    """
    from manim import Camera, tempconfig

    from scenes.look.grid import Grid
    from scenes.look.palette import colour
    from scenes.parts.backdrop import SURFACES

    part: Any = import_module(module)
    where = f"{module.replace('.', '/')}.py"
    with tempconfig({"pixel_width": WIDTH, "pixel_height": HEIGHT, "verbosity": "ERROR"}):
        try:
            drawing = part.example(Grid(direction))
        except KNOWN:
            raise
        except Exception as error:
            raise StepError(f"{where}: its example cannot be drawn: {type(error).__name__}: {error}") from error
        ink = colour(SURFACES[getattr(part, "EXAMPLE_ON", "day")])
        middle, wide = frame(drawing, where)
        camera = Camera(
            pixel_width=WIDTH,
            pixel_height=HEIGHT,
            frame_width=wide,
            frame_height=wide * HEIGHT / WIDTH,
            frame_center=np.array([*middle, 0.0]),
            background_color=ink,
            background_opacity=1,
        )
        camera.capture_mobjects([drawing])
        return np.ascontiguousarray(camera.pixel_array[..., :3])


def frame(drawing: Any, where: str) -> tuple[tuple[float, float], float]:
    """Return the middle and the width of the piece of the stage that shows a drawing: all of it, and air about it.

    What runs out of a film's frame runs out of the picture.
    """
    from scenes.look.grid import HEIGHT as HIGH
    from scenes.look.grid import WIDTH as WIDE

    outlines = [np.asarray(each.points)[:, :2] for each in _drawn(drawing)]
    if not outlines:
        raise StepError(f"{where}: its example draws nothing. Return a VGroup of shapes.")
    points = np.concatenate(outlines)
    half = np.array([WIDE, HIGH]) / 2
    low, high = np.clip(points.min(axis=0), -half, half), np.clip(points.max(axis=0), -half, half)
    size = high - low
    wide = max(float(size[0]) * AIR, float(size[1]) * AIR * WIDTH / HEIGHT, LEAST)
    middle = (low + high) / 2
    if wide > WIDE:
        return (0.0, 0.0), WIDE
    room = np.maximum(half - np.array([wide, wide * HEIGHT / WIDTH]) / 2, 0)
    if (np.abs(np.array([points.min(axis=0), points.max(axis=0)])) > half + 0.01).any():
        middle = np.clip(middle, -room, room)  # a full-frame drawing shows no edge that the film cuts off
    return (float(middle[0]), float(middle[1])), wide


def _drawn(drawing: Any) -> Iterator[Any]:
    for each in drawing.family_members_with_points():
        if each.get_fill_opacity() > 0 or each.get_stroke_width() > 0:
            yield each


def thumbnail(pixels: Pixels) -> bytes:
    """Return a picture as a small palette PNG, the same bytes for the same pixels."""
    import io

    from PIL import Image

    whole = Image.fromarray(pixels)
    small = whole.resize((THUMB, round(THUMB * whole.height / whole.width)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
