"""Six places round the people they serve: medals on a band, words outside, a circle that closes."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, pi, sin

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive
from scenes.parts.icons import LEARNING, medal
from scenes.parts.shapes import annulus, disc, sector, union

MEDAL = 0.74  # radius of a medal
RIM = 0.10  # surface left free round it
BAND = 0.5  # half width of the band
BOND = 0.17  # half width of the band that joins the medals


class MedalRing:
    """The places and pieces of a ring of medals; the scene decides when each appears.

    Args:
        names: icons, in walking order from the top seam.
        r: radius of the circle through the medals' middles.
        centre: of the ring.
        grid: clockwise, or counter-clockwise where lines run from right to left.
    """

    def __init__(self, names: Sequence[str], r: float, centre: tuple[float, float], grid: Grid) -> None:
        self.r, self.centre, self.grid = r, centre, grid
        cx, cy = centre
        self.band = annulus(r - BAND, r + BAND, "paper.deep", cx, cy)
        self.inside = disc(r - BAND, "paper", cx, cy)
        self.seats = VGroup()  # empty places, before anything is named
        self.medals = VGroup()
        for i, name in enumerate(names):
            x, y = self.place(i)
            self.seats.add(VGroup(disc(MEDAL + RIM, "paper", x, y), disc(MEDAL, "paper.shade", x, y)))
            self.medals.add(medal(name, MEDAL, "sun", "night", "paper").shift((x, y, 0)))

    def angle(self, i: float) -> float:
        """Direction of place i, in radians; halves lie between places."""
        return pi / 2 - self.grid.sign * (i + 0.5) * pi / 3

    def place(self, i: int) -> tuple[float, float]:
        """Middle of medal i."""
        a = self.angle(i)
        return self.centre[0] + self.r * cos(a), self.centre[1] + self.r * sin(a)

    def outward(self, i: int) -> int:
        """+1 where the words of place i stand to its right, -1 where to its left."""
        return 1 if self.place(i)[0] > self.centre[0] else -1

    def close(self, run_time: float) -> Animation:
        """Draw the bond from medal to medal, all six at once, until the circle is whole; under the medals.

        It starts at the edge of the medals, not in their middle: what begins behind them is not seen on its word.
        """
        hidden = 2 * asin(MEDAL / (2 * self.r)) / (pi / 3)
        self.bond = self._bond(hidden)

        def draw(_: Mobject, alpha: float) -> None:
            self.bond.points = self._bond(hidden + (1 - hidden) * alpha).points

        return UpdateFromAlphaFunc(self.bond, draw, run_time=run_time, rate_func=arrive)

    def _bond(self, share: float) -> VMobject:
        """Each arc from its medal to the next, a share of the way."""
        ends = [(self.angle(i), self.angle(i + share)) for i in range(len(self.medals))]
        (cx, cy), inside, outside = self.centre, self.r - BOND, self.r + BOND
        return union([sector(inside, outside, min(e), max(e), "sun", cx=cx, cy=cy) for e in ends], "sun")


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: four medals are told, two seats still empty."""
    ring = MedalRing(tuple(LEARNING), 2.3, (0.0, 0.0), grid)
    return VGroup(ring.band, ring.inside, ring.seats, *ring.medals[:4])
