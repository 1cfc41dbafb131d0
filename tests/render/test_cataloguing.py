"""The translator's desk, from the command's side: begin a language, count, check, review, write the glossary."""

from __future__ import annotations

import csv
import json
import shutil
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from click.testing import Result

from render.newcomer import letters
from render.rooms import rooms
from render.starter import begin
from scripts.loader import ROOT, find
from scripts.po import read_po, write_po
from voiceover.beginning import espeak_name, voice_table

Command = Callable[..., Result]
FILM = "scripts/tiny_film"


@pytest.fixture
def project(project: Path) -> Path:
    """The small project with the files that a new language is written into."""
    for file in ("voiceover/voices.toml", "scripts/glossary/terms.csv"):
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, project / file)
    return project


def edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), "utf-8")


def translate(project: Path, tag: str) -> None:
    for folder in (FILM, "scripts/series"):
        catalogue = read_po(project, f"{folder}/{tag}.po", tag)
        entries = tuple(replace(entry, translation=entry.text) for entry in catalogue.entries)
        write_po(project, replace(catalogue, entries=entries))


def test_a_new_language_is_begun_and_says_what_to_do_next(tutorials: Command, project: Path) -> None:
    """One command makes all that a language needs, and the steps it lists lead to a film that loads."""
    done = tutorials("catalogue new", "pt-BR", "1", "--quick")
    assert done.exit_code == 0
    for made in (
        f"{FILM}/pt-BR.po",
        "scripts/series/pt-BR.po",
        "assets/lexicons/pt-BR.toml",
        "espeak-ng speaks it (pt-br)",
    ):
        assert made in done.stdout
    steps = done.stdout.split("Next, in this order:")[1]
    assert steps.index("translate the catalogues") < steps.index("catalogue check 1 -l pt-BR") < steps.index("render 1")
    voices = tomllib.loads((project / "voiceover/voices.toml").read_text("utf-8"))
    assert voices["pt-BR"]["engine"] == "espeak"
    assert (voices["pt-BR"]["pace"]["low"], voices["pt-BR"]["pace"]["high"]) == (140, 150)
    translate(project, "pt-BR")
    assert tutorials("catalogue check", "1", "-l", "pt-BR").exit_code == 0


def test_beginning_a_language_again_writes_nothing(tutorials: Command, project: Path) -> None:
    """The second time it only says what is there and what is left to do."""
    tutorials("catalogue new", "pt-BR", "--quick")
    translate(project, "pt-BR")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert tutorials("catalogue new", "pt-BR", "--quick").exit_code == 0
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_a_language_that_the_project_knows_little_of_says_what_is_missing(tutorials: Command) -> None:
    """No font, no subtitle rules, no house rules, no glossary: each is named with its cure; it is no failure."""
    done = tutorials("catalogue new", "km", "--quick")
    assert done.exit_code == 0
    for missing in ("Noto Sans lack", "profile netflix has no numbers", "checks.toml has none", "no column 'km'"):
        assert missing in done.stdout


@pytest.mark.parametrize(
    ("tag", "says"), [("xx", "no known language"), ("en-XA", "pseudo-locale"), ("en", "scripts are")]
)
def test_what_is_no_language_is_wrong_use(tutorials: Command, tag: str, says: str) -> None:
    """One sentence and exit code 2."""
    done = tutorials("catalogue new", tag, "--quick")
    assert done.exit_code == 2
    assert says in done.stderr


def test_stats_count_by_film_and_language(tutorials: Command, project: Path) -> None:
    """What is missing, fuzzy, a draft, reviewed or lapsed is counted; JSON has the same numbers."""
    edit(project, f"{FILM}/id.po", 'msgstr "small"', 'msgstr "little"')
    edit(project, f"{FILM}/id.po", 'msgstr "end"', 'msgstr ""')
    rows = json.loads(tutorials("catalogue stats", "--json").stdout)
    film = next(row for row in rows if row["tutorial"] == "tiny-film")
    assert (film["missing"], film["draft"], film["lapsed"]) == (1, 1, 2)
    assert film["reviewed"] == film["entries"] - 2
    assert film["words_left"] == 1
    table = tutorials("catalogue stats", "1", "-l", "id").stdout
    assert [line.split()[:2] for line in table.splitlines()[1:]] == [["id", "series"], ["id", "tiny-film"]]


def test_check_looks_at_the_texts_alone(tutorials: Command, project: Path) -> None:
    """A lost mark is found with its line and exit code 3; the scenes are not run."""
    assert tutorials("catalogue check").stdout == "2 scripts: nothing wrong\n"
    edit(project, f"{FILM}/id.po", 'msgstr "And {third} now the end."', 'msgstr "And now the end."')
    done = tutorials("catalogue check", "1", "-l", "id", "--json")
    assert done.exit_code == 3
    (finding,) = (each for each in json.loads(done.stdout)["findings"] if each["severity"] == "error")
    assert "{third} is missing" in finding["what"]


