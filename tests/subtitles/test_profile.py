"""Profiles: every publisher's numbers for every locale, and how they count."""

from __future__ import annotations

import tomllib
from fractions import Fraction

import pytest
from voices import LOCALES

from scripts.errors import UsageError
from subtitles.profile import FILE, profile


@pytest.mark.parametrize(
    ("locale", "line", "speed", "children"),
    [
        *((locale, 42, 17, 13) for locale in ("fr", "es", "de", "pt", "pt-BR", "vi", "id")),
        ("en", 42, 20, 17),
        ("ru", 39, 17, 13),
        ("ar", 42, 20, 17),
        ("hi", 42, 22, 18),
        ("th", 35, 17, 13),
        ("zh-Hans", 16, 9, 7),
        ("ko", 16, 12, 9),
        ("ja", 13, 4, 4),
    ],
)
def test_netflix_has_its_numbers_for_each_locale(locale: str, line: int, speed: int, children: int) -> None:
    """Line length and reading speeds are those of each language's style guide."""
    adults, young = profile("netflix", locale), profile("netflix-children", locale)
    assert (adults.line, adults.speed, adults.lines) == (line, speed, 2)
    assert (young.line, young.speed, young.lines) == (line, children, 2)
    assert (adults.shortest, adults.longest, adults.gap_frames) == (Fraction(5, 6), 7, 2)


def test_other_publishers_have_theirs() -> None:
    """BBC counts words a minute, Arte keeps 200 ms between cues, shorts are narrow and quick."""
    bbc, arte, shorts = profile("bbc", "en"), profile("arte", "fr"), profile("shorts", "vi")
    assert (bbc.line, bbc.speed, bbc.per) == (37, 180, "minute")
    assert (arte.line, arte.speed, arte.shortest, arte.longest, arte.smallest_gap(25)) == (40, 20, 1, 10, 5)
    assert (shorts.line, shorts.speed, shorts.shortest, shorts.longest) == (24, 25, Fraction(7, 10), 5)


@pytest.mark.parametrize("name", [name for name, table in tomllib.loads(FILE.read_text()).items() if name[0].islower()])
@pytest.mark.parametrize("locale", LOCALES)
def test_every_profile_is_whole_or_says_what_is_missing(name: str, locale: str) -> None:
    """A profile in the file can be read for every locale, or names the locales it has."""
    if name in ("schema", "kinsoku"):
        with pytest.raises(UsageError):
            profile(name, locale)
    elif name == "bbc" and locale != "en":
        with pytest.raises(UsageError, match="en"):
            profile(name, locale)
    else:
        made = profile(name, locale)
        assert 0 < made.shortest < made.longest
        assert made.needed(("x" * made.line,), 25) < made.at_most(25)


@pytest.mark.parametrize(
    ("name", "locale", "says"),
    [
        ("netflx", "en", "did you mean netflix"),
        ("opera", "en", "there are arte, bbc, netflix, netflix-children, shorts"),
        ("netflix", "zh-Hant", "did you mean zh-Hans"),
        ("bbc", "fr", "there are en"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(name: str, locale: str, says: str) -> None:
    """A wrong profile or locale gets the right names back."""
    with pytest.raises(UsageError, match=says):
        profile(name, locale)


@pytest.mark.parametrize(
    ("locale", "text", "length"),
    [
        ("en", "It’s 45%", 8),
        ("zh-Hans", "2025年，UNESCO", 12),
        ("ja", "2025年、UNESCO", 7),
        ("ko", "2025년 도시", 5.5),
        ("ar", "\u206845%\u2069", 3),
    ],
)
def test_characters_are_counted_as_the_publisher_does(locale: str, text: str, length: float) -> None:
    """Half-width characters are half in Japanese and Korean, invisible ones nothing anywhere."""
    assert profile("netflix", locale).length(text) == length


def test_full_width_takes_two_columns() -> None:
    """Where the limit is a width, a Chinese character is two letters wide."""
    assert profile("shorts", "zh-Hans").length("城市ab") == 6


def test_reading_takes_time_for_every_character_or_word() -> None:
    """Seconds come from characters a second or words a minute; the line's end is nothing to read."""
    assert profile("netflix", "zh-Hans").reading(("学习型城市", "同时做")) == Fraction(8, 9)
    assert profile("bbc", "en").reading(("three words here", "and three more")) == 2


def test_a_profile_is_a_value() -> None:
    """The same profile asked for twice is equal, and can be a key."""
    assert len({profile("netflix", "en"), profile("netflix", "en"), profile("netflix", "fr")}) == 2
