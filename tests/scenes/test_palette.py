"""The palette holds what it promises: mixes, contrast, and colours that stay apart for every eye."""

from itertools import combinations

import pytest
from eyes import ciede2000, contrast, distance
from hypothesis import given
from hypothesis import strategies as st

from scenes.look.palette import COLOURS, RECIPES, colour, mix
from scenes.look.tokens import TOKENS
from scripts.errors import ProjectError

NAMES = [*COLOURS, *RECIPES]
LEAST = {"text": 4.5, "mark": 3.0}
names, shares = st.sampled_from(NAMES), st.floats(0, 1)


def channels(hexa):
    return [int(hexa[i : i + 2], 16) for i in (1, 3, 5)]


@given(names, names, shares)
def test_mix_lies_between_its_two_colours(a, b, t):
    """Every channel of a mix lies between those of the two colours mixed."""
    for x, y, m in zip(channels(colour(a)), channels(colour(b)), channels(mix(a, b, t)), strict=True):
        assert min(x, y) <= m <= max(x, y)


@given(names, names)
def test_mix_of_nothing_and_of_all_gives_the_ends(a, b):
    """Share 0 leaves the first colour, share 1 gives the second."""
    assert (mix(a, b, 0), mix(a, b, 1)) == (colour(a), colour(b))


@given(st.integers(0, 0xFFFFFF).map("#{:06X}".format))
def test_hex_code_comes_back_unchanged(code):
    """A maker may be given a hex code where it expects a name."""
    assert colour(code) == code


def test_unknown_colour_names_the_nearest():
    """A misspelt colour is refused with the right spelling."""
    with pytest.raises(ProjectError, match=r'Did you mean "coral\.light"\?'):
        colour("coral.lite")


@pytest.mark.parametrize(("use", "ink", "ground"), [(use, *pair) for use in LEAST for pair in TOKENS["contrast"][use]])
def test_pairs_in_use_can_be_read(use, ink, ground):
    """Text stands at 4.5 : 1 and marks that carry meaning at 3 : 1 on every ground they are used on."""
    assert contrast(colour(ink), colour(ground)) >= LEAST[use]


@pytest.mark.parametrize("vision", TOKENS["separation"])
def test_eight_colours_stay_apart(vision):
    """No two of the eight colours come closer than the tokens allow, with or without colour blindness."""
    pairs = combinations(COLOURS.values(), 2)
    assert min(distance(a, b, vision) for a, b in pairs) >= TOKENS["separation"][vision]


@pytest.mark.parametrize(
    ("p", "q", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_colour_difference_agrees_with_published_values(p, q, expected):
    """Our CIEDE2000 gives the values of the test data of Sharma, Wu and Dalal (2005)."""
    assert ciede2000(p, q) == pytest.approx(expected, abs=1e-4)
