"""What each one brings to the table, and what each one takes home."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import Animation, FadeIn, GrowFromCenter, VGroup

from scenes.everyone_at_the_table.handover import HUB, LONG, LONG_AT, hub, long_table, sign
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.football import football
from scenes.parts.icons import icon
from scenes.parts.portrait import Portrait, portrait
from scenes.parts.shapes import disc, rrect
from scenes.parts.sky import halos
from scenes.parts.two_column_flow import TwoColumnFlow
from scenes.stage import Stage
from scenes.text.block import TextBlock

# Who comes: label, who of the cast, sign of what is brought, sign of what is gained; and the mark of the gain.
ROWS = (
    ("employer", "worker", "work", "quality", "skilled"),
    ("university", "coder", "library", "culture", "questions"),
    ("club", "father", "family", "person", "members"),
    ("learner", "reader", "culture", "school", "course"),
)
HEIGHTS = (1.72, 0.4, -0.92, -2.24)  # of the rows
HEAD = 2.84  # baseline of the columns' names
FACE, FACE_AT = 0.52, -5.86
NAME_AT, NAME = -5.16, 2.42  # where the words of the reading side begin, and their room
BAND, HALF, WAIST = 0.5, 2.62, 0.62
GAIN_AT, GAIN = 3.42, 2.92  # the same of the far side
SIGN_AT = 2.94
TOKEN = 0.36


class Exchange(Stage):
    """Four partners come to a long table; a band of light crosses it for each, and all are drawn into one knot."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "exchange"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.table = sign(self.grid, "day"), long_table(self.grid)
        self.add(self.sign, self.table)
        self.until("table")
        self._somebody_leaves()
        self.until("bring")
        self._side("brings", 0)
        self.until("take")
        self._side("gains", 1)
        for i, (key, *_, gain) in enumerate(ROWS):
            self.until(key)
            self._brings(i)
            self.until(gain)
            self._gains(i)
        self.hold(self.seconds_to() - 1.6)
        self._knot()

    def _somebody_leaves(self) -> None:
        """Chairs stand at both sides of the table; somebody comes once, and goes again."""
        self.halos = halos((5.3, 4.2), LONG_AT[0], LONG_AT[1], base="paper", light="paper.shade", step=0.34)
        self.halos.set_z_index(LAYER["halo"])
        self.chairs = VGroup()
        for side in (-1, 1):
            for y in HEIGHTS:
                x = LONG_AT[0] + self.grid.mirror(side * (LONG[0] / 2 + 0.3))
                self.chairs.add(rrect(0.34, 0.62, 0.14, mix("paper.deep", "clay", 0.3)).shift((x, self._seat(y), 0)))
        self.chairs.set_z_index(LAYER["plate"])
        self.play(appear(self.halos), in_turn([FadeIn(c, scale=0.6, rate_func=arrive) for c in self.chairs], 0.12, 1.0))
        guests = VGroup()
        for i, (_, who, *_) in enumerate(ROWS):
            x = LONG_AT[0] + self.grid.mirror((1 if i % 2 else -1) * (LONG[0] / 2 + 0.3))
            guests.add(portrait(who, 0.42).shift((x, self._seat(HEIGHTS[i]), 0)))
        guests.set_z_index(LAYER["people"])
        coming = [FadeIn(g, scale=0.7, rate_func=arrive) for g in guests]
        self.play(in_turn(coming, 0.3, 1.2))
        room = self.seconds_to("bring") - 1.2
        self.hold(max(0.2, room * 0.5))
        away = [
            go(g, NORMAL).shift(self.grid.end * (3.0 if i % 2 else -3.0)).set_opacity(0) for i, g in enumerate(guests)
        ]
        self.play(in_turn(away, 0.15, min(1.2, self.seconds_to("bring"))))
        self.remove(guests)

    def _seat(self, y: float) -> float:
        """Height of the chair of a row: nearer to the table's middle than the row."""
        middle = sum(HEIGHTS) / len(HEIGHTS)
        return middle + (y - middle) * 0.82

    def _side(self, key: str, side: int) -> None:
        """Name a side, and show its empty places."""
        if side == 0:
            self.flow = TwoColumnFlow(HEIGHTS, HALF, BAND, WAIST, self.grid)
            self.flow.set_z_index(LAYER["mark"])
            self.heads, self.places = VGroup(), VGroup()
        x = self.grid.mirror((NAME_AT, GAIN_AT)[side])
        head = self.text(key, "lead", width=(NAME, 2.0)[side]).at(x, HEAD).set_z_index(LAYER["text"])
        self.heads.add(head)
        spots = VGroup()
        for i in range(len(ROWS)):
            at = FACE_AT if side == 0 else SIGN_AT
            r = FACE if side == 0 else TOKEN
            spots.add(disc(r, "paper.deep", self.grid.mirror(at), HEIGHTS[i]))
        spots.set_z_index(LAYER["near city"])
        self.places.add(spots)
        more = [vanish(self.chairs)] if side == 0 else []
        self.play(rise(head), in_turn([FadeIn(s, scale=0.5, rate_func=arrive) for s in spots], 0.3, 1.0), *more)

    def _words(self, i: int, key: str, x: float, y: float, room: float, ink: str, weight: str, lines: int) -> TextBlock:
        words = self.text(key, "label", ink, weight=weight, width=room, lines=lines, leading=1.16, px=38)
        return words.at(self.grid.mirror(x), y).set_z_index(LAYER["text"])

    def _brings(self, i: int) -> None:
        """Somebody comes with something: it goes along the band as far as the table."""
        key, who, bring, *_ = ROWS[i]
        if i == 0:
            self.faces, self.told, self.tokens = list[Portrait](), VGroup(), VGroup()
        y = HEIGHTS[i]
        face = portrait(who, FACE, "sun.light").shift((self.grid.mirror(FACE_AT), y, 0))
        face.set_z_index(LAYER["people"])
        name = self._words(i, key, NAME_AT, y + 0.16, NAME, "night", "BOLD", 1)
        what = self._words(i, f"{key}_brings", NAME_AT, y - 0.32, NAME, "soft.day", "NORMAL", 2)
        self.faces.append(face)
        self.told.add(name, what)
        steps: list[Animation] = [GrowFromCenter(face, run_time=NORMAL, rate_func=arrive), rise(name, what)]
        if i:
            steps += [self.flow.pale(i - 1), self._pale_plate(i - 1)]
        self.play(*steps)
        token = self._token(bring, i).move_to((*self.flow.at(i, 0.04), 0))
        self.tokens.add(token)
        run = min(1.4, self._room() / self.brief.fps - 0.2)
        self.play(
            FadeIn(token, scale=0.5, run_time=0.3),
            self.flow.cross(i, 0.0, 0.5, run),
            self.flow.carry(token, i, 0.04, 0.5, run),
        )

    def _token(self, name: str, i: int) -> VGroup:
        ball = i == 2 and name == "family"
        sign_ = football(TOKEN * 1.5) if ball else icon(name, TOKEN * 1.3, "paper", "sun", "night")
        return VGroup(disc(TOKEN, "night"), sign_).set_z_index(LAYER["ground"])

    def _pale_plate(self, i: int) -> Any:
        return go(self.faces[i].plate, NORMAL).set_fill(colour("paper.deep"))

    def _gains(self, i: int) -> None:
        """The band goes on to the far side, and something else comes out of it."""
        key, _, _, gain, _ = ROWS[i]
        y = HEIGHTS[i]
        gained = self._token(gain, -1).move_to((*self.flow.at(i, 0.55), 0))
        run = min(1.2, max(0.5, self._room() / self.brief.fps - 0.4))
        words = self._words(i, f"{key}_gains", GAIN_AT, 0, GAIN, "night", "SEMIBOLD", 2)
        words.shift((0, y - 0.09 + 0.19 * (len(words.lines) - 1), 0))
        self.told.add(words)
        self.tokens.add(gained)
        to = (self.grid.mirror(SIGN_AT), y, 0)
        self.play(
            FadeIn(gained, scale=0.4, run_time=0.3),
            self.flow.cross(i, 0.5, 1.0, run),
            go(gained, run).move_to(to),
            rise(words),
        )

    def _knot(self) -> None:
        """Names and signs go; the threads are drawn tight, and tie into a hub."""
        gone = [*self.faces, *self.told, *self.tokens, *self.places, *self.heads, self.table, self.halos]
        run = self.seconds_to() * 0.55
        self.play(
            vanish(*gone, run_time=0.4),
            self.flow.tighten(0.02, 0.16, HUB[1], run),
            *[self.flow.pale(i, run, 0.2) for i in range(len(ROWS))],
        )
        knot, run = hub(self.grid), self.seconds_to()
        self.play(
            go(self.flow, run).scale(0.25, about_point=(*HUB, 0)).set_opacity(0),
            FadeIn(knot, scale=0.2, run_time=run, rate_func=arrive),
        )
        self.keep(self.sign, knot)
