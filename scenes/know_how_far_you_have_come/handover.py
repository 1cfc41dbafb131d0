"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from __future__ import annotations

from math import pi

from manim import VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.size import LAYER
from scenes.parts.lens import Lens, spectacles
from scenes.parts.milestone import Milestone
from scenes.parts.report_page import ReportPage
from scenes.parts.ring import CornerSign, Surface
from scenes.parts.shapes import disc, rrect

STEP = 4  # the part of the ring that the film is about
DONE = (0, 1, 2, 3)
NEXT_PART = 5  # lit at the close

STONE, STONE_AT = 2.1, (-0.45, -3.25)  # height and foot of the nearest milestone
BOARD, BOARD_AT = (5.6, 5.0), (2.35, 0.15)  # the board of lamps
LENSES = ((-1.7, 0.35), (0.0, 0.35), (1.7, 0.35))  # where the tray's lamps line up
LENS = 0.58  # their radius
HANDLES = (-3 * pi / 4, -pi / 2, -pi / 4)
GLASSES, GLASSES_AT = 0.78, (1.8, 0.35)
PAGE, PAGE_AT = (2.3, 3.0), (0.0, 0.55)


def sign(grid: Grid, surface: Surface = "day") -> CornerSign:
    """The corner sign of this film: four steps done, the fifth lit."""
    return CornerSign(grid, surface, lit=STEP, done=DONE).set_z_index(LAYER["sign"])


def stone(grid: Grid) -> Milestone:
    """From "windows" to "chain": the nearest milestone."""
    return Milestone(STONE).shift((grid.mirror(STONE_AT[0]), STONE_AT[1], 0)).set_z_index(LAYER["people"])


def board(grid: Grid) -> VMobject:
    """From "chain" to "dozen": the dark board on which lamps will stand."""
    return rrect(*BOARD, 0.24, "night").shift((grid.mirror(BOARD_AT[0]), BOARD_AT[1], 0)).set_z_index(LAYER["plate"])


def three(grid: Grid) -> VGroup:
    """From "dozen" to "lenses": three small lenses in a row."""
    row = VGroup()
    for (x, y), turn in zip(LENSES, HANDLES, strict=True):
        row.add(Lens(LENS, pi - turn if grid.rtl else turn).set_state("done").shift((grid.mirror(x), y, 0)))
    return row.set_z_index(LAYER["people"])


def glasses(grid: Grid) -> VGroup:
    """From "lenses" to "honest": the pair of spectacles that the lenses became."""
    pair = spectacles(GLASSES, grid).shift((grid.mirror(GLASSES_AT[0]), GLASSES_AT[1], 0))
    return pair.set_z_index(LAYER["ground"])


def page(grid: Grid) -> tuple[ReportPage, VMobject]:
    """From "honest" to "wall": the page with the chart, and the pin it hangs on."""
    x, y = grid.mirror(PAGE_AT[0]), PAGE_AT[1]
    sheet = ReportPage(*PAGE, grid, page="mist.pale", last="night").shift((x, y, 0)).set_z_index(LAYER["plate"])
    return sheet, disc(0.12, "coral", x, y + PAGE[1] / 2 - 0.12).set_z_index(LAYER["mark"])
