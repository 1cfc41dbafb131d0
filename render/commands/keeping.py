"""The commands that keep the project in order: doctor, and the catalogues."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from render.options import LOCALES, TUTORIALS, with_settings
from render.production import Settings


@click.command()
@with_settings
def doctor(settings: Settings) -> None:
    """Say what is installed, what is missing, and the command that mends it."""
    from render.doctor import examine

    ill = False
    for line in examine(settings):
        ill = ill or not line.well
        click.echo(f"{'ok     ' if line.well else 'MISSING'} {line.what:<28} {line.found}")
        if line.cure:
            click.echo(f"{'':<8}{'':<28} {line.cure}")
    if ill:
        click.get_current_context().exit(3)


@click.group()
def catalogue() -> None:
    """Keep the translations in step with the scripts."""


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue update         after a sentence was changed
  tutorials catalogue update -l fr   begin a language (add it to scripts/locales.toml first)
"""
)
@TUTORIALS
@LOCALES
@click.option("--project", type=click.Path(path_type=Path), default=None, hidden=True)
def update(tutorials: tuple[str, ...], locales: tuple[str, ...], project: Path | None) -> None:
    """Bring catalogues up to their scripts.

    New texts are added, changed ones keep their old translation, marked fuzzy, until somebody has looked at it.
    """
    from scripts.loader import ROOT, find
    from scripts.loader import tutorials as every
    from scripts.locales import source_locale
    from scripts.refresh import refresh

    root = project or ROOT
    source = source_locale(root).tag
    for entry in [find(root, name) for name in tutorials] or every(root):
        for tag in locales or entry.locales:
            if tag != source:
                for file in refresh(root, entry, tag) or ():
                    click.echo(root / file)


COMMANDS: Sequence[click.Command] = (doctor, catalogue)
