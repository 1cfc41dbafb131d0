"""The record beside a film: what it was made of and from which times, for the next plan and for `verify`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from render.chapters import Chapter
from render.findings import remembered
from render.keys import Parts
from scripts.model import Cue, Finding, Moment, ShownText, Slot, Span, Timeline

SCHEMA = 2
SUFFIX = "record.json"


@dataclass(frozen=True, slots=True)
class Record:
    """A delivered film.

    Attributes:
        drawn: beat → (mark, frame from the scene's start in which it was drawn).
        steps: name of a step, e.g. "film/small" → the parts of its key.
        takes: key of a sentence → SHA-256 of its sound.
        outputs: file name → SHA-256, size and time.
        plays: beat → passages in which something moves, in frames from the scene's start.
        texts: beat → texts that stand still on screen.
        findings: what its scenes and subtitles noticed of themselves.
    """

    tutorial: str
    locale: str
    language3: str
    title: str
    voices: tuple[str, ...]
    size: str
    timeline: Timeline
    chapters: tuple[Chapter, ...]
    cues: tuple[Cue, ...]
    drawn: Mapping[str, tuple[tuple[str, int], ...]]
    steps: Mapping[str, Parts]
    takes: Mapping[str, str]
    outputs: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    loudness: str = "web"
    plays: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    texts: Mapping[str, tuple[ShownText, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """Slug and locale, as reports say it."""
        return f"{self.tutorial}/{self.locale}"

    @property
    def silent(self) -> bool:
        """Whether nobody is heard: the draft voice has no sound."""
        return all(voice.startswith("draft") for voice in self.voices)


def to_json(record: Record) -> bytes:
    """Return a record as text that a person can read and compare."""
    value = {"schema": SCHEMA, **asdict(record)}
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read(path: Path) -> Record | None:
    """Return the record in a file; None where there is none, or one that this version cannot read.

    Not an error: a film without a record is made again, which is what a person would ask for.
    """
    try:
        value = json.loads(path.read_bytes())
        return _from(value) if value.pop("schema") == SCHEMA else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _from(value: dict[str, Any]) -> Record:
    value["voices"] = tuple(value["voices"])
    value["timeline"] = timeline_from(value["timeline"])
    value["chapters"] = tuple(Chapter(**chapter) for chapter in value["chapters"])
    value["cues"] = tuple(Cue(**{**cue, "lines": tuple(cue["lines"])}) for cue in value["cues"])
    value["drawn"] = {beat: tuple((name, frame) for name, frame in marks) for beat, marks in value["drawn"].items()}
    value["plays"] = {beat: tuple((first, end) for first, end in plays) for beat, plays in value["plays"].items()}
    value["texts"] = {beat: tuple(map(shown_text_from, texts)) for beat, texts in value["texts"].items()}
    value["findings"] = tuple(map(remembered, value["findings"]))
    return Record(**value)


def shown_text_from(value: dict[str, Any]) -> ShownText:
    """Return the text that `asdict` took apart."""
    return ShownText(**{**value, "box": tuple(value["box"])})


def timeline_from(value: dict[str, Any]) -> Timeline:
    """Return the timeline that `asdict` took apart."""
    return Timeline(
        value["fps"],
        tuple(
            Span(
                span["beat"],
                span["start"],
                span["frames"],
                tuple(Slot(**slot) for slot in span["slots"]),
                tuple(Moment(**moment) for moment in span["moments"]),
            )
            for span in value["spans"]
        ),
    )
