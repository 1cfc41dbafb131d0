"""A magnifying glass with room for a picture in it, its light on what it is held over, and a pair of spectacles.

A lens is lit while one looks through it. Its handle may point anywhere; pictures in it are not mirrored by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Literal, Self

from manim import Animation, AnimationGroup, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.pen import XY
from scenes.parts.shapes import annulus, capsule, disc, poly

State = Literal["rest", "lit", "done"]
RIM = 0.11  # width of the rim, in the lens's radius
GLASS: dict[State, str] = {"rest": mix("paper", "sky", 0.3), "lit": "sun.light", "done": mix("paper", "sun", 0.24)}
RIMS: dict[State, str] = {"rest": "mist", "lit": "night", "done": mix("night", "mist", 0.35)}
HANDLE = 0.8  # length of the handle, in radii


class Lens(VGroup):
    """A lens of radius r about the origin; its handle points in direction `handle`, in radians.

    Attributes:
        glass: what is seen through.
        rim: round it.
        handle: the handle.
    """

    def __init__(self, r: float, handle: float = -pi / 4) -> None:
        super().__init__()
        self.r = r
        self.glass: VMobject = disc(r, GLASS["rest"])
        self.rim: VMobject = annulus(r * (1 - RIM), r, RIMS["rest"])
        near, far = ((r * k * cos(handle), r * k * sin(handle)) for k in (1.05, 1.05 + HANDLE))
        neck = capsule(near, (r * 1.2 * cos(handle), r * 1.2 * sin(handle)), r * 0.13, "night")
        grip = capsule((r * 1.3 * cos(handle), r * 1.3 * sin(handle)), far, r * 0.22, mix("clay", "night", 0.3))
        self.handle = VGroup(neck, grip)
        self.add(self.handle, self.glass, self.rim)

    def set_state(self, state: State) -> Self:
        """Show the lens lit, done or at rest."""
        self.glass.set_fill(colour(GLASS[state]))
        self.rim.set_fill(colour(RIMS[state]))
        return self

    def turn(self, state: State, run_time: float = NORMAL) -> Animation:
        """Let the lens take a state."""
        return AnimationGroup(
            go(self.glass, run_time).set_fill(colour(GLASS[state])),
            go(self.rim, run_time).set_fill(colour(RIMS[state])),
        )

    def beam(self, targets: Sequence[XY], ink: str = "sun", opacity: float = 0.28) -> VMobject:
        """Light from the lens onto the ground between two places."""
        x, y, _ = self.glass.get_center()
        (a, ground), (b, _) = sorted(targets)
        r = self.glass.width / 2 * 0.9
        cone = poly([(a, ground), (b, ground), (x + r, y - 0.2 * r), (x - r, y - 0.2 * r)], ink)
        return cone.set_fill(opacity=opacity)


def spectacles(r: float, grid: Grid) -> VGroup:
    """A pair of spectacles about the origin, glasses of radius r, seen from the front; the same from either side."""
    rims = [annulus(r * 0.84, r, "night", s * 1.24 * r) for s in (-1, 1)]
    glass = [disc(r * 0.86, GLASS["done"], s * 1.24 * r) for s in (-1, 1)]
    bridge = capsule((-0.3 * r, 0.2 * r), (0.3 * r, 0.2 * r), 0.15 * r, "night")
    temples = [capsule((s * 2.2 * r, 0.25 * r), (s * 2.75 * r, 0.5 * r), 0.15 * r, "night") for s in (-1, 1)]
    drawing = VGroup(*glass, *rims, bridge, *temples)
    for part in drawing[:2]:
        part.set_fill(opacity=0.75)
    return drawing


def example(grid: Grid) -> VGroup:
    """Three lenses in a triangle, one of them lit, and the spectacles they make, for the gallery."""
    corners = ((-3.6, 1.0), (3.6, 1.0), (0.0, -0.2))
    lenses = VGroup()
    for i, (x, y) in enumerate(corners):
        one = Lens(1.2, (-3 * pi / 4, -pi / 4, -pi / 2)[i]).shift((grid.mirror(x), y, 0))
        lenses.add(one.set_state("lit" if i == 0 else "rest"))
    return VGroup(lenses, spectacles(0.5, grid).shift((0, 2.4, 0)))
