"""Named levels of loudness, from `levels.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("levels.toml")
DEFAULT = "web"


@dataclass(frozen=True, slots=True)
class Level:
    """What a film's sound must be: LUFS, how many LU it may be off, dBTP at most, LU between beats at most."""

    lufs: float
    within: float
    dbtp: float
    apart: float


@cache
def levels() -> dict[str, Level]:
    """Return every level by its name."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {name: Level(**value) for name, value in data.items() if isinstance(value, dict)}
