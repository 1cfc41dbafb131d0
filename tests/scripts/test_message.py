"""Texts with placeholders: words are kept, marks leave no trace but their place."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.message import FigureSlot, clean, fill, parse, spoken
from scripts.model import Mark

WORDS = st.text(
    st.characters(codec="utf-8", categories=["Ll", "Lu", "Lo", "Nd", "Po"], exclude_characters="{}"), min_size=1
)
SENTENCES = st.lists(WORDS.map(lambda word: normalize("NFC", word)), min_size=1, max_size=8)


def value(slot: FigureSlot) -> str:
    return {"words": "eighty-one", "": "12,000"}[slot.form]


@given(st.text())
def test_pieces_put_together_are_the_text(text: str) -> None:
    """Parsing loses nothing, whatever was typed."""
    assert str(parse(text)) == normalize("NFC", text)


@given(SENTENCES, st.data())
def test_marks_never_change_the_text(words: list[str], data: st.DataObject) -> None:
    """A sentence says the same with marks as without, and each mark points to the word it stands before."""
    marked = sorted(data.draw(st.sets(st.integers(0, len(words) - 1))))
    written = " ".join(f"{{m{at}}} {word}" if at in marked else word for at, word in enumerate(words))
    text, marks = spoken(parse(written), value)
    assert text == spoken(parse(" ".join(words)), value)[0]
    starts = [len(" ".join([*words[:at], ""])) for at in marked]
    assert [mark.name for mark in marks] == [f"m{at}" for at in marked]
    assert [mark.at for mark in marks] == starts
    assert all(text[mark.at :].startswith(words[at]) for mark, at in zip(marks, marked, strict=True))


@given(SENTENCES, st.data())
def test_marks_never_change_a_text_without_spaces(words: list[str], data: st.DataObject) -> None:
    """In Chinese a mark stands between two characters and leaves no space there."""
    marked = sorted(data.draw(st.sets(st.integers(0, len(words) - 1))))
    written = "".join(f"{{m{at}}}{word}" if at in marked else word for at, word in enumerate(words))
    text, marks = spoken(parse(written), value)
    assert text == normalize("NFC", "".join(words))
    assert [mark.name for mark in marks] == [f"m{at}" for at in marked]


@given(
    st.lists(WORDS, min_size=1, max_size=8), st.lists(st.sampled_from([" ", "  ", "\n", "\t "]), min_size=9, max_size=9)
)
def test_words_are_kept_whatever_the_spaces(words: list[str], spaces: list[str]) -> None:
    """Words in are words out, with one space between them, in NFC."""
    text, _ = spoken(
        parse("".join(space + word for space, word in zip(spaces, words, strict=False)) + spaces[-1]), value
    )
    assert text == normalize("NFC", " ".join(words))
    assert is_normalized("NFC", text)


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert clean(clean(text)[0])[0] == clean(text)[0]


@pytest.mark.parametrize(
    ("written", "text", "marks"),
    [
        ("In {then} 1950, all.", "In 1950, all.", [("then", "1950")]),
        ("{small} {figure.a.words} percent", "Eighty-one percent", [("small", "Eighty")]),
        ("{a} {b} {figure.a.words} percent", "Eighty-one percent", [("a", "Eighty"), ("b", "Eighty")]),
        ("“{figure.a.words}” is said", "“Eighty-one” is said", []),
        ("Only {figure.a.words} of {n} {figure.b}.", "Only eighty-one of 12,000.", [("n", "12,000")]),
        ("在{then}{figure.b}年", "在12,000年", [("then", "12,000年")]),
        ("end{mark} word", "end word", [("mark", "word")]),
        ("8 {m}\u00a0billion", "8 \u00a0billion", [("m", "billion")]),
        ("Cafe\u0301 {now} now", "Caf\u00e9 now", [("now", "now")]),
    ],
)
def test_sentences_as_they_are_said(written: str, text: str, marks: list[tuple[str, str]]) -> None:
    """Figures are set, marks taken out with one space, and a wording that begins a sentence gets its capital."""
    said, found = spoken(parse(written), value)
    assert said == text
    assert [mark.name for mark in found] == [name for name, _ in marks]
    assert all(said[mark.at :].startswith(word) for mark, (_, word) in zip(found, marks, strict=True))


def test_a_label_keeps_its_small_letter() -> None:
    """Labels begin small where the source does: only a sentence gets a capital."""
    assert fill(parse("{figure.a.words} adults"), value)[0] == "eighty-one adults"


@pytest.mark.parametrize(
    "written", ["a { b", "a } b", "{}", "{ now }", "{two words}", "{figure.}", "{figure.a.b.c}", "{{now}}"]
)
def test_braces_that_are_no_placeholder_are_told(written: str) -> None:
    """What cannot be read as a placeholder is named, not dropped."""
    message = parse(written)
    assert message.broken
    assert str(message) == written


def test_figures_know_key_and_form() -> None:
    """A figure is read with its key and its form."""
    assert parse("{figure.jakarta.compact} {figure.jakarta}").figures == (
        FigureSlot("jakarta", "compact"),
        FigureSlot("jakarta", ""),
    )


def test_a_mark_at_the_end_points_behind_the_text() -> None:
    """A mark that no word follows can be told by its place."""
    assert spoken(parse("all done {late}"), value) == ("all done", (Mark("late", 8),))
