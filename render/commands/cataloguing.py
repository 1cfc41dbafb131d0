"""The commands of the translator's desk: tutorials catalogue new, update, stats, check, review, glossary."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from render.options import JSON, LOCALES, TUTORIALS, warn
from scripts.errors import ProjectError, UsageError

if TYPE_CHECKING:
    from scripts.hints import Room
    from scripts.loader import Tutorial
    from scripts.model import Finding
    from scripts.stats import Stats

PROJECT = click.option("--project", type=click.Path(path_type=Path), default=None, hidden=True)
LOCALE = click.argument("locale", metavar="LOCALE")


@click.group()
def catalogue() -> None:
    """Translate: begin a language, keep it in step with the scripts, review it.

    scripts/TRANSLATING.md leads through it.
    """


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue new de 1   what German needs for the first film
  tutorials catalogue new de     for all films
"""
)
@LOCALE
@TUTORIALS
@click.option("--quick", is_flag=True, help="Do not run the scenes to measure the room of labels.")
@PROJECT
def new(locale: str, tutorials: tuple[str, ...], quick: bool, project: Path | None) -> None:
    """Begin a language: everything it needs, and what to do next.

    Nothing that is there is written over: run it again for more films, or to see what is left to do.
    """
    from render.newcomer import newcomer
    from scripts.beginning import described

    described(locale)
    root = _root(project)
    entries = _entries(root, tutorials)
    lines = list(newcomer(root, locale, entries, {} if quick else _rooms(root, entries)))
    for line in lines:
        click.echo(f"{line.what:<12} {line.said}")
    numbers = " ".join(str(entry.number) for entry in entries)
    click.echo("\nNext, in this order:")
    todo = [f"{line.what}: {line.cure}" for line in lines if line.cure]
    last = (
        "translate the catalogues in Poedit, Weblate or an editor: scripts/TRANSLATING.md",
        f"tutorials catalogue check {numbers} -l {locale}   (while translating: seconds)",
        f"tutorials check {numbers} -l {locale}             (texts, pictures and subtitles)",
        f"tutorials render {numbers} -l {locale} --size 480p",
        f"tutorials catalogue review {locale} {numbers} series --by 'NAME'   (a native speaker who has read it)",
    )
    for number, step in enumerate((*todo, *last), 1):
        click.echo(f"{number:>2}. {step}")


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue update            after a sentence was changed
  tutorials catalogue update 1 --rooms  after its pictures were changed
"""
)
@TUTORIALS
@LOCALES
@click.option("--rooms", "measure", is_flag=True, help="Run the scenes to measure the room of labels anew.")
@PROJECT
def update(tutorials: tuple[str, ...], locales: tuple[str, ...], measure: bool, project: Path | None) -> None:
    """Bring catalogues up to their scripts.

    New texts are added; changed ones keep their old translation, marked fuzzy, until somebody has looked at it; texts
    that are gone are kept at the end of the file. Reviews and translators' notes stay.
    """
    from scripts.locales import source_locale
    from scripts.refresh import refresh

    root = _root(project)
    source = source_locale(root).tag
    entries = [entry for entry in _entries(root, tutorials) if locales or len(entry.locales) > 1]
    if locales and not tutorials:  # it may be begun with one film; where it is in none, the first says how to begin it
        entries = [entry for entry in entries if set(locales) & set(entry.locales)] or entries
    rooms = _rooms(root, entries) if measure else {}
    for entry in entries:
        for tag in _own(entry, locales):
            if tag != source:
                for file in refresh(root, entry, tag, rooms.get(entry.slug, {})):
                    click.echo(root / file)


def _own(entry: Tutorial, locales: Sequence[str]) -> list[str]:
    """Return the languages asked for that a film is in; an error where it is in none of them."""
    left = [tag for tag in entry.locales if not locales or tag in locales]
    lacking = [tag for tag in locales if tag not in entry.locales]
    if lacking and not left:
        cure = f"'tutorials catalogue new {lacking[0]} {entry.number}' begins it"
        raise UsageError(f"film {entry.number} has no catalogue in {', '.join(lacking)}: {cure}")
    return left


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue stats
  tutorials catalogue stats 1 -l de --json
"""
)
@TUTORIALS
@LOCALES
@JSON
@PROJECT
def stats(tutorials: tuple[str, ...], locales: tuple[str, ...], as_json: bool, project: Path | None) -> None:
    """Count what is translated and reviewed, by film and language.

    A film says that it is a draft until every entry of its catalogue and of the series' is reviewed.
    """
    root = _root(project)
    rows = _stats(root, _entries(root, tutorials), locales)
    if as_json:
        click.echo(json.dumps([asdict(row) | {"is_reviewed": row.is_reviewed} for row in rows], indent=1))
        return
    names = ("translated", "fuzzy", "missing", "draft", "reviewed", "lapsed", "words", "words_left")
    wide = max([len("tutorial"), *(len(row.tutorial) for row in rows)])
    click.echo(f"{'locale':<8} {'tutorial':<{wide}} entries  {'  '.join(name.replace('_', ' ') for name in names)}")
    for row in rows:
        counts = "  ".join(f"{getattr(row, name):>{len(name)}}" for name in names)
        click.echo(f"{row.locale:<8} {row.tutorial:<{wide}} {row.entries:>7}  {counts}")


def _stats(root: Path, entries: Sequence[Tutorial], locales: Sequence[str]) -> list[Stats]:
    from scripts.locales import find_locale, load_locales, source_locale
    from scripts.stats import stats as counted

    for tag in locales:
        find_locale(tag, root)
    source = source_locale(root).tag
    rows = []
    for tag in load_locales(root):
        films = [entry for entry in entries if tag in entry.locales]
        if tag == source or (locales and tag not in locales) or not films:
            continue
        rows += [counted(root, entry, tag) for entry in (None, *films)]
    return rows


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue check          all films in all their languages
  tutorials catalogue check 1 -l de --json
