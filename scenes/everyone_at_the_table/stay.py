"""Why people come back: a round that is complete, and a table where everybody can sit."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, Animation, FadeIn, GrowFromCenter, GrowFromEdge, VGroup

from scenes.everyone_at_the_table.city_hall import GROUND, STOREY, Place
from scenes.everyone_at_the_table.handover import CYCLE, DONE, PART, cycle, loop, sign
from scenes.everyone_at_the_table.note import Note
from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.bunting import Bunting
from scenes.parts.closing import Closing
from scenes.parts.far_street import FarStreet
from scenes.parts.icon_kit import box
from scenes.parts.portrait import portrait
from scenes.parts.round_table import RoundTable, seated
from scenes.parts.shapes import fill, rrect
from scenes.parts.sheet import Sheet
from scenes.parts.sky import halos
from scenes.stage import Stage

TURNOUT = (6, 6, 5, 5, 4, 3, 3, 2, 1)  # story, not data: who comes to each of nine meetings
ROW, FIRST, PITCH = 2.5, -5.82, 1.24  # height of the row of meetings, its first table, from one to the next
MEETING, SEATS = 0.29, 6
STATIONS = ("meet", "decide", "act", "report")
ROOM = 1.95  # for the name of a station
AT_TABLE = ("guide", "reader", "wheels", "elder", "coder", "father", "worker", "boy")
PAGE_AT, PAGE = (5.05, -0.75), (2.3, 2.6)
DOERS = ("reader", "coder", "wheels")

EVENING = ("guide", "wheels", "reader", "elder", "coder", "father")
LATE = (4, 5)  # who takes the last two chairs
TIME, FLOOR = 2.68, GROUND + STOREY * 0.55
BESIDE = (-2.75, -3.05)
WORDS = 3.3
MONDAY = 2.2

RING, SIZE = (0.0, 0.42), 1.4
NIGHT_FLAGS = ("coral", "sky", "teal.light", "paper")


class Stay(Stage):
    """Nine meetings, each emptier; a full round fills the last; our own table stands where everybody can come."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "stay"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.street, self.sign, self.road = FarStreet(self.grid), sign(self.grid, "night"), loop(self.grid)
        self.add(*self.street.things, self.sign, self.road)
        self.until("second")
        self._meetings(0, 2)
        self.until("ninth")
        self._meetings(2, len(TURNOUT))
        self._the_round()
        for i, name in enumerate(STATIONS):
            self.until(name)
            self._station(i, name)
        self._round_closes()
        self.until_sentence(3)
        self._page()
        self.until("dates")
        self._dates()
        self.hold(self.seconds_to("moved") * 0.3)
        self._dates_go_home()
        self.until("moved")
        self._moved()
        self.until("corner")
        self._corner()
        self.until("chair")
        self._every_chair()
        self.until("monday")
        self._monday()
        self.until("next")
        self._next()
        self.hold(self.seconds_to() - 1.4)
        self._to_the_cards()

    # --- nine meetings ---------------------------------------------------------------------------------------------
    def _meetings(self, first: int, last: int) -> None:
        """Meetings come in a row, each with as many lit chairs as people came."""
        if first == 0:
            self.meetings = list[RoundTable]()
            self.halos = halos((3.9, 3.0, 2.15), *CYCLE).set_z_index(LAYER["surface"])
        coming = list[Animation]()
        for i in range(first, last):
            table = RoundTable(MEETING, SEATS, self.grid, chair="night.far", size=1.1)
            table.light(*range(TURNOUT[i])).shift((self.grid.mirror(FIRST + i * PITCH), ROW, 0))
            self.meetings.append(table)
            table.set_z_index(LAYER["mark"])
            coming.append(FadeIn(table, scale=0.6, rate_func=arrive))
        run = 1.0 if first == 0 else min(2.6, self.seconds_to("meet") - 1.8)
        more = [appear(self.halos)] if first == 0 else []
        self.play(in_turn(coming, 0.5, run), *more)

    def _the_round(self) -> None:
        """Four places stand on the round; in its middle is the table of the ninth meeting, nearly empty."""
        self.cycle = cycle(self.grid)
        self.table = RoundTable(0.5, len(AT_TABLE), self.grid, chair="night.far", size=1.5).shift((*CYCLE, 0))
        self.table.set_z_index(LAYER["mark"])
        self.guests = VGroup(*(seated(self.table, i, who, "night.far") for i, who in enumerate(AT_TABLE)))
        self.guests.set_z_index(LAYER["people"])
        self.names = VGroup()
        texts = [self.label(name) for name in STATIONS]
        self.px = self.type.common_px(texts, "lead", width=ROOM, lines=2)
        stations = self.cycle.stations
        self.play(
            in_turn([FadeIn(each, scale=0.6, rate_func=arrive) for each in stations], 0.2, 0.8),
            FadeIn(self.cycle.marks, run_time=0.6),
            GrowFromCenter(self.table, run_time=NORMAL, rate_func=arrive),
            FadeIn(self.guests[0], run_time=NORMAL),
        )
        self.remove(self.road)
        self.add(self.cycle, self.table, self.guests[0])

    def _station(self, i: int, name: str) -> None:
        """Light a station with its name; two more people sit down, and the last meeting fills."""
        x, y, _ = self.cycle.place(i)
        out = 1 if x > CYCLE[0] else -1
        align = "start" if (out > 0) != self.grid.rtl else "end"
        words = self.text(name, "lead", "paper", px=self.px, width=ROOM, lines=2, leading=1.15, align=align)
        words.middle_at(x + out * 0.68, y).set_z_index(LAYER["text"])
        self.names.add(words)
        ahead = self._room() / self.brief.fps
        run = max(0.25, min(0.45, ahead - 0.05))
        lit = go(self.cycle, run).light(i)
        self.play(
            lit.done(i - 1) if i else lit,
            rise(words, run_time=min(0.3, run)),
            *[FadeIn(self.guests[k], scale=0.6, run_time=run) for k in range(1 + 2 * i, min(3 + 2 * i, len(AT_TABLE)))],
        )

    def _round_closes(self) -> None:
        """The light runs round once, and every meeting fills."""
        for i in range(len(STATIONS)):
            chairs = [
                go(table.chairs[TURNOUT[k] + i], 0.4).set_fill(colour("sun"))
                for k, table in enumerate(self.meetings)
                if TURNOUT[k] + i < SEATS
            ]
            last = [go(self.meetings[-1].chairs[SEATS - 1], 0.4).set_fill(colour("sun"))] if i == 3 else []
            run = max(0.2, min(0.5, (self.brief.sentences[2][0] - self.frame) / self.brief.fps / (5 - i)))
            self.play(self.cycle.run(i, run), *chairs, *last)

    def _page(self) -> None:
        """A page with three rows: first the names, then what they do."""
        x, y = self.grid.mirror(PAGE_AT[0]), PAGE_AT[1]
        self.page = Sheet(*PAGE, 3, self.grid, listed=True, folded=True).shift((x, y, 0)).set_z_index(LAYER["people"])
        faces = VGroup()
        for bullet, line, who in zip(self.page.bullets, self.page.lines, DOERS, strict=True):
            faces.add(portrait(who, 0.28, "paper.deep").shift(bullet.get_center() + self.grid.end * 0.06))
            bullet.set_fill(opacity=0)
            line.shift(self.grid.end * 0.12).scale(0.72, about_edge=self.grid.start).set_fill(opacity=0)
        self.faces = faces.set_z_index(LAYER["ground"])
        self.play(FadeIn(self.page.paper, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive))
        room = max(0.6, self.seconds_to("dates") - 0.2)
        self.play(in_turn([FadeIn(f, scale=0.6, rate_func=arrive) for f in self.faces], 0.4, room * 0.5))
        self.play(*[go(line, 0.4).set_fill(opacity=1) for line in self.page.lines])

    def _dates(self) -> None:
        """Each row gets its date."""
        self.leaves = VGroup()
        for line in self.page.lines:
            at = line.get_center() * (0, 1, 0) + (self.page.paper.get_center() + self.grid.end * 0.78) * (1, 0, 0)
            leaf = VGroup(rrect(0.36, 0.38, 0.06, "paper.deep"), fill(box(0, 0.13, 0.36, 0.12, 0.05), "coral"))
            self.leaves.add(leaf.shift(at))
        self.leaves.set_z_index(LAYER["ground"])
        self.play(in_turn([FadeIn(leaf, shift=UP * 0.12, rate_func=arrive) for leaf in self.leaves], 0.5, 1.4))

    def _dates_go_home(self) -> None:
        """Everybody at the table gets a date to take home."""
        self.taken = VGroup(*(self.leaves[k % len(self.leaves)].copy() for k in range(len(AT_TABLE))))
        self.taken.set_z_index(LAYER["text"])
        self.add(self.taken)
        ways = []
        for leaf, seat in zip(self.taken, range(len(AT_TABLE)), strict=True):
            x, y, _ = self.table.place(seat)
            ways.append(go(leaf, SLOW).scale(0.55).move_to((x + 0.17, y - 0.15, 0)))
        self.play(in_turn(ways, 0.25, max(0.5, min(2.4, self.seconds_to("moved") - 0.3))))

    # --- our own table ---------------------------------------------------------------------------------------------
    def _moved(self) -> None:
        """The house again: its clock goes to seven, the ground floor lights, and people come to the table."""
        self.place = Place(self.grid, EVENING, floor=0, table=(3.35, 0.4))
        place = self.place
        gone = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign)]
        home = VGroup(place.house, place.clock)
        place.house.remove(place.house.cupboards[0])
        self.play(
            vanish(*gone, run_time=0.4),
            FadeIn(place.halo, place.far, place.stars, place.ground, run_time=0.9),
            GrowFromEdge(home, -UP, run_time=0.9, rate_func=arrive),
            FadeIn(place.next_door, run_time=0.9),
        )
        self.hour = self.text("time", "label", "paper", width=WORDS, lines=2, align="end")
        self.hour.middle_at(self.grid.mirror(BESIDE[0]), TIME).set_z_index(LAYER["text"])
        self.level = self.text("moved", "label", "sun", width=WORDS, lines=2, align="end")
        self.level.middle_at(self.grid.mirror(BESIDE[1]), FLOOR).set_z_index(LAYER["text"])
        meeting = place.meeting
        self.play(
            place.house.light(0),
            appear(meeting.chairs, meeting.front),
            place.clock.go_to(7, 0.9),
            rise(self.level, self.hour),
        )
        people = [p for i, p in enumerate(meeting.people) if i not in LATE]
        run = max(0.6, min(1.8, self.seconds_to("corner") - 0.2))
        self.play(in_turn([FadeIn(p, shift=self.grid.end * 0.25, rate_func=arrive) for p in people], 0.4, run))

    def _corner(self) -> None:
        """A rug, a ball and bricks; the girl and the boy play."""
        rug, girl, toys = self.place.corner()
        self.play(
            FadeIn(rug, run_time=0.3),
            FadeIn(girl, shift=self.grid.end * -0.25, run_time=NORMAL, rate_func=arrive),
            in_turn([GrowFromCenter(each) for each in toys], 0.3, 0.9),
        )

    def _every_chair(self) -> None:
        """The last two chairs are taken, and the neighbour's window next door is dark because she is here."""
        late = [self.place.meeting.people[i] for i in LATE]
        run = max(0.5, min(1.2, self.seconds_to("monday") - 0.4))
        self.play(in_turn([FadeIn(p, shift=self.grid.start * 0.25, rate_func=arrive) for p in late], 0.5, run))

    def _monday(self) -> None:
        """On an invitation the hour and the floor change."""
        note = Note(self.grid)
        words = self.text("monday", "lead", "paper", width=WORDS, lines=2, leading=1.2)
        words.at(self.grid.x(0), MONDAY).set_z_index(LAYER["text"])
        self.play(
            vanish(self.hour, self.level),
            FadeIn(*note.things, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive),
            rise(words),
        )
        self.hold(self.seconds_to("next") * 0.25)
        self.play(go(note.lit, SLOW).move_to(note.floors[0]))
        self.hold(min(0.8, self.seconds_to("next") * 0.15))
        self.play(note.clock.go_to(7, SLOW))

    # --- what comes next -------------------------------------------------------------------------------------------
    def _next(self) -> None:
        """The ring returns: its second part is done, the third lights, and flags hang across the street."""
        closing = Closing(self.grid, PART, DONE).enlarged(SIZE, RING)
        self.closing = closing
        street = FarStreet(self.grid)
        self.street = street
        gone = [thing for thing in self.mobjects if thing is not self.backdrop]
        self.play(
            vanish(*gone, run_time=0.5),
            *[FadeIn(row, shift=UP * 0.3, run_time=SLOW, rate_func=arrive) for row in street.things],
            appear(closing.halos, closing.ring, run_time=SLOW),
        )
        self.play(go(closing.ring, NORMAL).done(PART).light(PART + 1))
        self.play(FadeIn(closing.people, shift=self.grid.end * 0.4, run_time=NORMAL, rate_func=arrive))
        self.flags = list[Bunting]()
        for (x, y), (u, v) in (((-7.4, 3.0), (-1.95, 1.05)), ((7.4, 3.0), (1.95, 1.05))):
            ends = (self.grid.mirror(x), y), (self.grid.mirror(u), v)
            flags = Bunting(*ends, 9, sag=0.35, height=0.46, inks=NIGHT_FLAGS, rope="mist")
            self.flags.append(flags.set_z_index(LAYER["halo"]))
        self.play(*[each.string(NORMAL + 1.4) for each in self.flags])

    def _to_the_cards(self) -> None:
        """Ring, mother and girl go to their place on the closing cards."""
        cards = Closing(self.grid, PART + 1, (*DONE, PART))
        run = self.seconds_to()
        self.play(
            go(self.closing.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            go(self.closing.people, run).become(cards.people),
            vanish(*self.flags),
        )
        self.keep(*self.street.things, *cards.things)
