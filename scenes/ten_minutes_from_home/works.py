"""Does near change anything? A street fills with shelves, two posts say what is known, and a hillside lights up."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, Animation, FadeIn, GrowFromCenter, Transform, VGroup, VMobject

from scenes.look.grid import span
from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import dim, go, grow_up, in_turn, rise, vanish
from scenes.parts.bookshelf import shelf
from scenes.parts.dot_hill import DotHill
from scenes.parts.icons import medal
from scenes.parts.pawn import Kind, pawn
from scenes.parts.shapes import disc
from scenes.parts.slope_chart import SlopeChart
from scenes.parts.turnstile import Turnstile
from scenes.stage import Stage
from scenes.ten_minutes_from_home.handover import SHELF_GROUND, door, lawn, pavement, shelves, sign
from scenes.text.counter import Count

GROUND = SHELF_GROUND
ROOM = span(4) - 0.1
NAME, VENUES = 2.55, 1.84  # baselines on the reading side
BACK = (-6.7, 6.9, 0.62, 0.62)  # first and last x, pitch and height of the shelves behind
FRONT = tuple(-6.5 + 1.3 * i for i in range(11))
FRONT_GROUND = -2.86
POSTS = (0.75, 4.35)
UNIT = 0.061  # of a post, per hundredth
NUMBER_PX = 170
YEARS = -3.34
CHART_NAME = (-0.9, 2.86)
GATE_AT, GATE = -4.75, 1.7
GUESTS: tuple[tuple[float, Kind], ...] = ((-1.35, "robe"), (-0.85, "child"), (1.15, "straight"))
VISITS, VISITS_HEAD = 0.42, -0.12
CAUSES = ("library", "school", "quality")
CAUSE_R = 0.36
HILL = (1.6, -7.2)
HILL_R = (11.5, 7.5)
SPREAD = (-2.2, 6.75)
ROWS = 5
AWAY = 0.46  # size of the chart that has stepped back
AWAY_AT = (3.2, 0.42)


class Works(Stage):
    """Shelves, posts, a gate that counts, what else helped, and a hill of a hundred dots."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "works"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign = sign(self.grid)
        self.ground, self.five = pavement(self.grid), shelves(self.grid)
        self.add(self.ground, self.five, self.sign)
        self.until("near")
        self._wonder()
        self.until("surabaya")
        self._name()
        self.until("venues")
        self._street_fills()
        self.until("before")
        self._before()
        self.until("after")
        self._after()
        self.until("visits")
        self._visits()
        self.until_sentence(5)
        self._others_helped()
        self.hold(self.seconds_to("vietnam") * 0.35)
        self._shelves_step_back()
        self.until("vietnam")
        self._hill()
        self.hold(self.seconds_to() - 2.4)
        self._one_door()

    # --- a street of shelves ---------------------------------------------------------------------------------------
    def _wonder(self) -> None:
        """The first shelves lift a little, one after the other: these are what is asked about."""
        up = [go(one, FAST).shift(UP * 0.16) for one in self.five]
        self.play(in_turn(up, 0.3, min(1.0, self.seconds_to("surabaya") * 0.5)))
        down = [go(one, FAST).shift(UP * -0.16) for one in self.five]
        self.play(in_turn(down, 0.3, min(0.8, self.seconds_to("surabaya"))))

    def _name(self) -> None:
        self.name = self.text("surabaya", "title", width=ROOM).at(self.grid.x(0), NAME).set_z_index(LAYER["text"])
        self.source_line = self.source("night")
        first, last, pitch, high = BACK
        n = int((last - first) / pitch)
        row = [shelf(high, 20 + i).shift((self.grid.mirror(first + i * pitch), GROUND, 0)) for i in range(n)]
        self.back = VGroup(*row).set_z_index(LAYER["near city"])
        run = min(3.2, self.seconds_to("venues") * 0.7)
        self.play(rise(self.name, self.source_line), in_turn([grow_up(one) for one in self.back], 0.2, run))

    def _street_fills(self) -> None:
        """Shelf after shelf, until the street is full of them; the number runs beside."""
        self.venues = self.counter("venues", "label", "coral", self.grid.x(0), VENUES, width=ROOM + 0.9)
        self.venues.set_z_index(LAYER["text"])
        row = [shelf(0.95, 50 + i).shift((self.grid.mirror(x), FRONT_GROUND, 0)) for i, x in enumerate(FRONT)]
        self.front = VGroup(*row).set_z_index(LAYER["people"])
        self.five.set_z_index(LAYER["mark"])
        run = min(2.2, self.seconds_to("before") * 0.6)
        self.play(
            Count(self.venues, 0, run_time=run, rate_func=move, fade=True),
            in_turn([grow_up(one) for one in self.front], 0.3, run),
        )

    # --- what changed ----------------------------------------------------------------------------------------------
    def _before(self) -> None:
        """The first post stands up behind the shelves."""
        values = (float(self.figure("surabaya_interest_2009")), float(self.figure("surabaya_interest_2015")))
        self.chart = SlopeChart(values, POSTS, GROUND, UNIT, self.grid)
        x = self.grid.mirror(CHART_NAME[0])
        self.interest = self.text("interest", "lead", width=3.9, lines=3, leading=1.15).at(x, CHART_NAME[1])
        self.interest.set_z_index(LAYER["text"])
        self.numbers, self.years = VGroup(), VGroup()
        self.play(
            go(self.venues, NORMAL).set_fill(colour("night")),
            *self._post(0, "before", "title", "night", max(1.0, min(2.8, self.seconds_to("after") * 0.42))),
            rise(self.interest),
        )

    def _post(self, i: int, key: str, role: str, ink: str, run: float) -> list[Animation]:
        x, y = self.chart.tops[i]
        px = {"px": NUMBER_PX} if role == "hero" else {}
        at, align = ((x, y + 0.2), "middle") if i else ((x - self.grid.sign * 0.48, y - 0.62), "end")
        number = self.counter(key, role, ink, *at, align=align, width=3.4, **px).set_z_index(LAYER["text"])
        year = self.text(f"year_{key}", "label", align="middle", width=2.0).at(x, YEARS).set_z_index(LAYER["source"])
        self.numbers.add(number)
        self.years.add(year)
        self.add(number)
        number.set_to(0)
        return [self.chart.rise(i, run), Count(number, 0, run_time=run, rate_func=move, fade=True), rise(year)]

    def _after(self) -> None:
        """The second post stands up; only then a dotted line climbs, because only its ends are known."""
        run = min(2.4, self.seconds_to("visits") * 0.3)
        self.play(*self._post(1, "after", "hero", "coral", run))
        self.add(self.chart.climb)
        self.play(self.chart.draw(min(2.2, self.seconds_to("visits") * 0.42)))

    def _visits(self) -> None:
        """Somebody comes through a turnstile, and the number runs with it."""
        at = self.grid.mirror(GATE_AT)
        self.gate = Turnstile(GATE, self.grid).shift((at, FRONT_GROUND, 0)).set_z_index(LAYER["ground"])
        start = self.grid.x(0)
        self.visits = self.counter("visits", "title", "coral", start, VISITS, width=ROOM).set_z_index(LAYER["text"])
        head = self.text("visits_head", "label", width=ROOM).at(start, VISITS_HEAD).set_z_index(LAYER["text"])
        self.visits.set_to(0)
        self.add(self.visits)
        others = [one for one in self.front if abs(one.get_x() - at) < 2.3]
        self.guests = VGroup(
            *(
                pawn(0.95, "night", kind).shift((at + self.grid.mirror(dx), FRONT_GROUND - 0.05, 0))
                for dx, kind in GUESTS
            )
        ).set_z_index(LAYER["people"])
        self.play(
            vanish(*others),
            FadeIn(self.gate, shift=UP * 0.3, run_time=FAST, rate_func=arrive),
            FadeIn(self.guests, run_time=NORMAL, rate_func=arrive),
            go(self.numbers[1], NORMAL).set_fill(colour("night")),
            self.chart.quiet(NORMAL),
            rise(head),
        )
        self.front.remove(*others)
        self.head = head
        run = min(2.2, (self.brief.sentences[4][0] - self.frame) / self.brief.fps - 0.2)
        self.play(Count(self.visits, 0, run_time=run, rate_func=move, fade=True), self.gate.turn(5, run))

    def _others_helped(self) -> None:
        """Three signs of one size under the climb: shelf, school, competition."""
        (x0, _), (x1, _) = self.chart.tops
        middle = (x0 + x1) / 2
        self.causes = VGroup()
        for i, name in enumerate(CAUSES):
            sign_ = medal(name, CAUSE_R, "sun", "night", "paper")
            self.causes.add(sign_.shift((middle + self.grid.mirror((i - 1) * 0.88 + 0.06), -1.3, 0)))
        self.causes.set_z_index(LAYER["text"])
        self.play(
            in_turn([GrowFromCenter(one, rate_func=arrive) for one in self.causes], 0.5, 1.6),
            go(self.visits, NORMAL).set_fill(colour("night")),
        )

    def _shelves_step_back(self) -> None:
        """The shelves do not earn all the praise: they step back, the signs stay lit."""
        run = min(SLOW, max(0.3, self.seconds_to("vietnam") - 0.3))
        self.play(*[dim(row, run) for row in (self.back, self.five, self.front)])

    # --- a hillside ------------------------------------------------------------------------------------------------
    def _hill(self) -> None:
        """The chart steps back; a hill comes up, and a hundred dots light on it."""
        count = int(self.figure("vn_clc") / self.figure("centres_in_a_dot"))
        self.field = DotHill(count, ROWS, HILL, HILL_R, SPREAD, self.grid)
        hill, dark = self.field.hill, self.field.dark
        x = self.grid.x(0)
        start = [self.text("vietnam", "title", width=ROOM).at(x, NAME)]
        self.centres = self.counter("centres", "label", "coral", x, VENUES, width=ROOM + 1.4)
        key_at = -3.0
        key = self.text("key", "note", "paper", width=ROOM).at(x + self.grid.sign * 0.42, key_at)
        badge = disc(0.11, "sun", x + self.grid.sign * 0.12, key_at + 0.11)
        fresh = self.source("paper").set_z_index(LAYER["source"])
        self.words = VGroup(*start, self.centres, key, badge).set_z_index(LAYER["text"])
        gone: list[VMobject] = [self.name, self.venues, self.visits, self.head, self.gate, self.guests, self.front]
        gone += [self.five, self.back, self.causes, self.years, self.source_line, self.interest]
        far = VGroup(*self.chart.things, *self.numbers)
        at = (self.grid.mirror(AWAY_AT[0]), AWAY_AT[1], 0)
        foot = ((self.chart.tops[0][0] + self.chart.tops[1][0]) / 2, GROUND, 0)
        self.far = far
        run = min(1.2, self.seconds_to() * 0.15)
        up = hill.height * 0.5
        hill.shift(UP * -up)
        self.play(
            vanish(*gone, run_time=run * 0.5),
            go(far, run).scale(AWAY, about_point=foot).shift((at[0] - foot[0], at[1] - foot[1], 0)).set_opacity(0.4),
            go(hill, run).shift(UP * up),
        )
        run = min(4.4, max(1.0, (self.seconds_to() - 2.4) * 0.55))
        self.play(FadeIn(dark, run_time=FAST), rise(fresh, self.words[0]))
        self.add(self.field.lit, self.centres)
        self.play(
            self.field.run(count, run),
            Count(self.centres, 0, run_time=run, rate_func=move, fade=True),
            rise(key, badge),
        )
        self.source_line = fresh

    def _one_door(self) -> None:
        """One of the dots comes near: it is a door."""
        leaf, ground = door(self.grid), lawn(self.grid)
        x, y = self.field.spots[47]
        near = disc(self.field.size * 0.5, "sun", x, y).set_z_index(LAYER["sign"])
        self.add(near)
        gone = [self.words, self.far, self.source_line, self.field.dark, self.field.lit, self.ground]
        run = self.seconds_to()
        to = leaf.opening.copy().set_fill(colour("sun")).set_z_index(LAYER["sign"])
        self.play(
            vanish(*gone, run_time=run * 0.3),
            Transform(near, to, run_time=run * 0.65, rate_func=move),
            vanish(self.field.hill, run_time=run * 0.6),
            FadeIn(ground, run_time=run * 0.6, rate_func=arrive),
        )
        self.remove(near)
        self.add(near.set_z_index(LAYER["plate"]))
        self.play(FadeIn(leaf, run_time=self.seconds_to(), rate_func=arrive))
        self.keep(ground, leaf, self.sign)
