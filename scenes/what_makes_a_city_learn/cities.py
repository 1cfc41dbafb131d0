"""Half of the world is on its way into cities: an evening street, a question, and the share that lives in cities."""

from __future__ import annotations

from math import sqrt
from typing import Any, ClassVar

from manim import UP, FadeIn, Transform, VGroup

from scenes.look.grid import PX_PER_UNIT, SAFE_X
from scenes.look.motion import DIM_TO, FAST, NORMAL, SLOW, SWEEP, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER, TYPE
from scenes.moves import Walk, go, in_turn, rise, vanish
from scenes.parts.city_corner import CityCorner
from scenes.parts.crowd import Crowd, RunLight, rise_over
from scenes.parts.fold import fold
from scenes.parts.opening import FEET, Opening
from scenes.parts.people import cast
from scenes.parts.ring import CornerSign
from scenes.parts.shapes import disc
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.text.counter import Counter
from scenes.what_makes_a_city_learn.handover import lit_bubble

GROUND = -2.5  # the day's ground line
SIDE = 4.6  # of today's crowd; the one of 1950 stands as large while it is alone
NOW = -2.75  # reading-side edge of today's crowd
NUMBER_PX = 190  # beside so wide a picture
ALONE, BESIDE = (2.3, 0.85), (4.35, 0.95)  # middle of the number, first and second
HALO = 1.92
WORDS = 3.5  # room under the number
YEARS = GROUND - 0.55
AHEAD = 0.42  # how far the continuation stands over the roofs
PAIR = (("reader", 1.28, -0.34), ("child", 1.28, 0.36))  # mother and girl: height, place in the park
MARK = 0.22  # width of a counted window
WAY = 2.4  # how far they walk


