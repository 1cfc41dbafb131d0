"""A board, an office, groups that do the work, and learners at every table: all of it on one page."""

from __future__ import annotations

from math import floor
from typing import ClassVar

from manim import UP, Animation, FadeIn, GrowFromCenter, Transform, VGroup, VMobject

from scenes.everyone_at_the_table.handover import HUB, four_tables, hub, sign
from scenes.look.motion import NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.hub_and_spoke import HubAndSpoke
from scenes.parts.icons import icon
from scenes.parts.opening import DAWN
from scenes.parts.people import cast
from scenes.parts.portrait import portrait
from scenes.parts.round_table import RoundTable, seated
from scenes.parts.shapes import disc
from scenes.parts.sheet import Sheet
from scenes.parts.sky import halos
from scenes.stage import Stage
from scenes.text.block import TextBlock

TABLES = ((-4.45, 1.62), (4.45, 1.62), (4.45, -1.5), (-4.45, -1.5))
GROUPS = ("group_reading", "group_jobs", "group_health")
TOPICS = ("school", "work", "heart", "")
R = 0.66
OFFICE = (0.0, -2.28)
WORDS = 48  # px; on the page they are 0.64 times as large, which is the floor
UNDER = 1.56  # from the middle of a table to the baseline of its name
BOARD_WORD, OFFICE_WORD = 2.52, -2.86
BOARD = ("guide", "coder", "father", "elder")  # at the hub; the last of its seats is a learner's
CLERKS = (("worker", -1.25), ("coder", 1.25))  # who works in the office, and where from its middle
TALL = 1.18
WORKERS = (("coder", "worker"), ("father", "guide"), ("guide", "coder"))  # at the tables of the groups
LEARNERS = ("reader", "boy", "wheels", "elder", "child")  # at the hub and at each table
PAGE, PAGE_AT, ON_PAGE = (8.5, 5.4), (1.3, -0.3), 0.64
KEY = -3.48


