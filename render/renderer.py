"""Manim's renderer, with our painter and our sinks in the places Manim leaves open for others.

Manim goes on deciding what is played, when, and which frame shows what; it counts frames and keeps its clock. Replaced
are its camera's drawing (`render/canvas`), and its file writer, which would write a film for each play and join them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, cast

import numpy as np
from manim import CairoRenderer, Camera, Mobject, Scene, config, logger
from manim.scene.scene_file_writer import SceneFileWriter
from manim.utils.iterables import list_update

from render.canvas.layer import Pixels
from render.canvas.painter import CameraPainter, Changed, LayerPainter, Painter
from render.sinks import Sink
from render.size import Size


def settings(size: Size, fps: int, verbosity: str = "ERROR") -> dict[str, Any]:
    """Return Manim's configuration for drawing a scene at a size and rate without writing any file of its own."""
    return {
        "pixel_width": size.width,
        "pixel_height": size.height,
        "frame_rate": fps,
        "dry_run": True,
        "disable_caching": True,
        "progress_bar": "none",
        "verbosity": verbosity,
    }


@contextmanager
def configured(size: Size, fps: int) -> Iterator[None]:
    """Let Manim draw at a size and rate in this context.

    `tempconfig` would do, but it ends by choosing the renderer again, which gives a hundred classes their bases anew.
    """
    chosen = settings(size, fps)
    before = {key: config[key] for key in chosen}
    config.update(chosen)
    try:
        yield
    finally:
        config.update(before)


class FilmWriter(SceneFileWriter):
    """Hands frames on; keeps sections, sounds and subcaptions as Manim's own writer does.

    It is used with `dry_run`: Manim's writer then opens no file.
    """

    def __init__(self, settings: Any, sink: Sink) -> None:
        self._sink, self._cut = sink, False
        super().__init__(settings)

    def next_section(self, name: str, type_: str, skip_animations: bool) -> None:
        """Begin a section with the next frame."""
        super().next_section(name, type_, skip_animations)
        self._cut = True

    def hand_on(self, pixels: Pixels, repeat: int, changed: Changed) -> None:
        """Give a frame to the sink."""
        self._sink.write(pixels, repeat, changed, cut=self._cut)
        self._cut = False


class FilmRenderer(CairoRenderer):
    """Draws the frames a sink wants, and only what changes in them.

    Attributes:
        frame: frames played so far.
    """

    def __init__(self, sink: Sink, *, painter: type[CameraPainter] | None = None, skip: bool = False) -> None:
        """Take a sink.

        Args:
            sink: where frames go.
            painter: draws, whatever the scene; chosen by the scene's camera unless given.
            skip: play everything without drawing, each play in one step.
        """
        super().__init__(file_writer_class=cast(Any, partial(FilmWriter, sink=sink)), skip_animations=skip)
        self._sink, self._wanted_painter = sink, painter
        self._changed: Changed = None
        self.frame = 0

    def init_scene(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Take the camera the scene asks for."""
        super().init_scene(scene, *args, **kwargs)
        if scene.camera_class is not Camera:
            self.camera = scene.camera_class()
        self._painter: Painter = self._painter_for(self.camera, scene)

    def _painter_for(self, camera: Any, scene: Scene) -> Painter:
        self._painted: Any = camera
        if self._wanted_painter is not None:
            return self._wanted_painter(camera)
        if type(camera) is Camera:
            return LayerPainter(camera)
        logger.info(f"{scene}: drawn by Manim's own {type(camera).__name__}, frame by frame; films of it take longer.")
        return CameraPainter(camera)

    def save_static_frame_data(self, scene: Scene, static_mobjects: Iterable[Mobject]) -> None:
        """Begin a play: say what stands still in it, or that nobody wants to see it."""
        frames = self._frames(scene)
        wanted = scene.stop_condition is not None or self._sink.wants(self.frame, self.frame + frames)
        if not wanted and not self.skip_animations:
            self.skip_animations = True  # Manim then plays it in one step
            self.time += scene.duration
        if self.skip_animations:
            self.frame += frames
            return
        if self.camera is not self._painted:
            self._painter = self._painter_for(self.camera, scene)
        self._painter.stand(list(static_mobjects))

    def _frames(self, scene: Scene) -> int:
        """Count the frames of a play as Manim does, in its own floats."""
        rate = self.camera.frame_rate
        if scene.is_current_animation_frozen_frame():
            return int(scene.duration / (1 / rate))
        return len(np.arange(0, scene.duration, 1 / rate))

    def update_frame(self, scene: Scene, mobjects: Iterable[Mobject] | None = None, *_: Any, **__: Any) -> None:
        """Draw a frame: these mobjects, or all if there are none."""
        if not self.skip_animations:
            shown = list(mobjects or ()) or list_update(scene.mobjects, scene.foreground_mobjects)
            self._changed = self._painter.paint(shown)

    def render(self, scene: Scene, time: float, moving_mobjects: Iterable[Mobject] | None = None) -> None:
        """Draw a frame of a play, if it is wanted."""
        if self._sink.wants(self.frame, self.frame + 1) and not self.skip_animations:
            super().render(scene, time, moving_mobjects)
        elif not self.skip_animations:
            self.time += 1 / self.camera.frame_rate
            self.frame += 1

    def get_frame(self) -> Any:
        """Return the camera's pixels, not a copy of them: every sink takes what it needs at once."""
        return self.camera.pixel_array

    def add_frame(self, frame: Any, num_frames: int = 1) -> None:
        """Hand a frame on."""
        if self.skip_animations or num_frames < 1:
            return
        self.time += num_frames / self.camera.frame_rate
        self.frame += num_frames
        cast(FilmWriter, self.file_writer).hand_on(frame, num_frames, self._changed)
