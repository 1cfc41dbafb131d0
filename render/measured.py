"""The nouns of measuring: what was seen and heard in a finished film, and where that is kept.

Nothing slow is imported here: a report reads them of every film.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from render import record
from render.findings import remembered
from render.keys import Parts, digest, file_parts, version_parts
from render.store import Store
from scripts.model import Finding

KIND = "verified"
# Still frames differ by what the encoder adds: seen at up to 2 of 255 with its settings. A move differs by more.
STILL = 3


@dataclass(frozen=True, slots=True)
class Change:
    """How two frames differ in brightness (0 to 255): on average, and where most."""

    mean: float
    most: int


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A mark in frames of the film: when its word begins, when the stage drew, and what the pixels say.

    Attributes:
        drawn: the frame drawn; None where no picture answered the mark.
        changes: how the word's frame, and each after it, differs from the frame before the word.
    """

    beat: str
    mark: str
    word: int
    drawn: int | None
    changes: tuple[Change, ...]

    @property
    def late(self) -> int | None:
        """Frames from word to picture, as the stage has it."""
        return None if self.drawn is None else self.drawn - self.word

    @property
    def moves(self) -> int | None:
        """Frames from the word to the first change, as the pixels have it; None where none is seen."""
        return next((n for n, change in enumerate(self.changes) if change.most > STILL), None)


@dataclass(frozen=True, slots=True)
class Measured:
    """One meter's answer: integrated loudness and true peak."""

    meter: str
    lufs: float
    dbtp: float

    def __str__(self) -> str:
        return f"{self.lufs:.1f} LUFS, {self.dbtp:.1f} dBTP ({self.meter})"


@dataclass(frozen=True, slots=True)
class Loudness:
    """What both meters say, and the loudness of each beat that is spoken; nothing where a film has no sound."""

    meters: tuple[Measured, ...]
    beats: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was measured in a film, and what is wrong with it.

    Attributes:
        texts: how many texts the contrast was measured of.
    """

    findings: tuple[Finding, ...]
    rows: tuple[MarkRow, ...]
    loud: Loudness
    texts: int


def keep(store: Store, key: str, found: Verified) -> None:
    """Keep what was measured."""
    store.put_json(KIND, key, asdict(found))


def kept(store: Store, record_file: Path) -> Verified | None:
    """Return what was measured in a film; None where it was not, or where the film has changed since."""
    value = store.get_json(KIND, key_of(record_file)) if record_file.is_file() else None
    return None if value is None else _from(value)


def key_of(record_file: Path) -> str:
    """Return the key of a measurement: the delivered files by size and time, the record, and what measures."""
    stem = record_file.name.removesuffix(record.SUFFIX)
    files: Parts = {"record": hashlib.sha256(record_file.read_bytes()).hexdigest()}
    for path in sorted(record_file.parent.glob(f"{stem}*")):
        if path != record_file:
            stat = path.stat()
            files[f"output {path.name.removeprefix(stem)}"] = f"{stat.st_size} {stat.st_mtime_ns}"
    return digest(KIND, files | file_parts("render.verify") | version_parts(("av", "numpy", "pyloudnorm")))


def mark_rows(known: record.Record, changes: dict[tuple[int, int], Change] | None = None) -> tuple[MarkRow, ...]:
    """Return a row for every mark, in order of time; `changes` by pair of frames, where pixels were asked."""
    rows = []
    for span in known.timeline.spans:
        drawn = dict(known.drawn.get(span.beat, ()))
        for moment in span.moments:
            at, word = drawn.get(moment.name), moment.frame
            later = range(look_frames(known) if changes else 0)
            seen = ((changes or {}).get((word - 1, word + n)) for n in later)
            found = tuple(change for change in seen if change is not None)
            rows.append(MarkRow(span.beat, moment.name, word, None if at is None else span.start + at, found))
    return tuple(sorted(rows, key=lambda row: row.word))


LOOK_S = 0.3  # a picture that has not begun after this long no longer belongs to its word


def look_frames(known: record.Record) -> int:
    """Return how many frames from a word on are looked at."""
    return max(2, round(LOOK_S * known.timeline.fps))


def _from(value: dict[str, Any]) -> Verified:
    rows = tuple(
        MarkRow(**{**row, "changes": tuple(Change(**change) for change in row["changes"])}) for row in value["rows"]
    )
    loud = value["loud"]
    meters = tuple(Measured(**meter) for meter in loud["meters"])
    beats = tuple((beat, float(lufs)) for beat, lufs in loud["beats"])
    findings = tuple(map(remembered, value["findings"]))
    return Verified(findings, rows, Loudness(meters, beats), value["texts"])
