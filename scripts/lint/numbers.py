"""Numbers in words. Digits are the loader's; a number spelled out by hand is as little bound to the figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from scripts.lint.language import Language
from scripts.lint.unit import Unit
from scripts.model import Finding

SMALL = 12  # up to here a count is part of the story ("three colleagues"); above, it is a figure with a source
ROUND = 100  # "in every hundred" is a way to say percent
_CURE = "Say the number of the source, or write {figure.KEY.words} where it is one of the figures."


def numbers(unit: Unit, language: Language) -> Iterable[Finding]:
    """Yield spelled-out numbers that the source does not have, those that are gone, and figures typed as words."""
    given = spelled(unit.shown, language.numerals)
    if language.source:
        large = [value for value in given if "/" not in value and Fraction(value) > SMALL and Fraction(value) != ROUND]
        if large:
            what = f"has the number {large[0]} typed in words"
            cure = "Write it into assets/figures.toml with its source, and {figure.KEY.words} here."
            yield unit.wrong(what, cure, "catalogue/number-typed")
        return
    if not language.numerals:
        return
    wanted = spelled(unit.source_shown, language.source_numerals)
    for value in (given - wanted).elements():
        yield unit.wrong(f"says {value} in words, which the source does not", _CURE, "catalogue/number-differs")
    gone = list((wanted - given).elements())
    if gone and not given - wanted:
        yield unit.wrong(f"does not say {gone[0]}, which the source has", _CURE, "catalogue/number-lost", "warning")


def spelled(text: str, numerals: Sequence[tuple[str, re.Pattern[str]]]) -> Counter[str]:
    """Return how often each value is spelled out in a text."""
    found: Counter[str] = Counter()
    for value, pattern in numerals:
        text, times = pattern.subn(" ", text)
        if times:
            found[value] += times
    return found
