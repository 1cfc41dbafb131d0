"""The evening city, and the small things of its film: places apart, streets lit as a whole, one more tree."""

import importlib
from itertools import pairwise

import pytest
from outlines import bounds

from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.parts.child_drawing import ChildDrawing, H, W
from scenes.parts.evening_city import EveningCity
from scenes.parts.number_plate import NumberPlate
from scenes.parts.wall_switch import ReachingHand, WallSwitch

GRIDS = [Grid("ltr"), Grid("rtl")]
PARTS = (
    "street_of_light",
    "stacked_bars",
    "wall_switch",
    "river_chain",
    "number_plate",
    "petal_ring",
    "petal_signs",
    "window_matrix",
    "window_scenes",
    "city_lamps",
    "child_drawing",
    "evening_city",
)


@pytest.mark.parametrize("grid", GRIDS)
def test_four_places_stand_apart_in_reading_order(grid):
    """Mother, old woman, student and planner follow each other from the reading side, and none covers another."""
    boxes = [bounds(people) for _, people in EveningCity(grid)._lights]
    order = sorted(boxes, key=lambda box: box[0] * grid.sign if not grid.rtl else -box[2])
    assert boxes == order
    ends = [(a, c) if not grid.rtl else (-c, -a) for a, _, c, _ in boxes]
    assert all(first[1] < second[0] for first, second in pairwise(ends))


def test_a_street_lights_as_a_whole():
    """No window of a street is lit before it is told, and all are at the end."""
    city = EveningCity(Grid())
    assert not len(city.streets[1].points)
    lit = city.light_street(1, 1.0)
    lit.begin()
    lit.finish()
    assert len(city.streets[1].points) == sum(len(window) for window in city._windows[1])
    assert not len(city.streets[0].points)


@pytest.mark.parametrize("grid", GRIDS)
def test_tree_is_drawn_on_the_sheet(grid):
    """The tree a child adds lies on the sheet, at the end side of its middle."""
    drawing = ChildDrawing(grid)
    left, low, right, top = bounds(drawing.tree)
    assert drawing.tree.get_x() * grid.sign > 0
    assert max(-left, right) < W / 2
    assert max(-low, top) < H / 2


@pytest.mark.parametrize("grid", GRIDS)
def test_hand_comes_from_the_reading_side(grid):
    """The switch is at the end side of the window, upright, and a flipped one has its mark below."""
    view = ReachingHand(1.6, grid)
    assert view.switch.get_x() * grid.sign > 0 > view.arm[0].get_x() * grid.sign
    assert WallSwitch(1.0, down=True).key[1].get_y() < 0 < WallSwitch(1.0).key[1].get_y()


def test_plate_stands_on_its_foot():
    """The board begins at the height it was given, and the post at the ground."""
    plate = NumberPlate(2.0, 1.5, 1.4)
    assert bounds(plate.post)[1] < 0.01
    assert bounds(plate.board[1])[1] == pytest.approx(1.4)


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("part", PARTS)
def test_gallery_picture_fits_the_safe_area(part, grid):
    """Every part of this film shows itself in the gallery within the safe area."""
    left, low, right, top = bounds(importlib.import_module(f"scenes.parts.{part}").example(grid))
    wide = 7.4 if part in ("street_of_light", "evening_city") else SAFE_X  # cities run out of the frame
    assert max(-left, right) <= wide + 0.01
    assert max(-low, top) <= SAFE_Y + 0.01
