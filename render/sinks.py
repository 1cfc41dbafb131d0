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


class Stretch:
    """Hands the frames from `start` to before `stop` to an encoder; draws no other, and ends the scene after them."""

    def __init__(self, encoder: SegmentEncoder, start: int, stop: int | None) -> None:
        """`stop` is None where the stretch goes to the end of the scene, which then runs to its end."""
        self._encoder, self._start, self._stop = encoder, start, stop
        self._at = 0

    def wants(self, start: int, stop: int) -> bool:
        """Want what overlaps the stretch; end the scene after it."""
        if self._stop is not None and start >= self._stop:
            raise EndSceneEarlyException
        self._at = start
        return stop > self._start

    def write(self, pixels: Pixels, repeat: int, changed: Changed, *, cut: bool) -> None:
        """Encode the part of a hold that lies in the stretch."""
        end = self._at + repeat if self._stop is None else min(self._at + repeat, self._stop)
        self._encoder.write(pixels, end - max(self._at, self._start), changed, keyframe=cut)
