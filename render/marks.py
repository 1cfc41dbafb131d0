"""How far is every picture off its word? Three witnesses, none of which asks another.

The timeline says in which frame the word begins, the stage says which frame it drew, and the pixels of the film, as
decoded, say when something changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from render.measured import LOOK_S, Change, MarkRow, look_frames
from render.record import Record
from scripts.model import Finding, Severity, Spot


def pairs(record: Record) -> set[tuple[int, int]]:
    """Return the pairs of frames whose change tells when the picture of a mark moves."""
    words = [moment.frame for span in record.timeline.spans for moment in span.moments]
    return {(word - 1, word + n) for word in words for n in range(look_frames(record))}


def mark_findings(record: Record, rows: Sequence[MarkRow]) -> Iterator[Finding]:
    """Yield what is wrong with marks: unanswered, off their word, or without a move."""
    starts = {span.beat: span.start for span in record.timeline.spans}
    for row in rows:
        found = _fault(row)
        if found is not None:
            rule, what, cure, severity = found
            place = f"{record.tutorial}/{record.locale}/{row.beat} {{{row.mark}}}"
            spot = Spot(record.tutorial, record.locale, row.beat, row.word - starts[row.beat])
            yield Finding(place, what, cure, severity, f"film/{rule}", spot)


def _fault(row: MarkRow) -> tuple[str, str, str, Severity] | None:
    if row.late is None:
        return (
            "mark-unanswered",
            "no picture answered this mark",
            f"Add self.until({row.mark!r}) to the scene.",
            "warning",
        )
    if abs(row.late) > 1:
        return "mark-late", f"the picture is {row.late:+d} frames off its word", "Play less before the mark.", "error"
    if row.changes and row.moves is None:
        return "mark-still", f"nothing moves within {LOOK_S} s of its word", "Begin the movement on the mark.", "error"
    if row.moves is not None and row.moves > 1:
        what = f"nothing is seen to move until {row.moves} frames after its word"
        return "mark-soft", what, "Begin with a larger step.", "warning"
    return None


def table(record: Record, rows: Sequence[MarkRow], count: int) -> str:
    """Return the marks as text, those furthest off first."""
    lines = [f"{record.tutorial}/{record.locale}: {len(rows)} marks, {_summary(rows)}"]
    worst = sorted(rows, key=_badness, reverse=True)[:count]
    if worst:
        head = ("mark", "word", "drawn", "late", "moves", "change at", "and after")
        cells = [head, *(_cells(row) for row in worst)]
        widths = [max(len(line[n]) for line in cells) for n in range(len(head))]
        for line in cells:
            padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            lines.append(f"  {'  '.join(padded)}".rstrip())
    return "\n".join(lines)


def _summary(rows: Sequence[MarkRow]) -> str:
    late = [abs(row.late) for row in rows if row.late is not None]
    still = sum(row.moves is None or row.moves > 1 for row in rows if row.changes)
    worst = max(late, default=0)
    return f"the worst {worst} frames off its word, {len(rows) - len(late)} not drawn, {still} not moving in a frame"


def _badness(row: MarkRow) -> tuple[float, float, float]:
    moves = row.moves if row.moves is not None else float("inf") if row.changes else 0
    return (float("inf") if row.late is None else abs(row.late), moves, -max(_most(row.changes[:2]), default=0))


def _most(changes: Sequence[Change]) -> Iterator[int]:
    return (change.most for change in changes)


def _cells(row: MarkRow) -> tuple[str, ...]:
    drawn = ("—", "—") if row.late is None else (str(row.drawn), f"{row.late:+d}")
    moves = "—" if row.moves is None else f"+{row.moves}"
    shown = [f"{change.mean:.3f} (max {change.most})" for change in row.changes[:2]]
    return (f"{row.beat}/{row.mark}", str(row.word), *drawn, moves, *shown, *["—"] * (2 - len(shown)))
