"""The lexicons: what they change, and what they refuse."""

from pathlib import Path

import pytest

from scripts.errors import ProjectError
from voiceover import lexicon

SHIPPED = sorted(path.stem for path in lexicon.FOLDER.glob("*.toml"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize("locale", SHIPPED)
def test_shipped_entries_change_what_is_said(locale: str) -> None:
    """An entry that says the word itself is a slip of the pen."""
    entries = lexicon.load(locale)
    assert entries
    assert all(lexicon.respell(word, locale) == said != word for word, said in entries.items())


def test_entry_serves_possessives_compounds_and_the_start_of_a_sentence(folder: Path) -> None:
    """One entry a name is enough: “Goyang’s”, “Goyang-based” and, for a small word, its capital."""
    folder.joinpath("en.toml").write_text('[words]\n"Goyang" = "Go-yahng"\n"route" = "root"\n')
    said = [lexicon.respell(word, "en") for word in ("Goyang’s", "Goyang-based", "Route", "goyang")]
    assert said == ["Go-yahng’s", "Go-yahng-based", "root", "goyang"]


def test_locale_without_a_lexicon_says_words_as_they_are(folder: Path) -> None:
    """A lexicon is written when a name is heard wrong, not before."""
    assert lexicon.respell("UNESCO", "fr") == "UNESCO"


def test_edited_lexicon_is_read_again(folder: Path) -> None:
    """A long-running process notices a mended entry."""
    path = folder / "en.toml"
    path.write_text('[words]\n"UIL" = "one"\n')
    assert lexicon.respell("UIL", "en") == "one"
    path.write_text('[words]\n"UIL" = "another"\n')
    assert lexicon.respell("UIL", "en") == "another"


@pytest.mark.parametrize(
    "content", ['[words]\n"a" = 3\n"b" = " "\n"c" = "see"', "[words", '[words]\n"a" = "b', "words = 3"]
)
def test_damaged_lexicon_is_named(folder: Path, content: str) -> None:
    """The file and every wrong entry are said, with the cure."""
    folder.joinpath("en.toml").write_text(content)
    with pytest.raises(ProjectError) as caught:
        lexicon.load("en")
    assert len(caught.value.findings) == (2 if "see" in content else 1)
    assert all("lexicons/en.toml" in found.where and found.cure for found in caught.value.findings)
