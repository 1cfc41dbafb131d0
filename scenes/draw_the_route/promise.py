"""A sentence on a desk becomes a wish, and the wish a promise: a milestone with four signs on it."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, FadeIn, GrowFromPoint, VGroup

from scenes.draw_the_route.handover import SIGNS, STEP, sign, start_stone
from scenes.look.grid import SAFE_X, WIDTH
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import Walk, appear, go, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.cloud import cloud
from scenes.parts.dotted_route import DottedRoute
from scenes.parts.flow import flow
from scenes.parts.milestone import Milestone
from scenes.parts.office_window import OfficeWindow
from scenes.parts.opening import MIDDLE, Opening
from scenes.parts.people import cast
from scenes.parts.shapes import disc
from scenes.parts.speech import bubble
from scenes.stage import Stage

GROUND = -2.5  # the day's ground line
WINDOW = (2.4, 2.8, -0.78)  # width, height and sill of the planner's window, inside the ring
STONE = (-1.1, GROUND - 0.12, 4.85)  # place and height of the milestone
WISH = (-1.1, 1.0, 3.9)  # place and width of the cloud
PLANNER = (-4.05, 2.9, 3.0)  # where the planner stands, how tall, and how far it is to there
BESIDE = 0.42  # from the stone to the words
KEYS = ("decision", "person", "hours", "date")
LIFT = 1.5  # seconds in which night lifts to paper
WAYS = (  # where one could start: from the window's sill over the roofs
    ((3.35, -0.95), (1.7, -1.75), (-1.6, -1.45), (-4.4, -2.3), (-6.9, -2.2)),
    ((3.35, -0.95), (2.6, -2.2), (1.6, -3.3), (-1.4, -3.55), (-3.4, -4.1)),
    ((3.35, -0.95), (4.4, -1.9), (5.6, -1.7), (7.2, -2.3)),
)
MOOD = mix("mist.pale", "paper", 0.35)  # of a stone that is only a wish again


class Promise(Stage):
    """At night somebody asks where to start; by day a wish comes down and is signed."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "promise"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._ring_rises()
        self.until("desk")
        self._window_lights()
        self.until("sentence")
        self.play(self.window.write(min(1.8, self.seconds_to("question"))))
        self.until_sentence(2)
        self._ways_open()
        self.until("question")
        self._planner_asks()
        self.hold(self.seconds_to("wish") - LIFT)
        self._night_lifts()
        self.until("wish")
        self._wish_floats()
        self.until("promise")
        self._stone_stands()
        for i, key in enumerate(KEYS):
            self.until(key)
            self._stamp(i, key)
        self.until("mood")
        self._only_a_wish()
        self.hold(min(1.6, self.seconds_to() - 4.2))
        self._holds_again()
        self.hold(self.seconds_to() - 1.2)
        self._carry_over()

    # --- night -----------------------------------------------------------------------------------------------------
    def _ring_rises(self) -> None:
        self.card = Opening(self.grid, self.type, self.label("title"), self.label("kicker"), lit=STEP)
        self.sign = sign(self.grid)
        self.add(*self.card.things)
        self.play(self.card.rise(min(2.4, self.seconds_to("desk"))))

    def _window_lights(self) -> None:
        """In the tower of city hall one window lights, large enough to see who is there."""
        w, h, sill = WINDOW
        x = self.grid.mirror(MIDDLE[0])
        self.window = OfficeWindow(w, h, self.grid).shift((x, sill, 0)).set_z_index(LAYER["plate"])
        self.window.words.shift((x, sill, 0)).set_z_index(LAYER["plate"])
        self.play(GrowFromPoint(self.window, (x, sill + 0.1, 0), run_time=NORMAL, rate_func=arrive))

    def _ways_open(self) -> None:
        """Dotted ways set out from the window over the city, each in another direction, and none is chosen."""
        self.ways = VGroup()
        for way in WAYS:
            dots = DottedRoute([(self.grid.mirror(x), y) for x, y in way], "paper", step=0.26, r=0.055)
            dots.reveal(0.0)
            self.ways.add(dots.set_z_index(LAYER["mark"]))
        self.add(self.ways)
        run = max(0.9, self.seconds_to("question") - 0.3)
        self.play(in_turn([dots.walk(NORMAL) for dots in self.ways], 0.7, min(3.6, run)))

    def _planner_asks(self) -> None:
        x, y, _ = self.window.person.get_top()
        ask = bubble(0.86, "paper", "night", left=not self.grid.rtl).shift((x + self.grid.sign * 0.3, y - 0.1, 0))
        self.ask = ask.set_z_index(LAYER["text"])
        self.play(GrowFromPoint(self.ask, self.ask.get_bottom(), run_time=NORMAL, rate_func=arrive))

    def _night_lifts(self) -> None:
        """Only the sheet stays, with its one line."""
        sheet, words = self.window.sheet, self.window.words
        self.window.remove(sheet)
        self.sheet, self.line = sheet.set_z_index(LAYER["mark"]), words.set_z_index(LAYER["mark"])
        self.add(self.sheet, self.line)
        run = self.seconds_to("wish")
        to = (self.grid.mirror(WISH[0]), WISH[1], 0)
        grow = 2.6
        way = (to[0] - self.sheet.get_x(), to[1] - self.sheet.get_y(), 0)
        near = self.sheet.get_center()
        self.play(
            self.card.sink(self.backdrop, self.sign, GROUND, run),
            vanish(self.window, self.ask, self.ways, run_time=run * 0.5),
            go(self.sheet, run).scale(grow, about_point=near).shift(way).set_fill(colour("paper.deep")),
            go(self.line, run).scale(grow, about_point=near).shift(way),
        )
        self.keep(self.card.city.ground, self.sign, self.sheet, self.line)
        self.ground = self.card.city.ground

    # --- day -------------------------------------------------------------------------------------------------------
    def _wish_floats(self) -> None:
        """The sheet puffs up into a cloud: a wish."""
        x, y, wide = self.grid.mirror(WISH[0]), WISH[1], WISH[2]
        puff = cloud(wide, MOOD).shift((x, y, 0))
        self.wish = self.text("wish", "lead", width=wide * 0.72, lines=2, align="middle").middle_at(x, y - 0.05)
        self.wish.set_z_index(LAYER["text"])
        half = WIDTH / 2 + 0.3
        self.far = silhouette(-half, half, GROUND, 0.35, 0.95, ink="paper.shade", seed=19)
        self.grid.flip(self.far.set_z_index(LAYER["far city"]))
        self.planner = cast("guide", PLANNER[1]).set_z_index(LAYER["people"])
        self.planner.shift((self.grid.mirror(PLANNER[0] - PLANNER[2]), GROUND - 0.3, 0))
        run = min(0.9, self.seconds_to("promise") * 0.6)
        self.add(self.planner)
        self.play(
            flow(self.sheet, puff, run),
            vanish(self.line, run_time=run * 0.5),
            FadeIn(self.far, shift=UP * 0.4, run_time=run, rate_func=arrive),
            rise(self.wish, run_time=min(FAST, run)),  # the promise may follow within a second
        )

    def _stone_stands(self) -> None:
        """The cloud comes down and takes the form of a stone; the planner comes to it."""
        x, foot, height = self.grid.mirror(STONE[0]), STONE[1], STONE[2]
        self.stone = Milestone(height, SIGNS).shift((x, foot, 0)).set_z_index(LAYER["mark"])
        self.halo = disc(2.95, "paper.shade", x, GROUND + 2.3).set_z_index(LAYER["surface"])
        self.sheet.set_z_index(LAYER["mark"])
        run = min(1.4, self.seconds_to("decision") * 0.6)
        parts = (self.stone.shadow, self.stone.trim, self.stone.slots)
        self.play(
            vanish(self.wish, run_time=run * 0.6),
            flow(self.sheet, self.stone.stone, run),
            FadeIn(self.halo, scale=0.85, run_time=run, rate_func=arrive),
            Walk(self.planner, self.grid.mirror(PLANNER[2]), min(2.4, self.seconds_to("decision") - NORMAL)),
        )
        self.remove(self.sheet)
        self.add(self.stone)
        self.play(appear(*parts, run_time=min(FAST, self.seconds_to("decision"))))

    def _stamp(self, i: int, key: str) -> None:
        """Sign i is pressed on the stone, with its word beside it; the one before stays, less bright."""
        if i == 0:
            self.words = VGroup()
            left = STONE[0] + self.stone.width_set / 2 + BESIDE
            self.px = self.type.common_px([self.label(each) for each in KEYS], "lead", width=SAFE_X - left, lines=1)
            self.left = left
        _, y, _ = self.stone.place(i)
        words = self.text(key, "lead", px=self.px, width=SAFE_X - self.left)
        words.middle_at(self.grid.mirror(self.left), y).set_z_index(LAYER["text"])
        self.words.add(words)
        before = [go(self.stone.signs[i - 1][0], FAST).set_fill(colour("sun.light"))] if i else []
        self.play(self.stone.stamp(i), rise(words, run_time=NORMAL), *before)

    def _only_a_wish(self) -> None:
        """Without the signs the stone is a cloud's colour again."""
        self.play(
            go(self.stone.stone, NORMAL).set_fill(colour(MOOD)),
            go(self.stone.trim, NORMAL).set_fill(opacity=0.25),
            go(self.words, NORMAL).set_fill(colour("soft.day")),
            go(self.stone.slots, NORMAL).set_fill(colour("paper.shade")),
            self.stone.turn("dark"),
        )

    def _holds_again(self) -> None:
        """With them it stands, and the route sets out from it."""
        whole = Milestone(STONE[2], SIGNS).whole().shift((self.grid.mirror(STONE[0]), STONE[1], 0))
        whole.set_z_index(LAYER["mark"])
        x, end, y = STONE[0] + 1.4, WIDTH / 2 + 0.2, GROUND - 0.55
        way = [(self.grid.mirror(u), y + lift) for u, lift in ((x, 0.12), (1.5, 0.0), (4.0, 0.1), (end, 0.0))]
        self.route = DottedRoute(way, "night", step=0.3, r=0.07).set_z_index(LAYER["mark"])
        self.play(
            go(self.stone.stone, NORMAL).set_fill(whole.stone.get_fill_color()),
            go(self.stone.trim, NORMAL).set_fill(opacity=1),
            go(self.words, NORMAL).set_fill(colour("night")),
            self.stone.turn("lit"),
            self.route.walk(SLOW),
        )

    def _carry_over(self) -> None:
        """The milestone goes to where the next picture starts; all the rest leaves."""
        run = self.seconds_to()
        gone = (self.ground, self.far, self.planner, self.words, self.halo, self.route)
        to = start_stone(self.grid)
        self.stone.set_z_index(LAYER["people"])
        self.play(vanish(*gone, run_time=run * 0.5), go(self.stone, run).become(to))
