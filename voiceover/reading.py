"""What is said for each displayed word: lexicon, numbers, signs. A word keeps its identity whatever is said for it.

Each rule mends something heard in espeak-ng 1.52; what it reads rightly is left to it, because its own reading has
the better stress.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from voiceover import arabic, lexicon, numerals
from voiceover.words import GROUP_SPACES, Token, bare, tokens

_PAUSES = {".": ".。", "?": "?？؟", "!": "!！", ":": ":：", ";": ";；؛", ",": ",，、،…—–()（）[]"}
_STRONGEST_FIRST = ".?!:;,"
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%")
_RANGE = re.compile(r"(.*\d)[–—~～‐‑-](\d.*)")
_TO = {"en": "to", "ar": "إِلَى", "zh": "至", "vi": "đến"}
_MEASURES = "个座人种项所家名次年天万亿千倍"  # before these 2 is said 两


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
    return tuple(_said(word, text[word.end : word.end + 1], text[: word.start], locale) for word in words)


def language(locale: str) -> str:
    """Return the language of a BCP 47 tag: zh of zh-Hans."""
    return locale.partition("-")[0]


def _said(word: Token, after: str, before: str, locale: str) -> str:
    seen = bare(word.text)
    respelled = lexicon.respell(seen, locale)
    plain = _grouped(seen.translate(_DIGITS))
    if respelled != seen or not re.search("[0-9]", plain):
        return respelled
    between = _RANGE.fullmatch(plain)
    if between and language(locale) in _TO:
        gap = "" if language(locale) == "zh" else " "
        ends = (_number(end, "", before, locale) for end in between.groups())
        return f"{gap}{_TO[language(locale)]}{gap}".join(ends)
    return _number(plain, after, before, locale)


def _grouped(number: str) -> str:
    """Close the spaces between digit groups: a voice would read 250 and 000."""
    return re.sub(rf"(?<=\d)[{GROUP_SPACES}](?=\d)", "", number)


def _number(number: str, after: str, before: str, locale: str) -> str:
    reader = _READERS.get(language(locale))
    return reader(number, after, before) if reader else number


def _english(number: str, _after: str, _before: str) -> str:
    """Say a year in two halves: nineteen fifty. A quantity of four digits has a comma, so four bare digits are a year."""
    if not re.fullmatch(r"1[1-9]\d\d|20[1-9]\d", number):
        return number
    century, year = number[:2], number[2:]
    return (
        f"{century} hundred" if year == "00" else f"{century} oh {year[1]}" if year[0] == "0" else f"{century} {year}"
    )


def _arabic(number: str, _after: str, _before: str) -> str:
    """Say point and percent, which the voice reads as "faasil" and not at all; whole numbers it reads well."""
    percent = " بِالْمِئَة" if number.endswith("%") else ""
    return re.sub(r"(?<=\d)\.(?=\d)", " فَاصِلَة ", number.removesuffix("%")) + percent


def _chinese(number: str, after: str, before: str) -> str:
    year = re.fullmatch(r"(\d{4})年", number)
    if year:
        return numerals.chinese_year(year[1]) + "年"
    match = re.fullmatch(r"(\d[\d,]*)(?:\.(\d+))?([%‰]?)([万亿]*年?)", number)
    if not match or (whole := int(match[1].replace(",", ""))) > numerals.LARGEST:
        return number
    if (
        whole == 2
        and not match[2]
        and not match[3]
        and (match[4] or after and after in _MEASURES)
        and before[-1:] != "第"
    ):
        return "两" + match[4]
    part = {"%": "百分之", "‰": "千分之", "": ""}[match[3]]
    return part + numerals.chinese(whole, match[2] or "") + match[4]


def _vietnamese(number: str, _after: str, _before: str) -> str:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?([%‰]?)", number)
    if not match or (whole := int(match[1].replace(".", ""))) > numerals.LARGEST:
        return number
    return numerals.vietnamese(whole, match[2] or "") + {"%": " phần trăm", "‰": " phần nghìn", "": ""}[match[3]]


_READERS: dict[str, Callable[[str, str, str], str]] = {
    "en": _english,
    "ar": _arabic,
    "zh": _chinese,
    "vi": _vietnamese,
}


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
