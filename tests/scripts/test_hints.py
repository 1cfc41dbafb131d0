"""What a translator is told beside an entry: picture, room, glossary; and that it does not come and go."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.catalogue import Entry
from scripts.hints import Room
from scripts.loader import ROOT, find
from scripts.po import read_po
from scripts.refresh import refresh, refreshed
from scripts.terms import FILE as TERMS
from scripts.terms import load_terms, terms_in

FILM = "scripts/what_makes_a_city_learn"
ROOMS = {"six/head": Room(405, 2, 56), "cities/share": Room(472, 1, 190)}


def entries(project: Path, tag: str = "id", rooms: dict[str, Room] | None = None) -> dict[tuple[str, str], Entry]:
    return {entry.key: entry for entry in refreshed(project, find(project, "1"), tag, rooms or {})[0].entries}


def test_a_sentence_says_how_long_it_may_take_in_this_language() -> None:
    """Seconds follow the English sentence with its numbers set; words follow the pace of the language."""
    made = {entry.key: entry for entry in refreshed(ROOT, find(ROOT, "1"), "de")[0].entries}
    text = "It is {evening} evening in an ordinary city, and a girl walks home with her mother."
    assert "room: 9.5 s when spoken, about 19 words (English 7.5 s)" in made["cities/say", text].comments
    other = {entry.key: entry for entry in refreshed(ROOT, find(ROOT, "1"), "zh-Hans")[0].entries}
    assert "room: 9.5 s when spoken, about 37 characters (English 7.5 s)" in other["cities/say", text].comments


def test_a_sentence_says_what_is_seen_at_its_marks() -> None:
    """The clause of the storyboard that names the mark stands beside the sentence that has it."""
    made = {entry.key: entry for entry in refreshed(ROOT, find(ROOT, "1"), "de")[0].entries}
    text = "Here and there a {window} window is lit, because behind it somebody is learning."
    assert "picture at {window}: three windows light (window)" in made["cities/say", text].comments


def test_a_label_says_how_wide_it_may_be(project: Path) -> None:
    """Its room is what its scene gave it, with the letters that fit; a chapter's title has none."""
    label = next(entry for entry in entries(project, rooms=ROOMS).values() if entry.context == "cities/share")
    assert label.comments[-1] == "room: 1 line of 472 px at 1080p, about 4 letters at 190 px"


def test_room_that_is_not_measured_now_stays(project: Path) -> None:
    """An update without the scenes keeps what was measured with them, and writes nothing."""
    entry = find(project, "1")
    assert refresh(project, entry, "id", ROOMS) == (f"{FILM}/id.po",)
    assert refresh(project, entry, "id") == ()
    assert refresh(project, entry, "id", ROOMS) == ()
    rooms = [line for each in read_po(project, f"{FILM}/id.po").entries for line in each.comments if "px" in line]
    assert len(rooms) == len([key for key in ROOMS if any(each[0] == key for each in entries(project))])


def test_the_glossary_s_words_stand_beside_the_sentence(project: Path) -> None:
    """A term in the English text comes with the word of the language."""
    shutil.copyfile(ROOT / TERMS, project / TERMS)
    text = next(key for key in entries(project) if "learning city" in key[1].lower() or "city {ring}" in key[1])
    made = {entry.key: entry for entry in refreshed(ROOT, find(ROOT, "1"), "de")[0].entries}
    sentence = "A learning city {ring} works on six things at once, with people in the middle."
    assert text
    assert "glossary: learning city = lernende Stadt / lernende Städte" in made["six/say", sentence].comments


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Learning cities learn.", ["learning_city"]),
        ("The libraries of a city", ["library"]),
        ("the UNESCO Global Network of Learning Cities", ["global_network_of_learning_cities"]),
        ("a school and its families", ["school", "family"]),
        ("schooling", []),
    ],
)
def test_terms_are_found_in_the_plural_and_the_longest_first(text: str, keys: list[str]) -> None:
    """A term inside a longer one is not told twice; part of a word is no term."""
    assert [term.key for term in terms_in(text, load_terms(ROOT, "de"))] == keys
