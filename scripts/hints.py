"""What a translator is told beside an entry that depends on the language: how much room there is, and the glossary.

Everything is worked out from files of the project and rounded, so that a comment changes only when its cause does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scripts.catalogue import ROOM, Catalogue, Entry
from scripts.document import read_toml
from scripts.figures import load_figures, load_words
from scripts.locales import source_locale
from scripts.message import FigureSlot, fill, parse
from scripts.model import Finding
from scripts.numbers import format_figure, refusal
from scripts.rules import FILE as RULES
from scripts.terms import Term, load_terms, terms_in

STEP = 0.5  # seconds
LONGEST = 1.3  # times the English: a film of four and a half minutes then stays under six
EM = {"zh": 1.0, "ja": 1.0, "ko": 0.95}  # mean advance of a letter, in ems
LETTER = 0.56  # of all other scripts, in Noto Sans SemiBold over film 1


@dataclass(frozen=True, slots=True)
class Room:
    """The room of a text on screen, as its scene sets it."""

    width: int  # px at 1080p
    lines: int
    px: int  # the em it is set in before it shrinks


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a language is spoken calmly: glossary/checks.toml."""

    unit: str = "words"
    a_minute: float = 127.0

    @property
    def a_second(self) -> float:
        """Units a second."""
        return self.a_minute / 60


@dataclass(frozen=True, slots=True)
class Hints:
    """Adds to entries what holds for one language."""

    tag: str
    pace: Pace
    english: Pace
    terms: tuple[Term, ...]
    spoken: Callable[[str], str]  # an English text with its figures set
    rooms: Mapping[str, Room]  # by context

    def added(self, catalogue: Catalogue) -> Catalogue:
        """Return a template with the comments for this language."""
        return replace(catalogue, entries=tuple(map(self._entry, catalogue.entries)))

    def _entry(self, entry: Entry) -> Entry:
        words = [term for term in terms_in(parse(entry.text).literal, self.terms) if term.word]
        glossary = "; ".join(f"{term.source} = {term.word}" for term in words)
        room = self._sentence(entry) if entry.context.endswith("/say") else self._label(entry)
        comments = (*entry.comments, *((f"glossary: {glossary}",) if glossary else ()), *((room,) if room else ()))
        return replace(entry, comments=comments)

    def _sentence(self, entry: Entry) -> str:
        seconds = sum(map(_weight, self.spoken(entry.text).split())) / self.english.a_second
        room = math.ceil(seconds * LONGEST / STEP) * STEP
        units = math.floor(room * self.pace.a_second)
        about = math.ceil(seconds / STEP) * STEP
        return f"{ROOM}{room:.1f} s when spoken, about {units} {self.pace.unit} (English {about:.1f} s)"

    def _label(self, entry: Entry) -> str:
        room = self.rooms.get(entry.context)
        if room is None:
            return ""
        letters = math.floor(room.width / room.px / EM.get(self.tag.partition("-")[0], LETTER))
        lines = "1 line" if room.lines == 1 else f"{room.lines} lines"
        fitting = f"about {letters} letters" + ("" if room.lines == 1 else " each")
        return f"{ROOM}{lines} of {room.width} px at 1080p, {fitting} at {room.px} px"


def _weight(word: str) -> float:
    """Return how many words are said for one that is written: a number is read in more words than it has letters."""
    digits = sum(each.isdigit() for each in word)
    return max(1, math.ceil(digits / 2))


def hints(root: Path, tag: str, rooms: Mapping[str, Room]) -> Hints:
    """Return what is added for a language."""
    source = source_locale(root)
    ignored: list[Finding] = []  # faults of figures are the loader's to report
    figures = load_figures(ignored, root)
    words = load_words(source.tag, figures, ignored, root)

    def figure(slot: FigureSlot) -> str:
        known = figures.get(slot.key)
        usable = known is not None and not refusal(known, slot.form, words)
        return format_figure(known, slot.form, source, words) if known and usable else str(slot)

    return Hints(
        tag=tag,
        pace=_pace(root, tag),
        english=_pace(root, source.tag),
        terms=load_terms(root, tag),
        spoken=lambda text: fill(parse(text), figure)[0],
        rooms=rooms,
    )


def _pace(root: Path, tag: str) -> Pace:
    rules: Any = read_toml(root, RULES).data.get("locale", {}).get(tag, {})
    speech = rules.get("speech", {})
    if not {"unit", "low", "high"} <= speech.keys():
        return Pace()
    unit = str(speech["unit"]).partition("/")[0]
    return Pace(unit, (speech["low"] + speech["high"]) / 2)
