"""A public room seen through its large window at night: empty and dark, or lit; its key hangs on a nail beside it.

The key hangs at the reading side. Tables and chairs can be seen against the light once it is on.
"""

from __future__ import annotations

from manim import UP, Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import colour, mix
from scenes.moves import go
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.icons import icon
from scenes.parts.shapes import rrect, union

WALL = mix("night", "teal", 0.32)
TRIM = mix("night", "sky", 0.34)


class PublicRoom(VGroup):
    """A wall w by h units with its window, the middle of its foot at the origin.

    Attributes:
        house: wall, roof edge and window frame.
        glass: the dark window; its fill goes to sun when the light is on.
        seats: tables and chairs; all but unseen in the dark.
        key: on its nail.
        sill: height of the sill over the foot.
    """

    def __init__(self, w: float, h: float, grid: Grid) -> None:
        super().__init__()
        self.w, self.h, self.grid = w, h, grid
        self.sill = 0.3 * h
        wide, high = 0.62 * w, 0.5 * h
        middle = grid.mirror(0.12 * w)
        wall = rrect(w, h, 0.08, WALL, (1, 1, 0, 0)).shift((0, h / 2, 0))
        edge = union([box(0, h + 0.02, w + 0.3, 0.24, 0.06)], mix("night", "teal", 0.18))
        frame = union(
            [
                box(middle, self.sill + high / 2, wide + 0.24, high + 0.24, 0.1),
                box(middle, self.sill - 0.08, wide + 0.6, 0.2, 0.06),
            ],
            TRIM,
        )
        self.glass: VMobject = rrect(wide, high, 0.06, "night.down").shift((middle, self.sill + high / 2, 0))
        self.seats: VMobject = self._seats(middle, wide)
        cross = [box(middle, self.sill + high / 2, 0.1, high, 0), box(middle, self.sill + high * 0.74, wide, 0.1, 0)]
        bars = union(cross, TRIM)
        self.house = VGroup(wall, edge, frame)
        at = grid.mirror(-0.36 * w)
        nail = union([dot(at, self.sill + high * 0.66, 0.07)], "mist")
        self.key = icon("key", 1.25, "sun", WALL, WALL).shift((at + 0.3, self.sill + high * 0.66 - 0.36, 0))
        self.add(self.house, self.glass, self.seats, bars, nail, self.key)

    def layered(self, z: float) -> PublicRoom:
        """Set it on a layer, its parts over each other also while one of them changes."""
        for k, part in enumerate(self.submobjects):
            part.set_z_index(z + 0.1 * k)
        return self

    def light(self, run_time: float = NORMAL) -> list[Animation]:
        """Put the light on."""
        return [
            go(self.glass, run_time).set_fill(colour("sun")).build(),
            go(self.seats, run_time).set_fill(colour(mix("sun", "night", 0.55))).build(),
        ]

    def place(self, dx: float) -> tuple[float, float, float]:
        """A place on the sill, `dx` from the middle of the window towards the end side."""
        x, y, _ = self.house[0].get_bottom()
        return x + self.grid.mirror(0.12 * self.w + dx), y + self.sill + 0.02, 0.0

    def _seats(self, middle: float, wide: float) -> VMobject:
        """Two tables with a chair at either side."""
        parts: list[VMobject] = []
        for s in (-1, 1):
            x = middle + s * wide * 0.25
            y = self.sill
            parts += [box(x, y + 0.62, 1.1, 0.1, 0.03), line((x - 0.4, y + 0.6), (x - 0.4, y + 0.04), 0.07)]
            parts += [line((x + 0.4, y + 0.6), (x + 0.4, y + 0.04), 0.07)]
            for t in (-1, 1):
                parts += [line((x + t * 0.86, y + 0.95), (x + t * 0.86, y + 0.04), 0.08)]
                parts += [box(x + t * 0.74, y + 0.42, 0.34, 0.08, 0.03)]
        return union(parts, mix("night", "sky", 0.1))


def example(grid: Grid) -> VGroup:
    """The room with its light on."""
    room = PublicRoom(8.4, 5.0, grid)
    room.glass.set_fill(colour("sun"))
    return room.shift(UP * -2.6)
