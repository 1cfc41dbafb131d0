"""The picture as x264 takes it: YUV 4:2:0, BT.709, limited range, converted only where it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

from render.size import Size

Pixels = npt.NDArray[np.uint8]
Rect = tuple[int, int, int, int]  # x0, y0, x1, y1; x1 and y1 are outside

# Area: a chroma sample is the mean of its four pixels, to the nearest level, where the default cuts it off and looks at
# neighbours too. Bit exact: the same from every processor. `ACCURATE_RND` gives the same bytes in twice the time.
SCALING = Interpolation.AREA | Interpolation.BITEXACT
GRID = 4  # rectangles are widened to it: chroma is halved, and swscale takes a single row of chroma from one line only


class Yuv:
    """A 4:2:0 picture that follows an RGBA picture.

    Attributes:
        frame: for the encoder; changes with every `follow`.
    """

    def __init__(self, size: Size) -> None:
        if size.width % 2 or size.height % 2 or size.height < GRID:
            raise ValueError(f"A film is an even number of pixels wide and high, not {size.width}×{size.height}.")
        self.frame = av.VideoFrame(size.width, size.height, "yuv420p")
        self._planes = [_plane(plane) for plane in self.frame.planes]  # seen, not copied
        self._reformatter = VideoReformatter()

    def follow(self, patches: Sequence[tuple[Rect, Pixels]]) -> None:
        """Convert rectangles as `patches_of` gives them."""
        for (x0, y0, x1, y1), pixels in patches:
            luma, *chroma = self._planes
            new = self._converted(pixels)
            luma[y0:y1, x0:x1] = new[0]
            for plane, part in zip(chroma, new[1:], strict=True):
                plane[y0 // 2 : y1 // 2, x0 // 2 : x1 // 2] = part

    def _converted(self, pixels: Pixels) -> list[Pixels]:
        return [_plane(plane) for plane in converted(pixels, self._reformatter).planes]


def converted(pixels: Pixels, reformatter: VideoReformatter) -> av.VideoFrame:
    """Convert contiguous RGBA pixels, shape (height, width, 4), to a frame of their own."""
    return reformatter.reformat(
        av.VideoFrame.from_numpy_buffer(pixels, format="rgba"),
        format="yuv420p",
        dst_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.JPEG,
        dst_color_range=ColorRange.MPEG,
        interpolation=SCALING,
        threads=1,
    )


def patches_of(pixels: Pixels, changed: Sequence[Rect] | None, copy: bool = True) -> list[tuple[Rect, Pixels]]:
    """Cut out what changed, so that converting it gives what converting the whole picture would.

    Args:
        pixels: RGBA, shape (height, width, 4).
        changed: rectangles, in any order, overlapping or not; None is the whole picture.
        copy: the whole picture too is copied, not only seen.
    """
    height, width = pixels.shape[:2]
    rects = [_widened(rect, width, height) for rect in changed or ()] if changed is not None else []
    if changed is None or sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in rects) * 4 > width * height * 3:
        return [((0, 0, width, height), pixels.copy() if copy else np.ascontiguousarray(pixels))]
    return [(rect, pixels[rect[1] : rect[3], rect[0] : rect[2]].copy()) for rect in dict.fromkeys(rects)]


def _widened(rect: Rect, width: int, height: int) -> Rect:
    x0, y0, x1, y1 = rect
    if not (0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height):
        raise ValueError(f"The changed rectangle {rect} is not in a picture of {width}×{height}.")
    x1, y1 = min(-(-x1 // GRID) * GRID, width), min(-(-y1 // GRID) * GRID, height)
    return min(x0 // GRID * GRID, x1 - 2), min(y0 // GRID * GRID, y1 - GRID), x1, y1


def _plane(plane: Any) -> Pixels:
    rows: Pixels = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]
