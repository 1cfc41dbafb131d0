"""Families listed quickly are Manim's own lists."""

from __future__ import annotations

from manim import Dot, Mobject, VGroup

from render.families import quick_families


def nested() -> tuple[VGroup, VGroup]:
    """Make a group of groups, and one in which an object occurs twice."""
    dots = [Dot() for _ in range(6)]
    inner = VGroup(dots[1], VGroup(dots[2], dots[3]), dots[4])
    return VGroup(dots[0], inner, dots[5]), VGroup(inner, dots[2], VGroup(dots[2], dots[0]))


def test_the_lists_are_the_same_objects_in_the_same_order() -> None:
    """Leaves, nested groups and groups with twins are listed as Manim lists them."""
    for group in (*nested(), Dot(), VGroup(), Mobject()):
        own = group.get_family()
        with quick_families():
            quick = group.get_family()
        assert [id(each) for each in quick] == [id(each) for each in own]


def test_a_group_that_holds_itself_is_listed_as_by_manim() -> None:
    """A circle among objects ends where Manim ends it."""
    group, _ = nested()
    group.submobjects[1].submobjects.append(group)
    own = group.get_family()
    with quick_families():
        assert [id(each) for each in group.get_family()] == [id(each) for each in own]
