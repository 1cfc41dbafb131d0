"""A report leaves its drawer, goes round, and ends on a wall at the market; then one number hangs on a question."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Animation,
    FadeIn,
    GrowFromCenter,
    GrowFromEdge,
    GrowFromPoint,
    Transform,
    VGroup,
)

from scenes.know_how_far_you_have_come.handover import DONE, NEXT_PART, STEP, page, sign
from scenes.look.grid import WIDTH
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, in_turn, rise, vanish
from scenes.parts.calendar_leaf import calendar_leaf
from scenes.parts.city import silhouette
from scenes.parts.closing import Closing
from scenes.parts.cycle import Cycle
from scenes.parts.drawer import Drawer
from scenes.parts.far_street import FarStreet
from scenes.parts.icons import icon, medal
from scenes.parts.jar import Jar
from scenes.parts.market_wall import MarketWall
from scenes.parts.people import cast
from scenes.parts.shapes import capsule, disc, rrect
from scenes.parts.speech import bubble
from scenes.stage import Stage

FLOOR = -3.0
CABINET = (0.0, 4.4, 2.7)  # middle, width and height
IN_DRAWER = 0.3  # size of the page in the drawer
ICONS = ("tools", "eye", "culture", "bend")  # do, look, tell, adjust
MIDDLE, RADIUS = (0.0, 0.25), 2.2  # of the cycle
LEAF, LEAF_AT = 1.3, (4.3, 0.75)
WALL = (10.1, 4.35)
WALL_AT = (1.05, -2.75)
PAINTER, PAINTER_X = 2.1, -4.8
READERS = (("elder", 2.35, 2.2), ("coder", 3.25, 2.2), ("boy", 4.05, 2.2))
LINES = 5
HOOK, HOOK_AT = 2.7, (-1.2, 1.75)
CARD = (2.0, 1.5)
JAR = 0.74  # height of the jar that the next film begins with
RING_AT, SIZE = (0.0, 0.56), 1.4  # of the ring before the cards
WINDOWS = 5


class Wall(Stage):
    """A page nobody reads is painted where everybody does."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "wall"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._cabinet_comes()
        self.until("drawer")
        self._into_the_drawer()
        self.until_sentence(2)
        self._out_again()
        self.until("report")
        self._round()
        self.until_sentence(3)
        self._market()
        self.until("wall")
        self._paint()
        self.until("wrong")
        self._wrong()
        self.until("believe")
        self._believe()
        self.until("monday")
        self._monday()
        self.until("decision")
        self._decision()
        self.until("next")
        self._next()
        self.hold(self.seconds_to() - 1.4)
        self._to_the_cards()

    # --- a drawer --------------------------------------------------------------------------------------------------
    def _cabinet_comes(self) -> None:
        self.sign = sign(self.grid)
        self.page, self.pin = page(self.grid)
        self.add(self.page, self.pin, self.sign)
        x, w, h = CABINET
        self.drawer = Drawer(w, h, x, FLOOR)
        half = WIDTH / 2 + 0.2
        floor = rrect(WIDTH + 0.4, 2.0, 0, "paper.deep").shift((0, FLOOR - 1.0, 0))
        wall = disc(3.9, "paper.shade", 0, 0.1)
        far = silhouette(-half, half, FLOOR, 0.6, 1.7, ink="paper.shade", seed=71)
        self.grid.flip(far)
        self.room_ = VGroup(far, wall, floor).set_z_index(LAYER["surface"])
        run = min(1.0, self.seconds_to("drawer") * 0.7)
        self.play(
            vanish(self.pin),
            FadeIn(self.room_, run_time=run, rate_func=arrive),
            go(self.page, run).scale(0.62).shift(UP * 0.75),
            *(FadeIn(part, shift=UP * 0.5, run_time=run, rate_func=arrive) for part in self.drawer.things),
        )

    def _into_the_drawer(self) -> None:
        """The page falls into the drawer, and it is shut."""
        room = (self.brief.sentences[1][0] - self.frame) / self.brief.fps
        x, y = self.drawer.middle
        self.page.set_z_index(LAYER["mark"] + 0.5)
        self.play(
            self.drawer.pull(room * 0.3),
            go(self.page, room * 0.35).scale(IN_DRAWER / 0.62).move_to((x, y + 0.04, 0)),
        )
        self.play(self.drawer.push(room * 0.22))

    def _out_again(self) -> None:
        """It is pulled again; the page comes out into a round of four."""
        self.cycle = Cycle(ICONS, RADIUS, self.grid).shift((*MIDDLE, 0))
        for group, layer in (("track", "plate"), ("runs", "plate"), ("marks", "mark"), ("stations", "people")):
            getattr(self.cycle, group).set_z_index(LAYER[layer])
        room = self.seconds_to("report")
        self.play(self.drawer.pull(room * 0.2))
        self.page.set_z_index(LAYER["text"])
        run = room * 0.25
        self.play(
            go(self.page, run).scale(0.62 / IN_DRAWER).move_to((*MIDDLE, 0)),
            *(go(part, run).shift(DOWN * 0.6).set_opacity(0) for part in self.drawer.things),
        )
        self.remove(*self.drawer.things)
        self.play(
            FadeIn(self.cycle.track, run_time=run, rate_func=arrive),
            FadeIn(self.cycle.marks, run_time=run, rate_func=arrive),
            in_turn([GrowFromCenter(one, rate_func=arrive) for one in self.cycle.stations], 0.3, run),
        )
        self.add(self.cycle)

    def _round(self) -> None:
        """The light goes round; two leaves of the calendar turn."""
        at = (self.grid.mirror(LEAF_AT[0]), LEAF_AT[1], 0)
        leaves = [calendar_leaf(LEAF).shift(at).shift(((1 - k) * 0.14, (1 - k) * 0.1, 0)) for k in range(2)]
        self.leaves = VGroup(*leaves).set_z_index(LAYER["text"])
        words = self.text("report", "lead", width=3.3, lines=2, align="middle", leading=1.15)
        self.every = words.at(self.grid.mirror(LEAF_AT[0] + 0.1), LEAF_AT[1] - LEAF / 2 - 0.72).set_z_index(
            LAYER["text"]
        )
        self.source_line = self.source("night")
        left = (self.brief.sentences[2][0] - self.frame) / self.brief.fps
        self.play(
            FadeIn(self.leaves, shift=UP * 0.2, run_time=FAST, rate_func=arrive),
            rise(self.every, self.source_line),
            go(self.cycle, FAST).light(0),
        )
        each = max(0.2, (left - FAST) / 4.4)
        for i in range(4):
            steps: list[Animation] = [self.cycle.run(i, each * 0.55)]
            if i in (1, 3):
                leaf = self.leaves[1 if i == 1 else 0]
                steps.append(go(leaf, each * 0.55).shift(UP * 1.1).rotate(-0.3 * self.grid.sign).set_opacity(0))
            self.play(*steps)
            self.play(go(self.cycle, each * 0.4).light((i + 1) % 4).done(i))

    # --- the wall --------------------------------------------------------------------------------------------------
    def _market(self) -> None:
        """A wall at the market comes up; the page goes to it and grows."""
        at = (self.grid.mirror(WALL_AT[0]), WALL_AT[1], 0)
        self.wall = MarketWall(*WALL, self.grid, lines=LINES, last=None).shift(at)
        report = self.wall.report
        self.wall.wall.set_z_index(LAYER["near city"])
        self.wall.stall.set_z_index(LAYER["mark"])
        report.set_z_index(LAYER["plate"])
        report.remove(report.rows)
        self.wall.remove(report)
        ground = rrect(WIDTH + 0.4, 2.0, 0, "paper.deep").shift((0, WALL_AT[1] - 1.0, 0))
        self.street = ground.set_z_index(LAYER["far city"])
        half = WIDTH / 2 + 0.2
        far = silhouette(-half, half, WALL_AT[1], 1.6, 3.6, ink="paper.sky", seed=18)
        self.grid.flip(far)
        self.far = far.set_z_index(LAYER["halo"])
        x = self.grid.mirror(PAINTER_X)
        self.painter = cast("wheels", PAINTER).set_z_index(LAYER["people"])
        self.painter.shift((x - self.grid.mirror(3.0), WALL_AT[1] - 0.42, 0))
        if self.grid.rtl:
            self.painter.flip(UP)
        run = min(1.1, self.seconds_to("wall") * 0.5)
        self.page.remove(self.page.rows)
        rows = self.page.rows
        self.add(rows)
        self.play(
            vanish(self.leaves, self.every, self.room_, rows, run_time=run * 0.5),
            vanish(self.cycle, run_time=run * 0.5),
            *(FadeIn(p, shift=UP * 0.5, run_time=run, rate_func=arrive) for p in (self.far, self.street, self.wall)),
            Transform(self.page.page, report.page.copy(), run_time=run, rate_func=move),
        )
        self.remove(self.page)
        self.add(report, self.painter)
        self.painted = report
        rolls = go(self.painter, max(0.4, self.seconds_to("wall") * 0.9)).shift((self.grid.mirror(3.0), 0, 0))
        self.play(rolls, vanish(self.source_line))

    def _paint(self) -> None:
        """Row by row the report is painted, large."""
        words = self.text("wall", "lead", width=4.6, align="start").at(self.grid.x(0), WALL_AT[1] + WALL[1] + 0.5)
        self.public = words.set_z_index(LAYER["text"])
        self.brush = capsule((0, 0), (0.85, 0.75), 0.07, mix("clay", "night", 0.4))
        tip = disc(0.1, "night", 0.85, 0.75)
        self.brush = VGroup(self.brush, tip)
        if self.grid.rtl:
            self.brush.stretch(-1, 0)
        hand = self.painter.get_center() + UP * 0.12 + self.grid.end * 0.62
        self.brush.move_to(hand).set_z_index(LAYER["ground"])
        self.play(rise(self.public), FadeIn(self.brush, run_time=FAST))
        rows = self.painted.rows
        each = max(0.3, (self.seconds_to("wrong") - 0.6) / len(rows))
        for i, row in enumerate(rows):
            row.set_z_index(LAYER["mark"])
            self.play(
                self.painted.paint(i, each * 0.7), go(self.brush, each * 0.7).shift(UP * 0.16 * (1 if i % 2 else -1))
            )
            self.hold(each * 0.2)

    def _wrong(self) -> None:
        """The last line says what went wrong, in another colour."""
        _, y = self.wall_line()
        x = float(self.painted.page.get_center()[0]) - self.grid.mirror(self.painted.room / 2)
        words = self.text("wrong", "lead", "coral", weight="HEAVY", width=self.painted.room * 0.88, px=54)
        self.last = words.at(x, y - 0.16).set_z_index(LAYER["mark"])
        edge = RIGHT if self.grid.rtl else LEFT
        run = max(0.6, min(1.4, self.seconds_to("believe") * 0.35))
        self.play(
            GrowFromEdge(self.last, edge, run_time=run, rate_func=arrive),
            go(self.brush[1], FAST).set_fill(colour("coral")),
        )
        people = VGroup()
        for name, px, height in READERS:
            person = cast(name, height, **({"prop": None} if name == "boy" else {}))
            people.add(person.shift((self.grid.mirror(px), WALL_AT[1] - 0.5, 0)))
        self.readers = people.set_z_index(LAYER["people"])

    def wall_line(self) -> tuple[float, float]:
        """Middle of the place for the last line."""
        x, y, _ = self.painted.page.get_center()
        return float(x) + self.painted.last_place[0], float(y) + self.painted.last_place[1]

    def _believe(self) -> None:
        """People come and read; because of the last line they believe the others, which light."""
        comers = [FadeIn(one, shift=self.grid.start * 0.6, rate_func=arrive) for one in self.readers]
        run = min(1.2, self.seconds_to("monday") * 0.55)
        self.play(in_turn(comers, 0.3, run))
        self.remove(*self.readers)
        self.add(self.readers)
        marks = VGroup()
        for row in self.painted.rows[2:]:
            plate = rrect(row.width + 0.3, row.height + 0.17, 0.14, "sun")
            marks.add(plate.move_to(row))
        self.ticks = marks.set_z_index(LAYER["plate"] + 0.5)
        edge = RIGHT if self.grid.rtl else LEFT
        lit = [GrowFromEdge(mark, edge, rate_func=arrive) for mark in marks]
        self.play(in_turn(lit, 0.4, min(0.9, self.seconds_to("monday"))))

    # --- on Monday -------------------------------------------------------------------------------------------------
    def _monday(self) -> None:
        """One number on a card hangs from a question."""
        x, y = self.grid.mirror(HOOK_AT[0]), HOOK_AT[1]
        self.plate = disc(3.5, "paper.shade", x, 0.1).set_z_index(LAYER["surface"])
        self.hook = icon("question", HOOK, "night", "coral", "paper").shift((x, y, 0)).set_z_index(LAYER["mark"])
        low = y - HOOK * 0.18
        self.hook[1].set_fill(opacity=0)
        string = capsule((x, low), (x, -0.55), 0.06, "clay")
        card = rrect(*CARD, 0.16, "paper").shift((x, -0.55 - CARD[1] / 2, 0))
        rim = rrect(CARD[0] + 0.14, CARD[1] + 0.14, 0.2, "night").shift((x, -0.55 - CARD[1] / 2, 0))
        eyelet = disc(0.1, "coral", x, -0.72)
        count = icon("tally", 1.0, "night", "coral", "paper").shift((x, -0.62 - CARD[1] / 2, 0))
        self.card = VGroup(string, rim, card, eyelet, count).set_z_index(LAYER["people"])
        gone: list[Any] = [self.wall, self.painted, self.last, self.readers, self.ticks, self.painter, self.brush]
        gone += [self.public, self.painted.rows]
        run = 0.9
        self.play(
            vanish(*gone, run_time=run * 0.6),
            FadeIn(self.plate, scale=0.85, run_time=run, rate_func=arrive),
            FadeIn(self.hook, shift=DOWN * 0.5, run_time=run, rate_func=_late),
        )
        self.play(FadeIn(self.card, shift=DOWN * 0.7, run_time=0.8, rate_func=arrive))
        for turn in (0.09, -0.15, 0.06):
            self.play(go(self.card, 0.5).rotate(turn, about_point=(x, low, 0)))

    def _decision(self) -> None:
        """Which way did it turn anything? A signpost stands beside it."""
        post = medal("crossroads", 0.62, "sun", "night", "paper").shift((self.grid.mirror(2.35), 0.25, 0))
        words = self.text("monday", "title", width=3.3, lines=2, px=72).middle_at(self.grid.mirror(3.2), 0.25)
        self.asked = VGroup(post, words).set_z_index(LAYER["text"])
        self.play(
            GrowFromCenter(post, run_time=NORMAL, rate_func=arrive),
            rise(words, run_time=NORMAL),
        )

    # --- next ------------------------------------------------------------------------------------------------------
    def _next(self) -> None:
        """Night falls; this part of the ring is done, the last lights; the girl asks, beside a jar with a coin."""
        middle = (self.grid.mirror(RING_AT[0]), RING_AT[1])
        self.closing = Closing(self.grid, STEP, DONE, arm="down").enlarged(SIZE, middle)
        self.night = FarStreet(self.grid)
        gone = [self.plate, self.hook, self.card, self.asked, self.far, self.street, self.sign]
        self.play(
            self.backdrop.turn("night", 0.8),
            vanish(*gone, run_time=0.5),
            *[FadeIn(row, run_time=0.8, rate_func=_late) for row in self.night.things],
            *[FadeIn(part, run_time=0.8, rate_func=_late) for part in self.closing.things],
        )
        self.keep(*self.night.things, *self.closing.things)
        self.play(go(self.closing.ring, NORMAL).done(STEP).light(NEXT_PART))
        raised = Closing(self.grid, NEXT_PART, (*DONE, STEP)).enlarged(SIZE, middle)
        top = raised.girl.get_top()
        asks = bubble(0.9, "paper", "night", left=self.grid.rtl)
        asks.shift((top[0] + self.grid.mirror(0.05), top[1] + 0.02, 0)).set_z_index(LAYER["text"])
        foot = float(raised.girl.get_bottom()[1])
        vessel = Jar(JAR, self.grid, "night").shift((middle[0] + self.grid.mirror(1.02), foot, 0))
        vessel.opened().set_z_index(LAYER["people"])
        self.asks = VGroup(asks, vessel)
        self.lamps = self.night.windows(WINDOWS, seed=23).set_z_index(LAYER["mark"])
        self.play(
            go(self.closing.girl, NORMAL).become(raised.girl),
            GrowFromPoint(asks, asks.get_bottom(), run_time=NORMAL, rate_func=arrive),
            FadeIn(vessel, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive),
        )
        self.play(vessel.drop(vessel.thing(0), min(NORMAL, max(FAST, self.seconds_to() - 2.6))))
        run = max(FAST, min(1.8, self.seconds_to() - 1.9))
        self.play(in_turn([FadeIn(lamp, rate_func=arrive) for lamp in self.lamps], 0.7, run))

    def _to_the_cards(self) -> None:
        """Ring, mother and girl go to their place on the closing cards."""
        cards = Closing(self.grid, NEXT_PART, (*DONE, STEP))
        run = self.seconds_to()
        self.play(
            go(self.closing.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            go(self.closing.people, run).become(cards.people),
            vanish(self.lamps, self.asks, run_time=run * 0.4),
        )


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
