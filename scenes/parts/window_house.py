"""A house of n windows and a door: a number of people that is large, counted window by window."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import colour, mix
from scenes.parts.door import Door
from scenes.parts.faces import bust, woman_at
from scenes.parts.icon_kit import box
from scenes.parts.shapes import Points, fill, path, rrect, union

PITCH = (0.655, 0.82)  # from window to window
PANE = (0.5, 0.65)
MARGIN = (0.2, 0.19)  # wall beside the outermost windows, and under the lowest
CORNER = 0.12  # of the wall, at its top
SILL = (0.58, 0.06)
FACE = 0.5  # height of a face with the highest hair
BUST = 0.34
DARK, LIT = "night.down", "coral.light"
PERSON = mix("mist", "paper", 0.15)  # somebody of whom nothing more is said


class WindowHouse(VGroup):
    """A front of windows with a door in its lowest two floors; foot of its middle at the origin until it is placed.

    Windows are numbered by columns from the reading side, from the top floor down: the first n are a share of all. The
    whole front is some thirty paths, so that a crowd behind the windows may change.

    Attributes:
        walls: wall, cornice and sills.
        panes: the glass, one path for each column from the reading side.
        door: two leaves wide.
        count: how many windows there are.
    """

    def __init__(self, columns: int, rows: int, door_at: int, foot: tuple[float, float], grid: Grid) -> None:
        """`door_at` is the first of the two columns the door takes; `foot` the middle of the wall's lower edge."""
        super().__init__()
        self.columns, self.rows, self.grid = columns, rows, grid
        self.foot = foot
        self.wide, self.high = columns * PITCH[0] + 2 * MARGIN[0], rows * PITCH[1] + 2 * MARGIN[1] - 0.05
        self.windows = [
            (c, r) for c in range(columns) for r in reversed(range(rows)) if not (r < 2 and door_at <= c < door_at + 2)
        ]
        self.count = len(self.windows)
        self.walls = self._walls()
        self.panes = VGroup(*(path(np.zeros((0, 3)), DARK) for _ in range(columns)))
        self.lit = path(np.zeros((0, 3)), LIT)
        self.busts = VGroup(*(path(np.zeros((0, 3)), PERSON) for _ in range(rows)))
        self._faces = [self._face(c, r) for c, r in self.windows]
        self._inks = ["night", "coral.deep", "teal", *(f"skin.{i}" for i in range(1, 5))]
        self.faces = VGroup(*(path(np.zeros((0, 3)), ink) for ink in self._inks))
        self.door = Door(0.84, 1.2, 2, frame=DARK)
        self.door.shift((self.x(door_at + 0.5), foot[1], 0))
        self.add(self.walls, self.panes, self.lit, self.busts, self.faces, self.door)
        self.name_women(0)

    # --- where -----------------------------------------------------------------------------------------------------
    def x(self, column: float) -> float:
        """Middle of a column, on the stage."""
        left = self.foot[0] - self.wide / 2 + MARGIN[0] + PITCH[0] * (column + 0.5)
        return self.grid.mirror(left)

    def y(self, row: float) -> float:
        """Middle of a floor, on the stage; floors count from the ground up."""
        return self.foot[1] + MARGIN[1] + PITCH[1] * (row + 0.5)

    def place(self, window: int) -> tuple[float, float, float]:
        """Middle of a window."""
        c, r = self.windows[window]
        return self.x(c), self.y(r), 0.0

    def number_at(self, column: int, row: int) -> int:
        """Return the number of the window at a column and floor."""
        return self.windows.index((column, row))

    # --- who -------------------------------------------------------------------------------------------------------
    def name_women(self, count: int) -> None:
        """Show the first `count` windows lit, each with a woman's face; in the others is somebody, in the dark."""
        self._named = count
        dark, seen = self.windows[count:], set(range(count))
        for c, pane in enumerate(self.panes):
            pane.points = _joined([self._pane(c, r) for k, r in dark if k == c])
        for r, floor in enumerate(self.busts):
            floor.points = _joined([self._bust(c, r) for c, k in dark if k == r])
        self.lit.points = _joined([self._pane(c, r) for c, r in self.windows[:count]])
        for ink, part in zip(self._inks, self.faces, strict=True):
            part.points = _joined([self._faces[i][ink] for i in sorted(seen) if ink in self._faces[i]])

    def women(self, count: int, run_time: float) -> Animation:
        """Light windows one after another until `count` women are seen."""
        start = self._named

        def run(_: Mobject, alpha: float) -> None:
            self.name_women(max(start + 1, round(start + (count - start) * alpha)))

        return UpdateFromAlphaFunc(self, run, run_time=run_time, rate_func=move)

    def sweep(self, run_time: float, glow: str = "night.far", wide: float = 2.2) -> Animation:
        """Let a light pass over all windows, column by column, as one counts them."""

        def run(_: Mobject, alpha: float) -> None:
            at = alpha * (self.columns + 2 * wide) - wide
            for c, pane in enumerate(self.panes):
                near = max(0.0, 1 - abs(c - at) / wide)
                fill(pane, mix(DARK, glow, arrive(near)) if alpha < 1 else DARK)

        return UpdateFromAlphaFunc(self.panes, run, run_time=run_time, rate_func=lambda t: t)

    # --- drawing ---------------------------------------------------------------------------------------------------
    def _walls(self) -> VGroup:
        x, y = self.foot
        at = self.grid.mirror(x)
        wall = rrect(self.wide, self.high, CORNER, "night.mid", (1, 1, 0, 0)).shift((at, y + self.high / 2, 0))
        edges = [box(at, y + self.high, self.wide + 0.3, 0.16, 0.05)]
        edges.append(box(self.grid.mirror(x + 2.6), y + self.high + 0.23, 0.8, 0.34, 0.06, corners=(1, 1, 0, 0)))
        edges += [box(self.x(c), self.y(r) - PANE[1] / 2 - 0.03, *SILL, 0.03) for c, r in self.windows]
        return VGroup(wall, union(edges, "night.far"))

    def _pane(self, c: int, r: int) -> Points:
        return np.asarray(box(self.x(c), self.y(r), *PANE, 0.07).points)

    def _bust(self, c: int, r: int) -> Points:
        return np.asarray(bust(BUST, PERSON).shift((self.x(c), self.y(r) - PANE[1] / 2, 0)).points)

    def _face(self, c: int, r: int) -> dict[str, Points]:
        """A woman's outlines by colour, in drawing order: no two windows overlap, so all faces share seven paths."""
        drawing = woman_at(c, r, FACE).shift((self.x(c), self.y(r) - PANE[1] / 2, 0))
        names = {colour(name): name for name in ("night", "coral.deep", "teal", *(f"skin.{i}" for i in range(1, 5)))}
        return {names[part.get_fill_color().to_hex()]: np.asarray(part.points) for part in drawing}


def _joined(outlines: Sequence[Points]) -> Points:
    return np.concatenate([np.zeros((0, 3)), *outlines])


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: women behind two thirds of the windows."""
    house = WindowHouse(10, 6, 4, (0.0, -2.6), grid)
    house.name_women(round(house.count * 2 / 3))
    return VGroup(house)
