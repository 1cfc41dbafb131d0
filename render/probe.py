"""Reads a finished film as a player would, and says what is in it; compares nothing.

It decodes every frame, once, so what it says holds for the film that people get, not for what the program meant to
write. Whoever wants to look at the frames is a `Watcher`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

import av
from av.video.reformatter import VideoReformatter

from render.screening.picture import Picture, Watcher
from scripts.errors import StepError


@dataclass(frozen=True, slots=True)
class Stream:
    """One track.

    Attributes:
        kind: video, audio or subtitle.
        coded: codec, profile and what a player must know of its values, e.g. "h264 High yuv420p bt709 tv".
        language: ISO 639-2.
        name: as players list it.
        default: whether players choose it.
    """

    kind: str
    coded: str
    language: str
    name: str
    default: bool


@dataclass(frozen=True, slots=True)
class Text:
    """An embedded subtitle, in milliseconds."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Probe:
    """What is in a film.

    Attributes:
        frames: pictures decoded.
        uneven: numbers of frames that are not shown at their time.
        fast_start: the index comes before the pictures, so that a browser plays before it has loaded all.
    """

    width: int
    height: int
    fps: float
    frames: int
    uneven: tuple[int, ...]
    streams: tuple[Stream, ...]
    chapters: tuple[tuple[str, int, int], ...]  # title, start and end in ms
    texts: tuple[Text, ...]
    metadata: dict[str, str]
    fast_start: bool


def probe(film: Path, fps: int, watchers: Sequence[Watcher] = (), *, threads: bool = True) -> Probe:
    """Read a film.

    Args:
        film: an MP4.
        fps: frames a second that it should have.
        watchers: are shown every frame.
        threads: decode on more than one core: for one film alone.

    Raises:
        StepError: it cannot be read as a film.
    """
    try:
        with av.open(str(film)) as file:
            about = _about(file)
        return Probe(
            **about, **_picture(film, fps, watchers, threads), texts=_texts(film), fast_start=_fast_start(film)
        )
    except (av.FFmpegError, OSError, IndexError) as error:
        raise StepError(f"{film}: cannot be read as a film ({error}). Render it again.") from error


def _about(file: Any) -> dict[str, Any]:
    streams = tuple(
        Stream(
            stream.type,
            _coded(stream),
            stream.metadata.get("language", ""),
            stream.metadata.get("handler_name", ""),
            bool(stream.disposition & av.stream.Disposition.default),
        )
        for stream in file.streams
        if stream.type != "data"  # the chapters' own track
    )
    picture = file.streams.video[0]
    return {
        "width": picture.width,
        "height": picture.height,
        "fps": float(picture.average_rate),
        "streams": streams,
        "chapters": tuple(
            (c["metadata"].get("title", ""), _ms(c["start"], c["time_base"]), _ms(c["end"], c["time_base"]))
            for c in file.chapters()
        ),
        "metadata": dict(file.metadata),
    }


def _coded(stream: Any) -> str:
    codec = stream.codec_context
    if codec is None:
        return ""
    words = [codec.name, codec.profile or ""]
    if stream.type == "video":
        colours = (codec.color_primaries, codec.color_trc, codec.colorspace)
        # ITU-T H.273: 1 is BT.709 in all three; ranges are libav's, 1 is limited.
        words += [codec.pix_fmt, "bt709" if colours == (1, 1, 1) else f"colours {'/'.join(map(str, colours))}"]
        words.append({1: "tv", 2: "pc"}.get(codec.color_range, "no range"))
    elif stream.type == "audio":
        words += [str(codec.sample_rate), codec.layout.name]
    return " ".join(word for word in words if word)


def _picture(film: Path, fps: int, watchers: Sequence[Watcher], threads: bool) -> dict[str, Any]:
    uneven: list[int] = []
    count = 0
    reformatter = VideoReformatter()
    before: Picture | None = None
    with av.open(str(film)) as file:
        stream = file.streams.video[0]
        if threads:
            stream.thread_type = "AUTO"
        else:
            stream.codec_context.thread_count = 1
        step = Fraction(1, fps)
        for count, frame in enumerate(file.decode(stream), 1):
            n = count - 1
            if frame.pts is None or frame.pts * (frame.time_base or 0) != n * step:
                uneven.append(n)
            if watchers:
                picture = Picture(frame, n, before, reformatter)
                for watcher in watchers:
                    watcher.see(picture)
                before = picture
    return {"frames": count, "uneven": tuple(uneven)}


def _texts(film: Path) -> tuple[Text, ...]:
    found = []
    with av.open(str(film)) as file:
        if not file.streams.subtitles:
            return ()
        stream = file.streams.subtitles[0]
        for packet in file.demux(stream):
            data = bytes(packet)
            length = int.from_bytes(data[:2], "big")  # a tx3g sample: length, text, style boxes (3GPP TS 26.245)
            if packet.pts is not None and packet.time_base and length:
                start = _ms(packet.pts, packet.time_base)
                end = _ms(packet.pts + (packet.duration or 0), packet.time_base)
                found.append(Text(start, end, data[2 : 2 + length].decode("utf-8")))
    return tuple(found)


def _fast_start(film: Path) -> bool:
    """Tell whether the box "moov" comes before "mdat" (ISO/IEC 14496-12, 6.2.3)."""
    with film.open("rb") as file:
        for kind in _boxes(file, film.stat().st_size):
            if kind in (b"moov", b"mdat"):
                return kind == b"moov"
    return False


def _boxes(file: BinaryIO, end: int) -> Iterator[bytes]:
    at = 0
    while at + 8 <= end:
        file.seek(at)
        size, kind = int.from_bytes(file.read(4), "big"), file.read(4)
        yield kind
        if size == 1:
            size = int.from_bytes(file.read(8), "big")
        at += size if size >= 8 else end


def _ms(ticks: int, base: Fraction) -> int:
    return round(ticks * base * 1000)
