"""A new language: everything it needs is made, and nothing that is there is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.beginning import begin, described, language3
from scripts.errors import ProjectError, UsageError
from scripts.loader import find, load
from scripts.locales import load_locales

FILM = "scripts/what_makes_a_city_learn"


def files(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project)): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_everything_is_made_for_a_language(project: Path) -> None:
    """Its entry, both catalogues, its words and its lexicon are there, and the film can be asked for."""
    before = files(project)
    begin(project, "pt-BR", [find(project, "1")], {})
    made = files(project)
    assert set(made) - set(before) == {
        f"{FILM}/pt-BR.po",
        "scripts/series/pt-BR.po",
        "assets/words/pt-BR.toml",
        "assets/lexicons/pt-BR.toml",
    }
    assert {file for file in before if made[file] != before[file]} == {"scripts/locales.toml"}
    locale = load_locales(project)["pt-BR"]
    assert (locale.name, locale.language3, locale.direction) == ("Portuguese (Brazil)", "por", "ltr")
    assert find(project, "1").locales[-1] == "pt-BR"


def test_beginning_again_changes_nothing(project: Path) -> None:
    """What has been translated, spelled out or written into a lexicon stays, byte for byte."""
    begin(project, "he", [find(project, "1")], {})
    for file, old, new in (
        (f"{FILM}/he.po", 'msgstr ""\n\n#. on', 'msgstr "שלום"\n\n#. on'),
        ("assets/words/he.toml", 'words = ""', 'words = "שתיים"'),
        ("assets/lexicons/he.toml", "[words]", '[words]\n"UNESCO" = "אונסקו"'),
    ):
        text = (project / file).read_text("utf-8")
        assert old in text
        (project / file).write_text(text.replace(old, new, 1), "utf-8")
    before = files(project)
    begin(project, "he", [find(project, "1")], {})
    assert files(project) == before


def test_words_are_left_to_a_person_and_asked_for(project: Path) -> None:
    """A figure that is spelled out has its English words beside an empty line, which the loader asks for by name."""
    begin(project, "nl", [find(project, "1")], {})
    text = (project / "assets/words/nl.toml").read_text("utf-8")
    assert 'words = ""  # English: ' in text
    with pytest.raises(ProjectError) as caught:
        load(project, find(project, "1"), "nl")
    assert any("assets/words/nl.toml" in finding.where and "empty" in finding.what for finding in caught.value.findings)


def test_figures_of_another_film_are_added(project: Path) -> None:
    """A file of words that lacks a figure gets it at its end; the wordings that are there stay."""
    begin(project, "nl", [find(project, "1")], {})
    file = project / "assets/words/nl.toml"
    head, _, rest = file.read_text("utf-8").partition("\n[")
    first = rest.split("\n[")[0]
    file.write_text(f"{head}\n[{first}".replace('words = ""', 'words = "twee"', 1), "utf-8")
    kept = file.read_text("utf-8")
    begin(project, "nl", [find(project, "1")], {})
    assert file.read_text("utf-8").startswith(kept)
    assert file.read_text("utf-8").count("\n[") == rest.count("\n[") + 1


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de", "deu"),
        ("zh", "zho"),
        ("ar", "ara"),
        ("fa", "fas"),
        ("sw", "swa"),
        ("et", "est"),
        ("ms", "msa"),
        ("fil", "fil"),
    ],
)
def test_streams_are_tagged_with_the_terminological_code(tag: str, code: str) -> None:
    """CLDR leads from several codes to a language; ours is that of ISO 639-2/T, of the macrolanguage."""
    assert language3(tag) == code


def test_the_codes_of_our_languages_are_what_is_written(project: Path) -> None:
    """What CLDR says of the languages we have is what their entries say."""
    for tag, locale in load_locales().items():
        found = described(tag)
        assert (found.language3, found.direction) == (locale.language3, locale.direction)


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("xx", "is no known language"),
        ("pt_BR", "is no known language"),
        ("PT-br", "is written 'pt-BR'"),
        ("en-XA", "is a pseudo-locale"),
        ("en", "is what the scripts are written in"),
    ],
)
def test_what_is_no_new_language_is_told(project: Path, tag: str, says: str) -> None:
    """One clear sentence, and no file is touched."""
    before = files(project)
    with pytest.raises(UsageError, match=says):
        begin(project, tag, [find(project, "1")], {})
    assert files(project) == before
