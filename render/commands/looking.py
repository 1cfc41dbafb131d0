"""The commands that look and change no film: list, plan, verify, sheet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from render import record
from render.keys import few
from render.making import Made
from render.options import JSON, LOCALES, TUTORIALS, chosen, said, warn, with_settings
from render.production import Settings, choose
from scripts.errors import ProjectError, StepError, UsageError
from scripts.model import Finding


@click.command("list")
@with_settings
def list_(settings: Settings) -> None:
    """List the tutorials, their languages, and which films are there."""
    for entry, tag in choose(settings.root, (), ()):
        film = settings.delivered(entry.slug, tag, "mp4")
        click.echo(f"{entry.number}  {entry.slug}  {tag:<8} {film if film.is_file() else 'not rendered'}")


def _count(findings: Sequence[Finding]) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    return f"{errors} errors, {len(findings) - errors} warnings" if findings else "nothing wrong"


def _end(findings: Sequence[Finding], made: Made) -> None:
    """End with the right exit code; findings have been printed."""
    left = Made(errors=[(whose, error) for whose, error in made.errors if not isinstance(error, ProjectError)])
    said(left)
    if any(finding.severity == "error" for finding in findings):
        click.get_current_context().exit(3)


@click.command(
    epilog="""\b
Examples:
  tutorials plan
  tutorials plan 1 -l vi --all   what is fresh as well
"""
)
@TUTORIALS
@LOCALES
@JSON
@click.option("--all", "everything", is_flag=True, help="Show fresh steps as well.")
@with_settings
def plan(
    tutorials: tuple[str, ...], locales: tuple[str, ...], as_json: bool, everything: bool, settings: Settings
) -> None:
    """Say what 'render' would make, and why, without making it."""
    from render.plan import plan as plan_of

    steps = [step for production in chosen(settings, tutorials, locales) for step in plan_of(production)]
    if as_json:
        click.echo(json.dumps([asdict(step) for step in steps], ensure_ascii=False, indent=1))
        return
    for step in steps:
        if step.state != "fresh" or everything:
            click.echo(f"{step.kind:<4} {step.name}: {few(step.reasons) or step.state}")
    fresh = sum(step.state == "fresh" for step in steps)
    click.echo(f"{fresh} of {len(steps)} steps are fresh")


@click.command(
    epilog="""\b
Examples:
  tutorials verify 1 -l en
  tutorials verify --marks 12   the twelve marks that are furthest off, of every film
"""
)
@TUTORIALS
@LOCALES
@click.option("--marks", "count", default=5, show_default=True, metavar="N", help="How many marks to show.")
@with_settings
def verify(tutorials: tuple[str, ...], locales: tuple[str, ...], count: int, settings: Settings) -> None:
    """Measure finished films: every frame, stream, subtitle, and each mark against its word.

    A mark is checked three ways: the frame of its word on the timeline, the frame the scene says it drew, and the
    pixels of the film round that frame.
    """
    from render.marks import table
    from render.verify import verify as verify_film

    made = Made()
    for entry, tag in choose(settings.root, tutorials, locales):
        film = settings.delivered(entry.slug, tag, "mp4")
        found = record.read(settings.delivered(entry.slug, tag, record.SUFFIX))
        if found is None:
            made.findings.append(Finding(f"{entry.slug}/{tag}", "no film was rendered", "Run 'tutorials render'."))
            continue
        warn(f"reading {film}")
        try:
            findings, rows, loud = verify_film(found, film.parent)
        except StepError as error:
            made.errors.append((f"{entry.slug}/{tag}", error))
            continue
        made.findings += findings
        click.echo(table(found, rows, count))
        click.echo(f"  voice {', '.join(found.voices)}; {'; '.join(map(str, loud.meters))}")
    for finding in made.findings:
        click.echo(f"{finding.severity}: {finding}")
    click.echo(_count(made.findings))
    _end(made.findings, made)


@click.command(
    epilog="""\b
Examples:
  tutorials sheet 1 -l ar              all of the Arabic film on one page
  tutorials sheet 1 -o sheet.png
"""
)
@click.argument("tutorial")
@click.option("-l", "--locale", default="en", show_default=True, metavar="LOCALE", help="Of which language.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The PNG.  [default: beside the film]")
@with_settings
def sheet(tutorial: str, locale: str, output: Path | None, settings: Settings) -> None:
    """Show a finished film on one page: a third into each beat and its end."""
    from render.picture import save_png
    from render.sheet import contact_sheet, moments
    from render.store import written_to

    production = chosen(settings, (tutorial,), (locale,))[0]
    film = production.output("mp4")
    if production.missing or not film.is_file():
        raise UsageError(f"{production.name} is not rendered. Run 'tutorials render {tutorial} -l {locale}'.")
    place = output or production.output("sheet.png")
    with written_to(place.parent):
        save_png(contact_sheet(film, moments(production.timeline)), place)
    click.echo(place)


COMMANDS: Sequence[click.Command] = (list_, plan, verify, sheet)
