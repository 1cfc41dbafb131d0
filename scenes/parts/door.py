"""A door that opens: its leaves swing towards us, and light stands behind them."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Literal

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, move
from scenes.look.palette import mix
from scenes.look.size import RADIUS_S
from scenes.parts.icon_kit import dot
from scenes.parts.shapes import fill, poly, rrect, union

WIDE_OPEN = 0.42 * pi  # how far a leaf turns
NEARER = 0.10  # how much a leaf that points at us grows towards its free edge, as a share of its height
SHUT = mix("sun", "night", 0.38)  # a door nobody has opened


class Door(VGroup):
    """A door of one or two leaves, its sill's middle at the origin; move and scale it as a whole.

    Attributes:
        opening: what is seen when the leaves are open.
        people: who stands in it; empty until a scene adds somebody.
        leaves: the leaves with their knobs.
        share: how far it is open, 0 to 1.
    """

    def __init__(self, w: float, h: float, leaves: Literal[1, 2] = 1, *, frame: str, inside: str = "sun") -> None:
        """`frame` is the colour round the leaves, `inside` that of the opening."""
        super().__init__()
        rim = 0.1 * w
        self._frame = rrect(w + 2 * rim, h + rim, rim, frame, (1, 1, 0, 0)).shift((0, (h + rim) / 2, 0))
        self.opening = rrect(w, h, RADIUS_S / 2, inside, (1, 1, 0, 0)).shift((0, h / 2, 0))
        self.count, self.share, self.ink = leaves, 0.0, SHUT
        self.leaves = VGroup(*(VMobject(stroke_width=0) for _ in range(2 * leaves)))
        self.people = VGroup()
        self.add(self._frame, self.opening, self.people, self.leaves)
        self.open_to(0.0)

    def open_to(self, share: float, ink: str | None = None) -> None:
        """Set how far the leaves are open, and their colour."""
        self.share, self.ink = share, ink or self.ink
        left, right = float(self.opening.get_left()[0]), float(self.opening.get_right()[0])
        low, high = float(self.opening.get_bottom()[1]), float(self.opening.get_top()[1])
        gap = (right - left) * 0.02
        if self.count == 1:
            hinges = [(left, right - left)]
        else:
            half = (right - left) / 2 - gap
            hinges = [(left, half), (right, -half)]
        across, near = cos(share * WIDE_OPEN), sin(share * WIDE_OPEN) * NEARER * (high - low)
        for i, (hinge, width) in enumerate(hinges):
            free = hinge + width * across
            corners = [(hinge, low), (free, low - near), (free, high + near * 0.6), (hinge, high)]
            leaf, knob = self.leaves[2 * i], self.leaves[2 * i + 1]
            leaf.points = poly(corners, self.ink).points
            fill(leaf, mix(self.ink, "night", 0.16 * share))
            knob_x = hinge + width * across * 0.82
            knob.points = union([dot(knob_x, (low + high) / 2, (high - low) * 0.03)], "night").points
            fill(knob, "night")

    def swing(
        self,
        share: float,
        run_time: float = NORMAL,
        ink: str | None = None,
        rate: Callable[[float], float] = move,
    ) -> Animation:
        """Open (or shut) the door to a share, its leaves taking a colour on the way."""
        before, start, after = self.ink, self.share, ink or self.ink

        def turn(_: Mobject, alpha: float) -> None:
            self.open_to(start + (share - start) * alpha, mix(before, after, min(1.0, alpha * 3)))

        return UpdateFromAlphaFunc(self, turn, run_time=run_time, rate_func=rate)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: shut, open a crack, and both leaves wide open."""
    doors = [Door(1.4, 2.6, frame="teal"), Door(1.4, 2.6, frame="teal"), Door(1.8, 2.6, 2, frame="teal")]
    for door, share, x in zip(doors, (0.0, 0.4, 1.0), (-2.8, -0.4, 2.4), strict=True):
        door.open_to(share)
        door.shift((grid.mirror(x), -1.3, 0))
    return VGroup(*doors)
