"""One coin and a button: the planner looks into a jar at night, and by day a hundred jars say who else is poor."""

from __future__ import annotations

from math import cos, pi, sin
from typing import ClassVar

from manim import DOWN, LEFT, UP, Animation, FadeIn, GrowFromPoint, Transform, VGroup

from scenes.look.grid import WIDTH
from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, in_turn, rise, vanish
from scenes.parts.coin import COINS, coin, slot
from scenes.parts.jar import Jar
from scenes.parts.jar_shelf import JarShelf
from scenes.parts.opening import Opening
from scenes.parts.people import cast
from scenes.parts.shapes import disc, rrect
from scenes.parts.speech import bubble
from scenes.share_the_cost.handover import DONE, FUND, GROUND, filled, ground, jar, roofs, sign
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.text.counter import Count, Counter

SILL = -2.35  # of the window at night
PLANNER = (4.35, -3.5, 5.5)  # place, feet and height behind the sill
NEAR = (2.25, 2.7)  # the jar on the sill: place and height
LIFT = 2.4  # seconds in which night lifts to paper
SHELF = (6.9, 6.42, 1.95, -3.16)  # width, height, middle and foot of the cupboard
ASIDE = (6.12, -3.05, 1.0)  # the planner's jar beside it: place, foot and height
NUMBER_PX, SECOND_PX = 190, 150
ROOM = 4.55  # for words
TWENTY, FOURTEEN = 1.75, -1.35  # baselines of the numbers
REST = -2.62
GIVERS = (("worker", -5.5), ("reader", -4.55), ("boy", -3.65), ("coder", 3.5), ("elder", 4.5), ("father", 5.55))
TALL = 1.75
AROUND = (2.65, 9)  # the circle on which coins wait round the jar, and how many


