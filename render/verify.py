"""Compares a finished film, as decoded, with the times and texts it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from render.loudness import Loudness, loudness_findings, measure
from render.marks import MarkRow, mark_findings, mark_rows, pairs
from render.mux import voice_credit
from render.picture import POSTER_BYTES, png_size
from render.probe import Probe, probe
from render.record import Record
from render.sidecars import SIDECARS, Timed, read_sidecar
from scripts.clock import ms_at
from scripts.errors import StepError
from scripts.model import Finding

QUIET = 0.003  # -50 dBFS: a voice at -16 LUFS is far above, dither far below
NEAR_MS = 1  # the rounding of a subtitle's time in its formats
POSTER = (1280, 720)
AGAIN = "Run 'tutorials render' again"


def verify(record: Record, folder: Path) -> tuple[tuple[Finding, ...], tuple[MarkRow, ...], Loudness]:
    """Return what is wrong with a delivered film, its marks, and how loud it is.

    Raises:
        StepError: there is no film, or nothing can read it.
    """
    name = f"{record.tutorial}.{record.locale}"
    film = folder / f"{name}.mp4"
    if not film.is_file():
        raise StepError(f"{film}: there is no such film. {AGAIN}.")
    fps = record.timeline.fps
    stretches = [(s.start / fps, (s.start + s.frames) / fps) for span in record.timeline.spans for s in span.slots]
    found = probe(film, fps, pairs=pairs(record), stretches=stretches)
    rows = mark_rows(record, found.changes)
    loud = measure(film, record)
    findings = (
        *_picture(record, found, film.name),
        *_sound(record, found, film.name),
        *loudness_findings(record, loud, film.name),
        *_streams(record, found, film.name),
        *_chapters(record, found, film.name),
        *_texts(record, found, film.name),
        *_sidecars(record, folder, name),
        *_poster(folder / f"{name}.poster.png"),
        *mark_findings(record, rows),
    )
    return findings, rows, loud


def _picture(record: Record, found: Probe, where: str) -> Iterator[Finding]:
    if found.frames != record.timeline.frames:
        yield Finding(where, f"has {found.frames} frames, the timeline {record.timeline.frames}", f"{AGAIN}.")
    if found.fps != record.timeline.fps:
        yield Finding(where, f"has {found.fps:g} frames a second, the timeline {record.timeline.fps}", f"{AGAIN}.")
    if found.uneven:
        more = len(found.uneven) - 1
        yield Finding(where, f"frame {found.uneven[0]} is not at its time, nor are {more} more", f"{AGAIN}.")
    if f"{found.width}x{found.height}" != record.size:
        yield Finding(where, f"is {found.width}x{found.height}, made as {record.size}", f"{AGAIN}.")


def _sound(record: Record, found: Probe, where: str) -> Iterator[Finding]:
    fps = record.timeline.fps
    off = found.sound_s - found.frames / fps
    if abs(off) > 1 / fps:
        yield Finding(where, f"the sound is {off:+.3f} s longer than the picture", f"{AGAIN}.")
    slots = [slot for span in record.timeline.spans for slot in span.slots]
    if all(voice.startswith("draft") for voice in record.voices):
        return  # the draft voice is silent
    for slot, peak in zip(slots, found.peaks, strict=True):
        if peak < QUIET:
            place, cure = f"{where} {slot.sentence}", "Listen to its take; record it again."
            yield Finding(place, "nothing is heard where it is spoken", cure)


def _streams(record: Record, found: Probe, where: str) -> Iterator[Finding]:
    kinds = tuple(stream.kind for stream in found.streams)
    if kinds != ("video", "audio", "subtitle"):
        yield Finding(where, f"has the streams {', '.join(kinds)}", f"{AGAIN}.")
    for stream in found.streams:
        if stream.language != record.language3:
            what = f"its {stream.kind} is tagged {stream.language!r}, not {record.language3!r}"
            yield Finding(where, what, f"{AGAIN}.")
        if not stream.default:
            yield Finding(where, f"its {stream.kind} is not a default stream", f"{AGAIN}.")
    credit = voice_credit(", ".join(record.voices))
    if found.metadata.get("artist") != credit:
        yield Finding(where, f"says {found.metadata.get('artist')!r} of its voice, not {credit!r}", f"{AGAIN}.")
    if found.metadata.get("title") != record.title:
        yield Finding(where, f"its title is {found.metadata.get('title')!r}, not {record.title!r}", f"{AGAIN}.")


def _chapters(record: Record, found: Probe, where: str) -> Iterator[Finding]:
    fps = record.timeline.fps
    wanted = [(c.title, ms_at(c.start, fps), ms_at(c.end, fps)) for c in record.chapters]
    near = len(wanted) == len(found.chapters) and all(
        a[0] == b[0] and abs(a[1] - b[1]) <= NEAR_MS and abs(a[2] - b[2]) <= NEAR_MS
        for a, b in zip(wanted, found.chapters, strict=True)
    )
    if not near:
        what = f"has other chapters than the timeline ({len(found.chapters)}, not {len(wanted)})"
        yield Finding(where, what, f"{AGAIN}.")


def _texts(record: Record, found: Probe, where: str) -> Iterator[Finding]:
    yield from _compare(where, _wanted(record), [(text.start_ms, text.end_ms, text.text) for text in found.texts])


def _sidecars(record: Record, folder: Path, name: str) -> Iterator[Finding]:
    for suffix in SIDECARS:
        path = folder / f"{name}.{suffix}"
        try:
            found = read_sidecar(suffix, path.read_text(encoding="utf-8"))
        except OSError:
            yield Finding(path.name, "is not there", f"{AGAIN}.")
        except UnicodeDecodeError as error:
            yield Finding(path.name, f"is not UTF-8 ({error.reason})", f"{AGAIN}.")
        else:
            yield from _compare(path.name, _wanted(record), found)


def _wanted(record: Record) -> list[Timed]:
    fps = record.timeline.fps
    return [(ms_at(cue.start, fps), ms_at(cue.end, fps), "\n".join(cue.lines)) for cue in record.cues]


def _compare(where: str, wanted: list[Timed], found: list[Timed]) -> Iterator[Finding]:
    if len(wanted) != len(found):
        yield Finding(where, f"has {len(found)} subtitles, not {len(wanted)}", f"{AGAIN}.")
        return
    for n, (a, b) in enumerate(zip(wanted, found, strict=True), 1):
        if a[2] != b[2]:
            yield Finding(f"{where} subtitle {n}", f"reads {b[2]!r}, not {a[2]!r}", f"{AGAIN}.")
        elif abs(a[0] - b[0]) > NEAR_MS or abs(a[1] - b[1]) > NEAR_MS:
            yield Finding(f"{where} subtitle {n}", f"is at {b[0]}–{b[1]} ms, not {a[0]}–{a[1]}", f"{AGAIN}.")


def _poster(path: Path) -> Iterator[Finding]:
    if not path.is_file():
        yield Finding(path.name, "is not there", f"{AGAIN}.")
    elif png_size(path) != POSTER or path.stat().st_size > POSTER_BYTES:
        width, height = png_size(path)
        what = f"is {width}x{height} and {path.stat().st_size} bytes"
        yield Finding(path.name, what, "Posters are 1280x720, 2 MB at most.")
