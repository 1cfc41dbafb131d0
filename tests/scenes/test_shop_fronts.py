"""Fronts differ, fit their width, hide what is inside until it is told, and mirror; a bus and a room likewise."""

import pytest
from outlines import bounds, inks

from scenes.look.grid import Grid
from scenes.look.palette import colour
from scenes.parts.bus import Bus
from scenes.parts.light_bulb import LightBulb
from scenes.parts.public_room import PublicRoom
from scenes.parts.radio_set import WAVES, RadioSet
from scenes.parts.shop_fronts import SILL, bus_stop, dark_front, open_house, spare_room, workshop
from scenes.parts.sprout import sprout

MAKERS = [spare_room, open_house, workshop, bus_stop, dark_front]


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_front_stands_on_its_foot_and_fits_its_width(maker, direction):
    """House and all that is seen in it stay within the width asked for and a cornice, on the ground."""
    front = maker(2.4, 3.2, Grid(direction))
    for part in (front, front.inside, front.sign):
        if part.family_members_with_points():
            left, bottom, right, _ = bounds(part)
            assert left > -1.4
            assert right < 1.4
            assert bottom > -0.01


@pytest.mark.parametrize("maker", MAKERS[:4])
def test_what_is_inside_fits_the_front(maker):
    """People and signs are not part of the front until a scene brings them on, and do not stand over its roof."""
    front = maker(2.4, 3.2, Grid())
    seen = set(map(id, front.get_family()))
    assert not seen & set(map(id, front.inside.get_family()))
    assert bounds(front.inside)[3] < bounds(front)[3]


@pytest.mark.parametrize("maker", MAKERS)
def test_fronts_mirror(maker):
    """House by house the picture of the other reading direction is the mirror image."""
    ours, theirs = (maker(2.4, 3.2, Grid(d)).house for d in ("ltr", "rtl"))
    left, bottom, right, top = bounds(ours)
    assert bounds(theirs) == pytest.approx((-right, bottom, -left, top))


def test_no_two_fronts_are_alike():
    """Five fronts of one size have five outlines and five colours of walls."""
    fronts = [maker(2.4, 3.2, Grid()) for maker in MAKERS]
    assert len({inks(front.house)[0] for front in fronts}) == len(fronts)
    assert len({round(bounds(front.veil)[3], 2) for front in fronts}) >= 4


def test_stop_has_as_many_lines_as_asked():
    """The board of a stop has one lit line for each route."""
    lines = [ink for ink in inks(bus_stop(2.4, 3.0, Grid(), lines=4).inside) if ink == colour("sun")]
    assert len(lines) == 4


def test_sill_of_the_dark_front_is_under_its_window():
    """A thing put at the height of the sill stands at the foot of the window."""
    front = dark_front(2.2, 3.9, Grid())
    assert bounds(front.glass)[1] == pytest.approx(SILL, abs=0.05)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_bus_drives_to_the_end_side(direction):
    """The door is at the front of the bus, and the front is where reading ends; all screens are inside it."""
    bus, grid = Bus(3.0, Grid(direction)), Grid(direction)
    left, bottom, right, _ = bounds(bus)
    assert right - left == pytest.approx(3.0, abs=0.05)
    assert bottom == pytest.approx(0.0, abs=0.01)
    assert len(bus.screens) == 4
    assert bus.screens.get_center()[0] * grid.sign < 0


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_waves_go_out_to_the_end_side(direction):
    """A radio's waves are beyond its case, each farther than the one before it."""
    radio, grid = RadioSet(2.0, Grid(direction)), Grid(direction)
    away = [wave.get_center()[0] * grid.sign for wave in radio.waves]
    assert len(away) == WAVES
    assert away == sorted(away)
    assert away[0] > bounds(radio.case[2])[2] * 0.9


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_key_hangs_beside_the_window(direction):
    """The key of a public room hangs on its wall, at the reading side of the window, and the light fills the window."""
    room, grid = PublicRoom(9.0, 5.4, Grid(direction)), Grid(direction)
    key, glass, wall = bounds(room.key), bounds(room.glass), bounds(room.house[0])
    assert (room.key.get_x() - room.glass.get_x()) * grid.sign < 0
    assert key[2] < glass[0] or key[0] > glass[2]
    assert wall[0] < key[0]
    assert key[2] < wall[2]
    for animation in room.light():
        animation.begin()
        animation.interpolate(1.0)
        animation.finish()
    assert room.glass.get_fill_color().to_hex() == colour("sun")
    assert bounds(room.seats)[1] >= glass[1]


def test_bulb_and_sprout_are_as_high_as_asked():
    """A lit bulb has rays, a dark one none; a sprout stands on its foot."""
    assert LightBulb(1.0).rays.get_fill_opacity() == 0
    assert LightBulb(1.0, lit=True).rays.get_fill_opacity() == 1
    _, bottom, _, top = bounds(sprout(1.2))
    assert bottom == pytest.approx(0.0, abs=0.02)
    assert top == pytest.approx(1.2, abs=0.05)
