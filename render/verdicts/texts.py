"""What is wrong with the subtitles of a film, in it and beside it, and with its poster."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from render.picture import POSTER_BYTES, png_size
from render.probe import Probe
from render.record import Record
from render.sidecars import SIDECARS, Timed, read_sidecar
from render.verdicts.at import about, film_name
from scripts.clock import ms_at
from scripts.model import Finding

NEAR_MS = 1  # the rounding of a subtitle's time in its formats
POSTER = (1280, 720)


def track_findings(record: Record, found: Probe) -> Iterator[Finding]:
    """Yield where the text track differs from the cues."""
    texts = [(text.start_ms, text.end_ms, text.text) for text in found.texts]
    yield from _compare(record, "subtitles", film_name(record), texts)


def sidecar_findings(record: Record, folder: Path) -> Iterator[Finding]:
    """Yield where the subtitle files beside the film differ from the cues, and so from the text track."""
    for suffix in SIDECARS:
        path = folder / f"{record.tutorial}.{record.locale}.{suffix}"
        try:
            found = read_sidecar(suffix, path.read_text(encoding="utf-8"))
        except OSError:
            yield about(record, "sidecar", "is not there", where=path.name)
        except UnicodeDecodeError as error:
            yield about(record, "sidecar", f"is not UTF-8 ({error.reason})", where=path.name)
        else:
            yield from _compare(record, "sidecar", path.name, found)


def _compare(record: Record, rule: str, where: str, found: list[Timed]) -> Iterator[Finding]:
    fps = record.timeline.fps
    wanted = [(ms_at(cue.start, fps), ms_at(cue.end, fps), "\n".join(cue.lines)) for cue in record.cues]
    if len(wanted) != len(found):
        yield about(record, rule, f"has {len(found)} subtitles, not {len(wanted)}", where=where)
        return
    for n, (a, b) in enumerate(zip(wanted, found, strict=True), 1):
        if a[2] != b[2]:
            yield about(record, rule, f"reads {b[2]!r}, not {a[2]!r}", where=f"{where} subtitle {n}")
        elif abs(a[0] - b[0]) > NEAR_MS or abs(a[1] - b[1]) > NEAR_MS:
            what = f"is at {b[0]}–{b[1]} ms, not {a[0]}–{a[1]}"
            yield about(record, rule, what, where=f"{where} subtitle {n}")


def poster_findings(record: Record, folder: Path) -> Iterator[Finding]:
    """Yield a finding where the poster is not what video platforms take."""
    path = folder / f"{record.tutorial}.{record.locale}.poster.png"
    if not path.is_file():
        yield about(record, "poster", "is not there", where=path.name)
    elif png_size(path) != POSTER or path.stat().st_size > POSTER_BYTES:
        width, height = png_size(path)
        what = f"is {width}x{height} and {path.stat().st_size} bytes"
        yield about(record, "poster", what, "Posters are 1280x720, 2 MB at most.", where=path.name)
