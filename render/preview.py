"""Previews: one scene, small, from a saved line to a playable file as fast as can be; and again on every save.

For watching, each run is a new process, since a changed module is only read by one that has not read it before; all are
forked from one that has imported Manim already, which is most of the time a preview takes.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from render.ahead import film_file, film_scene
from render.production import Settings, productions
from render.size import SIZES
from render.store import written_to
from scripts.errors import KNOWN, StepError, UsageError
from scripts.loader import find, tutorials
from scripts.model import Brief, Finding
from scripts.nearest import suggest

SIZE, FPS = SIZES["480p"], 15
WARM = ("manim", "av", "scipy.ndimage", "uharfbuzz", "jieba")  # nothing of ours: that is what changes
POLL_SECONDS = 0.15
WATCHED = frozenset({".py", ".toml", ".po", ".svg", ".png"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to preview.

    Attributes:
        scene: a beat or the class that draws it, perhaps with its tutorial: "layers", "Layers", "1/layers"; or a file.
        name: of the class in a file.
        settings: the project's.
        locale: in which language.
        out: the MP4.
    """

    scene: str
    name: str | None
    settings: Settings
    locale: str
    out: Path


@dataclass(frozen=True, slots=True)
class Shown:
    """A preview: how long it took, how many frames it has, and what was noticed; or the error instead."""

    seconds: float
    frames: int = 0
    findings: tuple[Finding, ...] = ()
    error: Exception | None = None


def film_once(wanted: Wanted) -> Shown:
    """Film the scene in this process; what a person can mend is told in the result, not raised."""
    begun = time.monotonic()
    try:
        with written_to(wanted.out.parent):
            frames, findings = _film_file(wanted) if wanted.scene.endswith(".py") else _film_beat(wanted)
    except KNOWN as error:
        return Shown(time.monotonic() - begun, error=error)
    return Shown(time.monotonic() - begun, frames, findings)


def keep_filming(wanted: Wanted, tell: Callable[[Shown], None]) -> None:
    """Film now and after every save, until interrupted."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(WARM))
    folders = _folders(wanted)
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as pool:
        for _ in _saves(folders):
            try:
                tell(pool.submit(film_once, wanted).result())
            except KeyboardInterrupt:
                raise
            except Exception as error:
                tell(Shown(0, error=StepError(f"{wanted.scene}: the preview broke off ({error}).")))


def _film_file(wanted: Wanted) -> tuple[int, tuple[Finding, ...]]:
    return film_file(Path(wanted.scene), wanted.name, SIZE, FPS, wanted.out), ()


def _film_beat(wanted: Wanted) -> tuple[int, tuple[Finding, ...]]:
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    # Findings that keep a film from being delivered are what a preview is for: they are told, and the film is there.
    drawn = film_scene(_brief(wanted), SIZE, wanted.out)
    return drawn.frames, drawn.findings


def _brief(wanted: Wanted) -> Brief:
    """Return what the scene is told: by its takes if all are recorded, else by the draft voice."""
    from render.draft import drafted

    tutorial, beat = _beat(wanted)
    settings = replace(wanted.settings, fps=FPS, size=SIZE)
    production = productions(settings, (tutorial,), (wanted.locale,))[0]
    spoken = production.spoken_part
    if any(each.id == beat for each in spoken.script.beats):
        return next(brief for brief in spoken.briefs if brief.beat == beat)
    return drafted(production.script, beat, FPS)


def _beat(wanted: Wanted) -> tuple[str, str]:
    """Return the tutorial and the beat that a person means."""
    root = wanted.settings.root
    which, _, scene = wanted.scene.rpartition("/")
    entries = [find(root, which)] if which else list(tutorials(root))
    beats = [
        (entry.slug, beat.id)
        for production in productions(wanted.settings, tuple(entry.slug for entry in entries), (wanted.locale,))
        for entry in entries
        if entry.slug == production.script.slug
        for beat in production.script.beats
    ]
    found = [pair for pair in beats if _plain(pair[1]) == _plain(scene)]
    if not found:
        raise UsageError(f"there is no scene {wanted.scene!r}; {suggest(scene, {beat for _, beat in beats})}")
    if len(found) > 1:
        raise UsageError(f"more than one tutorial has a scene {scene!r}: say {found[0][0]}/{scene}.")
    return found[0]


def _plain(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()


def _folders(wanted: Wanted) -> tuple[Path, ...]:
    if wanted.scene.endswith(".py"):
        return (Path(wanted.scene).absolute().parent,)
    return tuple(wanted.settings.root / room for room in ("scenes", "scripts", "assets"))


def _saves(folders: tuple[Path, ...]) -> Iterator[None]:
    """Give a turn at once, and one after every save; saves during a turn make one more."""
    seen = None
    while True:
        now = _state(folders)
        if now != seen:
            seen = now
            yield
        else:
            time.sleep(POLL_SECONDS)


def _state(folders: tuple[Path, ...]) -> dict[str, int]:
    """Return the times of all files that a scene may depend on."""
    times = {}
    for folder in folders:
        for place, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if not name.startswith((".", "__"))]
            for name in names:
                if Path(name).suffix in WATCHED:
                    try:
                        times[f"{place}/{name}"] = os.stat(f"{place}/{name}").st_mtime_ns
                    except FileNotFoundError:
                        continue  # an editor that saves by renaming
    return times
