"""Which words a text has: the same for every engine, because marks and captions count on them.

A word is a piece of the *displayed* text. Punctuation at its edges is left out; what is said for it ("12,000") is the
business of `voiceover.reading`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

SPOKEN_SIGNS = "%‰٪&@#"  # punctuation by its Unicode category, yet it is read aloud
JOINERS = "'’‘ʼ-‐‑.·"  # one of these between two letters or digits does not part them: it's, forty-five, U.S
NUMBER_JOINERS = ",:/–—~～٫٬"  # these only between digits: 12,000, 10–20
# Digit groups are parted by a no-break space, never by a plain one: "in 2016 115 cities" is two numbers.
GROUP_SPACES = "\u00a0\u202f\u2009"

_WORD = re.compile(r"[wd](?:f*[wd]|f*jf*(?=[wd])|(?<=d)n(?=d)|(?<!dddd)(?<=d)s(?=ddd(?!d)))*")
# Chinese: a number keeps the sign, the 万 or 亿 and the 年 that are read with it.
_HAN_OR_NOT = re.compile(
    r"[0-9][0-9.,\u00a0\u202f\u2009–—~～-]*[%‰]?(?:年|[万亿]+)?|[\u3007\u4e00-\u9fff]+|[^0-9\u3007\u4e00-\u9fff]+"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word's place in its text; `end` is exclusive."""

    text: str
    start: int
    end: int


def tokens(text: str, locale: str) -> tuple[Token, ...]:
    """Return the words of a text in order: every letter, digit and spoken sign belongs to exactly one."""
    cut = _chinese if locale.partition("-")[0] == "zh" else _whole
    return tuple(Token(text[a:b], a, b) for run in _runs(text) for a, b in cut(text, *run))


def is_spoken(character: str) -> bool:
    """Say whether a character belongs to a word: letters, their marks, digits, symbols and the spoken signs."""
    return unicodedata.category(character)[0] in "LMNS" or character in SPOKEN_SIGNS


def bare(word: str) -> str:
    """Return a word without its invisible characters: soft hyphens, direction isolates."""
    return "".join(character for character in word if unicodedata.category(character) != "Cf")


def _kind(character: str) -> str:
    if unicodedata.category(character) == "Nd":
        return "d"
    if is_spoken(character):
        return "w"
    for kind, members in (("j", JOINERS), ("n", NUMBER_JOINERS), ("s", GROUP_SPACES)):
        if character in members:
            return kind
    # Format characters (soft hyphen, direction isolates) are invisible and part nothing.
    return "f" if unicodedata.category(character) == "Cf" else " "


def _runs(text: str) -> Iterator[tuple[int, int]]:
    kinds = "".join(map(_kind, text))
    return (match.span() for match in _WORD.finditer(kinds))


def _whole(_text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield start, end


def _chinese(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a run without spaces or punctuation: numbers and Latin as they stand, Han characters by dictionary."""
    for match in _HAN_OR_NOT.finditer(text, start, end):
        if not "\u3007" <= match[0][0] <= "\u9fff":
            yield from _trimmed(text, *match.span())
            continue
        at = match.start()
        for piece in _jieba().cut(match[0]):
            yield at, at + len(piece)
            at += len(piece)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take joiners off the edges, which stood between a letter and a Han character; nothing may be left."""
    while start < end and not is_spoken(text[start]):
        start += 1
    while start < end and not is_spoken(text[end - 1]):
        end -= 1
    if start < end:
        yield start, end


@cache
def _jieba() -> Any:
    """Return jieba's own tokenizer with its dictionary loaded; whoever else cuts Chinese in this process shares it.

    Loaded directly: jieba's own `initialize` logs to stderr and trusts a cache file in the shared temporary folder,
    which another version or user may have written.
    """
    import jieba

    tokenizer = jieba.dt
    if not tokenizer.initialized:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
    return tokenizer
