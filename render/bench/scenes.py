"""The scenes that are measured: a file and a class in it, as the `manim` command names them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from render.sources import CODE
from scenes.finder import module_name, scene_class
from scripts.loader import ROOT, find, load
from scripts.locales import source_locale

FOLDER = CODE / "tests" / "ordinary"
LIST = FOLDER / "scenes.toml"


@dataclass(frozen=True, slots=True)
class SceneFile:
    """A scene as a command line names it.

    Attributes:
        file: the Python file.
        name: the class in it.
        covers: what of Manim the scene is there for.
        still: the scene plays nothing, so that there is no film to measure, and an error to be told.
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
