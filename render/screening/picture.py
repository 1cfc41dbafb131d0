"""One decoded frame as the watchers see it: what costs time is made when it is first asked for, and once."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from av.video.reformatter import Interpolation, VideoReformatter

Luma = npt.NDArray[np.uint8]
Rgb = npt.NDArray[np.uint8]

SMALL = (96, 54)  # width and height of the small picture: a window of a third by a third of the screen has 576 pixels
EVERY = (4, 6)  # rows and columns of the sample that tells whether a frame is the one before it


class Picture:
    """A frame of a film.

    Attributes:
        number: counted from 0.
        same: it is the frame before it, to the last pixel of a sample.
    """

    def __init__(self, frame: Any, number: int, before: Picture | None, reformatter: VideoReformatter) -> None:
        """Take a frame of PyAV, which belongs to the picture from now on."""
        self.number, self._frame, self._reformatter = number, frame, reformatter
        self.sample: Luma = self.luma[:: EVERY[0], :: EVERY[1]].copy()
        self.same = before is not None and np.array_equal(self.sample, before.sample)
        self._small: Rgb | None = before._small if before is not None and self.same else None

    @property
    def luma(self) -> Luma:
        """Brightness as coded, 16 to 235: shape (height, width); a view that lives as long as the frame."""
        plane = self._frame.planes[0]
        rows: Luma = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
        return rows[: self._frame.height, : self._frame.width]

    @property
    def small(self) -> Rgb:
        """The frame in 54 rows of 96 pixels, each the mean of its area: sRGB."""
        if self._small is None:
            width, height = SMALL
            frame = self._reformatter.reformat(
                self._frame, width, height, format="rgb24", interpolation=Interpolation.AREA
            )
            self._small = np.asarray(frame.to_ndarray(), np.uint8)
        return self._small

    @property
    def rgb(self) -> Rgb:
        """The whole frame: sRGB, shape (height, width, 3)."""
        found: Rgb = self._frame.to_ndarray(format="rgb24")
        return found


class Watcher(Protocol):
    """Is shown every frame of a film, in order; what it has found it says in a method of its own."""

    def see(self, picture: Picture) -> None:
        """Look at the next frame."""
