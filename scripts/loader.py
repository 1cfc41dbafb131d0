"""From files to scripts: finds the tutorials of a project and loads one of them in one language.

Everything is read below a root, so that a copy of the project can be loaded as well. All faults are found in one go:
whoever writes or translates mends a file once, not fault by fault.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from scripts.assembly import Assembly
from scripts.catalogue import Catalogue
from scripts.document import ROOT
from scripts.errors import ProjectError, UsageError
from scripts.figures import load_figures, load_words
from scripts.locales import find_locale, load_locales, source_locale
from scripts.model import Finding, Script, Spot
from scripts.nearest import suggest
from scripts.po import read_po
from scripts.pseudo import PSEUDO, pseudo
from scripts.review import SIGNED, is_reviewed, signed_in_header
from scripts.rules import load_rules
from scripts.series import FILE as SERIES_FILE
from scripts.series import FOLDER as SERIES_FOLDER
from scripts.series import Film, Series, read_series
from scripts.source import Source, Text, read_source
from scripts.translation import Wording, translations

__all__ = ["ROOT", "Loaded", "Tutorial", "catalogue_file", "find", "load", "tutorials"]

SCRIPT = "script.toml"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tutorial:
    """A film of the series that has a script."""

    number: int
    slug: str
    title: str  # in the source language
    folder: str  # relative to the root, e.g. "scripts/what_makes_a_city_learn"
    locales: tuple[str, ...]  # tags of the source language and of every language with a catalogue

    @property
    def script(self) -> str:
        """The script's file, relative to the root."""
        return f"{self.folder}/{SCRIPT}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A script without errors, and what a person should look at all the same."""

    script: Script
    findings: tuple[Finding, ...]


def catalogue_file(folder: str, tag: str) -> str:
    """Return where the catalogue of a folder's texts stands, relative to the root."""
    return f"{folder}/{tag}.po"


def tutorials(root: Path = ROOT) -> tuple[Tutorial, ...]:
    """Return every film of the series that has a script, in order; ProjectError where a script is not of the series."""
    series, source = read_series(root), source_locale(root)
    films = {film.slug: film for film in series.films}
    found, findings = [], []
    for path in sorted(root.glob(f"scripts/*/{SCRIPT}")):
        folder = path.parent.relative_to(root).as_posix()
        slug = path.parent.name.replace("_", "-")
        if slug not in films:
            what = f"the folder's film {slug!r} is not in {SERIES_FILE}"
            cure = f"Rename the folder; {suggest(slug, films)}."
            findings.append(Finding(f"{folder}/{SCRIPT}", what, cure, check="project/script"))
            continue
        translated = [tag for tag in load_locales(root) if (root / catalogue_file(folder, tag)).is_file()]
        tags = tuple(dict.fromkeys([source.tag, *translated]))
        found.append(Tutorial(films[slug].number, slug, films[slug].title.text, folder, tags))
    if findings:
        raise ProjectError(tuple(findings))
    return tuple(sorted(found, key=lambda tutorial: tutorial.number))


def find(root: Path, name: str) -> Tutorial:
    """Return a tutorial by its number, slug, folder or title; UsageError with the nearest names where there is none."""
    known = tutorials(root)
    wanted = name.strip().casefold().replace("_", "-")
    for tutorial in known:
        if wanted in (str(tutorial.number), tutorial.slug, tutorial.title.casefold()):
            return tutorial
    names = [f"{tutorial.number} {tutorial.slug}" for tutorial in known]
    near = suggest(wanted, [tutorial.slug for tutorial in known])
    raise UsageError(f"there is no tutorial {name!r}; {near if near.startswith('nearest') else suggest('', names)}")


