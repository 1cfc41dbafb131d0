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


@dataclass(frozen=True, slots=True)
class KokoroVoice:
    """What Kokoro is told: espeak-ng's voice that reads the text for it ("zh" for Mandarin), voice and speed."""

    language: str
    voice: str
    speed: float


@dataclass(frozen=True, slots=True)
class PiperVoice:
    """Which Piper voice, and how fast; 1 is its own speed."""

    voice: str
    speed: float


@dataclass(frozen=True, slots=True)
class GttsVoice:
    """What Google Translate is asked for: its code of a language, and the domain that decides the accent."""

    language: str
    domain: str

    @property
    def name(self) -> str:
        """E.g. "en.com"."""
        return f"{self.language}.{self.domain}"


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
    kinds = {"voice": str, "variant": str, "rate": int, "pitch": int, "range": int, "word_gap": int}
    return EspeakVoice(**_engine_table(locale, "espeak", kinds))


def default_engine(locale: str) -> str:
    """Return the engine that speaks a locale where none is named; "draft" for a language without a voice.

    Raises:
        ProjectError: `voices.toml` is damaged.
    """
    engine = _section(locale).get("engine", _section("default").get("engine", "draft"))
    if not isinstance(engine, str):
        raise _error(f"[{locale}] engine is {engine!r}", 'Write the name of an engine: engine = "espeak".')
    return engine


def kokoro_voice(locale: str, voice: str = "") -> KokoroVoice:
    """Return Kokoro's voice of a locale, or another `voice` with the same language and speed.

    Raises:
        ProjectError: `voices.toml` names none, or is damaged.
    """
    table = _engine_table(locale, "kokoro", {"language": str, "voice": str, "speed": float})
    return KokoroVoice(**table | ({"voice": voice} if voice else {}))


def piper_voice(locale: str, voice: str = "") -> PiperVoice:
    """Return the Piper voice of a locale, or another at the same speed.

    Raises:
        ProjectError: `voices.toml` names none, or is damaged.
    """
    table = _engine_table(locale, "piper", {"voice": str, "speed": float})
    return PiperVoice(**table | ({"voice": voice} if voice else {}))


def gtts_voice(locale: str, domain: str = "") -> GttsVoice:
    """Return the voice of a locale at Google Translate.

    Raises:
        ProjectError: `voices.toml` names none, or is damaged.
    """
    table = _engine_table(locale, "gtts", {"language": str, "domain": str})
    return GttsVoice(**table | ({"domain": domain} if domain else {}))


def late_ms(engine: str) -> float:
    """Return by how much alignment finds an engine's words too late (early, where below 0).

    Raises:
        ProjectError: `voices.toml` is damaged.
    """
    late = _section("late_ms").get(engine, 0.0)
    if not isinstance(late, (int, float)):
        raise _error(f"[late_ms] {engine} is {late!r}", "Write milliseconds, e.g. 45.0.")
    return float(late)


def gap_ms(locale: str = "") -> int:
    """Return the silence between two sentences of a beat: the locale's own, or that of all.

    Raises:
        ProjectError: `voices.toml` is damaged.
    """
    gap = _section(locale).get("gap_ms", _data().get("gap_ms"))
    if not isinstance(gap, int) or gap < 0:
        raise _error(f"gap_ms is {gap!r}", "Write the silence between sentences in milliseconds: gap_ms = 400.")
    return gap


def _engine_table(locale: str, engine: str, kinds: dict[str, type]) -> dict[str, Any]:
    """Return an engine's table of a locale."""
    if engine not in _section(locale):
        spoken = ", ".join(name for name in _data() if isinstance(_section(name).get(engine), dict))
        what = f"{engine} has no voice for {locale!r}, only for {spoken or 'none'}"
        raise _error(what, f"Add a table [{locale}.{engine}], or choose another engine with --voice.")
    return _checked(locale, engine, kinds)


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
