"""Where the circles of a swarm come to rest: a pull to the middle, a push apart, and no two of them overlap."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.float64]  # shape (circles, 2)
Clear = Sequence[tuple[float, float, float]]  # x, y and radius of discs that stay free

GAP = 0.05  # between two circles at rest
FLAT = 0.66  # the sideways pull against the upright one, so that the swarm comes out wider than high
PUSH = 0.8  # share of an overlap that one step resolves
CALM = 0.7  # share of the steps after which nothing pulls any more, and what still overlaps only dissolves


def scatter(count: int, seed: int, wide: float, high: float) -> Places:
    """Draw places all over an ellipse about the origin: where circles are before they settle."""
    rng = np.random.default_rng(seed)
    angle, radius = rng.uniform(0, 2 * np.pi, count), np.sqrt(rng.uniform(0, 1, count))
    return np.stack([wide * radius * np.cos(angle), high * radius * np.sin(angle)], axis=1)


def settle(radii: Sequence[float] | Places, starts: Places, *, steps: int, pull: float, clear: Clear = ()) -> Places:
    """Let circles settle about the origin; the larger yields less.

    Nothing is drawn at random here: the same starts always end in the same places.
    """
    free = tuple((float(x), float(y), float(radius)) for x, y, radius in clear)
    known = _settled(np.asarray(radii, float).tobytes(), np.asarray(starts, float).tobytes(), steps, float(pull), free)
    return known.copy()


# The same swarm comes in every language of a film; one check or one render of all of them settles it once.
@lru_cache(maxsize=64)
def _settled(radii: bytes, starts: bytes, steps: int, pull: float, clear: Clear) -> Places:
    r = np.frombuffer(radii)
    reach = r[:, None] + r[None] + GAP
    np.fill_diagonal(reach, 0)
    yields = r[None] ** 2 / (r[:, None] ** 2 + r[None] ** 2) * PUSH
    p = np.frombuffer(starts).reshape(-1, 2).copy()
    for step in range(steps):
        now = pull * max(0.0, 1 - step / (steps * CALM))
        p *= (1 - now * FLAT, 1 - now)
        away = p[:, None] - p[None]
        apart = np.sqrt((away**2).sum(-1)) + np.eye(len(r))
        overlap = np.clip(reach - apart, 0, None)
        p += (away * (overlap * yields / apart)[..., None]).sum(1)
        for x, y, free in clear:
            off = p - (x, y)
            far = np.sqrt((off**2).sum(-1))
            p += off * (np.clip(r + free - far, 0, None) / far)[:, None]
    return p
