"""The command that finds everything that is wrong before anything is rendered: check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from render.options import CODES, JSON, LOCALES, TUTORIALS, told, warn, with_settings
from render.production import Settings
from scripts.errors import ProjectError, StepError, UsageError

if TYPE_CHECKING:
    from render.checks.report import Report


@click.command(
    epilog="""\b
Examples:
  tutorials check 1 -l ar
  tutorials check 1 -l fr --select catalogue   only what is typed; no scene is run
  tutorials check --list                       every check, what it means and what to do
  tutorials check --json | jq '.findings[].where'
  tutorials check --strict --sarif check.sarif --junit check.xml   for CI
"""
)
@TUTORIALS
@LOCALES
@click.option("-b", "--beat", "beats", multiple=True, metavar="BEAT", help="Run only these scenes; may be repeated.")
@click.option("--select", multiple=True, metavar="GROUP[/RULE]", help="Only these checks; may be repeated.")
@click.option("--strict", is_flag=True, help="Warnings end with 3 as well.")
@JSON
@click.option("--sarif", type=click.Path(path_type=Path), metavar="FILE", help="Write SARIF 2.1.0 as well.")
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", help="Write JUnit XML as well.")
@click.option("--list", "listing", is_flag=True, help="List the checks, and look at nothing.")
@with_settings
def check(
    tutorials: tuple[str, ...],
    locales: tuple[str, ...],
    beats: tuple[str, ...],
    select: tuple[str, ...],
    strict: bool,
    as_json: bool,
    sarif: Path | None,
    junit: Path | None,
    listing: bool,
    settings: Settings,
) -> None:
    """Say everything that is wrong: scripts, catalogues, subtitles, and every scene, run without drawing.

    Where takes are not recorded, the times of the silent draft voice are used. What scripts/waivers.toml excuses is
    told, and does not count.
    """
    from render.checks.gathering import Question
    from render.checks.gathering import check as gathered

    if listing:
        _list(select)
        return
    report = gathered(settings, Question(tutorials, locales, beats, select))
    _write(report, settings.root, select, sarif, junit, strict)
    if as_json:
        from render.checks.as_json import as_json as json_of

        click.echo(json_of(report, settings.root))
    else:
        from render.checks.as_text import text

        click.echo(text(report), nl=False)
    _end(report, strict)


def _list(select: tuple[str, ...]) -> None:
    from render.checks.known import checks, selected

    wanted = selected(select)
    for each in checks().values():
        if each.id in wanted:
            click.echo(f"{each.id} ({each.severity})\n  {each.means}\n  {each.cure}")


def _write(
    report: Report, root: Path, select: tuple[str, ...], sarif: Path | None, junit: Path | None, strict: bool
) -> None:
    from render.checks.as_junit import as_junit
    from render.checks.as_sarif import as_sarif
    from render.checks.known import selected
    from render.store import written_to

    groups = {id_.partition("/")[0] for id_ in selected(select)} - {"film"}
    for file, content in (
        (sarif, as_sarif(report, root) if sarif else ""),
        (junit, as_junit(report, groups, strict=strict) if junit else ""),
    ):
        if file is not None:
            with written_to(file.parent):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(content, encoding="utf-8")


def _end(report: Report, strict: bool) -> None:
    """End with the right exit code: what could not be looked at outweighs what was found."""
    codes = {told(error, f"{whose}: ") for whose, error in report.errors}
    errors, warnings = report.worst
    if errors or (strict and warnings):
        codes.add(CODES[ProjectError])
        if not errors:
            warn("warnings count: --strict")
    for code in (CODES[StepError], CODES[UsageError], CODES[ProjectError]):
        if code in codes:
            click.get_current_context().exit(code)


COMMANDS = (check,)
