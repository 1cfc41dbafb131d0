"""Frames become an H.264 segment: in process, one colour conversion per distinct frame, constant rate, joinable.

Every segment starts with an IDR frame, has no B-frames (so that a packet's time is its frame number) and the same
parameter sets, so that segments are joined without encoding again. One x264 thread, because its output depends on the
number of threads, and films must come out byte for byte the same on any machine; the cores are filled by scenes.
"""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
from av.video.frame import PictureType
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from render.size import Size

Pixels = npt.NDArray[np.uint8]

# Area: rounds chroma where the default cuts it off. Bit exact: no SIMD variant that another processor would not have.
SCALING = Interpolation.AREA | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
KEYFRAME_SECONDS = 5  # a player seeks to a keyframe: at most this far away
SETTINGS = {
    "preset": "veryfast",
    "crf": "18",
    "tune": "animation",
    "x264-params": "bframes=0:scenecut=0:open-gop=0:threads=1:lookahead-threads=1:sliced-threads=0:"
    "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
}


class SegmentEncoder:
    """Writes RGBA frames to an MP4 with one H.264 stream; use it as a context.

    The file appears under its name only when the context ends well.
    """

    def __init__(self, out: Path, size: Size, fps: int) -> None:
        self._out, self._part = out, out.with_name(f".{out.name}.{os.getpid()}.part")
        self._fps, self.frames = fps, 0
        out.parent.mkdir(parents=True, exist_ok=True)
        self._container = av.open(str(self._part), "w", format="mp4", options={"fflags": "+bitexact"})
        options = SETTINGS | {"g": str(KEYFRAME_SECONDS * fps)}
        stream: Any = self._container.add_stream("libx264", rate=fps, options=options)
        stream.width, stream.height, stream.pix_fmt = size.width, size.height, "yuv420p"
        stream.time_base = Fraction(1, fps)
        stream.codec_context.time_base = Fraction(1, fps)
        stream.codec_context.thread_count = 1
        stream.codec_context.color_range = int(ColorRange.MPEG)
        stream.codec_context.colorspace = 1  # AVCOL_SPC_BT709
        stream.codec_context.color_primaries = 1
        stream.codec_context.color_trc = 1
        stream.codec_context.flags |= 1 << 23  # bitexact: no encoder version in the stream's user data
        self._stream = stream

    def __enter__(self) -> SegmentEncoder:
        return self

    def write(self, pixels: Pixels, repeat: int = 1) -> None:
        """Append a frame, `repeat` times.

        Args:
            pixels: RGBA, shape (height, width, 4), as Cairo leaves them: opaque.
            repeat: how many frames of the film show it.
        """
        rgba = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgba")
        frame = rgba.reformat(
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
            interpolation=SCALING,
            threads=1,
        )
        for _ in range(repeat):
            frame.pts = self.frames
            frame.time_base = Fraction(1, self._fps)
            frame.pict_type = PictureType.I if self.frames == 0 else PictureType.NONE
            self._container.mux(self._stream.encode(frame))
            self.frames += 1

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._container.mux(self._stream.encode(None))
        finally:
            self._container.close()
            if kind is None:
                os.replace(self._part, self._out)
            else:
                self._part.unlink(missing_ok=True)
