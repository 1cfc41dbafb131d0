"""Objects copied in half the time, while a scene runs: every animation begins with a copy of what it moves.

`Mobject.__deepcopy__` asks Python's `deepcopy` about each of some thirty attributes, most of which are numbers, words
or nothing. A class with a `__deepcopy__` of its own keeps it.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from render.lending import lent
from scenes.shape import quick_copy


def quick_copies() -> AbstractContextManager[None]:
    """Let every object in this context be copied the quick way; the same copies."""
    return lent("__deepcopy__", quick_copy)
