"""Runs one scene with its brief: to a film segment, to a still, or to nothing, to see whether it could be drawn.

Manim's own renderer keeps partial movie files, a cache and a progress bar; ours keeps none of them. It is a
`CairoRenderer`, Manim's extension point, that draws the frames a sink wants and counts the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Protocol, cast

import numpy as np
from manim import CairoRenderer, Scene, tempconfig
from manim.utils.exceptions import EndSceneEarlyException

from render.encoder import Pixels, SegmentEncoder
from render.size import Size
from scenes.finder import scene_class
from scenes.stage import briefed
from scripts.errors import ProjectError, StepError, UsageError
from scripts.model import Brief, Drawn, Finding

__all__ = ["Size", "film_scene", "rehearse", "still"]


class Sink(Protocol):
    """Where frames go."""

    def wants(self, start: int, stop: int) -> bool:
        """Tell whether any of these frames is to be drawn; what is not wanted is not drawn."""

    def write(self, pixels: Pixels, repeat: int) -> None:
        """Take a frame, RGBA, valid only during the call, shown `repeat` times."""


class Nowhere:
    """For rehearsals: nothing is drawn."""

    def wants(self, start: int, stop: int) -> bool:
        """Want nothing."""
        return False

    def write(self, pixels: Pixels, repeat: int) -> None:
        """Never called."""


class Snapshot:
    """Keeps one frame and ends the scene there."""

    def __init__(self, frame: int) -> None:
        self._frame, self._seen, self.pixels = frame, 0, None

    pixels: Pixels | None

    def wants(self, start: int, stop: int) -> bool:
        """Want the stretch that holds the frame."""
        self._seen = start
        return start <= self._frame < stop

    def write(self, pixels: Pixels, repeat: int) -> None:
        """Keep a copy, then stop the scene."""
        if self._seen <= self._frame < self._seen + repeat:
            self.pixels = pixels.copy()
            raise EndSceneEarlyException


class _ToFilm:
    def __init__(self, encoder: SegmentEncoder, progress: Callable[[int], None]) -> None:
        self._encoder, self._progress = encoder, progress

    def wants(self, start: int, stop: int) -> bool:
        return True

    def write(self, pixels: Pixels, repeat: int) -> None:
        self._encoder.write(pixels, repeat)
        self._progress(self._encoder.frames)


class FilmRenderer(CairoRenderer):
    """Plays animations into a sink, frame by frame, in whole numbers."""

    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self._sink = sink
        self.frame = 0

    def init_scene(self, scene: Scene, *_: Any, **__: Any) -> None:
        """Manim asks the file writer about sections and aborts; there is nothing to write and nothing to abort."""
        self.file_writer = SimpleNamespace(
            abort_encode_jobs=lambda **_: None,
            sections=[SimpleNamespace(skip_animations=False)],
            next_section=lambda *_: None,
        )

    def update_skipping_status(self) -> None:
        """Nothing is skipped by configuration here."""

    def scene_finished(self, scene: Scene) -> None:
        """Nothing to combine."""

    def play(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Play one call of the scene: as many frames as fit its duration, as Manim's own renderer counts them."""
        scene.compile_animation_data(*args, **kwargs)
        scene.begin_animations()
        fps = int(self.camera.frame_rate)
        frozen = scene.is_current_animation_frozen_frame()
        frames = int(scene.duration * fps) if frozen else int(np.ceil(scene.duration * fps - 1e-9))
        if not self._sink.wants(self.frame, self.frame + frames):
            scene.update_to_time(scene.duration)
        elif frozen:
            self.save_static_frame_data(scene, scene.static_mobjects)
            self.update_frame(scene, mobjects=scene.moving_mobjects)
            self._sink.write(self._pixels(), frames)
        else:
            self.save_static_frame_data(scene, scene.static_mobjects)
            for i in range(frames):
                scene.update_to_time(i / fps)
                if self._sink.wants(self.frame + i, self.frame + i + 1):
                    self.update_frame(scene, scene.moving_mobjects)
                    self._sink.write(self._pixels(), 1)
        for animation in scene.animations or ():
            animation.finish()
            animation.clean_up_from_scene(scene)
        scene.update_mobjects(0)
        self.static_image = None
        self.frame += frames
        self.num_plays += 1

    def _pixels(self) -> Pixels:
        pixels: Any = self.camera.pixel_array  # Manim types it as integers of any width
        return cast(Pixels, pixels)


def film_scene(brief: Brief, size: Size, out: Path, progress: Callable[[int], None] = lambda _: None) -> Drawn:
    """Draw and encode one scene; the segment appears under `out` whole or not at all.

    Args:
        brief: what the scene is told.
        size: of the picture.
        out: the MP4 segment.
        progress: called with the frames written so far.

    Returns:
        What the scene drew.

    Raises:
        ProjectError: the scene has findings that must not reach a film: late pictures, texts that do not fit.
        StepError: the scene raised; nothing is left behind.
    """
    with SegmentEncoder(out, size, brief.fps) as encoder:
        drawn = _run(brief, size, _ToFilm(encoder, progress))
        errors = tuple(finding for finding in drawn.findings if finding.severity == "error")
        if errors:
            raise ProjectError(errors)
        if encoder.frames != brief.frames:
            raise StepError(f"{_name(brief)}: wrote {encoder.frames} frames, the timeline has {brief.frames}.")
    return drawn


def rehearse(brief: Brief) -> Drawn:
    """Run a scene without drawing it: its marks, notes and findings, in a fraction of the time."""
    return _run(brief, Size(426, 240), Nowhere())


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


def _run(brief: Brief, size: Size, sink: Sink) -> Drawn:
    settings = {
        "pixel_width": size.width,
        "pixel_height": size.height,
        "frame_rate": brief.fps,
        "dry_run": True,
        "disable_caching": True,
        "progress_bar": "none",
        "verbosity": "ERROR",
    }
    stage_class = scene_class(brief.tutorial, brief.beat)
    with tempconfig(settings), briefed(brief):
        scene = stage_class(renderer=FilmRenderer(sink), random_seed=0)
        try:
            scene.render()
        except EndSceneEarlyException:
            pass  # a snapshot has what it wanted
        except (ProjectError, StepError, UsageError):
            raise
        except OSError:
            raise  # a full disk is not the scene's fault; the step that ran the scene says so
        except Exception as error:
            raise ProjectError((_blame(brief, stage_class, error),)) from error
        return scene.report()


def _blame(brief: Brief, stage_class: type, error: Exception) -> Finding:
    """Name the innermost line of the project's own scenes that led to an exception."""
    place = stage_class.__module__.replace(".", "/") + ".py"
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "scenes" in file.parts and "site-packages" not in file.parts:
            place = f"{'/'.join(file.parts[file.parts.index('scenes') :])}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Finding(
        place, f"the scene {_name(brief)} raised {type(error).__name__}: {error}", "Mend the scene and run again."
    )


def _name(brief: Brief) -> str:
    return f"{brief.tutorial}/{brief.locale}/{brief.beat}"
