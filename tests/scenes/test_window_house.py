"""The house has as many windows as people are counted in it, lights a share of them, and has a door that opens."""

import tomllib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import area, bounds, outline, winding

from scenes.look.grid import HEIGHT, WIDTH, Grid
from scenes.parts.coat import Coat, label
from scenes.parts.door import Door
from scenes.parts.lit_home import RIM, LitHome
from scenes.parts.school import School
from scenes.parts.window_house import PANE, WindowHouse
from scenes.what_makes_a_city_learn.dark_house import night

ROOT = Path(__file__).parents[2]
FIGURES = tomllib.loads((ROOT / "assets/figures.toml").read_text(encoding="utf-8"))


def house(direction="ltr"):
    """Five columns, three floors, a door in the fourth and fifth column."""
    return WindowHouse(5, 3, 3, (1.0, -2.0), Grid(direction))


def test_house_of_the_film_has_a_window_for_every_ten_million():
    """The drawn windows are as many as the figure that is spoken, and two thirds are a whole number of them."""
    windows = night(Grid("ltr")).house.count
    assert windows == FIGURES["illiterate_windows"]["value"]
    assert round(windows * Fraction(FIGURES["illiterate_women"]["value"])) == 49


@given(st.integers(0, 11))
@settings(max_examples=12, deadline=None)
def test_every_window_shows_somebody_once(count):
    """Lit or dark, the panes add up to all windows, and none is drawn twice."""
    drawing = house()
    drawing.name_women(count)
    one = PANE[0] * PANE[1]
    dark = sum(area(pane) for pane in drawing.panes if len(pane.points))
    lit = area(drawing.lit) if count else 0.0
    assert drawing.count == 11
    assert lit == pytest.approx(one * count, rel=0.03)
    assert dark + lit == pytest.approx(one * 11, rel=0.03)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_first_windows_are_on_the_reading_side(direction):
    """A share is counted by columns from the side where reading begins, from the top floor down."""
    drawing = house(direction)
    first, second, last = (drawing.place(i) for i in (0, 1, drawing.count - 1))
    assert Grid(direction).sign * (last[0] - first[0]) > 0
    assert second[1] < first[1]
    assert second[0] == pytest.approx(first[0])


def test_faces_stand_in_lit_windows_only():
    """Where a window is lit there is a face, and where it is dark there is a plain bust."""
    drawing = house()
    drawing.name_women(4)
    for i in range(drawing.count):
        x, y, _ = drawing.place(i)
        chest = y - PANE[1] / 2 + 0.08
        face = any(winding(part, x, chest) for part in drawing.faces if len(part.points))
        plain = any(winding(part, x, chest) for part in drawing.busts if len(part.points))
        assert (face, plain) == (i < 4, i >= 4)


def test_sweep_passes_and_leaves_the_panes_as_they_were():
    """A light that passes over the windows changes one column after another and stays on none."""
    drawing = house()
    before = [pane.get_fill_color().to_hex() for pane in drawing.panes]
    sweep = drawing.sweep(1.0)
    sweep.begin()
    sweep.interpolate(0.5)
    assert [pane.get_fill_color().to_hex() for pane in drawing.panes] != before
    sweep.interpolate(1.0)
    assert [pane.get_fill_color().to_hex() for pane in drawing.panes] == before


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_night_stays_in_the_frame(direction):
    """The house and its door are wholly in the frame, and the door is on the ground line."""
    drawing = night(Grid(direction)).house
    left, bottom, right, top = bounds(drawing)
    assert -WIDTH / 2 < left < right < WIDTH / 2
    assert top < HEIGHT / 2
    assert bounds(drawing.door.opening)[1] == pytest.approx(bottom, abs=0.02)


@pytest.mark.parametrize("leaves", [1, 2])
def test_door_opens_on_its_light(leaves):
    """A shut door hides its opening; an open one shows most of it, wherever it has been moved."""
    door = Door(1.0, 1.4, leaves, frame="night").scale(2).shift((3, 1, 0))
    x, y, _ = door.opening.get_center()
    covered = [any(winding(leaf, x + dx, y) for leaf in door.leaves) for dx in (-0.4, 0.3)]
    door.open_to(1.0)
    free = [not any(winding(leaf, x + dx, y) for leaf in door.leaves) for dx in (-0.2, 0.3)]
    assert all(covered)
    assert all(free)


def test_lit_home_is_as_large_as_asked():
    """Its light has the radius asked for, its rim a little more, and the house stands within the light."""
    home = LitHome(1.5)
    assert bounds(home.light) == pytest.approx((-1.5, -1.5, 1.5, 1.5), abs=0.01)
    assert bounds(home.rim)[2] == pytest.approx(1.5 * RIM, abs=0.01)
    reach = outline(home.inside).reshape(-1, 2)
    assert np.hypot(reach[:, 0], reach[:, 1]).max() < 1.51


def test_school_gate_shuts():
    """The gate of a school is open as it is drawn, and after `shut` its two leaves meet in the middle."""
    school = School(2.0).shift((-4, -2, 0))
    middle = school.get_center()[0]

    def free():
        left, right = school.gate
        return bounds(right)[0] - bounds(left)[2]

    before = free()
    shut = school.shut(1.0)
    shut.begin()
    shut.interpolate(1.0)
    assert before > 0.3
    assert free() < 0.1
    assert bounds(school.gate[0])[2] == pytest.approx(middle, abs=0.05)


def test_school_windows_go_out():
    """After `go_dark` no window of the school is lit."""
    school = School(2.0)
    lit = {pane.get_fill_color().to_hex() for pane in school.windows}
    dark = school.go_dark(1.0)
    dark.begin()
    dark.interpolate(1.0)
    assert not lit & {pane.get_fill_color().to_hex() for pane in school.windows}


def test_coat_stands_and_its_stitches_lie_on_it():
    """A coat is as high as asked, and every stitch of its hem is on the cloth."""
    coat = Coat(3.0)
    _, bottom, _, top = bounds(coat.cloth)
    assert (bottom, top) == pytest.approx((0, 2.9), abs=0.05)
    for stitch in coat.stitches:
        x, y, _ = stitch.get_center()
        assert any(winding(part, x, y) for part in coat.cloth)


def test_words_on_a_label_stay_on_it():
    """The lines that stand for words do not reach over the label's edge."""
    tag, words, _ = label(1.4)
    outer, inner = bounds(tag), bounds(words)
    assert outer[0] < inner[0] < inner[2] < outer[2]
    assert outer[1] < inner[1] < inner[3] < outer[3]
