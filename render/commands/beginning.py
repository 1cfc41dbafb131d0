"""The command that begins a tutorial: new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from render.sources import CODE

BEATS = ("start",)


@click.command(
    epilog="""\b
Examples:
  tutorials new books-on-wheels
  tutorials new books-on-wheels --title "A book for every street" -b street -b shelf
"""
)
@click.argument("slug")
@click.option("--title", default="", metavar="TITLE", help="Of the film.  [default: made from SLUG]")
@click.option("-b", "--beat", "beats", multiple=True, metavar="BEAT", help="May be repeated.  [default: start]")
@click.option("--project", type=click.Path(path_type=Path), default=CODE, hidden=True)
def new(slug: str, title: str, beats: tuple[str, ...], project: Path) -> None:
    """Begin a tutorial: its place in the series, a script and scenes that can be checked and filmed at once.

    SLUG names the film and its folders. Nothing that is there is written over. scripts/WRITING.md leads from here to a
    finished film.
    """
    from render.starter import begin

    chosen = beats or BEATS
    lines = list(begin(project, slug, title, chosen))
    for line in lines:
        click.echo(f"{line.what:<8} {line.said}")
    todo = [f"{line.what}: {line.cure}" for line in lines if line.cure]
    last = (
        f"tutorials preview {slug}/{chosen[0]} --watch   (the scene, filmed again on every save)",
        f"tutorials check {slug} -l en",
        f"tutorials render {slug} -l en --size 480p",
    )
    click.echo("\nNext, in this order:")
    for number, step in enumerate((*todo, *last), 1):
        click.echo(f"{number:>2}. {step}")


COMMANDS: Sequence[click.Command] = (new,)
