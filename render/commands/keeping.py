"""The commands that keep the project in order: doctor, and the catalogues, which have a module of their own."""

from __future__ import annotations

from collections.abc import Sequence

import click

from render.commands.cataloguing import catalogue
from render.options import with_settings
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


COMMANDS: Sequence[click.Command] = (doctor, catalogue)
