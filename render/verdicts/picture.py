"""What is wrong with the pictures of a film: their number, size and times, flashes, black, standstill, faint texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from render.probe import Probe
from render.record import Record
from render.screening.contrast import Faint
from render.screening.flashes import Flashing
from render.screening.passages import Passages
from render.verdicts.at import about, at
from scripts.model import Finding, ShownText


def frame_findings(record: Record, found: Probe) -> Iterator[Finding]:
    """Yield what is not as the timeline has it."""
    frames, fps = record.timeline.frames, record.timeline.fps
    if found.frames != frames:
        yield about(record, "frames", f"has {found.frames} frames, the timeline {frames}")
    if found.fps != fps:
        yield about(record, "rate", f"has {found.fps:g} frames a second, the timeline {fps}")
    if found.uneven:
        more = len(found.uneven) - 1
        yield about(record, "rate", f"frame {found.uneven[0]} is not at its time, nor are {more} more")
    if f"{found.width}x{found.height}" != record.size:
        yield about(record, "size", f"is {found.width}x{found.height}, made as {record.size}")


def flash_findings(record: Record, found: Sequence[Flashing]) -> Iterator[Finding]:
    """Yield passages that may cause seizures."""
    for flashing in found:
        kind = "red flashes" if flashing.kind == "red" else "flashes"
        seconds = (flashing.last - flashing.first + 1) / record.timeline.fps
        what = (
            f"{kind} more than three times in a second on {flashing.share:.0%} of a third by a third of the screen"
            f" (for {seconds:.1f} s; WCAG 2.3.1 allows 25 %)"
        )
        yield at(record, flashing.first, f"{flashing.kind}-flash", what, "Flash less often, or on less of the picture.")


def passage_findings(record: Record, passages: Passages) -> Iterator[Finding]:
    """Yield black passages, and plays in which nothing moves."""
    fps = record.timeline.fps
    for first, end in passages.black():
        cure = "Look at the scene there, and run 'tutorials render' again."
        yield at(record, first, "black", f"is black for {(end - first) / fps:.1f} s", cure)
    starts = {span.beat: span.start for span in record.timeline.spans}
    plays = [(starts[beat] + a, starts[beat] + b) for beat, found in record.plays.items() for a, b in found]
    for first, end in passages.frozen(plays):
        what = f"nothing moves for {(end - first) / fps:.1f} s while the scene plays"
        yield at(record, first, "frozen", what, "Begin the movement earlier, or hold instead of playing.")


def contrast_findings(record: Record, found: Sequence[Faint]) -> Iterator[Finding]:
    """Yield texts that are hard to read, each in the first frame in which it is."""
    told: set[tuple[str, tuple[float, float, float, float]]] = set()
    for faint in found:
        if (faint.text.text, faint.text.box) in told:
            continue
        told.add((faint.text.text, faint.text.box))
        ratio = f"{faint.ratio:.1f} to 1 with what lies round it, not {faint.needed:g}"
        what = f"“{faint.text.text}” has a contrast of {ratio}"
        cure = "Move it, put a plate under it, or take another ink."
        yield at(record, faint.frame, "contrast", what, cure, box=faint.text.box)


def texts_by_frame(record: Record) -> dict[int, list[ShownText]]:
    """Return frame of the film → the texts that stand in it."""
    starts = {span.beat: span.start for span in record.timeline.spans}
    found: dict[int, list[ShownText]] = {}
    for beat, texts in record.texts.items():
        for text in texts:
            found.setdefault(starts[beat] + text.frame, []).append(text)
    return found
