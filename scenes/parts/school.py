"""A small school far off, with a bell, lit windows, and a gate that can shut."""

from __future__ import annotations

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import mix
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import fill, poly, union

WIDTH = 60.0  # of the wall before it, in the drawing's own units
LEAF = 8.0  # half the gate


class School(VGroup):
    """A school behind its wall, the middle of its foot at the origin; as far off as `night` makes it.

    Attributes:
        windows: three panes, from the left.
        gate: two leaves of bars, open as it is drawn.
    """

    def __init__(self, width: float, wall: str = "night.far") -> None:
        super().__init__()
        roof = [
            poly([(-22, 24), (0, 36), (22, 24)], SHAPE_INK),
            box(0, 36, 7, 9, 1),
            poly([(-5, 40), (5, 40), (0, 46)], SHAPE_INK),
        ]
        body = union([box(0, 12, 40, 24, 1), *roof], wall)
        bell = union([dot(0, 37, 2)], "night.mid")
        self.windows = VGroup(*(union([box(x, 15, 7, 8, 1)], "sun") for x in (-13, 0, 13)))
        stone = mix(wall, "night", 0.35)
        fence = union(
            [box(side * 20, 4, 20, 8, 1) for side in (-1, 1)] + [box(side * 9.2, 6, 3, 12, 0.8) for side in (-1, 1)],
            stone,
        )
        self.gate = VGroup(*(union(_leaf(side), "mist") for side in (-1, 1)))
        self.add(body, bell, self.windows, fence, self.gate)
        self._unit = width / WIDTH
        for leaf, side in zip(self.gate, (-1, 1), strict=True):
            leaf.stretch(0.12, 0, about_point=(side * LEAF, 0, 0))
        self.scale(self._unit, about_point=(0, 0, 0))

    def shut(self, run_time: float) -> Animation:
        """Shut the gate: both leaves turn in until they meet."""
        starts = [leaf.points.copy() for leaf in self.gate]
        middle = self.get_center()[0]

        def turn(_: Mobject, alpha: float) -> None:
            wide = 0.12 + 0.88 * alpha
            for leaf, start, side in zip(self.gate, starts, (-1, 1), strict=True):
                hinge = middle + side * LEAF * self._unit
                leaf.points = start.copy()
                leaf.points[:, 0] = hinge + (start[:, 0] - hinge) * wide / 0.12

        return UpdateFromAlphaFunc(self.gate, turn, run_time=run_time, rate_func=move)

    def go_dark(self, run_time: float, ink: str = "night.mid") -> Animation:
        """Let its windows go out, one after the other."""

        def dim(_: Mobject, alpha: float) -> None:
            for i, pane in enumerate(self.windows):
                share = min(1.0, max(0.0, alpha * 3 - i))
                fill(pane, mix("sun", ink, share))

        return UpdateFromAlphaFunc(self.windows, dim, run_time=run_time, rate_func=lambda t: t)


def _leaf(side: int) -> list[VMobject]:
    """Bars of one leaf, hinged at its pillar and shut."""
    bars = [line((side * x, 0.8), (side * x, 9.5), 1.0) for x in (0.7, 3.0, 5.3, 7.4)]
    return [*bars, *(line((side * 0.7, y), (side * 7.6, y), 1.0) for y in (2.6, 8.0))]


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: evening, its windows lit, its gate open."""
    school = School(6.0).shift((0, -2.6, 0))
    grid.flip(school)
    return VGroup(school)
