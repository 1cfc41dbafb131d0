"""Chapters and descriptions: from what is spoken, in any language, within the rules of video platforms."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.chapters import COLUMNS, LEAST_SECONDS, _columns, chapters, opening_words
from render.description import description
from scripts.model import Beat, Figure, Label, Locale, Place, Script, Sentence, Span, Timeline

HERE = Place("x", 1)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("It is evening in an ordinary city, and a girl walks home.", "It is evening in an ordinary city…"),
        ("You are not alone: cities learn.", "You are not alone…"),
        ("So, on Monday, ask three colleagues.", "So, on Monday…"),
        ("Houses need ground.", "Houses need ground"),
        ("The world has 8.2 billion people today, and more.", "The world has 8.2 billion people today…"),
        ("A learning city works on six things at once, with people.", "A learning city works on six things at…"),
        ("这是一座普通城市的傍晚，一个女孩走在路上。", "这是一座普通城市的傍晚…"),
        ("كان المساء في مدينة عادية، وفتاة تمشي.", "كان المساء في مدينة عادية…"),
    ],
)
def test_a_title_is_the_first_clause(sentence: str, title: str) -> None:
    """A chapter is named by the words it opens with, cut between words."""
    assert opening_words(sentence) == title


@given(st.text(st.characters(categories=("L", "Nd", "P", "Zs")), min_size=1).filter(str.strip))
def test_a_title_is_never_wider_than_a_menu_and_never_invented(sentence: str) -> None:
    """Whatever the sentence, its title is its own beginning, no wider than the limit."""
    title = opening_words(sentence)
    assert _columns(title) <= COLUMNS + 1
    assert sentence.startswith(title.removesuffix("…"))


@st.composite
def films(draw: st.DrawFn) -> tuple[Script, Timeline]:
    """A script and a timeline of beats, some of them short or silent."""
    beats, spans, start = [], [], 0
    for n in range(draw(st.integers(1, 8))):
        said = (Sentence(f"b{n}.1", f"Sentence {n} is spoken.", (), HERE),) if draw(st.booleans()) else ()
        frames = draw(st.integers(1, 1000))
        figure = Figure("share", Fraction(3), "things", 2020, f"Source {n % 2}", False)
        beats.append(Beat(f"b{n}", said, (), (figure,), 0, 0))
        spans.append(Span(f"b{n}", start, frames, (), ()))
        start += frames
    script = Script(1, "film", Locale("en", "eng", "English", "ltr"), "Title", "Summary", "Notice", tuple(beats))
    return script, Timeline(30, tuple(spans))


@given(films())
def test_chapters_cover_the_film_without_gaps(film: tuple[Script, Timeline]) -> None:
    """The first begins at 0, each where the last ended, and none but an only one is shorter than platforms allow."""
    script, timeline = film
    found = chapters(script, timeline)
    assert (found[0].start, found[-1].end) == (0, timeline.frames)
    assert all(one.end == other.start for one, other in pairwise(found))
    assert len(found) == 1 or all(chapter.end - chapter.start >= LEAST_SECONDS * 30 for chapter in found)


@given(films())
def test_a_description_is_title_summary_chapters_and_notice(film: tuple[Script, Timeline]) -> None:
    """Nothing is said twice: the notice ends with the sources; chapters are only there where platforms take them."""
    script, timeline = film
    found = chapters(script, timeline)
    lines = description(script, found, timeline.fps).splitlines()
    assert lines[0] == "Title"
    assert lines[-1] == "Notice"
    assert ("0:00 " in "\n".join(lines)) == (len(found) >= 3)


def test_a_beat_names_its_own_chapter() -> None:
    """The label `chapter` is the title; without it the first words spoken are."""
    words = Sentence("b.1", "It is evening, and a girl walks home.", (), HERE)
    named = (Label("chapter", "Where people live", HERE),)
    beats = tuple(Beat(name, (words,), labels, (), 0, 0) for name, labels in (("a", named), ("b", ())))
    script = Script(1, "film", Locale("en", "eng", "English", "ltr"), "Title", "", "", beats)
    spans = tuple(Span(beat.id, i * 600, 600, (), ()) for i, beat in enumerate(beats))
    assert [chapter.title for chapter in chapters(script, Timeline(30, spans))] == [
        "Where people live",
        "It is evening…",
    ]
