"""A bar that is a tower: a share of it is lit, and the share's upper edge is soft where a source does not say exactly.

"More than" softens upwards from its value, "about" to both sides of it. Bars stand on the ground line and share one
scale; they look the same in both reading directions.
"""

from __future__ import annotations

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import move
from scenes.look.palette import colour, mix
from scenes.look.size import RADIUS_S
from scenes.parts.icon_kit import SHAPE_INK, box, line
from scenes.parts.shapes import rrect, union

BANDS = 7
FREE = 0.25  # share of the height, from the ground, without panes: room for words
DIM, LIT = "mist.pale", "sun"
PANE = 0.44  # size of a pane in its cell


class StackedBar(VGroup):
    """The tower, its foot's middle at the origin until it is placed.

    Args:
        w: width in units.
        h: height of all of it.
        value: the lit share, 0 to 1.
        soft: how far its edge is uncertain below and above, as shares.
        mast: a mast on the roof instead of a tank.

    Attributes:
        walls: all of it, dimmed.
        share: how much of the value is lit now.
    """

    def __init__(self, w: float, h: float, value: float, soft: tuple[float, float], *, mast: bool = False) -> None:
        super().__init__()
        self.w, self.h, self.value, self.soft, self.share = w, h, value, soft, 0.0
        if mast:
            top = [line((0, h), (0, h + 0.5), 0.05), box(0, h + 0.1, w * 0.5, 0.22, RADIUS_S, corners=(1, 1, 0, 0))]
        else:
            top = [line((x, h), (x, h + 0.2), 0.05) for x in (-0.16, 0.16)] + [box(0, h + 0.32, 0.56, 0.3, 0.06)]
        self.walls: VMobject = rrect(w, h, RADIUS_S, DIM, (1, 1, 0, 0)).shift((0, h / 2, 0))
        roof = union(top, mix(DIM, "mist", 0.5))
        self._solid = rrect(w, h, 0, LIT)
        self._bands = VGroup(*(rrect(w, 0.1, 0, LIT) for _ in range(BANDS)))
        rows = max(2, round(h * (1 - FREE) / 0.52))
        columns = max(2, round(w / 0.46))
        step = h * (1 - FREE) / rows
        self._rows = [FREE + (1 - FREE) * (r + 0.5) / rows for r in range(rows)]
        self.panes = VGroup()
        for at in self._rows:
            cells = [(-w * 0.44 + w * 0.88 * (c + 0.5) / columns, at * h) for c in range(columns)]
            self.panes.add(union([box(x, y, w * 0.88 / columns * PANE, step * PANE, 0.03) for x, y in cells], DIM))
        self.add(roof, self.walls, self._solid, self._bands, self.panes)
        self.light(0.0)

    def light(self, share: float) -> None:
        """Light a share of the value; the soft edge grows with it."""
        self.share = share
        x, base, _ = self.walls.get_bottom()
        scale = self.walls.height / self.h
        low, high = ((self.value - self.soft[0]) * share, (self.value + self.soft[1]) * share)
        self._set(self._solid, x, base, 0.0, low, scale, "sun")
        step = (high - low) / BANDS
        for i, band in enumerate(self._bands):
            ink = mix(LIT, DIM, (i + 1) / (BANDS + 1))
            self._set(band, x, base, low + step * i, low + step * (i + 1), scale, ink)
        for at, row in zip(self._rows, self.panes, strict=True):
            inside = 1.0 if at <= low else 0.0 if at >= high else (high - at) / (high - low)
            row.set_fill(mix(mix(DIM, "mist", 0.3), "sun.light", inside))

    @property
    def lit_panes(self) -> list[VMobject]:
        """The rows of panes that lie under the soft edge, from the ground up."""
        low = (self.value - self.soft[0]) * self.share
        return [row for at, row in zip(self._rows, self.panes, strict=True) if at <= low]

    def run(self, run_time: float) -> Animation:
        """Let the light rise from the ground to the value."""

        def rise(_: Mobject, alpha: float) -> None:
            self.light(alpha)

        return UpdateFromAlphaFunc(self, rise, run_time=run_time, rate_func=move)

    def _set(self, part: VMobject, x: float, base: float, low: float, high: float, scale: float, ink: str) -> None:
        high = max(high, low + 1e-4)
        shape = box(x, base + (low + high) / 2 * self.h * scale, self.w * scale, (high - low) * self.h * scale, 0)
        part.points = shape.points
        part.set_fill(colour(ink))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: more than two thirds, and about 70 percent."""
    pair = VGroup()
    for x, value, soft, mast in ((-2.0, 0.667, (0.0, 0.12), False), (2.0, 0.7, (0.05, 0.05), True)):
        bar = StackedBar(2.2, 4.8, value, soft, mast=mast).shift((grid.mirror(x), -2.7, 0))
        bar.light(1.0)
        pair.add(bar)
    ground = union([box(0, -2.85, 11, 0.3, 0.04)], SHAPE_INK).set_fill(colour("paper.deep"))
    return VGroup(ground, pair)
