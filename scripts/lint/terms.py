"""Terms of the glossary: where the source has one, the translation has the language's word for it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scripts.document import decode, read_bytes
from scripts.errors import ProjectError
from scripts.lint.unit import Unit
from scripts.model import Finding, Severity

FILE = "scripts/glossary/terms.csv"

# A name has one form, and another is another place; a noun bends, and a translator may have had to say it with a verb.
_NAMES = ("city name", "country name", "proper name", "abbreviation")
_PLACES = ("city name", "country name")  # the words of other names are words like any others
_UNBENT = 4  # letters that are left of a word at least
_ENDING = {"ru": 3, "ar": 1, "de": 2, "fr": 2, "es": 2, "id": 0, "vi": 0}
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640\u2066-\u2069]")  # Arabic vowels, kashida, isolates
_PLURAL = re.compile(r"\(ج\. ([^)]*)\)")  # "its plural is …" in terms.csv


@dataclass(frozen=True, slots=True)
class Term:
    """A term in the source language, and the forms it may have in another."""

    key: str
    source: re.Pattern[str]
    forms: tuple[str, ...]
    severity: Severity


@dataclass(frozen=True, slots=True)
class Terms:
    """The glossary of one language."""

    tag: str
    terms: tuple[Term, ...] = ()
    names: frozenset[str] = frozenset()  # forms of names, in this language and in the source


def load_terms(root: Path, tag: str) -> Terms:
    """Return the glossary of a language; without terms where the file has no column for it, or is not there."""
    try:
        text = decode(FILE, read_bytes(root, FILE))
    except ProjectError:
        return Terms(tag)
    found: list[Term] = []
    names: set[str] = set()
    for row in csv.DictReader(io.StringIO(text)):
        name = row["part_of_speech"] in _NAMES
        own = (row.get(tag) or "").strip()
        source = _bare(row["en"].split(",")[0])
        if row["part_of_speech"] in _PLACES:
            names |= {source, own}
        if own and (name or " " in source):
            severity: Severity = "error" if name else "warning"
            found.append(Term(row["key"], _pattern(source, name), _forms(own), severity))
    ranked = sorted(found, key=lambda term: -len(term.source.pattern))
    return Terms(tag, tuple(ranked), frozenset(names - {""}))


def terms(unit: Unit, glossary: Terms) -> Iterable[Finding]:
    """Yield a term of the source that the translation does not have.

    The longest terms come first, and a shorter one inside them is not looked for.
    """
    if not unit.translated or unit.cites:
        return
    source, said = unit.source_shown, folded(unit.shown)
    for term in glossary.terms:
        found = term.source.search(source)
        if not found:
            continue
        source = source[: found.start()] + " " * len(found[0]) + source[found.end() :]
        if not any(_has(said, form, glossary.tag) for form in term.forms):
            what = f"does not have the glossary’s word for “{found[0]}”: {' or '.join(term.forms)}"
            cure = "Use it, or say in the glossary (scripts/glossary/terms.csv) that it may be another."
            yield unit.wrong(what, cure, "catalogue/glossary", term.severity)


def _bare(text: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", text).strip()


def _pattern(source: str, name: bool) -> re.Pattern[str]:
    """Return what finds a term in the source: a noun in its plural too, a name as it is written."""
    if name:
        return re.compile(rf"\b{re.escape(source)}\b")
    stem = source[:-1] + "(?:y|ies)" if source.endswith("y") else f"{re.escape(source)}s?"
    return re.compile(rf"\b{stem}\b", re.IGNORECASE)


def _forms(own: str) -> tuple[str, ...]:
    """Return the forms that a cell of the glossary allows: parted by " / ", a plural in brackets."""
    plurals = _PLURAL.findall(own)
    singular = _bare(_PLURAL.sub("", own)).split(" / ")
    return tuple(part.strip() for part in (*singular, *plurals) if part.strip())


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a text as forms are looked for in it: small letters, no vowel signs, plain spaces."""
    text = _MARKS.sub("", unicodedata.normalize("NFC", text)).casefold()
    return re.sub(r"\s+", " ", text.replace("ё", "е"))


def _has(said: str, form: str, tag: str) -> bool:
    """Tell whether a text has every word of a form, whatever its ending: Russian cases, Arabic clitics, plurals."""
    if tag.startswith(("zh", "ja", "ko")):
        return folded(form) in said
    return all(stem in said for stem in _stems(form, tag))


@lru_cache(maxsize=1024)
def _stems(form: str, tag: str) -> tuple[str, ...]:
    found = []
    for word in re.findall(r"[\w’-]+", folded(form)):
        bare = re.sub("^(و|ف)?(ب|ل|ك)?ال", "", word) if tag.startswith("ar") else word
        if len(bare) < 3 and not tag.startswith("vi"):
            continue
        off = _ENDING.get(tag.partition("-")[0], 2)
        found.append(bare[: max(_UNBENT, len(bare) - off)])
    return tuple(found) or (folded(form),)
