"""Twelve weeks to the day: choose the date, invite hosts, print one programme, lay a ramp; then people come."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, Animation, FadeIn, GrowFromCenter, VGroup, VMobject, linear
from manim.utils.rate_functions import there_and_back

from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.make_learning_a_feast.handover import GROUND, TALL, countdown, crowd, sign, street
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.bunting import Bunting
from scenes.parts.calendar_leaf import COLUMNS, ROWS, calendar_leaf
from scenes.parts.calendar_leaf import GRID as LEAF_GRID
from scenes.parts.clock import Clock
from scenes.parts.door import Door
from scenes.parts.icon_kit import box, line
from scenes.parts.icons import icon, medal
from scenes.parts.people import cast
from scenes.parts.shapes import poly, union
from scenes.parts.stages import FestivalStage
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.text.counter import Count

NUMBER, BESIDE = 2.28, 0.3  # baseline of the number, and from it to its words
STEPS = ("twelve", "ten", "six", "two")
FIGURES = {"twelve": "weeks_date", "ten": "weeks_hosts", "six": "weeks_programme", "two": "weeks_ramps"}
X = {"twelve": -5.45, "ten": -3.1, "six": -0.5, "two": 2.35, "day": 5.3}  # where what is done in a week stands
ROOM = {"twelve": 2.0, "ten": 2.3, "six": 2.4, "two": 2.6}
WORDS = GROUND - 0.62
CALENDAR = 1.75
STRUCK = ((0, 0), (3, 1), (1, 2))  # days that are no good: exams, holidays, harvests
OFFERS = (("family", -0.72), ("clock", 0.0), ("needle", 0.72))
DOOR = (0.8, 1.45)
SHEETS = (("coral", -0.62), ("teal", 0.0), ("night", 0.62))
STEP = (1.15, 0.46)  # of the doorstep: width and height
RAMP = 1.55  # its length
STUDENT = 1.55
STAGE = (2.2, 2.9)
LEAF = 0.42
CARRY = 1.0
PAST = mix("night", "paper", 0.2)  # words of the weeks before, on the ground


class WeeksToGo(Stage):
    """A line of twelve flags takes its colours as the weeks go by; under it stands what each week is for."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "countdown"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._line_hangs()
        self.until("line")
        self._twelve_flags()
        self.until("twelve")
        self._choose_date()
        self.until("ten")
        self._invite_hosts()
        self.until("six")
        self._print_programme()
        self.until("two")
        self._student_tests()
        self.until("ramp")
        self._ramp_laid()
        self.until("day")
        self._the_day()
        self.until("date")
        self._next_dates()
        self.hold(self.seconds_to() - CARRY)
        self._crowd_stays()

    def _at(self, key: str, dx: float = 0.0, y: float = GROUND) -> tuple[float, float, float]:
        return self.grid.mirror(X[key] + dx), y, 0.0

    def _line_hangs(self) -> None:
        self.sign, self.street, self.line = sign(self.grid, "day"), street(self.grid), countdown(self.grid)
        self.add(self.street, self.line, self.sign)
        self.things = VGroup()
        self.words: list[TextBlock] = []
        self.px = min(self.type.common_px([self.label(key)], "label", width=ROOM[key], lines=2) for key in STEPS)
        stage = FestivalStage(*STAGE, "coral").shift(self._at("day"))
        self.stage = stage.set_z_index(LAYER["near city"])
        self.play(grow_up(self.stage, run_time=min(SLOW, self.seconds_to("line"))))

    def _twelve_flags(self) -> None:
        """A light runs along the flags while their number is counted."""
        self.number = self.counter("weeks", "figure", "coral", self.grid.x(0) - self.grid.mirror(0.06), NUMBER)
        self.number.set_z_index(LAYER["text"])
        self.edge = self.grid.x(0) + self.grid.sign * (self.number.width + BESIDE)
        self.togo = self.text("togo", "lead", width=6.5).at(self.edge, NUMBER).set_z_index(LAYER["text"])
        self.source_line = self.source("night")
        self.number.set_to(0)
        self.add(self.number)
        run = min(1.8, self.seconds_to("twelve"))
        flags: Any = self.line.bunting.flags
        glints: list[Any] = [flag.animate(rate_func=there_and_back).set_fill(colour("sun")) for flag in flags]
        self.play(
            Count(self.number, 0, run_time=run, rate_func=linear, fade=True),
            rise(self.togo, self.source_line),
            in_turn(glints, 0.3, run),
        )

    def _week(self, key: str) -> list[Any]:
        """Run on to a week: flags before it take their colours, its own is lit, the number counts down."""
        i = STEPS.index(key)
        words = self.text(key, "label", px=self.px, width=ROOM[key], lines=2, leading=1.2, align="middle")
        self.words.append(words.at(self.grid.mirror(X[key]), WORDS).set_z_index(LAYER["text"]))
        before = [go(old, FAST).set_fill(colour(PAST)) for old in self.words[:-1]]
        moves: list[Any] = [rise(words, run_time=NORMAL), *before]
        week = int(self.figure(FIGURES[key]))
        moves.append(self.line.light(week))
        if i:
            last = int(self.figure(FIGURES[STEPS[i - 1]]))
            shown = self.type.set(self.number.words(week), "figure", "coral")
            edge = self.grid.x(0) + self.grid.sign * (shown.width_set + BESIDE)
            moves += [
                self.line.passed(last, week + 1, SLOW),
                Count(self.number, last, week, run_time=NORMAL),
                go(self.togo, NORMAL).shift((edge - self.edge, 0, 0)),
            ]
            self.edge = edge
        return moves

    def _stand(self, key: str, height: float) -> VMobject:
        """Two legs under what stands in a week."""
        x, _, _ = self._at(key)
        legs = [line((x + s * 0.32, GROUND - 0.05), (x + s * 0.2, GROUND + height), 0.08) for s in (-1, 1)]
        return union(legs, mix("clay", "night", 0.4)).set_z_index(LAYER["near city"])

    def _choose_date(self) -> None:
        """A calendar comes up; days that are no good are struck out."""
        middle = GROUND + 0.55 + CALENDAR / 2
        self.calendar = calendar_leaf(CALENDAR).shift(self._at("twelve", y=middle)).set_z_index(LAYER["mark"])
        legs = self._stand("twelve", 0.7)
        self.things.add(legs, self.calendar)
        self.play(*self._week("twelve"), grow_up(legs), FadeIn(self.calendar, shift=UP * 0.3, rate_func=arrive))
        self.strikes = VGroup()
        size = CALENDAR / LEAF_GRID
        for column, row in STRUCK:
            x, y, _ = self._at("twelve", y=middle)
            x, y, r = x + COLUMNS[column] * size, y + ROWS[row] * size, 0.1
            cross = [line((x - r, y - r), (x + r, y + r), 0.055), line((x - r, y + r), (x + r, y - r), 0.055)]
            self.strikes.add(union(cross, "coral"))
        self.strikes.set_z_index(LAYER["people"])
        self.things.add(self.strikes)
        _, end = self.brief.sentences[1]
        left = (
            min(end / self.brief.fps, self.frame / self.brief.fps + self.seconds_to("ten") - 0.4)
            - self.frame / self.brief.fps
        )
        self.hold(left * 0.42)
        each = max(FAST, left * 0.58 / len(STRUCK) - FAST)
        for strike in self.strikes:
            self.play(GrowFromCenter(strike, run_time=FAST, rate_func=arrive))
            self.hold(each)

    def _invite_hosts(self) -> None:
        """A host opens a door; over it come a room, an hour, a thing to try."""
        self.door = Door(*DOOR, frame="teal", inside="sun").shift(self._at("ten", -0.45)).set_z_index(LAYER["mark"])
        host = cast("father", 1.6, arm="up").shift(self._at("ten", 0.5, GROUND - 0.06)).set_z_index(LAYER["people"])
        self.door.open_to(0.0, mix("teal", "night", 0.3))
        self.things.add(self.door, host)
        self.play(*self._week("ten"), grow_up(self.door), FadeIn(host, shift=UP * 0.2, rate_func=arrive))
        self.play(self.door.swing(1.0, NORMAL, mix("teal", "night", 0.3)))
        offers = VGroup()
        for name, dx in OFFERS:
            if name == "clock":
                drawing: VGroup = VGroup(Clock(0.34))
            else:
                drawing = VGroup(medal(name, 0.34, "sun", "night", "paper"))
            offers.add(drawing.shift(self._at("ten", dx, GROUND + 2.2)))
        offers.set_z_index(LAYER["people"])
        self.things.add(offers)
        left = max(1.2, (self.brief.sentences[2][1] - self.frame) / self.brief.fps)
        self.hold(left * 0.18)
        each = left * 0.7 / len(offers)
        for offer in offers:
            self.play(GrowFromCenter(offer, run_time=NORMAL, rate_func=arrive))
            self.hold(min(each - NORMAL, self.seconds_to("six") - NORMAL))

    def _print_programme(self) -> None:
        """One programme, then the same in other languages."""
        sheets = VGroup()
        for ink, dx in SHEETS:
            sheet = icon("programme", 1.5, ink, "paper").shift(self._at("six", dx, GROUND + 1.35 - 0.12 * abs(dx)))
            sheets.add(sheet.rotate(-self.grid.sign * dx * 0.3))
        sheets.set_z_index(LAYER["mark"])
        legs = self._stand("six", 0.75)
        self.things.add(legs, sheets)
        left, first, right = sheets
        first.set_z_index(LAYER["people"])
        self.play(*self._week("six"), grow_up(legs), FadeIn(first, shift=UP * 0.3, rate_func=arrive))
        rest = max(1.0, (self.brief.sentences[3][1] - self.frame) / self.brief.fps)
        self.hold(rest * 0.35)
        middle = first.get_center()
        for other in (left, right):
            place = other.get_center()
            self.add(other.move_to(middle))
            self.play(go(other, NORMAL).move_to(place))
            self.hold(rest * 0.12)

    def _student_tests(self) -> None:
        """He rolls along the whole line, and stops at a step."""
        x, y, _ = self._at("two", 0.55)
        step = box(x, y + STEP[1] / 2, STEP[0], STEP[1], 0.03)
        half = box(x - self.grid.mirror(STEP[0] / 2 + 0.15), y + STEP[1] / 4, 0.32, STEP[1] / 2, 0.02)
        self.step = union([step, half], mix("clay", "night", 0.25)).set_z_index(LAYER["mark"])
        self.student = cast("wheels", STUDENT)
        self._face(self.student)
        self.student.shift((self.grid.mirror(-7.6), GROUND - 0.14, 0)).set_z_index(LAYER["ground"])
        self.things.add(self.step)
        self.add(self.student)
        run = max(SLOW, min(5.2, self.seconds_to("ramp") * 0.75))
        to = self.grid.mirror(X["two"] + 0.55 - STEP[0] / 2 - 0.95 + 7.6)
        self.play(*self._week("two"), grow_up(self.step), go(self.student, run).shift((to, 0, 0)))

    def _face(self, person: VGroup) -> None:
        """Turn somebody who rolls to the way of the line."""
        if self.grid.rtl:
            person.flip(UP)

    def _ramp_laid(self) -> None:
        """A ramp is laid over the step, and he is up."""
        x, y, _ = self._at("two", 0.55 - STEP[0] / 2)
        s = self.grid.sign
        wedge = poly([(x - s * RAMP, y), (x, y), (x, y + STEP[1])], "sun.deep")
        self.ramp = wedge.set_z_index(LAYER["people"])
        self.things.add(self.ramp)
        run = max(0.6, self.seconds_to("day") - 0.1)
        self.play(grow_up(self.ramp, run_time=run * 0.4))
        self.play(go(self.student, run * 0.6).move_to(self._at("two", 0.6, GROUND + STEP[1]), aligned_edge=-UP))

    def _the_day(self) -> None:
        """The bunting is complete, the stage is lit, and people stream in."""
        last = int(self.figure(FIGURES["two"]))
        self.people = crowd(self.grid)
        x = self.stage.get_x()
        y = GROUND + STAGE[1] - 0.62
        self.more = Bunting((x - self.grid.mirror(0.93), y), (x + self.grid.mirror(0.93), y), 6, sag=0.14, height=0.36)
        self.more.set_z_index(LAYER["mark"])
        host = cast("elder", 1.35).shift((x, GROUND + self.stage.floor, 0)).set_z_index(LAYER["people"])
        self.host = host
        words = self.text("day", "title", width=8.5).at(self.grid.x(0), NUMBER + 0.1)
        self.today = words.set_z_index(LAYER["text"])
        self.play(vanish(self.number, self.togo, run_time=FAST))
        self.play(
            rise(words, run_time=NORMAL),
            self.line.passed(last, 1, NORMAL),
            go(self.stage.cloth, NORMAL).set_fill(colour("sun")),
            vanish(self.things, self.student, self.source_line, *self.words),
            appear(self.more, host),
        )
        coming = [FadeIn(p, shift=self.grid.end * 0.7, rate_func=arrive) for p in reversed(self.people)]
        self.play(in_turn(coming, 0.3, min(2.6, max(SLOW, self.seconds_to("date") - 1.2))))
        counts: list[Any] = [
            p.animate(run_time=NORMAL, rate_func=there_and_back).shift(UP * 0.14) for p in reversed(self.people)
        ]
        self.play(in_turn(counts, 0.25, min(1.8, self.seconds_to("date"))))

    def _next_dates(self) -> None:
        """Each goes home with a leaf of the calendar."""
        self.leaves = VGroup()
        for person in self.people:
            x, top = person.get_x(), GROUND - 0.1 + TALL
            self.leaves.add(calendar_leaf(LEAF).shift((x, max(top, person.get_top()[1]) + 0.3, 0)))
        self.leaves.set_z_index(LAYER["ground"])
        words = self.text("date", "lead", "coral", width=5.0, align="middle").at(self.grid.mirror(-1.15), WORDS - 0.1)
        self.dates = words.set_z_index(LAYER["text"])
        run = min(1.8, self.seconds_to() - CARRY - 0.2)
        drops: list[Animation] = [FadeIn(leaf, shift=UP * 0.25, rate_func=arrive) for leaf in self.leaves]
        self.play(in_turn(drops, 0.25, run), rise(words, run_time=NORMAL))

    def _crowd_stays(self) -> None:
        """All else goes; those who came stay."""
        gone = (self.line, self.stage, self.more, self.host, self.leaves, self.dates, self.today)
        self.play(vanish(*gone, run_time=self.seconds_to()))
        self.keep(self.street, self.people, self.sign)
