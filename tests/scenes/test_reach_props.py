"""The small things of a film about reach: each as high as asked, and mirrored where it points somewhere."""

from importlib import import_module

import numpy as np
import pytest
from outlines import bounds, outline, winding

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.parts.armchair import seated
from scenes.parts.barrier_signs import BARRIERS, street
from scenes.parts.bookshelf import shelf
from scenes.parts.brick_wall import wall
from scenes.parts.certificate import badge, sheet
from scenes.parts.classroom import Classroom
from scenes.parts.cradle import Cradle
from scenes.parts.lamp_room import LampRoom
from scenes.parts.tea_table import TeaTable
from scenes.parts.watch import Watch, shoe

MODULES = (
    "armchair",
    "badge_path",
    "barrier_signs",
    "bookshelf",
    "brick_wall",
    "certificate",
    "classroom",
    "cradle",
    "dot_hill",
    "isochrones",
    "lamp_room",
    "leaky_pipe",
    "life_wheel",
    "portrait",
    "slope_chart",
    "tea_table",
    "turnstile",
    "waffle",
    "watch",
)
GRIDS = [Grid("ltr"), Grid("rtl")]


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("module", MODULES)
def test_example_fits_the_safe_area(module, grid):
    """The picture that a part gives of itself lies within the safe margins, in both directions."""
    left, bottom, right, top = bounds(import_module(f"scenes.parts.{module}").example(grid))
    assert -SAFE_X <= left < right <= SAFE_X
    assert -SAFE_Y <= bottom < top <= SAFE_Y


@pytest.mark.parametrize("draw", [*BARRIERS.values(), street])
def test_signs_keep_to_the_live_area_of_icons(draw):
    """A barrier's sign is drawn on the icons' grid and stays within it."""
    assert np.abs(outline(draw("night", "sun", "paper"))).max() <= 23.0


@pytest.mark.parametrize("seed", range(6))
def test_shelf_is_as_high_as_asked(seed):
    """Whatever its seed, a shelf stands on the ground and has its height, and its books are inside."""
    drawing = shelf(1.2, seed)
    assert (bounds(drawing)[1], bounds(drawing)[3]) == pytest.approx((0, 1.2), abs=0.03)
    case = bounds(drawing[1])
    for books in drawing[4:]:
        left, bottom, right, top = bounds(books)
        assert case[0] < left < right < case[2]
        assert case[1] < bottom < top < case[3]


@pytest.mark.parametrize(
    "make", [lambda grid: Cradle(2.0, grid), lambda grid: TeaTable(1.5, grid), lambda g: shoe(1.0, g)]
)
def test_what_points_somewhere_mirrors(make):
    """Cradle, teapot and shoe point where reading goes."""
    ours, theirs = (bounds(make(grid)) for grid in GRIDS)
    assert ours[0] == pytest.approx(-theirs[2], abs=0.01)
    assert ours[1] == pytest.approx(theirs[1], abs=0.01)


def test_bricks_are_laid_from_the_ground_up_and_fill_their_rows():
    """A wall's bricks come row by row, and every row ends flush with the others."""
    bricks = wall(4, 5, GRIDS[0])
    heights = [brick.get_center()[1] for brick in bricks]
    assert heights == sorted(heights)
    rows = {round(h, 3): [b for b in bricks if abs(b.get_center()[1] - h) < 0.01] for h in heights}
    ends = [(min(bounds(b)[0] for b in row), max(bounds(b)[2] for b in row)) for row in rows.values()]
    assert np.ptp([left for left, _ in ends]) < 0.02
    assert np.ptp([right for _, right in ends]) < 0.04


@pytest.mark.parametrize("minutes", [0, 10, 45])
def test_hand_of_a_watch_tells_the_minutes(minutes):
    """Wherever the watch stands, its hand points at the minutes, clockwise from the top."""
    watch = Watch(1.0).shift((2, 1, 0))
    watch.tell(minutes)
    tip = outline(watch.hand).reshape(-1, 2) - (2, 1)
    x, y = tip[np.argmax(np.hypot(*tip.T))]
    assert np.arctan2(x, y) % (2 * np.pi) == pytest.approx(2 * np.pi * minutes / 60, abs=0.08)


def test_lamp_lights_its_room():
    """A dark room shows no light and no books; lit, it shows both, and nothing reaches over its rim."""
    room = LampRoom(1.5)
    assert room.light.get_fill_opacity() == 0
    lit = room.lit(1.0)
    lit.begin()
    lit.interpolate(1.0)
    assert room.light.get_fill_opacity() > 0.5
    assert all(book.get_fill_opacity() == 1 for book in room.books)
    assert np.hypot(*outline(room).reshape(-1, 2).T).max() < 1.5 * 1.1


def test_classroom_has_its_room_on_its_floor():
    """The lit room stands on the floor asked for, inside the walls, and people are in it."""
    drawing = Classroom(2.0, 2.2, 1.4)
    left, bottom, right, top = bounds(drawing.room)
    assert (bottom, top) == pytest.approx((2.2, 3.6), abs=0.02)
    assert -1 < left < right < 1
    assert winding(drawing.room[3], 0.0, 2.3)


def test_seated_is_lower_than_standing():
    """Somebody in an armchair keeps the scale of the cast and is lower than if standing."""
    top = bounds(seated("worker", 2.0))[3]
    assert 1.6 < top < 2.0


def test_sheet_and_badge_carry_the_same_seal():
    """The sheet is as high as asked, the badge is a disc, and both show the rosette's coral."""
    assert bounds(sheet(2.0))[3] == pytest.approx(1.0, abs=0.01)
    assert bounds(badge(0.4)) == pytest.approx((-0.4, -0.4, 0.4, 0.4), abs=0.01)