class Shape(Stage):
    """Threads tie into a hub; an office docks to it, tables come round it; at last all of it fits on a sheet."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "shape"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._a_crowd()
        self.until("shape")
        self._takes_shape()
        self.until("board")
        self._board()
        self.until("office")
        self._office()
        self.until("groups")
        self._groups()
        self.until("learners")
        self._learners()
        self.hold(self.seconds_to("page") * 0.3)
        self._votes()
        self.until("page")
        self._one_page()
        self.hold(self.seconds_to() - 1.6)
        self._drift_apart()

    def _a_crowd(self) -> None:
        """The knot, and round it far too many chairs."""
        self.sign = sign(self.grid, "day")
        self.wheel = HubAndSpoke(hub(self.grid), TABLES, TOPICS, R, OFFICE, self.grid)
        self.hub: RoundTable = self.wheel.hub
        self._layers()
        self.halos = halos((6.4, 4.7, 3.1), *HUB, base="paper", light="paper.shade", step=0.24)
        self.halos.set_z_index(LAYER["halo"])
        self.add(self.sign, self.hub)
        self.crowd = VGroup()
        for ring, (r, n) in enumerate(((1.95, 14), (2.55, 19))):
            chairs = RoundTable(r - 0.35, n, self.grid, size=0.24 * 3.2 / r).chairs
            self.crowd.add(*chairs.shift((*HUB, 0)).rotate(0.13 * ring))
        self.crowd.set_z_index(LAYER["plate"])
        coming = [FadeIn(chair, scale=0.6, rate_func=arrive) for chair in self.crowd]
        self.play(appear(self.halos), in_turn(coming, 0.12, min(1.1, self.seconds_to("shape"))))

    def _layers(self) -> None:
        figure = self.wheel
        figure.spokes.set_z_index(LAYER["plate"])
        figure.dock.set_z_index(LAYER["plate"])
        for part in (figure.hub, figure.tables, figure.office):
            part.set_z_index(LAYER["mark"])
        figure.signs.set_z_index(LAYER["people"])

    def _takes_shape(self) -> None:
        """The crowd of chairs goes; what stays is a small hub."""
        away = [go(c, NORMAL).shift((c.get_center() - self.hub.middle) * 0.5).set_opacity(0) for c in self.crowd]
        self.play(in_turn(away, 0.08, max(0.5, min(3.6, self.seconds_to("board") * 0.7))))
        self.remove(self.crowd)

    def _name(self, key: str, x: float, y: float, room: float) -> TextBlock:
        words = self.text(key, "label", width=room, px=WORDS, align="middle")
        return words.at(x, y).set_z_index(LAYER["text"])

    def _board(self) -> None:
        """The hub lights; who decides takes a seat."""
        self.people, self.names = VGroup(), VGroup()
        top = self.hub.board[1]
        word = self._name("board", HUB[0], BOARD_WORD, 3.6)
        self.names.add(word)
        mark = icon("plan", 1.0, "night", "paper").shift((*HUB, 0)).set_z_index(LAYER["people"])
        self.people.add(mark)
        self.play(go(top, NORMAL).set_fill(colour("sun")), rise(word), appear(mark))
        members = VGroup(*(seated(self.hub, i, who) for i, who in enumerate(BOARD))).set_z_index(LAYER["people"])
        self.people.add(*members)
        run = max(0.6, min(5.6, self.seconds_to("office") - 0.8))
        self.play(in_turn([FadeIn(m, scale=0.6, rate_func=arrive) for m in members], 0.6, run))

    def _office(self) -> None:
        """A desk docks under the hub, and its telephone rings at whoever forgot."""
        desk, dock = self.wheel.office, self.wheel.dock
        word = self._name("office", OFFICE[0], OFFICE_WORD, 3.0)
        self.names.add(word)
        self.play(
            go(self.hub.board[1], NORMAL).set_fill(colour("sun.light")),
            FadeIn(desk, shift=UP * -0.5, run_time=NORMAL, rate_func=arrive),
            FadeIn(dock, run_time=NORMAL),
            rise(word),
        )
        self.clerks = VGroup(
            *(cast(who, TALL, prop=None).shift((self.grid.mirror(x), OFFICE[1], 0)) for who, x in CLERKS)
        ).set_z_index(LAYER["people"])
        self.people.add(*self.clerks)
        coming = [FadeIn(clerk, shift=UP * 0.15, rate_func=arrive) for clerk in self.clerks]
        self.play(in_turn(coming, 0.6, min(1.4, self.seconds_to("groups") * 0.4)))
        phone = desk.telephone
        self.hold(min(1.2, self.seconds_to("groups") * 0.3))
        waves = VGroup()
        for i in range(2):
            x, y, _ = phone.get_center()
            ring = disc(0.36 + 0.2 * i, "sun" if i == 0 else "sun.light", x, y).set_z_index(LAYER["plate"])
            waves.add(ring)
        self.waves = VGroup(*reversed(waves)).set_z_index(LAYER["plate"])
        self.play(in_turn([GrowFromCenter(w, rate_func=arrive) for w in reversed(self.waves)], 0.4, 0.9))

    def _groups(self) -> None:
        """Spokes run out; at the end of each stands a table with its sign, and one stays open."""
        run = max(0.8, min(1.4, (self.seconds_to("learners") - 0.6) / 4))
        figure = self.wheel
        for i, table in enumerate(figure.rounds):
            x, y, _ = table.middle
            steps: list[Animation] = [
                figure.run_out(i, min(0.6, run * 0.5)),
                GrowFromCenter(table, run_time=min(0.7, run)),
            ]
            steps.append(FadeIn(figure.signs[i], run_time=min(0.7, run), rate_func=arrive))
            if i == 0:
                steps.append(vanish(self.waves))
            if i < len(GROUPS):
                word = self._name(GROUPS[i], x, y - UNDER, 3.3)
                self.names.add(word)
                steps.append(rise(word))
                taken = [s for s in range(table.count) if s != figure.seat(i)]
                guests = VGroup(*(seated(table, taken[k * 2], who) for k, who in enumerate(WORKERS[i])))
                guests.set_z_index(LAYER["people"])
                self.people.add(*guests)
                steps.append(FadeIn(guests, run_time=run, rate_func=arrive))
            self.add(figure.spokes[i])
            self.play(*steps)
            self.hold(run - max(0.7, run * 0.5))

    def _learners(self) -> None:
        """One seat at the hub and one at every table is a learner's; each lights with its vote."""
        word = self.text("learners", "label", width=4.6, px=40, align="middle").at(0, KEY).set_z_index(LAYER["text"])
        half = word.width_set / 2
        key = disc(0.13, "sun", -self.grid.sign * (half + 0.3), KEY + 0.13).set_z_index(LAYER["text"])
        self.key = VGroup(word, key)
        lit, steps = VGroup(), list[Animation]()
        tables = [(self.hub, len(BOARD)), *((t, self.wheel.seat(i)) for i, t in enumerate(self.wheel.rounds))]
        for who, (table, seat) in zip(LEARNERS, tables, strict=True):
            face = portrait(who, table.chair_radius * 1.55, "sun").shift(table.place(seat)).set_z_index(LAYER["people"])
            lit.add(face)
            steps.append(GrowFromCenter(face, rate_func=arrive))
        self.people.add(*lit)
        self.play(rise(word, key), in_turn(steps, 0.4, min(2.6, self.seconds_to("page") - 0.5)))

    def _votes(self) -> None:
        """Their votes count: light runs along every spoke to the hub."""
        lit = [go(spoke, NORMAL).set_fill(colour("sun")) for spoke in self.wheel.spokes]
        hub_ = go(self.hub.board[1], NORMAL).set_fill(colour("sun"))
        self.play(in_turn([*lit, hub_], 0.5, max(0.4, min(2.2, self.seconds_to("page") - 0.4))))

    def _one_page(self) -> None:
        """All of it goes onto a sheet; a second sheet comes from behind, and is not needed."""
        x, y = self.grid.mirror(PAGE_AT[0]), PAGE_AT[1]
        self.page = Sheet(*PAGE, 0, self.grid, folded=True).shift((x, y, 0)).set_z_index(LAYER["far city"])
        shade = Sheet(*PAGE, 0, self.grid, folded=True, paper="paper.deep").shift(
            (x + self.grid.mirror(0.12), y - 0.12, 0)
        )
        self.shade = shade.set_z_index(LAYER["surface"])
        self.floor = disc(4.75, "paper.shade", x, y).set_z_index(-90)
        words = self.text("page", "lead", width=2.8, lines=2, leading=1.2)
        words.at(self.grid.x(0), 0.2).set_z_index(LAYER["text"])
        self.words = words
        all_of_it = VGroup(self.wheel, self.people, self.names)
        self.all = all_of_it
        self.play(
            vanish(self.halos, self.key),
            FadeIn(self.floor, self.shade, self.page, run_time=SLOW, rate_func=move),
            go(all_of_it, SLOW).scale(ON_PAGE, about_point=(0, -0.2, 0)).shift((x, y + 0.2, 0)),
        )
        self.play(rise(words))  # after the names have passed
        second = (
            Sheet(*PAGE, 0, self.grid, folded=True, paper="paper.deep").shift((x, y, 0)).set_z_index(LAYER["surface"])
        )
        spoken = (self.brief.sentences[-1][1] - self.frame) / self.brief.fps
        self.hold(max(0.0, spoken - 2.0))
        out = self.grid.start * 1.1 + UP * 0.3
        self.add(second)
        self.play(go(second, NORMAL).shift(out))
        self.play(go(second, NORMAL).shift(-out))
        self.remove(second)

    def _drift_apart(self) -> None:
        """The tables leave the sheet; night falls."""
        target = four_tables(self.grid)
        tables = self.wheel.rounds
        kept = VGroup(*(table.copy() for table in tables)).set_z_index(LAYER["mark"])
        gone: list[VMobject] = [self.page, self.shade, self.floor, self.words, self.all, self.sign]
        self.add(kept)
        night = sign(self.grid, "night")
        dusk = disc(DAWN / 100, "night", 0, 0).set_z_index(LAYER["surface"])
        self.play(vanish(*gone, run_time=0.4))
        self.keep(kept)
        run = self.seconds_to()
        turn = self.backdrop.turn("night", run)
        turn.rate_func = floor
        moves = [Transform(a, b, run_time=run, rate_func=move) for a, b in zip(kept, target, strict=True)]
        self.play(turn, go(dusk, run).scale(100), FadeIn(night, run_time=run, rate_func=move), *moves)
        self.keep(*target, night)
