"""Many streams, one pot: five who can pay let streams of one width run down; one runs dry, and the pot is not empty."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, FadeIn, FadeOut, GrowFromEdge, VGroup, VMobject

from scenes.look.grid import WIDTH
from scenes.look.motion import NORMAL, SLOW, arrive, leave
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.block import Block
from scenes.parts.bookshelf import shelf
from scenes.parts.city import day_pane, silhouette
from scenes.parts.icon_kit import box
from scenes.parts.lamp import Lamp
from scenes.parts.light_bulb import LightBulb
from scenes.parts.people import cast
from scenes.parts.school import School
from scenes.parts.shapes import rrect, union
from scenes.parts.streams import Streams
from scenes.share_the_cost.handover import GROUND, drop, ground, rim, sign
from scenes.stage import Stage

SOURCES = ("city", "state", "employers", "society", "learners")
PLACES = (-5.0, -2.5, 0.0, 2.5, 5.0)
LEDGE = (1.75, 1.05)  # top and foot of the terrace on which those stand who pay
POT = (-3.25, 3.25, -1.3, -3.0)
BAND = 0.78
LEVELS = (0.16, 0.32, 0.48, 0.64, 0.8)
LOW = 0.62  # of the pot, once a stream has run dry
DRY = 2  # the stream that does
NAME = 2.3  # room for a name
FLOOR = GROUND - 0.55


class ManyStreams(Stage):
    """From a terrace five equal streams run down into one pot; when one is dry the level sinks a finger."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "streams"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._terrace_comes()
        self.until("streams")
        self._beds()
        self.until("pot")
        self._pot()
        for i, key in enumerate(SOURCES):
            self.until(key)
            self._stream(i, key)
        self.until("dry")
        self._dry()
        self.until("empty")
        self._not_empty()
        self.hold(self.seconds_to() - 1.1)
        self._carry_over()

    def _terrace_comes(self) -> None:
        """The coin falls; where it came from, a terrace comes into view."""
        self.sign, self.floor = sign(self.grid), ground()
        money = drop(self.grid)
        self.add(self.floor, money, self.sign)
        top, foot = LEDGE
        earth = mix("clay", "night", 0.5)
        self.ledge = rrect(WIDTH + 0.6, top - foot, 0, earth).shift((0, (top + foot) / 2, 0)).set_z_index(LAYER["mark"])
        self.far = silhouette(-7.4, 7.4, top - 0.05, 0.4, 1.2, ink="paper.shade", seed=47).set_z_index(LAYER["surface"])
        self.grid.flip(self.far)
        run = self.seconds_to("streams")
        self.play(
            go(money, run * 0.7).shift(DOWN * 5.4).set_opacity(0),
            FadeIn(self.ledge, shift=DOWN * 0.6, run_time=run * 0.6, rate_func=arrive),
            FadeIn(self.far, shift=UP * 0.3, run_time=run, rate_func=arrive),
        )
        self.remove(money)

    def _beds(self) -> None:
        """The beds of five streams, all of one width."""
        self.streams = Streams(PLACES, LEDGE[1], POT, BAND, self.grid)
        beds = [GrowFromEdge(bed, UP, rate_func=arrive) for bed in self.streams.beds]
        self.play(in_turn(beds, 0.2, min(1.4, self.seconds_to("pot") - 0.1)))

    def _pot(self) -> None:
        """The pot, and people beside it who will learn from what is in it."""
        self.rim = rim(self.grid)
        word = self.text("pot", "label", "paper", weight="BOLD", width=4.0, align="middle")
        self.word = word.at(0, POT[3] - 0.45).set_z_index(LAYER["text"])
        self.word.set_fill(colour("night"))
        self.people = VGroup()
        for name, x, change in (("guide", -5.0, {}), ("reader", 4.55, {}), ("child", 5.5, {"arm": "down"})):
            one = cast(name, 2.05, **change).shift((self.grid.mirror(x), FLOOR - 0.05, 0))
            self.people.add(one.set_z_index(LAYER["people"]))
        self.play(
            grow_up(self.streams.vessel),
            FadeIn(self.streams.inside, run_time=NORMAL),
            FadeIn(self.rim, shift=UP * 0.6, run_time=NORMAL, rate_func=arrive),
            rise(self.word),
        )
        self.play(in_turn([FadeIn(one, shift=UP * 0.2, rate_func=arrive) for one in self.people], 0.3, 0.5))
        self.remove(self.streams.vessel, self.streams.inside, *self.streams.beds)
        self.add(self.streams, self.rim)
        labels = [self.label(key) for key in SOURCES]
        self.px = self.type.common_px(labels, "label", width=NAME, lines=2)
        self.names, self.houses, self.sandy = VGroup(), VGroup(), VGroup()

    def _stream(self, i: int, key: str) -> None:
        """Who pays stands on the terrace, is named, and lets a stream run."""
        x = self.grid.mirror(PLACES[i])
        name = self.text(key, "label", "paper", px=self.px, width=NAME, lines=2, leading=1.1, align="middle")
        self.names.add(name.middle_at(x, sum(LEDGE) / 2).set_z_index(LAYER["text"]))
        houses = self._house(i).shift((x, LEDGE[0], 0))
        self.houses.add(houses.set_z_index(LAYER["near city"]))
        ahead = (*SOURCES[1:], "dry")[i]
        run = min(2.2, self.seconds_to(ahead) - 0.7)
        quiet = [go(self.streams.bands[i - 1], NORMAL).set_fill(colour("sun.deep"))] if i else []
        come = [FadeIn(part, shift=UP * 0.3, rate_func=arrive) for part in houses]
        first = min(3.2, self.seconds_to(ahead) * 0.5) if i == 0 else NORMAL
        self.play(rise(name), in_turn(come, 0.6, first), *quiet)
        self.play(self.streams.run(i, LEVELS[i], min(run, self.seconds_to(ahead) - 0.1)))

    def _house(self, i: int) -> VGroup:
        """What each pays for, or who they are, on the terrace about the origin."""
        parts: tuple[VMobject, ...]
        if i == 0:  # office, library, light
            office = Block(0.95, 1.5, "step", "teal", pane=day_pane("teal"), share=0.6, seed=5)
            lamp = Lamp(1.5, 0.5, ground="paper")
            parts = (office.shift((-0.82, 0, 0)), shelf(0.95, 6).shift((0.02, 0, 0)), lamp.shift((0.66, 0, 0)))
        elif i == 1:  # basic skills at any age
            school = School(2.1, mix("clay", "paper", 0.15))
            parts = (school, cast("elder", 0.9).shift((-0.62, 0, 0)), cast("boy", 0.9).shift((0.62, 0, 0)))
        elif i == 2:
            plant = Block(1.5, 0.95, "flat", "night", pane="night.mid", share=0.7, seed=4)
            stack = union([box(-0.45, 1.2, 0.24, 0.8, 0.04), box(0.0, 1.05, 0.24, 0.5, 0.04)], "night.mid")
            parts = (VGroup(stack, plant).shift((-0.25, 0, 0)), cast("worker", 1.15).shift((0.9, 0, 0)))
        elif i == 3:  # an idea that nobody has tried
            parts = (cast("coder", 1.2).shift((-0.58, 0, 0)), LightBulb(1.1, lit=True).shift((0.5, 0.12, 0)))
        else:
            parts = tuple(
                cast(name, 0.92).shift((x, 0, 0)) for name, x in (("father", -0.68), ("wheels", 0.0), ("guide", 0.6))
            )
        group = VGroup(*parts)
        if self.grid.rtl:
            for part in group:
                part.shift((-2 * part.get_x(), 0, 0))
        return group

    def _dry(self) -> None:
        """One stream runs dry: its bed is dotted sand, and its house goes dim."""
        sand = self.streams.sand(DRY)
        self.sandy.add(sand)
        last = go(self.streams.bands[-1], NORMAL).set_fill(colour("sun.deep"))
        self.play(
            self.streams.dry(DRY, 1.4),
            FadeIn(sand, run_time=1.4, rate_func=_late),
            go(self.names[DRY], NORMAL).set_fill(colour(mix("paper", "mist", 0.25))),
            go(self.houses[DRY], NORMAL).set_opacity(0.4),
            last,
        )

    def _not_empty(self) -> None:
        """The level sinks a finger, and the four others go on."""
        self.play(self.streams.sink(LOW, min(SLOW, self.seconds_to() * 0.3)))
        lit = [go(band, NORMAL).set_fill(colour("sun")) for i, band in enumerate(self.streams.bands) if i != DRY]
        self.play(*lit)

    def _carry_over(self) -> None:
        """Only the rim stays; it will be a beam."""
        run = self.seconds_to()
        things: list[VMobject] = [self.streams, self.word, self.people, self.names, self.houses, self.sandy, self.far]
        self.play(
            vanish(*things, run_time=run * 0.6),
            FadeOut(self.ledge, shift=UP * 0.6, run_time=run * 0.7, rate_func=leave),
        )
        self.keep(self.floor, self.rim, self.sign)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