class Cities(Stage):
    """A girl counts three lit windows and asks for the street; then the world is counted, twice."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "cities"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._street_at_night()
        self.until("evening")
        self._ring_rises()
        self.until("window")
        self._windows_light()
        self.until("counts")
        self._girl_counts()
        self.until("question")
        self._girl_asks()
        self.until("then")
        self._world_then()
        self.until("share_then")
        self._light_then()
        self.until("now")
        self._world_now()
        self.until("share_now")
        self._light_now()
        self._city_answers()
        self.until("future")
        self._more_to_come()
        self.hold(self.seconds_to() - 0.8)
        self._fold()

    # --- night ---------------------------------------------------------------------------------------------------
    def _street_at_night(self) -> None:
        """The first frame is whole; mother and girl are on their way."""
        self.card = Opening(self.grid, self.type, self.label("title"), self.label("kicker"))
        self.sign = CornerSign(self.grid, "day").set_z_index(LAYER["sign"])
        self.pair = VGroup()
        walking: tuple[dict[str, Any], ...] = ({"prop": None}, {"arm": "down"})  # no book on the way, no hand yet
        for who, change in enumerate(walking):
            self.pair.add(self._person(who, **change).shift(self.grid.start * WAY))
        self.add(*self.card.things, self.pair)
        self._home = self.brief.sentences[0][1] / self.brief.fps  # the end of the sentence, when they come to the park
        self.play(*self._steps(self.seconds_to("evening")))

    def _person(self, who: int, **change: Any) -> VGroup:
        """Mother (0) or girl (1), where she stands in the park."""
        name, height, place = PAIR[who]
        person = cast(name, height, **change)
        return person.shift((self.card.city.park + self.grid.mirror(place), FEET, 0)).set_z_index(LAYER["people"])

    def _steps(self, seconds: float) -> list[Walk]:
        by = self.grid.mirror(WAY * seconds / self._home)
        return [Walk(person, by, seconds, pace) for person, pace in zip(self.pair, (0.5, 0.38), strict=True)]

    def _ring_rises(self) -> None:
        """The sign of the series comes up behind the roofs while the two walk on."""
        left = self._home - self.frame / self.brief.fps
        self.play(self.card.rise(left), *self._steps(left))

    def _windows_light(self) -> None:
        """One after the other, over the whole sentence."""
        city = self.card.city
        each = self.seconds_to("counts") / len(city.lamps)
        for lamp in range(len(city.lamps)):
            self.play(city.light(lamp))
            self.hold(each - 2 * FAST)

    def _girl_counts(self) -> None:
        """Her hand goes up, and the light of each window comes to it."""
        raised = self._person(1)
        hand = Transform(self.pair[1], raised, run_time=NORMAL, rate_func=arrive)
        each = min(SLOW, self.seconds_to("question") / len(self.card.city.lamps) - 0.1)
        self.counted = VGroup()
        for place, (_, pane, _) in enumerate(self.card.city.lamps):
            mark = pane.copy().set_z_index(LAYER["text"])
            self.counted.add(mark)
            to = raised.get_center() + UP * 1.0 + self.grid.end * 0.36 * (place - 1)
            comes = go(mark, each).move_to(to).scale(MARK / pane.width)
            self.play(comes, *([hand] if place == 0 else []))
            self.hold(0.1)

    def _girl_asks(self) -> None:
        """A faint light runs down the street; then the night lifts, and the day explains."""
        lift = min(1.3, self.seconds_to("then") * 0.7)
        asking = self.seconds_to("then") - lift
        self.play(self.card.city.imagine(self.pair.get_x(), min(1.2, asking)))
        self.hold(self.seconds_to("then") - lift)
        gone = vanish(self.pair, self.counted)
        self.play(self.card.sink(self.backdrop, self.sign, GROUND, self.seconds_to("then")), gone)
        self.keep(self.card.city.ground, self.sign)

    # --- day -----------------------------------------------------------------------------------------------------
    def _year(self, key: str, world: str, x: float, room: float) -> tuple[TextBlock, TextBlock]:
        """A year under its crowd, and beside it how many people there were."""
        year = self.text(key, "lead").at(self.grid.mirror(x), YEARS)
        start = x + year.width_set + 0.3
        people = self.text(world, "note", width=room - year.width_set - 0.3, lines=2)
        people.at(self.grid.mirror(start), YEARS + 0.5 * (len(people.lines) - 1) * _leading(people, "note"))
        VGroup(year, people).set_z_index(LAYER["text"])
        return year, people

    def _number(self, key: str, x: float, y: float) -> Counter:
        number = self.counter(key, "hero", "coral", self.grid.mirror(x), y, px=NUMBER_PX, align="middle", width=WORDS)
        number.set_to(0)
        return number.set_z_index(LAYER["text"])

    def _world_then(self) -> None:
        """One hundred people come, column by column."""
        self.then = Crowd(-SAFE_X, GROUND, SIDE, self.grid, seed=3)
        columns = self.then.columns()
        year, people = self._year("year_then", "world_then", -SAFE_X, NOW + SAFE_X - 0.2)
        coming = [FadeIn(column, shift=UP * 0.3, rate_func=arrive) for column in columns]
        sweep = min(SWEEP[1], self.seconds_to("share_then") * 0.4)
        self.play(rise(year, self.source("night")), in_turn(coming, 0.12, sweep))
        self.remove(*columns)
        self.add(self.then)
        self.play(rise(people))

    def _light_then(self) -> None:
        share = float(self.figure("wup_city_share_1950"))
        self.number_then = self._number("share_then", *ALONE)
        self.head = self.text("head", "lead", width=WORDS, lines=2, align="middle")
        self.head.at(self.grid.mirror(ALONE[0]), ALONE[1] - 0.75).set_z_index(LAYER["text"])
        self.add(self.number_then)
        self.play(RunLight(self.then, share, self.number_then, run_time=1.4), rise(self.head))

    def _world_now(self) -> None:
        """The first crowd steps back to its true size, and today's world grows out of it."""
        ratio = 1 / sqrt(float(self.figure("wup_pop") / self.figure("wup_pop_1950")))
        corner = (self.grid.x(0), GROUND, 0)
        small = self.text("share_then", "title").at(self.grid.x(0), GROUND + SIDE * ratio + 0.78)
        self._lift = 0.28 * (len(self.head.lines) - 1)  # a second line stays clear of the roofs to come
        aside = self.grid.end * (BESIDE[0] - ALONE[0]) + UP * (BESIDE[1] + self._lift - ALONE[1])
        halo = disc(HALO, "paper.shade", self.grid.mirror(BESIDE[0]), BESIDE[1]).set_z_index(LAYER["halo"])
        back = min(SLOW, self.seconds_to("share_now") * 0.4)
        self.play(
            go(self.then, back).scale(ratio, about_point=corner).set_fill(opacity=DIM_TO),
            go(self.number_then, back).scale(TYPE["title"].px / NUMBER_PX).move_to(small).set_fill(colour("mist")),
            go(self.head, back).shift(aside),
            FadeIn(halo, scale=0.8, run_time=back, rate_func=arrive),
        )
        self.now = Crowd(NOW, GROUND, SIDE, self.grid, seed=1)
        columns = self.now.columns()
        starts = VGroup(*[column.copy() for column in columns])
        starts.scale(ratio, about_point=(self.grid.mirror(NOW), GROUND, 0)).shift(self.grid.start * (NOW + SAFE_X))
        starts.set_fill(opacity=0)
        grow = [Transform(a, b, rate_func=move) for a, b in zip(starts, columns, strict=True)]
        year, people = self._year("year_now", "world_now", NOW, 2.4 - NOW)
        self.play(rise(year, people), in_turn(list(reversed(grow)), 0.12, min(1.5, self.seconds_to("share_now"))))
        self.remove(*starts)
        self.add(self.now)

    def _light_now(self) -> None:
        share = float(self.figure("wup_city_share"))
        self.number = self._number("share_now", BESIDE[0], BESIDE[1] + self._lift)
        self.add(self.number)
        self.play(RunLight(self.now, share, self.number, run_time=min(SWEEP[1], self.seconds_to("future") * 0.5)))

    def _city_answers(self) -> None:
        """The place the share is about grows beside it, and both years are lit to be compared."""
        self.play(
            CityCorner(self.grid, GROUND).grow(min(SWEEP[0], self.seconds_to("future"))),
            go(self.then, NORMAL).set_fill(opacity=1),
            go(self.number_then, NORMAL).set_fill(colour("night")),
        )

    def _more_to_come(self) -> None:
        """Over the lit roofs rises what is not yet there: an edge, without a number of its own."""
        full = int(self.figure("wup_city_share")) // 10
        area, edge = self.now.continuation(full, AHEAD)
        growth = self.text("growth", "label", width=3.2, lines=3)
        x, last = NOW + self.now.step * full + 0.3, GROUND + SIDE + 0.35
        growth.at(self.grid.mirror(x), last + (len(growth.lines) - 1) * _leading(growth, "label"))
        self.play(rise_over(edge, AHEAD, 1.2), rise(growth.set_z_index(LAYER["text"])))
        spoken = (self.brief.sentences[-1][1] - self.frame) / self.brief.fps
        self.hold(spoken / 2 - 0.6)
        self.play(rise_over(area, AHEAD, 1.2))

    def _fold(self) -> None:
        """The lit plate folds into one bubble; all the rest goes."""
        plate = self.now.plate.copy()
        self.add(plate)
        self.now.plate.set_fill(opacity=0)
        bubble = lit_bubble(self.grid).set_z_index(plate.z_index)
        rest = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign, plate)]
        run = self.seconds_to()
        self.play(fold(plate, bubble, run), vanish(*rest, run_time=run / 2))
        self.keep(plate, self.sign)


def _leading(block: TextBlock, role: str) -> float:
    """Baseline to baseline of a text that may have been shrunk, in units."""
    return TYPE[role].leading * block.px / PX_PER_UNIT
