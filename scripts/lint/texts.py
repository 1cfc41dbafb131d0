"""Looks at every text of a film, and of the series, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from scripts.catalogue import Catalogue
from scripts.errors import ProjectError
from scripts.lint.alike import alike
from scripts.lint.brackets import brackets
from scripts.lint.capitals import capitals
from scripts.lint.copied import copied
from scripts.lint.ends import ends
from scripts.lint.language import Language, language
from scripts.lint.numbers import numbers
from scripts.lint.screen import screen
from scripts.lint.spaces import spaces
from scripts.lint.terms import load_terms, terms
from scripts.lint.unit import Unit
from scripts.lint.words import words
from scripts.lint.writing import writing
from scripts.loader import Tutorial, catalogue_file, find
from scripts.locales import source_locale
from scripts.model import Finding
from scripts.po import read_po
from scripts.series import FOLDER as SERIES
from scripts.series import Series, read_series
from scripts.source import Source, Text, read_source
from scripts.translation import Wording

Rule = Callable[[Unit, Language], Iterable[Finding]]
# One text at a time. To add a rule, write `rule(unit, language)` in a module of its own, name it here, and describe
# its check in render/checks/known.toml and scripts/CHECKS.md.
RULES: tuple[Rule, ...] = (brackets, capitals, copied, ends, numbers, screen, spaces, words, writing)


def lint(root: Path, tutorial: str, tag: str) -> tuple[Finding, ...]:
    """Return what is wrong with the texts of a film in one language; what the loader finds is not said again.

    Args:
        root: the project.
        tutorial: number, slug or title.
        tag: the locale.
    """
    entry = find(root, tutorial)
    of_source = tag == source_locale(root).tag
    glossary = load_terms(root, tag)
    tongue = language(root, tag, glossary.names)
    found: list[Finding] = []
    for folder, texts in _texts(root, entry):
        units = list(_units(root, folder, texts, "" if of_source else tag))
        found += [finding for unit in units for rule in RULES for finding in rule(unit, tongue)]
        found += [finding for unit in units for finding in terms(unit, glossary)]
        found += alike(units)
    return tuple(dict.fromkeys(found))


def _texts(root: Path, entry: Tutorial) -> Iterable[tuple[str, tuple[Text, ...]]]:
    """Yield the folder and the texts of the film and of the series; nothing of what cannot be read."""
    reads: tuple[tuple[str, Callable[[], Source | Series]], ...] = (
        (entry.folder, partial(read_source, root, entry.script, [])),
        (SERIES, partial(read_series, root)),
    )
    for folder, read in reads:
        try:
            yield folder, read().texts
        except ProjectError:
            continue  # the loader tells it


def _units(root: Path, folder: str, texts: tuple[Text, ...], tag: str) -> Iterable[Unit]:
    """Yield the texts that have a wording."""
    if not tag:
        yield from (Unit(text, Wording(text.text, text.place, beat=text.beat)) for text in texts)
        return
    try:
        catalogue: Catalogue = read_po(root, catalogue_file(folder, tag), tag)
    except ProjectError:
        return  # the loader tells it
    entries = {entry.key: entry for entry in catalogue.entries}
    for text in texts:
        entry = entries.get((text.context, text.text))
        if entry and entry.place and entry.translation.strip():
            yield Unit(text, Wording(entry.translation, entry.place, tag, text.beat))
