"""A milestone: a stone by the road with places for signs, which make a wish a promise; they are stamped on one by one.

A sign is lit while it is spoken of, done afterwards, and dark where nothing holds. The stone does not mirror: it has no
side. Its foot is the origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import pi
from typing import Literal, Self

from manim import ORIGIN, Animation, AnimationGroup, FadeIn, Transform, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive, move
from scenes.look.palette import mix
from scenes.parts.icons import medal
from scenes.parts.shapes import disc, ellipse, rrect, sector

State = Literal["lit", "done", "dark"]
PLATES: dict[State, str] = {"lit": "sun", "done": "sun.light", "dark": "mist.pale"}

SLENDER = 0.41  # width for its height
BODY, EDGE = mix("clay", "paper", 0.42), mix("clay", "paper", 0.2)
SLOT = mix("clay", "paper", 0.24)
SIGN = 0.205  # radius of a sign, in the stone's width


class Milestone(VGroup):
    """The stone.

    Args:
        height: in units, base and all.
        icons: names of the signs, from the top down; a stone with none is plain.
        width: in units, where it is not the usual one.

    Attributes:
        stone: its body as one outline, which a cloud can become.
        trim: shadow, edge and painted cap.
        slots: empty places of the signs.
        signs: the signs, all dark at first; a scene adds them by `stamp`.
    """

    def __init__(self, height: float, icons: Sequence[str] = (), *, width: float | None = None) -> None:
        super().__init__()
        w = width or height * SLENDER
        self.height_set, self.width_set, self.icons = height, w, tuple(icons)
        self.stone = rrect(w, height, w / 2, BODY, (1, 1, 0.1, 0.1)).shift((0, height / 2, 0))
        shadow = ellipse(w * 0.72, w * 0.085, mix("clay", "paper", 0.5), 0, 0.0)
        edge = rrect(w * 0.08, height - w * 0.62, w * 0.04, EDGE).shift((w * 0.41, (height - w * 0.58) / 2, 0))
        cap = _cap(w, height, "coral")
        self.trim = VGroup(edge, cap)
        self.shadow: VMobject = shadow
        r = w * SIGN
        self.slots = VGroup(*(disc(r, SLOT, 0, y) for y in self._heights()))
        self.signs = VGroup(*(self._sign(i, "dark") for i in range(len(self.icons))))
        self.add(self.shadow, self.stone, self.trim, self.slots)

    def place(self, i: int) -> tuple[float, float, float]:
        """Where the middle of sign i is now."""
        x, y, z = self.slots[i].get_center()
        return float(x), float(y), float(z)

    def stamp(self, i: int, run_time: float = NORMAL) -> Animation:
        """Press sign i on the stone, lit; it comes from in front of it."""
        self.mark(i, "lit")
        self.add(self.signs[i])
        return FadeIn(self.signs[i], scale=1.7, run_time=run_time, rate_func=arrive)

    def mark(self, i: int, state: State) -> Self:
        """Show sign i lit, done or dark."""
        self.signs[i].become(self._placed(i, state)).set_z_index(self.stone.z_index)
        return self

    def turn(self, state: State, run_time: float = NORMAL) -> Animation:
        """Let all signs on the stone take a state."""
        turns = [Transform(sign, self._placed(i, state), rate_func=move) for i, sign in enumerate(self.signs)]
        return AnimationGroup(*turns, run_time=run_time)

    def whole(self, state: State = "lit") -> Self:
        """Show all signs at once."""
        for i in range(len(self.icons)):
            self.mark(i, state)
            self.add(self.signs[i])
        return self

    def _heights(self) -> list[float]:
        n, low, high = len(self.icons), self.width_set * 0.34, self.height_set - self.width_set * 0.82
        return [high - (high - low) * i / max(1, n - 1) for i in range(n)]

    def _sign(self, i: int, state: State) -> VGroup:
        ink = "night" if state != "dark" else "mist"
        plate = PLATES[state]
        drawing = medal(self.icons[i], self.width_set * SIGN, plate, ink, mix(plate, "paper", 0.6))
        return drawing.shift((0, self._heights()[i], 0))

    def _placed(self, i: int, state: State) -> VGroup:
        fresh = self._sign(i, state)
        size = self.slots[i].width / (2 * self.width_set * SIGN)
        fresh.shift((0, -self._heights()[i], 0)).scale(size, about_point=ORIGIN).shift(self.place(i))
        return fresh.set_z_index(self.stone.z_index)


def _cap(w: float, height: float, ink: str) -> VMobject:
    """The round top of the stone in another colour, cut straight."""
    return sector(0, w / 2, 0, pi, ink, cy=height - w / 2)


def example(grid: Grid) -> VGroup:
    """A stone with all its signs beside a plain one, for the gallery."""
    large = Milestone(4.6, ("seal", "person", "clock", "calendar")).whole()
    small = Milestone(2.2)
    return VGroup(large.shift((grid.mirror(-1.2), -2.3, 0)), small.shift((grid.mirror(1.6), -2.3, 0)))
