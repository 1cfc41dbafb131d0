"""Numbers in words, read back by an independent reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceover.numerals import LARGEST, chinese, chinese_year, vietnamese

VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
whole_numbers = st.integers(0, 10**6) | st.integers(0, LARGEST) | st.integers(0, 9_999).map(lambda n: n * 10_000)


def read_chinese(said: str) -> int:
    """Evaluate Chinese number words: digit times place, groups times 万 and 亿."""
    digits = {han: value for value, han in enumerate("零一二三四五六七八九")} | {"两": 2}
    places = {"十": 10, "百": 100, "千": 1000}
    total = group = digit = 0
    for han in said:
        if han in digits:
            digit = digits[han]
        elif han in places:
            group, digit = group + (digit or 1) * places[han], 0
        elif han == "万":
            total, group, digit = total + (group + digit) * 10**4, 0, 0
        elif han == "亿":
            total, group, digit = (total + group + digit) * 10**8, 0, 0
    return total + group + digit


def read_vietnamese(said: str) -> int:
    """Evaluate Vietnamese number words."""
    digits = {word: value for value, word in enumerate(VIETNAMESE)}
    digits |= {"mốt": 1, "tư": 4, "lăm": 5}
    total = group = digit = 0
    for word in said.split():
        if word in digits:
            digit = digits[word]
        elif word in ("trăm", "mươi"):
            group, digit = group + digit * {"trăm": 100, "mươi": 10}[word], 0
        elif word == "mười":
            group += 10
        elif word != "linh":
            scale = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}[word]
            if word == "tỷ" and not group + digit:  # nghìn tỷ
                total *= scale
            else:
                total, group, digit = total + (group + digit) * scale, 0, 0
    return total + group + digit


@given(whole_numbers.filter(lambda n: n < 10**12))
def test_chinese_words_mean_the_number(number: int) -> None:
    """Read back by another rule, every number is itself again."""
    assert read_chinese(chinese(number)) == number


@given(whole_numbers.filter(lambda n: n < 10**12))
def test_vietnamese_words_mean_the_number(number: int) -> None:
    """Read back by another rule, every number is itself again."""
    assert read_vietnamese(vietnamese(number)) == number


@pytest.mark.parametrize(
    ("number", "han", "viet"),
    [
        (0, "零", "không"),
        (15, "十五", "mười lăm"),
        (21, "二十一", "hai mươi mốt"),
        (115, "一百一十五", "một trăm mười lăm"),
        (1005, "一千零五", "một nghìn không trăm linh năm"),
        (12_000, "一万两千", "mười hai nghìn"),
        (250_000, "二十五万", "hai trăm năm mươi nghìn"),
        (739_000_000, "七亿三千九百万", "bảy trăm ba mươi chín triệu"),
        (10**12, "一万亿", "một nghìn tỷ"),
    ],
)
def test_numbers_of_the_films_are_said_as_expected(number: int, han: str, viet: str) -> None:
    """The forms a reader of the language would choose: 两 before 千, lăm after ten, linh for a missing ten."""
    assert (chinese(number), vietnamese(number)) == (han, viet)


def test_fractions_and_years_are_said_digit_by_digit() -> None:
    """After the point, and in a Chinese year, each digit is a word."""
    assert chinese(7, "39") == "七点三九"
    assert vietnamese(8, "2") == "tám phẩy hai"
    assert chinese_year("2050") == "二〇五〇"
