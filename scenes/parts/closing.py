"""The close of every film: the route ring with the next part lit, mother and girl in it, and where credits stand."""

from __future__ import annotations

from collections.abc import Sequence

from manim import ORIGIN, VGroup

from scenes.look.grid import PX_PER_UNIT, SAFE_X, Grid
from scenes.look.size import LAYER
from scenes.parts.people import Arm, cast
from scenes.parts.ring import RouteRing
from scenes.parts.sky import halos
from scenes.parts.sprout import sprout
from scenes.text.block import TextBlock

CENTRE = (-4.5, 1.42)  # of the ring, as in a left-to-right drawing
RADIUS = 1.5
HALOS = (3.75, 2.85, 2.12)
FLOOR = -0.68  # under the ring's middle
PEOPLE = 1.38  # height of a grown-up
SPROUT, ASIDE = 0.72, 0.17  # height of a leaf in the middle, and how far both step aside for it
NEXT = -1.02  # baseline of the word "next"
TITLE = -1.64  # of the next film's title
ROOM = 2 * (SAFE_X + CENTRE[0])  # width of both, centred under the ring
MIDDLE = 0.72  # the credits stand about this height
LEADING = 1.42  # of credits
GAP = 0.3  # between two paragraphs


class Closing:
    """Ring, halos, mother and girl at their place on the closing cards.

    A scene that leads to the cards moves these same things there; `things` is all of them, from back to front.

    Args:
        grid: mirrors the place where lines run from right to left.
        lit: the part of the ring that the next film is about, 0 to 5; none where there is no such part.
        done: parts already told.
        arm: of the girl; up where she waves.
        leaf: whether something grows between the two: the ring is whole.
    """

    def __init__(
        self, grid: Grid, lit: int | None, done: tuple[int, ...] = (), *, arm: Arm = "up", leaf: bool = False
    ) -> None:
        self.grid = grid
        self.halos = halos(HALOS, 0, 0).set_z_index(LAYER["halo"])
        self.ring = RouteRing(RADIUS, grid).done(*done)
        if lit is not None:
            self.ring.light(lit)
        self.ring.set_z_index(LAYER["plate"])
        aside = ASIDE if leaf else 0.0
        self.mother = cast("reader", PEOPLE).shift((grid.mirror(-0.4 - aside), FLOOR, 0))
        self.girl = cast("child", PEOPLE, arm=arm).shift((grid.mirror(0.3 + aside), FLOOR, 0))
        self.leaf = sprout(SPROUT).shift((grid.mirror(0.03), FLOOR, 0)) if leaf else VGroup()
        self.people = VGroup(self.mother, self.girl, *([self.leaf] if leaf else [])).set_z_index(LAYER["people"])
        for thing in self.things:
            thing.shift((*self.centre, 0))

    @property
    def centre(self) -> tuple[float, float]:
        """Middle of the ring."""
        return self.grid.mirror(CENTRE[0]), CENTRE[1]

    @property
    def things(self) -> tuple[VGroup, RouteRing, VGroup]:
        """Halos, ring and people, the leaf among them."""
        return self.halos, self.ring, self.people

    def enlarged(self, size: float, centre: tuple[float, float]) -> Closing:
        """Move all of it to another middle, `size` times as large."""
        for thing in self.things:
            thing.shift((-self.centre[0], -self.centre[1], 0)).scale(size, about_point=ORIGIN).shift((*centre, 0))
        return self


def column(grid: Grid, paragraphs: Sequence[TextBlock]) -> VGroup:
    """Stand the paragraphs of one card under each other, at the edge of the column and about its middle."""
    heights = [_height(block) for block in paragraphs]
    top = MIDDLE + (sum(heights) + GAP * (len(paragraphs) - 1)) / 2
    for block, height in zip(paragraphs, heights, strict=True):
        em = block.px / PX_PER_UNIT
        block.at(grid.x(4), top - em * 1.05)
        top -= height + GAP
    return VGroup(*paragraphs).set_z_index(LAYER["text"])


def _height(block: TextBlock) -> float:
    return len(block.lines) * block.leading * block.px / PX_PER_UNIT


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: two parts told, the third comes next."""
    return VGroup(*Closing(grid, 2, (0, 1)).enlarged(1.5, (0.0, 0.4)).things)
