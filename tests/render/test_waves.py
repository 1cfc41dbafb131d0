"""How many films go through the stages of a render together."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from render.making import WAVE, waves
from render.production import Production


def productions(*numbers: int) -> list[Production]:
    """Return stand-ins: as many films of each tutorial as its number says."""
    found: list[Any] = [
        SimpleNamespace(script=SimpleNamespace(slug=f"film-{n}"), locale=at)
        for n, many in enumerate(numbers)
        for at in range(many)
    ]
    return cast("list[Production]", found)


def test_a_tutorial_in_many_languages_is_finished_before_the_next() -> None:
    """Eight languages of one tutorial are a wave: their films are there while others have not begun."""
    found = productions(WAVE, WAVE, WAVE)
    assert waves(found) == [found[:WAVE], found[WAVE : 2 * WAVE], found[2 * WAVE :]]


def test_tutorials_in_one_language_go_together() -> None:
    """Where tutorials have a film each, eight of them are a wave: workers do not wait for one film's last scene."""
    found = productions(*[1] * (WAVE + 2))
    assert waves(found) == [found[:WAVE], found[WAVE:]]


def test_no_tutorial_is_divided() -> None:
    """A tutorial that would overfill a wave stays whole, and every film is in one wave, in order."""
    found = productions(5, 5, 3)
    assert waves(found) == [found[:10], found[10:]]


def test_nothing_to_do_has_no_wave() -> None:
    """No films make no wave, and so no pool is begun."""
    assert waves([]) == []
