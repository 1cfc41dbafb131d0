"""Numbers in words, for the languages whose voice reads digits wrongly. Pure arithmetic on text, no voice in here.

Heard in espeak-ng 1.52: Vietnamese "12.000" gains a "không trăm" (no hundred) and "115" ends in năm for lăm; Chinese
counts in thousands ("12000" is read as twelve thousand, 十二千). Its English and Arabic whole numbers are right.
"""

_HAN = "零一二三四五六七八九"
_HAN_YEAR = str.maketrans("0123456789", "〇一二三四五六七八九")
_HAN_PLACES = ("", "十", "百", "千")
_HAN_MYRIADS = ("", "万", "亿", "万亿")
_VIET = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VIET_THOUSANDS = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ")

LARGEST = 10**15 - 1  # what both languages' unit words reach


def chinese(whole: int, fraction: str = "") -> str:
    """Return a number as it is read: 12000 is 一万二千, 2.5 is 二点五."""
    return _chinese_whole(whole) + ("点" + "".join(_HAN[int(digit)] for digit in fraction) if fraction else "")


def chinese_year(digits: str) -> str:
    """Return a year digit by digit, 1950 as 一九五〇."""
    return digits.translate(_HAN_YEAR)


def vietnamese(whole: int, fraction: str = "") -> str:
    """Return a number as it is read in the north: 12000 is mười hai nghìn, 8.2 is tám phẩy hai."""
    return " ".join(
        [_vietnamese_whole(whole), *(["phẩy", *(_VIET[int(digit)] for digit in fraction)] if fraction else [])]
    )


def _groups(whole: int, size: int) -> list[int]:
    """Part a number into groups of `size` digits, the lowest first."""
    base, groups = 10**size, []
    while whole:
        whole, group = divmod(whole, base)
        groups.append(group)
    return groups


def _chinese_whole(whole: int) -> str:
    if whole == 0:
        return _HAN[0]
    said, pending_zero = "", False
    for place, group in reversed(list(enumerate(_groups(whole, 4)))):
        if group == 0:
            pending_zero = True
            continue
        if said and (pending_zero or group < 1000):
            said += _HAN[0]
        pending_zero = False
        # 2 alone before a unit of ten thousands is 两; 二 stays in tens and hundreds.
        said += ("两" if group == 2 and place else _chinese_group(group)) + _HAN_MYRIADS[place]
    return said.removeprefix("一") if said.startswith("一十") else said


def _chinese_group(group: int) -> str:
    said, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit == 0:
            gap = bool(said)
            continue
        said += (_HAN[0] if gap else "") + ("两" if digit == 2 and place == 3 else _HAN[digit]) + _HAN_PLACES[place]
        gap = False
    return said


def _vietnamese_whole(whole: int) -> str:
    if whole == 0:
        return _VIET[0]
    groups = _groups(whole, 3)
    said: list[str] = []
    for place, group in reversed(list(enumerate(groups))):
        if group:
            said += _vietnamese_group(group, full=place < len(groups) - 1)
            said += _VIET_THOUSANDS[place].split()
    return " ".join(said)


def _vietnamese_group(group: int, full: bool) -> list[str]:
    """Read up to three digits; `full` also names missing hundreds, as after a thousand: không trăm linh năm."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    said = [_VIET[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        said += ["linh", _VIET[ones]] if ones and said else [_VIET[ones]] if ones else []
    elif tens == 1:
        said += ["mười", *([] if ones == 0 else ["lăm" if ones == 5 else _VIET[ones]])]
    else:
        last = {0: [], 1: ["mốt"], 4: ["tư"], 5: ["lăm"]}.get(ones, [_VIET[ones]])
        said += [_VIET[tens], "mươi", *last]
    return said
