"""A street at night whose every window is lit, and a wire to follow: from a street lamp to where the light is made.

It goes with a `NightCity`, whose panes it lights from the reading side on. The wire leads to the end side.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import hypot

import numpy as np
from manim import DOWN, UP, Animation, AnimationGroup, FadeIn, GrowFromCenter, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.block import Block
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.night_city import STREET, NightCity
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, disc, path, poly, union

POST = 1.16  # height of a street lamp
ARM = 0.26  # how far its head hangs over
FOOT = STREET - 0.14
UNDER = STREET - 0.43  # the wire runs under the pavement
THICK = 0.055
PLANT = 6.32  # middle of the plant, as in a left-to-right drawing
CHIMNEY = 2.75  # its height


class StreetOfLight:
    """Lamps, wire and plant; `things` is what a scene adds beside the city.

    Args:
        city: whose windows are lit.
        lamps: where the lamps stand, as in a left-to-right drawing; the wire begins at the first.
        grid: reading direction.

    Attributes:
        lamps: posts with their dark heads.
        glows: the light of each lamp; not in view until `light`.
        wire: dark.
        current: the part of the wire that one has followed.
        plant: a chimney far off; not in view until `show_plant`.
    """

    def __init__(self, city: NightCity, lamps: tuple[float, ...], grid: Grid) -> None:
        self.city, self.grid = city, grid
        self.lamps, self.glows = VGroup(), VGroup()
        for x in lamps:
            self.lamps.add(_post(grid.mirror(x), grid.sign))
            head = (grid.mirror(x + ARM), FOOT + POST - 0.06)
            self.glows.add(_glow(*head))
        x = lamps[0]
        self._way: list[XY] = [
            (grid.mirror(u), v)
            for u, v in ((x + ARM, FOOT + POST), (x, FOOT + POST), (x, UNDER), (PLANT, UNDER), (PLANT, STREET + 0.4))
        ]
        self.wire = path(self._along(1.0), "night.far").set_z_index(LAYER["plate"])
        self.current = path(np.zeros((0, 3)), "sun").set_z_index(LAYER["people"])
        self.plant = _plant()
        grid.flip(self.plant)
        self.lamps.set_z_index(LAYER["plate"])
        self.glows.set_z_index(LAYER["near city"] + 0.5)
        self.plant.set_z_index(LAYER["far city"] + 0.5)

    @property
    def things(self) -> tuple[Mobject, ...]:
        """What stands there before the light comes."""
        return (self.lamps,)

    @property
    def all(self) -> tuple[Mobject, ...]:
        """Everything, to take it away."""
        return self.lamps, self.glows, self.wire, self.current, self.plant

    def light(self, run_time: float) -> Animation:
        """Light all windows and lamps, those on the reading side first."""
        homes = [home for home in (*self.city.row, *self.city.towers) if isinstance(home, Block)]
        lit: list[Animation] = [self._lit(home, run_time) for home in homes]
        glows = [GrowFromCenter(glow, run_time=run_time, rate_func=_late(self._share(glow))) for glow in self.glows]
        return AnimationGroup(*lit, *glows)

    def follow(self, run_time: float) -> Animation:
        """Follow the wire away from its lamp."""

        def run(shape: Mobject, alpha: float) -> None:
            shape.points = self._along(alpha)

        return UpdateFromAlphaFunc(self.current, run, run_time=run_time, rate_func=move)

    def show_plant(self, run_time: float = NORMAL) -> Animation:
        """Let the plant come up behind the roofs, its smoke after it."""
        chimney, smoke = self.plant
        rises = FadeIn(chimney, shift=UP * 0.5, run_time=run_time, rate_func=arrive)
        puffs = FadeIn(smoke, shift=DOWN * -0.4, run_time=run_time + FAST, rate_func=_late(0.5))
        return AnimationGroup(rises, puffs)

    def _share(self, thing: Mobject) -> float:
        return (self.grid.sign * float(thing.get_x()) + WIDTH / 2) / WIDTH

    def _lit(self, home: Block, run_time: float) -> Animation:
        dark = home.panes[0].get_fill_color().to_hex()
        rate = _late(self._share(home))

        def tint(shape: Mobject, alpha: float) -> None:
            shape.set_fill(mix(dark, "sun", rate(alpha)))

        return UpdateFromAlphaFunc(home.panes, tint, run_time=run_time, rate_func=lambda t: t)

    def _along(self, share: float) -> Points:
        """The first share of the wire."""
        lengths = [hypot(u - x, v - y) for (x, y), (u, v) in pairwise(self._way)]
        left, parts = share * sum(lengths), []
        for ((x, y), (u, v)), length in zip(pairwise(self._way), lengths, strict=True):
            if left > 0:
                t = min(1.0, left / length)
                parts.append(line((x, y), (x + (u - x) * t, y + (v - y) * t), THICK))
            left -= length
        return np.asarray(union(parts, SHAPE_INK).points)


def _late(share: float) -> Callable[[float], float]:
    """A rate that begins when a light that comes from the reading side has gone this share of the way."""

    def rate(t: float) -> float:
        return arrive(min(1.0, max(0.0, (t - 0.7 * min(1.0, max(0.0, share))) / 0.3)))

    return rate


def _post(x: float, sign: int) -> VGroup:
    top = FOOT + POST
    post = [
        line((x, FOOT), (x, top), 0.05),
        line((x, top), (x + sign * ARM, top), 0.05),
        box(x, FOOT, 0.16, 0.08, 0.02),
    ]
    head = box(x + sign * ARM, top - 0.03, 0.2, 0.09, 0.04)
    return VGroup(union(post, "night.far"), union([head], "mist"))


def _glow(x: float, y: float) -> VGroup:
    cone = poly([(x - 0.1, y), (x + 0.1, y), (x + 0.46, FOOT), (x - 0.46, FOOT)], "sun").set_fill(opacity=0.16)
    return VGroup(disc(0.34, mix("night", "sun", 0.22), x, y), cone, union([dot(x, y, 0.085)], "sun"))


def _plant() -> VGroup:
    foot, top = STREET, STREET + CHIMNEY
    body = [poly([(PLANT - 0.3, foot), (PLANT + 0.3, foot), (PLANT + 0.17, top), (PLANT - 0.17, top)], SHAPE_INK)]
    body.append(box(PLANT - 0.5, foot + 0.85, 0.9, 1.7, 0.05))
    bands = [box(PLANT, top - 0.1 - 0.3 * i, 0.36 + 0.04 * i, 0.14, 0.02) for i in range(2)]
    chimney = VGroup(union(body, mix("night", "sky", 0.36)), union(bands, "coral.light"))
    smoke = [dot(PLANT + x, top + y, r) for x, y, r in ((0.0, 0.16, 0.14), (0.2, 0.4, 0.2), (0.5, 0.62, 0.26))]
    return VGroup(chimney, union(smoke, mix("night", "mist", 0.6)))


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a lit street, its wire followed to the plant."""
    city = NightCity(3.35, grid)
    light = StreetOfLight(city, (-2.6, 0.5), grid)
    for home in (*city.row, *city.towers):
        if isinstance(home, Block):
            home.panes.set_fill("#FFB92E")
    light.current.points = light._along(1.0)
    group = VGroup(
        city.far, city.towers, city.row, city.ground, light.wire, light.plant, light.glows, light.lamps, light.current
    )
    return group.scale(0.85).move_to((0, 0, 0))
