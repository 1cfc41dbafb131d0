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
    """Return the pace of a locale; a language without one of its own has the default.

    Raises:
        ProjectError: `voices.toml` is damaged.
    """
    own = "pace" in _section(locale)
    return Pace(
        **_checked(locale if own else "default", "pace", {"unit": str, "low": int, "high": int, "letters": float})
    )


def espeak_voice(locale: str) -> EspeakVoice:
    """Return the espeak-ng voice of a locale.

    Raises:
        ProjectError: `voices.toml` names none, or is damaged.
    """
    if "espeak" not in _section(locale):
        spoken = ", ".join(name for name in _data() if "espeak" in _section(name))
        what = f"espeak has no voice for {locale!r}, only for {spoken}"
        raise _error(what, f"Add a table [{locale}.espeak], or choose the engine draft.")
    kinds = {"voice": str, "variant": str, "rate": int, "pitch": int, "range": int, "word_gap": int}
    return EspeakVoice(**_checked(locale, "espeak", kinds))


def gap_ms() -> int:
    """Return the silence between two sentences of a beat.

    Raises:
        ProjectError: `voices.toml` is damaged.
    """
    gap = _data().get("gap_ms")
    if not isinstance(gap, int) or gap < 0:
        raise _error(f"gap_ms is {gap!r}", "Write the silence between sentences in milliseconds: gap_ms = 400.")
    return gap


def _checked(locale: str, section: str, kinds: dict[str, type]) -> dict[str, Any]:
    """Return a table whose fields are those named, of those types; no more and no fewer."""
    table = _section(locale).get(section)
    found = {key: type(value) for key, value in table.items()} if isinstance(table, dict) else {}
    if not isinstance(table, dict) or found != kinds:
        form = ", ".join(f"{key} ({kind.__name__})" for key, kind in kinds.items())
        raise _error(f"[{locale}.{section}] has other fields or types than it should", f"Give it {form}.")
    return table


def _section(name: str) -> dict[str, Any]:
    section = _data().get(name)
    return section if isinstance(section, dict) else {}


def _error(what: str, cure: str) -> ProjectError:
    return ProjectError((Finding("voiceover/voices.toml", what, cure),))


@cache
def _data() -> dict[str, Any]:
    try:
        return tomllib.loads(FILE.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise _error(f"not readable as TOML ({fault})", "Correct the line it names.") from None