def load(root: Path, entry: Tutorial, locale_tag: str) -> Loaded:
    """Return a tutorial's script in a language, or in a pseudo-locale, which is made from the source language.

    Raises:
        UsageError: there is no such locale.
        ProjectError: with every error in the script, the figures and the catalogues, and the warnings after them.
    """
    shown = find_locale(locale_tag, root)
    locale = source_locale(root) if shown.tag in PSEUDO else shown  # figures and words are the source language's
    tag = "" if locale == source_locale(root) else locale.tag
    findings: list[Finding] = []
    spotted = partial(_spotted, entry.slug, shown.tag)
    series = _try(partial(read_series, root), findings)
    figures = _try(partial(load_figures, findings, root), findings)
    rules = _try(partial(load_rules, locale.tag, findings, root), findings)
    source = _try(partial(read_source, root, entry.script, findings), findings)
    words = _try(partial(load_words, locale.tag, figures, findings, root), findings) if figures is not None else None
    wordings, reviewed = _wordings(root, entry, tag, source, series, findings) if tag else ({}, True)
    if series is None or figures is None or rules is None or source is None or words is None:
        raise ProjectError(spotted(findings))
    film = _film(series, entry, source, findings)

    def wording(text: Text) -> Wording | None:
        if shown.tag in PSEUDO:
            return Wording(pseudo(text, shown.tag), text.place, shown.tag, text.beat)
        return wordings.get((text.context, text.text)) if tag else Wording(text.text, text.place, beat=text.beat)

    credits_too = (("translation",) if tag else ()) + (() if reviewed else ("unreviewed",))
    script = Assembly(locale, tag, figures, words, rules, wording, findings).script(source, series, film, credits_too)
    if any(finding.severity == "error" for finding in findings):
        raise ProjectError(spotted(findings))
    return Loaded(replace(script, locale=shown), spotted(findings))


def _try(read: Callable[[], T], findings: list[Finding]) -> T | None:
    """Return what `read` gives; none where it fails, with its findings kept, so that other files are read as well."""
    try:
        return read()
    except ProjectError as error:
        findings.extend(error.findings)
        return None


def _spotted(slug: str, tag: str, findings: list[Finding]) -> tuple[Finding, ...]:
    """Return each finding once, errors first, with the film it is seen in."""
    spots = (replace(finding.spot or Spot("", ""), tutorial=slug, locale=tag) for finding in findings)
    found = (replace(finding, spot=spot) for finding, spot in zip(findings, spots, strict=True))
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.severity != "error"))


def _film(series: Series, entry: Tutorial, source: Source, findings: list[Finding]) -> Film:
    film = next(film for film in series.films if film.slug == entry.slug)
    if source.number not in (0, film.number):
        what = f"number {source.number} is not this film's: {SERIES_FILE} gives {entry.slug!r} the number {film.number}"
        findings.append(Finding(str(source.place), what, f"Write number = {film.number}.", check="project/script"))
    return film


def _wordings(
    root: Path, entry: Tutorial, tag: str, source: Source | None, series: Series | None, findings: list[Finding]
) -> tuple[dict[tuple[str, str], Wording], bool]:
    """Return the translations of the film and the series, and whether every entry of both is reviewed."""
    wordings: dict[tuple[str, str], Wording] = {}
    reviewed = True
    for folder, texts in ((entry.folder, source and source.texts), (SERIES_FOLDER, series and series.texts)):
        catalogue = _try(partial(_catalogue, root, entry, folder, tag), findings)
        reviewed = reviewed and bool(catalogue and is_reviewed(catalogue))
        if catalogue and signed_in_header(catalogue):
            what = f"the catalogue is signed in its header, {SIGNED}, which no longer counts"
            cure = f"Run 'tutorials catalogue update -l {tag}': it signs each entry instead."
            findings.append(Finding(catalogue.file, what, cure, "warning", "catalogue/signature"))
        if catalogue and texts:
            wordings |= translations(texts, catalogue, tag, findings)
    return wordings, reviewed


def _catalogue(root: Path, entry: Tutorial, folder: str, tag: str) -> Catalogue:
    file = catalogue_file(folder, tag)
    if not (root / file).is_file():
        what = "there is no such catalogue"
        cure = f"Run 'tutorials catalogue new {tag} {entry.number}', and translate it."
        raise ProjectError((Finding(file, what, cure, check="catalogue/missing"),))
    return read_po(root, file, tag)
