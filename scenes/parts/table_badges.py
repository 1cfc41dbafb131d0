"""Round tables as badges of cities, each with a number of its own kind in it, and links that bow from one to the next.

All badges of one rank are equally large, whatever their number counts, and their chairs say only that people sit there:
a badge is a sign, not a bar. What a number counts is told by the sign on its rim and by words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import pi
from typing import Any

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, move
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.icons import medal
from scenes.parts.pawn import KINDS, kinds, pawn
from scenes.parts.pen import XY
from scenes.parts.round_table import RoundTable
from scenes.parts.shapes import Points, curve, path

SEATS = 10
MEDAL = 0.34  # radius of the sign, in radii of the table
BOW = 0.2  # how far a link stands out from its chord, in its length


class TableBadge(VGroup):
    """A badge about the origin; move it as a whole, with the words a scene gives it through `carry`.

    Args:
        r: radius of the table.
        name: icon of its sign.
        grid: which way the chairs are counted.

    Attributes:
        table: the table and its chairs.
        sign: on the upper rim.
        words: what the scene has given it to carry.
    """

    def __init__(self, r: float, name: str, grid: Grid) -> None:
        super().__init__()
        self.table = RoundTable(
            r, SEATS, grid, top=mix("clay", "night", 0.25), chair="night.far", turn=pi / SEATS, size=0.72
        )
        self.sign = medal(name, r * MEDAL, "night", "paper", "sun").shift((0, r * 1.02, 0))
        self.words = VGroup()
        self.add(self.table, self.sign, self.words)

    def carry(self, *words: VMobject) -> None:
        """Take words along wherever the badge goes."""
        self.words.add(*words)

    def light(self, run_time: float = NORMAL) -> list[Any]:
        """Light the badge: it is spoken of."""
        return [go(self.table.board[1], run_time).set_fill(colour("sun"))]

    def pale(self, run_time: float = NORMAL) -> list[Any]:
        """Let it step back with what it has told."""
        return [go(self.table.board[1], run_time).set_fill(colour("clay"))]

    def sway(self, by: XY, turn: float, run_time: float) -> Animation:
        """Go to another place while the chairs turn round the table."""
        dx, dy = by
        loose = [self.table, self.sign, self.words]
        before = [[part.points.copy() for part in thing.get_family()] for thing in loose]
        middle = self.table.middle

        def ride(_: Mobject, alpha: float) -> None:
            shift = np.array([dx * alpha, dy * alpha, 0.0])
            for thing, stood in zip(loose, before, strict=True):
                for part, points in zip(thing.get_family(), stood, strict=True):
                    part.points = points + shift
            self.table.chairs.rotate(turn * alpha, about_point=middle + shift)

        return UpdateFromAlphaFunc(self, ride, run_time=run_time, rate_func=move)


def link(a: XY, b: XY, away: XY, ink: str = "sky", width: float = 4.0) -> VMobject:
    """A link between two places that bows away from a third, as relations do: a straight one would be a scratch."""
    p, q = np.array(a), np.array(b)
    across = np.array([(q - p)[1], -(q - p)[0]])
    if np.dot(across, (p + q) / 2 - np.array(away)) < 0:
        across = -across
    middle = (p + q) / 2 + across * BOW
    return curve([(float(x), float(y)) for x, y in (p, middle, q)], ink, width)


class Envoys(VGroup):
    """A counted crowd that walks out of one place and takes its stand in rows: one path, however many.

    Args:
        count: how many people.
        start: where they come from.
        left: reading-side edge of their rows, as in a left-to-right drawing.
        right: far edge.
        rows: heights of their feet, from the front row back.
        height: of a grown-up.
        grid: mirrors the rows.
        seed: draws who they are.
    """

    def __init__(
        self,
        count: int,
        start: XY,
        left: float,
        right: float,
        rows: Sequence[float],
        height: float,
        grid: Grid,
        *,
        ink: str = "sun",
        seed: int = 5,
    ) -> None:
        super().__init__()
        each = -(-count // len(rows))
        bodies = {kind: pawn(height, ink, kind).points for kind in KINDS}
        self._bodies = [bodies[kind] for kind in kinds(count, seed)]
        step = (right - left) / each
        places = [(left + step * (i // len(rows) + 0.5), rows[i % len(rows)]) for i in range(count)]
        self.places = np.array([(grid.mirror(x + 0.3 * step * (i % 2)), y) for i, (x, y) in enumerate(places)])
        self._start = np.array(start)
        far = np.hypot(*(self.places - self._start).T)
        self._late = 0.5 * far / far.max()
        self.body = path(np.zeros((0, 3)), ink)
        self.add(self.body)
        self.count = count

    def come(self, run_time: float) -> Animation:
        """Walk out: those with the shortest way first."""

        def walk(_: Mobject, alpha: float) -> None:
            self.arrive_by(alpha)

        return UpdateFromAlphaFunc(self.body, walk, run_time=run_time, rate_func=lambda t: t)

    def arrive_by(self, alpha: float) -> None:
        """Show them a share of their way."""
        self.body.points = self._at(alpha)

    def _at(self, alpha: float) -> Points:
        out = [np.zeros((0, 3))]
        for body, to, late in zip(self._bodies, self.places, self._late, strict=True):
            own = min(1.0, max(0.0, (alpha - late) / 0.5))
            if own > 0:
                at = self._start + (to - self._start) * move(own)
                out.append(body * (0.4 + 0.6 * own) + (at[0], at[1], 0.0))
        return np.concatenate(out)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    badges = list[TableBadge]()
    for x, y, r, name in ((-4.2, 0.8, 1.2, "culture"), (0.0, -0.6, 1.2, "centre"), (4.2, 0.8, 1.2, "leaf")):
        badge = TableBadge(r, name, grid)
        badge.shift((grid.mirror(x), y, 0))
        badges.append(badge)
    badges[1].table.board[1].set_fill(colour("sun"))
    middles = [(float(badge.table.middle[0]), float(badge.table.middle[1])) for badge in badges]
    links = VGroup(*(link(a, b, (0.0, 5.0)) for a, b in pairwise(middles)))
    envoys = Envoys(40, (0.0, 0.0), -6.0, 6.0, (-3.2, -2.8), 0.4, grid)
    envoys.arrive_by(1.0)
    return VGroup(links, *badges, envoys)
