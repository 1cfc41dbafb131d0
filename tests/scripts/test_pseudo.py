"""Pseudo-locales: English that is long, and English that is mirrored, with everything in it that a film needs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from scripts.errors import UsageError
from scripts.loader import ROOT, find, load, tutorials
from scripts.locales import find_locale, load_locales
from scripts.message import parse
from scripts.model import Place
from scripts.pseudo import LABEL, LONG, MIRRORED, PSEUDO, SENTENCE, pseudo
from scripts.source import Text, read_source

SAY = Text(
    "a/say",
    "In {then} {figure.x.year} the world had {figure.x.compact} people, and most lived in no city.",
    Place("s", 1),
)
HEAD = Text("a/head", "live in cities", Place("s", 2))


def real_texts() -> list[Text]:
    return list(read_source(ROOT, find(ROOT, "1").script, []).texts)


@pytest.mark.parametrize("tag", PSEUDO)
def test_marks_and_figures_are_kept_in_their_order(tag: str) -> None:
    """What the picture waits for and what is set are untouched, in every text of a real film."""
    for text in real_texts():
        source, made = text.message, parse(pseudo(text, tag))
        assert (made.slots, made.figures, made.broken) == (source.slots, source.figures, ())


def test_the_long_one_is_as_long_as_a_long_language() -> None:
    """Sentences of a film are about 1.35 and labels about 2 times as long as in English, over all of them."""
    for factor, wanted in ((SENTENCE, True), (LABEL, False)):
        texts = [text for text in real_texts() if text.context.endswith("/say") == wanted]
        texts = [text for text in texts if pseudo(text, LONG) != text.text and text.context != "script/summary"]
        before = sum(len(text.message.literal) for text in texts)
        after = sum(len(parse(pseudo(text, LONG)).literal) for text in texts)
        assert after / before == pytest.approx(factor, rel=0.08)


def test_the_long_one_leaves_no_plain_letter() -> None:
    """A letter without an accent in a picture was typed into the scene, not taken from the script."""
    letters = [each for each in parse(pseudo(SAY, LONG)).literal if each.isalpha()]
    assert not any(each.isascii() for each in letters)


def test_the_long_one_shows_where_it_is_clipped() -> None:
    """It stands in brackets, and its full stop at the end inside them."""
    assert pseudo(SAY, LONG).startswith("[Î")
    assert pseudo(SAY, LONG).endswith(".]")


def test_the_mirrored_one_turns_every_word_round_and_no_placeholder() -> None:
    """Each word stands in an override between two right-to-left marks, as Android writes it; all else stays."""
    made = pseudo(SAY, MIRRORED)
    assert made.count("\u200f\u202e") == made.count("\u202c\u200f") == 11
    assert "".join(each for each in made if unicodedata.category(each) != "Cf") == SAY.text


@pytest.mark.parametrize("tag", PSEUDO)
def test_a_label_without_words_stays(tag: str) -> None:
    """A number alone is a number in every language."""
    text = Text("a/share", "{figure.x.percent}", Place("s", 3))
    assert pseudo(text, tag) == text.text


def test_they_are_in_no_list_and_are_found_by_name() -> None:
    """ "All languages" never has them; asking for one gives it, with its direction."""
    assert not set(PSEUDO) & set(load_locales())
    assert not any(set(PSEUDO) & set(entry.locales) for entry in tutorials())
    assert find_locale(MIRRORED).direction == "rtl"
    with pytest.raises(UsageError):
        find_locale("en-XC")


@pytest.mark.parametrize("tag", PSEUDO)
def test_a_film_loads_in_a_pseudo_locale(tag: str, project: Path) -> None:
    """It has the English film's beats, marks and figures, no finding, and says it is no translation of anybody."""
    entry = find(project, "1")
    made, english = load(project, entry, tag), load(project, entry, "en").script
    assert made.findings == ()
    assert made.script.locale == PSEUDO[tag]
    for beat, own in zip(english.beats, made.script.beats, strict=True):
        assert [mark.name for each in own.sentences for mark in each.marks] == [
            mark.name for each in beat.sentences for mark in each.marks
        ]
        assert [label.key for label in own.labels] == [label.key for label in beat.labels]
        assert own.figures == beat.figures
