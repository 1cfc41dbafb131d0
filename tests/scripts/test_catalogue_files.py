"""Catalogue files: what is written is what is read, by us and by every other reader of PO."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po as babel_read
from hypothesis import given
from hypothesis import strategies as st

from scripts.catalogue import Catalogue, Entry, start
from scripts.errors import ProjectError
from scripts.loader import ROOT, find
from scripts.locales import load_locales
from scripts.model import Locale
from scripts.po import format_po, parse_po, read_po, write_po
from scripts.refresh import refreshed, templates

ARABIC = Locale("ar", "ara", "Arabic", "rtl")
FILM = "scripts/what_makes_a_city_learn"
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], include_characters='\n\t"\\'))
LINE = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P"], exclude_characters="\\"), min_size=1, max_size=20
)
ENTRIES = st.builds(
    lambda context, text, translation, fuzzy, notes, previous: Entry(
        context, text, translation, fuzzy=fuzzy, notes=notes, previous=previous if fuzzy else ""
    ),
    LINE,
    TEXT.filter(bool),
    TEXT,
    st.booleans(),
    st.lists(LINE.map(lambda line: f"Note {line}"), max_size=2).map(tuple),
    TEXT,
)
CATALOGUES = st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.key).map(
    lambda entries: replace(start(Catalogue("Film"), ARABIC, "ar.po"), entries=tuple(entries))
)


def placed_nowhere(catalogue: Catalogue) -> Catalogue:
    return replace(catalogue, title="", entries=tuple(replace(entry, place=None) for entry in catalogue.entries))


@given(CATALOGUES)
def test_what_is_written_is_read(catalogue: Catalogue) -> None:
    """Header, contexts, texts, translations, flags, notes and previous wordings survive the file, byte for byte."""
    text = format_po(catalogue)
    read = parse_po(text, "ar.po", "ar")
    assert placed_nowhere(read) == placed_nowhere(catalogue)
    assert format_po(read) == text


@given(CATALOGUES)
def test_other_readers_read_the_same(catalogue: Catalogue) -> None:
    """polib and Babel find the same entries in our file as we do."""
    text = format_po(catalogue)
    expected = [(entry.context, entry.text, entry.translation, entry.fuzzy) for entry in catalogue.entries]
    by_polib = [(each.msgctxt, each.msgid, each.msgstr, each.fuzzy) for each in polib.pofile(text)]
    by_babel = [(each.context, each.id, each.string, each.fuzzy) for each in babel_read(io.StringIO(text)) if each.id]
    assert by_polib == expected
    assert by_babel == expected


@given(CATALOGUES)
def test_every_entry_knows_the_line_of_its_msgid(catalogue: Catalogue) -> None:
    """Messages name the line on which an entry's msgid stands."""
    text = format_po(catalogue)
    lines = text.split("\n")
    assert all(lines[entry.place.line - 1].startswith("msgid") for entry in parse_po(text).entries if entry.place)


def test_the_header_has_no_hour_of_writing(project: Path) -> None:
    """A catalogue written twice is the same file, whenever that is."""
    catalogue = read_po(project, f"{FILM}/id.po", "id")
    assert not any("Date" in name for name, _ in catalogue.header)
    assert not write_po(project, catalogue)


def test_a_foreign_header_is_kept(project: Path) -> None:
    """Fields that an editor has added stay."""
    file = project / f"{FILM}/id.po"
    file.write_text(file.read_text("utf-8").replace('"MIME-Version', '"X-Generator: Poedit\\n"\n"MIME-Version'))
    catalogue = read_po(project, f"{FILM}/id.po", "id")
    assert ("X-Generator", "Poedit") in parse_po(format_po(catalogue)).header


def test_old_entries_and_previous_wordings_do_not_disturb() -> None:
    """Old entries (#~) are no part of the film, and #| gives the wording that a fuzzy translation was written for."""
    old = '#~ msgctxt "a/say"\n#~ msgid "gone"\n#~ msgstr "fort"\n'
    text = f'#, fuzzy\n#| msgid ""\n#| "old "\n#| "words"\nmsgctxt "a/say"\nmsgid "new"\nmsgstr "neu"\n\n{old}'
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (entry,) = parse_po(header + text).entries
    assert (entry.previous, entry.fuzzy, entry.text) == ("old words", True, "new")


