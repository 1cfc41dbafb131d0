"""The route ring turns by one place: its road goes round, its signs go along with it and stay upright."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

import numpy as np
from manim import Animation, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.parts.ring import PARTS, RouteRing
from scenes.parts.shapes import Points


class Turn(Animation):
    """Turn a ring into the places its parts have, from `places` places before.

    Make it while every part is in its place; `before` shows the ring as it is when the turn begins, and can be called
    before other movements. The ring may have moved since, but not been scaled.
    """

    def __init__(self, ring: RouteRing, places: int = 1, **kwargs: Any) -> None:
        self._ring, self._angle = ring, ring.grid.sign * places * 2 * pi / PARTS
        middle = self._middle()
        self._roads = [part.arc.points - middle for part in ring.parts]
        self._signs = [[each.points - middle for each in part.icon.get_family()] for part in ring.parts]
        self._seats = [ring.station(i) - middle for i in range(PARTS)]
        kwargs.setdefault("rate_func", move)
        super().__init__(ring, **kwargs)

    def before(self) -> None:
        """Show the ring as the turn finds it."""
        self.show(0.0)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show a share of the turn."""
        self.show(self.rate_func(alpha))

    def show(self, share: float) -> None:
        """Set the ring to a share of its turn."""
        a, middle = self._angle * (1 - share), self._middle()
        turn = np.array([[cos(a), sin(a), 0], [-sin(a), cos(a), 0], [0, 0, 1]])  # for rows: counter-clockwise by a
        for part, road, signs, seat in zip(self._ring.parts, self._roads, self._signs, self._seats, strict=True):
            part.arc.points = _turned(road, turn) + middle
            for each, points in zip(part.icon.get_family(), signs, strict=True):
                each.points = points + (seat @ turn - seat) + middle if len(points) else points

    def _middle(self) -> Points:
        return np.asarray(self._ring._axis.points[0].copy())


def _turned(points: Points, turn: Points) -> Points:
    return np.asarray(points @ turn)


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a ring at rest, and one that is on its way to the next place."""
    rest, turning = RouteRing(1.7, grid).light(1), RouteRing(1.7, grid).light(1)
    Turn(turning).show(0.5)
    return VGroup(rest.shift((grid.mirror(-2.4), 0, 0)), turning.shift((grid.mirror(2.4), 0, 0)))
