"""Places stand round the wheel in reading order, inside its rim, and a wheel that rolls in ends where it stands."""

import numpy as np
import pytest
from outlines import bounds, outline

from scenes.look.grid import Grid
from scenes.parts.icons import ICONS
from scenes.parts.life_wheel import LifeWheel


def wheel(direction="ltr"):
    """Five places about a middle beside that of the frame."""
    return LifeWheel([ICONS[name] for name in list(ICONS)[:5]], 2.0, (0.5, 0.1), Grid(direction), medal=0.4)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_places_go_round_in_reading_order(direction):
    """The first place is at the top and the second lies to the side where reading goes."""
    drawing, grid = wheel(direction), Grid(direction)
    x, y = drawing.place(0)
    assert (x, y) == pytest.approx((grid.mirror(0.5), 0.1 + 0.7 * 2.0))
    assert grid.sign * (drawing.place(1)[0] - x) > 0


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_places_stay_inside_the_rim(direction):
    """No place reaches over the rim, none covers another, and none the hub."""
    drawing = wheel(direction)
    for i, medal in enumerate(drawing.medals):
        far = np.hypot(*(outline(medal).reshape(-1, 2) - drawing.centre).T)
        assert 0.36 * 2.0 < far.min() < far.max() < 2.0
        after = drawing.medals[(i + 1) % 5]
        assert np.hypot(*(medal.get_center() - after.get_center())[:2]) > 0.8


@pytest.mark.parametrize("by", [6.0, -6.0])
def test_wheel_rolls_to_its_place(by):
    """It begins as far away as asked and ends exactly where it was drawn, having turned as far as it rolled."""
    drawing = wheel()
    before = [part.points.copy() for part in drawing.body]
    roll = drawing.roll(by, 1.0)
    roll.begin()
    roll.interpolate(0.0)
    left, _, right, _ = bounds(drawing.rim)
    assert (left + right) / 2 == pytest.approx(0.5 - by, abs=0.01)
    roll.interpolate(1.0)
    assert all(np.allclose(part.points, points) for part, points in zip(drawing.body, before, strict=True))
