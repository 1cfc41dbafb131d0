"""The commands that look at finished films: verify, sheet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from render import making, record
from render.commands.looking import count_of, end_with
from render.making import Made
from render.options import JSON, LOCALES, TUTORIALS, each_chosen, said, with_settings
from render.production import Production, Settings, choose
from render.store import written_to
from scripts.errors import UsageError
from scripts.nearest import suggest


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


@click.command(
    epilog="""\b
Examples:
  tutorials sheet 1                      every beat in every language, as sheet.png
  tutorials sheet 1 2 -o sheet.html      one page for the browser, with filters
  tutorials sheet 1 -l de --draft        a new language, before anything is rendered
  tutorials sheet 1 -l ar                one film: two pictures of each beat
"""
)
@TUTORIALS
@LOCALES
@click.option("-o", "--output", type=click.Path(path_type=Path), help="PNG or HTML.  [default: build/sheets/…png]")
@click.option("--draft", is_flag=True, help="Draw stills, even where there is a film.")
@click.option("-b", "--beat", "beats", multiple=True, metavar="BEAT", help="A beat; may be repeated. Default: all.")
@click.option("--pictures", type=click.IntRange(1, 9), default=1, show_default=True, metavar="N", help="Of each beat.")
@with_settings
def sheet(
    tutorials: tuple[str, ...],
    locales: tuple[str, ...],
    output: Path | None,
    draft: bool,
    beats: tuple[str, ...],
    pictures: int,
    settings: Settings,
) -> None:
    """Show the same beat in all languages side by side, with findings marked, as a PNG or as one HTML page.

    Pictures come from finished films; where there is none, and with --draft, they are drawn at the times of the takes,
    or of the silent draft voice. Each shows its beat's finished picture; with --pictures, earlier ones before it.
    """
    from render.sheets.making import cells

    if output is not None and output.suffix.lower() not in (".png", ".html"):
        raise UsageError(f"a sheet is a .png or an .html, not {output.name!r}.")
    made = Made()
    loaded = each_chosen(settings, tutorials, locales, made)
    if len(loaded) == 1 and not (draft or beats) and pictures == 1 and (output is None or output.suffix == ".png"):
        _one_film(loaded[0], output)
        return
    known = {beat.id for production in loaded for beat in production.script.beats}
    for beat in beats:
        if beat not in known:
            raise UsageError(f"there is no beat {beat!r}; {suggest(beat, known)}")
    place = output or settings.store.root.parent / "sheets" / f"{'-'.join((*tutorials, *locales)) or 'all'}.png"
    shown, whole = cells(making.timed(loaded, made), made, draft=draft, count=pictures, beats=beats)
    if not shown:
        said(made)
        raise UsageError("there is nothing to show.")
    with written_to(place.parent):
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.suffix.lower() == ".html":
            from render.sheets.page import page

            place.write_text(page(shown, whole), encoding="utf-8")
        else:
            from render.sheets.grid import grid

            place.write_bytes(grid(shown))
    click.echo(place)
    said(made)


def _one_film(production: Production, output: Path | None) -> None:
    from render.picture import save_png
    from render.sheet import contact_sheet, moments

    film = production.output("mp4")
    known = record.read(production.output(record.SUFFIX))
    if known is None or not film.is_file():
        slug, tag = production.script.slug, production.script.locale.tag
        cure = f"Run 'tutorials render {slug} -l {tag}', or ask for --draft."
        raise UsageError(f"{production.name} is not rendered. {cure}")
    place = output or production.output("sheet.png")
    with written_to(place.parent):
        save_png(contact_sheet(film, moments(known.timeline)), place)
    click.echo(place)


COMMANDS: Sequence[click.Command] = (verify, sheet)
