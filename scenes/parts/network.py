"""A network of cities as a sunflower: each city a little further out than the one before, so growth is outward.

The n-th city stands at the radius spacing * sqrt(n) and turns on by the golden angle. The first ones stay the heart,
however many come.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from math import pi, sqrt
from typing import Any

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import HAIR, LAYER
from scenes.parts.shapes import Points, disc, path
from scenes.text.counter import Counter

GOLDEN = pi * (3 - sqrt(5))
SPACING = 0.148  # at which 425 cities fill the height of the stage
DOT = 0.062  # radius of a dot at that spacing
SHRINK = 0.6  # dots grow less than their distances, so that few cities near by are not blots
MARGIN = 1.7  # from the middle of the outermost dot to the edge of its halo, in radii of a dot
BOW = 0.13  # how far the handles of a link stand out from its chord, in its length
GLOW = 0.066  # each halo is so much brighter than the one around it
SOFT = 0.12  # share of a step's cities that are on their way at one moment
_UNIT = disc(1, "sun").points[:, :2]


def places(count: int, turn: float = 0.0) -> Points:
    """Where the cities stand, in spacings from the middle; `turn` is the direction of the first."""
    n = np.arange(count)
    angle = turn + n * GOLDEN
    way = np.column_stack([np.cos(angle), np.sin(angle)])
    return np.asarray(np.sqrt(n + 0.5)[:, None] * way)


class Network(VGroup):
    """Cities in rings of growth, one path a ring, with halos behind and links under them.

    Args:
        steps: how many cities there are after each step of growth, rising.
        inks: colour of each step's cities.
        centre: of the flower.
        grid: turns the flower the other way round where lines run from right to left.
        links: how many of the cities are linked to an earlier one, as pairs: a number of cities, rising, and the share
            of those up to it.
        turn: direction of the first city, in radians.
        seed: draws the links.
    """

    def __init__(
        self,
        steps: Sequence[int],
        inks: Sequence[str],
        centre: tuple[float, float],
        grid: Grid,
        *,
        links: Sequence[tuple[int, float]],
        turn: float = 0.0,
        seed: int,
    ) -> None:
        super().__init__()
        self.steps, self.centre, self.spacing = tuple(steps), centre, SPACING
        self._flower = places(steps[-1], turn)
        self._flower[:, 0] *= grid.sign
        chords = _chords(self._flower, links, seed)
        self._links = _links(self._flower, chords)
        self._later = np.array([b for _, b in chords])
        self.at: Points = np.zeros((steps[-1], 2))
        self.radii: Points = np.zeros(steps[-1])
        self.halos = VGroup(*(disc(1, mix("night", "sky", GLOW * (i + 1))) for i in range(len(steps))))
        self.links = path(np.zeros((0, 3)), "sky").set_fill(opacity=0).set_stroke(colour("sky"), HAIR, 0.4)
        self.rings = VGroup(*(path(np.zeros((0, 3)), ink) for ink in inks))
        self.halos.set_z_index(LAYER["halo"])
        self.links.set_z_index(LAYER["plate"])
        self.rings.set_z_index(LAYER["mark"])
        self.add(self.halos, self.links, self.rings)
        self.settle(0, SPACING)

    @property
    def dot(self) -> float:
        """Radius of a city's dot at the present spacing."""
        return float(DOT * (self.spacing / SPACING) ** SHRINK)

    def settle(self, count: int, spacing: float) -> None:
        """Show the first `count` cities at rest, complete with their links."""
        self.grow(count, count, 0.0, spacing)

    def grow(self, old: int, new: int, share: float, spacing: float) -> int:
        """Show a share of the way from `old` cities to `new`; say how many are there."""
        self.spacing = spacing
        soft = max(1.0, SOFT * (new - old))
        front = old + (new - old + 2 * soft) * share  # cities it has passed grow, and after them their links
        order = np.arange(len(self._flower))
        come = np.array([arrive(t) for t in np.clip((front - order) / soft, 0, 1)])
        size = np.where(order < old, 1.0, come) * (order < new)
        self.at, self.radii = self._flower * spacing + self.centre, size * self.dot
        self.draw()
        drawn = np.where(self._later < old, 1.0, np.clip((front - self._later) / soft - 1, 0, 1)) * (self._later < new)
        self.links.points = _part(self._links * spacing + self.centre, drawn)
        reached = min(max(front - soft / 2, old), new)
        for halo, step in zip(self.halos, reversed(self.steps), strict=True):
            halo.points = disc(spacing * sqrt(min(step, reached)) + MARGIN * self.dot, "night", *self.centre).points
        return int(np.count_nonzero(size >= 0.5))

    def draw(self) -> None:
        """Draw every city at the place and in the size it has now: `at` and `radii` may have been changed."""
        first = 0
        for ring, step in zip(self.rings, self.steps, strict=True):
            part = slice(first, step)
            shown = self.radii[part] > 0
            ring.points = _dots(self.at[part][shown], self.radii[part][shown])
            first = step

    def tint(self, inks: Sequence[str], run_time: float = NORMAL) -> Animation:
        """Change the colour of the rings, one after the other from the outermost in."""
        before = [ring.get_fill_color().to_hex() for ring in self.rings]

        def change(rings: Mobject, alpha: float) -> None:
            for i, (ring, old, new) in enumerate(zip(rings, before, inks, strict=True)):
                late = (len(before) - 1 - i) / len(before)
                ring.set_fill(mix(old, new, arrive(min(1.0, max(0.0, alpha * (1 + late) - late)))))

        return UpdateFromAlphaFunc(self.rings, change, run_time=run_time, rate_func=lambda t: t)


