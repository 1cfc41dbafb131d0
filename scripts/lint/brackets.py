"""Brackets and quotation marks that open and close."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding

PAIRS = {"(": ")", "[": "]", "（": "）", "《": "》", "〈": "〉", "【": "】", "「": "」", "『": "』"}
_APOSTROPHE = "’"  # ‘…’ cannot be told from an apostrophe by its sign


def brackets(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield what is opened and not closed, closed and not opened, or closed by another sign."""
    pairs = PAIRS | {first: last for first, last in language.quotes if _APOSTROPHE not in (first, last)}
    if not language.source and any(first in pairs.values() for first in pairs):
        return  # „…“ inside “…”: the signs alone do not tell
    open_: list[str] = []
    for sign in unit.shown:
        if sign in pairs:
            open_.append(sign)
        elif sign in pairs.values():
            if not open_ or pairs[open_[-1]] != sign:
                yield unit.wrong(f"has a {sign} that nothing opens", "Open it, or take it out.", "catalogue/brackets")
                return
            open_.pop()
    if open_:
        cure = f"Close it with {pairs[open_[-1]]}, or take it out."
        yield unit.wrong(f"has a {open_[-1]} that nothing closes", cure, "catalogue/brackets")
