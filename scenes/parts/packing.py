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
    x, y = np.frombuffer(starts).reshape(-1, 2).T.copy()
    own = np.eye(len(r))
    for step in range(steps):
        now = pull * max(0.0, 1 - step / (steps * CALM))
        x, y = x * (1 - now * FLAT), y * (1 - now)
        dx, dy = x[:, None] - x[None], y[:, None] - y[None]
        apart = np.sqrt(dx * dx + dy * dy) + own
        push = np.clip(reach - apart, 0, None)
        push *= yields
        push /= apart
        x, y = x + (dx * push).sum(1), y + (dy * push).sum(1)
        for cx, cy, free in clear:
            off_x, off_y = x - cx, y - cy
            far = np.sqrt(off_x * off_x + off_y * off_y)
            out = np.clip(r + free - far, 0, None) / far
            x, y = x + off_x * out, y + off_y * out
    return np.stack([x, y], axis=1)
