"""How things come, step back and go: each movement of the series once, with its time and its ease."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from manim import DOWN, UP, Animation, AnimationGroup, FadeIn, FadeOut, GrowFromEdge, LaggedStart, Mobject, VMobject

from scenes.look.motion import DIM_TO, FAST, NORMAL, RISE, SLOW, arrive, leave, move


def rise(*texts: Mobject, run_time: float = FAST) -> Animation:
    """A label comes up a little as it fades in."""
    return AnimationGroup(*[FadeIn(text, shift=UP * RISE, run_time=run_time, rate_func=arrive) for text in texts])


def appear(*things: Mobject, run_time: float = NORMAL) -> Animation:
    """Things come into view where they stand."""
    return AnimationGroup(*[FadeIn(thing, run_time=run_time, rate_func=arrive) for thing in things])


def vanish(*things: Mobject, run_time: float = FAST) -> Animation:
    """Things that are no longer spoken of go."""
    return AnimationGroup(*[FadeOut(thing, run_time=run_time, rate_func=leave) for thing in things])


def grow_up(thing: VMobject, run_time: float = NORMAL) -> Animation:
    """What stands on the ground grows out of it."""
    return GrowFromEdge(thing, DOWN, run_time=run_time, rate_func=arrive)


def in_turn(animations: Sequence[Animation], lag: float, run_time: float) -> Animation:
    """A crowd comes one after the other, all of it within `run_time`."""
    return LaggedStart(*animations, lag_ratio=lag, run_time=run_time)


def dim(thing: VMobject, run_time: float = NORMAL) -> Any:
    """What is no longer spoken of steps back by opacity; only for shapes that were opaque and have no stroke."""
    return go(thing, run_time).set_fill(opacity=DIM_TO)


def go(thing: Mobject, run_time: float = SLOW) -> Any:
    """Return Manim's `.animate` builder with the series' time and ease for going from place to place."""
    builder: Any = thing.animate
    return builder(run_time=run_time, rate_func=move)
