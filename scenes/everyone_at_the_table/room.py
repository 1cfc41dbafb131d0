"""A meeting on the third floor at nine in the morning, and who is not in that room."""

from __future__ import annotations

from math import floor
from typing import ClassVar

import numpy as np
from manim import DOWN, UP, Create, FadeIn, VGroup

from scenes.everyone_at_the_table.city_hall import GROUND, STOREY, Place
from scenes.everyone_at_the_table.handover import CIRCLE, DONE, PART, sign, table
from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.icons import icon
from scenes.parts.opening import DAWN, Opening
from scenes.parts.portrait import portrait
from scenes.parts.shapes import curve, disc
from scenes.parts.sheet import Sheet
from scenes.stage import Stage

INVITATION = (-5.45, -1.55)  # its middle, under the title
LETTER = (1.8, 1.25)
TIME, FLOOR, MISSING = 2.68, 1.15, 1.62  # heights of words
BESIDE = (-2.75, -3.05)  # where words end beside the clock and beside the top floor
ROOM = 3.3  # for words beside the house
NIGHTFALL = 1.5
PAGE = 0.95  # width of a page of the plan
PAGES = ((4.35, 1.55), (5.35, 0.95), (6.1, 0.1))  # where pages of it come to rest, by the house next door


class Room(Stage):
    """An invitation goes up to the top of a house; four people cannot follow it, and three chairs stay empty."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "room"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._card_at_night()
        self.until("invitation")
        self._invitation_comes()
        self._where_and_when()
        self._house_opens()
        self.until("colleagues")
        self._colleagues_meet()
        self.until("biscuits")
        self._biscuits()
        self.until("student")
        self._student_waits()
        self.until("lift")
        self.play(self.place.house.mark_stairs(min(1.8, self.seconds_to("mother") - 0.2)))
        self.until("mother")
        self._mother_sells()
        self.hold(self.seconds_to("neighbour") * 0.35)
        self._at_nine()
        self.until("neighbour")
        self._neighbour_at_her_window()
        self._on_every_page()
        self.until_sentence(6)
        self._first_question()
        self.until("empty")
        self._chairs_stay_empty()
        self.hold(self.seconds_to() - 1.5)
        self._table_comes_out()

    # --- the card --------------------------------------------------------------------------------------------------
    def _card_at_night(self) -> None:
        """The ring comes up with its second part lit."""
        title, kicker = self.label("title"), self.label("kicker")
        self.card = Opening(self.grid, self.type, title, kicker, lit=PART, done=DONE)
        self.add(*self.card.things)
        self.play(self.card.rise(min(2.2, self.seconds_to("invitation"))))

    def _invitation_comes(self) -> None:
        """A letter comes under the title, with a place and rows on it."""
        letter = Sheet(*LETTER, 3, self.grid, listed=True, folded=True)
        house = icon("centre", 0.5, "coral", "paper").shift((self.grid.mirror(0.52), -0.12, 0))
        self.rows = letter.bullets
        self.letter = VGroup(letter, house).rotate(0.07 * self.grid.sign)
        under = float(self.card.title.get_bottom()[1]) - LETTER[1] / 2 - 0.3  # a title of three lines reaches lower
        y = min(INVITATION[1], under)
        self.letter.shift((self.grid.mirror(INVITATION[0]), y, 0)).set_z_index(LAYER["text"])
        self.play(FadeIn(self.letter, shift=UP * 0.5, run_time=NORMAL, rate_func=arrive))

    def _where_and_when(self) -> None:
        """Place, floor and hour: row after row of the invitation is lit."""
        left = (self.brief.sentences[1][0] - self.frame) / self.brief.fps
        rows = [go(bullet, NORMAL).set_fill(colour("coral")) for bullet in self.rows]
        self.hold(min(0.5, left * 0.1))
        self.play(in_turn(rows, 0.9, max(0.3, min(3.2, left - 0.4))))

    def _house_opens(self) -> None:
        """The ring sinks to its corner; the house grows on the street, and the letter flies up to its top floor."""
        self.sign = sign(self.grid, "night")
        self.place = Place(self.grid)
        self.until_sentence(2)
        gone = vanish(*self.card.people)
        left = self.seconds_to("colleagues") - FAST  # the words beside the house come last
        falls = max(FAST, min(NIGHTFALL, left * 0.55))
        self.play(self.card.sink(self.backdrop, self.sign, GROUND, falls), gone)
        self.keep(self.card.city.ground, self.letter, self.sign)
        self.remove(self.card.city.ground)
        self.add(self.place.ground)
        top = (*self.place.house.spot(2, 0.5), 0)
        run = max(FAST, min(1.2, left - falls))
        self.play(
            self.place.grow(run * 0.92),
            go(self.letter, run).scale(0.3).move_to((top[0], top[1] + STOREY * 0.72, 0)),
        )
        self.hour = self.text("time", "label", "paper", width=ROOM, lines=2, align="end")
        self.level = self.text("floor", "label", "sun", width=ROOM, lines=2, align="end")
        self.hour.middle_at(self.grid.mirror(BESIDE[0]), TIME)
        self.level.middle_at(self.grid.mirror(BESIDE[1]), FLOOR)
        for words in (self.hour, self.level):
            words.set_z_index(LAYER["text"])
        self.play(rise(self.hour, self.level))

    # --- who has come ----------------------------------------------------------------------------------------------
    def _colleagues_meet(self) -> None:
        """The top room lights: a table, and three people behind it."""
        meeting = self.place.meeting
        people = [FadeIn(person, shift=UP * 0.1, rate_func=arrive) for person in meeting.people]
        self.plan = self.place.plan()
        self.play(
            self.place.house.light(2),
            appear(meeting.chairs, meeting.front),
            vanish(self.letter),
            appear(self.plan),
        )
        self.play(in_turn(people, 0.3, min(1.2, self.seconds_to("biscuits") - 0.2)))

    def _biscuits(self) -> None:
        laid = self.place.meeting.lay((0.2, 0.35, 0.65, 0.8)).set_z_index(LAYER["ground"])
        self.play(in_turn([FadeIn(thing, shift=DOWN * 0.15, rate_func=arrive) for thing in laid], 0.2, 0.9))

    # --- who has not -----------------------------------------------------------------------------------------------
    def _student_waits(self) -> None:
        """He comes into view, light falls into the ground floor, and he rolls to the stairs."""
        student = self.place.student
        by = self.grid.mirror(2.6)
        student.shift((by, 0, 0))
        self.play(appear(student), self.place.house.light(0, NORMAL, "night.far"))
        run = max(0.4, min(3.4, self.seconds_to("lift") - 0.6))
        self.play(go(student, run).shift((-by, 0, 0)))

    def _mother_sells(self) -> None:
        stall = self.place.stall
        self.play(FadeIn(stall, shift=UP * 0.25, run_time=SLOW, rate_func=arrive))
        girl = self.place.girl
        self.play(FadeIn(girl, shift=self.grid.end * 0.3, run_time=NORMAL, rate_func=arrive))

    def _at_nine(self) -> None:
        """The hour is lit: it is the hour at which she works."""
        run = min(NORMAL, self.seconds_to("neighbour"))
        self.play(go(self.place.clock.face, run).set_fill(colour("sun")), go(self.hour, run).set_fill(colour("sun")))

    def _on_every_page(self) -> None:
        """Pages of the plan come out to her house: on each of them is her face."""
        left = self.seconds_to("empty") * 0.5
        self.hold(left * 0.2)
        self.pages = VGroup()
        for _ in PAGES:
            page = Sheet(PAGE, PAGE * 0.72, 0, self.grid, folded=True)
            self.pages.add(VGroup(page, portrait("elder", PAGE * 0.29, "paper.deep")).move_to(self.plan).scale(0.9))
        self.pages.set_z_index(LAYER["text"])
        self.add(self.pages)
        flights = [
            go(page, SLOW).scale(1 / 0.9).move_to((self.grid.mirror(x), y, 0))
            for page, (x, y) in zip(self.pages, PAGES, strict=True)
        ]
        run = max(0.5, min(2.6, left * 0.6))
        self.play(
            go(self.place.clock.face, NORMAL).set_fill(colour("paper")),
            go(self.hour, NORMAL).set_fill(colour("paper")),
            in_turn(flights, 0.35, run),
        )

    def _first_question(self) -> None:
        """The light in the room goes down: what is looked at is no longer who is there."""
        run = max(0.3, min(NORMAL, self.seconds_to("empty") - 0.2))
        self.play(
            self.place.house.light(2, run, "night.far"),
            self.place.house.dark(0, run),
            vanish(self.hour, self.level, self.pages, run_time=run),
        )

    def _neighbour_at_her_window(self) -> None:
        self.play(FadeIn(self.place.next_door, shift=UP * 0.25, run_time=NORMAL, rate_func=arrive))
        glow, elder = self.place.window, self.place.elder
        self.play(appear(glow, elder, run_time=NORMAL))

    def _chairs_stay_empty(self) -> None:
        """The empty chairs light, and a line leads to each from somebody who could sit there."""
        question = self.text("empty", "lead", "paper", width=ROOM, lines=3, leading=1.2)
        question.at(self.grid.x(0), MISSING + 0.5 * (len(question.lines) - 1)).set_z_index(LAYER["text"])
        empty = [self.place.meeting.chairs[i] for i in self.place.empty]
        self.play(
            in_turn([go(chair, NORMAL).set_fill(colour("sun")) for chair in empty], 0.4, 1.2),
            rise(question),
        )
        self.question = question
        self.ways = VGroup()
        for chair, way in zip(empty, self.place.ways(), strict=True):
            line = curve([*way, tuple(chair.get_top()[:2])], "sun", 5).set_z_index(LAYER["ground"])
            self.ways.add(line)
        self.play(in_turn([Create(way, rate_func=move) for way in self.ways], 0.3, min(1.6, self.seconds_to() - 2.0)))

    def _table_comes_out(self) -> None:
        """The table leaves the house, turns to be seen from above, and brings the day."""
        side = self.place.meeting.board
        target, day = table(self.grid), sign(self.grid, "day")
        board = target.board.copy().stretch_to_fit_width(side.width).stretch_to_fit_height(side.height)
        board.move_to(side).set_z_index(LAYER["plate"])
        rest = [thing for thing in self.mobjects if thing is not self.backdrop]
        self.add(board)
        away = np.array([*CIRCLE, 0]) - board.get_center()
        self.play(vanish(*rest, run_time=0.5), go(board, 0.6).shift(away))
        self.keep(board)
        run = max(0.5, self.seconds_to())
        dawn = disc(DAWN / 100, "paper", *CIRCLE).set_z_index(LAYER["surface"])
        turn = self.backdrop.turn("day", run)
        turn.rate_func = floor
        self.play(
            turn,
            go(dawn, run).scale(100),
            FadeIn(day, run_time=run, rate_func=move),
            go(board, run * 0.7).become(target.board.copy()),
        )
        self.keep(target, day)
