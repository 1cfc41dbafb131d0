"""Very many towns as bubbles: how many are small is seen at once, because each bubble stands for as many as another."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from manim import Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import mix
from scenes.parts.packing import Clear, Places, scatter, settle
from scenes.parts.shapes import Points, disc, path
from scenes.parts.town_glyphs import Town, outline
from scenes.text.counter import Counter

Inks = tuple[str, str]  # plate and glyph
WAITING: Inks = ("mist.pale", mix("mist", "night", 0.1))
ORDER: tuple[Town, ...] = ("skyline", "towers", "house")
STEPS, PULL = 520, 0.03
YIELD_STEPS = 60
FIELD = (4.1, 3.4)  # where bubbles are before they settle: half width, half height
HOUSES, TOWERS = (0.148, 0.176), (0.25, 0.30)  # radii, drawn between
SKYLINES = (0.78, 0.66, 0.58, 0.52, 0.49, 0.46, 0.44, 0.42)
# Large bubbles are set apart by hand: left to chance, two of them stick together and look like one fact.
SEATS = ((-2.2, 0.9), (1.9, 1.2), (0.1, -1.9), (-0.4, 1.9), (2.4, -1.0), (-2.4, -1.2), (0.4, 0.2), (1.2, 2.2))


class Swarm(VGroup):
    """Bubbles settled about a middle; twelve paths in all, so that hundreds of them may move.

    Places are those of a left-to-right drawing, relative to the middle; the grid mirrors them. Bubbles are numbered
    skylines first, the largest before the others, then towers, then houses.

    Attributes:
        kinds: the town in each bubble.
        radii, places: how large the bubbles are and where they are now; `home` is where they have settled.
        hidden: bubbles that are left out here, because the scene draws them itself.
    """

    def __init__(
        self,
        counts: Mapping[Town, int],
        middle: tuple[float, float],
        grid: Grid,
        lit: Mapping[Town, Inks],
        *,
        seed: int,
        clear: Clear = (),
    ) -> None:
        """`lit` are the colours of each kind when it is spoken of, `clear` discs about the middle that stay free."""
        super().__init__()
        self.middle, self.grid = middle, grid
        self.kinds = tuple(kind for kind in ORDER for _ in range(counts[kind]))
        rng = random.Random(seed)
        self.radii = np.array([_radius(i, kind, rng) for i, kind in enumerate(self.kinds)])
        starts = scatter(len(self.kinds), seed, *FIELD)
        seats = min(counts["skyline"], len(SEATS))
        starts[:seats] = SEATS[:seats]
        self.home: Places = settle(self.radii, starts, steps=STEPS, pull=PULL, clear=clear)
        self.places = self.home
        self.hidden: set[int] = set()
        self._lit: dict[Town, int] = dict.fromkeys(ORDER, 0)
        self._reading = {kind: sorted(self._members(kind), key=lambda i: float(self.home[i][0])) for kind in ORDER}
        self._layers: dict[Town, tuple[VMobject, ...]] = {}
        for kind in ORDER:
            self._layers[kind] = tuple(path(np.zeros((0, 3)), ink) for ink in (*WAITING, *lit[kind]))
            self.add(*self._layers[kind])
        self.draw()

    def at(self, i: int) -> tuple[float, float, float]:
        """Where bubble i is now, on the stage."""
        return self.to(self.places[i])

    def to(self, place: Places) -> tuple[float, float, float]:
        """Turn a place about the middle into one on the stage."""
        x, y = place
        return self.grid.mirror(self.middle[0] + float(x)), self.middle[1] + float(y), 0.0

    def nearest(self, kind: Town, place: tuple[float, float]) -> int:
        """Return the bubble of a kind that has settled nearest to a place about the middle."""
        return min(self._members(kind), key=lambda i: float(np.hypot(*(self.home[i] - place))))

    def light(self, kind: Town, count: int) -> None:
        """Light the first `count` bubbles of a kind, counted from the reading side."""
        self._lit[kind] = count
        self.draw()

    def paths(self, *kinds: Town) -> VGroup:
        """Return all that is drawn of these kinds, to dim it."""
        return VGroup(*(part for kind in kinds for part in self._layers[kind]))

    def room_for(self, i: int, r: float) -> Places:
        """Return the places to which the others yield when bubble i is `r` large."""
        radii = self.radii.copy()
        radii[i] = r
        return settle(radii, self.places, steps=YIELD_STEPS, pull=0.0)

    def draw(self) -> None:
        """Set the outlines to the present places."""
        for kind in ORDER:
            lit = set(self._reading[kind][: self._lit[kind]])
            shown = [i for i in self._reading[kind] if i not in self.hidden]
            on, off = [i for i in shown if i in lit], [i for i in shown if i not in lit]
            shapes = (_DISC, outline(kind))
            for part, shape, members in zip(self._layers[kind], shapes * 2, (off, off, on, on), strict=True):
                part.points = self._joined(shape, members)

    def _members(self, kind: Town) -> list[int]:
        return [i for i, k in enumerate(self.kinds) if k == kind]

    def _joined(self, shape: Points, members: Sequence[int]) -> Points:
        """The shape, once for each of these bubbles, as one outline."""
        if not members:
            return np.zeros((0, 3))
        spots = np.array([self.at(i) for i in members])
        shapes = shape[None] * self.radii[list(members)][:, None, None] + spots[:, None]
        return np.asarray(shapes).reshape(-1, 3)


class Gather(Animation):
    """The bubbles come from all sides and settle round one of them, which stays where it is.

    Each comes straight to its place, the nearer before the farther: so none ever covers another on its way, as happens
    when the settling itself is shown.
    """

    FROM = 10.5  # how far out they start: beyond the frame on every side
    LATE = 0.35  # share of the time after which the outermost sets out

    def __init__(self, swarm: Swarm, pole: int, **kwargs: Any) -> None:
        self._swarm = swarm
        off = swarm.home - swarm.home[pole]
        self._far = np.sqrt((off**2).sum(1))
        self._out = off / np.maximum(self._far, 1e-9)[:, None]
        self._late = self._far / self._far.max() * self.LATE
        kwargs.setdefault("rate_func", arrive)
        super().__init__(swarm, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show the way at a share of the time."""
        times = np.clip((alpha - self._late) / (1 - self.LATE), 0, 1)
        left = np.array([1 - self.rate_func(float(t)) for t in times])
        self._swarm.places = self._swarm.home + self._out * (left * self.FROM)[:, None]
        self._swarm.draw()


