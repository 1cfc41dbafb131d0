"""What else a lesson needs: an empty outline is filled with room, people, time and attention; the bill rolls up."""

from __future__ import annotations

from math import pi
from typing import ClassVar

from manim import UP, Animation, FadeIn, VGroup, VMobject

from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.bill import Bill
from scenes.parts.clock import Clock
from scenes.parts.coin import coin
from scenes.parts.icon_kit import dot
from scenes.parts.jar import Jar
from scenes.parts.light_bulb import LightBulb
from scenes.parts.people import cast
from scenes.parts.radio_set import RadioSet
from scenes.parts.resource_stack import ResourceStack
from scenes.parts.school import School
from scenes.parts.shapes import disc, rrect, sector, union
from scenes.share_the_cost.handover import GROUND, drop, filled, ground, jar, roofs, sign
from scenes.stage import Stage
from scenes.text.block import TextBlock

TABLE = -2.0  # its top
STACK, WIDTH = (1.15, TABLE), 4.5
BLOCKS = (("room", "key", 1.0), ("people", "person", 1.0), ("time", "hourglass", 1.0), ("known", "radio", 1.0))
LAST = ("bill", "fund", 0.74)
BILL = (5.25, 2.3, 1.6, 3.0)  # nail, width and length
LENGTHS = (2.45, 1.9, 1.35, 0.85)  # of the bill, once a block is in
JAR = (5.25, 0.86)  # place on the table and height
SCENE = (-4.1, -0.1, 2.42)  # middle and radius of the halo before which each need is shown
STAND = GROUND - 0.1
TALL = 3.1
HOURS = (5, 2)  # the clock's hour, and hours given: story, not data


