"""How close two neighbouring words are, from the punctuation between them and their language's table."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from subtitles.pieces import Piece
from subtitles.profile import Profile

FOLDER = Path(__file__).parent

_STOPS = ".?!;:。？！؟…؛；：—–।"
_CLAUSES = ",،，、"
_LISTED = ("conjunctions", "prepositions", "leaders", "numbers", "followers", "joined", "unjoined")


class Bond(Enum):
    """What is between two words, from the best place for a break to the worst."""

    SENTENCE = auto()  # the end of a sentence
    STOP = auto()  # a full stop inside one, a colon, a dash
    CLAUSE = auto()  # a comma
    CONJUNCTION = auto()  # the next word is one
    PREPOSITION = auto()
    PHRASE = auto()  # the next word begins a phrase: an article, an auxiliary
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
    joined: frozenset[str]
    unjoined: frozenset[str]
    article: str
    phrases: re.Pattern[str] | None


def bonds(pieces: tuple[Piece, ...], profile: Profile) -> tuple[Bond, ...]:
    """Return the bond before each piece; before the first, the end of a sentence."""
    grammar = _grammar(profile.locale.partition("-")[0])
    return (Bond.SENTENCE, *(_bond(before, after, grammar, profile) for before, after in pairwise(pieces)))


def _bond(before: Piece, after: Piece, grammar: Grammar, profile: Profile) -> Bond:
    if before.sentence is not after.sentence:
        return Bond.SENTENCE
    if not after.open or after.text[0] in profile.no_begin or before.text[-1] in profile.no_end:
        return Bond.CLOSED
    sign = next((sign for sign in before.tail if sign in _STOPS + _CLAUSES), "")
    if sign:
        return Bond.STOP if sign in _STOPS else Bond.CLAUSE
    return Bond.TIED if _tied(before, after, grammar) else _before(_plain(after.word), grammar)


def _before(word: str, grammar: Grammar) -> Bond:
    if word in grammar.conjunctions or _is_joined(word, grammar):
        return Bond.CONJUNCTION
    if word in grammar.prepositions:
        return Bond.PREPOSITION
    return Bond.PHRASE if word in grammar.leaders else Bond.PLAIN


def _tied(before: Piece, after: Piece, grammar: Grammar) -> bool:
    left, right = _plain(before.word), _plain(after.word)
    return (
        left in grammar.leaders | grammar.prepositions | grammar.conjunctions
        or right in grammar.followers
        or _is_number(left, grammar)
        or _is_name(before, after)
        or _is_articled(right, grammar)
        or after.start in _insides(after.sentence.text, grammar.phrases)
    )


def _plain(word: str) -> str:
    """Return a word as the tables write it: small, and without Arabic vowel signs."""
    return "".join(character for character in word.casefold() if unicodedata.category(character) != "Mn")


def _is_number(word: str, grammar: Grammar) -> bool:
    # The last part decides: "forty-five", and in Chinese, whose numerals are made of signs, the last sign.
    last = re.split("[-‐‑]", word)[-1]
    return last[-1:].isdigit() or last in grammar.numbers or last[-1:] in grammar.numbers


def _is_name(before: Piece, after: Piece) -> bool:
    """Say whether two words look like parts of a name; a sentence's first word has its capital for another reason."""
    begins = next((at for at, character in enumerate(before.sentence.text) if character.isalnum()), 0)
    return before.word[:1].isupper() and after.word[:1].isupper() and before.word_start > begins


def _is_joined(word: str, grammar: Grammar) -> bool:
    return len(word) > 2 and word[0] in grammar.joined and word not in grammar.unjoined


def _is_articled(word: str, grammar: Grammar) -> bool:
    known = grammar.unjoined | grammar.conjunctions | grammar.prepositions
    return bool(grammar.article) and word.startswith(grammar.article) and word not in known


@lru_cache(maxsize=256)
def _insides(text: str, phrases: re.Pattern[str] | None) -> frozenset[int]:
    """Return the characters of a text inside a phrase: a word that begins on one is tied to the word before it."""
    small = text.lower().replace("\u00a0", " ")  # a phrase stays one where part of it is held by a no-break space
    if phrases is None or len(small) != len(text):
        return frozenset()
    return frozenset(at for match in phrases.finditer(small) for at in range(match.start() + 1, match.end()))


@cache
def _grammar(language: str) -> Grammar:
    path = FOLDER / f"{language}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    lists = {name: frozenset(map(_plain, data.get(name, "").split())) for name in _LISTED}
    # The longest first: a regular expression takes the first that fits, and "học tập" would hide "học tập suốt đời".
    phrases = sorted(filter(None, data.get("phrases", "").splitlines()), key=len, reverse=True)
    # Whole words where words have spaces between them; Chinese has none, and a phrase is found anywhere.
    pattern = r"(?<!\w)(?:{})(?!\w)" if data.get("spaces", True) else "(?:{})"
    compiled = re.compile(pattern.format("|".join(map(re.escape, phrases)))) if phrases else None
    return Grammar(article=data.get("article", ""), phrases=compiled, **lists)
