"""Russian numbers in words: they bend with the sentence, and a voice that reads digits says them all in the nominative.

"до 250 000 жителей" is до двухсот пятидесяти тысяч, "в 1950 году" is в тысяча девятьсот пятидесятом. The case is told
by the word before a number, gender and kind by the word after it; what these leave open stays in the nominative.
"""

import re
from collections.abc import Sequence

CASES = ("nominative", "genitive", "dative", "instrumental", "prepositional")

_GENITIVE = "из от до около более менее больше меньше свыше без для после среди кроме порядка"
_ASKS = {
    **dict.fromkeys(_GENITIVE.split(), 1),
    **dict.fromkeys(("к", "ко"), 2),
    **dict.fromkeys(("между", "перед", "над"), 3),
}
_YEARS = {"год": 0, "года": 1, "году": 4, "годом": 3}

_ONE = {
    "m": "один одного одному одним одном",
    "f": "одна одной одной одной одной",
    "n": "одно одного одному одним одном",
}
_TWO = {"m": "два", "f": "две", "n": "два"}
_SMALL = {
    2: "два двух двум двумя двух",
    3: "три трёх трём тремя трёх",
    4: "четыре четырёх четырём четырьмя четырёх",
    8: "восемь восьми восьми восемью восьми",
    40: "сорок сорока сорока сорока сорока",
    90: "девяносто девяноста девяноста девяноста девяноста",
    100: "сто ста ста ста ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трёхсот трёмстам тремястами трёхстах",
    400: "четыреста четырёхсот четырёмстам четырьмястами четырёхстах",
}
_SOFT = {5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 20: "двадцат", 30: "тридцат"}
_TEENS = ("один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят")
_SOFT |= {number: f"{stem}надцат" for number, stem in enumerate(_TEENS, start=11)}
_FIVE_UP = {5: "пят", 6: "шест", 7: "сем", 8: "восем", 9: "девят"}
# Endings of a noun in the cases, singular and plural; the first of a masculine noun is none.
_FEMININE = (("а", "и", "е", "ей", "е"), ("и", "", "ам", "ами", "ах"))
_MASCULINE = (("", "а", "у", "ом", "е"), ("ы", "ов", "ам", "ами", "ах"))
_UNITS = (("f", "тысяч", _FEMININE), ("m", "миллион", _MASCULINE), ("m", "миллиард", _MASCULINE))
_PARTS = {1: "десят", 2: "сот", 3: "тысячн"}

_ORDINALS = {
    **{1: "перв", 2: "втор", 4: "четвёрт", 5: "пят", 6: "шест", 7: "седьм", 8: "восьм", 9: "девят"},
    **{40: "сороков", 50: "пятидесят", 60: "шестидесят", 70: "семидесят", 80: "восьмидесят", 90: "девяност"},
    **{100: "сот", 1000: "тысячн", 2000: "двухтысячн"},
    **{number: stem for number, stem in _SOFT.items() if number >= 10},
    **{number: f"{_SMALL[number].split()[1]}" for number in (200, 300, 400)},
    **{100 * number: f"{stem.replace('восем', 'восьм')}исот" for number, stem in _FIVE_UP.items()},
}
_STRESSED = (2, 6, 7, 8, 40)  # -ой in the nominative

LARGEST = 10**12 - 1


def number(whole: int, fraction: str, before: str, after: str) -> str:
    """Return a number as it is said between two texts: "2,5" is две целых и пять десятых.

    Args:
        whole: up to LARGEST.
        fraction: digits after the comma, three at most; empty for a whole number.
        before: the text that stands before the number.
        after: the text behind it.
    """
    follows = re.match(r"[\s\u00a0]+(\w+)", after)
    noun = follows[1] if follows else ""
    led = re.search(r"(\w+)[\s\u00a0]+$", before)
    asked = _ASKS.get(led[1].lower(), 0) if led else 0
    if noun in _YEARS and not fraction and 1000 <= whole <= 2999:
        return ordinal(whole, 2 if asked == 2 and noun == "году" else _YEARS[noun])
    if asked == 0 and noun.endswith(("ах", "ях")):
        asked = 4
    if not fraction:
        return cardinal(whole, asked, _gender(whole, noun, asked))
    tenths = f"{cardinal(int(fraction), asked, 'f')} {_PARTS[len(fraction)]}{_adjective(int(fraction), asked)}"
    return f"{cardinal(whole, asked, 'f')} цел{_adjective(whole, asked)} и {tenths}"


