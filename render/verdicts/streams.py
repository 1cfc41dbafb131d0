"""What is wrong with the tracks, tags and chapters of a film."""

from __future__ import annotations

from collections.abc import Iterator

from render.mux import voice_credit
from render.probe import Probe
from render.record import Record
from render.verdicts.at import about
from scripts.clock import ms_at
from scripts.model import Finding

NEAR_MS = 1  # the rounding of a time in its format
# What every player and platform takes. Pictures of a width beyond it keep the codec; the level follows from the size.
CODED = {
    "video": "h264 High yuv420p bt709 tv",
    "audio": "aac LC 48000 stereo",
    "subtitle": "mov_text",
}


def stream_findings(record: Record, found: Probe) -> Iterator[Finding]:
    """Yield what players would show, hear or choose wrongly."""
    kinds = tuple(stream.kind for stream in found.streams)
    if kinds != tuple(CODED):
        yield about(record, "streams", f"has the streams {', '.join(kinds)}")
    for stream in found.streams:
        if stream.coded != CODED.get(stream.kind, stream.coded):
            yield about(record, "codec", f"its {stream.kind} is {stream.coded!r}, not {CODED[stream.kind]!r}")
        if stream.language != record.language3:
            what = f"its {stream.kind} is tagged {stream.language!r}, not {record.language3!r}"
            yield about(record, "language", what)
        if not stream.default:
            yield about(record, "streams", f"its {stream.kind} is not a default stream")
    credit = voice_credit(", ".join(record.voices))
    if found.metadata.get("artist") != credit:
        yield about(record, "tags", f"says {found.metadata.get('artist')!r} of its voice, not {credit!r}")
    if found.metadata.get("title") != record.title:
        yield about(record, "tags", f"its title is {found.metadata.get('title')!r}, not {record.title!r}")
    if not found.metadata.get("copyright"):
        yield about(record, "tags", "names no licence")
    if not found.fast_start:
        what = "its index comes after the pictures: a browser loads all of it before it plays"
        yield about(record, "fast-start", what)


def chapter_findings(record: Record, found: Probe) -> Iterator[Finding]:
    """Yield a finding where the chapters are not the timeline's."""
    fps = record.timeline.fps
    wanted = [(c.title, ms_at(c.start, fps), ms_at(c.end, fps)) for c in record.chapters]
    near = len(wanted) == len(found.chapters) and all(
        a[0] == b[0] and abs(a[1] - b[1]) <= NEAR_MS and abs(a[2] - b[2]) <= NEAR_MS
        for a, b in zip(wanted, found.chapters, strict=True)
    )
    if not near:
        what = f"has other chapters than the timeline ({len(found.chapters)}, not {len(wanted)})"
        yield about(record, "chapters", what)
