"""Letters of another script: inside a word they are a slip of the keyboard, a whole word is one not transliterated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding

_WORD = re.compile(r"[\w’'-]+")
# What cannot be transliterated: addresses, document numbers, licences, chemical signs. Capitals and digits, or a point
# or slash inside.
_CODE = re.compile(r"[\x21-\x7e]*[a-zA-Z0-9][./][\x21-\x7e]+|(?<![A-Za-z0-9])[A-Z0-9]{2,}(?![A-Za-z0-9])|©")
_EDGE = re.compile(r"(?<=[a-zA-Z])(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])(?=[a-zA-Z])")
_NAMES = {"LATIN": "Latin", "CYRILLIC": "Cyrillic", "ARABIC": "Arabic", "CJK": "Han", "GREEK": "Greek"}


def writing(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield words of two scripts, and words of a script that is not the language's.

    What cites a work may have its own title.
    """
    if not language.scripts:
        return
    text = _CODE.sub(" ", unit.shown)
    if not language.spaced:
        text = _EDGE.sub(" ", text)  # words of two scripts stand together where no space parts them
    for word in _WORD.findall(text):
        found = {script for letter in word if (script := script_of(letter))}
        strange = found - language.scripts
        if not strange:
            continue
        spoilt = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(word) if _is(letter, strange))
        if found & language.scripts and language.spaced:
            cure = "Type the word anew: letters of two scripts look alike, and voices and fonts tell them apart."
            yield unit.wrong(f"has two scripts in “{word}”: {spoilt}", cure, "catalogue/mixed-script")
        elif word.casefold() not in language.foreign and not unit.cites:
            cure = (
                "Transliterate or translate it; a name that stays goes into kept_names of scripts/glossary/checks.toml."
            )
            yield unit.wrong(f"has “{word}”, in another script", cure, "catalogue/foreign-script")


def _is(letter: str, scripts: set[str]) -> bool:
    return script_of(letter) in scripts


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """Return the script of a letter as Unicode calls it, of those that films are written in; empty for signs.

    By the letter's name: Python has no table of scripts.
    """
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "")
    head = name.split(" ")[0]
    return _NAMES.get(head, head.capitalize() if name else "")
