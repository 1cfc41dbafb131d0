"""What drawings and type are made of: one path with one fill, cheap to make, to copy and to list.

Manim works out both colours of a VMobject seven times over while it makes one, and copies and lists objects for every
animation; a film has thousands.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any, Self, TypeVar

import numpy as np
import numpy.typing as npt
from manim import CapStyleType, LineJointType, ManimColor, Mobject, VMobject

from scenes.look.palette import colour


class Shape(VMobject):
    """A VMobject that is copied and listed in a fraction of the time; animations do both all the time.

    Its attributes are values, arrays, and lists that are nearly always empty.
    """

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return quick_copy(self, memo)

    def get_family(self, recurse: bool = True) -> list[Mobject]:
        """Return itself and what it holds, which is nearly always nothing."""
        return super().get_family(recurse) if self.submobjects else [self]


M = TypeVar("M", bound=Mobject)


def quick_copy(mobject: M, memo: dict[int, Any]) -> M:
    """Copy as `Mobject.__deepcopy__` does; what cannot change is shared, and numbers are copied by NumPy."""
    out = type(mobject).__new__(type(mobject))
    memo[id(mobject)] = out
    for name, value in vars(mobject).items():
        kind = type(value)
        if kind in _VALUES:
            out.__dict__[name] = value
        elif kind is np.ndarray and not value.dtype.hasobject:
            out.__dict__[name] = value.copy()
        elif (kind is list or kind is dict) and not value:
            out.__dict__[name] = kind()
        else:
            out.__dict__[name] = deepcopy(value, memo)
    out.original_id = str(id(mobject))
    return out


def corners(points: npt.NDArray[np.float64]) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of points of shape (n, 2 or more), n > 0.

    Column by column: of all columns at once NumPy takes ten times as long for a thousand points.
    """
    x, y = points[:, 0], points[:, 1]
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


_VALUES = frozenset({int, float, str, bool, type(None), ManimColor, LineJointType, CapStyleType})


@cache
def _prototype(ink: str) -> Shape:
    return Shape(fill_color=colour(ink), fill_opacity=1, stroke_width=0)


def flat(ink: str) -> Shape:
    """Return a new empty shape of one fill.

    Copied from a first one of its colour; its attributes are plain values, arrays, lists and dicts of plain values.
    """
    out = Shape.__new__(Shape)
    for name, value in vars(_prototype(ink)).items():
        out.__dict__[name] = value.copy() if isinstance(value, np.ndarray | list | dict) else value
    return out
