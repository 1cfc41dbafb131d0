"""Words typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding

_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]+(?:’[^\W\d_]+)?)[\s\u00a0\u202f]+\1(?![\w’'-])", re.IGNORECASE)
_SIGNS_TWICE = re.compile(r"([的了是在和与有到把被，。、；：？！,;:،؛])\1")


def words(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield a word, or a sign, that stands twice in a row.

    Languages double words on purpose, Vietnamese many of them: `doubles` of checks.toml lists those.
    """
    for found in _TWICE.finditer(unit.shown):
        if found[1].casefold() not in language.doubles:
            yield unit.wrong(f"has “{found[0]}”", "Take one of them out.", "catalogue/doubled-word")
            return
    if twice := _SIGNS_TWICE.search(unit.shown):
        yield unit.wrong(f"has “{twice[0]}”", "Take one of them out.", "catalogue/doubled-word")
