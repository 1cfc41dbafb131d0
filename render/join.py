"""Joins the segments of the scenes into one picture track, packet by packet: nothing is encoded again.

That works because every segment begins with an IDR frame, has no frames out of order and the same parameter sets;
each of these is checked, for a player forgives none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from scripts.errors import StepError

AGAIN = "Delete it from the store and run again."


def join(segments: Sequence[tuple[Path, int]], fps: int, out: Path) -> int:
    """Write one MP4 with the frames of all segments; packet n is frame n.

    Args:
        segments: files in order, and how many frames each must have.
        fps: frames a second.
        out: the MP4 to write.

    Returns:
        The number of frames.

    Raises:
        StepError: a segment is not what it should be, or the file cannot be written.
    """
    if not segments:
        raise StepError(f"{out.name}: there are no scenes to join.")
    try:
        return _join(segments, fps, out)
    except (av.FFmpegError, OSError) as error:
        raise StepError(f"{out}: the scenes cannot be joined ({error}). Look at the disk, then run again.") from error


def _join(segments: Sequence[tuple[Path, int]], fps: int, out: Path) -> int:
    frame = 0
    with av.open(str(out), "w", format="mp4", options={"fflags": "+bitexact"}) as film:
        with av.open(str(segments[0][0])) as first:
            track: Any = film.add_stream_from_template(first.streams.video[0])
        track.time_base = Fraction(1, fps)
        sets = bytes(track.codec_context.extradata or b"")
        for path, frames in segments:
            begun = frame
            for packet in _packets(path, sets):
                packet.stream = track
                packet.time_base = Fraction(1, fps)
                packet.pts = packet.dts = frame
                packet.duration = 1
                film.mux_one(packet)
                frame += 1
            if frame - begun != frames:
                raise StepError(f"{path}: has {frame - begun} frames, the timeline {frames}. {AGAIN}")
    return frame


def _packets(path: Path, sets: bytes) -> Iterator[Any]:
    with av.open(str(path)) as segment:
        stream = segment.streams.video[0]
        if bytes(stream.codec_context.extradata or b"") != sets:
            raise StepError(f"{path}: encoded with other settings than the first scene. {AGAIN}")
        for n, packet in enumerate(p for p in segment.demux(stream) if p.size):
            if n == 0 and not packet.is_keyframe:
                raise StepError(f"{path}: does not begin with a keyframe. {AGAIN}")
            if packet.pts != packet.dts:
                raise StepError(f"{path}: has frames out of order. {AGAIN}")
            yield packet
