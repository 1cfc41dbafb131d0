"""What is measured, and the command lines of each side.

A template's fields: {manim}, {tutorials} and {python} are the commands of this environment; {file}, {scene} name a
scene; {out} is an empty folder for films, {folder} one for everything else, both new for each run.
"""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass, field
from pathlib import Path

from render.bench.scenes import FALLBACK, ORDINARY, SceneFile, tutorial_scenes

BIN = Path(sys.executable).parent
STOCK = "{manim} render {file} {scene} --disable_caching --fps 30 -r 1920,1080 --media_dir {out} --progress_bar none"
STOCK_PREVIEW = "{manim} -ql {file} {scene} --media_dir {out} --progress_bar none"
OURS = "{tutorials} film {file} {scene} -o {out}/{scene}.mp4 --size 1080p --fps 30"
# The times of the draft voice are those that the plain `manim` command gives a scene: both sides film the same frames.
OURS_FILM = "{tutorials} film 1 -l en --voice draft --size 1080p --jobs 2 --store {folder}/store --out {out}"
OURS_PREVIEW = "{tutorials} preview {scene} -o {out}/{scene}.mp4"
FILM = "what-makes-a-city-learn"
PREVIEWED = (("6", "Dozen"), ("1", "Layers"))  # tutorial, scene: 37 and 47 s, no scene of a film lasts 30


@dataclass(frozen=True, slots=True)
class Case:
    """Something that both sides make.

    Attributes:
        what: "film", "ordinary", "fallback" or "preview".
        name: as tables say it.
        scenes: stock makes them one after another.
        ours: our command: one for each scene, or one for all where it names no scene.
        stock: Manim's command, for each scene.
        workers: processes that encode at once on our side, and so in the floor.
        floor: x264 alone is measured too.
    """

    what: str
    name: str
    scenes: tuple[SceneFile, ...]
    ours: str
    stock: str = STOCK
    workers: int = 1
    floor: bool = field(default=True)

    def commands(self, side: str, folder: Path) -> list[list[str]]:
        """Return the command lines of a side, for films in the folder "out" in `folder`."""
        template = {"stock": self.stock, "ours": self.ours}[side]
        scenes = self.scenes if "{scene}" in template else self.scenes[:1]
        return [_filled(template, scene, folder) for scene in scenes]


def _filled(template: str, scene: SceneFile, folder: Path) -> list[str]:
    values = {
        "python": sys.executable,
        "manim": str(BIN / "manim"),
        "tutorials": str(BIN / "tutorials"),
        "file": str(scene.file),
        "scene": scene.name,
        "beat": scene.file.stem,
        "out": str(folder / "out"),
        "folder": str(folder),
    }
    return [word.format(**values) for word in shlex.split(template)]


def film_case(ours: str = OURS_FILM) -> Case:
    """Tutorial one in English: all its scenes."""
    return Case("film", FILM, tutorial_scenes("1"), ours, workers=2)


def scene_cases(ours: str = OURS) -> tuple[Case, ...]:
    """The ordinary scenes, then those for which a fast path may fall back; a still has no film to measure."""
    listed = [("ordinary", scene) for scene in ORDINARY] + [("fallback", scene) for scene in FALLBACK]
    return tuple(Case(what, scene.name, (scene,), ours) for what, scene in listed if not scene.still)


def preview_cases(ours: str = OURS_PREVIEW) -> tuple[Case, ...]:
    """Single scenes of films, as an editor looks at them."""
    chosen = [next(s for s in tutorial_scenes(tutorial) if s.name == name) for tutorial, name in PREVIEWED]
    return tuple(Case("preview", scene.name, (scene,), ours, STOCK_PREVIEW, floor=False) for scene in chosen)