def test_a_review_is_written_by_beat_and_lifts_the_draft(tutorials: Command, project: Path) -> None:
    """Entries are signed with name and day; the rest is counted; polib reads it as the translator's comment."""
    tutorials("catalogue new", "nl", "--quick")
    translate(project, "nl")
    done = tutorials("catalogue review", "nl", "1", "--by", "A. Reader", "--on", "2026-01-31", "-b", "two")
    assert "2 entries reviewed by A. Reader; 6 drafts, 0 fuzzy and 0 missing are left" in done.stdout
    assert "all are now" in tutorials("catalogue review", "nl", "1", "series", "--by", "A. Reader").stdout
    entry = polib.pofile(str(project / f"{FILM}/nl.po")).find("end")
    assert entry is not None
    assert entry.tcomment.startswith("Reviewed by A. Reader on 2026-01-31 (")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("id", "1", "--by", " "), "is no name"),
        (("id", "1", "--by", "A", "-b", "tow"), "nearest: two"),
        (("id", "1", "--by", "A", "--on", "yesterday"), "is no day"),
        (("ix", "1", "--by", "A"), "is not in scripts/locales.toml"),
    ],
)
def test_a_wrong_review_is_told(tutorials: Command, words: tuple[str, ...], says: str) -> None:
    """A name, a beat, a day and a language that are none: exit code 2, and nothing is written."""
    done = tutorials("catalogue review", *words)
    assert done.exit_code == 2
    assert says in done.stderr


def test_update_asks_for_no_language_that_a_film_is_not_in(tutorials: Command, project: Path) -> None:
    """A language of other films is no fault of this one; asked for by name, it says how to begin it."""
    tutorials("catalogue new", "nl", "--quick")
    (project / f"{FILM}/nl.po").unlink()
    assert tutorials("catalogue update").exit_code == 0
    assert not (project / f"{FILM}/nl.po").exists()
    assert tutorials("catalogue check").exit_code == 0
    done = tutorials("catalogue update", "1", "-l", "nl")
    assert done.exit_code == 2
    assert "'tutorials catalogue new nl 1' begins it" in done.stderr


def test_update_of_a_language_brings_up_the_films_that_are_in_it(tutorials: Command, project: Path) -> None:
    """A language begun with one film is no fault of the others, unless one of them is asked for by name."""
    assert list(begin(project, "another-film", "Another film", ("start",)))
    assert tutorials("catalogue new", "nl", "1", "--quick").exit_code == 0
    (project / f"{FILM}/nl.po").write_text((project / f"{FILM}/nl.po").read_text("utf-8").replace("#: ", "#: old/"))
    done = tutorials("catalogue update", "-l", "nl")
    assert done.exit_code == 0, done.stderr
    assert f"{FILM}/nl.po" in done.stdout
    assert not (project / "scripts/another_film/nl.po").exists()
    assert tutorials("catalogue update", "another-film", "-l", "nl").exit_code == 2


@pytest.mark.parametrize("kind", ["tbx", "csv", "po"])
def test_the_glossary_is_written_for_other_tools(tutorials: Command, project: Path, kind: str, tmp_path: Path) -> None:
    """TBX, CSV and PO hold every term with its word, as their own readers see it."""
    place = tmp_path / f"glossary.{kind}"
    assert tutorials("catalogue glossary", "id", "--format", kind, "-o", str(place)).exit_code == 0
    if kind == "tbx":
        terms = [[tig.findtext("term") for tig in entry.iter("tig")] for entry in ET.parse(place).iter("termEntry")]
    elif kind == "csv":
        terms = [[row["source"], row["target"]] for row in csv.DictReader(place.open(encoding="utf-8"))]
    else:
        terms = [[entry.msgid, entry.msgstr] for entry in polib.pofile(str(place))]
    assert len(terms) == 130
    assert ["learning city", "kota pembelajar"] in terms


def test_a_glossary_that_is_not_there_is_told(tutorials: Command, project: Path) -> None:
    """A language without a column, and a format that is none, are wrong use."""
    tutorials("catalogue new", "nl", "--quick")
    assert "no words in the column 'nl'" in tutorials("catalogue glossary", "nl").stderr
    assert "nearest: tbx" in tutorials("catalogue glossary", "id", "--format", "tbz").stderr


def test_a_scene_says_how_much_room_its_labels_have() -> None:
    """The real film's labels have a width, lines and a size; a beat whose scene cannot run is told, and passed over."""
    import scenes.finder

    film = find(ROOT, "1")
    whole = scenes.finder.scene_class

    def only_six(tutorial: str, beat: str) -> type:
        if beat != "six":
            from scripts.errors import StepError

            raise StepError("not today")
        return whole(tutorial, beat)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("render.film.scene_class", only_six)
        found, silent = rooms(ROOT, film)
    assert found["six/school"].lines == 2
    assert found["six/school"].width == 405
    assert not any(key.endswith("/chapter") for key in found)
    assert len(silent) == 6


@pytest.mark.parametrize(("tag", "name"), [("de", "de"), ("pt-BR", "pt-br"), ("zh-Hant", "cmn"), ("tlh", "")])
def test_a_voice_is_found_by_espeak_s_own_names(tag: str, name: str) -> None:
    """A region's voice comes before its language's; a language without one has none, and drafts are silent."""
    assert espeak_name(tag) == name
    table = tomllib.loads(voice_table(tag, name, "words", 115, 125))[tag]
    assert table["engine"] == ("espeak" if name else "draft")


def test_letters_of_a_language_come_from_its_own_names() -> None:
    """German needs its umlauts and Vietnamese its stacked marks."""
    assert set("äöüßÄÖÜ") <= letters("de")
    assert set("ệộ") <= letters("vi")
