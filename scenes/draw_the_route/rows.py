"""A stem tips over and its branches become rows of four boxes; a city's whole plan is a strip of a hundred."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from manim import LEFT, RIGHT, UP, FadeIn, GrowFromCenter, GrowFromEdge, Transform, VGroup

from scenes.draw_the_route.handover import FEW, FRUIT, PITCH, RISE, ROAD_Y, mound, pin, priorities, sign, straight_road
from scenes.look.grid import SAFE_X, WIDTH
from scenes.look.motion import NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.cloud import Fog
from scenes.parts.dotted_route import DottedRoute
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.road import BODY, LENGTH, WIDE
from scenes.parts.round_scenes import moon
from scenes.parts.schedule import Schedule, Strip
from scenes.parts.shapes import capsule, disc, rrect
from scenes.stage import Stage
from scenes.text.counter import Count

ROOT = (-SAFE_X + 0.02, -0.52)  # of the stem once it has tipped over
BOXES = -SAFE_X + RISE + FRUIT + 0.35  # where they begin
HIGH = 1.3  # of a box
COLUMNS = ("what", "who", "when", "sign")
HEADS = 0.42  # from the top of the first row's boxes to the names of the columns
WHAT = ("library", "tools", "family")
WHO = ("reader", "worker", "coder")
STRIP = (0.64, 1.5)  # its middle height, and how high it is
DEEP = 5  # marks in a column, so that the first five are one
PEOPLE = (("guide", -4.5), ("coder", -1.65), ("reader", 1.2), ("elder", 4.05))  # who carries the strip
TALL, FEET = 2.6, -3.15
NUMBER = 2.14  # baseline of the number over the strip
YOURS = 1.55
LEAF = 0.38  # radius of the leaf over the strip


class Rows(Stage):
    """Each priority gets a row of four boxes; fog shows what a box must not hold; then a plan is seen whole."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "rows"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._stem_stands()
        self.until("row")
        self._tips_over()
        for column, key in enumerate(COLUMNS):
            self.until(key)
            self._fill(column, key)
        self.until_sentence(2)
        self._first_row()
        self.until("fog")
        self._fog()
        self.until("clear")
        self._clears()
        self.until("far")
        self._rows_gather()
        self.until("hamburg")
        self._strip_unrolls()
        self.until("hundred")
        self._marks_come()
        self.hold(self.seconds_to("years") * 0.3)
        self._what_for()
        self.until("years")
        self._years()
        self.until_sentence(6)
        self._people_come()
        self.until("together")
        self._they_carry()
        self.until("five")
        self._begin_with_five()
        self.hold(self.seconds_to() - 1.2)
        self._to_the_road()

    # --- rows --------------------------------------------------------------------------------------------------------
    def _stem_stands(self) -> None:
        self.sign = sign(self.grid)
        self.stem, self.fruits = priorities(self.grid)
        self.mound = mound(self.grid)
        self.add(self.mound, self.stem, self.fruits, self.sign)

    def _tips_over(self) -> None:
        """The stem lies down at the reading side; its branches are the heads of rows."""
        root = np.array([self.grid.mirror(ROOT[0]), ROOT[1], 0.0])
        rows = [ROOT[1] + PITCH * (1 - i) for i in range(3)]
        self.table = Schedule(BOXES, SAFE_X, rows, len(COLUMNS), HIGH, self.grid).set_z_index(LAYER["plate"])
        self.table.lines.set_z_index(LAYER["near city"])
        run = max(0.8, min(2.4, self.seconds_to("what") - 0.1))
        self.play(self.stem.tip_over(root, self.fruits, run * 0.55), vanish(self.mound))
        self.play(self.table.unroll(run * 0.45))

    def _fill(self, column: int, key: str) -> None:
        """One column of boxes is lit and filled, with its name over it."""
        if column == 0:
            names = [self.label(name) for name in COLUMNS]
            self.px = self.type.common_px(names, "label", width=self.table.wide, lines=2)
            self.names, self.held = VGroup(), VGroup()
        x, top, _ = self.table.place(0, column)
        word = self.text(key, "label", px=self.px, width=self.table.wide, lines=2, align="middle", leading=1.15)
        y = top + HIGH / 2 + HEADS * 0.6 + 0.34 * (len(word.lines) - 1)
        word.at(x, y).set_z_index(LAYER["text"])
        held = VGroup(*(self._held(row, column) for row in range(3)))
        self.names.add(word)
        self.held.add(held)
        self.play(
            self.table.light(column),
            rise(word),
            in_turn([GrowFromCenter(each, rate_func=arrive) for each in held], 0.25, NORMAL),
        )

    def _held(self, row: int, column: int) -> VGroup:
        """What stands in a box: what, who, by when, and how we know."""
        x, y, _ = self.table.place(row, column)
        if column == 1:
            person = cast(WHO[row], HIGH * 0.92).shift((x, y - HIGH * 0.44, 0))
            return person.set_z_index(LAYER["mark"])
        name = (WHAT[row], "", "calendar", "check")[column]
        return icon(name, HIGH * 0.7, "night", "paper", "sun").move_to((x, y, 0)).set_z_index(LAYER["mark"])

    def _first_row(self) -> None:
        """The first row is spoken of; the other rows step back."""
        back: list[Any] = [go(row, NORMAL).set_fill(colour("paper.shade")) for row in self.table.boxes[1:]]
        back.append(go(self.table.boxes[0], NORMAL).set_fill(colour("sun")))
        back += [go(column[row], NORMAL).set_fill(opacity=0.3) for row in (1, 2) for column in self.held]
        for row in (1, 2):
            pale = pin(FEW[row], FRUIT, "paper.shade").move_to(self.fruits[row]).set_z_index(LAYER["people"])
            back.append(go(self.fruits[row], NORMAL).become(pale))
        self.play(*back, run_time=min(NORMAL, self.seconds_to("fog")))

    def _fog(self) -> None:
        """Over the first row lies fog, and its light goes."""
        row = self.table.boxes[0]
        x, y, _ = row.get_center()
        self.fog = Fog(9.6, 1.5, self.grid).shift((x, y, 0)).set_z_index(LAYER["people"])
        run = min(1.1, self.seconds_to("clear"))
        self.play(self.fog.settle(run), go(row, run).set_fill(colour("paper.shade")))

    def _clears(self) -> None:
        """A row that says it: the library, and two evenings."""
        old = self.held[0][0]
        x, y, _ = self.table.place(0, 0)
        shelf = icon("library", HIGH * 0.52, "night", "paper", "sun")
        shelf.move_to((x + self.grid.mirror(-0.74), y, 0))
        evenings = VGroup()
        for i in (0, 1):
            at = (x + self.grid.mirror(i * 0.69), y)
            evenings.add(VGroup(disc(0.28, "night", *at), moon(0.17, "sun.light", "night").shift((*at, 0))))
        new = VGroup(shelf, evenings).set_z_index(LAYER["mark"])
        self.evening = new
        self.remove(self.held)
        self.add(*self.held)
        run = min(0.9, self.seconds_to("far") * 0.3)
        self.play(
            self.fog.clear(run),
            vanish(old, run_time=run * 0.5),
            go(self.table.boxes[0], run).set_fill(colour("sun")),
            FadeIn(new, run_time=run, rate_func=arrive),
        )
        self.held[0].remove(old)
        swell = [go(each, NORMAL).scale(1.12) for each in evenings]
        self.play(in_turn(swell, 0.7, 1.0))

    # --- a plan seen whole -------------------------------------------------------------------------------------------
    def _rows_gather(self) -> None:
        """The rows gather into the head of a strip that is rolled up."""
        count = int(self.figure("hamburg_activities"))
        y, high = STRIP
        self.strip = Strip(count, DEEP, -SAFE_X, SAFE_X, y, high, self.grid).set_z_index(LAYER["plate"])
        self.strip.roll.set_z_index(LAYER["mark"])
        self.axis = rrect(2 * SAFE_X, 0.07, 0.03, "night").shift((0, ROAD_Y, 0)).set_z_index(LAYER["near city"])
        half = WIDTH / 2 + 0.3
        far = silhouette(-half, half, FEET + 0.12, 0.4, 1.1, ink="paper.shade", seed=23)
        self.grid.flip(far)
        floor = rrect(WIDTH + 0.6, 2.0, 0, "paper.deep").shift((0, FEET + 0.12 - 1.0, 0))
        self.floor = VGroup(far, floor).set_z_index(LAYER["far city"])
        table = VGroup(self.table, self.held, self.evening)
        head = (self.grid.mirror(-SAFE_X + 0.1), y, 0)
        run = min(1.1, self.seconds_to("hamburg") * 0.6)
        self.remove(self.strip)
        roll = self.strip.roll
        gathers = [go(each, run).scale(0.04).move_to(head).set_opacity(0) for each in table]
        gone = vanish(self.stem, self.names, run_time=run * 0.5)
        ground = FadeIn(self.floor, shift=UP * 0.4, run_time=run, rate_func=arrive)
        over = y + high / 2 + FRUIT + 0.2
        pins = VGroup(*(pin(name, FRUIT * 0.8).shift((self._along(i), over, 0)) for i, name in enumerate(FEW)))
        pins.set_z_index(LAYER["people"])
        stand = [go(fruit, run).become(each) for fruit, each in zip(self.fruits, pins, strict=True)]
        self.play(gone, *gathers, *stand, ground, FadeIn(roll, run_time=run, rate_func=_late))
        self.remove(*table, self.evening)
        way = [(self.grid.mirror(-SAFE_X + 0.5 + (2 * SAFE_X - 0.6) * k / 4), ROAD_Y) for k in range(5)]
        self.way = DottedRoute(way, "night", step=0.3, r=0.06).set_z_index(LAYER["near city"])
        self.play(self.way.walk(max(0.3, self.seconds_to("hamburg") - 0.1)))

    def _along(self, i: int) -> float:
        """Where priority i stands over the head of the strip."""
        return self.grid.mirror(-SAFE_X + FRUIT + i * 2.1 * FRUIT)

    def _strip_unrolls(self) -> None:
        self.place = self.text("hamburg", "lead", width=6.0).at(self.grid.x(0), 3.02).set_z_index(LAYER["text"])
        self.source_line = self.source("night")
        edge = RIGHT if self.grid.rtl else LEFT
        run = max(0.6, min(1.6, self.seconds_to("hundred") - 0.1))
        self.add(self.strip.paper, self.strip.roll)
        self.play(
            self.strip.unroll(run),
            GrowFromEdge(self.axis, edge, run_time=run, rate_func=move),
            rise(self.place, self.source_line, run_time=NORMAL),
            vanish(self.fruits, run_time=min(NORMAL, run)),
        )
        self.remove(self.way)

    def _marks_come(self) -> None:
        self.number = self.counter("activities", "figure", "coral", self.grid.x(0), NUMBER, px=96, width=7.6)
        self.number.set_z_index(LAYER["text"])
        x = self.number.width + 0.3
        self.head = self.text("head", "lead", width=2 * SAFE_X - x - 1.0)
        self.head.at(self.grid.x(0) + self.grid.mirror(x), NUMBER).set_z_index(LAYER["text"])
        self.number.set_to(0)
        self.add(self.strip.waiting, self.strip.spoken)
        run = min(2.0, self.seconds_to("years") - 0.2)
        self.play(
            self.strip.count_up(run),
            Count(self.number, 0, run_time=run, rate_func=move, fade=True),
            rise(self.head, run_time=NORMAL),
        )

    def _what_for(self) -> None:
        """A leaf comes over the strip's end: all of it is for learning to live sustainably."""
        y, high = STRIP
        at = (self.grid.mirror(SAFE_X - LEAF), y + high / 2 + LEAF + 0.16, 0)
        self.leaf = pin("leaf", LEAF).shift(at).set_z_index(LAYER["people"])
        run = max(0.2, min(NORMAL, self.seconds_to("years") - 0.2))
        self.play(GrowFromCenter(self.leaf, run_time=run, rate_func=arrive), vanish(self.strip.roll, run_time=run))

    def _years(self) -> None:
        first = self.text("from", "label", width=2.0).at(self.grid.x(0), ROAD_Y - 0.5)
        last = self.text("to", "label", width=2.0, align="end").at(self.grid.mirror(SAFE_X), ROAD_Y - 0.5)
        self.ends = VGroup(first, last).set_z_index(LAYER["text"])
        self.play(in_turn([rise(each) for each in self.ends], 1.5, 1.0))

    def _people_come(self) -> None:
        """Four kinds of people come, one after the other, as they are named."""
        self.people = VGroup()
        for name, x in PEOPLE:
            person = cast(name, TALL, prop=None, arm="down").shift((self.grid.mirror(x), FEET, 0))
            self.people.add(person)
        self.people.set_z_index(LAYER["people"])
        run = max(1.0, self.seconds_to("together") - 0.1)
        coming = [FadeIn(person, shift=UP * 0.5, rate_func=arrive) for person in self.people]
        self.play(in_turn(coming, 0.9, run))

    def _they_carry(self) -> None:
        """All of them carry it, on poles."""
        raised, poles = [], VGroup()
        for person, (name, x) in zip(self.people, PEOPLE, strict=True):
            up = cast(name, TALL, prop=None, arm="up").shift((self.grid.mirror(x), FEET, 0))
            hand = self.grid.mirror(x) + TALL * 14.4 / 56
            poles.add(capsule((hand, FEET + TALL * 0.55), (hand, ROAD_Y), 0.08, "trunk"))
            raised.append(Transform(person, up.set_z_index(LAYER["people"]), rate_func=move))
        self.poles = poles.set_z_index(LAYER["mark"])
        run = min(0.8, self.seconds_to("five"))
        self.play(in_turn(raised, 0.1, run), in_turn([grow_up(pole) for pole in poles], 0.1, run))

    def _begin_with_five(self) -> None:
        """The strip steps back; five marks at its head are lit."""
        first = self.strip.first(DEEP).set_z_index(LAYER["mark"])
        self.first = first
        yours = self.text("yours", "lead", width=2 * SAFE_X, weight="BOLD").at(self.grid.x(0), YOURS)
        self.yours = yours.set_z_index(LAYER["text"])
        self.play(
            self.strip.keep(DEEP, NORMAL),
            in_turn([GrowFromCenter(each, rate_func=arrive) for each in first], 0.3, SLOW),
            rise(yours, run_time=NORMAL),
            go(self.number, NORMAL).set_fill(colour("mist")),
            go(self.head, NORMAL).set_fill(colour("mist")),
        )

    def _to_the_road(self) -> None:
        """The line under the strip widens into a road."""
        run = self.seconds_to()
        road = straight_road(self.grid)
        gone: list[Any] = [self.strip.paper, self.strip.waiting, self.strip.spoken, self.first, self.yours, self.number]
        gone += [self.leaf, self.head, self.place, self.people, self.poles, self.ends, self.source_line, self.floor]
        self.play(
            vanish(*gone, run_time=run * 0.5),
            go(self.axis, run).stretch_to_fit_height(WIDE).stretch_to_fit_width(LENGTH).set_fill(colour(BODY)),
            FadeIn(road.dashes, run_time=run, rate_func=_late),
        )


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
