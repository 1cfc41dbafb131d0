"""The commands that look at finished films: verify, sheet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from render import record
from render.commands.looking import count_of, end_with
from render.making import Made
from render.options import JSON, LOCALES, TUTORIALS, with_settings
from render.production import Settings, choose
from render.store import written_to


@click.command(
    epilog="""\b
Examples:
  tutorials verify 1 -l en
  tutorials verify --marks 12   the twelve marks that are furthest off, of every film
  tutorials verify --junit films.xml --json > films.json   for CI
"""
)
@TUTORIALS
@LOCALES
@JSON
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", help="Write the findings as JUnit XML.")
@click.option("--marks", "count", default=5, show_default=True, metavar="N", help="How many marks to show.")
@with_settings
def verify(
    tutorials: tuple[str, ...],
    locales: tuple[str, ...],
    as_json: bool,
    junit: Path | None,
    count: int,
    settings: Settings,
) -> None:
    """Measure finished films: every frame, sound, stream, subtitle, and each mark against its word.

    A mark is checked three ways: the frame of its word on the timeline, the frame the scene says it drew, and the
    pixels of the film round that frame. Pictures are watched for flashes, black, standstill and faint texts, the sound
    for silence, clipping and loudness. What was measured is kept: an unchanged film is not decoded again.
    """
    from render.junit import junit as to_junit
    from render.marks import table
    from render.verifying import verify_films

    made = Made()
    films = [(entry.slug, tag) for entry, tag in choose(settings.root, tutorials, locales)]
    outcomes = verify_films(settings, films)
    results = {}
    for (slug, tag), outcome in zip(films, outcomes, strict=True):
        name = f"{slug}/{tag}"
        if outcome.error is not None:
            made.errors.append((name, outcome.error))
        if outcome.result is None:
            continue
        results[name] = outcome.result
        made.findings += outcome.result.findings
        known = record.read(settings.delivered(slug, tag, record.SUFFIX))
        if known is not None and not as_json:
            click.echo(table(known, outcome.result.rows, count))
            heard = "; ".join(map(str, outcome.result.loud.meters))
            click.echo(f"  voice {', '.join(known.voices)}; {heard}; contrast of {outcome.result.texts} texts")
    if junit is not None:
        with written_to(junit.parent):
            junit.write_text(
                to_junit({name: result.findings for name, result in results.items()}, "tutorials verify"), "utf-8"
            )
    if as_json:
        value = {name: asdict(result) for name, result in results.items()}
        click.echo(json.dumps({"films": value}, ensure_ascii=False, indent=1))
    else:
        for finding in made.findings:
            click.echo(f"{finding.severity}: {finding}")
        click.echo(count_of(made.findings))
    end_with(made.findings, made)


COMMANDS: Sequence[click.Command] = (verify,)
