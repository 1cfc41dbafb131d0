"""Time by name: how long things take, how they come, go from place to place, and leave.

A movement answers a word, so it is to be seen in the word's own frame. Rates that set out from rest show nothing for
three to seven frames (`verify` measures it); these set out with some speed.
"""

from manim.utils.rate_functions import ease_in_cubic, ease_out_cubic, smooth

from scenes.look.tokens import TOKENS

_MOTION = TOKENS["motion"]
FAST: float = _MOTION["fast"]
NORMAL: float = _MOTION["normal"]
SLOW: float = _MOTION["slow"]
SWEEP: tuple[float, float] = tuple(_MOTION["sweep"])
REST: tuple[float, float] = tuple(_MOTION["rest"])
SOURCE_HOLD: float = _MOTION["source_hold"]
RISE: float = _MOTION["rise"]
DIM_TO: float = _MOTION["dim_to"]
LAG_ROWS: float = _MOTION["lag"]["rows"]
LAG_COLUMNS: float = _MOTION["lag"]["columns"]
LAG_WITHIN: float = _MOTION["lag"]["within"]
HASTE = 0.15  # of a movement's way goes by the rate of what arrives: its speed at the start, a third of the mean
ONSET = 0.07  # of what leaves is gone in the first frame: enough to be seen, not to jump


def arrive(t: float) -> float:
    """Rate of things that come: from the ground, from a door, from their parent."""
    return ease_out_cubic(t)


def move(t: float) -> float:
    """Rate of things that go from place to place."""
    return (1 - HASTE) * smooth(t) + HASTE * ease_out_cubic(t)


def leave(t: float) -> float:
    """Rate of things that go out of the picture."""
    return ONSET + (1 - ONSET) * ease_in_cubic(t) if t > 0 else 0.0