class Stack(Stage):
    """A lesson's outline on a table is filled from the ground up; beside it a bill grows shorter."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "stack"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._table_comes()
        self.until("stack")
        self._outline()
        self.until("room")
        self._need(0, self._school())
        self.until("evening")
        self._evening()
        self.until("people")
        self._need(1, self._electrician())
        self.until("electrician")
        self._explains()
        self.until("time")
        self._need(2, self._employer())
        self.until("hours")
        self._gives_hours()
        self.until("known")
        self._need(3, self._radio())
        self.until("radio")
        self._on_the_air()
        self.until_sentence(6)
        self._put_together()
        self.until("bill")
        self._what_remains()
        self.hold(self.seconds_to() - 1.2)
        self._coin_flows()

    # --- the table -------------------------------------------------------------------------------------------------
    def _table_comes(self) -> None:
        """The jar goes to the end of a table, where the bill hangs."""
        self.sign, self.floor, self.far = sign(self.grid), ground(), roofs(self.grid)
        self.jar = jar(self.grid)
        self.add(self.far, self.floor, self.jar, self.sign)
        left, right = -1.55, 6.5
        top = rrect(right - left, 0.2, 0.06, mix("clay", "night", 0.3))
        top.shift((self.grid.mirror((left + right) / 2), TABLE - 0.1, 0))
        wood = mix("clay", "night", 0.48)
        legs = [rrect(0.24, 1.2, 0.04).shift((self.grid.mirror(x), TABLE - 0.75, 0)) for x in (left + 0.5, right - 0.5)]
        self.table = VGroup(union(legs, wood), top).set_z_index(LAYER["mark"])
        small = filled(Jar(JAR[1], self.grid)).shift((self.grid.mirror(JAR[0]), TABLE, 0)).set_z_index(LAYER["people"])
        run = self.seconds_to("stack")
        self.play(
            FadeIn(self.table, shift=UP * 0.5, run_time=run * 0.6, rate_func=arrive),
            go(self.jar, run).become(small),
        )

    def _outline(self) -> None:
        """The outline of a whole lesson stands empty; the bill hangs beside it, long."""
        icons, heights = [name for _, name, _ in (*BLOCKS, LAST)], [high for *_, high in (*BLOCKS, LAST)]
        self.stack = ResourceStack(icons, heights, WIDTH, (self.grid.mirror(STACK[0]), STACK[1]), self.grid)
        self.stack.set_z_index(LAYER["mark"])
        x, y, wide, long = BILL
        self.bill = Bill(wide, long, (self.grid.mirror(x), y), self.grid).set_z_index(LAYER["plate"])
        x, y, r = SCENE
        self.halo = disc(r, "paper.shade", self.grid.mirror(x), y).set_z_index(LAYER["surface"])
        self.bill.hang(0.6)
        self.play(grow_up(self.stack.outline, SLOW), FadeIn(self.bill, run_time=FAST), appear(self.halo))
        unroll = self.bill.roll_to(long, min(1.4, self.seconds_to("room") * 0.6))
        self.play(unroll)
        self.remove(self.stack.outline)
        self.add(self.stack)
        self.words, self.shown = VGroup(), VGroup()

    # --- a need, and who or what can meet it -----------------------------------------------------------------------
    def _need(self, i: int, shown: VGroup) -> None:
        """A block is named and put in; the picture beside it shows where it is to be had."""
        before, self.shown = self.shown, shown
        word = self._word(i, (*BLOCKS, LAST)[i][0])
        if len(before):
            self.play(vanish(before, run_time=0.2))
        self.play(
            self.stack.put(i),
            rise(word, run_time=NORMAL),
            *[FadeIn(part, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive) for part in shown],
        )

    def _word(self, i: int, key: str) -> TextBlock:
        x, y, room = self.stack.word(i)
        px = 52 if i < len(BLOCKS) else None
        word = self.text(key, "label", weight="BOLD", px=px, width=room, lines=2, leading=1.12).middle_at(x, y)
        self.words.add(word.set_z_index(LAYER["text"]))
        return word

    def _shorter(self, i: int, run_time: float = SLOW) -> Animation:
        return self.bill.roll_to(LENGTHS[i], run_time)

    def _at(self, dx: float, y: float = STAND) -> tuple[float, float, float]:
        return self.grid.mirror(SCENE[0] + dx), y, 0

    def _person(self, name: str, dx: float, height: float = TALL, **change: object) -> VGroup:
        return cast(name, height, **change).shift(self._at(dx)).set_z_index(LAYER["people"])

    def _school(self) -> VGroup:
        self.school = School(4.5, mix("clay", "paper", 0.2))
        self.school.windows.set_fill(colour(mix("clay", "night", 0.4)))
        self.school.shift(self._at(0, GROUND)).set_z_index(LAYER["near city"])
        return VGroup(self.school)

    def _evening(self) -> None:
        """Evening falls behind the school, and its windows stay dark."""
        x, y, r = SCENE
        self.dusk = disc(r, "night", self.grid.mirror(x), y).set_z_index(LAYER["surface"])
        moon = disc(0.3, "sun.light", self.grid.mirror(x + 1.0), y + 1.45).set_z_index(LAYER["halo"])
        places = ((-1.2, 1.4), (-0.5, 1.85), (0.3, 1.6))
        stars = union([dot(self.grid.mirror(x + a), y + b, 0.04) for a, b in places], "paper")
        self.shown.add(self.dusk, moon, stars.set_z_index(LAYER["halo"]))
        self.play(
            FadeIn(self.dusk, run_time=NORMAL),
            FadeIn(moon, shift=UP * 0.4, run_time=SLOW, rate_func=arrive),
            FadeIn(stars, run_time=SLOW),
            go(self.school.windows, NORMAL).set_fill(colour("night.down")),
        )
        self.play(self._shorter(0, min(SLOW, self.seconds_to("people") - 0.1)))

    def _electrician(self) -> VGroup:
        man = self._person("father", -1.05, hair="hair.grey", top="teal", skin="skin.1")
        self.lamp = LightBulb(1.05)
        self.lamp.shift((self._at(-1.05)[0] + TALL * 14.4 / 56, STAND + TALL * 48 / 56, 0)).set_z_index(LAYER["ground"])
        return VGroup(man, self.lamp)

    def _explains(self) -> None:
        """The bulb lights, and two who listen have come."""
        listeners = VGroup(self._person("coder", 0.75, 2.6, prop=None), self._person("boy", 1.75, 2.6))
        self.shown.add(*listeners)
        self.play(
            go(self.lamp.glass, NORMAL).set_fill(colour("sun")),
            go(self.lamp.rays, NORMAL).set_fill(opacity=1),
            in_turn([FadeIn(one, shift=UP * 0.2, rate_func=arrive) for one in listeners], 0.4, SLOW),
        )
        self.hold(0.6)
        self.play(self._shorter(1))

    def _employer(self) -> VGroup:
        self.clock = Clock(1.25, HOURS[0], rim=mix("clay", "night", 0.4))
        self.clock.shift(self._at(0.85, 0.95)).set_z_index(LAYER["plate"])
        self.boss = self._person("father", -1.1, prop="case", arm="down", top="night", hair="hair.brown")
        return VGroup(self.clock, self.boss)

    def _gives_hours(self) -> None:
        """Two hours of the clock light, and go to the block."""
        x, y, _ = self._at(0.85, 0.95)
        hour, given = HOURS
        a = pi / 2 - hour * pi / 6
        slice_ = sector(0, 1.09, a - given * pi / 6, a, "sun", cx=x, cy=y).set_z_index(LAYER["plate"])
        marks = VGroup(slice_)
        self.shown.add(*marks)
        room = self.seconds_to("known")
        self.play(FadeIn(slice_, run_time=NORMAL), self.clock.go_to(hour + given, SLOW))
        moved = slice_.copy().set_z_index(LAYER["text"])
        self.add(moved)
        to = (*self.stack.middle(2), 0)
        run = min(1.1, room * 0.3)
        self.play(go(moved, run).move_to(to).scale(0.5).set_opacity(0), self._shorter(2, run))
        self.remove(moved)

    def _radio(self) -> VGroup:
        self.radio = RadioSet(2.8, self.grid)
        crate = rrect(3.0, 0.9, 0.06, mix("clay", "night", 0.35)).shift(self._at(-0.35, GROUND + 0.35))
        for part in (self.radio, self.radio.waves):
            part.shift(self._at(-0.35, GROUND + 0.8)).set_z_index(LAYER["people"])
        return VGroup(crate.set_z_index(LAYER["plate"]), self.radio)

    def _on_the_air(self) -> None:
        """The radio has a quiet hour: its dial lights and waves go out."""
        self.shown.add(*self.radio.waves)
        self.play(
            go(self.radio.lamp, FAST).set_fill(colour("sun")),
            in_turn([FadeIn(wave, rate_func=arrive) for wave in self.radio.waves], 0.6, 1.2),
        )
        self.play(self._shorter(3, min(SLOW, (self.brief.sentences[5][0] - self.frame) / self.brief.fps)))

    # --- the rest --------------------------------------------------------------------------------------------------
    def _put_together(self) -> None:
        """All four are lit together; the lesson is nearly whole, and people come to it."""
        self.class_ = VGroup(self._person("reader", -1.5), self._person("wheels", 0.0), self._person("elder", 1.45))
        lit = [go(block[0], NORMAL).set_fill(colour("sun")) for block in self.stack.blocks]
        self.play(vanish(self.shown), in_turn(lit, 0.3, 1.2))
        come = [FadeIn(one, shift=UP * 0.2, rate_func=arrive) for one in self.class_]
        self.play(in_turn(come, 0.4, min(1.2, self.seconds_to("bill") - 0.1)))

    def _what_remains(self) -> None:
        """The last, short piece, and the short bill beside it."""
        i = len(BLOCKS)
        self.play(
            self.stack.put(i),
            rise(self._word(i, LAST[0]), run_time=NORMAL),
            go(self.bill.roll, NORMAL).set_fill(colour("coral")),
        )

    def _coin_flows(self) -> None:
        """The coin of that piece leaves it; all else goes."""
        run = self.seconds_to()
        money = drop(self.grid)
        start = coin(0.2).move_to(self.stack.blocks[-1][1]).set_z_index(LAYER["text"])
        things: list[VMobject] = [
            self.stack,
            self.words,
            self.bill,
            self.table,
            self.jar,
            self.class_,
            self.halo,
            self.far,
        ]
        self.add(start)
        self.play(vanish(*things, run_time=run * 0.5), go(start, run).become(money))
        self.keep(self.floor, start, self.sign)
