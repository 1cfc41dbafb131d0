"""The scenes that are measured: a file and a class in it, as the `manim` command names them."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from render.sources import CODE
from scenes.finder import module_name, scene_class
from scripts.errors import UsageError
from scripts.loader import ROOT, find, load
from scripts.locales import source_locale

if TYPE_CHECKING:
    from manim import Scene

FOLDER = CODE / "tests" / "ordinary"
LIST = FOLDER / "scenes.toml"


@dataclass(frozen=True, slots=True)
class SceneFile:
    """A scene as a command line names it.

    Attributes:
        file: the Python file.
        name: the class in it.
        covers: what of Manim the scene is there for.
        still: the scene plays nothing, so that its film is one picture.
    """

    file: Path
    name: str
    covers: tuple[str, ...] = ()
    still: bool = False


def _listed(kind: str) -> tuple[SceneFile, ...]:
    if not LIST.is_file():
        return ()  # an installation without the tests has nothing to measure
    entries = tomllib.loads(LIST.read_text(encoding="utf-8"))[kind]
    return tuple(
        SceneFile(FOLDER / entry["file"], entry["name"], tuple(entry["covers"]), entry.get("still", False))
        for entry in entries
    )


ORDINARY = _listed("scene")
FALLBACK = _listed("fallback")


def tutorial_scenes(tutorial: str = "1") -> tuple[SceneFile, ...]:
    """Return the scenes of a tutorial, in the order of its film."""
    entry = find(ROOT, tutorial)
    script = load(ROOT, entry, source_locale(ROOT).tag).script
    return tuple(
        SceneFile(
            CODE / (module_name(script.slug, beat.id).replace(".", "/") + ".py"),
            scene_class(script.slug, beat.id).__name__,
        )
        for beat in script.beats
    )


def load_scene(told: SceneFile) -> type[Scene]:
    """Import a scene's class from its file, as the `manim` command does.

    Raises:
        UsageError: there is no such file, or no such class in it.
    """
    if not told.file.is_file():
        raise UsageError(f"there is no scene file {told.file}.")
    module_id = f"measured_{told.file.stem}"
    spec = spec_from_file_location(module_id, told.file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[module_id] = module
    spec.loader.exec_module(module)
    if not hasattr(module, told.name):
        raise UsageError(f"{told.file} has no scene {told.name!r}.")
    found: type[Scene] = getattr(module, told.name)
    return found
