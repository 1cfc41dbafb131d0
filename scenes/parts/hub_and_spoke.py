"""A hub with an office docked to it and spokes to tables round it: how many people work together without a crowd.

The hub, each spoke and each table come alone; one seat at every table can be lit for the same kind of people. Tables
stand where the scene says, as in a left-to-right drawing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import arrive
from scenes.parts.icon_kit import line
from scenes.parts.icons import ICONS, icon
from scenes.parts.pen import XY
from scenes.parts.round_table import RoundTable
from scenes.parts.shapes import capsule, poly, union
from scenes.parts.telephone import OfficeDesk

SPOKE, DOCK = 0.12, 0.3  # widths


class HubAndSpoke(VGroup):
    """Hub, office and tables; build it where it stands, then move and scale it as a whole.

    Args:
        hub: the table in the middle.
        tables: middles of the tables round it.
        signs: what each table works on: a name of an icon, "heart", or "" for one still open.
        r: radius of those tables.
        office: middle of the feet of the office's desk, under the hub.
        grid: mirrors the places.
        seats: of each table.

    Attributes:
        hub, tables, signs, office: the drawings; `rounds` is the tables as a list.
        spokes: one to each table, empty until they are run out.
        dock: joins hub and office.
    """

    def __init__(
        self,
        hub: RoundTable,
        tables: Sequence[XY],
        signs: Sequence[str],
        r: float,
        office: XY,
        grid: Grid,
        *,
        seats: int = 5,
    ) -> None:
        super().__init__()
        self.hub, self.grid = hub, grid
        cx, cy, _ = hub.middle
        self.rounds = list[RoundTable]()
        self.signs, self.spokes = VGroup(), VGroup()
        for (x, y), name in zip(tables, signs, strict=True):
            at = (grid.mirror(x), y, 0)
            self.rounds.append(RoundTable(r, seats, grid, top="clay" if name else "paper.deep", size=1.4).shift(at))
            self.signs.add(topic(name, r * 1.05).shift(at))
            self.spokes.add(capsule((cx, cy), (cx, cy), SPOKE, "mist"))
        self.tables = VGroup(*self.rounds)
        x, y = grid.mirror(office[0]), office[1]
        self.office = OfficeDesk(r * 2.5, grid).shift((x, y, 0))
        self.dock = capsule((cx, cy), (x, y + r * 1.1), DOCK, "mist")
        self.add(self.spokes, self.dock, self.hub, self.office, self.tables, self.signs)

    def run_out(self, spoke: int, run_time: float) -> Animation:
        """Run a spoke from the hub to its table."""
        start, end = self.hub.middle[:2], self.rounds[spoke].middle[:2]

        def draw(shape: Mobject, alpha: float) -> None:
            to = start + (end - start) * alpha
            shape.points = capsule(_xy(start), _xy(to), SPOKE, "mist").points

        return UpdateFromAlphaFunc(self.spokes[spoke], draw, run_time=run_time, rate_func=arrive)

    def seat(self, table: int) -> int:
        """The seat of a table that is nearest to the hub."""
        its = self.rounds[table]
        away = [np.linalg.norm(its.place(i) - self.hub.middle) for i in range(its.count)]
        return int(np.argmin(away))


def topic(name: str, size: float) -> VGroup:
    """The sign on a table; a plus where the topic is still open."""
    if name in ICONS:
        return icon(name, size, "night", "paper", "clay")
    if name == "heart":
        return heart(size)
    s = size * 0.26
    return VGroup(union([line((-s, 0), (s, 0), s * 0.42), line((0, -s), (0, s), s * 0.42)], "mist"))


def heart(size: float, ink: str = "coral") -> VGroup:
    """A heart `size` units wide, with a pulse on it, centred on the origin."""
    lobes = [line((s * 8.2, 6), (0, -8), 17) for s in (-1, 1)]
    tip = poly([(-15.5, 1), (15.5, 1), (0, -19)], ink)
    beat = [
        line(p, q, 2.4)
        for p, q in (((-11, 1), (-4, 1)), ((-4, 1), (-1, 7)), ((-1, 7), (3, -5)), ((3, -5), (5, 1)), ((5, 1), (11, 1)))
    ]
    return VGroup(union([*lobes, tip], ink), union(beat, "paper")).scale(size / 48, about_point=(0, 0, 0))


def _xy(point: np.ndarray) -> XY:
    return float(point[0]), float(point[1])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    places = ((-4.3, 1.5), (4.3, 1.5), (4.3, -1.5), (-4.3, -1.5))
    hub = RoundTable(0.9, 6, grid).shift((0, 0.8, 0)).light(3)
    figure = HubAndSpoke(hub, places, ("school", "work", "heart", ""), 0.66, (0, -2.4), grid)
    for i, table in enumerate(figure.rounds):
        figure.spokes[i].points = capsule(_xy(hub.middle), _xy(table.middle), SPOKE, "mist").points
        table.light(figure.seat(i))
    return figure
