"""Cubic curves to Cairo paths without a Python step for each point.

Manim's camera calls `curve_to` once a curve. Cairo also takes a whole path at once, as an array of `cairo_path_data_t`
(https://www.cairographics.org/manual/cairo-Paths.html), and NumPy fills such an array a column at a time.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

import cairo
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
PathData = npt.NDArray[np.float64]  # shape (slots, 2): 16 bytes a slot, as `cairo_path_data_t`

_MOVE_TO, _CURVE_TO, _CLOSE_PATH = 0, 2, 3  # cairo_path_data_type_t
_KEPT_CURVES = 500  # longer paths are rare, and their layouts large
_FIRST = np.zeros(1, np.intp)
_RELATIVE = 1e-5  # of numpy.isclose, by which Manim tells whether one curve goes on where another ends


class _Path(ctypes.Structure):
    """`cairo_path_t`."""

    _fields_ = (("status", ctypes.c_int), ("data", ctypes.c_void_p), ("num_data", ctypes.c_int))


# The library pycairo itself is linked with, whatever its file is called on this system.
_append_path = ctypes.CDLL(import_module("cairo._cairo").__file__).cairo_append_path
_append_path.argtypes = (ctypes.c_void_p, ctypes.POINTER(_Path))
_append_path.restype = None


def path_data(points: Points, tolerance: float) -> PathData | None:
    """Return the path of a VMobject; None where it has no curve.

    Curves are cut into subpaths, and subpaths closed, exactly where Manim's camera does it.

    Args:
        points: finite, shape (n, 2 or 3): anchor, two handles, anchor of each cubic curve; a rest is left out.
        tolerance: the VMobject's `tolerance_for_point_equality`.
    """
    count = len(points) // 4
    if count == 0:
        return None
    curves = points[: count * 4, :2].reshape(count, 4, 2)
    firsts = _firsts(curves, tolerance)
    lasts = np.append(firsts[1:] - 1, count - 1) if len(firsts) > 1 else np.array((count - 1,))
    ends = curves[lasts, 3]
    if len(points) % 4 and _close(curves[-1, 3][None], points[count * 4, :2][None], tolerance)[0]:
        ends[-1] = points[-1, :2]  # Manim looks at the last point, though no curve leads there
    closed = lasts[_close(curves[firsts, 0], ends, tolerance)]
    layout = (_kept_layout if count <= _KEPT_CURVES else _layout)(count, firsts.tobytes(), closed.tobytes())
    data = layout.headers.copy()
    data[layout.handles] = curves[:, 1:].reshape(-1, 2)
    data[layout.moves] = curves[firsts, 0]
    return data


def _firsts(curves: Points, tolerance: float) -> npt.NDArray[np.intp]:
    """Return the number of each curve that begins a subpath."""
    ends, starts = curves[:-1, 3], curves[1:, 0]
    if (ends == starts).all():  # most paths are one line, drawn without lifting the pen
        return _FIRST
    begins = np.ones(len(curves), bool)
    begins[1:] = ~_close(ends, starts, tolerance)
    return np.flatnonzero(begins)


def _close(a: Points, b: Points, tolerance: float) -> npt.NDArray[np.bool_]:
    near: npt.NDArray[np.bool_] = np.abs(a - b) <= tolerance + _RELATIVE * np.abs(b)
    return near[:, 0] & near[:, 1]


@dataclass(frozen=True, slots=True, eq=False)
class _Layout:
    """Where in Cairo's array the points of a path go; paths that move or bend keep theirs.

    Attributes:
        headers: the array with headers set and points open, shape (slots, 2).
        handles: slots of the last three points of each curve, in their order.
        moves: slots of each subpath's first point.
    """

    headers: PathData
    handles: npt.NDArray[np.intp]
    moves: npt.NDArray[np.intp]


def _layout(count: int, firsts: bytes, closed: bytes) -> _Layout:
    """Lay out `count` curves: a header and its points; 4 slots a curve, 2 a move, 1 a close."""
    first, last = np.frombuffer(firsts, np.intp), np.frombuffer(closed, np.intp)
    moves = np.zeros(count, np.intp)
    moves[first] = 2
    closes = np.zeros(count + 1, np.intp)
    closes[last + 1] = 1
    at = np.arange(count) * 4 + np.cumsum(moves) + np.cumsum(closes)[:-1]
    data = np.zeros((count * 4 + 2 * len(first) + len(last), 2))
    headers = data.view(np.int32).reshape(-1, 4)
    headers[at, 0], headers[at, 1] = _CURVE_TO, 4
    move = at[first] - 2
    headers[move, 0], headers[move, 1] = _MOVE_TO, 2
    close = at[last] + 4
    headers[close, 0], headers[close, 1] = _CLOSE_PATH, 1
    return _Layout(data, (at[:, None] + (1, 2, 3)).ravel(), move + 1)


_kept_layout = lru_cache(maxsize=1024)(_layout)


def append(context: cairo.Context[Any], data: PathData) -> None:
    """Add a path to a context's current path, through the context's matrix."""
    path = _Path(0, data.ctypes.data, len(data))
    # PycairoContext, a public structure of pycairo's C interface: the object's head, then the cairo_t pointer.
    pointer = ctypes.c_void_p.from_address(id(context) + object.__basicsize__)
    _append_path(pointer, ctypes.byref(path))