"""
)
@TUTORIALS
@LOCALES
@JSON
@PROJECT
def check(tutorials: tuple[str, ...], locales: tuple[str, ...], as_json: bool, project: Path | None) -> None:
    """Say what is wrong with the texts alone: fast enough for after every save.

    'tutorials check' looks at pictures and subtitles as well.
    """
    from render.production import choose
    from scripts.loader import load

    root = _root(project)
    chosen = choose(root, tutorials, locales)
    found: dict[Finding, None] = {}
    for entry, tag in chosen:
        try:
            found |= dict.fromkeys(load(root, entry, tag).findings)
        except ProjectError as error:
            found |= dict.fromkeys(error.findings)
    findings = sorted(found, key=lambda finding: finding.severity)
    if as_json:
        click.echo(json.dumps({"findings": [asdict(each) for each in findings]}, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(f"{finding.severity}: {finding}")
        errors = sum(finding.severity == "error" for finding in findings)
        told = f"{errors} errors, {len(findings) - errors} warnings" if findings else "nothing wrong"
        click.echo(f"{len(chosen)} scripts: {told}")
    if any(finding.severity == "error" for finding in findings):
        click.get_current_context().exit(3)


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue review de 1 series --by 'A. Reader'
  tutorials catalogue review de 1 --by 'A. Reader' -b cities -b small
"""
)
@LOCALE
@click.argument("tutorials", nargs=-1, required=True, metavar="TUTORIAL...|series")
@click.option("--by", required=True, metavar="NAME", help="A native speaker who has read the translations.")
@click.option("--on", default=None, metavar="DATE", help="The day, as in 2026-11-25.  [default: today]")
@click.option("-b", "--beat", "beats", multiple=True, metavar="BEAT", help="A beat; may be repeated. Default: all.")
@PROJECT
def review(
    locale: str, tutorials: tuple[str, ...], by: str, on: str | None, beats: tuple[str, ...], project: Path | None
) -> None:
    """Say who has read translations and found them right.

    It is written above each entry, with a digest of what was read: when the source or the translation changes, the
    review has lapsed. Fuzzy and missing entries are passed over.
    """
    from scripts.loader import catalogue_file, find
    from scripts.locales import find_locale
    from scripts.nearest import suggest
    from scripts.po import read_po, write_po
    from scripts.review import migrated, sign
    from scripts.series import FOLDER
    from scripts.stats import SERIES, counted

    root, day = _root(project), _day(on)
    find_locale(locale, root)
    for name in tutorials:
        entry = None if name == SERIES else find(root, name)
        read = read_po(root, catalogue_file(entry.folder if entry else FOLDER, locale), locale)
        contexts = {each.context.partition("/")[0] for each in read.entries}
        for beat in beats:
            if beat not in contexts:
                raise UsageError(f"{name} has no beat {beat!r}; {suggest(beat, contexts)}")
        before = migrated(read)
        after = sign(before, by, day, beats)
        write_po(root, after)
        now = counted(after, locale, entry.slug if entry else SERIES)
        fresh = now.reviewed - counted(before, locale, name).reviewed
        left = f"{now.draft} drafts, {now.fuzzy} fuzzy and {now.missing} missing are left"
        told = "all are now" if now.is_reviewed else left
        click.echo(f"{now.tutorial}/{locale}: {fresh} entries reviewed by {by}; {told}")


def _day(on: str | None) -> str:
    try:
        return (date.fromisoformat(on) if on else date.today()).isoformat()
    except ValueError:
        raise UsageError(f"{on!r} is no day: write it as in 2026-11-25") from None


@catalogue.command(
    epilog="""\b
Examples:
  tutorials catalogue glossary de                 TBX, for Weblate and OmegaT
  tutorials catalogue glossary de --format po     for Poedit's translation memory
"""
)
@LOCALE
@click.option("--format", "kind", default="tbx", show_default=True, metavar="NAME", help="tbx, csv or po.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file.  [default: build/glossaries/…]")
@PROJECT
def glossary(locale: str, kind: str, output: Path | None, project: Path | None) -> None:
    """Write the glossary of a language for the tool you translate in."""
    from render.store import written_to
    from scripts.glossary_files import FORMATS
    from scripts.locales import find_locale
    from scripts.nearest import suggest
    from scripts.terms import FILE, load_terms

    root = _root(project)
    if kind not in FORMATS:
        raise UsageError(f"there is no glossary format {kind!r}; {suggest(kind, FORMATS)}")
    known = find_locale(locale, root)
    terms = [term for term in load_terms(root, locale) if term.word]
    if not terms:
        raise UsageError(f"{FILE} has no words in the column {locale!r}: add the columns {locale} and status_{locale}")
    place = output or root / "build" / "glossaries" / f"{locale}.{kind}"
    with written_to(place.parent):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(FORMATS[kind](terms, known), encoding="utf-8", newline="\n")
    click.echo(place)


def _root(project: Path | None) -> Path:
    from scripts.loader import ROOT

    return project or ROOT


def _entries(root: Path, names: Sequence[str]) -> list[Tutorial]:
    from scripts.loader import find, tutorials

    return [find(root, name) for name in names] or list(tutorials(root))


def _rooms(root: Path, entries: Sequence[Tutorial]) -> Mapping[str, Mapping[str, Room]]:
    """Measure the labels of films in their scenes; a scene that cannot run is told and passed over."""
    from render.rooms import rooms

    found = {}
    for entry in entries:
        found[entry.slug], silent = rooms(root, entry)
        for why in silent:
            warn(f"the room of labels was not measured in {why}")
    return found
