"""Catalogues go through the tools that translators use, and come back whole: polib, Babel and gettext's own."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po as babel_read
from babel.messages.pofile import write_po as babel_write

from scripts.catalogue import Catalogue, Entry, start, update
from scripts.model import Locale, Place
from scripts.po import format_po, parse_po
from scripts.review import sign, state

GERMAN = Locale("de", "deu", "German", "ltr")
TEMPLATE = Catalogue(
    "Film",
    (
        Entry("a/say", "In {then} {figure.x.year} it had “members”.", comments=("spoken",), source=Place("s.toml", 3)),
        Entry(
            "a/say", "The girl counts the lit windows.", comments=("spoken", "room: 2.0 s"), source=Place("s.toml", 4)
        ),
        Entry("a/head", "live in cities", comments=("on screen",), source=Place("s.toml", 5)),
        Entry("b/new", "still to do", comments=("on screen",), source=Place("s.toml", 6)),
    ),
)


def catalogue() -> Catalogue:
    """One entry reviewed, one fuzzy with its old wording and place, one a draft with notes and a flag, one missing, one
    gone; a header that an editor has added to."""
    made = start(TEMPLATE, GERMAN, "de.po")
    first = replace(
        made.entries[0], translation="{then} {figure.x.year} hatte es „Mitglieder“.", notes=("Ask Anna: ok?",)
    )
    fuzzy = replace(
        made.entries[1],
        translation="Das Mädchen zählt die Fenster.",
        fuzzy=True,
        previous="The girl counts the windows.",
        previous_context="z/say",
    )
    draft = replace(made.entries[2], translation="leben in Städten", notes=("kurz!",), flags=("no-wrap",))
    gone = Entry("c/say", "A sentence that is gone.", "Ein Satz, der fort ist.", notes=("noch gut",))
    signed = sign(replace(made, entries=(first,)), "A. Reader", "2026-01-31").entries
    header = (*made.header, ("X-Generator", "Poedit 3.4"))
    return replace(made, entries=(*signed, fuzzy, draft, made.entries[3]), old=(gone,), header=header)


def plain(of: Catalogue) -> Catalogue:
    """The catalogue without line numbers and title, which no file has."""
    bare = (tuple(replace(entry, place=None) for entry in entries) for entries in (of.entries, of.old))
    entries, old = bare
    return replace(of, title="", entries=entries, old=old)


def with_polib(text: str, folder: Path) -> str:
    """Save it as polib does."""
    return str(polib.pofile(text, wrapwidth=78))


def with_babel(text: str, folder: Path) -> str:
    """Save it as Babel does, which takes the wording before for notes, and adds dates to the header."""
    out = io.BytesIO()
    babel_write(out, babel_read(io.StringIO(text)), include_previous=True)
    return out.getvalue().decode()


def gettext(*command: str) -> Callable[[str, Path], str]:
    """Save it as one of gettext's tools does; "FILE" and "POT" stand for the files."""

    def run(text: str, folder: Path) -> str:
        if not shutil.which(command[0]):
            pytest.skip(f"{command[0]} is not installed: apt-get install gettext")
        file, pot = folder / "de.po", folder / "film.pot"
        file.write_text(text, "utf-8")
        pot.write_text(format_po(TEMPLATE), "utf-8")
        words = [{"FILE": str(file), "POT": str(pot)}.get(word, word) for word in command]
        return subprocess.run(words, capture_output=True, check=True).stdout.decode()

    return run


TOOLS = {
    "Babel": with_babel,
    "polib": with_polib,
    "msgcat": gettext("msgcat", "FILE"),
    "msgcat without wrapping": gettext("msgcat", "--no-wrap", "FILE"),
    "msgattrib": gettext("msgattrib", "FILE"),
    "msgmerge": gettext("msgmerge", "--previous", "--no-fuzzy-matching", "FILE", "POT"),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_is_lost_in_a_tool(tool: str, tmp_path: Path) -> None:
    """Texts, notes, flags, the wording before, reviews, old entries and the header come back as they went."""
    before = catalogue()
    text = TOOLS[tool](format_po(before), tmp_path)
    after = parse_po(text, "de.po", "de")
    kept, wanted = plain(update(after, TEMPLATE)), plain(before)
    known = [field for field in wanted.header if tool != "Babel" or not field[0].startswith("X-")]
    assert set(known) <= set(kept.header)
    kept = replace(kept, header=wanted.header)  # Babel drops fields that it does not know, and adds dates
    if tool == "msgmerge":  # takes all flags but fuzzy from the template, and ours has none
        wanted = replace(wanted, entries=tuple(replace(entry, flags=()) for entry in wanted.entries))
    assert [(e.key, e.translation, e.notes) for e in kept.entries] == [
        (e.key, e.translation, e.notes) for e in wanted.entries
    ]
    assert kept == wanted
    assert [state(entry) for entry in kept.entries] == ["reviewed", "fuzzy", "draft", "missing"]


@pytest.mark.parametrize("tool", TOOLS)
def test_the_next_update_writes_our_bytes_again(tool: str, tmp_path: Path) -> None:
    """Whatever a tool makes of the lines, an update brings back the file as it was: no churn in its history."""
    before = catalogue()
    before = replace(before, entries=tuple(replace(entry, flags=()) for entry in before.entries))
    after = update(parse_po(TOOLS[tool](format_po(before), tmp_path), "de.po", "de"), TEMPLATE)
    own = replace(after, header=before.header)  # Babel adds dates
    assert format_po(own) == format_po(before)


def test_an_edit_in_polib_is_all_that_changes() -> None:
    """A translator's program changes one translation: that review lapses, and every other line is the same."""
    before = format_po(catalogue())
    file = polib.pofile(before)
    entry = file.find("live in cities")
    assert entry is not None
    entry.msgstr = "wohnen in Städten"
    after = format_po(update(parse_po(str(file), "de.po", "de"), TEMPLATE))
    changed = set(after.splitlines()) ^ set(before.splitlines())
    assert changed == {'msgstr "leben in Städten"', 'msgstr "wohnen in Städten"'}


def test_polib_finds_the_old_wording_and_the_entry_that_is_gone() -> None:
    """Other programs see what we keep: the previous msgid and context, and obsolete entries."""
    file = polib.pofile(format_po(catalogue()))
    fuzzy = next(entry for entry in file if entry.fuzzy)
    assert (fuzzy.previous_msgid, fuzzy.previous_msgctxt) == ("The girl counts the windows.", "z/say")
    assert [entry.msgstr for entry in file.obsolete_entries()] == ["Ein Satz, der fort ist."]


def test_msgfmt_accepts_it() -> None:
    """gettext's checker finds no fault, with all there is in it."""
    if not shutil.which("msgfmt"):
        pytest.skip("msgfmt is not installed: apt-get install gettext")
    command = ["msgfmt", "--check", "-o", "/dev/null", "-"]
    done = subprocess.run(command, input=format_po(catalogue()), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_text_that_is_gone_is_kept_and_comes_back() -> None:
    """Taken out of the script, a translation stands at the end of the file; put in again, it serves again, reviewed."""
    before = sign(replace(catalogue(), old=()), "A. Reader", "2026-01-31")
    shorter = replace(TEMPLATE, entries=TEMPLATE.entries[:2])
    without = parse_po(format_po(update(before, shorter)), "de.po", "de")
    assert [entry.context for entry in without.old] == ["a/head"]
    again = update(without, TEMPLATE)
    assert [state(entry) for entry in again.entries] == ["reviewed", "fuzzy", "reviewed", "missing"]
    assert again.old == ()
