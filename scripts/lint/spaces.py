"""Spaces round signs, where all languages agree; what one language wants is in glossary/checks.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding
from scripts.rules import visible

_ROUND = 1  # the first rules hold for languages without spaces between words as well
_RULES = (
    # French parts ; : ! ? from the word; no language parts a comma or a full stop.
    (re.compile(r"\w[\u0020\u00a0\u202f]+[,.،。，、](?!\d)"), "has a space before {}", "Take the space out."),
    (re.compile(r"(?<=[^\W\d_])[,;،؛](?=[^\W\d_])"), "has no space behind {}", "Put one in."),
    (re.compile(r"(?<=[^\W\d_]{2})[.?!:؟](?=[^\W\d_])"), "has no space behind {}", "Put one in."),
    (re.compile(r"[\t\n\r]"), "has a line break or a tab in it, {}", "Write it in one line: the picture breaks it."),
)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_OUT = "Take the space out, or make it a no-break space."
_ADDRESS = re.compile(r"\b(?:https?://)?[a-z]+(?:\.[a-z]+)+(?:/\S*)?")  # has rules of its own


def spaces(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield spaces where none belong, and none where one does."""
    text = _ADDRESS.sub("", unit.shown)
    for pattern, what, cure in (*_bracketing(language.quotes), *(_RULES if language.spaced else _RULES[:_ROUND])):
        if found := pattern.search(text):
            yield unit.wrong(what.format(visible(found[0].strip("\u0020"))), cure, "catalogue/spacing")


@cache
def _bracketing(quotes: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Return the rules for spaces inside brackets and quotes; “ and « close where the language has it so, as German."""
    pairs = (*quotes, *_PAIRS)
    opening = {first for first, _ in quotes} or {first for first, _ in _PAIRS}
    closing = {last for _, last in quotes} or {last for _, last in _PAIRS}
    first = "".join(dict.fromkeys(sign for sign, _ in pairs if sign not in closing - opening))
    last = "".join(dict.fromkeys(sign for _, sign in pairs if sign not in opening - closing))
    return (
        (re.compile(rf"[{re.escape(first)}](?=\u0020)"), "has a space behind {}", _OUT),
        (re.compile(rf"\u0020[{re.escape(last)}]"), "has a space before {}", _OUT),
    )
