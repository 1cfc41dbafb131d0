"""The manifest of all films: a JSON file beside them that says, for programs, what each one is and how it measured.

The same films give the same bytes: times of runs stand elsewhere (`render/report.py`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from render import record
from render.keys import digest
from render.measured import MarkRow, Verified, kept, mark_rows
from render.production import Settings
from render.record import Record
from render.scratch import scratch
from render.store import written_to
from scripts.loader import Tutorial
from scripts.model import Finding

SCHEMA = 1
NAME = "manifest.json"


def manifest(
    settings: Settings, films: Sequence[tuple[Tutorial, str]], failures: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Return what is known of films, delivered or not.

    Args:
        settings: where films and measurements are.
        films: tutorial and locale of each, in order.
        failures: name of a film, e.g. "tiny-film/id" → why the last run could not make it.
    """
    entries = [_entry(settings, entry, tag, failures.get(f"{entry.slug}/{tag}", ())) for entry, tag in films]
    made = [entry for entry in entries if "file" in entry]
    totals = {
        "films": len(entries),
        "delivered": sum(entry["state"] == "delivered" for entry in entries),
        "failed": sum(entry["state"] == "failed" for entry in entries),
        "verified": sum(entry["verified"] for entry in made),
        "seconds": round(sum(entry["seconds"] for entry in made), 3),
        "bytes": sum(entry["bytes"] for entry in made),
        "findings": sum(len(entry["findings"]) for entry in made),
    }
    return {"schema": SCHEMA, "totals": totals, "films": entries}


def write(value: Mapping[str, Any], place: Path) -> bool:
    """Write a manifest, whole or not at all; tell whether it has changed."""
    return write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", place)


def write_text(text: str, place: Path) -> bool:
    """Write a file, whole or not at all, if its text has changed; tell whether it has."""
    content = text.encode()
    with written_to(place.parent):
        if place.is_file() and place.read_bytes() == content:
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        with scratch(place.parent) as folder:
            (folder / place.name).write_bytes(content)
            os.replace(folder / place.name, place)
    return True


def _entry(settings: Settings, entry: Tutorial, tag: str, why: Sequence[str]) -> dict[str, Any]:
    place = settings.delivered(entry.slug, tag, record.SUFFIX)
    known = record.read(place)
    film = settings.delivered(entry.slug, tag, "mp4")
    about: dict[str, Any] = {
        "name": f"{entry.slug}.{tag}",
        "number": entry.number,
        "tutorial": entry.slug,
        "locale": tag,
        "state": "failed" if why else "delivered" if known and film.is_file() else "not rendered",
    }
    if why:
        about["errors"] = list(why)
    if known is None or not film.is_file():
        return about
    return about | _delivered(settings, known, place, film, kept(settings.store, place))


def _delivered(settings: Settings, known: Record, place: Path, film: Path, measured: Verified | None) -> dict[str, Any]:
    fps, seal = known.timeline.fps, known.outputs[film.name]
    rows = measured.rows if measured else mark_rows(known)
    return {
        "title": known.title,
        "file": film.relative_to(settings.out).as_posix(),
        "sha256": seal["sha256"],
        "bytes": seal["size"],
        "files": {name: value["sha256"] for name, value in sorted(known.outputs.items())},
        "seconds": round(known.timeline.frames / fps, 3),
        "frames": known.timeline.frames,
        "fps": fps,
        "size": known.size,
        "voices": list(known.voices),
        "cues": len(known.cues),
        "loudness": _loudness(measured) if measured else {},
        "marks": _marks(rows),
        "verified": measured is not None,
        "findings": [asdict(finding) for finding in _findings(known, measured)],
        "sources": digest("mux", dict(known.steps["mux"])),
    }


def _loudness(measured: Verified) -> dict[str, Any]:
    return {meter.meter: {"lufs": _tenth(meter.lufs), "dbtp": _tenth(meter.dbtp)} for meter in measured.loud.meters}


def _tenth(value: float) -> float | None:
    return round(value, 1) if value != float("-inf") else None  # silence has no loudness, and JSON no infinity


def _marks(rows: Sequence[MarkRow]) -> dict[str, Any]:
    late = [abs(row.late) for row in rows if row.late is not None]
    return {
        "count": len(rows),
        "drawn": len(late),
        "worst_frames": max(late, default=0),
        "within_a_frame": sum(frames <= 1 for frames in late),
        # What the pixels say, where the film was verified.
        "moving_within_a_frame": sum(row.moves is not None and row.moves <= 1 for row in rows if row.changes),
    }


def _findings(known: Record, measured: Verified | None) -> list[Finding]:
    return list(dict.fromkeys((*known.findings, *(measured.findings if measured else ()))))
