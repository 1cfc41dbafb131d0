"""Names and abbreviations that voices read wrongly, and what to say instead: `assets/lexicons/LOCALE.toml`.

Respelled in the locale's own letters, never in one engine's phonemes, so that every engine can use them.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from scripts.errors import ProjectError
from scripts.model import Finding
from voiceover.words import bare, tokens

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "lexicons"

_PARTS = re.compile(r"(['’‐-])")  # UNESCO’s, l’UNESCO, UNESCO-led: the entry is UNESCO


def respell(word: str, locale: str) -> str:
    """Return what is said for a displayed word: the word itself where the lexicon has no entry."""
    entries = load(locale)
    return "".join(_entry(part, entries) or part for part in _parts(word, entries))


def entries_for(text: str, locale: str) -> tuple[tuple[str, str], ...]:
    """Return the entries that serve a word of a text, sorted: what a take's key must hold of the lexicon.

    Not those whose letters merely occur in it: "UIL" is no word of "build".
    """
    entries = load(locale)
    used = {
        entry
        for token in tokens(text, locale)
        for part in _parts(bare(token.text), entries)
        for entry in (part, part.lower())
        if entry in entries
    }
    return tuple(sorted((entry, entries[entry]) for entry in used))


def load(locale: str) -> dict[str, str]:
    """Return the lexicon of a locale, empty where there is none.

    Raises:
        ProjectError: the file is not TOML, or an entry is not text.
    """
    path = FOLDER / f"{locale}.toml"
    try:
        return _read(path, path.stat().st_mtime_ns)  # the time is there to be read again after an edit
    except FileNotFoundError:
        return {}


@cache
def _read(path: Path, _changed: int) -> dict[str, str]:
    where = f"assets/lexicons/{path.name}"
    cure = 'Write one entry a line under [words]: "UNESCO" = "Yoo-nesco".'
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8")).get("words", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ProjectError((Finding(where, f"not readable as TOML ({fault})", cure),)) from None
    if not isinstance(words, dict):
        raise ProjectError((Finding(where, "words is no table", cure),))
    wrong = [word for word, said in words.items() if not (isinstance(said, str) and said.strip())]
    if wrong:
        raise ProjectError(tuple(Finding(where, f"what to say for {word!r} is no text", cure) for word in wrong))
    return {str(word): str(said) for word, said in words.items()}


def _parts(word: str, entries: dict[str, str]) -> list[str]:
    return [word] if _entry(word, entries) else _PARTS.split(word)


def _entry(part: str, entries: dict[str, str]) -> str | None:
    # An entry in small letters also serves the word at the start of a sentence.
    return entries.get(part) or entries.get(part.lower())