class PlannersJar(Stage):
    """A jar on a night sill steps back beside a cupboard of a hundred, and comes near again, open."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "jar"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._ring_rises()
        self.until("jar")
        self._jar_opens()
        self.until("coin")
        self.play(self.jar.drop(self.jar.thing(0), 0.8))
        self.until("button")
        self.play(self.jar.drop(self.jar.thing(1, is_button=True), 0.7))
        self.until("here")
        self._planner_asks()
        self.until_sentence(3)
        self._night_lifts()
        self.until("shelf")
        self._cupboard()
        self.until("twenty")
        self._twenty()
        self.until("fourteen")
        self._fourteen()
        self.until("rest")
        self._rest_says_nothing()
        self.until_sentence(6)
        self._jar_comes_near()
        self.until("gift")
        self._one_large_gift()
        self.until("fill")
        self._many_sides()
        self.hold(self.seconds_to() - 0.9)
        self._carry_over()

    # --- night -----------------------------------------------------------------------------------------------------
    def _ring_rises(self) -> None:
        """The first sentence begins over the title; the sill of a window comes up as the jar is named."""
        self.card = Opening(self.grid, self.type, self.label("title"), self.label("kicker"), lit=FUND, done=DONE)
        self.sign = sign(self.grid)
        self.add(*self.card.things)
        x, feet, high = PLANNER
        self.planner = cast("guide", high).shift((self.grid.mirror(x), feet, 0)).set_z_index(LAYER["people"])
        board = rrect(WIDTH + 0.6, 0.26, 0, mix("clay", "night", 0.5)).shift((0, SILL - 0.13, 0))
        self.wall = rrect(WIDTH + 0.6, 2.4, 0, "night.down").shift((0, SILL - 1.4, 0)).set_z_index(LAYER["people"])
        self.board = board.set_z_index(LAYER["people"])
        self.jar = Jar(NEAR[1], self.grid, "night").shift((self.grid.mirror(NEAR[0]), SILL, 0))
        self.jar.set_z_index(LAYER["ground"])
        run = min(2.2, self.seconds_to("jar") * 0.72)
        self.play(self.card.rise(run))
        near = (self.planner, self.wall, self.board, self.jar)
        self.play(*[FadeIn(thing, shift=UP * 1.2, run_time=self.seconds_to("jar"), rate_func=arrive) for thing in near])

    def _jar_opens(self) -> None:
        """The lid goes up and light falls into the jar."""
        x, y, _ = self.jar.get_center()
        self.glow = disc(1.95, "night.mid", x, y).set_z_index(LAYER["near city"])
        self.play(
            self.jar.open(SLOW),
            go(self.jar.body[1], SLOW).set_fill(mix("sky", "night", 0.35)),
            FadeIn(self.glow, scale=0.8, run_time=SLOW, rate_func=arrive),
        )

    def _planner_asks(self) -> None:
        at = self.planner.get_top() + self.grid.end * 0.55 + DOWN * 0.4
        self.ask = bubble(1.15, "paper", "night", left=not self.grid.rtl).shift(at).set_z_index(LAYER["text"])
        self.play(GrowFromPoint(self.ask, self.ask.get_bottom(), run_time=NORMAL, rate_func=arrive))

    def _night_lifts(self) -> None:
        """Night lifts to paper; the sill becomes the day's ground, and the jar stands on it."""
        run = min(LIFT, self.seconds_to("shelf") - 0.1)
        self.floor = ground()
        self.play(
            self.card.sink(self.backdrop, self.sign, GROUND, run),
            vanish(self.planner, self.ask, self.glow, run_time=run * 0.35),
            Transform(self.wall, self.floor, run_time=run, rate_func=move),
            Transform(self.board, self.floor, run_time=run, rate_func=move),
            go(self.jar, run).become(jar(self.grid)),
        )
        self.keep(self.floor, self.jar, self.sign)

    # --- a hundred jars --------------------------------------------------------------------------------------------
    def _cupboard(self) -> None:
        """The jar steps back, and a cupboard of a hundred others grows beside it."""
        w, h, x, foot = SHELF
        count = int(self.figure("countries_in_a_shelf"))
        self.shelf = JarShelf(w, h, count // 10, 10, self.grid)
        self.shelf.shift((self.grid.mirror(x), foot, 0)).set_z_index(LAYER["near city"])
        halo = disc(3.9, "paper.shade", self.grid.mirror(x), 0.2).set_z_index(LAYER["surface"])
        self.halo = halo
        small = filled(Jar(ASIDE[2], self.grid)).shift((self.grid.mirror(ASIDE[0]), ASIDE[1], 0))
        room = self.seconds_to("twenty")
        self.play(
            go(self.jar, room * 0.35).become(small.set_z_index(LAYER["people"])),
            FadeIn(halo, scale=0.8, run_time=room * 0.35, rate_func=arrive),
            go(self.floor, room * 0.35).shift(DOWN * 0.44),
            self.shelf.grow(room * 0.35),
        )
        self.play(self.shelf.fill(min(1.6, self.seconds_to("twenty") * 0.85)))
        self.remove(self.shelf.case, *self.shelf.rows)
        self.add(self.shelf, self.jar)

    def _twenty(self) -> None:
        x = self.grid.x(0)
        self.number = self.counter(
            "twenty", "hero", "coral", x - self.grid.sign * 0.08, TWENTY, px=NUMBER_PX, width=ROOM
        )
        self.number.set_to(0)
        self.number.set_fill(opacity=0).set_z_index(LAYER["text"])
        self.words = VGroup()
        self.add(self.number)
        count, run = int(self.figure("grale4_fund_half")), 2.2
        self.play(
            self.shelf.light(count, 1, run),
            Count(self.number, 0, run_time=run, rate_func=move, fade=True),
            rise(self._say("key", "label", self.soft, TWENTY + 1.42, "NORMAL")),
        )
        self.source_line = self.source("night")
        self.play(rise(self._say("twenty_head", "label", "night", TWENTY - 0.62, "BOLD")))
        self.hold(self.seconds_to("fourteen") * 0.25)
        self.play(rise(self._say("head", "label", "night", TWENTY - 1.17, "NORMAL"), self.source_line))

    def _number(self, key: str, ink: str, y: float, px: float) -> Counter:
        x = self.grid.x(0) - self.grid.sign * 0.07
        number = self.counter(key, "hero", ink, x, y, px=px, width=ROOM)
        number.set_to(0)
        number.set_fill(opacity=0).set_z_index(LAYER["text"])
        return number

    def _say(self, key: str, role: str, ink: str, y: float, weight: str | None) -> TextBlock:
        words = self.text(key, role, ink, weight=weight, width=ROOM).at(self.grid.x(0), y).set_z_index(LAYER["text"])
        self.words.add(words)
        return words

    def _fourteen(self) -> None:
        x = self.grid.x(0)
        self.second = self.counter(
            "fourteen", "hero", "night", x - self.grid.sign * 0.06, FOURTEEN, px=SECOND_PX, width=ROOM
        )
        self.second.set_to(0)
        self.second.set_fill(opacity=0).set_z_index(LAYER["text"])
        self.add(self.second)
        run = 1.8
        self.play(
            self.shelf.light(int(self.figure("grale4_fund_one")), 2, run),
            Count(self.second, 0, run_time=run, rate_func=move, fade=True),
        )
        self.play(rise(self._say("fourteen_head", "label", "night", FOURTEEN - 0.58, "BOLD")))

    def _rest_says_nothing(self) -> None:
        """The dim jars are pointed out by one of them beside its words; they have no number."""
        dim = self.shelf.silhouette(mix("mist", "paper", 0.35))
        dim.move_to((self.grid.x(0) + self.grid.sign * 0.22, REST + 0.12, 0)).set_z_index(LAYER["text"])
        words = self.text("rest", "note", self.soft, width=ROOM - 0.6).at(self.grid.x(0) + self.grid.sign * 0.62, REST)
        self.words.add(dim, words.set_z_index(LAYER["text"]))
        self.play(rise(dim, words), go(self.number, NORMAL).set_fill(colour("night")))
        lift = min(0.5, max(0.1, (self.brief.sentences[5][0] - self.frame) / self.brief.fps / 3))
        last = VGroup(*self.shelf.rows[4:])
        self.play(go(last, lift).set_fill(colour("mist")))

    # --- near again ------------------------------------------------------------------------------------------------
    def _jar_comes_near(self) -> None:
        run = min(1.6, self.seconds_to("gift") - 0.1)
        things = (self.shelf, self.words, self.number, self.second, self.source_line, self.halo)
        self.far = roofs(self.grid)
        self.play(
            vanish(*things, run_time=run * 0.5),
            go(self.jar, run).become(jar(self.grid)),
            go(self.floor, run).shift(UP * 0.44),
            FadeIn(self.far, shift=UP * 0.3, run_time=run, rate_func=arrive),
        )
        self.keep(self.floor, self.far, self.jar, self.sign)

    def _one_large_gift(self) -> None:
        """One large coin, not there yet: only its place."""
        x, y, _ = self.jar.mouth
        self.gift = slot(0.95, "mist").shift((x, y + 1.35, 0)).set_z_index(LAYER["text"])
        self.play(FadeIn(self.gift, shift=DOWN * 0.5, run_time=0.5, rate_func=arrive))

    def _many_sides(self) -> None:
        """Many small ones come from all sides and wait round the jar."""
        x, y, _ = self.jar.mouth
        r, n = AROUND
        self.coins, comes = VGroup(), list[Animation]()
        for i in range(n):
            a = pi * (1.12 - 1.24 * i / (n - 1))
            at = (x + r * cos(a), y - 0.5 + r * sin(a) * 0.95, 0)
            one = coin(0.3, COINS[i % 4]).shift(at).set_z_index(LAYER["text"])
            self.coins.add(one)
            comes.append(FadeIn(one, shift=LEFT * 2.2 * cos(a) + DOWN * 2.2 * sin(a), rate_func=arrive))
        self.givers = VGroup(*(cast(n, TALL).shift((self.grid.mirror(x), GROUND - 0.12, 0)) for n, x in GIVERS))
        self.givers.set_z_index(LAYER["people"])
        come = [FadeIn(one, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive) for one in self.givers]
        self.play(vanish(self.gift, run_time=FAST), *come, in_turn(comes, 0.2, min(2.0, self.seconds_to() * 0.45)))

    def _carry_over(self) -> None:
        self.play(vanish(self.coins, self.givers, run_time=self.seconds_to()))
        self.keep(self.floor, self.far, self.jar, self.sign)
