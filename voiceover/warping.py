"""Dynamic time warping: which row of one sound belongs to which row of another that says the same."""

import numpy as np
from numpy.typing import NDArray

from voiceover.features import Rows

_BAND = 0.25  # of the longer sound: how far from the diagonal a path may go
_LEAST_BAND = 60  # rows
_STALL = 0.3  # what it costs to stay on a row of one sound while the other goes on
_STRIDE = 1.4  # a step on both counts as this many: else a path of stalls were as cheap
_FAR = 1e3


def path(one: Rows, other: Rows) -> NDArray[np.int64]:
    """Return the cheapest pairs of rows, from the first of both to the last of both, shape (n, 2).

    Goes over the anti-diagonals of the table of costs, each as one vector.
    """
    rows, columns = len(one), len(other)
    cost = _costs(one, other)
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0.0
    step = np.zeros((rows, columns), np.int8)  # 0 both, 1 the first sound only, 2 the other only
    for diagonal in range(rows + columns - 1):
        i = np.arange(max(0, diagonal - columns + 1), min(rows - 1, diagonal) + 1)
        j = diagonal - i
        here = cost[i, j]
        ways = np.stack(
            [total[i, j] + _STRIDE * here, total[i, j + 1] + here + _STALL, total[i + 1, j] + here + _STALL]
        )
        best = ways.argmin(axis=0)
        total[i + 1, j + 1] = ways[best, np.arange(len(i))]
        step[i, j] = best
    return _walked_back(step)


def _costs(one: Rows, other: Rows) -> Rows:
    squares = (one**2).sum(axis=1)[:, None] + (other**2).sum(axis=1)[None] - 2 * one @ other.T
    cost: Rows = np.sqrt(np.maximum(squares, 0) / one.shape[1])
    diagonal = np.arange(len(one))[:, None] * (len(other) / len(one))
    band = max(int(_BAND * max(len(one), len(other))), _LEAST_BAND)
    cost[np.abs(diagonal - np.arange(len(other))[None]) > band] = _FAR
    return cost


def _walked_back(step: NDArray[np.int8]) -> NDArray[np.int64]:
    i, j = step.shape[0] - 1, step.shape[1] - 1
    pairs = [(i, j)]
    while i or j:
        way = step[i, j] if i and j else (1 if i else 2)
        i, j = i - (way != 2), j - (way != 1)
        pairs.append((i, j))
    return np.array(pairs[::-1], np.int64)
