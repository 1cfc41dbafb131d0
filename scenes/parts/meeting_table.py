"""A table that people sit behind: a meeting drawn from the side.

People of the cast stand behind the table, which hides their legs; a place where nobody sits shows its chair, and lights
when somebody is missed. Nothing here has a side, so nothing is mirrored but the order of the places.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.chair import chair
from scenes.parts.icon_kit import box, dot
from scenes.parts.people import cast
from scenes.parts.shapes import fill, union

TOP = 0.47  # height of the table, in heights of a person
THICK = 0.07
SINK = 0.06  # how much lower somebody who sits is than somebody who stands


class MeetingTable(VGroup):
    """A table seen from the side with places behind it, the middle of its feet at the origin.

    Args:
        width: of the table.
        height: of a grown-up.
        places: who sits at each place from the reading side; None where the chair is empty.
        grid: orders the places.
        seat: colour of a chair.
        wood: colour of the table.

    Attributes:
        chairs: all of them, in the order of the places.
        people: those who sit there.
        board: the table top alone.
        front: the table top and its legs.
        things: plates of biscuits; empty until they are laid.
    """

    def __init__(
        self,
        width: float,
        height: float,
        places: Sequence[str | None],
        grid: Grid,
        *,
        seat: str = "night.far",
        wood: str = "clay",
    ) -> None:
        super().__init__()
        self.width_, self.tall, self.grid, self.count = width, height, grid, len(places)
        self.chairs, self.people, self.things = VGroup(), VGroup(), VGroup()
        for i, name in enumerate(places):
            x = self.place(i)
            self.chairs.add(chair(height, seat).shift((x, 0, 0)))
            if name:
                person = cast(name, height) if name == "wheels" else cast(name, height, prop=None, arm="down")
                self.people.add(person.shift((x, 0.0 if name == "wheels" else -SINK * height, 0)))
        top, thick = TOP * height, THICK * height
        self.board: VMobject = union([box(0, top, width, thick, thick * 0.4)], wood)
        panel = union([box(0, top * 0.5, width * 0.94, top, 0.02)], mix(wood, "night", 0.42))
        legs = [box(s * width * 0.44, top * 0.5, width * 0.025, top, 0.02) for s in (-1, 1)]
        self.front = VGroup(panel, union(legs, mix(wood, "night", 0.25)), self.board)
        self.add(self.chairs, self.people, self.front, self.things)

    def place(self, i: int) -> float:
        """Where somebody sits, from the middle of the table."""
        return self.grid.mirror(self.width_ * 0.9 * ((i + 0.5) / self.count - 0.5))

    def lay(self, plates: Sequence[float]) -> VGroup:
        """Put plates of biscuits on the table, at shares of its width from the reading side."""
        top = (TOP + THICK / 2) * self.tall
        unit, foot = self.tall, self.board.get_center() - (0, TOP * self.tall, 0)
        for share in plates:
            dish = union([box(0, 0.02 * unit, 0.34 * unit, 0.04 * unit, 0.015)], "paper")
            heap = [(-0.1, 0.075), (0.0, 0.075), (0.1, 0.075), (-0.05, 0.145), (0.05, 0.145)]
            biscuits = union([dot(x * unit, y * unit, 0.052 * unit) for x, y in heap], mix("sun", "clay", 0.5))
            self.things.add(VGroup(dish, biscuits).shift((foot[0] + self._along(share), foot[1] + top, 0)))
        return self.things

    def _along(self, share: float) -> float:
        return self.grid.mirror(self.width_ * (share - 0.5))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    table = MeetingTable(7.6, 3.0, ["guide", None, "reader", "elder", None], grid, seat="mist")
    table.lay((0.2, 0.78))
    fill(table.chairs[1], "sun")
    return table.move_to(ORIGIN)