class Grow(Animation):
    """Let a network grow, and come nearer or step back as it does.

    Its counter comes into view and shows the cities that are there: the number cannot run ahead of the picture.
    It comes `late` seconds after the growth has begun, where another number first makes room.
    """

    def __init__(
        self,
        network: Network,
        old: int,
        new: int,
        spacing: float | None = None,
        counter: Counter | None = None,
        late: float = 0.0,
        **kwargs: Any,
    ) -> None:
        self._network, self._counter, self._late = network, counter, late
        self._old, self._new = old, new
        self._from, self._to = network.spacing, spacing or network.spacing
        kwargs.setdefault("rate_func", move)
        super().__init__(network, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show a share of the growth."""
        share = self.rate_func(alpha)
        there = self._network.grow(self._old, self._new, share, self._from + (self._to - self._from) * share)
        if self._counter is not None:
            self._counter.set_to(self._counter.final if alpha >= 1 else there)
            self._counter.set_fill(opacity=min(1.0, max(0.0, alpha * self.run_time - self._late) / FAST))


def _dots(at: Points, radii: Points) -> Points:
    flat = (_UNIT[None] * radii[:, None, None] + at[:, None]).reshape(-1, 2)
    return np.column_stack([flat, np.zeros(len(flat))])


def _chords(flower: Points, links: Sequence[tuple[int, float]], seed: int) -> list[tuple[int, int]]:
    """Pairs of an earlier and a later city, in the order in which the later ones come.

    The further out a city, the longer its link: short ones would make a thicket of the heart.
    """
    return list(_found_chords(np.asarray(flower, float).tobytes(), tuple(links), seed))


@lru_cache(maxsize=16)  # they are the same in every language
def _found_chords(places: bytes, links: tuple[tuple[int, float], ...], seed: int) -> tuple[tuple[int, int], ...]:
    flower = np.frombuffer(places).reshape(-1, 2)
    rng = random.Random(seed)
    found, first = list[tuple[int, int]](), 0
    for last, share in links:
        for late in range(first, last):
            low, high = max(3.0, 0.34 * sqrt(late)), 4.5 + 0.42 * sqrt(late)
            far = np.hypot(*(flower[:late] - flower[late]).T)
            near = np.flatnonzero((low < far) & (far < high)).tolist()
            if near and rng.random() < share:
                found.append((rng.choice(near), late))
        first = last
    return tuple(found)


def _links(flower: Points, chords: Sequence[tuple[int, int]]) -> Points:
    """One Bézier a link, bowed outward from the middle: straight chords look like scratches."""
    p, q = (flower[[pair[end] for pair in chords]] for end in (0, 1))
    along = q - p
    across = np.column_stack([along[:, 1], -along[:, 0]])
    across *= np.where(np.sum(across * (p + q), axis=1) >= 0, 1, -1)[:, None]
    return np.stack([p, p + along / 3 + across * BOW, q - along / 3 + across * BOW, q], axis=1)


def _part(curves: Points, shares: Points) -> Points:
    """The first share of each curve, after de Casteljau; none of those that have not begun."""
    begun = shares > 0
    (a, b, c, d), t = np.moveaxis(curves[begun], 1, 0), shares[begun][:, None]
    ab, bc, cd = a + (b - a) * t, b + (c - b) * t, c + (d - c) * t
    abc, bcd = ab + (bc - ab) * t, bc + (cd - bc) * t
    flat = np.stack([a, ab, abc, abc + (bcd - abc) * t], axis=1).reshape(-1, 2)
    return np.column_stack([flat, np.zeros(len(flat))])


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: three steps of growth, all come."""
    links = ((20, 0.5), (60, 0.2), (180, 0.1))
    net = Network((20, 60, 180), ("sun", mix("sun", "paper", 0.55), "paper"), (0.0, 0.0), grid, links=links, seed=5)
    net.settle(180, 0.2)
    return VGroup(net)
