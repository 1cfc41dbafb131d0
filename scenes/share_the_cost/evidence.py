"""Money stays where it sees results: a wheel of four places fills the jar; then a dark room, and who has its key."""

from __future__ import annotations

from math import floor
from typing import Any, ClassVar

import numpy as np
from manim import DOWN, UP, Animation, FadeIn, GrowFromCenter, GrowFromPoint, VGroup

from scenes.look.grid import SAFE_X
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.closing import Closing
from scenes.parts.cycle import MEDAL, SWELL, Cycle
from scenes.parts.far_street import GROUND as NIGHT_GROUND
from scenes.parts.far_street import FarStreet
from scenes.parts.icons import medal
from scenes.parts.jar import Jar
from scenes.parts.market_wall import MarketWall
from scenes.parts.people import cast
from scenes.parts.public_room import PublicRoom
from scenes.parts.shapes import disc
from scenes.parts.speech import bubble
from scenes.share_the_cost.handover import (
    DONE,
    FUND,
    GROUND,
    STREET,
    WHOLE,
    filled,
    ground,
    our_front,
    roofs,
    sign,
    sill_jar,
)
from scenes.stage import Stage
from scenes.text.block import TextBlock

WALL = (-4.4, 3.9, 4.2)  # middle, width and height of the market wall
BOSS = (-2.8, 2.5)  # the employer before it: place and height
WHEEL, R = (1.95, 0.5), 2.05  # middle and radius of the wheel
PLACES = (("funding", "fund"), ("lessons", "school"), ("change", "bend"), ("seen", "eye"))
WORD = 2.05  # room for the word of a place, clear of who stands before the wall
JAR, COINS = 2.15, 11  # the jar in the wheel, and how many coins come into it
ROOM = (9.4, 5.6)  # wall of the public room
RING, SIZE = (0.0, 0.5), 1.4  # of the ring before the cards


