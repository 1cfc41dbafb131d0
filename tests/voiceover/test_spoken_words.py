"""Which words a text has."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken import LOCALES

from voiceover.words import is_spoken, tokens

pieces = st.sampled_from(
    [
        *"aB1 25,.:;-–—…’'“”«»()%/&",
        "\u00a0",
        "\u202f",
        "\u2068",
        "\u2069",
        "\u00ad",
        *"城市学习年万亿，。；（）《》",
        *"مدينةَّ،؟",
        *"ờệđ",
    ]
)
texts = st.lists(pieces, max_size=40).map("".join)


@pytest.mark.parametrize("locale", LOCALES)
@given(text=texts)
def test_every_spoken_character_belongs_to_exactly_one_word(locale: str, text: str) -> None:
    """Words never overlap, lose nothing that is read, and hold their own part of the text."""
    words = tokens(text, locale)
    assert all(text[word.start : word.end] == word.text for word in words)
    held = [index for word in words for index in range(word.start, word.end)]
    assert held == sorted(set(held))
    assert {index for index, character in enumerate(text) if is_spoken(character)} <= set(held)


@pytest.mark.parametrize("locale", LOCALES)
@given(text=texts)
def test_words_have_no_punctuation_at_their_edges(locale: str, text: str) -> None:
    """A comma belongs to no word: a caption line may begin at the word, not at its quote."""
    for word in tokens(text, locale):
        assert is_spoken(word.text[0])
        assert is_spoken(word.text[-1])


@pytest.mark.parametrize("locale", ["en", "ar", "vi"])
@given(text=texts)
def test_words_hold_no_plain_space(locale: str, text: str) -> None:
    """Where words are written apart, they are apart; only a number may have no-break spaces between its digits."""
    for word in tokens(text, locale):
        spaces = [character for character in word.text if unicodedata.category(character) == "Zs"]
        assert " " not in spaces
        assert not spaces or word.text[0].isdigit()


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "It’s “forty-five” – cities—and…", ["It’s", "forty-five", "cities", "and"]),
        ("en", "12,000 or 8.2, 45% and 10–20.", ["12,000", "or", "8.2", "45%", "and", "10–20"]),
        ("en", "In 2016 115, then 250\u202f000.", ["In", "2016", "115", "then", "250\u202f000"]),
        ("en", "\u206810–20\u2069 re\u00adsource and/or", ["10–20", "re\u00adsource", "and", "or"]),
        ("ar", "«المدينة»، 2.5 مليار؟", ["المدينة", "2.5", "مليار"]),
        ("vi", "Năm 1950, có 8,2\u00a0tỷ người (45%).", ["Năm", "1950", "có", "8,2", "tỷ", "người", "45%"]),
        ("zh-Hans", "1950年，有25亿人。", ["1950年", "有", "25亿", "人"]),
        ("zh-Hans", "7亿3900万人（81%）", ["7亿", "3900万", "人", "81%"]),
        ("zh-Hans", "城市学习UNESCO的", ["城市", "学习", "UNESCO", "的"]),
    ],
)
def test_words_are_cut_as_people_read_them(locale: str, text: str, expected: list[str]) -> None:
    """Quotes, dashes and brackets part words; apostrophes, hyphens and the signs inside numbers do not."""
    assert [word.text for word in tokens(text, locale)] == expected


def test_chinese_dictionary_loads_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    """jieba's log lines would stand among our own on stderr."""
    from voiceover import words

    words._jieba.cache_clear()
    tokens("城市学习", "zh-Hans")
    assert capfd.readouterr() == ("", "")
