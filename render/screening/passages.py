"""Passages in which a film shows nothing, or stands still where the scene says that it moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from render.measured import STILL
from render.screening.picture import Luma, Picture

BLACK = 24  # luma: 16 is black, the darkest surface of the series, night.down, has 35
BLACK_SECONDS = 0.1
FROZEN_SECONDS = 1.0  # nothing of a play may take longer to begin, or to go on

Passage = tuple[int, int]  # first frame, and first frame after


class Passages:
    """Watches for black and for standstill."""

    def __init__(self, fps: int) -> None:
        """Begin a film."""
        self._fps = fps
        self._dark: list[int] = []
        self._moves: list[int] = []
        self._reference: Luma | None = None
        self._black = False

    def see(self, picture: Picture) -> None:
        """Look at the next frame."""
        if not picture.same:
            self._black = bool(picture.sample.max() <= BLACK)
            # Compared with the picture that stood last, not with the frame before: slow movement adds up to a move.
            if self._reference is None or _most(self._reference, picture.sample) > STILL:
                self._moves.append(picture.number)
                self._reference = picture.sample
        if self._black:
            self._dark.append(picture.number)

    def black(self) -> Iterator[Passage]:
        """Yield the passages in which nothing is brighter than black."""
        for first, end in _runs(self._dark):
            if end - first >= BLACK_SECONDS * self._fps:
                yield first, end

    def frozen(self, plays: Sequence[Passage]) -> Iterator[Passage]:
        """Yield the longest standstill in each play, where it is too long; `plays` in frames of the film."""
        moves = np.array(self._moves, np.int64)
        for first, end in plays:
            inside = moves[(moves >= first) & (moves < end)].tolist()
            edges = [first, *inside, end]
            still, at = max((b - a, a) for a, b in pairwise(edges))
            if still > FROZEN_SECONDS * self._fps:
                yield at, at + still


def _most(a: Luma, b: Luma) -> int:
    return int((np.maximum(a, b) - np.minimum(a, b)).max())


def _runs(numbers: Sequence[int]) -> Iterator[Passage]:
    first = last = None
    for number in numbers:
        if first is None or last is None or number != last + 1:
            if first is not None and last is not None:
                yield first, last + 1
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last + 1
