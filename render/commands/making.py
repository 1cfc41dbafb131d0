"""The commands that make something: voice, cues, render, still."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from render import making
from render.making import Made
from render.options import LOCALES, TUTORIALS, chosen, each_chosen, said, with_settings
from render.production import Production, Settings
from render.store import written_to
from scripts.clock import ms_at
from scripts.errors import StepError, UsageError
from scripts.model import Brief
from scripts.nearest import suggest

EPILOG = """\b
Examples:
  tutorials {command}                 all tutorials in all their languages
  tutorials {command} 1 -l en -l vi   the first, in two languages
"""


@click.command(
    epilog=EPILOG.format(command="voice")
    + """  tutorials voice 1 -l fr --audition    hear every voice that speaks French
  tutorials voice 1 -l vi --script-for-recording > read-me.txt
"""
)
@TUTORIALS
@LOCALES
@click.option("--audition", is_flag=True, help="Make one sample of every voice of each locale instead.")
@click.option("--script-for-recording", is_flag=True, help="Print what a person reads out, with times, instead.")
@with_settings
def voice(
    tutorials: tuple[str, ...], locales: tuple[str, ...], audition: bool, script_for_recording: bool, settings: Settings
) -> None:
    """Record the sentences that have no take yet.

    Takes are kept in the store: an unchanged sentence is never spoken again.
    """
    from render.commands import auditioning

    made = Made()
    if audition:
        if not auditioning.audition(chosen(settings, tutorials, locales), settings.voice):
            click.get_current_context().exit(1)
        return
    if script_for_recording:
        for production in making.timed(chosen(settings, tutorials, locales), made):
            click.echo(auditioning.reading_script(production))
        said(made)
        return
    for production in making.record_takes(chosen(settings, tutorials, locales), made):
        takes = production.takes.values()
        seconds = sum(take.duration_ms for take in takes) / 1000
        voices = ", ".join(sorted({f"{take.voice} (times {take.times})" for take in takes}))
        click.echo(f"{production.name}: {len(takes)} takes, {seconds / 60:.1f} min, {voices}")
    said(made)


@click.command(epilog=EPILOG.format(command="cues"))
@TUTORIALS
@LOCALES
@with_settings
def cues(tutorials: tuple[str, ...], locales: tuple[str, ...], settings: Settings) -> None:
    """Write the subtitles as SRT and WebVTT, without filming."""
    from render.cues import cue_findings, write_sidecars
    from render.tasks import cue_tasks

    made = Made()
    ready = making.record_takes(chosen(settings, tutorials, locales), made)
    making.stage("cues", ready, cue_tasks, made)
    for production in ready:
        if not made.failed(production):
            made.findings += cue_findings(production)
            for path in write_sidecars(production):
                click.echo(path)
    said(made)


@click.command(epilog=EPILOG.format(command="render"))
@TUTORIALS
@LOCALES
@click.option("--verify", "measure", is_flag=True, help="Measure every film as 'verify' does; what is known is kept.")
@with_settings
def render(tutorials: tuple[str, ...], locales: tuple[str, ...], measure: bool, settings: Settings) -> None:
    """Make the films: whatever is stale, and no more.

    Each language becomes an MP4 with voice, subtitles and chapters, its subtitles as SRT and WebVTT, a poster and a
    description. 'plan' says beforehand what will be made and why, 'verify' measures what came out. Beside the films
    stand manifest.json, for programs, and report.md, for people. A film that fails stops no other.
    """
    from render.accounts import Account

    made, account = Made(), Account(settings)
    making.render(each_chosen(settings, tutorials, locales, made), made)
    for production in made.finished:
        made.findings += making.stored_findings(production)
    if measure:
        from render.verifying import verify_made

        verify_made(settings, made)
    try:
        account.close(made)
    except StepError as error:
        made.errors.append(("report", error))
    for production in made.finished:
        spoken = ", ".join(sorted({take.voice for take in production.takes.values()}))
        seconds = ms_at(production.timeline.frames, production.timeline.fps) // 1000
        length = f"{seconds // 60}:{seconds % 60:02d}"
        click.echo(f"{production.output('mp4')}  {length}, {settings.size}, voice {spoken}")
    said(made)


@click.command(
    epilog="""\b
Examples:
  tutorials still 1 small swarm -l ar -o swarm.png   the frame in which the word begins
  tutorials still 1 small swarm+20                   20 frames later
  tutorials still 1 small 300                        frame 300 of the scene
"""
)
@click.argument("tutorial")
@click.argument("beat")
@click.argument("moment", metavar="MARK|FRAME")
@click.option("-l", "--locale", default="en", show_default=True, metavar="LOCALE", help="In which language.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The PNG.  [default: build/stills/…]")
@with_settings
def still(tutorial: str, beat: str, moment: str, locale: str, output: Path | None, settings: Settings) -> None:
    """Draw one frame of a scene as a PNG.

    Times are those of the takes; where some are not recorded yet, those of the silent draft voice, and it says so.
    """
    from render.film import still as draw
    from render.picture import save_png

    production = making.timed(chosen(settings, (tutorial,), (locale,)), Made())[0]
    brief = next(brief for brief in production.briefs if brief.beat == beat_of(production, beat))
    frame = frame_of(brief, moment)
    name = f"{production.script.slug}.{locale}.{beat}.{moment}.png"
    place = output or settings.store.root.parent / "stills" / name
    pixels = draw(brief, frame, settings.size)
    with written_to(place.parent):
        place.parent.mkdir(parents=True, exist_ok=True)
        save_png(pixels, place)
    click.echo(place)


def frame_of(brief: Brief, moment: str) -> int:
    """Return the frame a person means by "swarm", "swarm+20" or "300"; UsageError with the nearest mark."""
    parts = re.fullmatch(r"(?P<frame>\d+)|(?P<mark>[^+]+)(\+(?P<later>\d+))?", moment)
    marks = dict(brief.marks)
    if parts is None or (parts["mark"] and parts["mark"] not in marks):
        raise UsageError(f"beat {brief.beat!r} has no mark {moment!r}; {suggest(moment, marks)}")
    frame = int(parts["frame"]) if parts["frame"] else marks[parts["mark"]] + int(parts["later"] or 0)
    if frame >= brief.frames:
        raise UsageError(f"beat {brief.beat!r} has frames 0 to {brief.frames - 1}, not {frame}")
    return frame


def beat_of(production: Production, beat: str) -> str:
    beats = [each.id for each in production.script.beats]
    if beat not in beats:
        raise UsageError(f"{production.script.slug} has no beat {beat!r}; {suggest(beat, beats)}")
    return beat


COMMANDS: Sequence[click.Command] = (voice, cues, render, still)
