"""How every film closes: what comes next, whose work this is built on, and windows that go on lighting behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from manim import Animation, FadeIn, VGroup, VMobject

from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.size import LAYER
from scenes.moves import appear, rise, vanish
from scenes.parts.closing import LEADING, NEXT, ROOM, TITLE, Closing, column
from scenes.parts.far_street import FarStreet
from scenes.stage import Stage

CARDS = (("adapted", "adapted_too", "views"), ("designations", "licence", "translation", "unreviewed"))
WINDOWS = 11
STILL = 1.5  # seconds at the end


class ClosingCards(Stage):
    """Two cards of credits beside the ring. Nobody speaks; far off, one window after the other lights.

    A film's own scene names its `tutorial` and `beat`, and the state of the ring as its last beat leaves it.

    Attributes:
        lit: the part of the ring that the next film is about, 0 to 5; none where there is no such part.
        done: the parts already told.
        leaf: whether the ring is whole and a leaf grows in it.
    """

    lit: ClassVar[int | None] = None
    done: ClassVar[tuple[int, ...]] = ()
    leaf: ClassVar[bool] = False
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.street = FarStreet(self.grid)
        self.closing = Closing(self.grid, self.lit, self.done, leaf=self.leaf)
        self.add(*self.street.things, *self.closing.things)
        # Above all else, so that lighting one does not draw the credits anew.
        lamps = list(self.street.windows(WINDOWS, seed=7).set_z_index(LAYER["sign"]))
        first, second = (self._card(keys) for keys in CARDS)
        self.play(*self._next(), appear(first, run_time=SLOW))
        self._light_windows(lamps[: WINDOWS // 2], self.brief.frames / self.brief.fps / 2 - NORMAL)
        self.play(vanish(first, run_time=NORMAL))
        self.play(appear(second, run_time=NORMAL))
        self._light_windows(lamps[WINDOWS // 2 :], self.brief.frames / self.brief.fps - STILL)

    def _next(self) -> tuple[Animation, ...]:
        """The word and the title of what comes next rise under the ring; the last film has none."""
        if "next_title" not in dict(self.brief.labels):
            return ()
        x, _ = self.closing.centre
        word = self.text("next", "label", "sun", width=ROOM, align="middle").at(x, NEXT)
        title = self.text("next_title", "lead", weight="HEAVY", width=ROOM, lines=2, leading=1.2, align="middle")
        words = (word.set_z_index(LAYER["text"]), title.at(x, TITLE).set_z_index(LAYER["text"]))
        return (rise(*words, run_time=NORMAL),)

    def _card(self, keys: tuple[str, ...]) -> VGroup:
        """One card; the paragraphs on translations are there only where the film is translated."""
        told = dict(self.brief.labels)
        width = abs(self.grid.x(12) - self.grid.x(4)) - 0.2
        paragraphs = [
            self.text(f"credit_{key}", "note", "paper" if i == 0 else self.soft, width=width, lines=12, leading=LEADING)
            for i, key in enumerate(keys)
            if f"credit_{key}" in told
        ]
        return column(self.grid, paragraphs)

    def _light_windows(self, lamps: Sequence[VMobject], until: float) -> None:
        """One window after the other, evenly, the last of them whole at the time `until`."""
        for i, lamp in enumerate(lamps):
            left = until - self.frame / self.brief.fps
            self.hold(max(0.0, left / (len(lamps) - i) - SLOW))
            self.play(FadeIn(lamp, run_time=SLOW, rate_func=arrive))
        self.hold(until - self.frame / self.brief.fps)
