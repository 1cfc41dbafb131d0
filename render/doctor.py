"""Looks over the machine: versions, fonts, voices, tools, and what mends each of them that is missing."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from render.keys import tool_version
from render.mux import ffmpeg
from render.pool import cores
from render.production import Settings
from scripts.errors import ProjectError, StepError
from scripts.locales import load_locales
from voiceover.engine import Engine

LIBRARIES = (
    "manim",
    "pycairo",
    "numpy",
    "uharfbuzz",
    "av",
    "babel",
    "click",
    "moviepy",
    "imageio-ffmpeg",
    "pyloudnorm",
)
SETUP = "Run 'make setup'."
NO_VOICE = "no voice"
FONT_PACKAGES = "apt-get install fonts-noto-core fonts-noto-extra fonts-noto-cjk"
LEAST_FREE = 5 * 10**9  # bytes: the store of one film in four languages at 1080p is about 2 GB, and each film again


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: what, what was found, and the cure where it is not well."""

    what: str
    found: str
    cure: str = ""

    @property
    def well(self) -> bool:
        """Whether nothing need be done."""
        return not self.cure


def examine(settings: Settings) -> Iterator[Line]:
    """Yield a line for everything that films need."""
    yield Line("python", f"{platform.python_version()}, {cores()} cores")
    for name in LIBRARIES:
        yield _library(name)
    yield _ffmpeg()
    yield from _fonts(settings)
    yield from _voices(settings)
    yield from _disk(settings)


def _library(name: str) -> Line:
    try:
        return Line(name, version(name))
    except PackageNotFoundError:
        return Line(name, "not installed", SETUP)


def _ffmpeg() -> Line:
    try:
        path = ffmpeg()
    except StepError as error:
        return Line("ffmpeg", str(error), SETUP)
    found = tool_version(path, "-version")
    return Line("ffmpeg", found.partition(" Copyright")[0], "" if found.startswith("ffmpeg") else SETUP)


def _fonts(settings: Settings) -> Iterator[Line]:
    from scenes.text.fonts import WEIGHTS, families, locate

    tool = shutil.which("fc-match")
    yield Line("fontconfig", tool or "fc-match is not there", "" if tool else "apt-get install fontconfig")
    if tool is None:
        return
    wanted = dict.fromkeys(family for tag in load_locales(settings.root) for family in families(tag))
    for family in wanted:
        try:
            files = {locate(family, weight).path for weight in WEIGHTS}
            yield Line(f"font {family}", f"{len(files)} files, {sorted(files)[0]}")
        except StepError as error:
            yield Line(f"font {family}", str(error), f"{FONT_PACKAGES} (or 'make setup')")


def _voices(settings: Settings) -> Iterator[Line]:
    """Yield a line for each engine, with the languages it could speak now, and one for each language: who speaks it."""
    from voiceover.choosing import choose
    from voiceover.engines import ENGINES

    tags = list(load_locales(settings.root))
    for name, make in ENGINES.items():
        engine = make("")
        lacks = {tag: _lacks(engine, tag) for tag in tags}
        speaks = [tag for tag, lack in lacks.items() if not lack]
        missing = "; ".join(dict.fromkeys(lack for lack in lacks.values() if lack and not lack.startswith(NO_VOICE)))
        yield Line(f"engine {name}", f"speaks {', '.join(speaks) or 'nothing'}" + (f"; {missing}" if missing else ""))
    for tag in tags:
        choice = choose(tag, settings.voice)
        lack = _lacks(choice.engine, tag)
        if lack:
            yield Line(f"voice {tag}", f"{choice.engine.name} cannot speak: {lack}", "Choose another --voice.")
        else:
            more = f" ({choice.notice})" if choice.notice else ""
            voice = choice.engine.available(tag)[0]
            yield Line(f"voice {tag}", f"{choice.engine.name}/{voice}, {choice.engine.grade}{more}")


def _lacks(engine: Engine, tag: str) -> str:
    """Return why an engine cannot speak a language now, "" where it can."""
    try:
        return engine.absent(tag)
    except (ProjectError, StepError) as error:
        return f"{NO_VOICE}: {error}"


def _disk(settings: Settings) -> Iterator[Line]:
    for what, option, folder in (("store", "store", settings.store.root), ("films", "out", settings.out)):
        there = next(path for path in (folder, *folder.parents) if path.exists())
        free = shutil.disk_usage(there).free
        if not os.access(there, os.W_OK):
            yield Line(what, f"{folder} cannot be written", f"Choose another folder with --{option}.")
        elif free < LEAST_FREE:
            yield Line(what, f"{folder}, {free / 1e9:.1f} GB free", f"Free some, or use --{option}.")
        else:
            yield Line(what, f"{folder}, {free / 1e9:.0f} GB free")
