"""Three arches on one path: a skill is recognised, somebody is guided, learning is enjoyed; then one walks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from manim import (
    DOWN,
    RIGHT,
    UP,
    Animation,
    FadeIn,
    GrowFromCenter,
    GrowFromPoint,
    Mobject,
    UpdateFromAlphaFunc,
    VGroup,
    VMobject,
    linear,
)

from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.badge_path import BadgePath
from scenes.parts.block import Block
from scenes.parts.brick_wall import wall
from scenes.parts.certificate import badge, sheet
from scenes.parts.city import day_pane, silhouette, tree
from scenes.parts.closing import Closing
from scenes.parts.far_street import FarStreet
from scenes.parts.icons import medal
from scenes.parts.people import cast
from scenes.parts.shapes import disc
from scenes.parts.speech import bubble
from scenes.parts.tea_table import TeaTable
from scenes.parts.watch import Watch, shoe
from scenes.stage import Stage
from scenes.ten_minutes_from_home.handover import DONE, DOOR_AT, NEXT_PART, REACH, door, lawn, sign

GROUND = DOOR_AT[1]
STATIONS = (-4.2, 0.0, 4.2)
ARCH = (3.5, 4.15)
PATH = GROUND - 0.62
REACH_X = (-6.9, 6.9)  # of the path
NAME = GROUND + ARCH[1] + 0.38
KEYS = ("recognise", "guide", "enjoy")
PERSON = 2.05
SMALL = 0.34  # of the three arches, once they are far off
FAR_AT = 4.7
WATCH, WATCH_AT = 1.25, (-2.6, 0.55)
MINUTES = 10  # the title of the film; a story, not a figure
SHOES = (-5.3, 1.9)  # from where to where they walk
STEPS = 8
HOUSE_AT = -6.2
RING_AT, SIZE = (0.0, 0.56), 1.4  # of the ring before the cards
WINDOWS = 5


class CountIt(Stage):
    """A door opens into three arches; their path is walked with a watch; then the next part of the ring lights."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "count"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign = sign(self.grid)
        self.lawn, self.door = lawn(self.grid), door(self.grid)
        self.add(self.lawn, self.door, self.sign)
        self.until("count")
        self._door_opens()
        self.until("builder")
        self._builder_lays_bricks()
        self.until_sentence(3)
        self._somebody_watches()
        self.until("badge")
        self._badge()
        self.until_sentence(4)
        self._guide()
        self.until("course")
        self._course()
        self.until("monday")
        self._monday()
        self.until("next")
        self._next()
        self.hold(self.seconds_to() - 1.3)
        self._to_the_cards()

    # --- the path --------------------------------------------------------------------------------------------------
    def _door_opens(self) -> None:
        """The door swings open, and becomes the middle one of three arches."""
        self.way = BadgePath(STATIONS, ARCH, GROUND, PATH, REACH_X, self.grid)
        self.far = silhouette(-7.3, 7.3, GROUND, 0.5, 1.6, ink="paper.shade", seed=61)
        self.grid.flip(self.far)
        self.far.set_z_index(LAYER["surface"])
        left, middle, right = self.way.arches
        room = self.seconds_to("builder")
        self.play(
            self.door.swing(1.0, min(0.8, room * 0.3), "sun.deep"),
            FadeIn(self.far, shift=UP * 0.3, run_time=min(0.8, room * 0.3), rate_func=arrive),
        )
        foot = (self.grid.mirror(DOOR_AT[0]), GROUND, 0)
        run = min(1.2, room * 0.3)
        self.play(
            GrowFromPoint(middle, foot, run_time=run, rate_func=arrive),
            vanish(self.door, run_time=run * 0.4),
            *[grow_up(arch, run) for arch in (left, right)],
        )
        run = min(1.4, self.seconds_to("builder") * 0.8)
        self.play(in_turn([GrowFromCenter(stone, rate_func=arrive) for stone in self.way.stones], 0.2, run))
        self.remove(*self.way.stones)
        self.add(self.way.stones)
        self.names = VGroup()

    def _light(self, i: int, run: float = NORMAL) -> list[Animation]:
        """Light a station and name it; the one before it steps back, and the path leads on."""
        name = self.text(KEYS[i], "lead", width=ARCH[0] + 0.4, align="middle").at(self.way.x(i), NAME)
        self.names.add(name.set_z_index(LAYER["text"]))
        begin = REACH_X[0] if i == 0 else STATIONS[i - 1]
        lit: list[Animation] = [
            go(self.way.inside(i), run).set_fill(colour("sun.light")),
            rise(name),
            self.way.walk(begin, STATIONS[i], min(1.4, 2 * run)),
        ]
        if i:
            lit.append(go(self.way.inside(i - 1), run).set_fill(colour("paper.shade")))
        return lit

    def _person(self, name: str, station: int, dx: float, height: float = PERSON, **change: Any) -> VGroup:
        person = cast(name, height, **change).shift((self.way.x(station) + self.grid.mirror(dx), GROUND - 0.06, 0))
        return person.set_z_index(LAYER["people"])

    # --- recognise -------------------------------------------------------------------------------------------------
    def _builder_lays_bricks(self) -> None:
        self.builder = self._person("worker", 0, -0.95, prop=None)
        self.bricks = wall(4, 6, self.grid).shift((self.way.x(0) + self.grid.mirror(0.16), GROUND - 0.02, 0))
        self.bricks.set_z_index(LAYER["people"])
        self.play(*self._light(0), FadeIn(self.builder, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive))
        left = (self.brief.sentences[2][0] - self.frame) / self.brief.fps
        laid = [FadeIn(brick, shift=DOWN * 0.2, rate_func=arrive) for brick in self.bricks]
        self.play(in_turn(laid, 0.6, max(0.8, left * 0.8)))
        self.remove(*self.bricks)
        self.add(self.bricks)

    def _somebody_watches(self) -> None:
        """An assessor comes, watches, and asks."""
        self.assessor = self._person("father", 0, 1.18, arm="down")
        self.play(FadeIn(self.assessor, shift=RIGHT * -self.grid.sign * 0.4, run_time=NORMAL, rate_func=arrive))
        at = (self.way.x(0) + self.grid.mirror(0.85), GROUND + PERSON + 0.1, 0)
        self.ask = bubble(0.74, "coral", "paper", left=self.grid.rtl).shift(at).set_z_index(LAYER["text"])
        self.hold(min(1.2, self.seconds_to("badge") * 0.3))
        self.play(GrowFromPoint(self.ask, self.ask.get_bottom(), run_time=NORMAL, rate_func=arrive))

    def _badge(self) -> None:
        """A sheet is held up; it becomes a badge on the builder's coat."""
        x = self.way.x(0)
        self.sheet = sheet(1.15).shift((x + self.grid.mirror(0.2), GROUND + PERSON + 0.72, 0))
        self.sheet.set_z_index(LAYER["text"])
        pin = badge(0.2).move_to((self.builder.get_x(), GROUND + PERSON * 0.53, 0)).set_z_index(LAYER["ground"])
        end = (self.brief.sentences[3][0] - self.frame) / self.brief.fps
        self.play(vanish(self.ask), FadeIn(self.sheet, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive))
        self.hold(min(1.2, end * 0.3))
        run = min(0.9, end * 0.3)
        self.play(
            go(self.sheet, run).scale(0.2).move_to(pin).set_opacity(0),
            FadeIn(pin, run_time=run, rate_func=_late),
        )
        self.remove(self.sheet)
        self.pin = pin

    # --- guide and enjoy -------------------------------------------------------------------------------------------
    def _guide(self) -> None:
        """Somebody sits down with the mother, and has time."""
        self.mother = self._person("reader", 1, -0.72, prop=None)
        self.adviser = self._person("coder", 1, 0.72)
        at = (self.way.x(1) + self.grid.mirror(0.3), GROUND + PERSON + 0.16, 0)
        self.advice = bubble(0.95, "teal", "paper", left=self.grid.rtl).shift(at).set_z_index(LAYER["text"])
        self.play(*self._light(1), FadeIn(self.mother, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive))
        self.play(FadeIn(self.adviser, shift=RIGHT * -self.grid.sign * 0.3, run_time=NORMAL, rate_func=arrive))
        self.hold(min(0.6, self.seconds_to("course") * 0.2))
        self.play(GrowFromPoint(self.advice, self.advice.get_bottom(), run_time=NORMAL, rate_func=arrive))

    def _course(self) -> None:
        """The course is found: in the evening, at a table with a teapot."""
        self.table = TeaTable(1.35, self.grid).shift((self.way.x(2), GROUND - 0.12, 0)).set_z_index(LAYER["ground"])
        self.learners = VGroup(self._person("reader", 2, -0.78), self._person("elder", 2, 0.82, prop=None))
        book = medal("school", 0.34, "coral", "paper", "sun").shift(
            (self.way.x(2) + self.grid.mirror(0.02), GROUND + PERSON + 0.55, 0)
        )
        self.book = book.set_z_index(LAYER["text"])
        room = self.seconds_to("monday")
        self.play(
            *self._light(2, min(NORMAL, room * 0.2)),
            vanish(self.advice),
            appear(self.learners, run_time=NORMAL),
            FadeIn(self.table, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive),
            GrowFromCenter(self.book, run_time=NORMAL, rate_func=arrive),
        )
        steam = self.table.steam
        self.play(go(steam, min(1.4, self.seconds_to("monday"))).shift(UP * 0.12).set_opacity(0.5))

    # --- monday ----------------------------------------------------------------------------------------------------
    def _monday(self) -> None:
        """All of it is far off now, at the other end of the path; somebody sets out with a watch."""
        people = VGroup(self.builder, self.bricks, self.assessor, self.pin, self.mother, self.adviser)
        place = VGroup(self.way.arches, people, self.table, self.learners, self.book)
        foot, to = (0, GROUND, 0), (self.grid.mirror(FAR_AT), GROUND, 0)
        for part in (*people, self.table, self.learners, self.book):
            part.set_z_index(LAYER["people"])
        home = Block(0.95, 1.15, "gable", "coral", pane=day_pane("coral"), share=0.5, seed=3)
        self.edge = VGroup(home, tree(0.9).shift((self.grid.mirror(0.85), 0, 0)))
        self.edge.shift((self.grid.mirror(HOUSE_AT), GROUND, 0)).set_z_index(LAYER["near city"])
        self.watch = Watch(WATCH).shift((self.grid.mirror(WATCH_AT[0]), WATCH_AT[1], 0)).set_z_index(LAYER["text"])
        self.halo = disc(WATCH * 1.75, "paper.shade", self.grid.mirror(WATCH_AT[0]), WATCH_AT[1])
        self.halo.set_z_index(LAYER["halo"])
        words = self.text("monday", "title", width=6.2, lines=2)
        self.words = words.at(self.grid.mirror(WATCH_AT[0] + 2.5), WATCH_AT[1] + 0.5).set_z_index(LAYER["text"])
        self.shoes = VGroup(*(shoe(1.05, self.grid) for _ in range(2)))
        for i, one in enumerate(self.shoes):
            one.shift((self.grid.mirror(SHOES[0] + 0.8 * i), PATH + 0.06 - 0.2 * i, 0))
        self.shoes.set_z_index(LAYER["ground"])
        moves: list[Animation] = [go(part, SLOW).scale(SMALL, about_point=foot).shift((to[0], 0, 0)) for part in place]
        stones = [go(stone, NORMAL).set_fill(colour("paper.shade")) for stone in self.way.stones]
        self.play(
            *moves, vanish(self.names), *stones, FadeIn(self.halo, run_time=SLOW), FadeIn(self.edge, run_time=SLOW)
        )
        self.place = place
        self.play(
            GrowFromCenter(self.watch, run_time=NORMAL, rate_func=arrive),
            FadeIn(self.shoes, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive),
            rise(self.words),
        )
        run = max(1.5, min(5.5, self.seconds_to("next") - 0.8))
        self.play(
            UpdateFromAlphaFunc(self.shoes, self._steps(), run_time=run, rate_func=linear),
            self.watch.run(MINUTES, run),
            self.way.walk(SHOES[0], SHOES[1] + 0.6, run),
        )

    def _steps(self) -> Callable[[Mobject, float], None]:
        """One shoe after the other goes on, each over the way of two steps."""
        stood = self.shoes.copy()
        way = SHOES[1] - SHOES[0] - 1.1

        def walk(shoes: Mobject, alpha: float) -> None:
            for i, (one, was) in enumerate(zip(shoes, stood, strict=True)):
                at = alpha * STEPS - i * 0.5
                whole, part = int(max(0.0, at)), max(0.0, at) % 1
                done = min(STEPS * 1.0, whole + min(1.0, part * 2)) / STEPS
                up = 0.16 * max(0.0, 1 - abs(part * 4 - 1)) if 0 < alpha < 1 else 0.0
                one.become(was.copy().shift((self.grid.mirror(way * min(1.0, done)), up, 0)))

        return walk

    # --- next ------------------------------------------------------------------------------------------------------
    def _next(self) -> None:
        """Night falls; this part of the ring is done, the next one lights, and the girl points at windows."""
        middle = (self.grid.mirror(RING_AT[0]), RING_AT[1])
        self.closing = Closing(self.grid, REACH, DONE, arm="down").enlarged(SIZE, middle)
        self.street = FarStreet(self.grid)
        gone: list[VMobject] = [self.place, self.way.stones, self.edge, self.watch, self.halo, self.words, self.shoes]
        gone += [self.far, self.lawn, self.sign]
        self.play(
            self.backdrop.turn("night", 0.8),
            vanish(*[part for group in gone for part in (group if group is self.place else [group])], run_time=0.5),
            *[FadeIn(row, run_time=0.8, rate_func=_late) for row in self.street.things],
            *[FadeIn(part, run_time=0.8, rate_func=_late) for part in self.closing.things],
        )
        self.keep(*self.street.things, *self.closing.things)
        self.play(go(self.closing.ring, NORMAL).done(REACH).light(NEXT_PART))
        raised = Closing(self.grid, NEXT_PART, (*DONE, REACH)).enlarged(SIZE, middle)
        lamps = self.street.windows(WINDOWS, seed=11).set_z_index(LAYER["mark"])
        self.lamps = lamps
        self.play(go(self.closing.girl, NORMAL).become(raised.girl))
        run = max(FAST, min(1.8, self.seconds_to() - 1.9))
        self.play(in_turn([FadeIn(lamp, rate_func=arrive) for lamp in lamps], 0.7, run))

    def _to_the_cards(self) -> None:
        """Ring, mother and girl go to their place on the closing cards."""
        cards = Closing(self.grid, NEXT_PART, (*DONE, REACH))
        run = self.seconds_to()
        self.play(
            go(self.closing.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            go(self.closing.people, run).become(cards.people),
            vanish(self.lamps, run_time=run * 0.5),
        )


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
