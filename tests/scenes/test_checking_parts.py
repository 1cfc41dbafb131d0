"""Parts that show how one finds out: they mirror, keep to their size, light what is spoken of, and hand on the same."""

import importlib

import numpy as np
import pytest
from manim import VGroup
from outlines import bounds, same

from scenes.know_how_far_you_have_come import handover
from scenes.look.grid import SAFE_X, SAFE_Y, Grid
from scenes.look.palette import colour
from scenes.parts.block import Block
from scenes.parts.bus_stop import BusStop
from scenes.parts.city import tree
from scenes.parts.finger_count import FingerCount
from scenes.parts.finish_line import FinishLine
from scenes.parts.gap_outline import gap_outline
from scenes.parts.lamp_grid import LampGrid, MenuCard
from scenes.parts.lens import Lens
from scenes.parts.link_chain import PLATES, LinkChain
from scenes.parts.lit_panes import lit_panes
from scenes.parts.rolling_road import RollingRoad
from scenes.parts.watched_window import WatchedWindow

PARTS = (
    "bus_stop",
    "finger_count",
    "finish_line",
    "gap_outline",
    "lamp_grid",
    "lens",
    "link_chain",
    "lit_panes",
    "market_wall",
    "report_page",
    "rolling_road",
    "watched_window",
)
BOTH = pytest.mark.parametrize("direction", ["ltr", "rtl"])


def finished(animation, share=1.0):
    """Run an animation to a share of its time."""
    animation.begin()
    animation.interpolate(share)
    return animation


@pytest.mark.parametrize("name", PARTS)
@BOTH
def test_example_fits_the_safe_area(name, direction):
    """Every part has a picture for the gallery that stays inside the safe area, in both directions."""
    left, bottom, right, top = bounds(importlib.import_module(f"scenes.parts.{name}").example(Grid(direction)))
    assert left > -SAFE_X - 0.01
    assert right < SAFE_X + 0.01
    assert bottom > -SAFE_Y - 0.01
    assert top < SAFE_Y + 0.01


@pytest.mark.parametrize("make", [handover.stone, handover.board, handover.three, handover.glasses])
def test_what_carries_over_is_the_same_on_both_sides(make):
    """Two scenes that draw a thing to hand over draw the same, and mirrored it stands on the other side."""
    assert same(VGroup(make(Grid())), VGroup(make(Grid())))
    ours, theirs = make(Grid()).get_center(), make(Grid("rtl")).get_center()
    assert theirs[:2] == pytest.approx((-ours[0], ours[1]), abs=0.02)


@BOTH
def test_fingers_are_counted_from_the_reading_side(direction):
    """Ten fingertips light one after the other, the first at the reading side and the last at the other."""
    grid = Grid(direction)
    tips = FingerCount(3.0, grid).tips
    assert len(tips) == 10
    xs = [grid.sign * tip.get_x() for tip in tips]
    assert max(xs[:5]) < min(xs[5:])
    assert xs[0] == min(xs)
    assert xs[9] == max(xs)


@BOTH
def test_chain_begins_at_the_reading_side_and_stands_on_its_shelf(direction):
    """Links follow each other in the direction of reading, and their rings touch the shelf."""
    grid = Grid(direction)
    chain = LinkChain(4, 1.2, 2.8, grid)
    xs = [grid.sign * chain.place(i)[0] for i in range(4)]
    assert np.allclose(np.diff(xs), 2.8)
    assert bounds(chain.rings)[1] == pytest.approx(bounds(chain.shelf)[3], abs=0.01)


def test_chain_lights_only_the_link_spoken_of():
    """A state set for one link leaves the others as they are."""
    chain = LinkChain(3, 1.0, 2.4, Grid()).set_state("lit", 1)
    inks = [plate.get_fill_color().to_hex() for plate in chain.plates]
    assert inks == [colour(PLATES[state]) for state in ("rest", "lit", "rest")]


@BOTH
def test_lamps_are_counted_as_a_list_is_read(direction):
    """Lamps run along a row in the direction of reading, rows run down, and all are on the board."""
    grid = Grid(direction)
    lamps = LampGrid(7, 6, 5.0, 4.6, 0.2, grid)
    assert len(lamps.lamps) == 42
    assert grid.sign * (lamps.lamps[6].get_x() - lamps.lamps[0].get_x()) > 3
    assert lamps.lamps[7].get_y() < lamps.lamps[6].get_y()
    left, bottom, right, top = bounds(lamps.lamps)
    assert left > -2.5
    assert right < 2.5
    assert bottom > -2.3
    assert top < 2.3


