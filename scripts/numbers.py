"""Numbers in each language's own form, from CLDR through Babel; the exceptions are those of glossary/conventions.md."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from babel import Locale as Cldr
from babel.numbers import format_decimal, format_percent

from scripts.model import Figure, Locale
from scripts.nearest import suggest

NO_BREAK = "\u00a0"
NARROW = "\u202f"
FORMS = ("number", "percent", "compact", "compact_number", "compact_unit", "year", "words")
DIGITS = 2  # of a compact number after the point: 739 million is 7.39亿

# No group in four figures. Spanish groups with a narrow space: half of its countries read a point as a decimal.
_FOUR_TOGETHER = ("es", "zh")
_GROUPS = {"es": NARROW}
# Spanish counts thousands of millions in millions, "8200 millones"; CLDR's "8,2 mil millones" is not how it is written.
_LARGEST = {"es": 10**6}


def refusal(figure: Figure, form: str, words: Mapping[str, str]) -> tuple[str, str] | None:
    """Return why a figure cannot take a form, and the cure; None where it can.

    Args:
        form: one of FORMS; empty for "number".
        words: the spelled-out wordings of the locale, by figure.
    """
    written = f"{{figure.{figure.key}.{form}}}"
    if form and form not in FORMS:
        return f"form {form!r} of {written} is not known", f"Write another; {suggest(form, FORMS)}."
    if form == "words" and figure.key not in words:
        return f"there is no wording for {written}", f"Write [{figure.key}] into the locale's file in assets/words."
    if form not in ("words", "year") and figure.value.denominator != 1:
        cure = f"Write {{figure.{figure.key}.words}}."
        return f"{written.replace('.}', '}')} is the fraction {figure.value}, which is only said in words", cure
    return None


def format_figure(figure: Figure, form: str, locale: Locale, words: Mapping[str, str]) -> str:
    """Return a figure as it is written in a locale; ValueError says why it cannot take the form.

    A no-break space joins a compact number and its unit, so that no line ends between 8.2 and billion. The unit of a
    number too small for one is empty.
    """
    refused = refusal(figure, form, words)
    if refused:
        raise ValueError(". ".join(refused))
    cldr = Cldr.parse(locale.tag, sep="-")
    match form:
        case "words":
            return words[figure.key]
        case "year":
            return str(figure.year)
        case "percent":
            return str(format_percent(Decimal(int(figure.value)) / 100, locale=cldr))
        case "compact" | "compact_number" | "compact_unit":
            return _compact(Decimal(int(figure.value)), cldr)[form]
        case _:
            return _number(Decimal(int(figure.value)), cldr)


def format_count(number: int, locale: Locale) -> str:
    """Return a whole number as it is written in a locale."""
    return _number(Decimal(number), Cldr.parse(locale.tag, sep="-"))


def _number(value: Decimal, cldr: Cldr, four_together: bool = False) -> str:
    grouped = abs(value) >= 10_000 or not (four_together or cldr.language in _FOUR_TOGETHER)
    text = str(format_decimal(value, locale=cldr, group_separator=grouped))
    own = _GROUPS.get(cldr.language)
    return text.replace(cldr.number_symbols["latn"]["group"], own) if own else text


def _compact(value: Decimal, cldr: Cldr) -> dict[str, str]:
    """Return a compact number by the name of its form: whole, and its two halves.

    Babel's format_compact_decimal was rejected: it has no long form where CLDR, as for Chinese, gives only a short one,
    and writes "1 millions" in French.
    """
    formats = cldr.compact_decimal_formats
    patterns = formats["long"] if "long" in formats else formats["short"]
    steps = [
        int(step) for step in patterns["other"] if int(step) <= min(abs(value), _LARGEST.get(cldr.language, value))
    ]
    pattern = patterns["other"][str(max(steps))] if steps else None
    if pattern is None or pattern.pattern == "0":
        number = _number(value, cldr)
        return {"compact": number, "compact_number": number, "compact_unit": ""}
    one = Decimal(max(steps)) / 10 ** (pattern.pattern.count("0") - 1)
    scaled = round(value / one, DIGITS).normalize()
    if scaled * one > value:  # what rounds up to a thousand million is a billion
        return _compact(scaled * one, cldr)
    plural = patterns.get(cldr.plural_form(scaled), {})
    pattern = plural.get(str(max(steps)), pattern)
    number = _number(scaled, cldr, four_together=True)
    before, after = (part[0].replace(" ", NO_BREAK) for part in (pattern.prefix, pattern.suffix))
    unit = f"{before}{after}".strip(NO_BREAK)
    return {"compact": f"{before}{number}{after}", "compact_number": number, "compact_unit": unit}
