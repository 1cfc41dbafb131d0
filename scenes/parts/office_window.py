"""Somebody at a desk behind a large lit window: where a plan begins. A sheet lies on the desk.

The person is of the cast and keeps their own left and right; the lamp stands at the end side.
"""

from __future__ import annotations

from manim import LEFT, RIGHT, Animation, GrowFromEdge, VGroup, linear

from scenes.look.grid import Grid
from scenes.look.motion import SLOW
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.people import cast
from scenes.parts.shapes import path, poly, rrect, union

WALL = mix("sun", "paper", 0.45)
FRAME = mix("night", "teal", 0.6)
WOOD = mix("clay", "night", 0.35)
SHELF = mix("sun", "clay", 0.45)


class OfficeWindow(VGroup):
    """The window, w by h units, its sill at the origin.

    Attributes:
        person: behind the desk.
        sheet: on the desk, one outline; `words` is what is written on it, unseen until `write`.
    """

    def __init__(self, w: float, h: float, grid: Grid, person: str = "guide") -> None:
        super().__init__()
        self.grid = grid
        frame = rrect(w + 0.22, h + 0.16, w * 0.5, FRAME, (1, 1, 0.06, 0.06)).shift((0, h / 2, 0))
        room = rrect(w, h - 0.06, w * 0.46, WALL, (1, 1, 0, 0)).shift((0, h / 2 - 0.02, 0))
        books = VGroup(
            union([box(grid.mirror(-0.31 * w), 0.56 * h, 0.3 * w, 0.035 * h, 0.01)], SHELF),
            union([box(grid.mirror(x * w), 0.63 * h, 0.035 * w, 0.1 * h, 0.01) for x in (-0.4, -0.32, -0.24)], "teal"),
            union([box(grid.mirror(x * w), 0.62 * h, 0.03 * w, 0.08 * h, 0.01) for x in (-0.36, -0.28)], "coral"),
        )
        self.person = cast(person, h * 0.92).shift((0, -0.1 * h, 0))
        top = 0.3 * h
        front = rrect(w * 0.9, top, 0.03, WOOD).shift((0, top / 2, 0))
        board = rrect(w * 0.97, 0.055 * h, 0.03, mix("clay", "night", 0.15)).shift((0, top, 0))
        lamp_x = 0.35 * w
        stem = [line((lamp_x, top), (lamp_x, top + 0.15 * h), 0.018 * h)]
        hood = poly(
            [
                (lamp_x - 0.07 * w, top + 0.13 * h),
                (lamp_x + 0.07 * w, top + 0.13 * h),
                (lamp_x + 0.035 * w, top + 0.2 * h),
                (lamp_x - 0.035 * w, top + 0.2 * h),
            ],
            "coral",
        )
        lamp = VGroup(union(stem, "night"), hood)
        if grid.rtl:
            lamp.shift((-2 * lamp_x, 0, 0))
        self.sheet = path([(x, y) for x, y, _ in rrect(0.36 * w, 0.21 * h, 0.02, "paper").points], "paper")
        self.sheet.shift((0, top + 0.05 * h, 0))
        x, y, _ = self.sheet.get_center()
        wide = 0.13 * w
        self.words = union([line((x - wide, y + 0.03 * h), (x + wide, y + 0.03 * h), 0.026 * h)], "coral")
        sill = rrect(w + 0.34, 0.12, 0.04, mix("night", "sky", 0.3)).shift((0, -0.04, 0))
        self.add(frame, room, books, self.person, front, board, lamp, self.sheet, sill)

    def write(self, run_time: float = SLOW) -> Animation:
        """Let one line be written on the sheet, from the side where reading begins."""
        self.words.set_z_index(self.sheet.z_index)
        return GrowFromEdge(self.words, RIGHT if self.grid.rtl else LEFT, run_time=run_time, rate_func=linear)


def example(grid: Grid) -> VGroup:
    """The window with one line on the sheet, for the gallery."""
    window = OfficeWindow(4.0, 4.6, grid)
    return VGroup(window, window.words).shift((0, -2.3, 0))
