"""Where the frames of a scene go: into a film, into one picture, or nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from manim.utils.exceptions import EndSceneEarlyException

from render.canvas.layer import Pixels
from render.canvas.painter import Changed
from render.encoder import SegmentEncoder


class Sink(Protocol):
    """Takes frames in their order."""

    def wants(self, start: int, stop: int) -> bool:
        """Tell whether any of these frames is to be drawn; what is not wanted is not drawn."""

    def write(self, pixels: Pixels, repeat: int, changed: Changed, *, cut: bool) -> None:
        """Take a frame.

        Args:
            pixels: RGBA, shape (height, width, 4), valid only during the call.
            repeat: how many frames of the film show it.
            changed: where it differs from the frame before; None: perhaps everywhere.
            cut: a section begins with it.
        """


class Nowhere:
    """For rehearsals: nothing is drawn."""

    def wants(self, start: int, stop: int) -> bool:
        """Want nothing."""
        return False

    def write(self, pixels: Pixels, repeat: int, changed: Changed, *, cut: bool) -> None:
        """Never called."""


class Snapshot:
    """Keeps one frame and ends the scene there."""

    pixels: Pixels | None

    def __init__(self, frame: int) -> None:
        self._frame, self._seen, self.pixels = frame, 0, None

    def wants(self, start: int, stop: int) -> bool:
        """Want the stretch that holds the frame."""
        self._seen = start
        return start <= self._frame < stop

    def write(self, pixels: Pixels, repeat: int, changed: Changed, *, cut: bool) -> None:
        """Keep a copy, then stop the scene."""
        if self._seen <= self._frame < self._seen + repeat:
            self.pixels = pixels.copy()
            raise EndSceneEarlyException


class ToFilm:
    """Hands every frame to an encoder."""

    def __init__(self, encoder: SegmentEncoder, progress: Callable[[int], None] = lambda frames: None) -> None:
        self._encoder, self._progress = encoder, progress

    def wants(self, start: int, stop: int) -> bool:
        """Want all."""
        return True

    def write(self, pixels: Pixels, repeat: int, changed: Changed, *, cut: bool) -> None:
        """Encode it; a section begins with a keyframe, so that players can jump there."""
        self._encoder.write(pixels, repeat, changed, keyframe=cut)
        self._progress(self._encoder.frames)
