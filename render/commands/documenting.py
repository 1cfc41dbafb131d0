"""The command that draws the docs: gallery."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from render.options import with_settings
from render.production import Settings
from render.store import written_to
from scripts.errors import UsageError
from scripts.nearest import suggest


@click.command(
    epilog="""\b
Examples:
  tutorials gallery                      every part of the pictures, as build/gallery.html
  tutorials gallery swarm bus -o x.html  two parts, while you draw them
  tutorials gallery --docs               scenes/parts/README.md and its thumbnails
"""
)
@click.argument("names", nargs=-1, metavar="[PART]...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="[default: build/gallery.html]")
@click.option("--docs", is_flag=True, help="Write the page and the thumbnails that are kept with the sources.")
@with_settings
def gallery(names: tuple[str, ...], output: Path | None, docs: bool, settings: Settings) -> None:
    """Draw every part of the pictures: its example, the same mirrored, and the beats that use it.

    A part is a module of scenes/parts/ with a function example(grid) that returns a drawing.
    """
    from render.gallery.document import write
    from render.gallery.drawing import pictures
    from render.gallery.page import page
    from render.gallery.parts import parts
    from render.manifest import write_text

    if docs and (names or output):
        raise UsageError("--docs writes the page of all parts to its own place: leave out PART and --output")
    found = parts(settings.root)
    known = {part.name: part for part in found}
    for name in names:
        if name not in known:
            raise UsageError(f"there is no part {name!r}; {suggest(name, known)}")
    chosen = [part for part in found if not names or part.name in names]
    drawn = [part for part in chosen if not part.helper]
    made = pictures([part.module for part in drawn], workers=settings.workers, executor=settings.executor)
    by_name = dict(zip((part.name for part in drawn), made, strict=True))
    if docs:
        with written_to(settings.root):
            click.echo(write(settings.root, chosen, by_name))
        return
    place = output or settings.store.root.parent / "gallery.html"
    write_text(page(chosen, by_name), place)
    click.echo(place)


COMMANDS: Sequence[click.Command] = (gallery,)
