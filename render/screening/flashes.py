"""Flashes that may cause seizures: WCAG 2.2, success criterion 2.3.1 "Three Flashes or Below Threshold".

https://www.w3.org/TR/WCAG22/#three-flashes-or-below-threshold and #dfn-general-flash-and-red-flash-thresholds, which
agree with ITU-R BT.1702 and Ofcom's guidance, after which broadcasters' analysers work:

- a general flash is a pair of opposing changes of relative luminance by 0.1 or more, the darker below 0.80;
- a red flash is a pair of opposing changes to or from a saturated red, R / (R + G + B) ≥ 0.8, by more than 0.2 in the
  CIE 1976 UCS diagram;
- neither may come more than three times within a second, on more than a quarter of any 10 degrees of the visual field.
  At the usual distance these are a rectangle of a third by a third of the screen (341 by 256 of 1024 by 768 pixels).

Each pixel of the small picture is followed by itself, from turn to turn of its brightness. A rectangle changes where
more than a quarter of its pixels turn the same way in a frame, or a quarter more one way than the other in two frames,
for a flash may fade in; it flashes with every second change against the last. So what only travels is no flash: while
one part turns dark another turns bright, and at no time many together.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from render.screening.light import Light, chromaticity, linear, luminance
from render.screening.picture import SMALL, Picture

STEP, BRIGHT = np.float32(0.1), np.float32(0.8)
RED_STEP = np.float32(0.2)
MOST = 7  # changes in a second: three pairs, and half of the next
WINDOW = (SMALL[1] // 3, SMALL[0] // 3)  # rows, columns
SHARE = 0.25
TOGETHER = 2  # frames within which turns are one change: a flash may fade in

Bools = npt.NDArray[np.bool_]
Turned = tuple[Bools, Bools]  # one way, and the other
Kind = Literal["general", "red"]


@dataclass(frozen=True, slots=True)
class Flashing:
    """A passage that flashes too often: frames (last included), and the largest share of a rectangle that does."""

    kind: Kind
    first: int
    last: int
    share: float


class Flashes:
    """Watches for flashes."""

    def __init__(self, fps: int) -> None:
        """Begin a film."""
        self._fps = fps
        self._turns, self._reds = _Turns(), _Reds()
        self._general, self._red = _Windows("general", fps), _Windows("red", fps)

    def see(self, picture: Picture) -> None:
        """Look at the next frame."""
        light = None if picture.same else linear(picture.small)
        self._general.see(picture.number, None if light is None else self._turns.turned(light))
        self._red.see(picture.number, None if light is None else self._reds.turned(light))

    @property
    def found(self) -> tuple[Flashing, ...]:
        """The passages found so far, in order of time."""
        return tuple(sorted((*self._general.found, *self._red.found), key=lambda flashing: flashing.first))


class _Windows:
    """Counts the changes of every rectangle of the picture within the last second."""

    def __init__(self, kind: Kind, fps: int) -> None:
        self._kind, self._fps = kind, fps
        shape = (SMALL[1] - WINDOW[0] + 1, SMALL[0] - WINDOW[1] + 1)
        self._counts = np.zeros(shape, np.int16)
        self._way = np.zeros(shape, np.int8)  # of the last change: 1, -1, or 0 before the first
        self._changed: deque[Bools | None] = deque()
        self._turned: deque[Turned | None] = deque([None] * TOGETHER)
        self.found: list[Flashing] = []

    def see(self, number: int, turned: Turned | None) -> None:
        """Take the pixels that turned in a frame; None where none did."""
        self._turned.append(turned)
        self._turned.popleft()
        changed, share = self._change()
        self._changed.append(changed)
        if changed is not None:
            self._counts += changed
        if len(self._changed) > self._fps:
            old = self._changed.popleft()
            if old is not None:
                self._counts -= old
        if changed is not None and share is not None:
            often = changed & (self._counts > MOST)
            if often.any():
                self._add(number, float(share[often].max()))

    def _change(self) -> tuple[Bools | None, Light | None]:
        recent = [turned for turned in self._turned if turned is not None]
        if not recent or not any(way.any() for turned in recent for way in turned):
            return None, None
        near = [_shares(np.logical_or.reduce([turned[way] for turned in recent])) for way in (0, 1)]
        now = (
            [_shares(way) for way in self._turned[-1]] if self._turned[-1] is not None else [np.zeros_like(near[0])] * 2
        )
        up, down = np.maximum(now[0], near[0] - near[1]), np.maximum(now[1], near[1] - near[0])
        rises, falls = (up > SHARE) & (self._way != 1), (down > SHARE) & (self._way != -1)
        falls &= ~rises
        self._way = np.where(rises, np.int8(1), np.where(falls, np.int8(-1), self._way))
        return rises | falls, np.where(rises, up, down)

    def _add(self, number: int, share: float) -> None:
        if self.found and number - self.found[-1].last <= self._fps:
            old = self.found.pop()
            self.found.append(Flashing(self._kind, old.first, number, max(old.share, share)))
        else:
            self.found.append(Flashing(self._kind, number, number, share))


class _Turns:
    """Follows the luminance of every pixel from one turn to the next."""

    def __init__(self) -> None:
        self._low: Light | None = None
        self._high: Light | None = None
        self._rising: Bools | None = None  # which way the last change went
        self._known: Bools | None = None  # whether there was one

    def turned(self, light: Light) -> Turned:
        """Return which pixels have turned bright with this frame, and which dark, against their last turn."""
        now = luminance(light)
        if self._low is None or self._high is None or self._rising is None or self._known is None:
            self._low, self._high = now.copy(), now.copy()
            self._rising = np.zeros(now.shape, np.bool_)
            self._known = np.zeros(now.shape, np.bool_)
            return self._known.copy(), self._known.copy()
        np.minimum(self._low, now, out=self._low)
        np.maximum(self._high, now, out=self._high)
        up = (now - self._low >= STEP) & (self._low < BRIGHT) & ~(self._known & self._rising)
        down = (self._high - now >= STEP) & (now < BRIGHT) & ~(self._known & ~self._rising) & ~up
        # From a change on, only what goes beyond it counts: the extreme behind is forgotten.
        self._high = np.where(up, now, self._high)
        self._low = np.where(up | down, now, self._low)
        self._high = np.where(down, now, self._high)
        self._rising = (self._rising | up) & ~down
        self._known |= up | down
        return up, down


class _Reds:
    """Follows the colour of every pixel into red and out of it."""

    def __init__(self) -> None:
        self._u: Light | None = None
        self._v: Light | None = None
        self._red: Bools | None = None

    def turned(self, light: Light) -> Turned:
        """Return which pixels have gone into a saturated red with this frame, and which out of it."""
        u, v, red = chromaticity(light)
        if self._u is None or self._v is None or self._red is None:
            self._u, self._v, self._red = u, v, red
            return np.zeros(red.shape, np.bool_), np.zeros(red.shape, np.bool_)
        far = np.hypot(u - self._u, v - self._v) > RED_STEP
        into, out = red & ~self._red & far, ~red & self._red & far
        # A colour that is not red may wander; a red is left only by a change.
        take = into | out | (~red & ~self._red)
        self._u, self._v = np.where(take, u, self._u), np.where(take, v, self._v)
        self._red = np.where(take, red, self._red)
        return into, out


def _shares(pixels: Bools) -> Light:
    """Return the share of every rectangle that is true."""
    rows, columns = WINDOW
    sums = np.zeros((pixels.shape[0] + 1, pixels.shape[1] + 1), np.int32)
    sums[1:, 1:] = pixels.cumsum(0).cumsum(1)
    inside = sums[rows:, columns:] - sums[:-rows, columns:] - sums[rows:, :-columns] + sums[:-rows, :-columns]
    return (inside / np.float32(rows * columns)).astype(np.float32)
