"""What looks as if nobody had translated it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding

_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
SHARE = 0.34  # of a text's words that are among the source language's commonest: in English itself it is about half
LEAST = 2  # such words; one may be a name's


def copied(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield a text that is its source, letter for letter, and one that is mostly in the source's language.

    A source line keeps the title of what it cites; names and words that both languages write alike are no fault.
    """
    if language.source or unit.cites:
        return
    found = [word.casefold() for word in _WORD.findall(unit.shown)]
    strange = [word for word in found if word not in language.foreign and word not in language.alike]
    if unit.shown.strip() == unit.source_shown.strip():
        if strange:
            cure = (
                "Translate it; words that both languages write alike stand in `alike` of scripts/glossary/checks.toml."
            )
            yield unit.wrong("is the same as the source", cure, "catalogue/unchanged")
        return
    common = [word for word in strange if word in language.common]
    if len(common) >= LEAST and len(common) >= SHARE * len(found):
        shown = ", ".join(dict.fromkeys(common))
        yield unit.wrong(f"is in the source language: {shown}", "Translate it.", "catalogue/untranslated")
