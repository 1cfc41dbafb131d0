"""Pseudo-locales: English dressed up as a language that is long, and as one that runs from right to left.

They show what a translation will break before there is one: en-XA is long and full of accents, en-XB is mirrored. Both
keep marks and figures, are made as they are asked for, and belong to no list of languages. The tags, the brackets and
the overrides are those of Android's pseudo-locales (developer.android.com, "Test your app with pseudolocales").
"""

from __future__ import annotations

import re
from collections.abc import Callable

from scripts.message import FigureSlot, Slot, parse
from scripts.model import Locale
from scripts.series import is_credit
from scripts.source import Text

LONG, MIRRORED = "en-XA", "en-XB"
PSEUDO = {
    LONG: Locale(LONG, "eng", "English (long and accented)", "ltr"),
    MIRRORED: Locale(MIRRORED, "eng", "English (mirrored)", "rtl"),
}
SENTENCE, LABEL = 1.35, 2.0  # times the English length: conventions.md, 10
FILLER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž",
)
# The marks on either side hold a word in its place in the paragraph; the override turns its letters round.
_BEFORE, _AFTER = "\u200f\u202e", "\u202c\u200f"
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_END = re.compile(r"[\s.?!:;]*$")


def pseudo(text: Text, tag: str) -> str:
    """Return an English text of a script as a pseudo-locale has it; placeholders stay as they are."""
    if not any(each.isalpha() for each in text.message.literal):
        return text.text
    if tag == MIRRORED:
        return _mapped(
            text.text, lambda literal: re.sub(r"[^\W\d_](?:[\w’'-]*\w)?", rf"{_BEFORE}\g<0>{_AFTER}", literal)
        )
    return _long(text)


def _long(text: Text) -> str:
    accented = _mapped(text.text, lambda literal: literal.translate(_ACCENTED))
    factor = SENTENCE if text.context.endswith(("/say", "/summary")) or is_credit(text.context) else LABEL
    lack = len(text.message.literal) * (factor - 1) - 2  # the brackets
    filler = ""
    for word in FILLER * (1 + len(accented) // 60):
        if lack - len(filler) < len(word) / 2:
            break
        filler += f" {word.translate(_ACCENTED)}"
    end = _END.search(accented)
    cut = end.start() if end else len(accented)
    return f"[{accented[:cut]}{filler}{accented[cut:]}]"


def _mapped(text: str, change: Callable[[str], str]) -> str:
    pieces = parse(text).pieces
    return "".join(change(piece) if isinstance(piece, str) else _written(piece) for piece in pieces)


def _written(piece: Slot | FigureSlot) -> str:
    return f"{{{piece.name}}}" if isinstance(piece, Slot) else str(piece)
