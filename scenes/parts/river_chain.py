"""A chain on a river bank that holds the water back: what holds only while every link is there.

Links run from the reading side. Each is dim until it is lit and carries a sign; one can give way: it goes pale, the
chain parts on both sides of it, and water comes through. Sandbags close the gap.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim import Animation, AnimationGroup, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.icons import icon
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, blob, capsule, rrect, union

SIDE, THICK, ROUND = 2.06, 0.29, 0.62  # of a link
PITCH = 2.5
DIM = "mist.pale"


class Link(VGroup):
    """One link about the origin.

    Attributes:
        iron: the ring.
        plate: what its sign stands on.
        sign: unseen until the link is lit.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        inside = SIDE - 2 * THICK
        self.iron: VMobject = rrect(SIDE, SIDE, ROUND, DIM)
        self.plate: VMobject = rrect(inside, inside, ROUND - THICK * 0.7, mix("paper", "mist", 0.12))
        self.sign = icon(name, 1.26, "night", "coral", "sun.light").set_fill(opacity=0)
        self.add(self.iron, self.plate, self.sign)


class RiverChain:
    """Bank, river and chain; build it where it stands.

    Args:
        signs: names of the icons, a link each.
        first: middle of the first link, as in a left-to-right drawing.
        grid: reading direction.

    Attributes:
        scenery: sky side bank, river and the near bank, from back to front.
        links: the links; `each` is the same as a list.
        joints: what joins link i and i + 1.
        spill: the water that comes through a gap; empty until `give_way`.
        bags: sandbags in the gap; not in view until a scene adds them.
    """

    def __init__(self, signs: Sequence[str], first: XY, grid: Grid) -> None:
        self.grid, self.signs = grid, tuple(signs)
        self.places = [(grid.mirror(first[0] + PITCH * i), first[1]) for i in range(len(signs))]
        y = first[1]
        self.level, self.edge = y + SIDE * 0.5 - 0.12, y - SIDE * 0.62  # of the water, of the bank's upper edge
        water = rrect(WIDTH + 0.4, self.level - self.edge + 0.2, 0, "sky")
        water.shift((0, (self.level + self.edge) / 2, 0))
        self.waves = union(
            [line((grid.mirror(x), self.level - d), (grid.mirror(x + w), self.level - d), 0.045) for x, w, d in _WAVES],
            mix("sky", "paper", 0.6),
        )
        dike = rrect(WIDTH + 0.4, 0.34, 0, "clay").shift((0, self.edge, 0))
        bank = rrect(WIDTH + 0.4, self.edge + 4.3, 0, "paper.deep").shift((0, (self.edge - 4.3) / 2, 0))
        self.scenery = VGroup(water, self.waves, bank, dike).set_z_index(LAYER["near city"])
        self.links, self.joints, self.each = VGroup(), VGroup(), list[Link]()
        for (x, v), name in zip(self.places, signs, strict=True):
            self.each.append(Link(name).shift((x, v, 0)))
        self.links.add(*self.each)
        self.joints.add(*(self._joint(i) for i in range(len(signs) - 1)))
        self.links.set_z_index(LAYER["mark"])
        self.joints.set_z_index(LAYER["people"])
        self.spill = blob([(0, 0), (0.1, 0), (0, 0.1)], "sky").set_z_index(LAYER["plate"])
        self.spill.points = np.zeros((0, 3))
        self.bags = VGroup()

    @property
    def things(self) -> tuple[VMobject, ...]:
        """All but the scenery, to move it or take it away."""
        return self.links, self.joints, self.spill, self.bags

    def light(self, i: int, run_time: float = NORMAL) -> Animation:
        """Light a link: it is spoken of, and its sign appears."""
        return self._turn(i, "sun", run_time)

    def keep(self, i: int, run_time: float = NORMAL) -> Animation:
        """Let a link step back: it holds, and is no longer spoken of."""
        return self._turn(i, "sun.deep", run_time)

    def give_way(self, i: int, run_time: float) -> Animation:
        """Take link i out: it sinks and goes pale, its joints part, water comes through."""
        self._gap = self.places[i][0]
        lost = self._link(i, DIM)
        lost.sign.set_fill(opacity=0.3)
        lost.rotate(-0.2 * self.grid.sign).shift((0, -1.0, 0))
        parts = [go(self.links[i], run_time).become(lost)]
        for k in self._near(i):
            out = 0.26 if self.joints[k].get_x() > self._gap else -0.26
            parts.append(go(self.joints[k], run_time).scale(0.5).shift((out, -0.1, 0)))

        def pour(shape: Mobject, alpha: float) -> None:
            shape.points = self._water(alpha)

        return AnimationGroup(*parts, UpdateFromAlphaFunc(self.spill, pour, run_time=run_time, rate_func=arrive))

    def restore(self, i: int, run_time: float) -> Animation:
        """Put link i back; the water on the bank runs off."""

        def drain(shape: Mobject, alpha: float) -> None:
            shape.points = self._water(1 - alpha)

        joints = [go(self.joints[k], run_time).become(self._joint(k)) for k in self._near(i)]
        off = UpdateFromAlphaFunc(self.spill, drain, run_time=run_time, rate_func=move)
        return AnimationGroup(self._turn(i, "sun.deep", run_time), *joints, off)

    def sandbags(self, i: int) -> VGroup:
        """Make the sandbags that lie on the bank before link i; a scene lets them come one by one."""
        x, y = self.places[i][0], self.edge
        rows = ((-0.62, 0), (0.0, 0), (0.62, 0), (-0.31, 1), (0.31, 1))
        for dx, row in rows:
            self.bags.add(_bag().shift((x + self.grid.mirror(dx), y - 0.2 + row * 0.3, 0)))
        return self.bags.set_z_index(LAYER["ground"])

    def _near(self, i: int) -> list[int]:
        return [k for k in (i - 1, i) if 0 <= k < len(self.joints)]

    def _link(self, i: int, ink: str) -> Link:
        """Link i as it stands in the chain, its sign in view."""
        link = Link(self.signs[i])
        link.iron.set_fill(colour(ink))
        link.plate.set_fill(colour("paper"))
        link.sign.set_fill(opacity=1)
        return link.shift((*self.places[i], 0)).set_z_index(LAYER["mark"])

    def _turn(self, i: int, ink: str, run_time: float) -> Animation:
        built: Animation = go(self.links[i], run_time).become(self._link(i, ink)).build()
        return built

    def _joint(self, i: int) -> VMobject:
        x, y = (self.places[i][0] + self.places[i + 1][0]) / 2, self.places[i][1]
        half = (PITCH - SIDE) / 2 + THICK * 0.72
        return capsule((x - half, y), (x + half, y), THICK, "night").set_z_index(LAYER["people"])

    def _water(self, share: float) -> Points:
        if share <= 0.01:
            return np.zeros((0, 3))
        x, top, low = self._gap, self.edge + 0.5, self.edge - 0.2 - 2.0 * share
        wide = 0.7 + 0.65 * share
        outline = [
            (x - 0.62, top),
            (x - 0.66, top - 0.45),
            (x - wide, low + 0.34),
            (x - wide * 0.5, low),
            (x + wide * 0.1, low + 0.1),
            (x + wide * 0.62, low - 0.04),
            (x + wide, low + 0.36),
            (x + 0.66, top - 0.45),
            (x + 0.62, top),
        ]
        return np.asarray(blob(outline, "sky").points)


_WAVES = tuple((-6.9 + 1.31 * i, 0.5 + 0.13 * (i % 3), 0.2 + 0.22 * ((i * 5) % 4)) for i in range(11))


def _bag() -> VGroup:
    cloth = union([box(0, 0, 0.6, 0.32, 0.15)], mix("clay", "paper", 0.28))
    tie = union([line((0.2, 0.05), (0.2, -0.05), 0.04), dot(0.2, 0, 0.04)], mix("clay", "night", 0.4))
    return VGroup(cloth, tie)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: four links, the first two lit."""
    chain = RiverChain(("school", "wrench", "umbrella", "sandbag"), (-3.54, 0.6), grid)
    for i in range(2):
        link = chain.each[i]
        link.iron.set_fill(colour("sun"))
        link.sign.set_fill(opacity=1)
    water, waves, bank, dike = chain.scenery
    scenery = VGroup(water, waves, bank, dike)
    for part in scenery:
        part.stretch(12.4 / (WIDTH + 0.4), 0)
    bank.stretch(0.5, 1).next_to(dike, (0, -1, 0), 0)
    return VGroup(scenery, chain.links, chain.joints).move_to((0, 0, 0))
