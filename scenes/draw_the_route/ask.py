"""A draft goes round and comes back marked; then one country takes its time, milestone by milestone."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from manim import DOWN, UP, FadeIn, GrowFromCenter, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.draw_the_route.handover import BENT, pin, sign, straight_road
from scenes.look.grid import SAFE_X, WIDTH
from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import Walk, appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.road import LENGTH, RADIUS, WIDE, Bend, loop
from scenes.parts.round_scenes import ROUND_SCENES
from scenes.parts.shapes import disc, ellipse, rrect
from scenes.parts.sheet import Sheet
from scenes.parts.tag import tag
from scenes.parts.timeline import Timeline
from scenes.parts.town_glyphs import bubble
from scenes.stage import Stage

LOOP = (0.0, -2.38)  # its lowest point
STATIONS = (("market", 1 / 3), ("gate", 1 / 2), ("night", 2 / 3))  # share of the way round from there
GROUND = -3.12  # the ground line of the town behind the loop
ROUND = 0.82  # radius of a place on the loop
SHEET = (0.86, 1.1)
LEARNERS = (("worker", -1.12), ("wheels", -0.02), ("father", 1.08))  # those who will carry the plan
TALL, FLOOR = 1.75, -0.95
COPY = (0.36, 0.46)
ROAD = Bend((0.0, -1.2))  # the straight road of the years
ZERO, YEAR = -5.25, 1.62  # place of the first year along it, and from year to year
JOINED, LATER = 1, 6  # years from the letter until the first cities joined, and until the last date
STONE = 1.15  # height of a milestone by it
SYMBOL = 0.54  # radius of what stands over a milestone
OVER = 0.72  # from the top of a stone to the middle of its symbol
ROOM = 1.55  # for the words under a milestone
UNDER = (0.86, 0.42)  # from the middle of the road to the year, and from there to its words
WALKER, BEFORE = 1.25, 0.62  # height of who walks the road, and how far before a stone they stop
PLACES = 9  # where letters go; no number is told
MEMBER = 0.31  # radius of a city


class Ask(Stage):
    """The road is a loop while the draft is read aloud; then it is straight, dated, and not yet at its end."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "ask"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._loop_closes()
        self.until("print")
        self._draft_sets_out()
        for i, (key, _) in enumerate(STATIONS):
            self.until(key)
            self._read_aloud(i, key)
        self.until("train")
        self._copies()
        self.hold(self.seconds_to("secret") * 0.3)
        self._they_read()
        self.until("secret")
        self._shut()
        self.until("vietnam")
        self._unrolls()
        self.until("letter")
        self._milestone(0, "letter", pin("letter", SYMBOL))
        self.until("provinces")
        self._letters_go_out()
        self.until("joined")
        self._milestone(1, "two", None)
        self.until("two")
        self._members(1, int(self.figure("vn_2020")))
        self.until("decision")
        self._milestone(2, "decision", pin("seal", SYMBOL))
        self.until("later")
        self._years_pass()
        self.until("six")
        self._members(3, int(self.figure("vn_members")))
        self.until("step")
        self._next_step()
        self.hold(self.seconds_to() - 1.3)
        self._bends_up()

    # --- the loop ----------------------------------------------------------------------------------------------------
    def _loop_closes(self) -> None:
        self.sign, self.road = sign(self.grid), straight_road(self.grid)
        self.add(self.road, self.sign)
        x, y = self.grid.mirror(LOOP[0]), LOOP[1] + RADIUS
        self.halo = disc(RADIUS - WIDE / 2 - 0.12, "paper.shade", x, y).set_z_index(LAYER["surface"])
        half = WIDTH / 2 + 0.3
        far = silhouette(-half, half, GROUND, 0.4, 1.2, ink="paper.shade", seed=29)
        self.grid.flip(far)
        soil = rrect(WIDTH + 0.6, 2.0, 0, "paper.deep").shift((0, GROUND - 1.0, 0))
        self.town = VGroup(far, soil).set_z_index(LAYER["far city"])
        run = max(0.5, self.seconds_to("print"))
        self.play(
            self.road.to(loop(LOOP), run),
            FadeIn(self.halo, run_time=run, rate_func=_late),
            FadeIn(self.town, shift=UP * 0.4, run_time=run, rate_func=arrive),
        )

    def _draft_sets_out(self) -> None:
        """The draft lies on the road, and the places it will pass come up."""
        at = self.road.at(0.0)
        self.sheet = Sheet(*SHEET, 4, self.grid).shift(at + UP * 0.12).set_z_index(LAYER["text"])
        self.seen = 0.0
        words = self.text("draft", "label", width=2.6, align="middle")
        self.draft = tag(words, at[0] + self.grid.mirror(0.75 + words.width_set / 2), at[1] - 0.42)
        self.places = VGroup()
        for name, share in STATIONS:
            where = self.road.at(-share * LENGTH if share <= 0.5 else (1 - share) * LENGTH)
            self.places.add(ROUND_SCENES[name](ROUND).shift(where).set_z_index(LAYER["plate"]))
        run = min(1.0, self.seconds_to("market") * 0.5)
        self.play(
            FadeIn(self.sheet, shift=DOWN * 0.5, run_time=run, rate_func=arrive),
            rise(self.draft, run_time=min(NORMAL, run)),
            in_turn([GrowFromCenter(place, rate_func=arrive) for place in self.places], 0.25, run),
        )
        self._go_on(STATIONS[0][1], self.seconds_to("market"))

    def _go_on(self, share: float, seconds: float, *more: Any) -> None:
        """The sheet goes on along the road to a share of the way round, while something more happens."""
        start, thing = self.seen, self.sheet
        home = thing.paper.get_center()
        parts = thing.get_family()
        stood = [part.points.copy() - home for part in parts]

        def ride(_: Mobject, alpha: float) -> None:
            now = start + (share - start) * alpha
            at = self._on_loop(now)
            for part, points in zip(parts, stood, strict=True):
                part.points = points + at

        self.play(UpdateFromAlphaFunc(thing, ride, run_time=max(0.1, seconds), rate_func=move), *more)
        self.seen = share

    def _on_loop(self, share: float) -> Any:
        s = -share * LENGTH if share <= 0.5 else (1 - share) * LENGTH
        return self.road.at(s) + UP * 0.12

    def _read_aloud(self, i: int, key: str) -> None:
        """At each place somebody says something, and it is written on the draft."""
        mark = self.sheet.pencil(i)
        self.sheet.add(mark)
        place = self.places[i]
        self.play(
            FadeIn(mark, scale=2.5, run_time=FAST, rate_func=arrive),
            go(place, FAST).scale(1.14),
            *([vanish(self.draft)] if i == 0 else []),
        )
        after = STATIONS[i + 1][1] if i + 1 < len(STATIONS) else 1.0
        until = STATIONS[i + 1][0] if i + 1 < len(STATIONS) else "train"
        self.hold(min(0.5, self.seconds_to(until) * 0.25))
        run = self.seconds_to(until) if i + 1 < len(STATIONS) else min(1.6, self.seconds_to(until) - 0.2)
        self._go_on(after, run, go(place, min(FAST, max(0.1, run))).scale(1 / 1.14))

    def _copies(self) -> None:
        """Those who will carry it come into the middle, and each gets a copy."""
        x, y = self.grid.mirror(LOOP[0]), LOOP[1] + RADIUS + FLOOR
        self.floor = ellipse(1.6, 0.15, "paper.deep", x, y + 0.02).set_z_index(LAYER["mark"])
        self.people = VGroup()
        for name, dx in LEARNERS:
            change: dict[str, Any] = {} if name == "wheels" else {"prop": None, "arm": "down"}
            self.people.add(cast(name, TALL, **change).shift((x + self.grid.mirror(dx), y, 0)))
        self.people.set_z_index(LAYER["people"])
        coming = [FadeIn(person, shift=UP * 0.2, scale=0.9, rate_func=arrive) for person in self.people]
        self.play(appear(self.floor), in_turn(coming, 0.3, 1.0))
        self.copies, flights = VGroup(), []
        for person, (_, dx) in zip(self.people, LEARNERS, strict=True):
            sheet = Sheet(*COPY, 3, self.grid).move_to(self.sheet.paper.get_center()).set_z_index(LAYER["ground"])
            to = (x + self.grid.mirror(dx), y + TALL * 0.47, 0)
            self.copies.add(sheet)
            flights.append(go(sheet, NORMAL).move_to(to))
            del person
        self.add(*self.copies)
        self.play(in_turn(flights, 0.4, min(1.5, self.seconds_to("secret") * 0.5)))

    def _they_read(self) -> None:
        """Copy after copy lights: those who carry the plan can read it."""
        lit = []
        for copy in self.copies:
            read: Any = copy.copy()
            read.paper.set_fill(colour("sun"))
            read.lines.set_fill(colour("night"))
            lit.append(go(copy, FAST).become(read))
        self.play(in_turn(lit, 0.9, max(0.3, min(1.8, self.seconds_to("secret") - 0.3))))

    def _shut(self) -> None:
        """A plan that nobody understands: shut, dark, with a keyhole."""
        hole, dark = self.sheet.shut(NORMAL)
        self.hole = hole.set_z_index(LAYER["text"])
        marks = self.sheet.submobjects[4:]
        self.play(*dark, *(go(mark, NORMAL).set_fill(opacity=0) for mark in marks), FadeIn(self.hole, run_time=NORMAL))

    # --- the years ---------------------------------------------------------------------------------------------------
    def _unrolls(self) -> None:
        """The loop opens into one straight road; a free line, with no border beside it."""
        name = self.text("vietnam", "title", width=8.0).at(self.grid.x(0), 2.35).set_z_index(LAYER["text"])
        self.source_line = self.source()
        self.name = name
        half = SAFE_X + 1.0
        self.far = silhouette(-half, half, ROAD.at[1] + WIDE / 2 - 0.02, 0.35, 1.0, ink="paper.shade", seed=37)
        self.grid.flip(self.far.set_z_index(LAYER["far city"]))
        gone = (self.town, self.sheet, self.hole, self.places, self.people, self.copies, self.floor, self.halo)
        run = min(1.4, self.seconds_to("letter") * 0.72)
        self.play(
            vanish(*gone, run_time=run * 0.4),
            self.road.to(ROAD, run),
            FadeIn(self.far, run_time=run, rate_func=_late),
        )
        self.play(rise(name))
        self.stones, self.words, self.over = VGroup(), VGroup(), VGroup()
        first, decision = (int(self.figure(key)) for key in ("vn_letter", "vn_decision"))
        self.dates = (first, first + JOINED, decision, first + LATER)
        self.line = Timeline(self.road, first, ZERO, YEAR, STONE)
        self.px = self.type.common_px(
            [self.label(key) for key in ("letter", "two", "decision", "six")], "label", width=ROOM, lines=2, px=36
        )

    def _milestone(self, i: int, key: str, symbol: VGroup | None) -> None:
        """A dated stone by the road; what happened stands over it, its words under it."""
        at, stone = self.line.foot(self.dates[i]), self.line.stone(self.dates[i])
        year = self.text(f"year_{key}", "label", weight="HEAVY", width=ROOM, align="middle")
        year.at(at[0], ROAD.at[1] - UNDER[0])
        words = self.text(
            key, "label", self.soft, px=self.px, weight="NORMAL", width=ROOM, lines=2, align="middle", leading=1.15
        )
        words.at(at[0], ROAD.at[1] - UNDER[0] - UNDER[1])
        both = VGroup(year, words).set_z_index(LAYER["text"])
        self.stones.add(stone)
        self.words.add(both)
        more: list[Any] = [rise(self.source_line), *self._walker_comes()] if i == 0 else self._walks_on(i)
        if i:
            more.append(go(self.words[i - 1], NORMAL).set_fill(colour("soft.day")))
        if symbol is not None:
            symbol.shift((at[0], at[1] + STONE + OVER, 0)).set_z_index(LAYER["people"])
            self.over.add(symbol)
            more.append(FadeIn(symbol, shift=DOWN * 0.5, run_time=NORMAL, rate_func=arrive))
        self.play(grow_up(stone), rise(both, run_time=NORMAL), *more)

    def _walker_comes(self) -> list[Any]:
        """Somebody sets out on the road, from where the first stone stands."""
        x = self.line.before(self.dates[0], BEFORE)
        self.walker = cast("reader", WALKER).shift((x, ROAD.at[1] - 0.12, 0)).set_z_index(LAYER["ground"])
        return [FadeIn(self.walker, run_time=NORMAL, rate_func=arrive)]

    def _walks_on(self, i: int) -> list[Any]:
        """The walker goes on to the next stone, as long as there is time before the next word."""
        by = self.line.before(self.dates[i], BEFORE) - float(self.walker.get_x())
        return [Walk(self.walker, by, 1.1 if i < 3 else NORMAL, 0.3)]

    def _members(self, i: int, count: int) -> None:
        """Cities light over a milestone, one for each."""
        at = self.line.foot(self.dates[i])
        low = at[1] + STONE + 0.18
        cities = VGroup()
        across = min(count, 3)
        for k in range(count):
            row, column = divmod(k, across)
            x = at[0] + self.grid.mirror((column - (across - 1) / 2) * MEMBER * 2.25)
            y = low + MEMBER * 1.05 + row * MEMBER * 2.25
            rim = disc(MEMBER * 1.1, "paper", x, y)
            cities.add(VGroup(rim, bubble("towers", MEMBER, "sun", "night").shift((x, y, 0))))
        self.over.add(cities.set_z_index(LAYER["people"]))
        self.play(
            in_turn([GrowFromCenter(city, rate_func=arrive) for city in cities], 0.4, min(1.4, 0.4 + 0.2 * count))
        )

    def _letters_go_out(self) -> None:
        """From the letter many go out, to places all along the road; in each a window lights."""
        home = self.over[0].get_center()
        letters, flights = VGroup(), []
        self.windows = VGroup()
        for k in range(PLACES):
            x = self.grid.mirror(-3.6 + 9.4 * k / (PLACES - 1))
            y = ROAD.at[1] + WIDE / 2 + (0.24 if k % 2 else 0.42)
            small = icon("letter", 0.5, "night", "sun", "paper").move_to(home).set_z_index(LAYER["people"] + 0.5)
            letters.add(small)
            self.windows.add(rrect(0.17, 0.23, 0.03, "sun").shift((x, y, 0)))
            flights.append(_fly(small, (x, y), 1.2))
        self.windows.set_z_index(LAYER["far city"] + 0.5)
        run = min(3.0, self.seconds_to("joined") - 0.8)
        self.add(*letters)
        self.play(in_turn(flights, 0.25, run))
        self.play(
            vanish(*letters), in_turn([GrowFromCenter(each, rate_func=arrive) for each in self.windows], 0.1, NORMAL)
        )

    def _years_pass(self) -> None:
        """The years between pass one by one; then the last stone stands."""
        self.ticks = self.line.between(self.dates[2], self.dates[3])
        run = max(0.4, min(1.4, self.seconds_to("six") - NORMAL - 0.1))
        way = self.line.before(self.dates[3], BEFORE) - float(self.walker.get_x())
        ticks = in_turn([GrowFromCenter(tick, rate_func=arrive) for tick in self.ticks], 0.5, run)
        self.play(ticks, Walk(self.walker, way * run / (run + NORMAL), run, 0.25))
        self._milestone(3, "six", None)

    def _next_step(self) -> None:
        """All that was lit stays; the next stone comes, not yet dated."""
        at, self.next = self.line.foot(self.dates[3] + 1), self.line.stone(self.dates[3] + 1)
        self.glow = disc(0.62, mix("sun", "paper", 0.45), at[0], at[1] + STONE * 0.5).set_z_index(
            LAYER["far city"] + 0.5
        )
        by = float(at[0] - self.grid.mirror(BEFORE)) - self.walker.get_x()
        self.play(
            Walk(self.walker, by, SLOW, 0.36),
            GrowFromCenter(self.glow, run_time=SLOW, rate_func=arrive),
            grow_up(self.next),
            go(self.words, NORMAL).set_fill(colour("night")),
        )

    def _bends_up(self) -> None:
        """The stones leave, and the road's far end begins to turn."""
        run = self.seconds_to()
        gone = [
            self.stones,
            self.words,
            self.over,
            self.ticks,
            self.next,
            self.glow,
            self.name,
            self.walker,
            self.far,
            self.windows,
            self.source_line,
        ]
        self.play(vanish(*gone, run_time=run * 0.5), self.road.to(BENT, run))


def _fly(thing: VGroup, to: tuple[float, float], run_time: float) -> UpdateFromAlphaFunc:
    """Let a thing fly to a place in a bow."""
    start = thing.get_center()
    stood = [part.points.copy() - start for part in thing.get_family()]
    rise_by = 0.5 + abs(to[0] - start[0]) * 0.14

    def show(_: Mobject, alpha: float) -> None:
        x, y = start[0] + (to[0] - start[0]) * alpha, start[1] + (to[1] - start[1]) * alpha
        y += rise_by * 4 * alpha * (1 - alpha)
        for part, points in zip(thing.get_family(), stood, strict=True):
            part.points = points + np.array([x, y, 0.0])

    return UpdateFromAlphaFunc(thing, show, run_time=run_time, rate_func=move)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
