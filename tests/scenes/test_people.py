"""People keep to their grid and stand on the ground; counted people are one path each."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlines import bounds, same, winding

from scenes.parts.faces import SKINS, WOMEN, bust, woman, woman_at
from scenes.parts.heads import HEIGHT as HEAD
from scenes.parts.pawn import GRID as PAWN
from scenes.parts.pawn import KINDS, kinds, pawn
from scenes.parts.people import CAST, GRID, HALF_WIDTH, TOP, cast, figure


@pytest.mark.parametrize("arm", ["down", "up"])
@pytest.mark.parametrize("name", CAST)
def test_no_part_leaves_the_grid(name, arm):
    """Hair, hands and what people carry stay within the grid, and the feet stand on the ground line."""
    left, bottom, right, top = bounds(figure(replace(CAST[name], arm=arm, child=False), GRID))
    assert bottom == pytest.approx(0, abs=0.15)
    assert -HALF_WIDTH <= left <= right <= HALF_WIDTH
    assert top <= TOP


@pytest.mark.parametrize("name", CAST)
def test_people_are_drawn_alike_every_time(name):
    """Two drawings of one person have the same outlines and inks."""
    assert same(cast(name, 1.5), cast(name, 1.5))


@pytest.mark.parametrize("name", CAST)
def test_people_are_light(name):
    """A person costs at most sixteen paths."""
    assert len(cast(name, 1).family_members_with_points()) <= 16


@pytest.mark.parametrize("name", [name for name, build in CAST.items() if build.legs != "wheels"])
def test_raised_arm_can_be_animated(name):
    """A person with the arm up has the same parts as with the arm down, so that one can turn into the other."""
    down, up = cast(name, 1, arm="down"), cast(name, 1, arm="up")
    assert [len(p.points) for p in down.get_family()] == [len(p.points) for p in up.get_family()]


@pytest.mark.parametrize("name", CAST)
def test_face_shows(name):
    """Neither hair nor hand covers an eye: the last shape painted at each eye is the face's."""
    drawing = figure(replace(CAST[name], child=False), GRID)
    height = HEAD - (6 if CAST[name].legs == "wheels" else 0) - 0.6
    for x in (-2.5, 2.5):
        top = [part for part in drawing if winding(part, x, height)][-1]
        assert bounds(top)[3] == pytest.approx(height + 0.85, abs=0.01)


def test_cast_differs():
    """No two of the cast look the same, and all four skins are among them."""
    assert len(set(CAST.values())) == len(CAST)
    assert {build.skin for build in CAST.values()} == {f"skin.{i}" for i in range(1, 5)}


@pytest.mark.parametrize("kind", KINDS)
def test_pawn_is_one_path_on_the_ground(kind):
    """A pawn is one object, stands on the ground line, and is no taller than asked."""
    drawing = pawn(PAWN, "mist", kind)
    _, bottom, _, top = bounds(drawing)
    assert len(drawing.get_family()) == 1
    assert bottom == pytest.approx(0, abs=0.01)
    assert PAWN * 0.7 < top <= PAWN


def test_wheelchair_keeps_its_open_wheel():
    """The wheel of the pawn in a wheelchair is a ring, not a disc."""
    drawing = pawn(PAWN, "mist", "wheelchair")
    assert winding(drawing, -3, 8.4) == 0
    assert winding(drawing, -10, 8.4) != 0


@given(st.integers(0, 200), st.integers())
def test_crowd_is_the_same_for_the_same_seed(n, seed):
    """The kinds of a crowd depend on nothing but its size and seed; a larger crowd begins with the smaller."""
    assert kinds(n, seed) == kinds(n, seed) == kinds(n + 5, seed)[:n]
    assert len(kinds(n, seed)) == n


def test_crowd_has_children_and_wheelchairs():
    """Among many people about one in six is a child and one in 24 uses a wheelchair."""
    crowd = kinds(2400, 1)
    assert 320 < crowd.count("child") < 480
    assert 60 < crowd.count("wheelchair") < 145


@given(st.integers(0, 30), st.integers(0, 30))
def test_neighbouring_women_differ(column, row):
    """The women at two windows side by side or one above the other differ in hair and in skin."""
    here, beside, above = woman_at(column, row), woman_at(column + 1, row), woman_at(column, row + 1)
    assert not same_face(here, beside)
    assert not same_face(here, above)


def same_face(one, other):
    return one[-1].get_fill_color() == other[-1].get_fill_color() or bounds(one) == pytest.approx(bounds(other))


@pytest.mark.parametrize("skin", range(1, SKINS + 1))
@pytest.mark.parametrize("hair", WOMEN)
def test_woman_fits_her_window(hair, skin):
    """Head and shoulders stand on the sill and are no taller than the hair's measure allows."""
    left, bottom, right, top = bounds(woman(hair, skin, 0.5))
    assert bottom == pytest.approx(0, abs=1e-6)
    assert right - left == pytest.approx(0.42)
    assert top <= 0.62


def test_bust_is_one_path():
    """The plain head and shoulders is one object on its foot."""
    drawing = bust(1, "mist")
    assert len(drawing.get_family()) == 1
    assert bounds(drawing)[1] == pytest.approx(0, abs=1e-6)
