"""A pipe that narrows on its way, people standing in it, and equal leaks in its floor that open and are mended."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi

from manim import DOWN, UP, Animation, AnimationGroup, LaggedStart, Rotate, VGroup, VMobject

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import arrive, leave, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.icon_kit import box
from scenes.parts.pawn import kinds, pawn
from scenes.parts.shapes import capsule, poly, union

WALL = 0.16  # thickness of floor and ceiling
HOLE = 1.22  # width of a leak
LOST = 3  # people over each leak
STEP = 0.39  # between two of them
PAWN = 0.78  # height of a grown-up
STEEL = mix("mist", "night", 0.35)


class LeakyPipe:
    """Floor, ceiling, people and leaks; `things` is what a scene adds. It mirrors where reading runs to the left.

    The floor is level and the ceiling comes down, so that whoever stands in the pipe sees how it narrows. All leaks are
    of one size and lose the same number of people: the picture claims no measure.

    Args:
        start, end: where the pipe begins and ends, as in a left-to-right drawing.
        floor: height of the floor's upper edge.
        wide, narrow: height inside, at either end.
        ground: where those who fall come to stand.
        leaks: middles of the leaks, as in a left-to-right drawing.
        grid: reading direction.

    Attributes:
        inside: what is seen between floor and ceiling.
        lids: the pieces of floor over the leaks.
        lost: for each leak the people over it.
        staying: people between the leaks.
        patches: plates that mend the leaks; unseen until `mend`.
    """

    def __init__(
        self,
        start: float,
        end: float,
        floor: float,
        wide: float,
        narrow: float,
        *,
        ground: float,
        leaks: Sequence[float],
        grid: Grid,
    ) -> None:
        self.start, self.end, self.floor, self.wide, self.narrow = start, end, floor, wide, narrow
        self.ground, self.leaks, self.grid = ground, tuple(leaks), grid
        corners = [(start, floor), (end, floor), (end, floor + narrow), (start, floor + wide)]
        self.inside = poly([(grid.mirror(x), y) for x, y in corners], "paper.sky").set_z_index(LAYER["plate"])
        rim = WALL / 2
        top = capsule((grid.mirror(start), floor + wide + rim), (grid.mirror(end), floor + narrow + rim), WALL, STEEL)
        edges = [start, *(x + side * HOLE / 2 for x in self.leaks for side in (-1, 1)), end]
        pieces = [self._piece(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        self.walls = union([top, *pieces], STEEL).set_z_index(LAYER["mark"])
        self.lids = VGroup(*(union([self._piece(x - HOLE / 2, x + HOLE / 2)], STEEL) for x in self.leaks))
        self.lids.set_z_index(LAYER["mark"])
        crowd = iter(kinds(len(self.leaks) * (LOST + 1), seed=8))
        self.lost = VGroup(
            *(VGroup(*(self._person(x + (i - 1) * STEP, next(crowd)) for i in range(LOST))) for x in self.leaks)
        ).set_z_index(LAYER["people"])
        half = (self.leaks[1] - self.leaks[0]) / 2 if len(self.leaks) > 1 else HOLE
        self.staying = VGroup(*(self._person(x + half, next(crowd)) for x in self.leaks))
        self.staying.set_z_index(LAYER["people"])
        self.patches = VGroup(*(self._patch(x) for x in self.leaks)).set_z_index(LAYER["ground"])

    @property
    def things(self) -> tuple[VMobject, ...]:
        """All that stands there while no leak is open, from back to front."""
        return self.inside, self.walls, self.lids, self.staying, self.lost

    @property
    def fall(self) -> float:
        """How deep people fall."""
        return self.floor - self.ground

    def ceiling(self, x: float) -> float:
        """Height of the ceiling's upper edge over a place, as in a left-to-right drawing."""
        share = (x - self.start) / (self.end - self.start)
        return self.floor + self.wide + (self.narrow - self.wide) * share + WALL

    def open(self, leak: int, run_time: float) -> Animation:
        """Let the floor of a leak swing down and those over it fall; on the ground they are no longer counted."""
        lid, people = self.lids[leak], self.lost[leak]
        hinge = (self.grid.mirror(self.leaks[leak] - HOLE / 2), self.floor - WALL / 2, 0)
        swing = Rotate(lid, -self.grid.sign * 0.46 * pi, about_point=hinge, run_time=run_time * 0.4, rate_func=arrive)
        drops = [go(one, run_time * 0.5).shift(DOWN * self.fall).set_fill(colour("mist")).build() for one in people]
        for drop in drops:
            drop.rate_func = leave
        return AnimationGroup(swing, LaggedStart(*drops, lag_ratio=0.35, run_time=run_time))

    def mend(self, leak: int, run_time: float) -> Animation:
        """Lift the people of a leak back on a plate of light that closes it."""
        patch, people = self.patches[leak], self.lost[leak]
        patch.shift(DOWN * self.fall)
        up = [go(one, run_time).shift(UP * self.fall).set_fill(colour("night")) for one in people]
        return AnimationGroup(go(patch, run_time).shift(UP * self.fall).set_fill(opacity=1), *up)

    def flatten(self, street: VMobject, run_time: float) -> Animation:
        """Let the pipe become a flat street; whoever stands in it must have left."""
        self.walls.set_fill(opacity=0)
        way = go(self.inside, run_time).become(street)
        way_built: Animation = way.build()
        way_built.rate_func = move
        return way_built

    def _piece(self, a: float, b: float) -> VMobject:
        return box(self.grid.mirror((a + b) / 2), self.floor - WALL / 2, b - a, WALL, 0.02)

    def _person(self, x: float, kind: str) -> VMobject:
        return pawn(PAWN, "night", kind).shift((self.grid.mirror(x), self.floor, 0))  # type: ignore[arg-type]

    def _patch(self, x: float) -> VMobject:
        plate = box(self.grid.mirror(x), self.floor - WALL / 2, HOLE + 0.16, WALL + 0.06, 0.06)
        return union([plate], "sun").set_fill(opacity=0)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: five leaks, two open, one of them mended."""
    leaks = (-4.2, -2.1, 0.0, 2.1, 4.2)
    pipe = LeakyPipe(-WIDTH / 2 + 0.8, 6.2, 0.2, 2.0, 1.0, ground=-2.4, leaks=leaks, grid=grid)
    for leak in (0, 1, 3):
        pipe.lids[leak].set_fill(opacity=0)
    for leak in (1, 3):
        pipe.lost[leak].shift(DOWN * pipe.fall).set_fill(colour("mist"))
    pipe.patches[0].set_fill(opacity=1)
    return VGroup(*pipe.things, pipe.patches)
