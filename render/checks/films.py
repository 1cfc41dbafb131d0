"""A film as its checks see it: script, takes and times; each process loads it once for all its scenes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from render.making import DRAFT
from render.production import Production, Settings, productions
from scripts.model import Take, Timeline
from voiceover.drafting import drafted
from voiceover.placing import place


@dataclass(frozen=True)
class Film:
    """Which film is looked at.

    Attributes:
        settings: the project, and whose takes.
        tutorial: slug.
        locale: tag.
        run: a number of this check alone: files may have changed since the one before.
    """

    settings: Settings
    tutorial: str
    locale: str
    run: int


@dataclass(frozen=True)
class Timed:
    """A film's script with takes and times, be they recorded or drafted."""

    production: Production
    takes: tuple[tuple[str, Take], ...]
    timeline: Timeline


@lru_cache(maxsize=16)
def timed(film: Film) -> Timed:
    """Load a film.

    Raises:
        ProjectError: its script or catalogue has errors.
    """
    (production,) = productions(film.settings, (film.tutorial,), (film.locale,))
    takes = _takes(production)
    return Timed(production, tuple(takes.items()), place(production.script, takes, film.settings.fps))


def _takes(production: Production) -> dict[str, Take]:
    """Return the recorded takes, or drafts of all where one is missing: voices of two paces make no film."""
    if production.settings.voice != DRAFT and not production.missing:
        return production.takes
    tag = production.script.locale.tag
    return {sentence.key: drafted(sentence.text, tag) for sentence in production.sentences}
