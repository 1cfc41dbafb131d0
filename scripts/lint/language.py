"""What the rules know of a language: its letters, its signs, its numerals, from glossary/checks.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from scripts.document import read_toml
from scripts.errors import ProjectError
from scripts.locales import find_locale, source_locale
from scripts.rules import FILE


@dataclass(frozen=True)
class Language:
    """A language, as far as texts are held to it. What a file does not say of a language is not held against a text."""

    tag: str
    source: bool  # the language the scripts are written in
    scripts: frozenset[str] = frozenset()  # Unicode's names: "Latin", "Arabic"
    foreign: frozenset[str] = frozenset()  # words of another script or language that stay: names, abbreviations
    quotes: tuple[tuple[str, str], ...] = ()  # opening and closing, outer first
    numerals: tuple[tuple[str, re.Pattern[str]], ...] = ()  # value and its spellings, longer ones first
    source_numerals: tuple[tuple[str, re.Pattern[str]], ...] = ()
    alike: frozenset[str] = frozenset()  # words that are written as in the source language
    doubles: frozenset[str] = frozenset()  # words that may stand twice in a row
    on_screen: re.Pattern[str] | None = None  # names that no label may show but a source line and the credits
    claims: re.Pattern[str] | None = None  # endorsements and logos, in any language
    common: frozenset[str] = frozenset()  # the source language's commonest words

    @property
    def spaced(self) -> bool:
        """Whether words are parted by spaces."""
        return not self.scripts & {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer"}


def language(root: Path, tag: str, names: frozenset[str]) -> Language:
    """Return a language; what is wrong with its file is told by the loader.

    Args:
        root: the project.
        tag: the locale.
        names: proper names that the glossary keeps as they are.
    """
    locale, source = find_locale(tag, root), source_locale(root)
    try:
        data = read_toml(root, FILE).data
    except ProjectError:
        return Language(locale.tag, locale == source)
    common, own = _table(data, "common"), _table(data, "locale", tag)
    ours = _table(data, "locale", source.tag)
    quotes = own.get("quotes", {})
    pairs = ((quotes.get(f"{level}open"), quotes.get(f"{level}close")) for level in ("", "inner_", "title_"))
    kept = {*common.get("kept_names", ()), *own.get("latin_allowed", ()), *names}
    shown, claimed = common.get("names_on_screen", ""), common.get("claims", "")
    return Language(
        tag=tag,
        source=locale == source,
        scripts=frozenset(own.get("scripts", ())),
        foreign=frozenset(word.casefold() for name in kept for word in re.findall(r"[^\W\d_]+", name)),
        quotes=tuple((first.strip(), last.strip()) for first, last in pairs if first and last),
        numerals=_numerals(own),
        source_numerals=_numerals(ours),
        alike=frozenset(map(str.casefold, own.get("alike", ()))),
        doubles=frozenset(map(str.casefold, own.get("doubles", ()))),
        on_screen=re.compile(shown) if shown else None,
        claims=re.compile(claimed) if claimed else None,
        common=frozenset(ours.get("commonest", ())),
    )


def _table(data: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    table: Any = data
    for step in path:
        table = table.get(step, {}) if isinstance(table, Mapping) else {}
    return table if isinstance(table, Mapping) else {}


def _numerals(table: Mapping[str, Any]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return value and spellings, fractions first, then the largest: "two thirds" has a two in it, twelve a ten."""
    found = table.get("numerals", {}).items()
    ranked = sorted(found, key=lambda pair: ("/" not in pair[0], -float(Fraction(pair[0]))))
    return tuple((value, re.compile(pattern, re.IGNORECASE)) for value, pattern in ranked)