@BOTH
def test_menu_has_a_line_for_each_lamp(direction):
    """A card of forty-two has as many lines, each after its dot, and all of them on the page."""
    grid = Grid(direction)
    card = MenuCard(42, 3, 5.0, 4.6, 0.08, grid)
    assert len(card.lines) == len(card.dots) == 42
    page = bounds(card.page)
    for line, (x, y, _) in zip(card.lines, card.dots, strict=True):
        a, b, c, d = bounds(line)
        assert page[0] < a
        assert c < page[2]
        assert page[1] < b
        assert d < page[3]
        assert grid.sign * (line.get_x() - x) > 0
        assert b < y < d


def test_ribbon_is_rolled_up_to_the_reading_side():
    """Rolled up, no cloth is left but the roll at the first post; the posts stay."""
    for direction in ("ltr", "rtl"):
        grid = Grid(direction)
        line = FinishLine(4.0, 2.0, grid).shift((1, -1, 0))
        posts = bounds(line.posts)
        finished(line.roll_up(1.0))
        assert line.ribbon.width < 0.01
        assert line.roll.get_x() == pytest.approx(1 - grid.sign * 2.0, abs=0.01)
        assert bounds(line.posts) == posts


def test_road_runs_up_each_hill_and_ends_on_its_crest():
    """Each piece of road is empty before it is laid, gets narrower, and ends where its hill ends against the sky."""
    road = RollingRoad(Grid())
    assert len(road.ways[0].points) == 0
    for k in range(3):
        road.show(k, 1.0)
        widths = [road.middle(k, t)[2] for t in (0.0, 0.3, 0.6, 1.0)]
        assert all(np.diff(widths) < 0)
        x, y, _ = road.middle(k, 1.0)
        hill = road.hills[k]
        rx, ry = hill.width / 2, hill.height / 2
        crest = hill.get_y() + ry * np.sqrt(1 - ((x - hill.get_x()) / rx) ** 2)
        assert y == pytest.approx(crest, abs=0.12)


def test_road_mirrors():
    """The same place beside the road is on the other side where lines run from right to left."""
    (x, y), (u, v) = (RollingRoad(Grid(direction)).beside(1, 0.4, 2.0) for direction in ("ltr", "rtl"))
    assert (u, v) == pytest.approx((-x, y))


def test_lens_is_as_large_as_asked_and_lights_what_it_is_held_over():
    """A lens has its radius; its light reaches the ground between the two places."""
    lens = Lens(1.3).shift((1, 1, 0))
    assert lens.rim.width == pytest.approx(2.6, abs=0.01)
    left, bottom, right, _ = bounds(lens.beam([(3.0, -2.0), (-1.0, -2.0)]))
    assert (left, bottom, right) == pytest.approx((-1.0, -2.0, 3.0), abs=0.01)


def test_panes_of_trees_and_beyond_the_frame_are_left_out():
    """Only houses have windows, at most as many as asked, each over a dark pane of its own house."""
    houses = [Block(1.2, 2.0, "flat", "teal", share=0).shift((x, 0, 0)) for x in (-2.0, 2.0, 8.0)]
    lamps = lit_panes([houses[0], tree(0.8), *houses[1:]], 3)
    assert len(lamps) == 6
    for lamp, house in zip(lamps, [houses[0]] * 3 + [houses[1]] * 3, strict=True):
        left, bottom, right, top = bounds(house.panes)
        a, b, c, d = bounds(lamp)
        assert left - 0.01 < a
        assert c < right + 0.01
        assert bottom - 0.01 < b
        assert d < top + 0.01


def test_window_tells_nothing_before_it_is_told():
    """Before it is told both windows look the same; then only football turns its light green."""
    reading, football = (WatchedWindow(2.0, 2.4, doing, Grid()) for doing in (0, 1))
    assert reading.glass.get_fill_color() == football.glass.get_fill_color()
    assert reading.told.get_fill_opacity() == football.told.get_fill_opacity() == 0
    for one in (reading, football):
        finished(one.tell(1.0))
    assert reading.glass.get_fill_color() != football.glass.get_fill_color()


def test_outline_of_a_gap_is_hollow_and_as_large_as_asked():
    """The outline has the size that is asked for and leaves its inside free."""
    outline = gap_outline(4.0, 2.0)
    assert bounds(outline) == pytest.approx((-2.0, -1.0, 2.0, 1.0), abs=0.01)
    inner = outline.get_subpaths()[1]
    assert np.ptp(inner[:, 0]) > 3.7
    assert np.ptp(inner[:, 1]) > 1.7


def test_timetable_hangs_at_the_end_side():
    """The bus stop stands on the ground, at its height, and mirrors."""
    ours, theirs = (BusStop(2.0, Grid(direction)) for direction in ("ltr", "rtl"))
    assert ours.timetable.get_x() == pytest.approx(-theirs.timetable.get_x())
    assert ours.timetable.get_x() > 0
    assert bounds(ours)[3] == pytest.approx(2.0, abs=0.02)
