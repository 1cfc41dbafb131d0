"""How a text ends: with the stop, question mark or colon that its source has, as its language writes it."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding

# Signs that end a text, and what they say; a language's own form of a sign says the same.
_SAYS = {
    ".": "full stop",
    "。": "full stop",
    "।": "full stop",
    "?": "question mark",
    "？": "question mark",
    "؟": "question mark",
    "!": "exclamation mark",
    "！": "exclamation mark",
    ":": "colon",
    "：": "colon",
    "…": "ellipsis",
}
_CLOSING = "”’»“‘)）》」』\u00a0\u202f \u2069"


def ends(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield a sentence that ends in nothing, and a translation that ends otherwise than its source."""
    end, sign = _end(unit.shown)
    if language.source:
        if unit.spoken and not end:
            cure = "End it with a full stop or a question mark: cues and voices need it."
            yield unit.wrong("ends without a stop", cure, "catalogue/end-punctuation")
        return
    wanted, theirs = _end(unit.source_shown)
    if wanted != end:
        what = f"ends with {f'a {end}, {sign}' if end else 'no stop'}, the source with {theirs or 'none'}"
        yield unit.wrong(what, "End it as the source does, in the sign of this language.", "catalogue/end-punctuation")


def _end(text: str) -> tuple[str, str]:
    sign = text.rstrip(_CLOSING)[-1:]
    return (_SAYS[sign], sign) if sign in _SAYS else ("", "")
