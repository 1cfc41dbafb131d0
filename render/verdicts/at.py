"""Findings about a film: named by its file, with the beat and the frame in which they are seen or heard."""

from __future__ import annotations

from render.record import Record
from scripts.model import Finding, Severity, Spot

AGAIN = "Run 'tutorials render' again."


def film_name(record: Record) -> str:
    """Return the name of a film's file."""
    return f"{record.tutorial}.{record.locale}.mp4"


def about(record: Record, rule: str, what: str, cure: str = AGAIN, *, where: str = "") -> Finding:
    """Return a finding about the whole of a film, or about a file beside it."""
    spot = Spot(record.tutorial, record.locale)
    return Finding(where or film_name(record), what, cure, check=f"film/{rule}", spot=spot)


def at(
    record: Record,
    frame: int,
    rule: str,
    what: str,
    cure: str,
    *,
    severity: Severity = "error",
    box: tuple[float, float, float, float] | None = None,
) -> Finding:
    """Return a finding at a frame of the film; it is told by beat and by time."""
    spans = record.timeline.spans
    span = next((span for span in reversed(spans) if span.start <= frame), spans[0])
    seconds = frame / record.timeline.fps
    where = f"{record.name}/{span.beat} at {int(seconds) // 60}:{seconds % 60:04.1f}"
    spot = Spot(record.tutorial, record.locale, span.beat, frame - span.start, box)
    return Finding(where, what, cure, severity, f"film/{rule}", spot)
