"""How a text begins: with a capital where its source does."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import GAP, Unit
from scripts.model import Finding


def capitals(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield a sentence that begins small, and a label whose first letter is not as large as its source's.

    Scripts without two cases have none to get wrong. A figure at the beginning is set by the loader, with its capital.
    """
    first = _first(unit.shown)
    if unit.spoken:
        if first.islower():
            yield unit.wrong(f"begins with a small letter, {first!r}", "Write a capital.", "catalogue/start-capital")
        return
    source = _first(unit.source_shown)
    if language.source or not source or not first or source.isupper() == first.isupper() or not _cased(first):
        return
    if source.isupper() and not unit.source_shown.split(" ")[0].isupper():
        cure = "Write a capital: the source has one."
        yield unit.wrong(f"begins with a small letter, {first!r}", cure, "catalogue/start-capital", "warning")


def _cased(letter: str) -> bool:
    return letter.isupper() or letter.islower()


def _first(text: str) -> str:
    """Return the first letter of a text; nothing where a figure or a digit comes before it."""
    for sign in text:
        if sign == GAP or sign.isdigit():
            return ""
        if sign.isalpha():
            return sign
    return ""
