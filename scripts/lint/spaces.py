"""Spaces round signs, where all languages agree; what one language wants is in glossary/checks.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding
from scripts.rules import visible

_ROUND = 3  # the first rules hold for languages without spaces between words as well
_RULES = (
    # French parts ; : ! ? from the word; no language parts a comma or a full stop.
    (re.compile(r"\w[\u0020\u00a0\u202f]+[,.،。，、](?!\d)"), "has a space before {}", "Take the space out."),
    (re.compile(r"[(\[“«](?=\u0020)"), "has a space behind {}", "Take the space out, or make it a no-break space."),
    (re.compile(r"\u0020[)\]”»]"), "has a space before {}", "Take the space out, or make it a no-break space."),
    (re.compile(r"(?<=[^\W\d_])[,;،؛](?=[^\W\d_])"), "has no space behind {}", "Put one in."),
    (re.compile(r"(?<=[^\W\d_]{2})[.?!:؟](?=[^\W\d_])"), "has no space behind {}", "Put one in."),
    (re.compile(r"[\t\n\r]"), "has a line break or a tab in it, {}", "Write it in one line: the picture breaks it."),
)
_ADDRESS = re.compile(r"\b(?:https?://)?[a-z]+(?:\.[a-z]+)+(?:/\S*)?")  # has rules of its own


def spaces(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield spaces where none belong, and none where one does."""
    text = _ADDRESS.sub("", unit.shown)
    for pattern, what, cure in _RULES if language.spaced else _RULES[:_ROUND]:
        if found := pattern.search(text):
            yield unit.wrong(what.format(visible(found[0].strip("\u0020"))), cure, "catalogue/spacing")
