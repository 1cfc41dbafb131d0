"""A heavy wheel that turns between places: somebody rides on its rim from one to the next.

The places stand still round the wheel, the first of them at the upper corner of the reading side; walking order is
clockwise, and counter-clockwise where lines run from right to left. The wheel and its rider turn; icons and people stay
upright.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.icon_kit import SHAPE_INK, line
from scenes.parts.icons import medal
from scenes.parts.pawn import pawn
from scenes.parts.pen import XY
from scenes.parts.shapes import annulus, disc, poly, sector, union

SPOKES = 6
RIM, HUB = 0.19, 0.2  # width of the rim and radius of the hub, in radii
RIDER = 0.19  # radius of the rider's plate
IRON = mix("mist", "night", 0.35)


class Flywheel(VGroup):
    """A wheel of radius `r` about `centre` on a stand that reaches the floor.

    Attributes:
        stand: two legs and a foot.
        wheel: rim, spokes and weights; these turn.
        hub: the disc in the middle.
        rider: somebody on the rim.
        turned: how far it has turned from the first place, in radians of the walking order.
    """

    def __init__(self, r: float, centre: XY, floor: float, grid: Grid, *, places: int = 4) -> None:
        super().__init__()
        self.r, self.centre, self.grid, self.places = r, centre, grid, places
        cx, cy = centre
        wood = mix("clay", "night", 0.45)
        legs = [line((cx, cy), (cx + s * r * 0.62, floor + 0.08), 0.2) for s in (-1, 1)]
        foot = [line((cx - r * 0.85, floor + 0.07), (cx + r * 0.85, floor + 0.07), 0.14)]
        self.stand: VMobject = union([*legs, *foot], wood)
        self._wheel = self._draw()
        self.wheel = VGroup(*(part.copy() for part in self._wheel))
        self.hub: VMobject = disc(HUB * r, "sun", cx, cy)
        self.axle: VMobject = disc(HUB * r * 0.36, "night", cx, cy)
        self.rider = VGroup(disc(RIDER * r, "sun"), pawn(RIDER * r * 1.45, "night").shift((0, -RIDER * r * 0.72, 0)))
        self._rider_at = np.zeros(3)
        self.stand.set_z_index(LAYER["near city"])
        self.wheel.set_z_index(LAYER["plate"])
        VGroup(self.hub, self.axle).set_z_index(LAYER["mark"])
        self.rider.set_z_index(LAYER["people"])
        self.add(self.stand, self.wheel, self.hub, self.axle, self.rider)
        self.turned = 0.0
        self.turn_to(0.0)

    def angle(self, place: float) -> float:
        """Direction of a place, in radians; halves lie between places."""
        sign = self.grid.sign
        return pi / 2 + sign * pi / self.places - sign * place * 2 * pi / self.places

    def place(self, i: float, out: float = 0.0) -> XY:
        """Where place i is, `out` units outside the rim's middle."""
        a, r = self.angle(i), self.r * (1 - RIM / 2) + out
        return self.centre[0] + r * cos(a), self.centre[1] + r * sin(a)

    def turn_to(self, turned: float) -> None:
        """Set how far it has turned."""
        self.turned = turned
        cx, cy = self.centre
        a = -self.grid.sign * turned
        across = np.array([[cos(a), sin(a), 0], [-sin(a), cos(a), 0], [0, 0, 1]])
        for part, still in zip(self.wheel, self._wheel, strict=True):
            part.points = (still.points - (cx, cy, 0)) @ across + (cx, cy, 0)
        at = np.array([*self.place(turned * self.places / (2 * pi)), 0.0])
        self.rider.shift(at - self._rider_at)
        self._rider_at = at

    def turn(self, places: float, run_time: float = SLOW, rate: Callable[[float], float] = move) -> Animation:
        """Turn on by a number of places; back where it is negative."""
        start, by = self.turned, places * 2 * pi / self.places

        def run(_: Mobject, alpha: float) -> None:
            self.turn_to(start + by * alpha)

        return UpdateFromAlphaFunc(self, run, run_time=run_time, rate_func=rate)

    def _draw(self) -> VGroup:
        (cx, cy), r = self.centre, self.r
        inside = r * (1 - RIM)
        spokes = []
        for i in range(SPOKES):
            a = 2 * pi * (i + 0.5) / SPOKES
            near, far, across = HUB * r * 0.8, inside + 0.02, 0.055 * r
            ends = [(near, -across * 1.5), (far, -across), (far, across), (near, across * 1.5)]
            spokes.append(
                poly([(cx + u * cos(a) - v * sin(a), cy + u * sin(a) + v * cos(a)) for u, v in ends], SHAPE_INK)
            )
        weights = [
            sector(inside + 0.05 * r, r - 0.05 * r, a - 0.2, a + 0.2, SHAPE_INK, cx=cx, cy=cy, soft=0.03 * r)
            for a in (2 * pi * i / SPOKES for i in range(SPOKES))
        ]
        rim = annulus(inside, r, "night", cx, cy)
        return VGroup(union(spokes, IRON), rim, union(weights, mix("night", "sky", 0.3)))


def example(grid: Grid) -> VGroup:
    """A wheel between four places, the first three of them told."""
    wheel = Flywheel(2.0, (0.0, 0.3), -2.6, grid)
    wheel.turn_to(pi)
    medals = VGroup()
    for i, name in enumerate(("celebrate", "needle", "again", "culture")):
        plate = ("sun.light", "sun.light", "sun", "paper.deep")[i]
        medals.add(medal(name, 0.56, plate, "night", "paper").shift((*wheel.place(i, 0.95), 0)))
    return VGroup(wheel, medals)
