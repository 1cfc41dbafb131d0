"""A cloud as one closed outline, and a bank of fog that lies down on what is not clear."""

from __future__ import annotations

from math import cos, pi, sin, sqrt

from manim import RIGHT, UP, Animation, AnimationGroup, FadeIn, FadeOut, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive, leave
from scenes.look.palette import mix
from scenes.parts.icon_kit import box
from scenes.parts.shapes import poly, union

# Middles and radii of the discs a cloud is made of, for a cloud two units wide; all hold its middle.
PUFFS = (
    (-0.5, -0.06, 0.54),
    (-0.12, 0.26, 0.58),
    (0.36, 0.16, 0.52),
    (0.6, -0.14, 0.42),
    (0.1, -0.2, 0.46),
    (-0.28, -0.22, 0.44),
)
RAYS = 144
BANKS = (
    (-0.34, 0.24, 0.66),
    (0.3, 0.3, 0.6),
    (0.42, 0.04, 0.62),
    (-0.4, 0.0, 0.6),
    (0.0, -0.04, 0.7),
    (-0.26, -0.26, 0.74),
    (0.36, -0.3, 0.62),
)


def cloud(width: float, ink: str) -> VMobject:
    """Draw a cloud about the origin, `width` units wide, in one outline that is seen whole from its middle."""
    corners = []
    for k in range(RAYS):
        a = 2 * pi * k / RAYS
        r = max(_exit(a, *puff) for puff in PUFFS)
        corners.append((r * cos(a) * width / 2, r * sin(a) * width / 2))
    return poly(corners, ink)


def _exit(a: float, x: float, y: float, r: float) -> float:
    """How far along the direction a the disc is left; 0 where it is not met."""
    along = x * cos(a) + y * sin(a)
    room = r * r - (x * x + y * y - along * along)
    return along + sqrt(room) if room > 0 else 0.0


class Fog(VGroup):
    """Strips of fog over a box w by h about the origin, each a round-ended bank of its own tint."""

    def __init__(
        self, w: float, h: float, grid: Grid, inks: tuple[str, str] = ("mist.pale", mix("mist.pale", "paper", 0.4))
    ) -> None:
        super().__init__()
        self.grid = grid
        for i, (x, y, share) in enumerate(BANKS):
            deep = h * 0.36
            bank = [box(grid.mirror(x * w * 0.6), y * h, share * w, deep, deep / 2)]
            bank.append(box(grid.mirror(x * w * 0.6 + 0.1 * w), y * h + deep * 0.4, share * w * 0.5, deep, deep / 2))
            self.add(union(bank, inks[i % 2]))

    def settle(self, run_time: float) -> Animation:
        """The strips drift in from both sides and lie down."""
        sides = (FadeIn(bank, shift=RIGHT * (0.8 if i % 2 else -0.8), rate_func=arrive) for i, bank in enumerate(self))
        return AnimationGroup(*sides, run_time=run_time)

    def clear(self, run_time: float) -> Animation:
        """The strips drift off and are gone."""
        sides = (
            FadeOut(bank, shift=RIGHT * (1.2 if i % 2 else -1.2) + UP * 0.2, rate_func=leave)
            for i, bank in enumerate(self)
        )
        return AnimationGroup(*sides, run_time=run_time)


def example(grid: Grid) -> VGroup:
    """A cloud, and fog over it, for the gallery."""
    return VGroup(cloud(5, "mist.pale").shift(UP * 1.2), Fog(7, 2.2, grid).shift(UP * -1.4))
