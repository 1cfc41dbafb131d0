"""How a number in a text is said: years, points, percent, ranges. A word without digits comes back as it is."""

import re
from collections.abc import Callable

from voiceover import numerals, russian
from voiceover.words import GROUP_SPACES

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%")
_RANGE = re.compile(r"(.*\d)[–—~～‐‑-](\d.*)")
_TO = {"en": "to", "ar": "إِلَى", "zh": "至", "vi": "đến", "fr": "à", "es": "a", "id": "sampai", "de": "bis"}
_MEASURES = "个座人种项所家名次年天万亿千倍"  # before these 2 is said 两


def read(word: str, before: str, after: str, language: str) -> str:
    """Return what is said for a displayed word that stands between two texts."""
    plain = _grouped(word.translate(_DIGITS))
    if plain == "%" and language == "ru":
        return russian.percent(before)
    if not re.search("[0-9]", plain):
        return word
    between = _RANGE.fullmatch(plain)
    if between and language in _TO:
        gap = "" if language == "zh" else " "
        return f"{gap}{_TO[language]}{gap}".join(_number(end, before, "", language) for end in between.groups())
    return _number(plain, before, after, language)


def _grouped(number: str) -> str:
    """Close the spaces between digit groups: a voice would read 250 and 000."""
    return re.sub(rf"(?<=\d)[{GROUP_SPACES}](?=\d)", "", number)


def _number(number: str, before: str, after: str, language: str) -> str:
    reader = _READERS.get(language)
    return reader(number, before, after) if reader else number


def _english(number: str, _before: str, _after: str) -> str:
    """Say a year in two halves: nineteen fifty. Quantities of four digits have a comma: four bare digits are a year."""
    if not re.fullmatch(r"1[1-9]\d\d|20[1-9]\d", number):
        return number
    century, year = number[:2], number[2:]
    if year == "00":
        return f"{century} hundred"
    return f"{century} oh {year[1]}" if year[0] == "0" else f"{century} {year}"


def _german(number: str, _before: str, _after: str) -> str:
    """Say a year of the last centuries in two halves, "19 hundert 50": quantities of four digits have a point."""
    year = re.fullmatch(r"(1[1-9])(\d\d)", number)
    return f"{year[1]}hundert{year[2].lstrip('0')}" if year else number


def _arabic(number: str, _before: str, _after: str) -> str:
    """Say point and percent, which the voice reads as "faasil" and not at all; whole numbers it reads well."""
    percent = " بِالْمِئَة" if number.endswith("%") else ""
    return re.sub(r"(?<=\d)\.(?=\d)", " فَاصِلَة ", number.removesuffix("%")) + percent


def _chinese(number: str, before: str, after: str) -> str:
    year = re.fullmatch(r"(\d{4})年", number)
    if year:
        return numerals.chinese_year(year[1]) + "年"
    match = re.fullmatch(r"(\d[\d,]*)(?:\.(\d+))?([%‰]?)([万亿]*年?)", number)
    if not match or (whole := int(match[1].replace(",", ""))) > numerals.LARGEST:
        return number
    counted = match[4] or after[:1] in tuple(_MEASURES)
    if match[1] == "2" and not match[2] and not match[3] and counted and before[-1:] != "第":
        return "两" + match[4]
    part = {"%": "百分之", "‰": "千分之", "": ""}[match[3]]
    return part + numerals.chinese(whole, match[2] or "") + match[4]


def _vietnamese(number: str, _before: str, _after: str) -> str:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?([%‰]?)", number)
    if not match or (whole := int(match[1].replace(".", ""))) > numerals.LARGEST:
        return number
    return numerals.vietnamese(whole, match[2] or "") + {"%": " phần trăm", "‰": " phần nghìn", "": ""}[match[3]]


def _russian(number: str, before: str, after: str) -> str:
    between = _RANGE.fullmatch(number)
    if between and all(map(str.isdigit, between.groups())):
        low, high = (int(end) for end in between.groups())
        return f"от {russian.cardinal(low, 1)} до {russian.cardinal(high, 1)}"
    match = re.fullmatch(r"(\d+)(?:,(\d{1,3}))?", number)
    if not match or (whole := int(match[1])) > russian.LARGEST:
        return number
    return russian.number(whole, match[2] or "", before, after)


_READERS: dict[str, Callable[[str, str, str], str]] = {
    "en": _english,
    "de": _german,
    "ar": _arabic,
    "zh": _chinese,
    "vi": _vietnamese,
    "ru": _russian,
}
