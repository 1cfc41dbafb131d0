"""What is wrong with the sound of a film: its length, silence in speech and speech in silence, clipping."""

from __future__ import annotations

from collections.abc import Iterator

from render.record import Record
from render.screening.listening import QUIET, UNEVEN, Heard, Seconds
from render.verdicts.at import about, at, film_name
from scripts.model import Finding, Slot, Spot

MOST = 5  # findings of one kind: more of them say nothing new


def sound_findings(record: Record, heard: Heard, frames: int) -> Iterator[Finding]:
    """Yield what is not as the timeline has it; a film of the silent draft voice says nothing."""
    fps = record.timeline.fps
    off = heard.seconds - frames / fps
    if abs(off) > 1 / fps:
        yield about(record, "sound-length", f"the sound is {off:+.3f} s longer than the picture")
    if record.silent:
        return
    slots = [slot for span in record.timeline.spans for slot in span.slots]
    for slot in slots:
        yield from _spoken(record, heard, slot)
    for start, end in list(heard.sounding([_seconds(slot, fps) for slot in slots]))[:MOST]:
        what = f"something is heard for {end - start:.2f} s where nobody speaks"
        yield at(record, int(start * fps), "speech", what, "Listen to the takes beside it; record them again.")
    if heard.clipped:
        more = f", and at {len(heard.clipped) - 1} more places" if len(heard.clipped) > 1 else ""
        cure = "Run 'tutorials render' again; if it stays, report it."
        yield at(record, int(heard.clipped[0] * fps), "clipping", f"the sound is clipped here{more}", cure)
    if heard.apart > UNEVEN:
        yield about(record, "channels", f"its two channels differ, by {heard.apart:.2f} of full scale")


def _spoken(record: Record, heard: Heard, slot: Slot) -> Iterator[Finding]:
    fps = record.timeline.fps
    stretch = _seconds(slot, fps)
    cure = "Listen to its take; record it again."
    if heard.peak(stretch) < QUIET:
        span = next(span for span in record.timeline.spans if slot in span.slots)
        spot = Spot(record.tutorial, record.locale, span.beat, slot.start - span.start)
        place = f"{film_name(record)} {slot.sentence}"
        yield Finding(place, "nothing is heard where it is spoken", cure, check="film/silence", spot=spot)
    elif (silence := heard.silence(stretch)) is not None:
        what = f"nothing is heard for {silence[1] - silence[0]:.1f} s inside {slot.sentence}"
        yield at(record, int(silence[0] * fps), "silence", what, cure)


def _seconds(slot: Slot, fps: int) -> Seconds:
    return slot.start / fps, (slot.start + slot.frames) / fps
