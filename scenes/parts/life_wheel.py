"""A wheel that rolls along the line of a life: how wide it is, place by place, round somebody who learns."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.size import LAYER
from scenes.parts.barrier_signs import sign
from scenes.parts.icon_kit import Draw, line
from scenes.parts.icons import ICONS
from scenes.parts.pen import XY
from scenes.parts.shapes import annulus, disc, union

RIM = 0.13  # thickness of the rim
SEATS = 0.70  # radius of the places' circle, in radii of the wheel
HUB = 0.36  # radius of the hub


class LifeWheel:
    """The wheel at its place; its places are lit one by one, and their words stand outside.

    Args:
        draws: what is drawn at each place, from the top on, clockwise (counter-clockwise from right to left).
        r: radius of the wheel.
        centre: its middle, as in a left-to-right drawing.
        grid: reading direction.
        medal: radius of a place.

    Attributes:
        body: rim, spokes and hub.
        seats: empty places.
        medals: the places, each a plate and its drawing.
    """

    def __init__(self, draws: Sequence[Draw], r: float, centre: XY, grid: Grid, *, medal: float = 0.46) -> None:
        self.r, self.grid, self.count = r, grid, len(draws)
        self.centre = (grid.mirror(centre[0]), centre[1])
        cx, cy = self.centre
        spokes = [line((cx, cy), self.place(i, 0.96), 0.09) for i in range(self.count)]
        self.body = VGroup(
            disc(r - RIM / 2, "paper.shade", cx, cy),
            union(spokes, "paper.deep"),
            annulus(r - RIM, r, "clay", cx, cy),
            disc(HUB * r, "paper", cx, cy),
        ).set_z_index(LAYER["plate"])
        self.rim = self.body[2]
        self.seats, self.medals = VGroup(), VGroup()
        for i, draw in enumerate(draws):
            x, y = self.place(i)
            self.seats.add(disc(medal * 1.14, "paper", x, y))
            self.medals.add(sign(draw, medal, "sun", "night", "paper").shift((x, y, 0)))
        self.seats.set_z_index(LAYER["mark"])
        self.medals.set_z_index(LAYER["people"])

    def angle(self, i: int) -> float:
        """Direction of a place, in radians."""
        return pi / 2 - self.grid.sign * i * 2 * pi / self.count

    def place(self, i: int, share: float = SEATS) -> XY:
        """Middle of a place, or another point of its spoke."""
        a = self.angle(i)
        return self.centre[0] + share * self.r * cos(a), self.centre[1] + share * self.r * sin(a)

    def roll(self, by: float, run_time: float) -> Animation:
        """Let the wheel roll in over a way of `by` units to where it stands; negative comes from the right."""
        start = [part.points.copy() for part in self.body]
        centre = np.array([*self.centre, 0.0])

        def turn(_: Mobject, alpha: float) -> None:
            left = by * (1 - alpha)
            a = left / self.r
            spin = np.array([[cos(a), sin(a), 0], [-sin(a), cos(a), 0], [0, 0, 1]])
            for part, points in zip(self.body, start, strict=True):
                part.points = (points - centre) @ spin + centre - np.array([left, 0, 0])

        return UpdateFromAlphaFunc(self.body, turn, run_time=run_time, rate_func=move)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: five places, one of them lit."""
    wheel = LifeWheel([ICONS[name] for name in list(ICONS)[:5]], 2.9, (0.0, 0.0), grid, medal=0.6)
    for medal in wheel.medals[1:]:
        medal[0].set_fill(opacity=0.45)
    return VGroup(wheel.body, wheel.seats, wheel.medals)
