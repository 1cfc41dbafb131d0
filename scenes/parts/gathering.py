"""The cities of a network leave their flower and gather into the road of the route ring."""

from __future__ import annotations

from math import atan2, ceil, cos, pi, sin
from typing import Any

import numpy as np
from manim import Animation, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.parts.network import Network
from scenes.parts.ring import PARTS, angle
from scenes.parts.shapes import Points

ROWS = 4  # of cities across the road
ALONG = 0.78  # share of a part's length that they take, and
ACROSS = 0.62  # of its width


def road_seats(cities: Points, r: float, thick: float, grid: Grid) -> Points:
    """Give each city a place on the road of a ring about the origin, in its own direction from the flower's middle.

    Args:
        cities: where they stand, from the flower's middle.
        r: mean radius of the ring.
        thick: width of its road.
        grid: the way round.
    """
    x, y = cities[:, 0] * grid.sign, cities[:, 1]
    walked = np.array([(pi / 2 - atan2(v, u)) % (2 * pi) for u, v in zip(x, y, strict=True)])
    out = np.zeros((len(cities), 2))
    for part, members in enumerate(np.array_split(np.argsort(walked), PARTS)):
        columns = ceil(len(members) / ROWS)
        for c, column in enumerate(np.array_split(members, columns)):
            turn = ALONG * pi / PARTS * (2 * (c + 0.5) / columns - 1)
            a = angle(part, grid) - grid.sign * turn
            outward = sorted(column, key=lambda i: float(np.hypot(*cities[i])))
            for row, i in enumerate(outward):
                at = r + ACROSS * thick * ((row + 0.5) / len(outward) - 0.5)
                out[i] = (at * cos(a), at * sin(a))
    return out


class Gather(Animation):
    """Let the cities leave for new places, those with the longest way first; links and halos stay behind."""

    LAG = 0.35  # share of the time in which they set out

    def __init__(self, network: Network, places: Points, **kwargs: Any) -> None:
        self._network, self._start, self._end = network, network.at.copy(), places
        far = np.hypot(*(places - network.at).T)
        self._late = self.LAG * (1 - far / max(float(far.max()), 1e-9))
        kwargs.setdefault("rate_func", lambda t: t)
        super().__init__(network.rings, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show them a share of the way."""
        own = np.clip((alpha - self._late) / (1 - self.LAG), 0, 1)
        way = np.array([move(t) for t in own])[:, None]
        self._network.at = self._start + (self._end - self._start) * way
        self._network.draw()


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the cities have left their flower, and the road is about to close."""
    net = Network((20, 60, 180), ("sun", "coral.light", "paper"), (0.0, 0.0), grid, links=((20, 0.5),), seed=5)
    net.settle(180, 0.17)
    gather = Gather(net, road_seats(net.at, 2.7, 0.9, grid))
    gather.begin()
    gather.interpolate(0.9)
    return VGroup(net.halos, net.rings)
