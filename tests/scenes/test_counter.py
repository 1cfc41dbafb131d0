"""Numbers that run: the words round them stay, in every locale's writing."""

import pytest

from scenes.text.block import TextBlock, Typesetter
from scenes.text.counter import Counter


def counter(text: str) -> Counter:
    """A counter set in Noto Sans at the origin."""
    return Counter(text, lambda words: Typesetter("en", "ltr", "x", []).set(words, "title", "night"))


@pytest.mark.parametrize(
    ("text", "final", "value", "shown"),
    [
        ("45%", 45, 20, "20%"),
        ("45\u00a0%", 45, 7.4, "7\u00a0%"),
        ("12,000", 12000, 1500, "1,500"),
        ("12.000", 12000, 1500, "1.500"),
        ("8,2", 8.2, 2.5, "2,5"),
        ("7.39亿", 7.39, 0, "0.00亿"),
        ("42 features", 42, 3, "3 features"),
        ("250\u202f000", 250000, 99, "99"),
    ],
)
def test_a_number_runs_in_its_own_writing(text: str, final: float, value: float, shown: str) -> None:
    """Group and decimal signs are read from the label, and the words around the number stay."""
    made = counter(text)
    assert made.final == pytest.approx(final)
    assert made.words(value) == shown
    assert made.words(made.final) == text


def test_the_outlines_are_those_of_the_text() -> None:
    """A counter set to its final value is drawn as the label itself."""
    made = counter("45%")
    made.set_to(3)
    made.set_to(45)
    plain: TextBlock = Typesetter("en", "ltr", "x", []).set("45%", "title", "night")
    assert (made.submobjects[0].points == plain.submobjects[0].points).all()
