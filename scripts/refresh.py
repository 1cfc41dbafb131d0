"""Brings the catalogues of a tutorial up to its script: the one place where catalogues are written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts.catalogue import Catalogue, start, update
from scripts.errors import ProjectError
from scripts.hints import Hints, Room, hints
from scripts.loader import Tutorial, catalogue_file
from scripts.locales import find_locale
from scripts.model import Finding, Locale
from scripts.po import read_po, write_po
from scripts.review import migrated
from scripts.series import FOLDER as SERIES_FOLDER
from scripts.series import read_series
from scripts.source import read_source
from scripts.template import series_template, template

NO_ROOMS: Mapping[str, Room] = {}


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


def refreshed(
    root: Path, entry: Tutorial, locale_tag: str, rooms: Mapping[str, Room] = NO_ROOMS
) -> tuple[Catalogue, ...]:
    """Return both catalogues of a locale as they should be now; a missing one is started, empty and unreviewed.

    Args:
        rooms: of the film's labels, by context, as its scenes have been measured. What is not measured now keeps the
            room that its catalogue says.
    """
    locale = find_locale(locale_tag, root)
    told = hints(root, locale_tag, rooms)
    return tuple(_refreshed(root, folder, made, locale, told) for folder, made in templates(root, entry).items())


def _refreshed(root: Path, folder: str, made: Catalogue, locale: Locale, told: Hints) -> Catalogue:
    file = catalogue_file(folder, locale.tag)
    if not (root / file).is_file():
        return start(told.added(made), locale, file)
    return update(migrated(read_po(root, file, locale.tag)), told.added(made))


def refresh(root: Path, entry: Tutorial, locale_tag: str, rooms: Mapping[str, Room] = NO_ROOMS) -> tuple[str, ...]:
    """Write both catalogues of a locale where they change, and return the files written."""
    written = []
    for catalogue in refreshed(root, entry, locale_tag, rooms):
        if write_po(root, catalogue):
            written.append(catalogue.file)
    return tuple(written)
