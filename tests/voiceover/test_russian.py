"""Russian numbers in words, in their cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceover.russian import CASES, LARGEST, cardinal, number, ordinal, percent


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (0, "ноль нуля нулю нулём нуле"),
        (1, "один одного одному одним одном"),
        (2, "два двух двум двумя двух"),
        (4, "четыре четырёх четырём четырьмя четырёх"),
        (8, "восемь восьми восьми восемью восьми"),
        (11, "одиннадцать одиннадцати одиннадцати одиннадцатью одиннадцати"),
        (40, "сорок сорока сорока сорока сорока"),
        (50, "пятьдесят пятидесяти пятидесяти пятьюдесятью пятидесяти"),
        (80, "восемьдесят восьмидесяти восьмидесяти восемьюдесятью восьмидесяти"),
        (90, "девяносто девяноста девяноста девяноста девяноста"),
        (300, "триста трёхсот трёмстам тремястами трёхстах"),
        (800, "восемьсот восьмисот восьмистам восемьюстами восьмистах"),
        (1000, "тысяча тысячи тысяче тысячей тысяче"),
        (1_000_000, "миллион миллиона миллиону миллионом миллионе"),
    ],
)
def test_cardinals_bend(whole: int, said: str) -> None:
    """One word in the five cases that numbers of films stand in."""
    assert " ".join(cardinal(whole, case) for case in range(len(CASES))) == said


@pytest.mark.parametrize(
    ("whole", "case", "said"),
    [
        (739_000_000, 0, "семьсот тридцать девять миллионов"),
        (250_000, 1, "двухсот пятидесяти тысяч"),
        (2_000, 0, "две тысячи"),
        (21_000, 1, "двадцати одной тысячи"),
        (42_000_000, 0, "сорок два миллиона"),
        (3_000_000_000, 2, "трём миллиардам"),
        (1_001_001, 0, "миллион одна тысяча один"),
        (12_345, 0, "двенадцать тысяч триста сорок пять"),
    ],
)
def test_thousands_are_counted_as_nouns(whole: int, case: int, said: str) -> None:
    """Thousands are feminine, and their own number and case follow what stands before them."""
    assert cardinal(whole, case) == said


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (1950, "тысяча девятьсот пятидесятом"),
        (2000, "двухтысячном"),
        (2013, "две тысячи тринадцатом"),
        (2023, "две тысячи двадцать третьем"),
        (2040, "две тысячи сороковом"),
        (1900, "тысяча девятисотом"),
        (1800, "тысяча восьмисотом"),
    ],
)
def test_only_the_last_part_of_an_ordinal_bends(year: int, said: str) -> None:
    """As years are said: all but the last number is a cardinal."""
    assert ordinal(year, CASES.index("prepositional")) == said


@pytest.mark.parametrize(
    ("said", "before", "number_", "after"),
    [
        ("девяносто одна", "", 91, " страна"),
        ("девяноста одной", "из ", 91, " страны"),
        ("один", "", 1, " город"),
        ("два", "", 2, " города"),
        ("две", "", 2, " страны"),
        ("двадцать одно", "", 21, " окно"),
        ("десяти", "в\u00a0", 10, " городах"),
        ("ста двух", "из ", 102, " стран"),
        ("две тысячи двадцать пятый", "", 2025, "\u00a0год"),
        ("двести двадцать девять", "примерно ", 229, ","),
    ],
)
def test_the_words_around_a_number_decide(said: str, before: str, number_: int, after: str) -> None:
    """The word before it asks for a case, the one behind tells gender and kind."""
    assert number(number_, "", before, after) == said


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("45\u00a0", "процентов"),
        ("1\u00a0", "процент"),
        ("22\u00a0", "процента"),
        ("до 21\u00a0", "процента"),
        ("0,5\u00a0", "процента"),
    ],
)
def test_a_percent_sign_bends_with_its_number(before: str, said: str) -> None:
    """One процент, two процента, five процентов, and the genitive singular behind a fraction."""
    assert percent(before) == said


@given(whole=st.integers(0, LARGEST), case=st.integers(0, len(CASES) - 1), gender=st.sampled_from("mfn"))
def test_every_number_has_words(whole: int, case: int, gender: str) -> None:
    """No digit, no doubled space and no empty word is left over, whatever the number."""
    said = cardinal(whole, case, gender)
    assert said == " ".join(said.split())
    assert said.replace(" ", "").isalpha()


@given(year=st.integers(1, 2999), case=st.integers(0, len(CASES) - 1))
def test_every_year_has_an_ordinal(year: int, case: int) -> None:
    """Every year can be said in every case."""
    assert ordinal(year, case).replace(" ", "").isalpha()
