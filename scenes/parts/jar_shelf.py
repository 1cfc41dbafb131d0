"""A cupboard of jars: a dot field of shares. Jars light with one coin or with two; the others stay dim silhouettes.

Rows are filled from the reading side and from the top, one jar for each that is counted. What a source says nothing of
stays dim: a silhouette has no coin in it and no level.
"""

from __future__ import annotations

from collections.abc import Sequence

from manim import UP, Animation, FadeIn, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import arrive
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import grow_up, in_turn
from scenes.parts.icon_kit import box, dot
from scenes.parts.shapes import rrect, union

BACK = mix("teal", "night", 0.32)
FRAME = mix("clay", "night", 0.4)
BOARD = mix("clay", "night", 0.15)
DIM = mix(BACK, "paper", 0.16)
GLASS = mix("paper", "mist", 0.25)
LIDS = {1: "coral", 2: "sun"}  # by the number of coins
COINS = {1: "coral", 2: "sun.deep"}
RIM, FOOT = 0.12, 0.14  # of the frame; height of its feet
EDGE = 0.2  # free at both ends of a row


class JarShelf(VGroup):
    """A cupboard w by h units without its feet, standing on the origin.

    Args:
        w: width.
        h: height of the frame.
        rows: boards.
        columns: jars on a board.
        grid: the side where a row begins.

    Attributes:
        case: frame, back, boards and feet.
        rows: the dim jars, one path for each board from the top.
        lit: jars with coins, in the order in which they were lit.
    """

    def __init__(self, w: float, h: float, rows: int, columns: int, grid: Grid) -> None:
        super().__init__()
        self.w, self.h, self.columns, self.grid, self._count = w, h, columns, grid, rows
        self._x = (w - 2 * RIM - 2 * EDGE) / columns
        self._y = (h - 2 * RIM - 0.1) / rows
        base = FOOT
        feet = union(
            [box(s * w * 0.42, base / 2 + 0.02, 0.4, base + 0.04, 0.05) for s in (-1, 1)], mix("clay", "night", 0.55)
        )
        frame = rrect(w, h, 0.12, FRAME).shift((0, base + h / 2, 0))
        back = rrect(w - 2 * RIM, h - 2 * RIM, 0.06, BACK).shift((0, base + h / 2, 0))
        boards = union([box(0, self._board(r), w - 2 * RIM, 0.06, 0) for r in range(rows)], BOARD)
        self.case = VGroup(feet, frame, back, boards)
        self.rows = VGroup(*(self._row(r) for r in range(rows)))
        self.lit = VGroup()
        self.add(self.case, self.rows, self.lit)

    def place(self, i: int) -> tuple[float, float]:
        """Foot of the i-th jar in the cupboard's own coordinates."""
        row, column = divmod(i, self.columns)
        x = -self.w / 2 + RIM + EDGE + self._x * (column + 0.5)
        return self.grid.mirror(x), self._board(row) + 0.03

    def grow(self, run_time: float) -> Animation:
        """The cupboard grows from the ground."""
        return grow_up(self.case, run_time)

    def fill(self, run_time: float) -> Animation:
        """The dim jars come in, board by board."""
        rows = [FadeIn(row, shift=UP * 0.1, rate_func=arrive) for row in self.rows]
        return in_turn(rows, 0.25, run_time)

    def light(self, count: int, coins: int, run_time: float) -> Animation:
        """Let the next `count` jars be seen with so many coins, one after the other.

        Raises:
            ValueError: there are not so many dim jars left.
        """
        start = len(self.lit)
        if start + count > self._count * self.columns:
            raise ValueError(f"{count} more jars asked for; {self._count * self.columns - start} are dim.")
        foot = self.case[0].get_bottom()  # the cupboard may have been moved
        fresh = [self.jar(coins).shift((*self.place(i), 0)).shift(foot) for i in range(start, start + count)]
        for jar in fresh:
            jar.set_z_index(self.case[0].z_index)
        self.lit.add(*fresh)
        return in_turn([FadeIn(jar, rate_func=arrive) for jar in fresh], 0.5, run_time)

    def jar(self, coins: int) -> VGroup:
        """One lit jar of this cupboard, its foot at the origin."""
        u = self._y / 60
        small = [dot(x * u, 13 * u, 8.2 * u) for x in ((0.0,) if coins == 1 else (-8.8, 8.8))]
        lid, glass = self._shapes(0, 0)
        return VGroup(union(glass, GLASS), union(lid, LIDS[coins]), union(small, COINS[coins]))

    def silhouette(self, ink: str = DIM) -> VMobject:
        """One dim jar of this cupboard, its foot at the origin; in another ink for a key beside it."""
        lid, glass = self._shapes(0, 0)
        return union([*lid, *glass], ink)

    def layered(self) -> JarShelf:
        """Set it on the layer of what stands near."""
        return self.set_z_index(LAYER["near city"])

    def _row(self, r: int) -> VMobject:
        shapes: Sequence[VMobject] = []
        for i in range(r * self.columns, (r + 1) * self.columns):
            lid, glass = self._shapes(*self.place(i))
            shapes = [*shapes, *lid, *glass]
        return union(shapes, DIM)

    def _shapes(self, x: float, y: float) -> tuple[list[VMobject], list[VMobject]]:
        u = self._y / 60
        return [box(x, y + 44.5 * u, 30 * u, 7.5 * u, 2 * u)], [box(x, y + 19.5 * u, 39 * u, 39 * u, 9 * u)]

    def _board(self, r: int) -> float:
        return FOOT + self.h - RIM - self._y * (r + 1) + 0.02


def example(grid: Grid) -> VGroup:
    """A cupboard of forty, eight of them with one coin and five with two."""
    shelf = JarShelf(7.6, 5.2, 5, 8, grid)
    shelf.light(8, 1, 1.0)
    shelf.light(5, 2, 1.0)
    return shelf.shift((0, -2.75, 0))
