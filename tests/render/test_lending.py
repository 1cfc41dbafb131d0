"""What is lent to Manim's objects is given back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from manim import Mobject

from render.copies import quick_copies
from render.families import quick_families


@pytest.mark.parametrize(("name", "lending"), [("__deepcopy__", quick_copies), ("get_family", quick_families)])
def test_manims_own_is_back_afterwards(name: str, lending: Callable[[], AbstractContextManager[None]]) -> None:
    """Nothing of Manim is changed once the scene has run, whatever happened in it."""
    before = getattr(Mobject, name)
    try:
        with lending():
            assert getattr(Mobject, name) is not before
            raise KeyError("a scene that fails")
    except KeyError:
        pass
    assert getattr(Mobject, name) is before
