"""The journal of what steps took: a line of JSON for each, kept in the store; estimates are learnt from it."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from render.store import written_to
from scripts.errors import StepError

NAME = "journal.jsonl"
MOST_BYTES = 1_000_000  # some 8,000 lines: then the older half goes


@dataclass(frozen=True, slots=True)
class Effort:
    """What a step is, by which its time can be foreseen.

    Attributes:
        kind: as plans name it: take, film, mix, cues, mux; poster and verify besides.
        variant: what its speed depends on: the engine, the size of the picture, the language.
        amount: seconds of speech for takes, frames for the others, posters.
        name: a scene, e.g. "what-makes-a-city-learn/small": some are richer than others.
    """

    kind: str
    variant: str
    amount: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An effort, and the seconds that it took by the clock on the wall, with as many workers as there were."""

    effort: Effort
    seconds: float


class Journal:
    """The journal of a store. Losing it loses nothing but the estimates."""

    def __init__(self, root: Path) -> None:
        """Take the store's folder; nothing is read or made."""
        self._file = root / NAME

    def add(self, entries: Iterable[Entry]) -> None:
        """Write entries down, in one piece: two runs at once do not mix their lines."""
        lines = [
            json.dumps({**asdict(entry.effort), "seconds": round(entry.seconds, 3)}, ensure_ascii=False) + "\n"
            for entry in entries
        ]
        if not lines:
            return
        with contextlib.suppress(StepError), written_to(self._file.parent):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            number = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                os.write(number, "".join(lines).encode())
            finally:
                os.close(number)
            if self._file.stat().st_size > MOST_BYTES:
                self._shorten()

    def entries(self) -> tuple[Entry, ...]:
        """Return what was written, oldest first; lines that cannot be read are passed over."""
        try:
            lines = self._file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ()
        found = []
        for line in lines:
            try:
                value = json.loads(line)
                seconds, amount = float(value.pop("seconds")), float(value.pop("amount"))
                found.append(Entry(Effort(amount=amount, **value), seconds))
            except (ValueError, TypeError, KeyError, AttributeError):
                continue
        return tuple(found)

    def _shorten(self) -> None:
        lines = self._file.read_bytes().splitlines(keepends=True)
        aside = self._file.with_name(f".{NAME}.{os.getpid()}")
        aside.write_bytes(b"".join(lines[len(lines) // 2 :]))
        os.replace(aside, self._file)


@cache
def draft_seconds(text: str, locale: str) -> float:
    """Return how long a sentence takes to say, as far as that is known before anybody has said it."""
    from voiceover.draft import Draft

    words = Draft().speak(text, locale).words
    return words[-1].end_ms / 1000 if words else 0.0
