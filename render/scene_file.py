"""Films any ordinary Manim scene: a file and the name of a class in it, as the `manim` command takes them."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, cast

from manim import Scene, config, tempconfig

from render.copies import quick_copies
from render.encoder import LIKE_MANIM, SegmentEncoder
from render.families import quick_families
from render.mux import run_ffmpeg
from render.renderer import FilmRenderer, FilmWriter, settings
from render.scratch import scratch
from render.sinks import Sink, ToFilm
from render.size import Size
from scripts.errors import KNOWN, ProjectError, StepError, UsageError
from scripts.model import Finding
from scripts.nearest import suggest


def film_file(
    file: Path, name: str | None, size: Size, fps: int, out: Path, progress: Callable[[int], None] = lambda _: None
) -> int:
    """Film a scene of a file; sounds and subcaptions that it adds are joined to the film, or written beside it.

    Args:
        file: the Python file.
        name: the class in it; None where it has only one scene.
        size: of the picture, unless the file sets Manim's configuration itself, as with the `manim` command.
        fps: frames a second, likewise.
        out: the MP4; it appears whole or not at all.
        progress: called with the frames written so far.

    Returns:
        The number of frames.

    Raises:
        UsageError: there is no such file or scene, or the scene plays nothing.
        ProjectError: the file or the scene raised; names the line.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with scratch(out.parent) as work, configured(size, fps, work):
        scene_class = load_scene(file, name)
        picture = work / "picture.mp4"
        with SegmentEncoder(picture, *shape(), quantiser=LIKE_MANIM, threaded=True) as encoder:
            writer = run_scene(scene_class, file, ToFilm(encoder, progress))
            if not encoder.frames:
                raise UsageError(
                    f"{file.name}: {scene_class.__name__} plays no animation, so there is no film of it. "
                    f"'manim render -s' saves its picture."
                )
        film = _with_sound(picture, writer, work)
        if writer.subcaptions:
            _write_subcaptions(writer, work / "subcaptions.srt", out.with_suffix(".srt"))
        os.replace(film, out)
        return encoder.frames


@contextmanager
def configured(size: Size, fps: int, folder: Path) -> Iterator[None]:
    """Give Manim a configuration for one scene, and take it back.

    Texts are kept in a folder of their own: Manim writes them to files, and two processes take them from each other.
    """
    with tempconfig(settings(size, fps, "WARNING") | {"text_dir": str(folder / "texts")}):
        yield


def shape() -> tuple[Size, int]:
    """Return the size and the frames a second that Manim is configured for, by us or by the scene's file.

    Raises:
        UsageError: a rate or size that a film cannot have.
    """
    fps = round(config.frame_rate)
    if abs(fps - config.frame_rate) > 1e-9:
        raise UsageError(f"a film has a whole number of frames a second, not {config.frame_rate:g}.")
    size = Size(config.pixel_width, config.pixel_height)
    if size.width % 2 or size.height % 2:
        raise UsageError(f"a film's width and height are even numbers, not {size}.")
    return size, fps


def load_scene(file: Path, name: str | None) -> type[Scene]:
    """Import a scene's class from its file.

    Raises:
        UsageError: there is no such file, or no such scene in it.
        ProjectError: the file raised.
    """
    if not file.is_file():
        raise UsageError(f"there is no scene file {file}.")
    module_id = ".".join(file.with_suffix("").parts[-1:])
    spec = spec_from_file_location(module_id, file)
    if spec is None or spec.loader is None:
        raise UsageError(f"{file} is no Python file.")
    module = module_from_spec(spec)
    sys.modules[module_id] = module
    sys.path.insert(0, str(file.parent.absolute()))  # what stands beside a scene it may import, as with `manim`
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ProjectError((blame(file, error, f"{file.name} cannot be read"),)) from error
    finally:
        sys.path.pop(0)
    scenes = {
        key: value
        for key, value in vars(module).items()
        if inspect.isclass(value) and issubclass(value, Scene) and value.__module__ == module_id
    }
    if name is None and len(scenes) == 1:
        return next(iter(scenes.values()))
    if name is None:
        raise UsageError(f"{file} has {len(scenes)} scenes; name one of {', '.join(scenes) or 'none'}.")
    if name not in scenes:
        raise UsageError(f"{file} has no scene {name!r}; {suggest(name, scenes)}")
    return scenes[name]


def run_scene(scene_class: type[Scene], file: Path, sink: Sink, **options: Any) -> FilmWriter:
    """Run a scene into a sink; return its writer, which has its sounds and subcaptions.

    Args:
        scene_class: the scene.
        file: it comes from; for errors.
        sink: where its frames go.
        options: of the renderer.
    """
    try:
        with quick_families(), quick_copies():
            scene = scene_class(renderer=FilmRenderer(sink, **options))
            scene.render()
    except (*KNOWN, OSError):
        raise
    except Exception as error:
        raise ProjectError((blame(file, error, f"the scene {scene_class.__name__} raised"),)) from error
    return cast(FilmWriter, scene.renderer.file_writer)


def blame(file: Path, error: BaseException, what: str) -> Finding:
    """Name the innermost line of a scene's file that led to an exception."""
    place, trace = str(file), error.__traceback__
    while trace is not None:
        if Path(trace.tb_frame.f_code.co_filename).absolute() == file.absolute():
            place = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.lineno:
        place = f"{file}:{error.lineno}"
    return Finding(place, f"{what}: {type(error).__name__}: {error}", "Mend the scene and run again.")


def _with_sound(picture: Path, writer: FilmWriter, work: Path) -> Path:
    """Join the sounds that the scene added; as long as the picture, as Manim does."""
    if not writer.includes_sound:
        return picture
    sound, film = work / "sound.wav", work / "film.mp4"
    writer.audio_segment.export(sound, format="wav")
    run_ffmpeg(
        [
            *("-i", str(picture), "-i", str(sound), "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac"),
            *("-af", "apad", "-shortest", "-fflags", "+bitexact", "-movflags", "+faststart", str(film)),
        ],
        film,
    )
    return film


def _write_subcaptions(writer: FilmWriter, draft: Path, place: Path) -> None:
    import srt

    try:
        draft.write_text(srt.compose(writer.subcaptions), encoding="utf-8")
        os.replace(draft, place)
    except OSError as error:
        raise StepError(f"{place}: the subcaptions cannot be written ({error}).") from error
