"""Streams from above into one vessel: a Sankey diagram whose bands are all equally wide and bear no number.

Every band leaves its source straight down, bends, and goes straight down into the vessel, side by side with the others;
its width, measured across, is the same everywhere. The vessel is drawn in section, so that its level can be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import SLOW, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.icon_kit import SHAPE_INK, box, dot
from scenes.parts.pen import XY
from scenes.parts.shapes import path, rrect, union

WALL = 0.24  # of the vessel
POT = mix("clay", "night", 0.2)
DRY = mix("clay", "paper", 0.3)
GRAIN, GRAINS = 0.055, 0.3  # radius of a grain of dry sand, and from one to the next
PIECES = 40  # straight pieces of a bend


class Streams(VGroup):
    """Bands from sources in a row into one vessel.

    Args:
        sources: x of each source, as in a left-to-right drawing.
        top: where the bands begin.
        vessel: left, right, top and bottom of the vessel's outside, as in a left-to-right drawing.
        width: of a band.
        grid: mirrors sources and vessel.

    Attributes:
        beds: the bands without anything in them.
        bands: what flows in them; nothing at first.
        vessel: its walls; it stands before the bands.
        pool: what is in it, up to `level`.
    """

    def __init__(
        self, sources: Sequence[float], top: float, vessel: tuple[float, float, float, float], width: float, grid: Grid
    ) -> None:
        super().__init__()
        self.top, self.width_set, self.grid = top, width, grid
        self.left, self.right, self.rim, self.bottom = vessel
        self.sources = tuple(sources)
        middle, n = (self.left + self.right) / 2, len(self.sources)
        gap = min(width * 1.5, (self.right - self.left - 2 * WALL) / n)
        self.mouths = tuple(middle + (i - (n - 1) / 2) * gap for i in range(n))
        self.floor = self.bottom + WALL
        self.deep = self.rim - self.floor
        self.level = 0.0
        inside = rrect(self.right - self.left - 2 * WALL, self.deep, 0.12, mix("clay", "night", 0.55), (0, 0, 1, 1))
        self.inside: VMobject = inside.shift((grid.mirror(middle), self.floor + self.deep / 2, 0))
        self.beds = VGroup(*(path(self._band(i, 0.0, 1.0), "paper.shade") for i in range(n)))
        self.bands = VGroup(*(path(self._band(i, 0.0, 0.01), "sun") for i in range(n)))
        self.bands.set_fill(opacity=0)
        self.pool: VMobject = self._pool(0.0).set_fill(opacity=0)
        self.vessel: VMobject = self._walls()
        self.inside.set_z_index(LAYER["near city"])
        self.beds.set_z_index(LAYER["near city"])
        self.bands.set_z_index(LAYER["plate"])
        self.pool.set_z_index(LAYER["mark"])
        self.vessel.set_z_index(LAYER["people"])
        self.add(self.inside, self.beds, self.bands, self.pool, self.vessel)

    def run(self, i: int, level: float, run_time: float = SLOW) -> Animation:
        """Let stream i run down into the vessel, whose level rises to a share of its depth."""
        start = self.level
        self.level = level

        def flow(_: Mobject, alpha: float) -> None:
            down = min(1.0, alpha / 0.75)
            self.bands[i].points = path(self._band(i, 0.0, max(down, 0.01)), SHAPE_INK).points
            self.bands[i].set_fill(opacity=1 if alpha > 0 else 0)
            self._fill(start + (level - start) * max(0.0, (alpha - 0.6) / 0.4))

        return UpdateFromAlphaFunc(VGroup(self.bands[i], self.pool), flow, run_time=run_time, rate_func=move)

    def dry(self, i: int, run_time: float = SLOW) -> Animation:
        """Let stream i run dry from its source on; what is in the vessel stays."""

        def ebb(_: Mobject, alpha: float) -> None:
            self.bands[i].points = path(self._band(i, min(alpha, 0.99), 1.0), SHAPE_INK).points
            if alpha >= 1:
                self.bands[i].set_fill(opacity=0)

        return UpdateFromAlphaFunc(self.bands[i], ebb, run_time=run_time, rate_func=move)

    def sink(self, level: float, run_time: float = SLOW) -> Animation:
        """Let the level go to another share of the vessel's depth."""
        start = self.level
        self.level = level

        def fall(_: Mobject, alpha: float) -> None:
            self._fill(start + (level - start) * alpha)

        return UpdateFromAlphaFunc(self.pool, fall, run_time=run_time, rate_func=move)

    def sand(self, i: int) -> VMobject:
        """Dots along the bed of stream i: what is left of it."""
        n = int((self.top - self.rim) / GRAINS)
        grains = [dot(*self._middle(i, (k + 0.5) / n), GRAIN) for k in range(n)]
        return union(grains, mix("clay", "night", 0.25)).set_z_index(LAYER["plate"])

    # --- drawing ---------------------------------------------------------------------------------------------------
    def _middle(self, i: int, t: float) -> XY:
        """The middle of band i a share of the way down to the rim: straight, a smooth bend, straight."""
        bend = min(1.0, max(0.0, (t - 0.06) / 0.86))
        across = bend**3 * (10 - 15 * bend + 6 * bend * bend)
        x = self.sources[i] + (self.mouths[i] - self.sources[i]) * across
        return self.grid.mirror(x), self.top + (self.rim - 0.1 - self.top) * t

    def _band(self, i: int, t0: float, t1: float) -> list[XY]:
        half = self.width_set / 2
        left, right = list[XY](), list[XY]()
        for k in range(PIECES + 1):
            t = t0 + (t1 - t0) * k / PIECES
            (x, y), (u, v), (m, n) = self._middle(i, t), self._middle(i, t - 0.01), self._middle(i, t + 0.01)
            length = hypot(m - u, n - v)
            across = ((n - v) / length * half, (u - m) / length * half)
            left.append((x + across[0], y + across[1]))
            right.append((x - across[0], y - across[1]))
        corners = left + right[::-1]
        points: list[XY] = []
        for p, q in zip(corners, corners[1:] + corners[:1], strict=True):
            points += [p, (p[0] + (q[0] - p[0]) / 3, p[1] + (q[1] - p[1]) / 3)]
            points += [(p[0] + (q[0] - p[0]) * 2 / 3, p[1] + (q[1] - p[1]) * 2 / 3), q]
        return points

    def _fill(self, level: float) -> None:
        fresh = self._pool(level)
        self.pool.points = fresh.points
        self.pool.set_fill(opacity=1 if level > 0 else 0)

    def _pool(self, level: float) -> VMobject:
        high = max(0.02, level * self.deep)
        drawing = rrect(self.right - self.left - 2 * WALL, high, 0.1, "sun", (0, 0, 1, 1))
        return drawing.shift((self.grid.mirror((self.left + self.right) / 2), self.floor + high / 2, 0))

    def _walls(self) -> VMobject:
        high = self.rim - self.bottom
        sides = [box(x, self.bottom + high / 2, WALL, high, 0.1) for x in (self.left + WALL / 2, self.right - WALL / 2)]
        foot = box((self.left + self.right) / 2, self.bottom + WALL / 2, self.right - self.left, WALL, 0.1)
        walls = union([*sides, foot], POT)
        self.grid.flip(walls)
        return walls


def example(grid: Grid) -> VGroup:
    """Three of four streams run, one has run dry."""
    streams = Streams((-4.5, -1.5, 1.5, 4.5), 2.8, (-1.9, 1.9, -0.9, -2.8), 0.66, grid)
    for i in range(3):
        animation = streams.run(i, 0.2 * (i + 1))
        animation.begin()
        animation.finish()
    return streams.add(streams.sand(3))
