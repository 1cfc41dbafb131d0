"""Which Arabic letters join the next: as far as the standard language writes them (Unicode, ArabicShaping.txt)."""

from __future__ import annotations

import unicodedata

ARABIC = frozenset(chr(code) for code in range(0x0620, 0x064B)) | frozenset("ٱپچژکگیۃ")
_RIGHT_ONLY = frozenset("آأؤإاةدذرزوٱژۃ")  # join the letter before them, never the one after
_NONE = frozenset("ء")
_TATWEEL = "\u0640"


def joins(text: str, at: int, skip: str = "") -> bool:
    """Tell whether the letter at a place is joined to the one after it; signs over letters stand between them freely.

    `skip` are characters that are looked through.
    """
    if text[at] not in ARABIC or text[at] in _RIGHT_ONLY | _NONE:
        return False
    for after in text[at + 1 :]:
        if unicodedata.category(after) == "Mn" or (skip and after in skip):
            continue
        return after == _TATWEEL or (after in ARABIC and after not in _NONE)
    return False