def test_a_catalogue_that_cannot_be_written_leaves_the_old_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the renaming fails, the file is as it was."""
    catalogue = read_po(project, f"{FILM}/id.po", "id")
    before = (project / f"{FILM}/id.po").read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(Exception, match="No space left"):
        write_po(project, replace(catalogue, entries=()))
    assert (project / f"{FILM}/id.po").read_bytes() == before


@pytest.mark.parametrize("tag", [tag for tag in load_locales() if tag != "en"])
def test_msgfmt_accepts_what_we_write(tag: str, tmp_path: Path) -> None:
    """gettext's own checker finds no error in the catalogues of the project, brought up to their scripts."""
    if not shutil.which("msgfmt"):
        pytest.skip("msgfmt is not installed: apt-get install gettext")
    for number, catalogue in enumerate(refreshed(ROOT, find(ROOT, "1"), tag)):
        file = tmp_path / f"{number}.po"
        file.write_text(format_po(catalogue), "utf-8")
        done = subprocess.run(
            ["msgfmt", "--check", "-o", str(tmp_path / "out.mo"), str(file)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_msgfmt_sees_a_mark_that_is_missing(tmp_path: Path) -> None:
    """Placeholders are flagged, so that a translator's own tool finds a lost mark."""
    if not shutil.which("msgfmt"):
        pytest.skip("msgfmt is not installed: apt-get install gettext")
    lost = Entry("a/say", "In {then} {figure.x.year}", "En {figure.x.year}")
    other_form = Entry("b/say", "In {then} {figure.x}", "En {then} {figure.x.words}")
    for entry, code in ((lost, 1), (other_form, 0)):
        file = tmp_path / "ar.po"
        file.write_text(format_po(replace(start(Catalogue("Film"), ARABIC, "ar.po"), entries=(entry,))), "utf-8")
        done = subprocess.run(["msgfmt", "--check", "-o", "/dev/null", str(file)], capture_output=True, check=False)
        assert done.returncode == code


def test_template_has_every_text_with_role_place_and_neighbours(project: Path) -> None:
    """A translator sees how a text is used, where it stands, and what comes before and after it."""
    made = templates(project, find(project, "1"))[FILM]
    entries = {entry.key: entry for entry in made.entries}
    assert len(entries) == len(made.entries)
    assert [entry.comments for entry in made.entries if entry.context == "six/say"][1] == (
        'spoken and captioned, beat "six" (2 of 3), sentence 2 of 3',
        "before: A city {ring} works on six things at once.",
        "after: And it grows a {culture} culture in which everybody asks.",
    )
    labels = {entry.context: entry.comments for entry in made.entries}
    assert labels["cities/share"] == (
        'on screen, short label, beat "cities" (1 of 3)',
        "beside head: live in cities; number: {figure.people.compact_number}",
    )
    assert labels["cities/source"][0] == 'on screen, small line with the source, beat "cities" (1 of 3)'
    lines = (project / f"{FILM}/script.toml").read_text("utf-8").splitlines()
    assert all(entry.source and entry.text in lines[entry.source.line - 1] for entry in made.entries)
    assert not any(entry.translation for entry in made.entries)


def test_series_template_has_titles_and_credits(project: Path) -> None:
    """The texts that all films share are translated once."""
    contexts = [entry.context for entry in templates(project, find(project, "1"))["scripts/series"].entries]
    assert contexts[:3] == ["series/of", "series/next", "film/what-makes-a-city-learn/title"]
    assert contexts[-2:] == ["credits/unreviewed", "film/learn-to-live-sustainably/adapted"]
    assert len(set(contexts)) == len(contexts)


def test_no_template_is_made_from_a_broken_script(project: Path) -> None:
    """Translators do not get the script's faults as work."""
    file = project / f"{FILM}/script.toml"
    file.write_text(file.read_text("utf-8").replace('head = "live in cities"', 'head = "45 live in cities"'), "utf-8")
    with pytest.raises(ProjectError, match="digits '45' are typed"):
        templates(project, find(project, "1"))
