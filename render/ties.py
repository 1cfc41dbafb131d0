"""Which words of a text on screen stay on one line: what subtitles know of a language, for labels.

Without it a label would break evenly, "two thirds of / growth"; with it, where its language lets a line end.
"""

from __future__ import annotations

import re
from functools import lru_cache

from scenes.text.breaking import pieces as cut
from scripts.model import Beat, Place, Sentence, Slot, Span, Take, Word
from subtitles.grammar.bonds import Bond, bonds
from subtitles.pieces import Piece, pieces
from subtitles.profile import profile

KEPT = (Bond.TIED, Bond.CLOSED)
PROFILE = "netflix"
_FRAMES = 30
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)  # a word without the signs round it


@lru_cache(maxsize=512)
def ties(text: str, locale: str, *, prose: bool) -> frozenset[int]:
    """Return the characters of a text before which a line should not end.

    In prose only what must never be parted: a number and its unit, a word of one letter and the next.
    """
    words, found = bonded(text, locale)
    return frozenset(
        word.start
        for n, (word, bond) in enumerate(zip(words, found, strict=True))
        if bond in KEPT and (not prose or bond is Bond.CLOSED or never_parted(words[n - 1].text))
    )


def never_parted(word: str) -> bool:
    """Tell whether a word may end no line even of prose: a number, or a single letter."""
    core = word.strip("«“(\u2066\u2067\u2068\u2069")
    return core[-1:].isdigit() or (len(core) == 1 and core.isalpha())


@lru_cache(maxsize=512)
def bonded(text: str, locale: str) -> tuple[tuple[Piece, ...], tuple[Bond, ...]]:
    """Return the words of a text, with their signs, and what is before each."""
    words, at = [], 0
    for part in cut(text, locale):
        if core := _CORE.search(part):
            words.append(Word(core.group(), at + core.start(), at + core.end(), 0, 1))
        at += len(part)
    take = Take("", "estimated", 1000, tuple(words), "")
    beat = Beat("label", (Sentence("label.1", text, (), Place("", 0)),), (), (), 0, 0)
    span = Span("label", 0, _FRAMES, (Slot("label.1", 0, _FRAMES),), ())
    rules = profile(PROFILE, locale)
    found = pieces(beat, span, {"label.1": take}, rules, _FRAMES)
    return found, bonds(found, rules)
