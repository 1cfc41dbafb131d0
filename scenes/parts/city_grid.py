"""The plan of an invented city from above: blocks of houses, turned streets between them, parks and a river.

The streets are the surface that shows between the blocks. Blocks belong to bands by their distance from the middle, one
path a band, so that a film can light a walk of ten minutes or let all that is far away step back. Where lines run from
right to left the plan is mirrored about the middle of the frame; places are asked for as in a left-to-right drawing.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, inf, sin

import numpy as np
import numpy.typing as npt
from manim import ORIGIN, UP, Animation, AnimationGroup, Create, Mobject, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.look.grid import HEIGHT, SAFE_X, SAFE_Y, WIDTH, Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.icon_kit import dot
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, curve, path, rrect, union

Band = tuple[float, str]  # outer radius in units, and the colour of its blocks
Place = npt.NDArray[np.float64]

TURN = -0.2  # of the streets, in radians
STREET = 0.1  # width of a street
WIDTHS = (0.42, 0.56, 0.7, 0.86)
DEPTHS = (0.36, 0.5, 0.64, 0.8)
CORNER = 0.07
PARKS = 0.055  # share of the blocks
BANDS: tuple[Band, ...] = ((4.6, mix("paper", "clay", 0.2)), (inf, mix("paper", "clay", 0.11)))
RIVER: tuple[XY, ...] = (
    (-4.2, -7),
    (-3.6, -5.2),
    (-3.1, -3.3),
    (-2.0, -2.25),
    (-0.4, -2.05),
    (1.6, -1.6),
    (3.0, -0.2),
    (5.2, 0.5),
    (8, 1.2),
)
BANK, WATER = 62.0, 46.0  # stroke of the river with and without its free banks, in px at 1080p
CLEAR = 0.5  # how far a sign keeps from the middle of the river
EDGE = 0.2  # from the middle of a chosen block to the edge of the safe area
LATE = 0.7  # share of the time until the farthest block begins to come
COVERED = 1.2  # units round the origin where what stands there hides what comes


class CityGrid(VGroup):
    """The plan.

    Args:
        grid: mirrors it.
        centre: its middle, as in a left-to-right drawing.
        bands: from the inside out; blocks beyond the last are not drawn.
        frame: width and height of what is filled, about the middle of the frame.
        seed: draws the blocks.
        turn: of the streets, in radians.
        river: its course about the centre; none where it is empty.

    Attributes:
        ground: the blocks, one path a band.
        parks: lawns and trees.
        water: banks and stream.
    """

    def __init__(
        self,
        grid: Grid,
        centre: XY,
        *,
        bands: Sequence[Band] = BANDS,
        frame: XY = (WIDTH, HEIGHT),
        seed: int = 12,
        turn: float = TURN,
        river: Sequence[XY] = RIVER,
    ) -> None:
        super().__init__()
        self.grid, self.centre, self.bands, self.turn, self.river = grid, centre, tuple(bands), turn, tuple(river)
        self._frame = frame
        shapes: list[list[VMobject]] = [[] for _ in bands]
        lawns, trees = list[VMobject](), list[VMobject]()
        self._places: list[XY] = []
        self._sizes: list[XY] = []
        rng = random.Random(seed)
        for (x, y), (w, h) in self._drawn(rng):
            band = next((i for i, (r, _) in enumerate(self.bands) if hypot(x, y) < r), None)
            if band is None or not self._framed(x, y):
                continue
            block = rrect(w, h, CORNER, "night").rotate(turn, about_point=ORIGIN).shift((x, y, 0))
            if rng.random() < PARKS and hypot(x, y) > 0.7:
                lawns.append(block)
                trees += [dot(x + rng.uniform(-0.3, 0.3) * w, y + rng.uniform(-0.3, 0.3) * h, 0.07) for _ in range(4)]
                continue
            shapes[band].append(block)
            if self._dry(x, y):
                self._places.append((x, y))
                self._sizes.append((w, h))
        self.ground = VGroup(*(_group(each, ink) for each, (_, ink) in zip(shapes, self.bands, strict=True)))
        self.parks = VGroup(union(lawns, "teal.light"), union(trees, "teal"))
        self.water = VGroup()
        if river:
            self.water.add(curve(river, "paper", BANK), curve(river, "sky", WATER))
        self.add(self.ground, self.parks, self.water)
        self.shift((*centre, 0)).set_z_index(LAYER["far city"])
        # Whatever is played on a part brings it to the front of its layer; the river must stay over the blocks.
        self.parks.set_z_index(LAYER["far city"] + 0.1)
        self.water.set_z_index(LAYER["far city"] + 0.2)
        if grid.rtl:
            self.flip(UP, about_point=ORIGIN)

    # --- places ----------------------------------------------------------------------------------------------------
    def at(self, x: float, y: float) -> Place:
        """A place about the plan's middle, on the stage; x as in a left-to-right drawing."""
        return np.array([self.grid.mirror(self.centre[0] + x), self.centre[1] + y, 0.0])

    def block(self, x: float, y: float) -> Place:
        """Middle of the block that is nearest to a place about the plan's middle, none of the river's."""
        return self.at(*self._places[self._nearest(x, y)])

    def door(self, x: float, y: float) -> Place:
        """Middle of the street-side edge of the block nearest to a place: where somebody would go in."""
        i = self._nearest(x, y)
        (u, v), (_, h) = self._places[i], self._sizes[i]
        return self.at(u + sin(self.turn) * h / 2, v - cos(self.turn) * h / 2)

    def blocks(
        self, count: int, seed: int, *, apart: float = 0.9, clear: Sequence[tuple[float, float, float]] = ()
    ) -> list[Place]:
        """Middles of `count` blocks in the safe area, at least `apart` from each other, from the reading side on.

        Args:
            count: how many.
            seed: chooses them.
            apart: in units.
            clear: discs to keep free, each an x, a y about the plan's middle and a radius.

        Raises:
            ValueError: there is no room for so many.
        """
        rng = random.Random(seed)
        chosen: list[XY] = []
        for x, y in rng.sample(self._places, len(self._places)):
            inside = abs(x + self.centre[0]) < SAFE_X - EDGE and abs(y + self.centre[1]) < SAFE_Y - EDGE
            free = inside and all(hypot(x - u, y - v) >= apart for u, v in chosen)
            if free and all(hypot(x - u, y - v) >= r for u, v, r in clear):
                chosen.append((x, y))
            if len(chosen) == count:
                return [self.at(*place) for place in sorted(chosen)]
        raise ValueError(f"The plan has room for {len(chosen)} blocks {apart} apart, not for {count}.")

    def scattered(self, count: int, seed: int, r: float) -> list[Place]:
        """Places on blocks within r of the middle, spread over all of them alike, from the reading side on."""
        rng = random.Random(seed)
        near = [i for i, (x, y) in enumerate(self._places) if hypot(x, y) < r]
        areas = [self._sizes[i][0] * self._sizes[i][1] for i in near]
        found = []
        for i in rng.choices(near, areas, k=count):
            (x, y), (w, h) = self._places[i], self._sizes[i]
            u, v = rng.uniform(-0.42, 0.42) * w, rng.uniform(-0.42, 0.42) * h
            found.append((x + u * cos(self.turn) - v * sin(self.turn), y + u * sin(self.turn) + v * cos(self.turn)))
        return [self.at(*place) for place in sorted(found)]

    def along(self, distance: float) -> Place:
        """A step of this length along the streets that run across, towards the end side."""
        return np.array([self.grid.mirror(distance * cos(self.turn)), distance * sin(self.turn), 0.0])

    # --- movements -------------------------------------------------------------------------------------------------
    def lay(self, origin: Place, run_time: float) -> Animation:
        """Lay the city out: block after block comes, those nearest to `origin` first, and the river runs."""
        far = max(hypot(*(corner - origin)[:2]) for band in self.ground for corner in _middles(band))
        blocks = [_come(band, origin, far, run_time) for band in self.ground if len(band.points)]
        parks = [_come(part, origin, far, run_time) for part in self.parks if len(part.points)]
        water = [Create(part, run_time=run_time * 0.8, rate_func=move) for part in self.water]
        return AnimationGroup(*blocks, *parks, *water)

    # --- drawing ---------------------------------------------------------------------------------------------------
    def _drawn(self, rng: random.Random) -> list[tuple[XY, XY]]:
        """Middle, and width and depth, of each block about the centre, streets turned."""
        reach = min(self.bands[-1][0], hypot(*self._frame) / 2 + hypot(*self.centre)) + 1
        out, x = list[tuple[XY, XY]](), -reach
        while x < reach:
            w, y = rng.choice(WIDTHS), -reach + rng.uniform(0, 0.4)
            while y < reach:
                h = rng.choice(DEPTHS)
                u, v = x + w / 2, y + h / 2
                turned = (u * cos(self.turn) - v * sin(self.turn), u * sin(self.turn) + v * cos(self.turn))
                out.append((turned, (w, h)))
                y += h + STREET
            x += w + STREET
        return out

    def _framed(self, x: float, y: float) -> bool:
        w, h = self._frame
        return abs(x + self.centre[0]) < w / 2 + 0.6 and abs(y + self.centre[1]) < h / 2 + 0.6

    def _dry(self, x: float, y: float) -> bool:
        if not self._framed(x, y) or not self.river:
            return True
        return min(_distance((x, y), p, q) for p, q in pairwise(self.river)) > CLEAR

    def _nearest(self, x: float, y: float) -> int:
        return min(range(len(self._places)), key=lambda i: hypot(self._places[i][0] - x, self._places[i][1] - y))


