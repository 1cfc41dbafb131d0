"""A market table at which somebody shows something: it unfolds where it stands, and its cloth can be lit.

Drawn about its foot and alike in both reading directions; who sits at it stands behind it, so that the table covers
the legs.
"""

from __future__ import annotations

from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import mix
from scenes.parts.awning import awning
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.shapes import union
from scenes.parts.wares import WARES, wares

TOP = 0.78  # of the table board
BOARD = 0.09
CLOTH = 0.4  # how far the cloth hangs
ROOF = 2.35  # upper edge of the awning
SLOPE = 0.46  # height of the awning's cloth
SCALLOP = 0.3  # width of one of its tongues, about


class Stall(VGroup):
    """A table `w` wide, its foot's middle at the origin, with an awning where `roof` is its colour.

    Attributes:
        frame: poles and legs.
        cloth: the table's cloth; lit in sun where its table is spoken of.
        goods: what is on it; drawn apart, so that it can come after the table has unfolded.
    """

    def __init__(self, w: float, cloth: str = "teal", *, roof: str | None = None, ware: str | None = None) -> None:
        super().__init__()
        wood = mix("clay", "night", 0.35)
        legs = [line((s * w * 0.38, 0.03), (s * w * 0.44, TOP), 0.06) for s in (-1, 1)]
        poles = [line((s * w * 0.5, 0.03), (s * w * 0.5, ROOF - SLOPE * 0.6), 0.055) for s in (-1, 1)] if roof else []
        self.frame: VMobject = union([*legs, *poles], wood)
        self.cloth: VMobject = union(_scallops(w * 0.94, TOP - BOARD, CLOTH, tongue=0.09), cloth)
        board = union([box(0, TOP - BOARD / 2, w * 1.02, BOARD, 0.04)], mix("clay", "paper", 0.2))
        self.table = VGroup(self.frame, *(_roof(w + 0.3, roof) if roof else ()), self.cloth, board)
        self.goods = VGroup()
        if ware is not None:
            self.goods.add(wares(ware, 0.62).shift((0, TOP, 0)))
        self.add(self.table, self.goods)

    def unfold(self, run_time: float = NORMAL) -> Animation:
        """Let the table stand up folded and then spread; its goods are not part of it."""
        parts = self.table.family_members_with_points()
        stood = [part.points.copy() for part in parts]
        x, y, _ = self.table.get_bottom()

        def spread(_: Mobject, alpha: float) -> None:
            up, wide = arrive(min(1.0, alpha / 0.55)), 0.12 + 0.88 * arrive(max(0.0, alpha - 0.4) / 0.6)
            for part, points in zip(parts, stood, strict=True):
                part.points = (points - (x, y, 0)) * (wide, max(up, 1e-3), 1) + (x, y, 0)

        return UpdateFromAlphaFunc(self.table, spread, run_time=run_time, rate_func=linear)


def _scallops(w: float, top: float, deep: float, *, tongue: float) -> list[VMobject]:
    """A hanging cloth whose lower edge runs in tongues."""
    count = max(3, round(w / SCALLOP))
    step = w / count
    body = box(0, top - (deep - tongue) / 2, w, deep - tongue, 0)
    tongues = [dot(-w / 2 + step * (i + 0.5), 0, step / 2) for i in range(count)]
    for each in tongues:
        each.stretch(tongue / (step / 2), 1, about_point=ORIGIN).shift((0, top - deep + tongue, 0))
    return [body, *tongues]


def _roof(w: float, ink: str) -> list[VMobject]:
    """An awning in stripes of its colour and a paler one."""
    stripes = 2 * max(1, round(w / SCALLOP / 2)) + 1
    return awning(w, ROOF - SLOPE, ROOF, (ink, mix(ink, "paper", 0.72)), stripes, (w - 0.36) / w)


def example(grid: Grid) -> VGroup:
    """One table for each kind of ware, the first of them lit."""
    row = VGroup()
    for i, ware in enumerate(WARES):
        roof, cloth = ("coral", "teal", "sky", "clay")[i % 4], "sun" if i == 0 else "night"
        row.add(Stall(2.3, cloth, roof=roof, ware=ware).shift((grid.mirror(-4.65 + 3.1 * i), 0, 0)))
    return row.scale(1.04, about_point=ORIGIN).shift((0, -1.2, 0))
