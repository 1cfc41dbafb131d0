"""The tables of words: written as their reader expects them."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from subtitles.grammar.bonds import FOLDER

TABLES = sorted(FOLDER.glob("*.toml"))
LISTS = {"conjunctions", "prepositions", "leaders", "numbers", "followers", "unjoined"}
KEYS = LISTS | {"schema", "phrases", "joined", "article", "spaces"}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_can_be_understood(path: Path) -> None:
    """It has known keys only, words in small letters and NFC, and no phrase of a single word."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert set(data) <= KEYS
    for key in LISTS & set(data):
        words = data[key].split()
        assert words == [unicodedata.normalize("NFC", word.lower()) for word in words]
        assert len(words) == len(set(words)), sorted({word for word in words if words.count(word) > 1})
    phrases = data.get("phrases", "").split("\n")
    assert phrases == [unicodedata.normalize("NFC", phrase.lower().strip()) for phrase in phrases]
    if data.get("spaces", True):
        assert all(" " in phrase for phrase in phrases if phrase)


def test_every_language_of_the_films_has_a_table() -> None:
    """The languages in work and the next ones have one."""
    assert {path.stem for path in TABLES} >= {"en", "ar", "zh", "vi", "fr", "es", "ru", "id"}
