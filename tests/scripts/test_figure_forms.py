"""Numbers as each language writes them, against the table in scripts/glossary/conventions.md."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.locales import load_locales
from scripts.model import Figure, Locale
from scripts.numbers import FORMS, format_figure, refusal

TAGS = ("en", "fr", "es", "ar", "zh-Hans", "ru", "vi", "id")
NUMBERS = st.integers(0, 10**12)
# · is a no-break space and ⁝ a narrow one, as in conventions.md; 5,589, 45% and 8.2 billion are columns of its table.
TABLE = {
    "en": ("5,589", "12,000", "250,000", "45%", "8.2·billion", "739·million", "42·million", "1·million", "2.5·billion"),
    "fr": (
        "5⁝589",
        "12⁝000",
        "250⁝000",
        "45·%",
        "8,2·milliards",
        "739·millions",
        "42·millions",
        "1·million",
        "2,5·milliards",
    ),
    "es": (
        "5589",
        "12⁝000",
        "250⁝000",
        "45·%",
        "8200·millones",
        "739·millones",
        "42·millones",
        "1·millón",
        "2500·millones",
    ),
    "ar": ("5,589", "12,000", "250,000", "45%", "8.2·مليار", "739·مليون", "42·مليون", "1·مليون", "2.5·مليار"),
    "zh-Hans": ("5589", "12,000", "250,000", "45%", "82亿", "7.39亿", "4200万", "100万", "25亿"),
    "ru": (
        "5·589",
        "12·000",
        "250·000",
        "45·%",
        "8,2·миллиарда",
        "739·миллионов",
        "42·миллиона",
        "1·миллион",
        "2,5·миллиарда",
    ),
    "vi": ("5.589", "12.000", "250.000", "45%", "8,2·tỷ", "739·triệu", "42·triệu", "1·triệu", "2,5·tỷ"),
    "id": ("5.589", "12.000", "250.000", "45%", "8,2·miliar", "739·juta", "42·juta", "1·juta", "2,5·miliar"),
}
COLUMNS = (
    (5_589, ""),
    (12_000, "number"),
    (250_000, ""),
    (45, "percent"),
    (8_200_000_000, "compact"),
    (739_000_000, "compact"),
    (42_000_000, "compact"),
    (1_000_000, "compact"),
    (2_500_000_000, "compact"),
)


def locale(tag: str) -> Locale:
    return Locale(tag, "und", tag, "ltr")


def figure(value: int | str, year: int = 2025) -> Figure:
    return Figure("key", Fraction(value), "", year, "", False)


def written(value: int | str, form: str, tag: str) -> str:
    return format_figure(figure(value), form, locale(tag), {"key": "in words"})


@pytest.mark.parametrize("tag", TAGS)
def test_numbers_follow_the_conventions(tag: str) -> None:
    """Every form is the one in the conventions' table, no-break spaces included."""
    expected = [text.replace("·", "\u00a0").replace("⁝", "\u202f") for text in TABLE[tag]]
    assert [written(value, form, tag) for value, form in COLUMNS] == expected


@pytest.mark.parametrize(("value", "text"), [(12_000, "1.2万"), (10_000_000, "1000万"), (81, "81"), (5_000, "5000")])
def test_chinese_counts_in_ten_thousands(value: int, text: str) -> None:
    """Compact Chinese numbers use 万 and 亿, and none below ten thousand."""
    assert written(value, "compact", "zh-Hans") == text


@pytest.mark.parametrize(("value", "text"), [(999_999_999, "1·billion"), (1_234_567, "1.23·million"), (81, "81")])
def test_compact_numbers_are_rounded_to_two_digits(value: int, text: str) -> None:
    """Two digits after the point at most, and what rounds up to a thousand million is a billion."""
    assert written(value, "compact", "en") == text.replace("·", "\u00a0")


@pytest.mark.parametrize("tag", TAGS)
@given(value=NUMBERS)
def test_digits_are_those_of_the_number(tag: str, value: int) -> None:
    """Without its separators a number reads as the value itself, in 0-9 in every language."""
    text = written(value, "number", tag)
    assert re.sub("[.,\u00a0\u202f]", "", text) == str(value)


@pytest.mark.parametrize("tag", TAGS)
@given(value=NUMBERS, form=st.sampled_from([form for form in FORMS if form != "words"]))
def test_no_line_ends_inside_a_number(tag: str, value: int, form: str) -> None:
    """No form has a plain space in it: neither a group nor a unit is ever left behind."""
    assert " " not in written(value, form, tag)


@pytest.mark.parametrize("tag", TAGS)
@given(value=NUMBERS)
def test_compact_numbers_are_the_sum_of_their_halves(tag: str, value: int) -> None:
    """Number and unit make up the compact form, with nothing between them but a no-break space."""
    whole, number, unit = (written(value, form, tag) for form in ("compact", "compact_number", "compact_unit"))
    assert whole in (number + unit, f"{number}\u00a0{unit}")
    assert number[0] in "0123456789"


@pytest.mark.parametrize("tag", TAGS)
@given(year=st.integers(1000, 9999))
def test_years_are_never_grouped(tag: str, year: int) -> None:
    """A year is four digits in every language."""
    assert format_figure(figure(5, year), "year", locale(tag), {}) == str(year)


@pytest.mark.parametrize("form", ["", "number", "percent", "compact", "compact_number", "compact_unit"])
def test_a_fraction_is_only_said_in_words(form: str) -> None:
    """Two thirds have a wording and a year, and no other form."""
    assert written("2/3", "words", "en") == "in words"
    assert written("2/3", "year", "en") == "2025"
    with pytest.raises(ValueError, match="fraction 2/3"):
        written("2/3", form, "en")


def test_an_unknown_form_is_refused_with_the_nearest() -> None:
    """A misspelled form is named together with the one that was meant."""
    refused = refusal(figure(5), "compct", {})
    assert refused
    assert "compact" in refused[1]


def test_missing_words_are_refused() -> None:
    """A figure without a wording cannot be spelled out."""
    with pytest.raises(ValueError, match=r"no wording for \{figure.key.words\}"):
        format_figure(figure(5), "words", locale("en"), {})


def test_every_locale_of_the_project_has_numbers() -> None:
    """Each locale in locales.toml can write each form."""
    for each in load_locales().values():
        assert all(format_figure(figure(8_200_000_000), form, each, {"key": "x"}) for form in FORMS)
