"""Colour: contrast as WCAG has it, differences as CIEDE2000 has them, and eyes that miss one kind of cone."""

import pytest

from render.inspection.colour import ciede2000, distance, luminance, ratio


def test_black_on_white_is_21_to_1() -> None:
    """The widest contrast is WCAG's 21, the narrowest 1."""
    black, white = luminance((0.0, 0.0, 0.0)), luminance((1.0, 1.0, 1.0))
    assert float(ratio(black, white)) == pytest.approx(21)
    assert float(ratio(white, white)) == 1


@pytest.mark.parametrize(
    ("p", "q", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_the_published_ones(p: tuple[float, ...], q: tuple[float, ...], expected: float) -> None:
    """CIEDE2000 gives the values of the test data of Sharma, Wu and Dalal (2005)."""
    assert ciede2000(p, q) == pytest.approx(expected, abs=1e-4)


def test_red_and_green_come_near_to_an_eye_without_green() -> None:
    """A red and a green of one lightness are far apart to most, and much nearer to a deuteranope."""
    red, green = (0.80, 0.36, 0.30), (0.42, 0.55, 0.25)
    assert distance(red, green, "deuteranopia") < distance(red, green) / 2
