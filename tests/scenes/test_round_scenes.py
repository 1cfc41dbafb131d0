"""Small places stay in their round frame; a window shows who works behind it; what comes in between is drawn once."""

import numpy as np
import pytest
from outlines import bounds, outline

from scenes.look.grid import Grid
from scenes.parts import chair, office_window, round_scenes, surprises
from scenes.parts.office_window import OfficeWindow
from scenes.parts.round_scenes import RIM, ROUND_SCENES


@pytest.mark.parametrize("name", ROUND_SCENES)
def test_scene_stays_in_its_frame(name):
    """Nothing of a place reaches out of its round frame."""
    rim, *things = ROUND_SCENES[name](2.0)
    assert rim.width == pytest.approx(2 * 2.0 * RIM)
    for thing in things:
        ends = outline(thing).reshape(-1, 2)
        assert np.hypot(*ends.T).max() < 2.0 * 1.01


def test_desk_covers_who_sits_at_it():
    """The planner's feet are hidden by the desk, and the sheet lies on the desk with room for its words."""
    window = OfficeWindow(2.4, 2.8, Grid())
    paper, words = bounds(window.sheet), bounds(window.words)
    assert paper[0] < words[0] < words[2] < paper[2]
    assert paper[1] < words[1] < words[3] < paper[3]
    assert bounds(window)[3] > bounds(window.person)[3]


def test_lamp_and_books_are_mirrored():
    """In a window that reads from right to left, books and lamp change sides; the person does not."""
    ours, theirs = OfficeWindow(2.4, 2.8, Grid()), OfficeWindow(2.4, 2.8, Grid("rtl"))
    assert ours.submobjects[2].get_x() == pytest.approx(-theirs.submobjects[2].get_x())
    assert ours.submobjects[6].get_x() == pytest.approx(-theirs.submobjects[6].get_x())
    assert bounds(ours.person) == pytest.approx(bounds(theirs.person))


@pytest.mark.parametrize("module", [round_scenes, office_window, surprises, chair])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_examples_fit_the_safe_area(module, direction):
    """The pictures for the gallery stay in the frame's safe area."""
    left, bottom, right, top = bounds(module.example(Grid(direction)))
    assert max(-left, right) < 6.5
    assert max(-bottom, top) < 3.6
