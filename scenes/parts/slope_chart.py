"""Two posts of two years, and a dotted climb from top to top: dotted, because only its ends are known."""

from __future__ import annotations

from math import ceil, hypot

import numpy as np
from manim import Animation, AnimationGroup, FadeIn, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import go, grow_up
from scenes.parts.icon_kit import dot, line
from scenes.parts.pen import XY
from scenes.parts.shapes import Points, disc, path, rrect, union

WIDTH = 0.62  # of a post
CAP = 0.2  # radius of the mark on its top
DOT, GAP = 0.05, 0.2  # of the climb
BRACKET = 0.62  # from the later post to a bracket
TICK = 0.16


class SlopeChart:
    """The chart; values stand on the ground line and share one scale that begins at nought.

    Time runs in the direction of reading, so the earlier post is on the reading side; values and digits do not mirror.

    Args:
        values: of the earlier and the later post.
        places: middles of the posts, as in a left-to-right drawing.
        ground: height of the ground line.
        unit: height of one of the value, in units.
        grid: reading direction.
        inks: of the two posts.
        mark: colour of the mark on the later post; the earlier has its post's.

    Attributes:
        posts: the two posts.
        caps: the marks on their tops.
        climb: the dotted line; empty until it is drawn.
    """

    def __init__(
        self,
        values: tuple[float, float],
        places: tuple[float, float],
        ground: float,
        unit: float,
        grid: Grid,
        *,
        inks: tuple[str, str] = ("mist", "teal"),
        mark: str = "coral",
    ) -> None:
        self.ground, self.grid = ground, grid
        self.tops: tuple[XY, XY] = tuple(  # type: ignore[assignment]
            (grid.mirror(x), ground + value * unit) for x, value in zip(places, values, strict=True)
        )
        self.posts, self.caps = VGroup(), VGroup()
        for (x, y), ink, cap in zip(self.tops, inks, ("night", mark), strict=True):
            high = y - ground
            self.posts.add(rrect(WIDTH, high, WIDTH / 2, ink, (1, 1, 0, 0)).shift((x, ground + high / 2, 0)))
            self.caps.add(disc(CAP, cap, x, y - WIDTH / 2))
        self.posts.set_z_index(LAYER["plate"])
        self.caps.set_z_index(LAYER["people"])
        self.climb = path(np.zeros((0, 3)), "night").set_z_index(LAYER["mark"])
        self._dots = self._line()

    @property
    def things(self) -> VGroup:
        """All of it, to move it or let it step back."""
        return VGroup(self.posts, self.climb, self.caps)

    def rise(self, post: int, run_time: float) -> Animation:
        """Let a post grow out of the ground, its mark coming last."""
        cap = FadeIn(self.caps[post], scale=0.5, run_time=run_time, rate_func=_late)
        return AnimationGroup(grow_up(self.posts[post], run_time), cap)

    def draw(self, run_time: float) -> Animation:
        """Let the dots climb from the earlier top to the later one."""

        def show(_: Mobject, alpha: float) -> None:
            self.show(alpha)

        return UpdateFromAlphaFunc(self.climb, show, run_time=run_time, rate_func=move)

    def show(self, share: float) -> None:
        """Show a share of the climb."""
        shown = self._dots[: ceil(share * len(self._dots))]
        self.climb.points = np.concatenate([np.zeros((0, 3)), *shown])

    def quiet(self, run_time: float) -> Animation:
        """Let the later mark step back from the one number the picture is about."""
        built: Animation = go(self.caps[1], run_time).set_fill(colour("night")).build()
        return built

    def bracket(self, ink: str = "coral") -> VMobject:
        """A bracket beside the later post from the height of the first top to that of the second."""
        (_, low), (x, high) = self.tops
        at, tick = x + self.grid.sign * BRACKET, -self.grid.sign * TICK
        ends = [line((at, y), (at + tick, y), 0.05) for y in (low, high)]
        return union([line((at, low), (at, high), 0.05), *ends], ink).set_z_index(LAYER["people"])

    def _line(self) -> list[Points]:
        """Dots between the two marks, none on them."""
        (x0, y0), (x1, y1) = ((x, y - WIDTH / 2) for x, y in self.tops)
        length = hypot(x1 - x0, y1 - y0)
        first, last = (CAP + GAP) / length, 1 - (CAP + GAP) / length
        n = max(2, round((last - first) * length / GAP))
        shares = [first + (last - first) * k / n for k in range(n + 1)]
        return [np.asarray(dot(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, DOT).points) for t in shares]


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: from 28 to 60."""
    chart = SlopeChart((28, 60), (-2.2, 2.2), -2.6, 0.085, grid)
    chart.show(1.0)
    ground = rrect(10, 0.2, 0.04, "paper.deep").shift((0, -2.7, 0))
    return VGroup(ground, *chart.things, chart.bracket())
