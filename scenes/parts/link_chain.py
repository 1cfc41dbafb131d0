"""A chain of large links on a shelf, each with room for a small picture: one thing leads to the next.

A link is lit, done or at rest. The first link is at the reading side. Between two links a smaller one holds both.
"""

from __future__ import annotations

from typing import Literal, Self

from manim import Animation, AnimationGroup, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.icon_kit import box
from scenes.parts.shapes import annulus, disc, rrect, union

State = Literal["rest", "lit", "done"]
RIM = 0.15  # width of a link's ring, in its radius
PLATES: dict[State, str] = {"rest": "paper.shade", "lit": "sun", "done": "sun.light"}
RINGS: dict[State, str] = {"rest": "mist", "lit": "night", "done": mix("night", "mist", 0.35)}
WOOD = mix("clay", "night", 0.3)
FLOOR = 0.62  # how far below its middle the floor of a link's picture is, in its radius


class LinkChain(VGroup):
    """The chain, its middle at the origin; links stand on a shelf.

    Args:
        count: how many links.
        r: radius of a link.
        pitch: from middle to middle.
        grid: where the first link is.

    Attributes:
        shelf: board and brackets.
        rings: of the links, in order.
        plates: what the pictures stand before.
        floors: on which the pictures stand.
        joints: small links between them.
    """

    def __init__(self, count: int, r: float, pitch: float, grid: Grid) -> None:
        super().__init__()
        self.r, self.pitch, self.grid, self.count = r, pitch, grid, count
        span = pitch * (count - 1) + 2 * r + 0.7
        board = rrect(span, 0.22, 0.06, WOOD).shift((0, -r - 0.11, 0))
        feet = [box(s * span * 0.34, -r - 0.36, 0.24, 0.34, 0.04) for s in (-1, 1)]
        self.shelf = VGroup(union(feet, mix("clay", "night", 0.5)), board)
        self.plates, self.rings, self.floors, self.joints = VGroup(), VGroup(), VGroup(), VGroup()
        for i in range(count):
            x = self._x(i)
            self.plates.add(disc(r * (1 - RIM / 2), PLATES["rest"], x))
            self.rings.add(annulus(r * (1 - RIM), r, RINGS["rest"], x))
            self.floors.add(rrect(r * 1.16, 0.05, 0.025, mix("clay", "paper", 0.3)).shift((x, -FLOOR * r - 0.02, 0)))
        for i in range(count - 1):
            self.joints.add(self._joint((self._x(i) + self._x(i + 1)) / 2))
        self.add(self.shelf, self.plates, self.floors, self.rings, self.joints)

    def _x(self, i: int) -> float:
        return self.grid.mirror((i - (self.count - 1) / 2) * self.pitch)

    def _joint(self, x: float) -> VMobject:
        wide, high, thick = self.pitch - 2 * self.r + 4.2 * RIM * self.r, 0.46 * self.r, 0.11 * self.r
        outer = rrect(wide, high, high / 2, RINGS["rest"]).shift((x, 0, 0))
        inner = rrect(wide - 2 * thick, high - 2 * thick, high / 2 - thick, "night").shift((x, 0, 0))
        outer.set_points([*outer.points, *inner.points[::-1]])
        return outer

    def place(self, i: int) -> tuple[float, float, float]:
        """Middle of link i, where it is now."""
        x, y, z = self.rings[i].get_center()
        return float(x), float(y), float(z)

    def floor(self, i: int) -> tuple[float, float, float]:
        """Where the picture in link i stands."""
        x, y, z = self.place(i)
        return x, y - FLOOR * self.r, z

    def set_state(self, state: State, *links: int) -> Self:
        """Show these links in a state; all of them when none is named."""
        for i in links or range(self.count):
            self.plates[i].set_fill(colour(PLATES[state]))
            self.rings[i].set_fill(colour(RINGS[state]))
        return self

    def turn(self, state: State, *links: int, run_time: float = NORMAL) -> Animation:
        """Let these links take a state."""
        turns = [
            go(part, run_time).set_fill(colour(ink[state]))
            for i in links or range(self.count)
            for part, ink in ((self.plates[i], PLATES), (self.rings[i], RINGS))
        ]
        return AnimationGroup(*turns)


def example(grid: Grid) -> VGroup:
    """Four links, two done and the third lit, for the gallery."""
    chain = LinkChain(4, 1.35, 3.05, grid)
    return chain.set_state("done", 0, 1).set_state("lit", 2)
