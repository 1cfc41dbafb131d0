"""Briefs of the real film with draft times."""

from functools import cache

from render.draft import drafted
from scripts.loader import ROOT, find, load
from scripts.model import Brief

FPS = 30


@cache
def film_brief(locale: str, beat: str) -> Brief:
    """A beat of film 1."""
    return drafted(load(ROOT, find(ROOT, "1"), locale).script, beat, FPS)
