"""Windows are counted until the fingers run out; a finish line is rolled away, and a road with milestones goes on."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, FadeIn, GrowFromCenter, GrowFromPoint, Transform, VGroup, VMobject

from scenes.know_how_far_you_have_come.handover import DONE, STEP, sign, stone
from scenes.look.grid import WIDTH, span
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import Walk, go, grow_up, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.finger_count import FingerCount
from scenes.parts.finish_line import FinishLine
from scenes.parts.icons import medal
from scenes.parts.lit_panes import lit_panes
from scenes.parts.milestone import Milestone
from scenes.parts.office_window import OfficeWindow
from scenes.parts.opening import FEET, MIDDLE, Opening
from scenes.parts.people import cast
from scenes.parts.rolling_road import RollingRoad
from scenes.parts.watched_window import WatchedWindow
from scenes.stage import Stage

GROUND = -2.4  # the day's ground line, before the hill comes
PAIR = 1.28  # height of mother and girl at night
FINGERS = 10
EACH = 2  # windows lit in each house
HANDS, HANDS_AT = 2.75, (-3.65, -1.75)
PANE, PANES, PANES_AT = (2.3, 2.7), (-5.15, -2.2), 0.0  # the two windows, drawn near, and their sill
OFFICE = (2.4, 2.8, -0.78)
FINISH = 0.42  # how far up the nearest hill
DAY_PAIR = ((-4.4, "reader"), (-3.4, "child"))
DAY_HEIGHT = 2.3
FEET_DAY = -3.3
STONES = ((1, 0.42, 2.1, 1.2), (2, 0.5, -3.4, 0.66))  # hill, way up it, half widths aside, height
WALKED = 1.5


class Windows(Stage):
    """Counting windows asks for more than fingers; by day the road has no finish, but milestones."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "windows"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._ring_rises()
        self.until("counting")
        self._windows_light()
        self.until("hands")
        self._fingers_run_out()
        self.until("doubt")
        self._two_windows()
        self.until("football")
        self._football()
        self.until("hall")
        self._hall()
        self.until_sentence(4)
        self._day_comes()
        self.until("line")
        self._finish()
        self.hold(self.seconds_to("road") - 3.2)
        self._ribbon_goes()
        self.until("road")
        self._road_goes_on()
        self.until("stones")
        self._stones_stand()
        self.until_sentence(6)
        self._they_walk()
        self.until("moving")
        self._moving()
        self.hold(self.seconds_to() - 0.7)
        self._carry_over()

    # --- night -----------------------------------------------------------------------------------------------------
    def _ring_rises(self) -> None:
        self.card = Opening(self.grid, self.type, self.label("title"), self.label("kicker"), lit=STEP, done=DONE)
        self.sign = sign(self.grid)
        city = self.card.city
        self.pair = VGroup(
            cast("reader", PAIR, prop=None).shift((city.park - self.grid.mirror(0.34), FEET, 0)),
            cast("child", PAIR).shift((city.park + self.grid.mirror(0.36), FEET, 0)),
        ).set_z_index(LAYER["people"])
        self.lamps = lit_panes([*city.row], EACH).set_z_index(LAYER["plate"])
        self.add(*self.card.things, self.pair)
        self.play(self.card.rise(min(2.2, self.seconds_to("counting"))))

    def _windows_light(self) -> None:
        """One after the other, as many as there are fingers."""
        first = self.lamps[:FINGERS]
        each = self.seconds_to("hands") * 0.9 / len(first)
        for lamp in first:
            self.play(FadeIn(lamp, scale=1.6, run_time=min(FAST, each * 0.8), rate_func=arrive))
            self.hold(each * 0.2)

    def _fingers_run_out(self) -> None:
        """Both hands come up, every finger is used, and still more windows light."""
        hands = FingerCount(HANDS, self.grid)
        at = (self.grid.mirror(HANDS_AT[0]), HANDS_AT[1], 0)
        VGroup(hands, hands.tips).shift(at)
        hands.set_z_index(LAYER["halo"] + 0.5)
        self.hands = hands
        self.play(self.card.untitle(), run_time=FAST)
        self.play(FadeIn(hands.hands, shift=UP * 1.2, run_time=NORMAL, rate_func=arrive))
        self.play(in_turn([hands.count(i) for i in range(FINGERS)], 0.5, 1.2))
        more = [FadeIn(lamp, scale=1.6, rate_func=arrive) for lamp in self.lamps[FINGERS:]]
        self.play(in_turn(more, 0.4, min(1.4, self.seconds_to("doubt"))))
        for part in [*hands.tips, *self.lamps]:
            self.remove(part)
        self.add(self.lamps, hands.tips.set_z_index(LAYER["halo"] + 0.6))

    def _two_windows(self) -> None:
        """Two of the lit windows come near: from the street they look the same."""
        self.near = VGroup()
        growing = []
        for i, x in enumerate(PANES):
            window = WatchedWindow(*PANE, i, self.grid).shift((self.grid.mirror(x), PANES_AT, 0))
            window.set_z_index(LAYER["mark"])
            self.near.add(window)
            growing.append(GrowFromPoint(window, self.lamps[2 + 3 * i].get_center(), run_time=0.8, rate_func=arrive))
        self.play(
            vanish(self.hands.hands, self.hands.tips),
            in_turn(growing, 0.4, min(1.3, self.seconds_to("football") * 0.5)),
        )
        self.hold(0.8)
        self.play(self.near[0].tell(NORMAL))

    def _football(self) -> None:
        """Behind one of them is a pitch; in the street two windows turn green."""
        words = self.text("question", "lead", width=span(6), lines=2, leading=1.15)
        self.question = words.at(self.grid.x(0), PANES_AT - 0.86).set_z_index(LAYER["text"])
        green = [go(self.lamps[i], FAST).set_fill(colour("teal.light")) for i in (5, 9)]
        self.play(self.near[1].tell(NORMAL), rise(self.question), in_turn(green, 0.5, NORMAL))

    def _hall(self) -> None:
        """At city hall a window lights, and somebody sits up."""
        w, h, sill = OFFICE
        x = self.grid.mirror(MIDDLE[0])
        self.office = OfficeWindow(w, h, self.grid).shift((x, sill, 0)).set_z_index(LAYER["plate"])
        self.play(
            GrowFromPoint(self.office, (x, sill + 0.1, 0), run_time=NORMAL, rate_func=arrive),
            go(self.near, NORMAL).set_opacity(0.45),
        )

    # --- day -------------------------------------------------------------------------------------------------------
    def _day_comes(self) -> None:
        """The city sinks; a hill comes up behind its ground line, with a road on it."""
        run = min(1.0, self.seconds_to("line") * 0.6)
        self.card.city.ground.set_z_index(LAYER["far city"])
        self.play(
            self.card.sink(self.backdrop, self.sign, GROUND, run),
            vanish(self.office, self.near, self.question, self.lamps, self.pair, run_time=run * 0.4),
        )
        ground = self.card.city.ground
        self.keep(ground, self.sign)
        self.road = RollingRoad(self.grid)
        hill = VGroup(self.road.hills[0], self.road.ways[0], self.road.dashes[0])
        self.road.show(0, 1.0)
        self.far = silhouette(-WIDTH / 2 - 0.2, WIDTH / 2 + 0.2, -2.6, 0.8, 2.0, ink="paper.shade", seed=66)
        self.grid.flip(self.far.set_z_index(LAYER["surface"]))
        self.walkers = VGroup()
        for px, name in DAY_PAIR:
            person = cast(name, DAY_HEIGHT, **({"prop": None} if name == "reader" else {"arm": "down"}))
            self.walkers.add(person.shift((self.grid.mirror(px), FEET_DAY, 0)))
        self.walkers.set_z_index(LAYER["people"])
        run = min(0.8, self.seconds_to("line"))
        self.play(
            *(FadeIn(part, shift=UP * 0.9, run_time=run, rate_func=arrive) for part in (self.far, *hill, self.walkers)),
            vanish(ground, run_time=run),
        )

    def _finish(self) -> None:
        """A finish stands up across the road, and somebody with a rosette for whoever has learned enough."""
        x, y, half = self.road.middle(0, FINISH)
        self.finish = FinishLine(2.9 * half, 3.3, self.grid).shift((x, y, 0)).set_z_index(LAYER["people"])
        judge = cast("father", DAY_HEIGHT).shift((self.grid.mirror(4.9), FEET_DAY, 0))
        rosette = medal("quality", 0.42, "sun", "night", "paper").move_to(judge.get_top() + UP * 0.62)
        self.judge = VGroup(judge, rosette).set_z_index(LAYER["people"])
        self.play(grow_up(self.finish))
        self.hold(min(1.0, self.seconds_to("road") * 0.1))
        self.play(FadeIn(judge, shift=self.grid.start * 0.5, run_time=NORMAL, rate_func=arrive))
        self.play(GrowFromCenter(rosette, run_time=NORMAL, rate_func=arrive))

    def _ribbon_goes(self) -> None:
        """The ribbon is rolled up and all of the finish is taken away."""
        self.play(self.finish.roll_up(min(1.5, self.seconds_to("road") * 0.5)))
        self.play(vanish(self.finish, self.judge, run_time=NORMAL))

    def _road_goes_on(self) -> None:
        """Behind the crest comes another hill, and another."""
        run = min(0.9, self.seconds_to("stones") * 0.4)
        for k in (1, 2):
            self.add(self.road.ways[k], self.road.dashes[k])
            self.play(FadeIn(self.road.hills[k], shift=UP * 0.7, run_time=run, rate_func=arrive), self.road.lay(k, run))

    def _stones_stand(self) -> None:
        """Three milestones with blank faces, the nearest first."""
        self.stone = stone(self.grid)
        self.stones = [self.stone]
        for k, t, out, height in STONES:
            x, y = self.road.beside(k, t, out)
            self.stones.append(Milestone(height).shift((x, y, 0)).set_z_index(LAYER["mark"]))
        words = self.text("stones", "title", width=span(6), lines=2, px=76)
        self.words = words.at(self.grid.x(0), 2.6).set_z_index(LAYER["text"])
        self.play(in_turn([grow_up(one, 0.8) for one in self.stones], 0.6, 2.0), rise(self.words, run_time=NORMAL))

    def _they_walk(self) -> None:
        """Mother and girl go on to the nearest stone, while the road rolls."""
        run = max(1.0, self.seconds_to("moving") * 0.85)
        by = self.grid.mirror(WALKED)
        walks = [Walk(one, by, run, pace) for one, pace in zip(self.walkers, (0.55, 0.4), strict=True)]
        self.play(self.road.roll(4, run), *walks)

    def _moving(self) -> None:
        """One stone after the other lights: that is how far they have come."""
        lit = [go(one.trim[1], FAST).set_fill(colour("sun")) for one in self.stones]
        self.play(self.road.roll(1, 1.0), in_turn(lit, 0.5, 0.9))

    def _carry_over(self) -> None:
        """Only the nearest stone stays."""
        gone: list[VMobject] = [*self.road.things, self.far, self.words, self.walkers, *self.stones[1:]]
        run = self.seconds_to()
        to = stone(self.grid)
        self.play(
            vanish(*gone, run_time=run * 0.8),
            Transform(self.stone, to, run_time=run, rate_func=move),
        )
        self.keep(self.stone, self.sign)
