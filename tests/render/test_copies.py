"""Objects copied quickly are Manim's own copies."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import pytest
from manim import Axes, Circle, Dot, Line, Mobject, Square, Text, Transform, ValueTracker, VGroup

from render.copies import quick_copies
from scenes.shape import flat


def made() -> list[Mobject]:
    """Make objects of many kinds: empty, nested, with updaters, with a target, of a project's own class."""
    follower = Dot().add_updater(lambda dot: dot.shift((0.1, 0, 0)))
    square = Square(fill_opacity=0.5)
    square.generate_target()
    return [
        Mobject(),
        Circle().set_color_by_gradient("#FF0000", "#00FF00"),
        VGroup(VGroup(Dot(), Line()), square),
        Axes(x_range=(0, 3), y_range=(0, 2)),
        Text("copy"),
        ValueTracker(2.5),
        follower,
        flat("teal"),
    ]


def looks(value: Any, seen: dict[int, int]) -> Any:
    """Return what can be compared of a value: arrays as bytes, objects by what they hold, each once."""
    if isinstance(value, Mobject):
        if id(value) in seen:
            return seen[id(value)]
        seen[id(value)] = len(seen)
        held = {name: looks(each, seen) for name, each in vars(value).items() if name != "original_id"}
        return type(value).__name__, held
    if isinstance(value, np.ndarray):
        return value.shape, value.dtype.str, value.tobytes() if not value.dtype.hasobject else list(value)
    if isinstance(value, list | tuple):
        return type(value).__name__, [looks(each, seen) for each in value]
    if isinstance(value, dict):
        return {name: looks(each, seen) for name, each in value.items()}
    return value if isinstance(value, int | float | str | bool | None) else repr(type(value))


@pytest.mark.parametrize("number", range(8))
def test_a_copy_is_manims_own(number: int) -> None:
    """A quick copy holds what Manim's holds, in every kind of object."""
    original = made()[number]
    own = copy.deepcopy(original)
    with quick_copies():
        quick = copy.deepcopy(original)
    assert looks(quick, {}) == looks(own, {})
    assert quick.original_id == str(id(original))


@pytest.mark.parametrize("number", range(8))
def test_a_copy_shares_nothing_that_changes(number: int) -> None:
    """Arrays, lists, dictionaries and parts of a quick copy are its own."""
    original = made()[number]
    with quick_copies():
        quick = copy.deepcopy(original)
    for name, value in vars(original).items():
        if isinstance(value, np.ndarray | list | dict | Mobject):
            assert vars(quick)[name] is not value, name


def test_an_animation_begins_from_a_quick_copy() -> None:
    """What an animation keeps of its beginning does not move with the object."""
    with quick_copies():
        square = Square()
        change = Transform(square, Circle())
        change.begin()
        before = change.starting_mobject.points.copy()
        change.interpolate(0.5)
    assert np.array_equal(change.starting_mobject.points, before)
    assert not np.array_equal(square.points, before)
