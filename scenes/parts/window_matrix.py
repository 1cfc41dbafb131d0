"""One house whose windows are the cells of a matrix: a row of steps, and in each lit window what it comes to.

Windows are counted in reading order, row by row from the top; each has a sign at its upper corner and a sill for its
name. What heads the whole stands on the gable.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import UP, Animation, AnimationGroup, FadeIn, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER, RADIUS_S
from scenes.moves import go
from scenes.parts.icon_kit import box
from scenes.parts.icons import medal
from scenes.parts.pen import XY
from scenes.parts.shapes import poly, rrect, union

PANE = (2.96, 1.72)
PITCH = (3.56, 2.46)
SILL = 0.62  # wall under a pane, where its name stands
SIDE = 0.5  # wall beside the outermost panes
ABOVE = 0.32  # wall over the upper panes
SIGN = 0.4  # radius of a sign
GABLE = (5.2, 1.16)
WALL, DARK, LIT = mix("night", "teal", 0.42), "night.down", "sun"


class WindowMatrix:
    """The house, its middle over the origin; `things` is what a scene adds.

    Args:
        signs: names of the icons, one a window, in reading order.
        columns: windows in a row.
        ground: height of the ground line.
        grid: reading direction.

    Attributes:
        house: gable, wall and sills.
        panes: one a window, dark until lit.
        signs: a medal a window.
        scenes: what is in the windows; filled by `light`.
    """

    def __init__(self, signs: Sequence[str], columns: int, ground: float, grid: Grid) -> None:
        self.columns, self.ground, self.grid, self.names = columns, ground, grid, tuple(signs)
        self.rows = -(-len(signs) // columns)
        self.wide = (columns - 1) * PITCH[0] + PANE[0] + 2 * SIDE
        self.high = (self.rows - 1) * PITCH[1] + PANE[1] + SILL + ABOVE
        top = ground + self.high
        gable = poly([(-GABLE[0] / 2, top - 0.02), (0, top + GABLE[1]), (GABLE[0] / 2, top - 0.02)], WALL)
        eaves = box(0, top, self.wide + 0.3, 0.18, 0.05)
        chimney = box(grid.mirror(self.wide * 0.36), top + 0.3, 0.5, 0.6, 0.04, corners=(1, 1, 0, 0))
        wall = rrect(self.wide, self.high, RADIUS_S, WALL, (1, 1, 0, 0)).shift((0, ground + self.high / 2, 0))
        sills = [box(x, y - PANE[1] / 2 - 0.04, PANE[0] + 0.16, 0.09, 0.03) for x, y in map(self.place, self._all)]
        self.house = VGroup(union([chimney], WALL), gable, wall, union([eaves, *sills], mix(WALL, "sky", 0.2)))
        self.panes, self.signs, self.scenes = VGroup(), VGroup(), VGroup()
        for i in self._all:
            x, y = self.place(i)
            self.panes.add(rrect(*PANE, 0.08, DARK).shift((x, y, 0)))
            self.signs.add(self._sign(i, "night.far", mix("night.far", "paper", 0.6)))
            self.scenes.add(VGroup())
        self.house.set_z_index(LAYER["near city"])
        self.panes.set_z_index(LAYER["plate"])
        self.signs.set_z_index(LAYER["ground"])
        self.scenes.set_z_index(LAYER["mark"])

    @property
    def _all(self) -> range:
        return range(len(self.names))

    @property
    def things(self) -> tuple[VGroup, VGroup, VGroup]:
        """The house with its dark windows and signs."""
        return self.house, self.panes, self.signs

    @property
    def gable(self) -> XY:
        """Where the sign of the whole stands."""
        return 0.0, self.ground + self.high + GABLE[1] * 0.4

    def place(self, i: int) -> XY:
        """Middle of window i."""
        row, column = divmod(i, self.columns)
        x = (column - (self.columns - 1) / 2) * PITCH[0]
        return self.grid.mirror(x), self.ground + SILL + PANE[1] / 2 + (self.rows - 1 - row) * PITCH[1]

    def name_at(self, i: int) -> XY:
        """Middle of the line where the name of window i stands."""
        x, y = self.place(i)
        return x, y - PANE[1] / 2 - SILL * 0.54

    def light(self, i: int, scene: VGroup, run_time: float = NORMAL) -> Animation:
        """Light window i; `scene`, drawn about the middle of its sill, appears in it."""
        x, y = self.place(i)
        scene.shift((x, y - PANE[1] / 2, 0)).set_z_index(LAYER["mark"])
        self.scenes[i].add(scene)
        return AnimationGroup(
            go(self.panes[i], run_time).set_fill(colour(LIT)),
            self._turn(i, LIT, "night", run_time),
            FadeIn(scene, shift=UP * 0.12, run_time=run_time, rate_func=arrive),
        )

    def light_sign(self, i: int, run_time: float = NORMAL) -> Animation:
        """Let the sign of window i stand out again."""
        return self._turn(i, LIT, "night", run_time)

    def done(self, i: int, run_time: float = NORMAL) -> Animation:
        """Window i stays lit; its sign steps back."""
        return self._turn(i, "sun.deep", "night", run_time)

    def far(self, size: float, ground: float) -> VGroup:
        """The house as seen from far off, its windows lit and nothing told in them: `size` times, on another ground."""
        out = VGroup(self.house.copy(), self.panes.copy().set_fill(colour(LIT)))
        out.scale(size, about_point=(0, self.ground, 0)).shift((0, ground - self.ground, 0))
        return out

    def _turn(self, i: int, plate: str, ink: str, run_time: float) -> Animation:
        built: Animation = go(self.signs[i], run_time).become(self._sign(i, plate, ink)).build()
        return built

    def _sign(self, i: int, plate: str, ink: str) -> VMobject:
        x, y = self.place(i)
        corner = (x - self.grid.sign * (PANE[0] / 2 - 0.16), y + PANE[1] / 2 - 0.16, 0)
        sign = medal(self.names[i], SIGN, plate, ink, mix(plate, "paper", 0.5))
        rim = rrect(2 * SIGN + 0.12, 2 * SIGN + 0.12, SIGN + 0.06, WALL)
        return VGroup(rim, *sign).shift(corner).set_z_index(LAYER["ground"])


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: six windows, three of them lit."""
    matrix = WindowMatrix(("plan", "involve", "celebrate", "reach", "check", "fund"), 3, -3.0, grid)
    for i in range(3):
        matrix.panes[i].set_fill(colour(LIT))
    return VGroup(*matrix.things).scale(0.95).move_to((0, 0, 0))
