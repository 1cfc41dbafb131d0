"""Ties: which words of a label stay on one line."""

import pytest

from render.ties import ties


@pytest.mark.parametrize(
    ("locale", "text", "second"),
    [
        ("en", "two thirds of growth", "growth"),
        ("ru", "город в котором учатся", "котором"),
        ("fr", "toute la ville apprend", "ville"),
        ("vi", "cả thành phố cùng học", "phố"),
        ("id", "belajar di kota", "kota"),
        ("es", "¿Qué hace que una ciudad aprenda?", "una"),
    ],
)
def test_a_small_word_stays_with_the_next(locale: str, text: str, second: str) -> None:
    """No line ends after a preposition, an article, a conjunction, or inside a word of several syllables."""
    assert text.index(second) in ties(text, locale, prose=False)


def test_prose_keeps_only_what_must_never_be_parted() -> None:
    """In a paragraph an article may end a line; a number and a word of one letter may not."""
    text = "в городе живут 739 миллионов человек и их дети"
    kept = ties(text, "ru", prose=True)
    assert {text.index("городе"), text.index("миллионов"), text.index("их")} <= kept
    assert text.index("живут") not in kept
