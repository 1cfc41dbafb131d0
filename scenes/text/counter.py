"""A number that counts up to what the catalogue says, in the locale's own digits and signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from manim import Animation, VGroup

from scenes.look.motion import FAST
from scenes.text.block import TextBlock

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*\d|\d")


class Counter(VGroup):
    """A text whose number can run. It is shown with its final words; `set_to` another value.

    Args:
        text: the label, e.g. "45 %"; the words and signs round its number stay.
        make: sets a text where the counter stands.

    Attributes:
        setting: how its final words were set.
        shown: the words it shows now.
    """

    def __init__(self, text: str, make: Callable[[str], TextBlock]) -> None:
        found = _NUMBER.search(text)
        digits = found.group() if found else ""
        self._before, self._after = (text[: found.start()], text[found.end() :]) if found else (text, "")
        self._decimal = next((sign for sign in ".," if sign in digits and len(digits.rsplit(sign)[-1]) != 3), "")
        self._places = len(digits.rsplit(self._decimal)[-1]) if self._decimal else 0
        self._group = next((sign for sign in ".,\u00a0\u202f" if sign != self._decimal and sign in digits), "")
        plain = digits.replace(self._group, "") if self._group else digits
        self.final = float(plain.replace(self._decimal, ".") if self._decimal else plain or 0)
        self._make, self._final_text = make, text
        self._made: dict[str, TextBlock] = {}
        block = make(text)
        super().__init__(*block.submobjects)
        self.setting, self.shown = block.setting, text

    def words(self, value: float) -> str:
        """Return the label's words with another number in them."""
        if value >= self.final:
            return self._final_text
        whole, _, part = f"{value:.{self._places}f}".partition(".")
        if self._group:
            whole = f"{int(whole):,}".replace(",", self._group)
        return f"{self._before}{whole}{self._decimal}{part}{self._after}"

    def set_to(self, value: float) -> None:
        """Set the outlines for a value; each distinct text is shaped once."""
        words = self.words(value)
        if words not in self._made:
            self._made[words] = self._make(words)
        self.shown = words
        made = self._made[words].submobjects
        for n, old in enumerate(self.submobjects):  # a shorter number may need fewer lines than the last one
            old.points = made[n].points.copy() if n < len(made) else np.zeros((0, 3))


class Count(Animation):
    """Run a counter from one value to another; with `fade` it comes into view in the first part of the run.

    A counter's outlines change in every frame, so no other animation may hold it meanwhile: `fade`, not a `FadeIn`.
    """

    def __init__(
        self, counter: Counter, start: float, stop: float | None = None, *, fade: bool = False, **kwargs: Any
    ) -> None:
        self._fade = fade
        self._range = (start, counter.final if stop is None else stop)
        self._counter = counter
        super().__init__(counter, **kwargs)

    def interpolate_mobject(self, alpha: float) -> None:
        """Show the value at a share of the way."""
        start, stop = self._range
        value = start + (stop - start) * self.rate_func(alpha)
        self._counter.set_to(stop if alpha >= 1 else value)
        if self._fade:
            self._counter.set_fill(opacity=min(1.0, alpha * self.run_time / FAST))
