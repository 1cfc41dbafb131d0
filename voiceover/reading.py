"""What is said for each displayed word: lexicon, numbers, signs. A word keeps its identity whatever is said for it.

Each rule mends something heard in espeak-ng 1.52; what it reads rightly is left to it, because its own reading has
the better stress.
"""

import re
import unicodedata
from dataclasses import dataclass

from voiceover import arabic, digits, lexicon
from voiceover.words import Token, bare, tokens

_PAUSES = {".": ".。", "?": "?？؟", "!": "!！", ":": ":：", ";": ";；؛", ",": ",，、،…—–()（）[]"}
_STRONGEST_FIRST = ".?!:;,"
_SAYABLE = "$€£¥+=<>°×±−"  # symbols that voices have words for


@dataclass(frozen=True, slots=True)
class Utterance:
    """The text for the voice, and where each word's sound is written in it: spans in the order of the words."""

    text: str
    spans: tuple[tuple[int, int], ...]


def utterance(text: str, locale: str) -> Utterance:
    """Return what to hand to a voice that reads plain text."""
    words = tokens(text, locale)
    spoken = said(text, words, locale)
    if language(locale) == "ar":
        spoken = _with_vowels(text, words, spoken)
    return _compose(text, words, spoken, "" if language(locale) == "zh" else " ")


def said(text: str, words: tuple[Token, ...], locale: str) -> tuple[str, ...]:
    """Return what is said for each word, in the spelling of the locale; most often the word itself."""
    spoken = (_said(word, text, locale) for word in words)
    # Vietnamese parts syllables by spaces; on a hyphen after a foreign sign, as in "€-n", espeak-ng has crashed.
    return tuple(re.sub("[-‐‑]", " ", what) if language(locale) == "vi" else what for what in spoken)


def language(locale: str) -> str:
    """Return the language of a BCP 47 tag: zh of zh-Hans."""
    return locale.partition("-")[0]


def _said(word: Token, text: str, locale: str) -> str:
    seen = bare(word.text)
    respelled = lexicon.respell(seen, locale)
    if respelled != seen:
        return respelled
    return digits.read(_sayable(seen), text[: word.start], text[word.end :], language(locale))


def _sayable(word: str) -> str:
    """Return a word without symbols that have no name, and without accents that stand on no letter.

    espeak-ng's Vietnamese has crashed on both.
    """
    kept = ""
    for character in word:
        kind = unicodedata.category(character)[0]
        stray = kind == "M" and (not kept or unicodedata.category(kept[-1])[0] not in "LM")
        if not stray and (kind != "S" or character in _SAYABLE):
            kept += character
    return kept


def _with_vowels(text: str, words: tuple[Token, ...], spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Set the short vowels that Arabic leaves unwritten, except where the lexicon or a number already says them."""
    letters = arabic.vowelled(text)
    result = []
    for index, (word, what) in enumerate(zip(words, spoken, strict=True)):
        stop = words[index + 1].start if index + 1 < len(words) else len(text)
        vowelled = "".join(letters[word.start : word.end]) if what == bare(word.text) else what
        pausing = _pause(text[word.end : stop]) or stop == len(text)
        result.append(arabic.pausal(vowelled) if pausing else vowelled)
    return tuple(result)


def _compose(text: str, words: tuple[Token, ...], spoken: tuple[str, ...], gap: str) -> Utterance:
    """Join what is said with one plain pause sign at most between two words.

    Quotes, brackets and isolates are dropped, not passed on: some voices read them aloud, and espeak-ng has spoken
    nonsense without end on "..".
    """
    line, spans, end = "", [], 0
    for word, what in zip(words, spoken, strict=True):
        between = text[end : word.start]
        mark = _pause(between) if end else ""
        space = " " if mark or any(map(str.isspace, between)) else gap
        line += mark + (space if end else "")
        spans.append((len(line), len(line) + len(what)))
        line, end = line + what, word.end
    return Utterance(line + (_pause(text[end:]) or "."), tuple(spans))


def _pause(between: str) -> str:
    """Return the strongest pause in the signs between two words, as the plain sign every voice knows."""
    found = {plain for plain, signs in _PAUSES.items() if any(sign in between for sign in signs)}
    return next((plain for plain in _STRONGEST_FIRST if plain in found), "")
