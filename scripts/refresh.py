"""Brings the catalogues of a tutorial up to its script: the one place where catalogues are written."""

from __future__ import annotations

from pathlib import Path

from scripts.catalogue import Catalogue, start, update
from scripts.errors import ProjectError
from scripts.loader import Tutorial, catalogue_file
from scripts.locales import find_locale
from scripts.model import Finding, Locale
from scripts.po import read_po, write_po
from scripts.series import FOLDER as SERIES_FOLDER
from scripts.series import read_series
from scripts.source import read_source
from scripts.template import series_template, template


def templates(root: Path, entry: Tutorial) -> dict[str, Catalogue]:
    """Return the templates of a tutorial and of the series, by the folder of their catalogues.

    Raises:
        ProjectError: the script is not right; a translator would get its faults as work.
    """
    findings: list[Finding] = []
    source = read_source(root, entry.script, findings)
    if findings:
        raise ProjectError(tuple(findings))
    return {entry.folder: template(source, entry.title), SERIES_FOLDER: series_template(read_series(root))}


def refreshed(root: Path, entry: Tutorial, locale_tag: str) -> tuple[Catalogue, ...]:
    """Return both catalogues of a locale as they should be now; a missing one is started, empty and unreviewed."""
    locale = find_locale(locale_tag, root)
    return tuple(_refreshed(root, folder, made, locale) for folder, made in templates(root, entry).items())


def _refreshed(root: Path, folder: str, made: Catalogue, locale: Locale) -> Catalogue:
    file = catalogue_file(folder, locale.tag)
    if not (root / file).is_file():
        return start(made, locale, file)
    return update(read_po(root, file, locale.tag), made)


def refresh(root: Path, entry: Tutorial, locale_tag: str) -> tuple[str, ...]:
    """Write both catalogues of a locale where they change, and return the files written."""
    written = []
    for catalogue in refreshed(root, entry, locale_tag):
        if write_po(root, catalogue):
            written.append(catalogue.file)
    return tuple(written)