def percent(before: str) -> str:
    """Return what is said for a percent sign: it bends with the number before it, 45 процентов, около 45 процентов."""
    counted = re.search(r"(?:(\w+)[\s\u00a0]+)?(\d+)(,\d+)?[\s\u00a0]*$", before)
    if not counted:
        return "процентов"
    if counted[3]:
        return "процента"
    case = _ASKS.get((counted[1] or "").lower(), 0)
    return "процент" + _unit_ending(int(counted[2]), case, *_MASCULINE)


def cardinal(whole: int, case: int = 0, gender: str = "m") -> str:
    """Return a cardinal number in a case, an index of CASES; gender "m", "f" or "n" for what ends in one or two."""
    if whole == 0:
        return ("ноль", "нуля", "нулю", "нулём", "нуле")[case]
    said: list[str] = []
    for place in (3, 2, 1):
        if group := whole // 1000**place % 1000:
            unit_gender, stem, endings = _UNITS[place - 1]
            said += _below_thousand(group, case, unit_gender)
            said.append(stem + _unit_ending(group, case, *endings))
            if group == 1 and said[0] in _ONE[unit_gender].split():
                said.pop(0)  # тысяча, not одна тысяча
    return " ".join(said + _below_thousand(whole % 1000, case, gender))


def ordinal(whole: int, case: int) -> str:
    """Return a masculine ordinal number in a case: only its last part bends."""
    last = next(size for size in (whole % 100, whole % 10) if size in _ORDINALS or size == 3) if whole % 100 else 0
    last = last or (whole % 1000 or whole)
    first = cardinal(whole - last) if whole > last else ""
    if last == 3:
        said = "трет" + ("ий", "ьего", "ьему", "ьим", "ьем")[case]
    else:
        nominative = "ой" if last in _STRESSED else "ый"
        said = _ORDINALS[last] + (nominative, "ого", "ому", "ым", "ом")[case]
    return f"{first} {said}".strip()


def _below_thousand(whole: int, case: int, gender: str) -> list[str]:
    parts = [whole // 100 * 100, *([whole % 100] if whole % 100 < 20 else [whole // 10 % 10 * 10, whole % 10])]
    return [_part(part, case, gender) for part in parts if part]


def _part(part: int, case: int, gender: str) -> str:
    if part == 1:
        return _ONE[gender].split()[case]
    if part == 2 and case == 0:
        return _TWO[gender]
    if part in _SMALL:
        return _SMALL[part].split()[case]
    if part in _SOFT:
        return _SOFT[part] + ("ь", "и", "и", "ью", "и")[case]
    stem = _FIVE_UP[part // (100 if part >= 100 else 10)]
    bent = stem.replace("восем", "восьм") + "и"
    endings = (
        ("сот", "сот", "стам", "стами", "стах") if part >= 100 else ("десят", "десяти", "десяти", "десятью", "десяти")
    )
    return (f"{stem}ь", bent, bent, f"{stem}ью", bent)[case] + endings[case]


def _unit_ending(group: int, case: int, one: Sequence[str], many: Sequence[str]) -> str:
    if group % 10 == 1 and group % 100 != 11:
        return one[case]
    few = group % 10 in (2, 3, 4) and group % 100 not in (12, 13, 14)
    if case == 0:
        return one[1] if few else many[1]
    return many[case]


def _adjective(whole: int, case: int) -> str:
    """Return the ending of целая, десятая after a number."""
    if whole % 10 == 1 and whole % 100 != 11:
        return ("ая", "ой", "ой", "ой", "ой")[case]
    return ("ых", "ых", "ым", "ыми", "ых")[case]


def _gender(whole: int, noun: str, case: int) -> str:
    """Return the gender of what is counted, as far as the ending of its noun tells it behind one and two."""
    if case == 0 and whole % 10 == 1:
        return "f" if noun.endswith(("а", "я")) else "n" if noun.endswith(("о", "е")) else "m"
    return "f" if noun.endswith(("ы", "и")) else "m"
