"""The commands that show moving pictures without sound: film for whole scenes, preview for who is changing one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from render import making
from render.ahead import film_file
from render.commands.making import beat_of
from render.making import Made
from render.options import CODES, LOCALES, chosen, said, told, warn, with_settings
from render.production import Settings
from render.size import Size
from scripts.errors import UsageError

if TYPE_CHECKING:
    from render.preview import Shown


@click.command(
    epilog="""\b
Examples:
  tutorials film 1 -b small -b dark                two scenes of a tutorial, in every language
  tutorials film 1 -l ar --size 480p --voice draft
  tutorials film talk.py Opening -o opening.mp4    a scene of any Manim file
"""
)
@click.argument("what", nargs=-1, metavar="[TUTORIAL]... | FILE.py [SCENE]")
@LOCALES
@click.option("-b", "--beat", "beats", multiple=True, metavar="BEAT", help="A beat; may be repeated. Default: all.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Of FILE.py: the MP4.  [default: SCENE.mp4]")
@click.option("--fps", type=click.IntRange(1, 120), default=30, show_default=True, help="Of FILE.py: frames a second.")
@with_settings
def film(
    what: tuple[str, ...],
    locales: tuple[str, ...],
    beats: tuple[str, ...],
    output: Path | None,
    fps: int,
    settings: Settings,
) -> None:
    """Film scenes without sound, each to a file of its own.

    Scenes of tutorials take their times from the voice. A scene of a Python file is filmed as the 'manim' command
    would, with the same pictures in a fraction of the time; what is beyond our camera, Manim's own draws, and it is
    said.
    """
    if what and what[0].endswith(".py"):
        _film_file(what, output, settings.size, fps)
        return
    if output is not None:
        raise UsageError("-o names the film of a scene in a FILE.py; films of tutorials go to --out.")
    made = Made()
    productions = chosen(settings, what, locales)
    for production in productions:
        for beat in beats:
            beat_of(production, beat)
    for production, beat in making.film(productions, beats, made):
        click.echo(making.copy_scene(production, beat))
    said(made)


def _film_file(what: Sequence[str], output: Path | None, size: Size, fps: int) -> None:
    from render.store import written_to

    if len(what) > 2:
        raise UsageError(f"one scene at a time: {' '.join(what[2:])!r} is too much.")
    file, name = Path(what[0]), what[1] if len(what) == 2 else None
    place = (output or Path(f"{name or file.stem}.mp4")).absolute()
    begun = time.monotonic()
    with written_to(place.parent):
        frames = film_file(file, name, size, fps, place)
    warn(f"{frames} frames in {time.monotonic() - begun:.1f} s")
    click.echo(place)


@click.command(
    epilog="""\b
Examples:
  tutorials preview layers              a scene of a tutorial, by its beat or its class
  tutorials preview layers -l ar --watch   again on every save
  tutorials preview talk.py Opening     a scene of any Manim file
"""
)
@click.argument("scene")
@click.argument("name", required=False, metavar="[NAME]")
@click.option("-l", "--locale", default="en", show_default=True, metavar="LOCALE", help="In which language.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The MP4.  [default: build/previews/SCENE.mp4]")
@click.option("--watch", is_flag=True, help="Stay, and film it again whenever something it depends on is saved.")
@with_settings
def preview(scene: str, name: str | None, locale: str, output: Path | None, watch: bool, settings: Settings) -> None:
    """Film one scene small and at once, 480p at 15 frames a second: for who is changing it.

    Times are those of the takes where they are recorded, and those of the silent draft voice where they are not.
    """
    from render.preview import Wanted, film_once, keep_filming

    stem = f"{name or scene}.mp4" if scene.endswith(".py") else f"{scene.replace('/', '.')}.{locale}.mp4"
    place = (output or settings.store.root.parent / "previews" / stem).absolute()
    wanted = Wanted(scene, name, settings, locale, place)
    if watch:
        warn("filming on every save; Ctrl-C ends it")
        keep_filming(wanted, lambda shown: _told(shown, place))
        return
    shown = film_once(wanted)
    _told(shown, place)
    if shown.error is not None:
        click.get_current_context().exit(CODES[type(shown.error)])


def _told(shown: Shown, place: Path) -> None:
    """Say what became of a preview; in watching, an error is no reason to leave."""
    for finding in shown.findings:
        warn(f"{finding.severity}: {finding}")
    if shown.error is not None:
        told(shown.error)
        return
    warn(f"{shown.frames} frames in {shown.seconds:.1f} s")
    click.echo(place)


COMMANDS: Sequence[click.Command] = (film, preview)
