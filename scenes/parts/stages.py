"""Festival stages on a street: a deck, two posts, a canopy, and a cloth at the back that is lit for who is spoken of.

An icon grid that stands on the ground instead of floating in boxes: what a stage is for is drawn on its deck by the
scene. Drawn about its foot; a row of stages is placed, and so mirrored, by `row`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import SAFE_X, Grid
from scenes.look.palette import mix
from scenes.parts.bunting import FESTIVE
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import fill, poly, rrect, union

DECK = 0.26  # height of the deck
CANOPY = 0.42  # of the canopy over the cloth
TONGUE = 0.34  # width of one of its tongues, about
DIM, LIT = "paper.shade", "sun"


class FestivalStage(VGroup):
    """A stage `w` wide and `h` high, its foot's middle at the origin.

    Attributes:
        cloth: the back of the stage, `DIM` until it is lit.
        room: width and height of the cloth, where things can stand.
    """

    def __init__(self, w: float, h: float, canopy: str = "coral") -> None:
        super().__init__()
        self.w, self.h = w, h
        self.room = (w - 0.3, h - DECK - CANOPY)
        wood = mix("clay", "night", 0.4)
        self.cloth: VMobject = rrect(*self.room, 0.04, DIM).shift((0, DECK + self.room[1] / 2, 0))
        posts = union([line((s * (w / 2 - 0.1), DECK), (s * (w / 2 - 0.1), h - 0.2), 0.09) for s in (-1, 1)], "night")
        deck = union([box(0, DECK / 2, w, DECK, 0.05, corners=(1, 1, 0, 0))], wood)
        edge = union([box(0, DECK - 0.04, w + 0.12, 0.09, 0.04)], mix("clay", "paper", 0.15))
        self.add(self.cloth, posts, *_canopy(w + 0.24, h, canopy), deck, edge)

    @property
    def floor(self) -> float:
        """Height of the deck over the ground."""
        return DECK


@dataclass(frozen=True, slots=True)
class StagePlan:
    """Width and height of a stage, and the colour of its canopy."""

    w: float
    h: float
    canopy: str


def row(
    plans: Sequence[StagePlan], ground: float, grid: Grid, *, first: float = -SAFE_X, last: float = SAFE_X
) -> list[FestivalStage]:
    """Stand stages on the ground line from `first` to `last`, evenly apart, the first on the reading side."""
    gap = (last - first - sum(plan.w for plan in plans)) / max(1, len(plans) - 1)
    stages, x = list[FestivalStage](), first
    for plan in plans:
        stages.append(FestivalStage(plan.w, plan.h, plan.canopy).shift((grid.mirror(x + plan.w / 2), ground, 0)))
        x += plan.w + gap
    return stages


def _canopy(w: float, top: float, ink: str) -> list[VMobject]:
    """Roof in stripes, tongues along its edge, a ball on its ridge."""
    count = 2 * max(1, round(w / TONGUE / 2)) + 1
    pale = mix(ink, "paper", 0.75)
    low, step = top - CANOPY, w / count
    ridge = w * 0.72
    stripes: dict[str, list[VMobject]] = {ink: [], pale: []}
    for i in range(count):
        x0, x1 = -w / 2 + step * i, -w / 2 + step * (i + 1)
        u0, u1 = x0 * ridge / w, x1 * ridge / w
        cloth = stripes[pale if i % 2 else ink]
        cloth += [poly([(x0, low), (x1, low), (u1, top), (u0, top)], SHAPE_INK)]
        tongue = dot(0, 0, step / 2)
        tongue.stretch(0.7, 1, about_point=ORIGIN).shift(((x0 + x1) / 2, low, 0))
        cloth.append(tongue)
    return [union(shapes, colour) for colour, shapes in stripes.items()]


def example(grid: Grid) -> VGroup:
    """Four stages from large to small, the second of them lit."""
    plans = [
        StagePlan(w, h, FESTIVE[i % 2 * 2]) for i, (w, h) in enumerate(((3.6, 4.2), (3.4, 3.5), (2.6, 2.8), (2.0, 2.3)))
    ]
    stages = row(plans, -2.4, grid)
    fill(stages[1].cloth, LIT)
    return VGroup(*stages)
