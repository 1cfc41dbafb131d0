"""A house cut open: rooms above each other and a stairwell beside them, whose rooms and stairs light one by one.

The stairwell stands at the reading side. Rooms are counted from the ground up and are dark until they light; a flight
of stairs leads from each floor to the next and can be marked as what keeps somebody out.
"""

from __future__ import annotations

from manim import ORIGIN, Animation, AnimationGroup, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import colour, mix
from scenes.moves import go, in_turn
from scenes.parts.icon_kit import SHAPE_INK, box
from scenes.parts.pen import XY
from scenes.parts.shapes import fill, poly, union

SLAB = 0.12  # thickness of floors and walls
STEPS = 8  # of a flight
DARK = mix("night", "sky", 0.15)
SHAFT = mix("night", "sky", 0.09)  # the stairwell
WALL = mix("night", "sky", 0.42)
LIT = mix("sun", "paper", 0.42)


class HouseSection(VGroup):
    """A house in section, the middle of its foot at the origin.

    Args:
        width: of the house.
        storey: height of one floor, slab included.
        floors: how many there are.
        grid: puts the stairwell on the reading side.
        stairwell: its width.
        turret: width of the clock turret over the stairwell; none where 0.

    Attributes:
        walls: outer walls, slabs and roof as one path.
        rooms: the back wall of each room, from the ground up.
        windows: of the rooms, two each.
        stairs: one flight from each floor to the next.
        shaft: back wall of the stairwell.
        cupboards: one in each room but the top one, with files in it.
    """

    def __init__(
        self, width: float, storey: float, floors: int, grid: Grid, *, stairwell: float = 1.5, turret: float = 0.0
    ) -> None:
        super().__init__()
        self.wide, self.storey, self.floors, self.grid, self.stairwell = width, storey, floors, grid, stairwell
        height = storey * floors
        left, right, split = -width / 2, width / 2, -width / 2 + stairwell
        self.shaft: VMobject = box((left + split) / 2, height / 2, stairwell, height, 0)
        fill(self.shaft, SHAFT)
        self.rooms, self.windows = VGroup(), VGroup()
        solid = [box(0, height + SLAB / 2, width + 0.3, SLAB * 1.6, 0.04)]
        for i in range(floors):
            y, wide = i * storey, right - split
            self.rooms.add(fill(box((split + right) / 2, y + storey / 2, wide, storey, 0), DARK))
            panes = [box(split + wide * share, y + storey * 0.66, 0.5, 0.52, 0.04) for share in (0.2, 0.8)]
            self.windows.add(union(panes, "night.down"))
            solid.append(box(0, y, width, SLAB, 0))
        solid += [box(x, height / 2, SLAB, height + SLAB, 0) for x in (left, right)]
        solid += [box(split, storey * i + storey * 0.82, SLAB * 0.7, storey * 0.36, 0) for i in range(floors)]
        if turret:
            middle = (left + split) / 2
            solid += [
                box(middle, height + turret * 0.6, turret, turret * 1.2, 0.08, corners=(1, 1, 0, 0)),
                poly(
                    [
                        (middle - turret * 0.58, height + turret * 1.18),
                        (middle + turret * 0.58, height + turret * 1.18),
                        (middle, height + turret * 1.5),
                    ],
                    SHAPE_INK,
                ),
            ]
        self.turret = (grid.mirror((left + split) / 2), height + turret * 0.66)
        self.stairs = VGroup(*(self._flight(i, left, split) for i in range(floors - 1)))
        self.walls: VMobject = union(solid, WALL)
        self.cupboards = VGroup(*(self._cupboard(i, split, right) for i in range(floors - 1)))
        self.add(self.shaft, self.rooms, self.windows, self.cupboards, self.stairs, self.walls)
        if grid.rtl:
            for part in self.submobjects:
                part.flip(axis=(0, 1, 0), about_point=ORIGIN)

    def spot(self, floor: int, share: float) -> tuple[float, float]:
        """Where somebody stands in a room: a share of its width from the stairs, and the floor's height.

        From the middle of the house's foot, wherever that is now.
        """
        left = -self.wide / 2 + self.stairwell
        room = self.wide / 2 - left
        foot = self.foot()
        return foot[0] + self.grid.mirror(left + room * share), foot[1] + floor * self.storey + SLAB / 2

    def foot(self) -> XY:
        """The middle of the house's foot now."""
        return float(self.walls.get_center()[0]), float(self.rooms[0].get_bottom()[1])

    def light(self, floor: int, run_time: float = NORMAL, ink: str = LIT) -> Animation:
        """Light a room: its wall and its windows."""
        return AnimationGroup(
            go(self.rooms[floor], run_time).set_fill(colour(ink)),
            go(self.windows[floor], run_time).set_fill(colour(mix(ink, "night", 0.72))),
        )

    def dark(self, floor: int, run_time: float = NORMAL) -> Animation:
        """Let a room go dark again."""
        return AnimationGroup(
            go(self.rooms[floor], run_time).set_fill(colour(DARK)),
            go(self.windows[floor], run_time).set_fill(colour("night.down")),
        )

    def mark_stairs(self, run_time: float, ink: str = "coral.light") -> Animation:
        """Mark the stairs flight by flight from the ground up: this is the way, and there is no other."""
        return in_turn([go(flight, NORMAL, arrive).set_fill(colour(ink)) for flight in self.stairs], 0.6, run_time)

    def _cupboard(self, i: int, left: float, right: float) -> VGroup:
        """A cupboard of files against the back wall, its foot on the floor."""
        w, h = (right - left) * (0.3, 0.24)[i % 2], self.storey * (0.5, 0.62)[i % 2]
        x, y = left + (right - left) * (0.52, 0.46)[i % 2], i * self.storey + SLAB / 2
        files = [
            box(
                x + w * (c / 6 - 0.5 + 1 / 12),
                y + h * (r + 0.5) / 2,
                w * (0.1, 0.07, 0.11)[(c + r) % 3],
                h * 0.34,
                0.02,
            )
            for c in range(6)
            for r in range(2)
            if (c + 2 * r) % 5
        ]
        return VGroup(
            fill(box(x, y + h / 2, w, h, 0.03), mix(DARK, "night", 0.3)), union(files, mix(DARK, "sky", 0.16))
        )

    def _flight(self, i: int, left: float, split: float) -> VMobject:
        """Steps from floor i to the next; flights turn back and forth."""
        foot, rise = i * self.storey, self.storey / STEPS
        inner0, inner1 = left + SLAB * 1.2, split - SLAB * 0.2
        run = (inner1 - inner0) / STEPS
        upper = list[XY]()
        for step in range(STEPS):
            x, y = inner1 - step * run, foot + step * rise
            upper += [(x, y + rise), (x - run, y + rise)]
        soffit = [(inner0, foot + self.storey - 0.3), (inner1 - run * 1.6, foot)]
        corners = [(inner1, foot), *upper, *soffit]
        shape = poly(corners if i % 2 == 0 else [(inner0 + inner1 - x, y) for x, y in corners], SHAPE_INK)
        return union([shape], WALL)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    house = HouseSection(7.0, 1.7, 3, grid, turret=1.1)
    fill(house.rooms[2], LIT)
    fill(house.windows[2], mix(LIT, "night", 0.72))
    fill(house.stairs[0], "coral.light")
    return VGroup(house).move_to(ORIGIN)
