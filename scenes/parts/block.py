"""One building on the ground line: walls, roof, panes and a door. Its lit panes say who is learning."""

import random
from collections.abc import Callable
from math import pi
from typing import Literal, Self, get_args

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import NIGHT, colour, mix
from scenes.look.size import RADIUS_S
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import fill, poly, sector, union

Roof = Literal["flat", "gable", "slant", "tank", "mast", "garden", "step", "barrel", "solar"]
ROOFS: tuple[Roof, ...] = get_args(Roof)
SQUARE: tuple[Roof, ...] = ("gable", "slant", "barrel")  # walls that go on into their roof have no round corners


class Block(VGroup):
    """A building, its foot centred on the origin.

    Panes are one path for the dark and one for the lit, unless `apart` asks for a shape each, which alone can be lit.
    """

    def __init__(
        self,
        w: float,
        h: float,
        roof: Roof = "flat",
        body: str = "coral",
        *,
        trim: str | None = None,
        pane: str | None = None,
        lit: str = "sun",
        share: float = 0.5,
        seed: int | random.Random = 1,
        columns: int | None = None,
        rows: int | None = None,
        door: bool = True,
        apart: bool = False,
    ) -> None:
        """`share` of the panes is lit, drawn from `seed`: a number, or a stream that a whole street shares."""
        super().__init__()
        self.lamp, self.apart = lit, apart
        rng = seed if isinstance(seed, random.Random) else random.Random(seed)
        dark = colour(body) == NIGHT  # nothing is darker, so its trim and panes show lighter
        trim = trim or ("night.mid" if dark else mix(body, "night", 0.25))
        pane = pane or ("night.mid" if dark else mix(body, "night", 0.35))
        corner = 0 if roof in SQUARE else RADIUS_S
        own, edge, extra, extra_ink = _ROOFS[roof](w, h)
        door = door and h > 0.9
        if door:
            edge = [*edge, box(0, 0.16, min(0.26, w * 0.3), 0.32, 0.08, corners=(1, 1, 0, 0))]
        if extra:
            self.add(union(extra, extra_ink))
        self.walls = union([*own, box(0, h / 2, w, h, corner, corners=(1, 1, 0, 0))], body)
        self.add(self.walls)
        if edge:
            self.add(union(edge, trim))
        columns = columns or max(1, round(w / 0.3))
        rows = rows or max(1, round((h - 0.35) / 0.36))
        shapes = panes(w * 0.86, h - 0.12, columns, rows, foot=0.42 if door else 0.1)
        on = [rng.random() < share for _ in shapes]
        self.panes = VGroup()
        if apart:
            self.panes.add(*(fill(s, lit if o else pane) for s, o in zip(shapes, on, strict=True)))
        else:
            for ink, state in ((pane, False), (lit, True)):
                if state in on:
                    self.panes.add(union([s for s, o in zip(shapes, on, strict=True) if o is state], ink))
        self.add(self.panes)

    def light(self, *places: int) -> Self:
        """Light the panes at these places, counted up each column from the left.

        Raises:
            ValueError: the panes are one path and cannot light alone.
        """
        if not self.apart:
            raise ValueError("This block's panes are one path. Draw it with apart=True to light them one by one.")
        for i in places:
            fill(self.panes[i], self.lamp)
        return self


def panes(w: float, h: float, columns: int, rows: int, *, foot: float = 0.0, size: float = 0.55) -> list[VMobject]:
    """A grid of panes over w by h units, each `size` of its cell, column by column from the ground up."""
    gx, gy = w / columns, (h - foot) / rows
    return [
        box(-w / 2 + gx * (c + 0.5), foot + gy * (r + 0.5), size * gx, size * gy * 0.95, min(0.03, gx * 0.14))
        for c in range(columns)
        for r in range(rows)
    ]


Roofing = tuple[list[VMobject], list[VMobject], list[VMobject], str]  # in the walls' colour, in the trim's, others, ink


def _flat(w: float, h: float) -> Roofing:
    return [], [], [], ""


def _gable(w: float, h: float) -> Roofing:
    slope = poly([(-w / 2 - 0.05, h), (0, h + w * 0.42), (w / 2 + 0.05, h)], SHAPE_INK)
    return [], [slope, box(w * 0.26, h + w * 0.25, w * 0.13, w * 0.3, 0.01)], [], ""


def _slant(w: float, h: float) -> Roofing:
    return [poly([(-w / 2, h - 0.01), (-w / 2, h + w * 0.34), (w / 2, h - 0.01)], SHAPE_INK)], [], [], ""


def _step(w: float, h: float) -> Roofing:
    upper = box(0, h + 0.14, w * 0.62, 0.3, RADIUS_S, corners=(1, 1, 0, 0))
    return [upper], [box(0, h + 0.41, w * 0.3, 0.24, RADIUS_S, corners=(1, 1, 0, 0))], [], ""


def _tank(w: float, h: float) -> Roofing:
    legs = [line((x, h), (x, h + 0.14), 0.03) for x in (-0.09, 0.09)]
    return [], [*legs, box(0, h + 0.24, 0.32, 0.24, 0.05)], [], ""


def _mast(w: float, h: float) -> Roofing:
    return [], [line((0, h), (0, h + 0.28), 0.035)], [dot(0, h + 0.34, 0.045)], "sun"


def _garden(w: float, h: float) -> Roofing:
    return [], [], [dot((i - 1) * w * 0.26, h + w * 0.07, w * 0.15) for i in range(3)], "teal"


def _solar(w: float, h: float) -> Roofing:
    left = (-w * 0.36, w * 0.02)
    return [], [], [poly([(x, h), (x + w * 0.3, h), (x + w * 0.3, h + 0.18)], SHAPE_INK) for x in left], "night"


def _barrel(w: float, h: float) -> Roofing:
    return [sector(0, w / 2, 0, pi, SHAPE_INK, cy=h - 0.01)], [], [], ""


_ROOFS: dict[Roof, Callable[[float, float], Roofing]] = {
    "flat": _flat,
    "gable": _gable,
    "slant": _slant,
    "step": _step,
    "tank": _tank,
    "mast": _mast,
    "garden": _garden,
    "solar": _solar,
    "barrel": _barrel,
}


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a building for each roof, some of its windows lit."""
    inks = ("coral", "teal", "clay")
    row = VGroup()
    for i, roof in enumerate(ROOFS):
        block = Block(1.1, 1.5 + 0.35 * (i % 3), roof, inks[i % 3], pane=mix(inks[i % 3], "night", 0.45), seed=i)
        row.add(block.shift((grid.mirror(1.35 * (i - (len(ROOFS) - 1) / 2)), -1, 0)))
    return row
