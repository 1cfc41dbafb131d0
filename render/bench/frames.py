"""The frames of a scene before encoding: by Manim's own camera, and by ours.

As a program (`python -m render.bench.frames SIDE FILE SCENE WIDTH HEIGHT FPS FD`) it writes them to a pipe, so that two
sides can be compared in step, without either being kept.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import numpy as np

from render.bench.scenes import SceneFile
from render.encoder import Pixels
from render.size import Size
from scripts.errors import StepError

Take = Callable[[Pixels, int], None]
HEAD = struct.Struct("<I")  # before each frame: how often it is shown; 0 after the last


def stock_frames(told: SceneFile, size: Size, fps: int, take: Take) -> None:
    """Draw a scene with Manim's own renderer and camera.

    Args:
        told: the scene.
        size: of the picture.
        fps: frames a second.
        take: called with each distinct frame, RGBA, valid during the call, and how often it is shown.
    """
    from manim import CairoRenderer, tempconfig
    from manim.scene.scene_file_writer import SceneFileWriter

    from render.renderer import settings
    from render.scene_file import load_scene

    class Tap(SceneFileWriter):
        """Manim's file writer, with frames handed on instead of encoded."""

        def begin_animation(self, allow_write: bool = False, **_: Any) -> None:
            """Open no file."""

        def end_animation(self, allow_write: bool = False) -> None:
            """Close no file."""

        def write_frame(self, pixels: Any, *, repeat: int = 1, **_: Any) -> None:
            """Hand a frame on."""
            if repeat:
                take(pixels, repeat)

        def finish(self) -> None:
            """Combine no files."""

    with tempconfig(settings(size, fps)):
        scene_class = load_scene(told.file, told.name)
        camera_class = scene_class().camera_class  # a scene chooses it when it is made
        scene = scene_class(renderer=CairoRenderer(Tap, camera_class=camera_class))
        scene.render()


def our_frames(told: SceneFile, size: Size, fps: int, take: Take) -> None:
    """Draw a scene as our films do; takes what `stock_frames` takes.

    This is the one place where the comparison meets our renderer.
    """
    from render.scene_file import configured, load_scene, run_scene

    class Tap:
        """A sink that hands frames on."""

        def wants(self, start: int, stop: int) -> bool:
            """Want all."""
            return True

        def write(self, pixels: Pixels, repeat: int, changed: object, *, cut: bool) -> None:
            """Hand a frame on; one that is the frame before it counts as shown once more."""
            take(pixels, repeat)

    with tempfile.TemporaryDirectory() as folder, configured(size, fps, Path(folder)):
        run_scene(load_scene(told.file, told.name), told.file, Tap())


SIDES: dict[str, Callable[[SceneFile, Size, int, Take], None]] = {"stock": stock_frames, "ours": our_frames}


@contextmanager
def piped(side: str, told: SceneFile, size: Size, fps: int, log: Path) -> Iterator[Iterator[tuple[Pixels, int]]]:
    """Draw a scene in a process of its own; gives an iterator over its distinct frames and how often each is shown.

    The process is never more than a pipe's buffer ahead of who reads. A frame is valid until the next.

    Raises:
        StepError: the process ended with an error, or too soon.
    """
    read, write = os.pipe()
    command = [sys.executable, "-m", "render.bench.frames", side, str(told.file.absolute()), told.name]
    command += [str(size.width), str(size.height), str(fps), str(write)]
    # A folder of its own: Manim keeps texts as files in ./media, and two processes there take them from each other.
    folder = log.with_suffix("")
    folder.mkdir(parents=True, exist_ok=True)
    # The same order of sets on both sides: TransformMatchingShapes draws its parts in the order of a set.
    env = os.environ | {"PYTHONHASHSEED": "0"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env=env, pass_fds=(write,), stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
    os.close(write)
    try:
        with os.fdopen(read, "rb") as pipe:
            yield _read(pipe, size, f"{side} {told.name}", log)
        if process.wait():
            raise StepError(f"{side} {told.name} ended with {process.returncode}; see {log}.")
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def _read(pipe: IO[bytes], size: Size, name: str, log: Path) -> Iterator[tuple[Pixels, int]]:
    pixels: Pixels = np.empty((size.height, size.width, 4), np.uint8)
    while True:
        head = pipe.read(HEAD.size)
        if len(head) < HEAD.size:
            raise StepError(f"{name} broke off: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
        (repeat,) = HEAD.unpack(head)
        if not repeat:
            return
        flat = memoryview(cast(Any, pixels)).cast("B")
        filled = 0
        while filled < len(flat):
            got = pipe.readinto(flat[filled:])  # type: ignore[attr-defined]
            if not got:
                raise StepError(f"{name} broke off in the middle of a frame; see {log}.")
            filled += got
        yield pixels, repeat


def _write(arguments: list[str]) -> None:
    side, file, scene, width, height, fps, number = arguments
    with os.fdopen(int(number), "wb") as pipe:

        def take(pixels: Pixels, repeat: int) -> None:
            pipe.write(HEAD.pack(repeat))
            pipe.write(np.ascontiguousarray(pixels).data)

        SIDES[side](SceneFile(Path(file), scene), Size(int(width), int(height)), int(fps), take)
        pipe.write(HEAD.pack(0))


if __name__ == "__main__":
    _write(sys.argv[1:])