class Yield(Animation):
    """The bubbles go from where they are to other places, e.g. to make room."""

    def __init__(self, swarm: Swarm, to: Places, **kwargs: Any) -> None:
        self._swarm, self._start, self._stop = swarm, swarm.places, to
        kwargs.setdefault("rate_func", move)
        super().__init__(swarm, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show the places at a share of the way."""
        self._swarm.places = self._start + (self._stop - self._start) * self.rate_func(alpha)
        self._swarm.draw()


class Tint(Animation):
    """Light runs through the bubbles of a kind from the reading side; a number, if any, shows their share of all.

    The number is that of the bubbles lit, so it cannot run ahead of its picture.
    """

    def __init__(self, swarm: Swarm, kind: Town, counter: Counter | None = None, **kwargs: Any) -> None:
        self._swarm, self._kind, self._counter = swarm, kind, counter
        kwargs.setdefault("rate_func", move)
        super().__init__(swarm, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Light the share that belongs to the time, at least one."""
        count = max(1, round(self.rate_func(alpha) * self._swarm.kinds.count(self._kind)))
        self._swarm.light(self._kind, count)
        if self._counter is not None:
            self._counter.set_to(100 * count / len(self._swarm.kinds))


def _radius(i: int, kind: Town, rng: random.Random) -> float:
    if kind == "skyline":
        return SKYLINES[min(i, len(SKYLINES) - 1)]
    return rng.uniform(*(TOWERS if kind == "towers" else HOUSES))


_DISC: Points = np.asarray(disc(1, "night").points)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: half of the small towns are lit."""
    counts: dict[Town, int] = {"skyline": 5, "towers": 18, "house": 110}
    lit: dict[Town, Inks] = {"house": ("sun", "night"), "towers": ("teal", "paper"), "skyline": ("night", "paper")}
    swarm = Swarm(counts, (0.0, 0.0), grid, lit, seed=7)
    swarm.light("house", 55)
    return VGroup(swarm)
