"""Compares a finished film, as decoded, with the times and texts it was made from."""

from __future__ import annotations

from pathlib import Path

from render.loudness import loudness_findings, measure
from render.marks import mark_findings, pairs
from render.measured import Loudness, Verified, mark_rows
from render.probe import probe
from render.record import Record
from render.screening.changes import Changes
from render.screening.contrast import Contrasts
from render.screening.flashes import Flashes
from render.screening.listening import listen
from render.screening.passages import Passages
from render.verdicts.picture import contrast_findings, flash_findings, frame_findings, passage_findings, texts_by_frame
from render.verdicts.sound import sound_findings
from render.verdicts.streams import chapter_findings, stream_findings
from render.verdicts.texts import poster_findings, sidecar_findings, track_findings
from scripts.errors import StepError


def verify(record: Record, folder: Path, *, threads: bool = True) -> Verified:
    """Measure a delivered film.

    Args:
        record: what it was made of.
        folder: where it was delivered.
        threads: decode on more than one core: for one film alone.

    Raises:
        StepError: there is no film, or nothing can read it.
    """
    name = f"{record.tutorial}.{record.locale}"
    film = folder / f"{name}.mp4"
    if not film.is_file():
        raise StepError(f"{film}: there is no such film. Run 'tutorials render' again.")
    fps = record.timeline.fps
    changes, flashes, passages = Changes(pairs(record)), Flashes(fps), Passages(fps)
    contrasts = Contrasts(texts_by_frame(record), int(record.size.partition("x")[2]))
    found = probe(film, fps, (changes, flashes, passages, contrasts), threads=threads)
    heard = listen(film)
    loud = measure(film, record, heard.mono) if heard else Loudness((), ())
    rows = mark_rows(record, changes.found)
    findings = (
        *frame_findings(record, found),
        *flash_findings(record, flashes.found),
        *passage_findings(record, passages),
        *contrast_findings(record, contrasts.found),
        *(sound_findings(record, heard, found.frames) if heard else ()),
        *loudness_findings(record, loud, film.name),
        *stream_findings(record, found),
        *chapter_findings(record, found),
        *track_findings(record, found),
        *sidecar_findings(record, folder),
        *poster_findings(record, folder),
        *mark_findings(record, rows),
    )
    return Verified(findings, rows, loud, contrasts.seen)
