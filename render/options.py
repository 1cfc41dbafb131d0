"""The options that commands share, read once into Settings."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from render.pool import EXECUTORS
from render.production import FPS, Production, Settings, productions
from render.size import SIZES
from render.sources import CODE
from render.store import Store
from scripts.errors import UsageError
from scripts.nearest import suggest

Command = TypeVar("Command", bound=Callable[..., Any])

TUTORIALS = click.argument("tutorials", nargs=-1, metavar="[TUTORIAL]...")
LOCALES = click.option(
    "-l", "--locale", "locales", multiple=True, metavar="LOCALE", help="A locale, e.g. vi; may be repeated. Default: all."
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def settings(command: Command) -> Command:
    """Give a command the shared options; it takes one `settings` in their place."""

    @click.option("--voice", default="espeak", show_default=True, metavar="ENGINE", help="Who speaks; see 'doctor'.")
    @click.option("--size", default="1080p", show_default=True, metavar="NAME", help=f"{', '.join(SIZES)}.")
    @click.option("--out", type=click.Path(path_type=Path), help="Folder for films.  [default: build/films]")
    @click.option("--store", type=click.Path(path_type=Path), help="Folder for results.  [default: build/store]")
    @click.option("--jobs", type=click.IntRange(1), metavar="N", help="Scenes at once.  [default: one for each core]")
    @click.option("--executor", type=click.Choice(list(EXECUTORS)), default="processes", hidden=True)
    @click.option("--project", type=click.Path(path_type=Path), default=CODE, hidden=True)
    @functools.wraps(command)
    def with_settings(
        *args: Any,
        voice: str,
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
        check_voice(voice)
        made = Settings(
            root=project,
            store=Store((store or project / "build" / "store").absolute()),
            out=(out or project / "build" / "films").absolute(),
            voice=voice,
            size=SIZES[size],
            fps=FPS,
            workers=jobs,
            executor=executor,
        )
        return command(*args, settings=made, **others)

    return with_settings  # type: ignore[return-value]


def check_voice(voice: str) -> None:
    """Raise UsageError where there is no such engine."""
    from voiceover.engines import ENGINES

    if voice not in ENGINES:
        raise UsageError(f"there is no voice engine {voice!r}; {suggest(voice, ENGINES)}")


def chosen(settings: Settings, tutorials: tuple[str, ...], locales: tuple[str, ...]) -> list[Production]:
    """Load what is asked for and say every warning about it: nothing doubtful is spoken or shown in silence."""
    made = productions(settings, tutorials, locales)
    for finding in dict.fromkeys(finding for production in made for finding in production.findings):
        warn(f"{finding.severity}: {finding}")
    return made


def warn(text: str) -> None:
    """Say something on stderr."""
    click.echo(text, err=True)
