"""Sentences that the tests of voices share, and what espeak-ng and the draft made of them."""

import tomllib
from functools import cache
from pathlib import Path

from scripts.model import Take
from voiceover.engine import Speech
from voiceover.engines import ENGINES
from voiceover.take import record

SENTENCES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
LOCALES = tuple(SENTENCES)


@cache
def speech_of(engine: str, text: str, locale: str) -> Speech:
    """Speak a sentence once for all tests that only look at it."""
    return ENGINES[engine]("").speak(text, locale)


@cache
def take_of(engine: str, text: str, locale: str) -> tuple[Take, bytes]:
    """Record a sentence once for all tests that only look at it."""
    return record(text, locale, ENGINES[engine](""))
