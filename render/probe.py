"""Reads a finished film as a player would, and says what is in it; compares nothing.

It decodes every frame, so what it says holds for the film that people get, not for what the program meant to write.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from scripts.errors import StepError

Luma = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Stream:
    """One track: what kind, in which language (ISO 639-2), by what name, and whether players choose it."""

    kind: str
    codec: str
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
class Change:
    """How two frames differ in brightness (0 to 255): on average, and where most."""

    mean: float
    most: int


@dataclass(frozen=True, slots=True)
class Probe:
    """What is in a film.

    Attributes:
        frames: pictures decoded.
        uneven: numbers of frames that are not shown at their time.
        sound_s: seconds of sound.
        peaks: for each stretch asked for, the loudest sample (1 is full scale).
        changes: frame → how it differs from the frame `before` it that was asked for.
    """

    width: int
    height: int
    fps: float
    frames: int
    uneven: tuple[int, ...]
    sound_s: float
    streams: tuple[Stream, ...]
    chapters: tuple[tuple[str, int, int], ...]  # title, start and end in ms
    texts: tuple[Text, ...]
    metadata: dict[str, str]
    peaks: tuple[float, ...]
    changes: dict[tuple[int, int], Change]


def probe(
    film: Path, fps: int, *, pairs: Collection[tuple[int, int]] = (), stretches: Sequence[tuple[float, float]] = ()
) -> Probe:
    """Read a film.

    Args:
        film: an MP4.
        fps: frames a second that it should have.
        pairs: frames to compare, (earlier, later).
        stretches: seconds of sound to listen to, (from, to).

    Raises:
        StepError: it cannot be read as a film.
    """
    try:
        with av.open(str(film)) as file:
            about = _about(file)
        return Probe(**about, **_picture(film, fps, pairs), **_sound(film, stretches), texts=_texts(film))
    except (av.FFmpegError, OSError, IndexError) as error:
        raise StepError(f"{film}: cannot be read as a film ({error}). Render it again.") from error


def _about(file: Any) -> dict[str, Any]:
    streams = tuple(
        Stream(
            stream.type,
            stream.codec_context.name if stream.codec_context else "",
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


def _picture(film: Path, fps: int, pairs: Collection[tuple[int, int]]) -> dict[str, Any]:
    befores: dict[int, list[int]] = {}
    last: dict[int, int] = {}  # frame → the last one it is compared with
    for earlier, later in pairs:
        befores.setdefault(later, []).append(earlier)
        last[earlier] = max(later, last.get(earlier, 0))
    kept: dict[int, Luma] = {}
    changes: dict[tuple[int, int], Change] = {}
    uneven: list[int] = []
    count = 0
    with av.open(str(film)) as file:
        stream = file.streams.video[0]
        stream.thread_type = "AUTO"
        step = Fraction(1, fps)
        for count, frame in enumerate(file.decode(stream), 1):
            n = count - 1
            if frame.pts is None or frame.pts * (frame.time_base or 0) != n * step:
                uneven.append(n)
            for before in befores.get(n, ()):
                if before in kept:
                    changes[before, n] = _change(kept[before], _luma(frame))
            if n in last:
                kept[n] = _luma(frame)
            kept = {at: luma for at, luma in kept.items() if last[at] > n}
    return {"frames": count, "uneven": tuple(uneven), "changes": changes}


def _luma(frame: Any) -> Luma:
    plane = frame.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return rows[: frame.height, : frame.width].copy()


def _change(before: Luma, after: Luma) -> Change:
    apart = np.abs(before.astype(np.int16) - after)
    return Change(float(apart.mean()), int(apart.max()))


def _sound(film: Path, stretches: Sequence[tuple[float, float]]) -> dict[str, Any]:
    peaks = [0.0] * len(stretches)
    heard, rate = 0, 48_000
    with av.open(str(film)) as file:
        if not file.streams.audio:
            return {"sound_s": 0.0, "peaks": tuple(peaks)}
        stream = file.streams.audio[0]
        rate = stream.rate
        for frame in file.decode(stream):
            start, end = heard / rate, (heard + frame.samples) / rate
            inside = [n for n, (a, b) in enumerate(stretches) if start < b and end > a]
            if inside:
                peak = float(np.abs(frame.to_ndarray()).max())
                for n in inside:
                    peaks[n] = max(peaks[n], peak)
            heard += frame.samples
        # The last AAC frame is filled up; the track's own length says where the sound ends.
        listed = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else heard / rate
    return {"sound_s": min(heard / rate, listed), "peaks": tuple(peaks)}


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


def _ms(ticks: int, base: Fraction) -> int:
    return round(ticks * base * 1000)
