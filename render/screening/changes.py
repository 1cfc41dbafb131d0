"""How much the picture changes from one frame to another: the pixels' answer to "did it move on the word?"."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from render.measured import Change
from render.screening.picture import Luma, Picture


class Changes:
    """Watches pairs of frames.

    Attributes:
        found: (earlier, later) → how they differ.
    """

    def __init__(self, pairs: Collection[tuple[int, int]]) -> None:
        """Take the pairs, (earlier, later)."""
        self.found: dict[tuple[int, int], Change] = {}
        self._befores: dict[int, list[int]] = {}
        self._last: dict[int, int] = {}  # frame → the last one it is compared with
        for earlier, later in pairs:
            self._befores.setdefault(later, []).append(earlier)
            self._last[earlier] = max(later, self._last.get(earlier, 0))
        self._kept: dict[int, Luma] = {}

    def see(self, picture: Picture) -> None:
        """Look at the next frame."""
        n = picture.number
        for before in self._befores.get(n, ()):
            if before in self._kept:
                self.found[before, n] = _change(self._kept[before], picture.luma)
        if n in self._last:
            self._kept[n] = picture.luma.copy()
        self._kept = {at: luma for at, luma in self._kept.items() if self._last[at] > n}


def _change(before: Luma, after: Luma) -> Change:
    apart = np.maximum(before, after) - np.minimum(before, after)  # in bytes: four times as fast as in 16 bits
    return Change(float(apart.mean()), int(apart.max()))
