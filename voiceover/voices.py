"""Reads `voices.toml`: which voice speaks a language, and how fast. The numbers stand there, not in code."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from scripts.errors import ProjectError
from scripts.model import Finding

FILE = Path(__file__).with_name("voices.toml")


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a calm tutorial is spoken: units a minute, pauses inside sentences included."""

    unit: Literal["words", "syllables", "characters"]
    low: int
    high: int
    letters: float  # mean length of a unit, as the draft engine counts letters


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    """What espeak-ng is told before each sentence; units in `voices.toml`."""

    voice: str
    variant: str
    rate: int
    pitch: int
    range: int
    word_gap: int

    @property
    def name(self) -> str:
        """The name espeak-ng knows it by: voice+variant."""
        return f"{self.voice}+{self.variant}" if self.variant else self.voice


def pace(locale: str) -> Pace:
    """Return the pace of a locale; a language without one of its own has the default."""
    data = _data()
    return Pace(**data.get(locale, data["default"]).get("pace", data["default"]["pace"]))


def espeak_voice(locale: str) -> EspeakVoice:
    """Return the espeak-ng voice of a locale.

    Raises:
        ProjectError: `voices.toml` names none.
    """
    settings = _data().get(locale)
    if not isinstance(settings, dict) or "espeak" not in settings:
        spoken = ", ".join(name for name, value in _data().items() if isinstance(value, dict) and "espeak" in value)
        raise ProjectError(
            (
                Finding(
                    "voiceover/voices.toml",
                    f"espeak has no voice for {locale!r}, only for {spoken}",
                    f"Add a table [{locale}.espeak], or choose the engine draft.",
                ),
            )
        )
    return EspeakVoice(**settings["espeak"])


def gap_ms() -> int:
    """Return the silence between two sentences of a beat."""
    return int(_data()["gap_ms"])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
