"""Bands that cross a table from one column to another: what each brings, and what each takes home.

Bands run from the reading side to the far side. All have the same width: a band says that something passes, never how
much. They come nearer together in the middle, and can be drawn tight there until they are threads through one knot.
"""

from __future__ import annotations

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, move
from scenes.look.palette import mix
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, fill, path

PIECES = 24  # Béziers along each edge of a whole band


class TwoColumnFlow(VGroup):
    """Bands about the origin; the scene moves none of them, only how far they have come and how tight they are.

    Args:
        rows: heights of the bands at both ends, from the top.
        half: from the middle to where a band begins, and to where it ends.
        width: of a band.
        waist: share of its height that a band keeps in the middle.
        grid: which side a band starts from.
        ink: colour of a band when it is drawn.

    Attributes:
        bands: one path each; empty until drawn.
    """

    def __init__(
        self, rows: tuple[float, ...], half: float, width: float, waist: float, grid: Grid, *, ink: str = "sun"
    ) -> None:
        super().__init__()
        self.half, self.thick, self.waist, self.grid = half, width, waist, grid
        self.middle = sum(rows) / len(rows)
        self._away = tuple(row - self.middle for row in rows)
        self.shares = [0.0] * len(rows)
        self.bands = VGroup(*(path(np.zeros((0, 3)), ink) for _ in rows))
        self.add(self.bands)

    def at(self, band: int, share: float) -> XY:
        """The middle of a band a share of its way across."""
        u = 2 * share - 1
        return self.grid.mirror(u * self.half), self._height(band, u)

    def draw_to(self, band: int, share: float) -> None:
        """Draw a band as far as a share of its way."""
        self.shares[band] = share
        self.bands[band].points = self._outline(band, share)

    def cross(self, band: int, start: float, stop: float, run_time: float) -> Animation:
        """Let a band run on from a share of its way to another."""

        def draw(_: Mobject, alpha: float) -> None:
            self.draw_to(band, start + (stop - start) * alpha)

        return UpdateFromAlphaFunc(self.bands[band], draw, run_time=run_time, rate_func=move)

    def carry(self, thing: Mobject, band: int, start: float, stop: float, run_time: float) -> Animation:
        """Carry a thing along a band, at the pace of `cross`."""

        def move_on(_: Mobject, alpha: float) -> None:
            thing.move_to((*self.at(band, start + (stop - start) * alpha), 0))

        return UpdateFromAlphaFunc(thing, move_on, run_time=run_time, rate_func=move)

    def tighten(self, waist: float, width: float, middle: float, run_time: float) -> Animation:
        """Draw all bands together in the middle, and thin, while all of it goes to another height."""
        before = np.array([self.waist, self.thick, self.middle])
        after = np.array([waist, width, middle])

        def pull(_: Mobject, alpha: float) -> None:
            self.waist, self.thick, self.middle = (float(value) for value in before + (after - before) * alpha)
            for band, share in enumerate(self.shares):
                self.draw_to(band, share)

        return UpdateFromAlphaFunc(self, pull, run_time=run_time, rate_func=move)

    def pale(self, band: int, run_time: float = NORMAL, share: float = 0.5) -> Animation:
        """A band that has been told keeps a paler light."""
        before = self.bands[band].get_fill_color().to_hex()

        def tint(_: Mobject, alpha: float) -> None:
            fill(self.bands[band], mix(before, mix("sun", "paper", share), alpha))

        return UpdateFromAlphaFunc(self.bands[band], tint, run_time=run_time, rate_func=move)

    def _height(self, band: int, u: float) -> float:
        """Height of a band at u, -1 to 1: flat at both ends and in the middle."""
        t = abs(u)
        s = t * t * (3 - 2 * t)
        return self.middle + self._away[band] * (self.waist + (1 - self.waist) * s)

    def _outline(self, band: int, share: float) -> Points:
        if share <= 0:
            return np.zeros((0, 3))
        us = np.linspace(-1, 2 * share - 1, max(2, round(PIECES * share) + 1))
        middle = np.array([[u * self.half, self._height(band, u)] for u in us])
        half = np.array([0, self.thick / 2])
        ring = np.concatenate([middle - half, (middle + half)[::-1]])
        ring = np.concatenate([ring, ring[:1]])
        if self.grid.rtl:
            ring = (ring * (-1, 1))[::-1]
        a, b = ring[:-1], ring[1:]
        flat = np.stack([a, a + (b - a) / 3, b - (b - a) / 3, b], axis=1).reshape(-1, 2)
        return np.column_stack([flat, np.zeros(len(flat))])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    flow = TwoColumnFlow((2.1, 0.7, -0.7, -2.1), 4.6, 0.5, 0.5, grid)
    for band, share in enumerate((1.0, 1.0, 1.0, 0.62)):
        flow.draw_to(band, share)
        fill(flow.bands[band], "sun" if band == 3 else "sun.light")
    return flow
