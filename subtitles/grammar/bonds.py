"""How close two neighbouring words are, from the punctuation between them and their language's table."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import pairwise
from pathlib import Path

from subtitles.pieces import Piece
from subtitles.profile import Profile

FOLDER = Path(__file__).parent

_STOPS = ".?!。？！؟…"
_CLAUSES = ",;:،؛，；：、—–"
_LISTED = ("conjunctions", "prepositions", "leaders", "numbers", "followers")


class Bond(Enum):
    """What is between two words, from the best place for a break to the worst."""

    SENTENCE = auto()  # the end of a sentence
    STOP = auto()  # a full stop inside one
    CLAUSE = auto()  # a comma, a colon, a dash
    CONJUNCTION = auto()  # the next word is one
    PREPOSITION = auto()
    PLAIN = auto()
    TIED = auto()  # article and noun, number and unit, parts of a name
    CLOSED = auto()  # the script allows no break: a no-break space, kinsoku, the inside of a word


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is known of a language's words."""

    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    leaders: frozenset[str]
    numbers: frozenset[str]
    followers: frozenset[str]
    phrases: re.Pattern[str] | None


def bonds(pieces: tuple[Piece, ...], profile: Profile) -> tuple[Bond, ...]:
    """Return the bond before each piece; before the first, the end of a sentence."""
    grammar = _grammar(profile.locale.partition("-")[0])
    found = [Bond.SENTENCE]
    for before, after in pairwise(pieces):
        found.append(_bond(before, after, grammar, profile))
    return tuple(found)


def _bond(before: Piece, after: Piece, grammar: Grammar, profile: Profile) -> Bond:
    if before.sentence is not after.sentence:
        return Bond.SENTENCE
    if not after.open or after.text[0] in profile.no_begin or before.text[-1] in profile.no_end:
        return Bond.CLOSED
    sign = next((sign for sign in before.tail if sign in _STOPS + _CLAUSES), "")
    if sign:
        return Bond.STOP if sign in _STOPS else Bond.CLAUSE
    if _tied(before, after, grammar):
        return Bond.TIED
    word = after.word.casefold()
    if word in grammar.conjunctions:
        return Bond.CONJUNCTION
    return Bond.PREPOSITION if word in grammar.prepositions else Bond.PLAIN


def _tied(before: Piece, after: Piece, grammar: Grammar) -> bool:
    left, right = before.word.casefold(), after.word.casefold()
    return (
        left in grammar.leaders | grammar.prepositions | grammar.conjunctions
        or right in grammar.followers
        or _is_number(left, grammar)
        or _is_name(before, after)
        or _inside_phrase(after, grammar)
    )


def _is_number(word: str, grammar: Grammar) -> bool:
    # The last part decides: "forty-five people". A Chinese numeral is a word of its own or made of several.
    last = re.split("[-‐‑]", word)[-1]
    return last[-1:].isdigit() or last in grammar.numbers or (bool(last) and all(sign in grammar.numbers for sign in last))


def _is_name(before: Piece, after: Piece) -> bool:
    """Say whether two words are written like parts of a name; the first word of a sentence has its capital for another reason."""
    return before.word[:1].isupper() and after.word[:1].isupper() and before.word_start > _first_letter(before.sentence.text)


def _first_letter(text: str) -> int:
    return next((at for at, character in enumerate(text) if character.isalnum()), 0)


def _inside_phrase(after: Piece, grammar: Grammar) -> bool:
    return after.start in _insides(after.sentence.text, grammar.phrases)


@cache
def _insides(text: str, phrases: re.Pattern[str] | None) -> frozenset[int]:
    """Return the characters of a text that are inside a phrase; a word that begins on one is tied to the word before it."""
    if phrases is None or len(text.casefold()) != len(text):
        return frozenset()
    return frozenset(at for match in phrases.finditer(text.casefold()) for at in range(match.start() + 1, match.end()))


@cache
def _grammar(language: str) -> Grammar:
    path = FOLDER / f"{language}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    lists = {name: frozenset(data.get(name, "").split()) for name in _LISTED}
    # The longest first: of "học tập" and "học tập suốt đời" the regular expression takes the one it meets first.
    phrases = sorted(filter(None, map(str.strip, data.get("phrases", "").splitlines())), key=lambda p: (-len(p), p))
    # A phrase is found as whole words where words have spaces; Chinese has none, and is found anywhere.
    edge = r"(?!\w)" if data.get("spaces", True) else ""
    start = r"(?<!\w)" if data.get("spaces", True) else ""
    pattern = re.compile(f"{start}(?:{'|'.join(map(re.escape, phrases))}){edge}") if phrases else None
    return Grammar(phrases=pattern, **lists)