def _group(blocks: Sequence[VMobject], ink: str) -> VMobject:
    """Blocks as one path, all with as many points, so that they can come one by one."""
    points = np.concatenate([block.points for block in blocks]) if blocks else np.zeros((0, 3))
    return path(points, ink)


def _middles(band: VMobject) -> Points:
    loops = band.get_subpaths()
    return np.array([loop.mean(axis=0) for loop in loops]) if len(loops) else np.zeros((0, 3))


def _come(band: VMobject, origin: Place, far: float, run_time: float) -> Animation:
    """Let every outline of a path grow from its own middle, those near `origin` first."""
    loops = band.get_subpaths()
    middles = [loop.mean(axis=0) for loop in loops]
    late = [LATE * max(0.0, hypot(*(middle - origin)[:2]) - COVERED) / far for middle in middles]

    def grow(shape: Mobject, alpha: float) -> None:
        parts = []
        for loop, middle, wait in zip(loops, middles, late, strict=True):
            size = arrive(min(1.0, max(0.0, (alpha - wait) / (1 - LATE))))
            parts.append(middle + (loop - middle) * size)
        shape.points = np.concatenate(parts)

    return UpdateFromAlphaFunc(band, grow, run_time=run_time, rate_func=linear)


def _distance(place: XY, p: XY, q: XY) -> float:
    """From a place to the stretch between p and q."""
    (x, y), (a, b), (c, d) = place, p, q
    t = ((x - a) * (c - a) + (y - b) * (d - b)) / ((c - a) ** 2 + (d - b) ** 2)
    t = min(1.0, max(0.0, t))
    return hypot(x - a - t * (c - a), y - b - t * (d - b))


def example(grid: Grid) -> VGroup:
    """A city whose middle is lit in two bands, for the gallery."""
    tones = ((1.2, "sun"), (2.4, mix("sun", "paper", 0.55)), (3.4, mix("paper", "clay", 0.2)))
    return CityGrid(grid, (0.0, 0.0), bands=tones, frame=(2 * 6.4, 2 * 3.4), river=())