class Evidence(Stage):
    """The wheel turns from coin to lesson, to change, to an eye, and back; at night a window lights."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "evidence"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._our_front()
        self.until("stays")
        self._market_wall()
        self.until("employer")
        self._employer()
        self.until("hours")
        self._hours()
        self.until_sentence(3)
        self._wheel()
        for i, (key, _) in enumerate(PLACES):
            self.until(key)
            self._place(i, key)
        self._round()
        self.until("jar")
        self._many_hands()
        self.until("button")
        self._button_on_top()
        self.until("monday")
        self._dark_room()
        self.until("key")
        self._who_has_the_key()
        self.until("next")
        self._next()
        self.hold(self.seconds_to() - 1.3)
        self._to_the_cards()

    # --- the wall --------------------------------------------------------------------------------------------------
    def _our_front(self) -> None:
        self.sign, self.floor, self.far = sign(self.grid), ground(), roofs(self.grid)
        VGroup(self.floor, self.far).shift(UP * (STREET - GROUND))
        self.front, self.jar = our_front(self.grid), sill_jar(self.grid)
        self.add(self.far, self.floor, self.front, self.front.sign, self.jar, self.sign)

    def _market_wall(self) -> None:
        """The jar leaves its sill; the wall at the market comes, with last year's report on it."""
        x, w, h = WALL
        self.wall = MarketWall(w, h, self.grid, stall=False).shift((self.grid.mirror(x), GROUND, 0))
        self.wall.set_z_index(LAYER["near city"])
        cx, cy = self.grid.mirror(WHEEL[0]), WHEEL[1]
        self.halo = disc(R + 0.75, "paper.shade", cx, cy).set_z_index(LAYER["surface"])
        near = filled(Jar(JAR, self.grid)).shift((cx, cy - JAR * 0.46, 0)).set_z_index(LAYER["people"])
        run = min(1.6, self.seconds_to("employer") - 0.2)
        self.play(
            *[go(part, run * 0.6).shift(DOWN * (STREET - GROUND)) for part in (self.far, self.floor)],
            vanish(self.front, self.front.sign, run_time=run * 0.5),
            grow_up(self.wall, run),
            go(self.jar, run).become(near),
            FadeIn(self.halo, scale=0.8, run_time=run, rate_func=arrive),
        )

    def _employer(self) -> None:
        """An employer comes and reads, line by line."""
        x, high = BOSS
        self.boss = cast("father", high, prop="case", arm="down", top="night", hair="hair.brown")
        self.boss.shift((self.grid.mirror(x), GROUND - 0.15, 0)).set_z_index(LAYER["people"])
        rows = self.wall.report.rows
        self.play(FadeIn(self.boss, shift=self.grid.start * 0.5, run_time=NORMAL, rate_func=arrive))
        run = min(3.0, self.seconds_to("hours") * 0.6)
        reads: list[Animation] = [go(row, FAST).set_fill(colour("coral")).build() for row in rows]
        self.play(in_turn(reads, 0.8, run))

    def _hours(self) -> None:
        """The answer: another year of learning hours."""
        top = self.boss.get_top() + UP * 0.1
        self.ask = bubble(1.25, "paper", "paper", left=self.grid.rtl).shift(top).set_z_index(LAYER["text"])
        middle = self.ask[0].get_center() + UP * 0.17
        self.given = medal("hourglass", 0.4, "sun", "night", "paper").move_to(middle).set_z_index(LAYER["source"])
        tinted = self.ask[0].set_fill(colour("night"))
        self.ask[1].set_fill(opacity=0)
        self.play(
            GrowFromPoint(tinted, self.ask.get_bottom(), run_time=NORMAL, rate_func=arrive),
            GrowFromCenter(self.given, run_time=NORMAL, rate_func=arrive),
        )

    # --- the wheel -------------------------------------------------------------------------------------------------
    def _wheel(self) -> None:
        """A wheel of four places comes round the jar."""
        self.wheel = Cycle([name for _, name in PLACES], R, self.grid, first=3 * np.pi / 4)
        self.wheel.shift((self.grid.mirror(WHEEL[0]), WHEEL[1], 0)).set_z_index(LAYER["plate"])
        self.wheel.stations.set_z_index(LAYER["mark"])
        labels = [self.label(key) for key, _ in PLACES]
        self.px = self.type.common_px(labels, "label", width=self._beside, lines=2, weight="BOLD", px=44)
        self.words = VGroup()
        rows = [go(row, NORMAL).set_fill(colour("night")) for row in self.wall.report.rows]
        self.play(
            FadeIn(self.wheel, scale=0.9, run_time=min(NORMAL, self.seconds_to("funding") - 0.1), rate_func=arrive),
            *rows,
        )

    @property
    def _beside(self) -> float:
        """Width of a word beside its place: from there to the margin."""
        x = WHEEL[0] + R * np.sqrt(0.5) + R * MEDAL * SWELL + 0.2
        return min(float(SAFE_X - x), WORD)

    def _place(self, i: int, key: str) -> None:
        """The light runs on to the next place of the wheel, which has its word."""
        ahead = (*[k for k, _ in PLACES[1:]], "jar")[i]
        run = min(NORMAL, self.seconds_to(ahead) * 0.5)
        if i:
            self.play(self.wheel.run(i - 1, FAST))
        lit = go(self.wheel, run).light(i)  # made only now: it remembers the light on the road as it is
        self.play(lit.done(i - 1) if i else lit, rise(self._word(i, key), run_time=run))

    def _word(self, i: int, key: str) -> TextBlock:
        x, y, _ = self.wheel.place(i)
        out = 1 if x > self.wheel.place(0, 0.0)[0] else -1
        align: Any = "start" if (out > 0) != self.grid.rtl else "end"
        word = self.text(
            key, "label", weight="BOLD", px=self.px, width=self._beside, lines=2, leading=1.12, align=align
        )
        self.words.add(word.middle_at(x + out * (R * MEDAL * SWELL + 0.16), y).set_z_index(LAYER["text"]))
        return word

    def _round(self) -> None:
        """What is seen brings funding: the light runs on to where it began."""
        left = self.seconds_to("jar")
        self.hold(left * 0.25)
        self.play(self.wheel.run(3, min(NORMAL, left * 0.3)))
        self.play(go(self.wheel, min(NORMAL, self.seconds_to("jar") * 0.8)).light(0).done(3))

    def _many_hands(self) -> None:
        """Coins of many shapes fall into the jar, from many hands."""
        things = self.jar.inside
        self.button = things[1]
        falls = []
        for i in range(1, COINS):
            one = self.jar.thing(i)
            falls.append(self.jar.drop(one, 0.7))
        self.play(in_turn(falls, 0.35, min(3.4, self.seconds_to("button") - 0.3)))

    def _button_on_top(self) -> None:
        """The button lies on top."""
        top = self.jar.spot(COINS + 2)
        self.jar.inside.remove(self.button)
        self.button.set_z_index(self.jar.z_index + 0.5)
        self.add(self.button)
        run = min(0.8, self.seconds_to("monday") - 0.1)
        self.play(go(self.button, run).move_to(top).scale(1.3))

    # --- night -----------------------------------------------------------------------------------------------------
    def _dark_room(self) -> None:
        """Night falls; the jar stands on the sill of a dark public room."""
        run = min(1.8, self.seconds_to("key") * 0.4)
        self.street = FarStreet(self.grid)
        self.room = PublicRoom(*ROOM, self.grid).shift((0, NIGHT_GROUND, 0)).layered(LAYER["near city"])
        self.jar.inside.add(self.button)
        vessel = Jar(1.25, self.grid, "night", coins=COINS).opened().shift(self.room.place(2.3))
        vessel.inside.add(vessel.thing(COINS + 2, is_button=True)).set_z_index(LAYER["people"])
        dusk = disc(13.5 / 100, "night", 0, NIGHT_GROUND).set_z_index(LAYER["surface"])
        turn = self.backdrop.turn("night", run)
        turn.rate_func = floor  # night spreads over the day; halfway between them lies a grey that is neither
        gone = (self.wall, self.boss, self.ask, self.given, self.wheel, self.words, self.halo, self.far, self.floor)
        self.play(
            vanish(*gone, self.jar, run_time=run * 0.5),
            turn,
            go(dusk, run).scale(100),
            go(self.sign, run).become(sign(self.grid, "night")),
            *[FadeIn(row, shift=UP * 0.4, run_time=run, rate_func=arrive) for row in self.street.things],
            FadeIn(self.room, shift=UP * 0.6, run_time=run, rate_func=arrive),
        )
        self.remove(dusk)
        self.jar = vessel.set_z_index(LAYER["people"])
        self.play(FadeIn(self.jar, shift=DOWN * 0.2, run_time=NORMAL, rate_func=arrive))
        word = self.text("monday", "lead", "paper", width=ROOM[0] - 0.8, align="middle")
        self.word = word.at(0, NIGHT_GROUND + 0.62).set_z_index(LAYER["text"])
        self.hold(self.seconds_to("key") * 0.35)
        self.play(rise(self.word, run_time=NORMAL))

    def _who_has_the_key(self) -> None:
        """The key is there, and the window lights."""
        run = min(NORMAL, self.seconds_to("next") - 0.05)
        self.play(*self.room.light(run), go(self.room.key, run).scale(1.18))

    def _next(self) -> None:
        """The last part of the ring is done, and a leaf grows where it is whole."""
        self.closing = Closing(self.grid, FUND, DONE, leaf=True).enlarged(SIZE, RING)
        leaf = self.closing.leaf
        self.closing.people.remove(leaf)
        leaf.set_z_index(LAYER["people"])
        self.play(
            vanish(self.room, self.jar, self.word, self.sign, run_time=NORMAL),
            FadeIn(self.closing.halos, run_time=SLOW, rate_func=arrive),
            FadeIn(self.closing.ring, scale=0.85, run_time=SLOW, rate_func=arrive),
        )
        self.play(FadeIn(self.closing.people, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive))
        left = self.seconds_to()
        self.hold(min(0.8, left * 0.12))
        self.play(go(self.closing.ring, NORMAL).done(FUND))
        self.play(GrowFromPoint(leaf, leaf.get_bottom(), run_time=min(1.6, self.seconds_to() * 0.3), rate_func=arrive))
        self.leaf = leaf

    def _to_the_cards(self) -> None:
        """All of it goes to its place on the closing cards."""
        cards = Closing(self.grid, None, WHOLE, leaf=True)
        cards.people.remove(cards.leaf)
        run = min(1.2, self.seconds_to())
        self.play(
            go(self.closing.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            go(self.closing.people, run).become(cards.people),
            go(self.leaf, run).become(cards.leaf),
        )
