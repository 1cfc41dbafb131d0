"""Time by name: how long things take, how they come, go from place to place, and leave."""

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


def arrive(t: float) -> float:
    """Rate of things that come: from the ground, from a door, from their parent."""
    return ease_out_cubic(t)


def move(t: float) -> float:
    """Rate of things that go from place to place."""
    return smooth(t)


def leave(t: float) -> float:
    """Rate of things that go out of the picture."""
    return ease_in_cubic(t)
