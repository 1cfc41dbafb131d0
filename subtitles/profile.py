"""The rules that cues are held to, read from profiles.toml: a profile is a publisher's rules for one locale.

Numbers live there and nowhere in the code, each with its source; only their meaning is here.
"""

from __future__ import annotations

import math
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Literal

from scripts.errors import UsageError

Counting = Literal["all", "half", "columns"]
Per = Literal["second", "minute"]

FILE = Path(__file__).with_name("profiles.toml")


@dataclass(frozen=True, slots=True)
class Profile:
    """A publisher's rules for one locale. Fractions are seconds."""

    name: str
    locale: str
    lines: int
    line: int  # as `counting` counts
    counting: Counting
    speed: int  # characters a second or words a minute, as `per` says
    per: Per
    shortest: Fraction
    longest: Fraction
    gap_frames: int
    gap: Fraction  # the larger of the two gaps holds
    closed: Fraction  # gaps above the smallest, up to this one, are closed
    lag: int  # frames between first sound and in-time, either way
    linger: Fraction
    no_begin: str  # characters that begin no line
    no_end: str

    def length(self, text: str) -> float:
        """Return how much of a line a text takes; halves are exact."""
        return sum(map(_WEIGHTS[self.counting].__getitem__, text))

    def reading(self, lines: tuple[str, ...]) -> Fraction:
        """Return the seconds it takes to read a cue; the break between its lines takes none."""
        if self.per == "minute":
            return Fraction(60 * sum(len(line.split()) for line in lines), self.speed)
        return Fraction(sum(map(self.length, lines))) / self.speed

    def needed(self, lines: tuple[str, ...], fps: int) -> int:
        """Return the frames a cue needs: long enough to be read, and to be seen at all."""
        return math.ceil(max(self.shortest, self.reading(lines)) * fps)

    def at_most(self, fps: int) -> int:
        """Return the frames a cue may stay."""
        return int(self.longest * fps)

    def smallest_gap(self, fps: int) -> int:
        """Return the frames that part two cues at least."""
        return max(self.gap_frames, math.ceil(self.gap * fps))

    def closed_gap(self, fps: int) -> int:
        """Return the frames of the longest gap that is closed."""
        return int(self.closed * fps)

    def lingering(self, fps: int) -> int:
        """Return the frames a cue may stay after its last sound."""
        return int(self.linger * fps)


def profile(name: str, locale: str) -> Profile:
    """Return a profile for a locale.

    Raises:
        UsageError: there is no such profile, or it has no numbers for the locale; names the nearest there are.
    """
    data = _data()
    names = [key for key, value in data.items() if isinstance(value, dict) and key != "kinsoku"]
    if name not in names:
        raise UsageError(f"there is no profile {name!r}; {_nearest(name, names)}")
    own = data[name]
    base = data[own["like"]] if "like" in own else own
    numbers = _for_locale(base["locales"], locale)
    if numbers is None:
        there = [key for key in base["locales"] if key != "*"]
        raise UsageError(f"profile {name!r} has no numbers for {locale!r}; {_nearest(locale, there)}")
    return _built(name, locale, {**base, **numbers}, own.get("audience", "adults"), data["kinsoku"])


def _built(name: str, locale: str, rules: Mapping[str, Any], audience: str, kinsoku: Mapping[str, Any]) -> Profile:
    amount, unit = rules["gap"].split()
    signs = _for_locale(kinsoku["locales"], locale) or {"begin": "", "end": ""}
    return Profile(
        name=name,
        locale=locale,
        lines=rules["lines"],
        line=rules["line"],
        counting=rules.get("counting", "all"),
        speed=rules["children" if audience == "children" else "speed"],
        per=rules.get("per", "second"),
        shortest=Fraction(rules["shortest"]),
        longest=Fraction(rules["longest"]),
        gap_frames=int(amount) if unit == "frames" else 0,
        gap=Fraction(amount) if unit == "seconds" else Fraction(0),
        closed=Fraction(rules["closed"]),
        lag=rules["lag"],
        linger=Fraction(rules["linger"]),
        no_begin=kinsoku["begin"] + signs["begin"],
        no_end=kinsoku["end"] + signs["end"],
    )


def _for_locale(table: Mapping[str, Any], locale: str) -> Mapping[str, Any] | None:
    """Return the entry of a tag or of its longest beginning that is there: pt-BR, pt, *."""
    parts = locale.split("-")
    tags = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    found: Mapping[str, Any] | None = next((table[tag] for tag in (*tags, "*") if tag in table), None)
    return found


def _nearest(asked: str, names: list[str]) -> str:
    near = get_close_matches(asked, names, 3, 0.4)
    return f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(sorted(names))}."


def _invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf"  # direction isolates, soft hyphens


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


class _Weights(dict[str, float]):
    """Character → its part of a line, found once for each character: cues are measured a million times."""

    def __init__(self, narrow: float, wide: float) -> None:
        super().__init__()
        self._narrow, self._wide = narrow, wide

    def __missing__(self, character: str) -> float:
        weight = 0.0 if _invisible(character) else self._wide if _wide(character) else self._narrow
        self[character] = weight
        return weight


_WEIGHTS: dict[str, _Weights] = {"all": _Weights(1.0, 1.0), "half": _Weights(0.5, 1.0), "columns": _Weights(1.0, 2.0)}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
