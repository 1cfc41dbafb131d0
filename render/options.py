"""The options that commands share, read once into Settings."""

from __future__ import annotations

import functools
import os
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from render.making import Made
from render.pool import EXECUTORS, UnexpectedError
from render.production import FPS, Production, Settings, choose, productions
from render.size import SIZES
from render.sources import CODE
from render.store import Store
from scripts.errors import KNOWN, ProjectError, StepError, UsageError
from scripts.nearest import suggest
from voiceover.levels import DEFAULT, levels

Command = TypeVar("Command", bound=Callable[..., Any])

CODES: dict[type[Exception], int] = {StepError: 1, UsageError: 2, ProjectError: 3}

TUTORIALS = click.argument("tutorials", nargs=-1, metavar="[TUTORIAL]...")
LOCALES = click.option(
    "-l",
    "--locale",
    "locales",
    multiple=True,
    metavar="LOCALE",
    help="Such as vi; may be repeated. Default: all.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def with_settings(command: Command) -> Command:
    """Give a command the shared options; it takes one `settings` in their place."""

    @click.option("--voice", default="", metavar="ENGINE[/VOICE]", help="Who speaks.  [default: each locale's own]")
    @click.option("--recordings", type=click.Path(path_type=Path), help="A person's voice.  [default: recordings]")
    @click.option("--loudness", default=DEFAULT, show_default=True, metavar="NAME", help=f"{', '.join(levels())}.")
    @click.option("--size", default="1080p", show_default=True, metavar="NAME", help=f"{', '.join(SIZES)}.")
    @click.option("--out", type=click.Path(path_type=Path), help="Folder for films.  [default: build/films]")
    @click.option("--store", type=click.Path(path_type=Path), help="Folder for results.  [default: build/store]")
    @click.option("--jobs", type=click.IntRange(1), metavar="N", help="Scenes at once.  [default: one for each core]")
    @click.option("--executor", type=click.Choice(list(EXECUTORS)), default="processes", hidden=True)
    @click.option("--project", type=click.Path(path_type=Path), default=CODE, hidden=True)
    @functools.wraps(command)
    def called(
        *args: Any,
        voice: str,
        recordings: Path | None,
        loudness: str,
        size: str,
        out: Path | None,
        store: Path | None,
        jobs: int | None,
        executor: str,
        project: Path,
        **others: Any,
    ) -> Any:
        if size not in SIZES:
            raise UsageError(f"there is no size {size!r}; {suggest(size, SIZES)}")
        if loudness not in levels():
            raise UsageError(f"there is no loudness {loudness!r}; {suggest(loudness, levels())}")
        check_voice(voice)
        made = Settings(
            root=project,
            store=Store((store or project / "build" / "store").absolute()),
            out=(out or project / "build" / "films").absolute(),
            voice=voice,
            recordings=recordings,
            loudness=loudness,
            size=SIZES[size],
            fps=FPS,
            workers=jobs,
            executor=executor,
        )
        return command(*args, settings=made, **others)

    return called  # type: ignore[return-value]


def check_voice(voice: str) -> None:
    """Raise UsageError where there is no such engine."""
    from voiceover.engines import ENGINES

    engine = voice.partition("/")[0]
    if voice and engine not in ENGINES:
        raise UsageError(f"there is no voice engine {engine!r}; {suggest(engine, ENGINES)}")


def chosen(settings: Settings, tutorials: tuple[str, ...], locales: tuple[str, ...]) -> list[Production]:
    """Load what is asked for and say every warning about it: nothing doubtful is spoken or shown in silence."""
    made = productions(settings, tutorials, locales)
    _warn_of(made)
    return made


def each_loaded(settings: Settings, tutorials: Sequence[str], locales: Sequence[str], made: Made) -> list[Production]:
    """Load each script for itself; one that has errors is noted in `made` and stops no other."""
    found = []
    for entry, tag in choose(settings.root, tutorials, locales):
        try:
            found += productions(settings, (entry.slug,), (tag,))
        except ProjectError as error:
            made.errors.append((f"{entry.slug}/{tag}", error))
    return found


def each_chosen(settings: Settings, tutorials: Sequence[str], locales: Sequence[str], made: Made) -> list[Production]:
    """Load what is asked for, each for itself, and say every warning about it."""
    found = each_loaded(settings, tutorials, locales, made)
    _warn_of(found)
    return found


def _warn_of(made: Sequence[Production]) -> None:
    for finding in dict.fromkeys(finding for production in made for finding in production.findings):
        warn(f"{finding.severity}: {finding}")
    for notice in dict.fromkeys(production.speaker.notice for production in made):
        if notice:
            warn(f"notice: {notice}")


def warn(text: str) -> None:
    """Say something on stderr."""
    click.echo(text, err=True)


def said(made: Made) -> None:
    """Say on stderr what a run noticed and what failed in it; end the command where something did.

    A step that failed outweighs findings: who reads only the exit code must not take a broken machine for a wrong text.
    """
    for finding in made.findings:
        warn(f"{finding.severity}: {finding}")
    codes = {told(error, f"{whose}: ") for whose, error in made.errors}
    if any(finding.severity == "error" for finding in made.findings):
        codes.add(CODES[ProjectError])
    for code in (CODES[StepError], CODES[UsageError], CODES[ProjectError]):
        if code in codes:
            click.get_current_context().exit(code)


def told(error: Exception, whose: str = "") -> int:
    """Say an error on stderr, and return its exit code."""
    if isinstance(error, ProjectError):
        for finding in error.findings:
            warn(f"{finding.severity}: {finding}")
    elif isinstance(error, KNOWN):
        warn(f"error: {whose if not str(error).startswith(whose) else ''}{error}")
    else:
        trace = str(error) if isinstance(error, UnexpectedError) else "".join(traceback.format_exception(error))
        last = trace.strip().splitlines()[-1]
        warn(f"error: {whose}a mistake in the program: {last}. The whole trace is in {_kept(trace)}.")
    return next((code for kind, code in CODES.items() if isinstance(error, kind)), 1)


def _kept(trace: str) -> Path:
    number, name = tempfile.mkstemp(prefix="tutorials-", suffix=".txt")
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(trace)
    return Path(name)
