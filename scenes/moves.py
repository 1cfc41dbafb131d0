"""How things come, step back and go: each movement of the series once, with its time and its ease."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin
from typing import Any

import numpy as np
from manim import (
    DOWN,
    UP,
    Animation,
    AnimationGroup,
    FadeIn,
    FadeOut,
    GrowFromEdge,
    LaggedStart,
    Mobject,
    VMobject,
    linear,
)

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


def go(thing: Mobject, run_time: float = SLOW, ease: Callable[[float], float] = move) -> Any:
    """Return Manim's `.animate` builder with the series' time and ease for going from place to place.

    Small changes that answer a word, such as of one colour to the next, are seen at once where `ease` is `arrive`.
    """
    builder: Any = thing.animate
    return builder(run_time=run_time, rate_func=ease)


class Walk(Animation):
    """People go somewhere on foot: each step rocks them to one side and lifts them a little.

    Args:
        person: a drawing whose feet are the middle of its lower edge.
        by: how far, in units; negative to the left.
        run_time: in seconds; the number of steps follows from it, so that people never slide.
        pace: seconds a step; a child's is shorter.
    """

    LEAN = 0.045  # radians
    LIFT = 0.035  # units

    def __init__(self, person: Mobject, by: float, run_time: float, pace: float = 0.5, **kwargs: Any) -> None:
        self._by, self._steps = by, max(1, round(run_time / pace))
        self._foot = person.get_bottom()
        self._stood = [part.points.copy() for part in person.get_family()]
        super().__init__(person, run_time=run_time, rate_func=linear, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show the person at a share of the way; on both feet at its end."""
        swing = sin(alpha * self._steps * pi)
        lean = self.LEAN * swing
        turn = np.array([[cos(lean), -sin(lean), 0], [sin(lean), cos(lean), 0], [0, 0, 1]])
        place = self._foot + np.array([self._by * alpha, self.LIFT * abs(swing), 0])
        for part, points in zip(self.mobject.get_family(), self._stood, strict=True):
            part.points = (points - self._foot) @ turn.T + place
