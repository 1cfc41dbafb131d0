"""Who speaks a locale: the engine that was named, or that of `voices.toml`; espeak-ng where it is not installed."""

from dataclasses import dataclass

from scripts.errors import UsageError
from voiceover import voices
from voiceover.engine import Engine
from voiceover.engines import ENGINES

FALLBACK = "espeak"


@dataclass(frozen=True)
class Choice:
    """An engine, and what a person should know about why it and not another; "" where nothing."""

    engine: Engine
    notice: str = ""


def choose(locale: str, named: str = "") -> Choice:
    """Return the engine for a locale; `named` is ENGINE or ENGINE/VOICE, or "" for the one of `voices.toml`.

    A named engine is returned even where it is not installed: its own error then says what is missing.

    Raises:
        UsageError: there is no engine of that name.
        ProjectError: `voices.toml` is damaged.
    """
    if named:
        name, _, voice = named.partition("/")
        if name not in ENGINES:
            raise UsageError(f"there is no voice engine {name!r}; there are {', '.join(ENGINES)}")
        return Choice(ENGINES[name](voice))
    name = voices.default_engine(locale)
    engine = ENGINES[name]("")
    missing = engine.absent(locale)
    if not missing or name == FALLBACK:
        return Choice(engine)
    return Choice(ENGINES[FALLBACK](""), f"{locale}: espeak-ng speaks instead of {name}, as {missing}")
