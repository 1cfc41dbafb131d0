"""Reviews: who has read an entry, and that it holds for what was read and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.catalogue import HOW_REVIEWED, Catalogue, Entry, start, update
from scripts.errors import UsageError
from scripts.loader import find, load
from scripts.model import Locale
from scripts.po import format_po, parse_po, read_po, write_po
from scripts.refresh import refresh
from scripts.review import SIGNED, has_lapsed, is_reviewed, migrated, review_of, reviewed, sign, state

FILM = "scripts/what_makes_a_city_learn"
ENTRY = Entry("a/say", "The girl counts.", "Das Mädchen zählt.", notes=("A note of my own",))
NAMES = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20).filter(str.strip)


def signed(*entries: Entry) -> Catalogue:
    return sign(Catalogue("Film", entries, file="x.po"), "A. Reader", "2026-01-31")


@given(NAMES)
def test_a_review_is_read_back_from_the_file(name: str) -> None:
    """Name, day and digest survive the file, whatever the name, beside the translator's own notes."""
    catalogue = replace(start(Catalogue("Film"), Locale("de", "deu", "German", "ltr"), "de.po"), entries=(ENTRY,))
    entry = parse_po(format_po(sign(catalogue, name, "2026-01-31")), "de.po", "de").entries[0]
    found = review_of(entry)
    assert found is not None
    assert (found.by, found.on) == (" ".join(name.split()), "2026-01-31")
    assert entry.notes[0] == "A note of my own"
    assert state(entry) == "reviewed"


def test_a_review_that_a_tool_has_wrapped_is_read() -> None:
    """Babel wraps comments after 76 letters: a long name is still who has read it, and is written on one line again."""
    entry = signed(ENTRY).entries[0]
    by = "Somebody With A Very Long Name Of The Translation Bureau Of A City"
    note = str(review_of(reviewed(entry, by, "2026-01-31")))
    wrapped = replace(entry, notes=("Before", note[:40].strip(), note[40:].strip(), "After"))
    assert state(wrapped) == "reviewed"
    again = reviewed(wrapped, "B. Reader", "2026-02-01")
    assert again.notes[:2] == ("Before", "After")


@pytest.mark.parametrize("change", ["translation", "text", "context"])
def test_a_review_lapses_when_what_was_read_changes(change: str) -> None:
    """Another translation, another source or another place is not what was read: it is a draft again, and said so."""
    entry = replace(signed(ENTRY).entries[0], **{change: "b/say, something else"})
    assert (state(entry), has_lapsed(entry)) == ("draft", True)


def test_a_review_does_not_lapse_for_comments() -> None:
    """New hints for the translator change nothing that was read."""
    entry = replace(signed(ENTRY).entries[0], comments=("room: 2 s",), fuzzy=False)
    assert state(entry) == "reviewed"


def test_a_fuzzy_entry_is_never_reviewed() -> None:
    """Neither does an earlier review count for it, nor is it signed with the others."""
    entry = replace(signed(ENTRY).entries[0], fuzzy=True)
    assert (state(entry), has_lapsed(entry)) == ("fuzzy", True)
    assert review_of(signed(replace(ENTRY, fuzzy=True)).entries[0]) is None


def test_an_entry_without_words_is_missing() -> None:
    """Marks alone are no translation, and nobody can have read it."""
    assert state(signed(replace(ENTRY, translation="{then} ")).entries[0]) == "missing"


def test_a_new_review_takes_the_place_of_the_old() -> None:
    """An entry has one review, the last."""
    again = reviewed(signed(ENTRY).entries[0], "B. Reader", "2026-02-01")
    assert [note for note in again.notes if note.startswith("Reviewed")] == [str(review_of(again))]


def test_only_the_beats_that_were_read_are_signed() -> None:
    """A reviewer may come as far as they come; a beat is not another that begins like it."""
    others = (replace(ENTRY, context="ab/say"), replace(ENTRY, context="b/say"))
    catalogue = sign(Catalogue("Film", (ENTRY, *others)), "A. Reader", "2026-01-31", beats=("a",))
    assert [state(entry) for entry in catalogue.entries] == ["reviewed", "draft", "draft"]
    assert not is_reviewed(catalogue)


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_nobody_cannot_sign(name: str) -> None:
    """A review has a name."""
    with pytest.raises(UsageError, match="is no name"):
        sign(Catalogue("Film", (ENTRY,)), name, "2026-01-31")


def test_a_changed_source_makes_the_review_lapse_and_keeps_it() -> None:
    """The fuzzy entry still says who had reviewed the old wording; with the flag taken out it is a draft."""
    before = replace(signed(ENTRY), header=(("Language", "de"),))
    template = Catalogue("Film", (Entry("a/say", "The girl counts them."),))
    (entry,) = update(before, template).entries
    assert (state(entry), has_lapsed(entry), entry.previous) == ("fuzzy", True, "The girl counts.")
    assert state(replace(entry, fuzzy=False)) == "draft"


def test_a_signature_in_the_header_is_carried_over_to_each_entry() -> None:
    """Who signed the whole catalogue before has reviewed every entry that was translated then; the day is not known."""
    old = Catalogue("Film", (ENTRY, replace(ENTRY, fuzzy=True)), (("Language", "de"), (SIGNED, "A. Reader")))
    new = migrated(replace(old, notes=("Film: German.", f"{SIGNED} stays empty until …")))
    assert [state(entry) for entry in new.entries] == ["reviewed", "fuzzy"]
    assert str(review_of(new.entries[0])).startswith("Reviewed by A. Reader (")
    assert new.header == (("Language", "de"),)
    assert new.notes == ("Film: German.", HOW_REVIEWED)


def test_a_signed_header_is_told_until_it_is_carried_over(project: Path) -> None:
    """A film is not taken for reviewed by its header: it says what to do, and after that is reviewed by entry."""
    for folder in (FILM, "scripts/series"):
        file = project / f"{folder}/id.po"
        file.write_text(file.read_text("utf-8").replace('"MIME-V', f'"{SIGNED}: A. Reader\\n"\n"MIME-V'), "utf-8")
    entry = find(project, "1")
    loaded = load(project, entry, "id")
    assert {finding.cure for finding in loaded.findings} == {
        "Run 'tutorials catalogue update -l id': it signs each entry instead."
    }
    assert any(label.key == "credit_unreviewed" for label in loaded.script.beats[-1].labels)
    refresh(project, entry, "id")
    loaded = load(project, entry, "id")
    assert loaded.findings == ()
    assert not any(label.key == "credit_unreviewed" for label in loaded.script.beats[-1].labels)


def test_one_entry_that_is_no_longer_reviewed_makes_the_film_a_draft(project: Path) -> None:
    """A correction by anybody, with any tool, brings the card back that says so."""
    for folder in (FILM, "scripts/series"):
        write_po(project, sign(read_po(project, f"{folder}/id.po", "id"), "A. Reader", "2026-01-31"))
    assert not _says_draft(project)
    file = project / f"{FILM}/id.po"
    file.write_text(file.read_text("utf-8").replace('msgstr "live in cities"', 'msgstr "live in towns"'), "utf-8")
    assert _says_draft(project)


def _says_draft(project: Path) -> bool:
    labels = load(project, find(project, "1"), "id").script.beats[-1].labels
    return any(label.key == "credit_unreviewed" for label in labels)
