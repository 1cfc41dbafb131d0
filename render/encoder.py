"""Frames become an H.264 segment: in process, one colour conversion per distinct frame, constant rate, joinable.

Every segment starts with an IDR frame, has no B-frames (so that a packet's time is its frame number) and the same
parameter sets, so that segments are joined without encoding again. One x264 thread, because its output depends on the
number of threads, and films must come out byte for byte the same on any machine; the cores are filled by scenes.

A held frame is encoded once: skip slices (`render/skip.py`) keep the rate. The quantiser is constant, so x264 looks
at no other frames, which halves its work: one for what moves, a finer one for keyframes. What stands for a second or
more begins with a keyframe, so that it is sharp while it is looked at; and as a keyframe depends on nothing but its
picture, one that falls due inside the hold shows the very same: nothing pops.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.video.frame import PictureType
from av.video.reformatter import ColorRange

from render.behind import Behind
from render.size import Size
from render.skip import Holder, ParameterSets
from render.yuv import Pixels, Rect, Yuv, patches_of

__all__ = ["Pixels", "Rect", "SegmentEncoder"]

KEYFRAME_SECONDS = 5  # a player seeks to a keyframe: at most this far away
# H.264 quantisers of what moves; what stands has 6 less. In films that are delivered even slow movement in the dark is
# clean; films of other people's scenes have about the quality and the size of Manim's own.
RELEASE, LIKE_MANIM = 26, 33
# The preset: ultrafast takes a third less time for files a third larger; rate control with look-ahead takes half as
# much again. The chroma offset keeps flat colours that change from frame to frame within three levels.
SETTINGS = {
    "preset": "veryfast",
    "x264-params": "ipratio=2.0:chroma-qp-offset=-5:"
    "bframes=0:ref=1:weightp=0:scenecut=0:open-gop=0:rc-lookahead=0:"
    "threads=1:lookahead-threads=1:sync-lookahead=0:sliced-threads=0:slices=1:"
    "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
    "g": "1000000",  # keyframes are asked for: x264 does not see the held frames
}


class SegmentEncoder:
    """Writes RGBA frames to an MP4 with one H.264 stream; use it as a context.

    The file appears under its name only when the context ends well.

    Attributes:
        frames: of the film, written so far.
    """

    def __init__(self, out: Path, size: Size, fps: int, *, quantiser: int = RELEASE, threaded: bool = False) -> None:
        """Begin a segment.

        Args:
            out: the MP4.
            size: of the pictures.
            fps: frames a second.
            quantiser: of what moves; segments that are to be joined have the same.
            threaded: convert and encode in a thread of its own, a few frames behind: for one scene on two cores.
        """
        self.frames = 0
        self._size = size
        self._film = _Film(out, size, fps, quantiser)
        self._behind = Behind() if threaded else None

    def __enter__(self) -> SegmentEncoder:
        return self

    def write(
        self, pixels: Pixels, repeat: int = 1, changed: Sequence[Rect] | None = None, *, keyframe: bool = False
    ) -> None:
        """Append a frame, `repeat` times. The pixels are the caller's again when this returns.

        Args:
            pixels: RGBA, shape (height, width, 4), as Cairo leaves them: opaque.
            repeat: how many frames of the film show it.
            changed: rectangles (x0, y0, x1, y1), ends excluded, outside of which the pixels are the previous frame's;
                empty if it is the same frame; None if nobody knows.
            keyframe: players can jump here: where a chapter starts.

        Raises:
            ValueError: pixels of another shape, or a rectangle outside them.
        """
        if pixels.shape != (self._size.height, self._size.width, 4):
            raise ValueError(f"The film is {self._size}, a frame has the shape {pixels.shape}.")
        if repeat < 1:
            return
        patches = patches_of(pixels, changed if self.frames else None, copy=self._behind is not None)
        self.frames += repeat
        if self._behind is None:
            self._film.write(patches, repeat, keyframe)
        else:
            self._behind.do(lambda: self._film.write(patches, repeat, keyframe))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        whole = False
        try:
            if self._behind is not None and kind is not None:
                self._behind.drop()
            elif self._behind is not None:
                self._behind.end()
            if kind is None:
                self._film.finish()
                whole = True
        finally:
            self._film.close(whole)


class _Film:
    """The MP4: frames encoded, and held frames between them."""

    def __init__(self, out: Path, size: Size, fps: int, quantiser: int) -> None:
        self._out, self._part = out, out.with_name(f".{out.name}.{os.getpid()}.part")
        self._tick, self._second, self._longest = Fraction(1, fps), fps, KEYFRAME_SECONDS * fps
        self._sent = 0  # frames of the film that x264 was given or that are held
        self._muxed = 0
        self._key = 0  # the last keyframe
        self._last = 0  # the last frame x264 was given
        self._holds: dict[int, int] = {}  # frame → how often it is held after it
        self._yuv = Yuv(size)
        out.parent.mkdir(parents=True, exist_ok=True)
        self._container = av.open(str(self._part), "w", format="mp4", options={"fflags": "+bitexact"})
        stream: Any = self._container.add_stream("libx264", rate=fps, options=SETTINGS | {"qp": str(quantiser)})
        stream.width, stream.height, stream.pix_fmt = size.width, size.height, "yuv420p"
        stream.time_base = self._tick
        context = stream.codec_context
        context.time_base = self._tick
        context.thread_count = 1
        context.color_range = int(ColorRange.MPEG)
        context.colorspace = context.color_primaries = context.color_trc = 1  # BT.709
        context.flags |= 1 << 23  # bitexact: no encoder version in the stream's user data
        self._stream = stream
        self._holder: Holder | None = None

    def write(self, patches: Sequence[tuple[Rect, Pixels]], repeat: int, keyframe: bool) -> None:
        """Encode a frame, or hold the last one if nothing changed."""
        self._yuv.follow(patches)
        # A hold that would need a keyframe before it ends begins with it: then nothing changes while it is held.
        stands = bool(patches) and repeat >= self._second
        key = keyframe or stands or self._sent == 0 or self._sent - self._key + repeat > self._longest
        if patches or key:
            self._encode(key)
            repeat -= 1
        while repeat:
            room = self._longest - (self._sent - self._key)
            if room <= 0:
                self._encode(True)
                repeat -= 1
                continue
            self._hold(min(repeat, room))
            repeat -= min(repeat, room)

    def finish(self) -> None:
        """Write what x264 still has."""
        self._mux(self._stream.encode(None))

    def close(self, whole: bool) -> None:
        """Close the file; give it its name or take it away."""
        try:
            self._container.close()
        except BaseException:
            whole = False
            raise
        finally:
            if whole:
                os.replace(self._part, self._out)
            else:
                self._part.unlink(missing_ok=True)

    def _encode(self, key: bool) -> None:
        frame: Any = self._yuv.frame
        frame.pts, frame.time_base = self._sent, self._tick
        frame.pict_type = PictureType.I if key else PictureType.P
        if key:
            self._key = self._sent
        self._last = self._sent
        self._sent += 1
        self._mux(self._stream.encode(frame))

    def _hold(self, count: int) -> None:
        if self._muxed == self._sent:
            self._mux_held(count)
        else:
            self._holds[self._last] = self._holds.get(self._last, 0) + count
        self._sent += count

    def _mux(self, packets: Sequence[Any]) -> None:
        for packet in packets:
            if self._holder is None:
                self._holder = Holder(ParameterSets.read(bytes(self._stream.codec_context.extradata)))
            frame = round(packet.pts * packet.time_base / self._tick)
            self._append(self._holder.passed(bytes(packet)), packet.is_keyframe)
            self._mux_held(self._holds.pop(frame, 0))

    def _mux_held(self, count: int) -> None:
        for _ in range(count):
            assert self._holder is not None  # a frame went before
            self._append(self._holder.held(), False)

    def _append(self, data: bytes, keyframe: bool) -> None:
        packet: Any = av.Packet(data)
        packet.stream, packet.time_base = self._stream, self._tick
        packet.pts = packet.dts = self._muxed
        packet.duration, packet.is_keyframe = 1, keyframe
        self._container.mux_one(packet)
        self._muxed += 1
