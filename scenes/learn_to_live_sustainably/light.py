"""Where the light comes from: a lit street, its wire, two towers, and a hand that can reach the switch."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, FadeIn, GrowFromPoint, Transform, VGroup, VMobject

from scenes.learn_to_live_sustainably.handover import sign, switch
from scenes.look.grid import PX_PER_UNIT, WIDTH, span
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import Walk, appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.icon_kit import dot
from scenes.parts.icons import icon, medal
from scenes.parts.opening import FEET, MIDDLE, Opening
from scenes.parts.people import cast
from scenes.parts.ring import ALL
from scenes.parts.shapes import disc, union
from scenes.parts.speech import bubble
from scenes.parts.stacked_bars import StackedBar
from scenes.parts.street_of_light import StreetOfLight
from scenes.parts.wall_switch import ReachingHand
from scenes.stage import Stage

GROUND = -2.5
LAMPS = (-2.55, 1.35)
GIRL, WAY = -3.5, 1.6  # where she stops, and how far she has come
BARS = ((-0.85, "city_energy", (0.0, 0.12), False), (1.85, "city_co2", (0.05, 0.05), True))
WIDE, TALL = 1.9, 5.0
TEXT = span(4) - 0.35
ROWS = (2.62, -0.3)  # tops of the two facts
LINES = (3, 1)  # a number in words may break; digits and their word stay together
DOME = (0.5, -2.5, 5.6)  # the air over both towers
VIEW, VIEW_AT = 1.62, (4.72, -0.42)


class Light(Stage):
    """The street is lit; one follows a wire; two towers say who uses the energy; a hand reaches the switch."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "light"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._night()
        self.until("street")
        self.play(self.street.light(min(2.0, self.seconds_to("girl") - 0.2)))
        self.until("girl")
        self._girl_asks()
        self.until("where")
        self._follow()
        self.until("spot")
        self.play(self.street.show_plant(NORMAL))
        self.hold(self.seconds_to("energy") - 2.3)
        self._day()
        self.until("energy")
        self._fact(0)
        self.until("carbon")
        self._fact(1)
        self.until("gas")
        self._gas()
        self.until_sentence(6)
        self._same_city()
        self.until("switch")
        self._switch()

    # --- night ---------------------------------------------------------------------------------------------------
    def _night(self) -> None:
        """The ring comes up, all of it walked, a leaf in its middle; the girl is on her way."""
        self.card = Opening(self.grid, self.type, self.label("title"), self.label("kicker"), done=ALL)
        self.street = StreetOfLight(self.card.city, LAMPS, self.grid)
        self.leaf = icon("leaf", 1.75, "teal.light", "night", "night")
        middle = (self.grid.mirror(MIDDLE[0]), MIDDLE[1], 0)
        self.leaf.move_to(self.card.ring.get_center()).set_z_index(LAYER["halo"])
        self.girl = self._girl("down").shift(self.grid.start * WAY)
        self.add(*self.card.things, *self.street.things, self.leaf, self.girl)
        run = self.seconds_to("street")
        steps = Walk(self.girl, self.grid.mirror(WAY * 0.4), run, 0.38)
        self.play(self.card.rise(run), go(self.leaf, run).move_to((middle[0], middle[1] + 0.12, 0)), steps)

    def _girl(self, arm: str) -> VGroup:
        """She points towards the end side, whichever that is."""
        girl = cast("child", 1.28, arm=arm)
        if self.grid.rtl:
            girl.flip(UP, about_point=(0, 0, 0))
        return girl.shift((self.grid.mirror(GIRL), FEET, 0)).set_z_index(LAYER["people"])

    def _girl_asks(self) -> None:
        """She comes to the lamp, points at it, and asks."""
        way = min(1.4, self.seconds_to("where") * 0.35)
        self.play(Walk(self.girl, self.grid.mirror(WAY * 0.6), way, 0.38))
        self.play(Transform(self.girl, self._girl("up"), run_time=NORMAL, rate_func=arrive))
        ask = bubble(0.62, "paper", "night", left=not self.grid.rtl)
        self.ask = ask.shift((self.grid.mirror(GIRL - 0.1), FEET + 1.04, 0)).set_z_index(LAYER["text"])
        self.play(GrowFromPoint(self.ask, self.ask.get_bottom(), run_time=NORMAL, rate_func=arrive))

    def _follow(self) -> None:
        """A light runs along the wire, away from the lamp; the windows step back meanwhile."""
        self.add(self.street.wire, self.street.current)
        run = max(1.0, self.seconds_to("spot") - 0.4)
        self.play(appear(self.street.wire, run_time=FAST), self.street.follow(run))

    # --- day -----------------------------------------------------------------------------------------------------
    def _day(self) -> None:
        """Night lifts; two towers stand where the street was."""
        self.sign = sign(self.grid)
        run = min(1.3, self.seconds_to("energy") * 0.6)
        gone = vanish(*self.street.all, self.leaf, self.girl, self.ask, run_time=run * 0.4)
        self.play(self.card.sink(self.backdrop, self.sign, GROUND, run), gone)
        ground = self.card.city.ground
        self.keep(ground, self.sign)
        x, y, r = DOME
        self.dome = disc(r, "paper.shade", self.grid.mirror(x), y).set_z_index(LAYER["surface"])
        half = WIDTH / 2 + 0.2
        self.far = silhouette(-half, half, GROUND, 0.4, 1.3, ink=mix("paper", "clay", 0.21), seed=37).set_z_index(
            LAYER["halo"]
        )
        self.grid.flip(self.far)
        self.bars = [
            StackedBar(WIDE, TALL, float(self.figure(key)) / (100 if float(self.figure(key)) > 1 else 1), soft, mast=m)
            .shift((self.grid.mirror(at), GROUND, 0))
            .set_z_index(LAYER["plate"])
            for at, key, soft, m in BARS
        ]
        ground.set_z_index(LAYER["ground"])
        run = self.seconds_to("energy")
        self.play(
            appear(self.dome, run_time=run),
            FadeIn(self.far, shift=UP * 0.4, run_time=run, rate_func=arrive),
            in_turn([grow_up(bar) for bar in self.bars], 0.3, run),
        )
        self.facts = list[VGroup]()
        self.tags = VGroup()

    def _fact(self, i: int) -> None:
        """Light rises in a tower; its number and its words stand on the reading side, its sign under both."""
        key, ink = ("energy", "carbon")[i], ("bolt", "puffs")[i]
        number = self.text(key, "title", "coral", width=TEXT, lines=LINES[i], leading=1.05)
        em = number.px / PX_PER_UNIT
        base = ROWS[i] - em * 0.75
        number.at(self.grid.x(0) - self.grid.sign * 0.05, base)
        low = base - (len(number.lines) - 1) * em * 1.05
        sign_of = medal(ink, 0.36, "paper.shade", "night", mix("clay", "paper", 0.3))
        head = self.text(f"{key}_head", "label", width=TEXT - 0.95, lines=2, leading=1.15)
        y = low - 0.72 - 0.2 * (len(head.lines) - 1)
        sign_of.shift((self.grid.x(0) + self.grid.sign * 0.36, y + 0.1, 0))
        head.middle_at(self.grid.x(0) + self.grid.sign * 0.92, y + 0.1)
        fact = VGroup(number, sign_of, head).set_z_index(LAYER["text"])
        self.facts.append(fact)
        bar = self.bars[i]
        x = float(bar.walls.get_x())
        tag = medal(ink, 0.36, "sun", "night", "sun.light").shift((x, GROUND - 0.52, 0)).set_z_index(LAYER["text"])
        cities = self.text("cities", "label", "night", width=WIDE - 0.2, lines=2, align="middle", leading=1.1)
        cities.middle_at(x, GROUND + 0.62).set_z_index(LAYER["text"])
        self.tags.add(tag, cities)
        moves = [rise(number, head), appear(sign_of), appear(tag), bar.run(1.4)]
        if i == 0:
            self.source_line = self.source("night")
            moves.append(rise(self.source_line))
        else:
            moves += [go(self.facts[0][0], NORMAL).set_fill(colour("night"))]
            moves += [go(self.tags[0][0], NORMAL).set_fill(colour("paper.shade"))]
        self.play(*moves)
        self.play(rise(cities))

    def _gas(self) -> None:
        """Gas rises from the second tower, gathers under the air's edge, and the air grows warm."""
        x = float(self.bars[1].walls.get_x())
        top = GROUND + TALL + 0.5
        self.puffs = VGroup()
        for dx, y, r in ((0.0, top, 0.2), (0.34, top + 0.28, 0.27), (-0.3, top + 0.34, 0.24), (0.1, top + 0.62, 0.34)):
            self.puffs.add(union([dot(x + self.grid.mirror(dx), min(y, 3.5), r)], "mist"))
        self.puffs.set_z_index(LAYER["near city"])
        puffs = [FadeIn(p, shift=UP * 0.5, scale=0.5, run_time=NORMAL, rate_func=arrive) for p in self.puffs]
        heat = go(self.dome, SLOW * 1.4).set_fill(mix("paper", "coral", 0.26)).scale(1.08)
        self.play(in_turn(puffs, 0.4, SLOW * 1.2), heat)

    def _same_city(self) -> None:
        """A window of the lit part, drawn nearer: somebody's hand comes out of it."""
        left = self.seconds_to("switch")
        at = (self.grid.mirror(VIEW_AT[0]), VIEW_AT[1], 0)
        self.view = ReachingHand(VIEW, self.grid).shift(at)
        self.view.view.set_z_index(LAYER["mark"])
        self.view.switch.set_z_index(LAYER["people"])
        arm = self.view.arm.set_z_index(LAYER["ground"])
        pane = self.bars[1].lit_panes[1]
        start = (float(pane.get_right()[0] if not self.grid.rtl else pane.get_left()[0]), float(pane.get_y()), 0)
        self.play(*(go(row, NORMAL).set_fill(colour("paper")) for bar in self.bars for row in bar.lit_panes))
        self.hold(left * 0.2)
        grown: list[VMobject] = [self.view.view, self.view.switch]
        self.play(*(GrowFromPoint(part, start, run_time=SLOW, rate_func=arrive) for part in grown))
        self.hold(left * 0.12)
        run = min(1.6, self.seconds_to("switch") * 0.6)
        back = self.grid.start * self.view.reach
        arm.shift(back * 0.55).set_fill(opacity=0)
        self.play(go(arm, run).shift(-back * 0.55).set_fill(opacity=1))

    def _switch(self) -> None:
        """It flips; the air cools. Then the switch alone goes on to the next picture."""
        push = self.grid.end * 0.06
        self.play(
            self.view.switch.flip_down(FAST),
            go(self.view.arm, FAST).shift(push),
            go(self.dome, NORMAL).set_fill(colour("paper.shade")),
            vanish(self.puffs, run_time=NORMAL),
        )
        self.hold(self.seconds_to() - 1.0)
        run = self.seconds_to()
        kept = self.view.switch
        rest = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign, kept)]
        to = switch(self.grid)
        self.play(Transform(kept, to, run_time=run), vanish(*rest, run_time=run * 0.5))
        self.keep(kept, self.sign)
