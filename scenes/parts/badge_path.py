"""A path of stones past open arches, one for each station: what makes that learning counts."""

from __future__ import annotations

from math import pi

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.parts.icon_kit import SHAPE_INK, box
from scenes.parts.shapes import ellipse, sector, union

STONE = (0.27, 0.085)  # half width and half height
PITCH = 0.78
RIM = 0.16  # of an arch
WAITING = mix("paper.deep", "clay", 0.55)


class BadgePath:
    """Arches on the ground line and stones before them, from the reading side on.

    Args:
        places: middles of the arches, as in a left-to-right drawing.
        size: width and height of an arch inside.
        ground: height of the ground line.
        path: height of the stones.
        reach: first and last x of the path, as in a left-to-right drawing.
        grid: reading direction.

    Attributes:
        arches: for each station its rim and its inside.
        stones: the path.
    """

    def __init__(
        self,
        places: tuple[float, ...],
        size: tuple[float, float],
        ground: float,
        path: float,
        reach: tuple[float, float],
        grid: Grid,
        *,
        rim: str = "teal",
    ) -> None:
        self.places, self.size, self.ground, self.path, self.grid = places, size, ground, path, grid
        w, h = size
        self.arches = VGroup()
        for x in places:
            at = grid.mirror(x)
            outer, inner = _arch(w + 2 * RIM, h + RIM, at, ground, rim), _arch(w, h, at, ground, "paper.shade")
            self.arches.add(VGroup(outer, inner))
        self.arches.set_z_index(LAYER["plate"])
        n = round((reach[1] - reach[0]) / PITCH)
        step = (reach[1] - reach[0]) / n
        self.xs = [reach[0] + step * (i + 0.5) for i in range(n)]
        self.stones = VGroup(
            *(ellipse(*STONE, WAITING, grid.mirror(x), path + 0.05 * (i % 2 * 2 - 1)) for i, x in enumerate(self.xs))
        ).set_z_index(LAYER["plate"])

    def x(self, station: int) -> float:
        """Middle of a station, on the stage."""
        return self.grid.mirror(self.places[station])

    def inside(self, station: int) -> VMobject:
        """What is seen through an arch: light it by its fill."""
        opening: VMobject = self.arches[station].submobjects[1]
        return opening

    def walk(self, start: float, stop: float, run_time: float) -> Animation:
        """Light the stones from one x to another, both as in a left-to-right drawing."""
        there = [stone for stone, x in zip(self.stones, self.xs, strict=True) if start <= x <= stop]

        def step(_: Mobject, alpha: float) -> None:
            for i, stone in enumerate(there):
                stone.set_fill(mix(WAITING, "sun.deep", min(1.0, max(0.0, alpha * len(there) - i))))

        return UpdateFromAlphaFunc(VGroup(*there), step, run_time=run_time, rate_func=move)


def _arch(w: float, h: float, x: float, ground: float, ink: str) -> VMobject:
    foot = box(x, ground + (h - w / 2) / 2, w, h - w / 2, 0.0)
    return union([foot, sector(0, w / 2, 0, pi, SHAPE_INK, cx=x, cy=ground + h - w / 2 - 0.005)], ink)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: three stations, the first of them lit."""
    path = BadgePath((-4.1, 0.0, 4.1), (3.2, 4.4), -2.0, -2.5, (-6.2, 6.2), grid)
    path.inside(0).set_fill(colour("sun.light"))
    return VGroup(path.arches, path.stones)
