"""Catalogues follow their script: no translation is lost, and none is kept for other words without saying so."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.catalogue import Catalogue, Entry, start, update
from scripts.loader import find, load
from scripts.model import Locale
from scripts.po import format_po, read_po
from scripts.refresh import refresh
from scripts.review import state

FILM = "scripts/what_makes_a_city_learn"
ARABIC = Locale("ar", "ara", "Arabic", "rtl")
KEYS = st.tuples(st.sampled_from(["a/say", "b/say", "a/head", "b/head"]), st.text("xyz ", min_size=1, max_size=12))
OLD = st.lists(st.tuples(KEYS, st.text("äöü", max_size=4), st.booleans()), max_size=6, unique_by=lambda each: each[0])
NEW = st.lists(KEYS, max_size=6, unique=True)


def catalogue(*entries: Entry) -> Catalogue:
    return replace(start(Catalogue("Film"), ARABIC, "ar.po"), entries=entries)


def template(*texts: tuple[str, str]) -> Catalogue:
    return Catalogue("Film", tuple(Entry(context, text, comments=("spoken",)) for context, text in texts))


@given(OLD, NEW)
def test_translations_of_unchanged_texts_are_kept(old: list, new: list) -> None:
    """The catalogue has the template's texts in the template's order, and each old translation that still fits."""
    before = catalogue(*(Entry(*key, translation, fuzzy=fuzzy) for key, translation, fuzzy in old))
    after = update(before, template(*new))
    assert [entry.key for entry in after.entries] == new
    kept = {entry.key: entry for entry in after.entries}
    for entry in before.entries:
        if entry.key in kept and entry.translation:
            assert (kept[entry.key].translation, kept[entry.key].fuzzy) == (entry.translation, entry.fuzzy)


@given(OLD, NEW)
def test_what_was_written_for_other_words_is_fuzzy(old: list, new: list) -> None:
    """A translation under another text or in another place than before is never taken over silently."""
    before = catalogue(*(Entry(*key, translation, fuzzy=fuzzy) for key, translation, fuzzy in old))
    known = {entry.key for entry in before.entries if entry.translation}
    after = update(before, template(*new))
    assert all(
        entry.fuzzy and entry.previous for entry in after.entries if entry.translation and entry.key not in known
    )


@given(OLD, NEW)
def test_updating_twice_is_updating_once(old: list, new: list) -> None:
    """A catalogue that is up to date stays as it is."""
    once = update(
        catalogue(*(Entry(*key, translation, fuzzy=fuzzy) for key, translation, fuzzy in old)), template(*new)
    )
    assert format_po(update(once, template(*new))) == format_po(once)


def test_changed_sentence_keeps_its_translation_as_fuzzy() -> None:
    """The sentence most alike in the same beat is taken for the old wording, and its words stay beside it."""
    before = catalogue(
        Entry("a/say", "The girl counts the windows.", "eins"),
        Entry("b/say", "The girl counts the lit windows!", "zwei"),
        Entry("a/say", "Something else happens here.", "drei"),
    )
    (entry,) = update(before, template(("a/say", "The girl counts the lit windows."))).entries
    assert (entry.translation, entry.fuzzy, entry.previous) == ("eins", True, "The girl counts the windows.")


def test_changed_label_keeps_the_translation_of_its_key() -> None:
    """A label is known by its key, however different its new words are."""
    (entry,) = update(catalogue(Entry("a/head", "live in cities", "x")), template(("a/head", "urban"))).entries
    assert (entry.translation, entry.fuzzy, entry.previous) == ("x", True, "live in cities")


def test_same_words_in_a_new_place_are_offered() -> None:
    """A renamed beat finds its translations again, for a person to confirm."""
    (entry,) = update(catalogue(Entry("a/head", "school", "x")), template(("b/school", "school"))).entries
    assert (entry.translation, entry.fuzzy) == ("x", True)


def test_strange_sentence_stays_untranslated() -> None:
    """Nothing is offered where nothing is alike."""
    (entry,) = update(
        catalogue(Entry("a/say", "The girl counts.", "x")), template(("a/say", "Look, 42 ducks!"))
    ).entries
    assert (entry.translation, entry.fuzzy) == ("", False)


def test_refreshing_the_project_changes_nothing_when_all_is_up_to_date(project: Path) -> None:
    """Running it again writes no file."""
    assert refresh(project, find(project, "1"), "id") == ()


def test_a_changed_script_makes_its_translations_fuzzy_and_loads_with_a_warning(project: Path) -> None:
    """From the script to the film: the old translation is used, and said to be fuzzy with its line."""
    file = project / f"{FILM}/script.toml"
    file.write_text(
        file.read_text("utf-8").replace("works on six things at once", "works on six things together"), "utf-8"
    )
    entry = find(project, "1")
    assert refresh(project, entry, "id") == (f"{FILM}/id.po",)
    fuzzy = [each for each in read_po(project, f"{FILM}/id.po").entries if each.fuzzy]
    assert [each.text for each in fuzzy] == ["A city {ring} works on six things together."]
    assert fuzzy[0].previous == "A city {ring} works on six things at once."
    loaded = load(project, entry, "id")
    assert loaded.script.beat("six").sentences[0].text == "A city works on six things at once."
    (warning,) = loaded.findings
    assert "is fuzzy" in warning.what
    assert warning.severity == "warning"
    assert str(fuzzy[0].place) == warning.where


def test_a_new_language_starts_unreviewed_and_empty(project: Path) -> None:
    """A first catalogue has every text, no translation, its plural forms, and nobody's name."""
    locales = project / "scripts/locales.toml"
    locales.write_text(locales.read_text("utf-8") + '\n[pl]\nname = "Polish"\nlanguage3 = "pol"\ndirection = "ltr"\n')
    assert refresh(project, find(project, "1"), "pl") == (f"{FILM}/pl.po", "scripts/series/pl.po")
    made = read_po(project, f"{FILM}/pl.po", "pl")
    assert {state(entry) for entry in made.entries} == {"missing"}
    assert dict(made.header)["Plural-Forms"].startswith("nplurals=4;")
    assert {entry.key for entry in made.entries} == {entry.key for entry in read_po(project, f"{FILM}/id.po").entries}
    assert not any(entry.translation for entry in made.entries)


@pytest.mark.parametrize("tag", ["fr", "es", "ru", "id", "ar", "vi", "zh-Hans", "pl"])
def test_plural_rules_are_those_gettext_can_read(tag: str) -> None:
    """A rule counts with nothing but n: CLDR's French also asks for the exponent of a compact number."""
    header = dict(start(Catalogue(), Locale(tag, "und", tag, "ltr"), "x.po").header)
    assert set(re.findall("[a-z]+", header["Plural-Forms"])) <= {"nplurals", "plural", "n"}
