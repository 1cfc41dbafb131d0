"""Runs one scene with its brief: to a film segment, to a still, or to nothing, to see whether it could be drawn.

Here a scene meets its times, a size, a sink and the renderer; what they do is said where they are.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path

from manim.utils.exceptions import EndSceneEarlyException

from render.canvas.layer import Pixels
from render.copies import quick_copies
from render.encoder import SegmentEncoder
from render.families import quick_families
from render.join import join
from render.renderer import FilmRenderer, configured
from render.scratch import scratch
from render.sinks import Nowhere, Sink, Snapshot, Stretch, ToFilm
from render.size import Size
from render.ties import ties
from scenes.finder import module_name, scene_class
from scenes.stage import briefed
from scenes.text.block import Ties
from scripts.errors import KNOWN, ProjectError, StepError, UsageError
from scripts.model import Brief, Drawn, Finding

__all__ = ["Size", "film_in_two", "film_scene", "rehearse", "run_through", "still"]

SMALL = Size(480, 270)  # of what is drawn only to be measured


def film_scene(
    brief: Brief,
    size: Size,
    out: Path,
    progress: Callable[[int], None] = lambda _: None,
    *,
    strict: bool = True,
    threaded: bool = False,
) -> Drawn:
    """Draw and encode one scene; the segment appears under `out` whole or not at all.

    Args:
        brief: what the scene is told.
        size: of the picture.
        out: the MP4 segment.
        progress: called with the frames written so far.
        strict: refuse a scene with findings that must not reach a film.
        threaded: encode in a thread beside the drawing: for one scene on more than one core.

    Returns:
        What the scene drew.

    Raises:
        ProjectError: the scene has findings that must not reach a film: late pictures, texts that do not fit.
        StepError: the scene raised; nothing is left behind.
    """
    with SegmentEncoder(out, size, brief.fps, threaded=threaded) as encoder:
        drawn = _run(brief, size, ToFilm(encoder, progress))
        errors = tuple(finding for finding in drawn.findings if finding.severity == "error")
        if errors and strict:
            raise ProjectError(errors)
        if encoder.frames != brief.frames:
            raise StepError(f"{_name(brief)}: wrote {encoder.frames} frames, the timeline has {brief.frames}.")
    return drawn


def film_in_two(brief: Brief, size: Size, out: Path) -> Drawn:
    """Film one scene in two processes at once, a half each; for previews, where one scene has all cores.

    Each plays the whole scene but draws its half. What is not drawn is played in single steps, so a picture that adds
    up what updaters are told frame by frame may differ: never for a film that is delivered.

    Raises:
        StepError: the scene raised; nothing is left behind.
    """
    half = brief.frames // 2
    if half == 0:
        return film_scene(brief, size, out, strict=False)
    with scratch(out.parent) as folder:
        first, second = folder / "1.mp4", folder / "2.mp4"
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as beside:
            rest = beside.submit(_film_stretch, brief, size, second, half, None)
            _film_stretch(brief, size, first, 0, half)
            drawn = rest.result()
        whole = folder / out.name
        join([(first, half), (second, brief.frames - half)], brief.fps, whole)
        os.replace(whole, out)
    return drawn


def _film_stretch(brief: Brief, size: Size, out: Path, start: int, stop: int | None) -> Drawn:
    with SegmentEncoder(out, size, brief.fps) as encoder:
        return _run(brief, size, Stretch(encoder, start, stop))


def rehearse(brief: Brief) -> Drawn:
    """Run a scene without drawing it, and look at it: its marks, notes and all that can be found wrong with it."""
    # By name: what a check is made of must be no part of a film's key (`render/sources.py` reads imports).
    drawn: Drawn = import_module("render.inspection.inspect").inspected(brief)
    return drawn


def run_through(brief: Brief, renderer: Callable[[], FilmRenderer] | None = None) -> Drawn:
    """Run a scene without drawing it: its marks, its notes and what it finds itself.

    Args:
        brief: what the scene is told.
        renderer: makes one that looks at the scene meanwhile.
    """
    return _run(brief, SMALL, Nowhere(), renderer)


def still(brief: Brief, frame: int, size: Size) -> Pixels:
    """Draw one frame of a scene, counted from its start: RGBA, shape (height, width, 4).

    Raises:
        UsageError: the scene has no such frame.
    """
    if not 0 <= frame < brief.frames:
        raise UsageError(f"{_name(brief)} has frames 0 to {brief.frames - 1}, not {frame}.")
    sink = Snapshot(frame)
    _run(brief, size, sink)
    if sink.pixels is None:
        raise StepError(f"{_name(brief)}: frame {frame} was not drawn.")
    return sink.pixels


def _run(brief: Brief, size: Size, sink: Sink, renderer: Callable[[], FilmRenderer] | None = None) -> Drawn:
    try:
        stage_class = scene_class(brief.tutorial, brief.beat)
    except KNOWN:
        raise
    except Exception as error:
        raise ProjectError((_blame(brief, module_name(brief.tutorial, brief.beat), error),)) from error
    with (
        configured(size, brief.fps),
        quick_families(),
        quick_copies(),
        briefed(brief, _ties(brief.locale)),
    ):
        drawing = renderer() if renderer else FilmRenderer(sink, skip=isinstance(sink, Nowhere))
        scene = stage_class(renderer=drawing, random_seed=0)
        try:
            scene.render()
        except EndSceneEarlyException:
            pass  # a snapshot has what it wanted
        except KNOWN:
            raise
        except OSError:
            raise  # a full disk is not the scene's fault; the step that ran the scene says so
        except Exception as error:
            raise ProjectError((_blame(brief, stage_class.__module__, error),)) from error
        return scene.report()


def _ties(locale: str) -> Ties:
    return lambda text, prose: ties(text, locale, prose=prose)


def _blame(brief: Brief, module: str, error: Exception) -> Finding:
    """Name the innermost line of the project's own scenes that led to an exception."""
    place = module.replace(".", "/") + ".py"
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "scenes" in file.parts and "site-packages" not in file.parts:
            place = f"{'/'.join(file.parts[file.parts.index('scenes') :])}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Finding(
        place,
        f"the scene {_name(brief)} raised {type(error).__name__}: {error}",
        "Mend the scene and run again.",
        check="scene/raised",
    )


def _name(brief: Brief) -> str:
    return f"{brief.tutorial}/{brief.locale}/{brief.beat}"
