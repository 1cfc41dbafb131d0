"""Runs the cases, side after side in turn, into a book."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from render.bench import floor
from render.bench.cases import Case
from render.bench.measure import Usage, Written, measure, written
from render.bench.runs import Book, Run
from render.size import SIZES
from render.sources import CODE

FPS = 30
FLOORS = {"floor": True, "floor distinct": False}  # side → held frames are encoded as well
ROOMS = ("assets", "render", "scenes", "scripts", "subtitles", "voiceover")

Say = Callable[[str], None]


def bench(case: Case, rounds: int, book: Book, folder: Path, say: Say) -> None:
    """Measure stock, ours and the floor in turn, `rounds` times; what the book already has is not run again."""
    sides = ["stock", "ours", *(FLOORS if case.floor else ())]
    missing = [
        (number, side)
        for number in range(1, rounds + 1)
        for side in sides
        if not book.has((case.what, case.name, side, number))
    ]
    if case.what == "preview" and missing:
        case = _copied(case, folder / "project")
    ready: list[Path] = []
    if any(side in FLOORS for _, side in missing):
        say(f"{case.name}: drawing the frames for the floor")
        ready = _prepared(case, folder / "frames")
    for number, side in missing:
        place = folder / "run"
        shutil.rmtree(place, ignore_errors=True)
        (place / "out").mkdir(parents=True)
        if side in FLOORS:
            usage = floor.measure_floor(ready, place / "out", FLOORS[side], case.workers)
        else:
            usage = _command(case, side, number, place)
        run = _run(case, side, number, usage, written(place / "out"))
        book.add(run)
        say(f"{case.name} {side} {number}: {run.wall_s:.1f} s, CPU {run.cpu_s:.1f} s, {run.frames} frames")
    for leftover in ("run", "frames", "project"):
        shutil.rmtree(folder / leftover, ignore_errors=True)


def _command(case: Case, side: str, number: int, place: Path) -> Usage:
    env = {}
    if case.what == "preview":
        env["PYTHONPATH"] = str(_project_of(case))
        _edit(case.scenes[0].file, f"{side} {number}")
    usage = Usage()
    for command in case.commands(side, place):
        # Manim keeps texts as files in ./media: in a new folder they are made anew, as everything else is.
        usage += measure(command, _project_of(case) if env else place, place / "log.txt", env)
    return usage


def _run(case: Case, side: str, number: int, usage: Usage, films: Written) -> Run:
    return Run(
        case.what, case.name, side, number,
        round(usage.wall_s, 3), round(usage.cpu_s, 3),
        round(usage.peak_process_mb, 1), round(usage.peak_together_mb, 1),
        films.bytes, films.frames, films.even,
    )  # fmt: skip


def _prepared(case: Case, folder: Path) -> list[Path]:
    """Draw every scene's frames, as many scenes at once as will be encoded at once."""
    paths = [folder / f"{scene.name}.i420" for scene in case.scenes]
    with ThreadPoolExecutor(case.workers) as pool:  # each draws in a process of its own
        drawn = [
            pool.submit(floor.prepare, scene, SIZES["1080p"], FPS, path)
            for scene, path in zip(case.scenes, paths, strict=True)
        ]
        for each in drawn:
            each.result()
    return paths


def _copied(case: Case, project: Path) -> Case:
    """Copy the project's sources: a scene is going to be edited, and not the one that somebody works on."""
    shutil.rmtree(project, ignore_errors=True)
    for room in ROOMS:
        shutil.copytree(CODE / room, project / room, ignore=shutil.ignore_patterns("__pycache__"))
    scenes = tuple(replace(scene, file=project / scene.file.relative_to(CODE)) for scene in case.scenes)
    return replace(case, scenes=scenes)


def _project_of(case: Case) -> Path:
    return case.scenes[0].file.parents[2]


def _edit(file: Path, word: str) -> None:
    """Change a line of a scene's file, as an editor does: nothing kept from before may be used for it."""
    lines = file.read_text(encoding="utf-8").splitlines()
    if lines[-1].startswith("EDITED = "):
        lines.pop()
    file.write_text("\n".join([*lines, f"EDITED = {word!r}"]) + "\n", encoding="utf-8")
