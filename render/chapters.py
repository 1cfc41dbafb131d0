"""Chapters: where a viewer may jump to, named by the beat's label `chapter`, or by the first words spoken there."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from scripts.clock import ms_at
from scripts.model import Beat, Script, Timeline

LABEL = "chapter"  # of a beat; listed, never on screen
LEAST_SECONDS = 10  # what YouTube asks of chapters: each at least this long,
LEAST_CHAPTERS = 3  # at least this many, and the first at 0:00
COLUMNS = 40
_SHORT = 8
# The end of a clause. Latin and Arabic signs count before a space only: "8.2" and "1:60" go on.
_CLAUSE = re.compile(r"[,.:;!?،؛؟…—](?=\s|$)|[。，：；！？、]")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A title and its frames; `end` is the first frame after."""

    title: str
    start: int
    end: int

    def clock(self, fps: int) -> str:
        """Return the start as video platforms read it, e.g. "1:05"."""
        seconds = ms_at(self.start, fps) // 1000
        return f"{seconds // 60}:{seconds % 60:02d}"


def chapters(script: Script, timeline: Timeline) -> tuple[Chapter, ...]:
    """Return a chapter for each beat; one that is silent or too short belongs to the one before it."""
    found: list[Chapter] = []
    least = LEAST_SECONDS * timeline.fps
    for beat, span in zip(script.beats, timeline.spans, strict=True):
        if found and (span.frames < least or not beat.sentences or found[-1].end - found[-1].start < least):
            found[-1] = Chapter(found[-1].title, found[-1].start, span.end)
        else:
            found.append(Chapter(_title(script, beat), span.start, span.end))
    return tuple(found)


def _title(script: Script, beat: Beat) -> str:
    named = next((label.text for label in beat.labels if label.key == LABEL), None)
    return named or (opening_words(beat.sentences[0].text) if beat.sentences else script.title)


def opening_words(sentence: str) -> str:
    """Return the first clause of a sentence, cut to the width of a menu; "…" where something follows."""
    ends = [match.start() for match in _CLAUSE.finditer(sentence) if _columns(sentence[: match.start()]) >= _SHORT]
    clause = sentence[: ends[0]] if ends else sentence
    if _columns(clause) > COLUMNS:
        fitting = max(n for n in range(len(clause) + 1) if _columns(clause[:n]) < COLUMNS)
        at_space = clause.rfind(" ", 0, fitting + 1)
        clause = clause[: at_space if at_space > 0 else fitting].rstrip()
    whole = not sentence[len(clause) :].strip(" .。")
    return clause if whole else f"{clause}…"


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
