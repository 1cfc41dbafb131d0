"""Numbers of a growth, year by year: the one spoken of stands large, those before it step back into rows."""

from __future__ import annotations

from collections.abc import Sequence

from manim import UP, Animation, AnimationGroup, VGroup, VMobject

from scenes.look.motion import NORMAL
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import go, rise
from scenes.parts.shapes import disc
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.text.counter import Counter

YEAR, NUMBER = 1.06, -0.62  # baselines of the year and of the number spoken of
UNIT, MORE = NUMBER - 0.68, NUMBER - 1.26  # of the words under it
ROWS = (2.98, 2.24)  # of the numbers before
ROW = 1.82  # from the margin to a number in a row
DIM = mix("mist", "paper", 0.25)  # of words that step back: still 4.5 to 1 on the night and its halos
AHEAD = 0.35  # share of the way that a year goes before its number follows: they do not cross
KEY = 0.1  # radius of the dot that says which dots of the picture are meant
BESIDE = 0.36  # from the margin to the year beside it
ROOM = 4.6  # for a number
WORDS = 5.5  # for its words


class Tally:
    """The numbers under `keys`, each with its year and the colour of its dots.

    Args:
        stage: sets the labels KEY and year_KEY.
        keys: in the order in which they are told.
        inks: of the dots that each number counts.
    """

    def __init__(self, stage: Stage, keys: Sequence[str], inks: Sequence[str]) -> None:
        self.stage, self.keys, self.inks = stage, tuple(keys), tuple(inks)
        self.numbers, self.years, self.words = list[Counter](), list[VGroup](), list[TextBlock]()

    @property
    def things(self) -> tuple[VMobject, ...]:
        """All that has come so far."""
        return *self.numbers, *self.years, *self.words

    def next(self) -> tuple[Counter, list[Animation]]:
        """Make the next number, unseen so far, and what comes with it: its year; the number before makes room."""
        i, grid = len(self.numbers), self.stage.grid
        start, key = grid.x(0), self.keys[len(self.numbers)]
        year = self.stage.text(f"year_{key}", "label", self.stage.soft, weight="NORMAL", width=ROOM - BESIDE)
        dot = disc(KEY, self.inks[i], start + grid.sign * (KEY + 0.02), YEAR + KEY + 0.01)
        now = VGroup(dot, year.at(start + grid.sign * BESIDE, YEAR)).set_z_index(LAYER["text"])
        ink = "paper" if i == len(self.keys) - 1 else self.inks[i]
        number = self.stage.counter(key, "hero", ink, self.stage.flush(key, "hero", width=ROOM), NUMBER, width=ROOM)
        coming = [rise(now), self._step_back(i - 1)] if i else [rise(now)]
        self.numbers.append(number.set_z_index(LAYER["text"]).set_fill(opacity=0))
        self.years.append(now)
        return number, coming

    def say(self, key: str, role: str, ink: str, y: float, weight: str | None = None) -> Animation:
        """Let words come under the number, their baseline at y."""
        words = self.stage.text(key, role, ink, weight=weight, width=WORDS).at(self.stage.grid.x(0), y)
        self.words.append(words.set_z_index(LAYER["text"]))
        return rise(words)

    def dim(self) -> list[Animation]:
        """Let all of it step back, still to be read."""
        return [go(thing, NORMAL).set_fill(DIM) for thing in self.things]

    def _step_back(self, i: int) -> Animation:
        grid = self.stage.grid
        row = self.stage.text(self.keys[i], "lead", self.stage.soft, weight="HEAVY", display=True, width=ROOM - ROW)
        row.at(grid.x(0) + grid.sign * ROW, ROWS[i]).set_z_index(LAYER["text"])
        return AnimationGroup(
            go(self.years[i], NORMAL).shift(UP * (ROWS[i] - YEAR)),
            go(self.numbers[i], NORMAL).become(row),
            lag_ratio=AHEAD,
        )
