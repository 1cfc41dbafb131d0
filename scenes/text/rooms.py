"""Notes the room that each text of a scene is given, for whoever listens: a translator is told it beside the text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noted:
    """A text and the room it was given: units of width, lines, and the em in pixels at 1080p before shrinking."""

    text: str
    width: float
    lines: int
    px: float


_LISTENER: ContextVar[list[Noted] | None] = ContextVar("rooms", default=None)


@contextmanager
def noting() -> Iterator[list[Noted]]:
    """Collect the rooms of all texts that are set inside this context."""
    found: list[Noted] = []
    token = _LISTENER.set(found)
    try:
        yield found
    finally:
        _LISTENER.reset(token)


def note(text: str, width: float, lines: int, px: float) -> None:
    """Tell whoever listens of a text's room."""
    listener = _LISTENER.get()
    if listener is not None:
        listener.append(Noted(text, width, lines, px))
