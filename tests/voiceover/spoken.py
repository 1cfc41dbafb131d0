"""Sentences that the tests of voices share, and what the engines made of them."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from scripts.errors import ProjectError
from scripts.model import Take
from voiceover.engine import Speech
from voiceover.engines import ENGINES
from voiceover.take import record

SENTENCES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
LOCALES = tuple(SENTENCES)
SERVICES = ("gtts",)
SLOW = {"kokoro": (2, 7), "piper": (2, 7)}  # voices that take their time say only these in the tests


@cache
def speech_of(engine: str, text: str, locale: str) -> Speech:
    """Speak a sentence once for all tests that only look at it."""
    return ENGINES[engine]("").speak(text, locale)


@cache
def take_of(engine: str, text: str, locale: str) -> tuple[Take, bytes]:
    """Record a sentence once for all tests that only look at it."""
    return record(text, locale, ENGINES[engine](""))


def some_of(engine: str, locale: str) -> list[str]:
    """Return the sentences that an engine says in the tests."""
    return [SENTENCES[locale][n] for n in SLOW.get(engine, range(len(SENTENCES[locale])))]


@cache
def lacks(engine: str, locale: str) -> str:
    """Return why an engine cannot speak a locale here, "" where it can."""
    try:
        return ENGINES[engine]("").absent(locale)
    except ProjectError as error:
        return str(error)


def can_speak(engine: str, locale: str) -> bool:
    """Say whether an engine can speak a locale on this machine."""
    return not lacks(engine, locale)


def must_speak(engine: str, locale: str) -> None:
    """Skip the test where an engine is not installed or has no voice for the locale; say why."""
    if lacks(engine, locale):
        pytest.skip(lacks(engine, locale))
