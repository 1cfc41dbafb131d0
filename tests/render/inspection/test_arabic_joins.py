"""Joins: which Arabic letters are written as one with the next."""

import pytest

from render.inspection.arabic import joins


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("مدن", (True, False, False)),  # د joins the letter before it alone
        ("تعلُّم", (True, True, True, False, False, False)),  # a vowel sign and a shadda stand between لـ and ـم
        ("في كل", (True, False, False, True, False)),
        ("ماء", (True, False, False)),
    ],
)
def test_a_letter_joins_as_it_is_written(text: str, joined: tuple[bool, ...]) -> None:
    """Letters that join only the one before, the hamza, signs and spaces join nothing after them."""
    assert tuple(joins(text, at) for at in range(len(text))) == joined


def test_a_hidden_sign_tears_letters_apart() -> None:
    """A zero-width non-joiner parts two letters that would join, and is looked through where one asks what it parts."""
    assert not joins("مد\u200cينة".replace("د", "س"), 1)
    assert joins("مس\u200cينة", 1, skip="\u200c")
