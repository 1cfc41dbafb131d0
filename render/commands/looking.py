"""The commands that look before anything is rendered: list, plan, facts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from render.keys import few
from render.making import Made
from render.options import JSON, LOCALES, TUTORIALS, chosen, each_chosen, each_loaded, said, with_settings
from render.production import Settings, choose
from scripts.errors import ProjectError, UsageError
from scripts.model import Finding


@click.command("list")
@with_settings
def list_(settings: Settings) -> None:
    """List the tutorials, their languages, and which films are there."""
    for entry, tag in choose(settings.root, (), ()):
        film = settings.delivered(entry.slug, tag, "mp4")
        click.echo(f"{entry.number}  {entry.slug}  {tag:<8} {film if film.is_file() else 'not rendered'}")


def count_of(findings: Sequence[Finding]) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    return f"{errors} errors, {len(findings) - errors} warnings" if findings else "nothing wrong"


def end_with(findings: Sequence[Finding], made: Made) -> None:
    """End with the right exit code; findings have been printed."""
    left = Made(errors=[(whose, error) for whose, error in made.errors if not isinstance(error, ProjectError)])
    said(left)
    if any(finding.severity == "error" for finding in findings):
        click.get_current_context().exit(3)


@click.command(
    epilog="""\b
Examples:
  tutorials plan                 all films at a glance, and how long the stale ones will take
  tutorials plan 1 -l vi --all   every step of one, the fresh ones as well
"""
)
@TUTORIALS
@LOCALES
@JSON
@click.option("--all", "everything", is_flag=True, help="Show fresh steps as well.")
@click.option("--matrix", is_flag=True, help="A line for each film.  [default where no tutorial or locale is named]")
@with_settings
def plan(
    tutorials: tuple[str, ...],
    locales: tuple[str, ...],
    as_json: bool,
    everything: bool,
    matrix: bool,
    settings: Settings,
) -> None:
    """Say what 'render' would make, why, and how long it will take, without making it.

    Times are learnt from earlier runs; "~" means that some are guessed, for nothing of the kind was ever done here.
    """
    from render.plan import plan as plan_of

    if matrix or not (tutorials or locales or everything):
        _matrix(tutorials, locales, as_json, settings)
        return
    steps = [step for production in chosen(settings, tutorials, locales) for step in plan_of(production)]
    if as_json:
        click.echo(json.dumps([asdict(step) for step in steps], ensure_ascii=False, indent=1))
        return
    for step in steps:
        if step.state != "fresh" or everything:
            click.echo(f"{step.kind:<4} {step.name}: {few(step.reasons) or step.state}")
    fresh = sum(step.state == "fresh" for step in steps)
    click.echo(f"{fresh} of {len(steps)} steps are fresh")


def _matrix(tutorials: Sequence[str], locales: Sequence[str], as_json: bool, settings: Settings) -> None:
    from render.journal import Journal
    from render.matrix import estimator_of, faulty, row, summary, table, total_seconds
    from render.pool import cores

    made = Made()
    loaded = each_chosen(settings, tutorials, locales, made)
    estimator = estimator_of(Journal(settings.store.root))
    workers = settings.workers or cores()
    rows = [row(production, estimator) for production in loaded]
    rows += [faulty(settings.root, whose, error) for whose, error in made.errors]
    rows.sort(key=lambda each: each.number)
    if as_json:
        value = {
            "workers": workers,
            "seconds": round(total_seconds(rows, workers), 1),
            "summary": summary(rows, workers),
            "films": [asdict(each) | {"fresh": each.fresh} for each in rows],
        }
        click.echo(json.dumps(value, ensure_ascii=False, indent=1))
    else:
        click.echo(table(rows, workers))
    said(made)


@click.command(
    epilog="""\b
Examples:
  tutorials facts                a Markdown table of all tutorials, for the docs
  tutorials facts 1 -l en -l ar
  tutorials facts -o scripts/FACTS.md   the page of the docs: all films, their length in all languages
"""
)
@TUTORIALS
@LOCALES
@JSON
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the whole page, in Markdown."
)
@with_settings
def facts(
    tutorials: tuple[str, ...], locales: tuple[str, ...], as_json: bool, output: Path | None, settings: Settings
) -> None:
    """Say what each tutorial is: words, length, beats, and its figures with their sources; in English unless told.

    The length is that of the film where it is rendered, and the draft voice's where it is not.
    """
    from render.facts import facts as facts_of
    from render.facts import markdown, page
    from render.manifest import write_text
    from scripts.locales import source_locale

    source = source_locale(settings.root).tag
    if output and (as_json or tutorials or locales):
        raise UsageError("-o writes the page of all films in all languages: leave out TUTORIAL, --locale and --json")
    made = Made()
    loaded = each_loaded(settings, tutorials, () if output else locales or (source,), made)
    found = [facts_of(production) for production in loaded]
    if output:
        if not made.findings and not made.errors:
            write_text(page(found, source), output)
            click.echo(output)
    elif as_json:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1, default=str))
    else:
        click.echo(markdown(found), nl=False)
    said(made)


COMMANDS: Sequence[click.Command] = (list_, plan, facts)
