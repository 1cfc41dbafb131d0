"""Cities learn from each other; the way they walk has six steps; on Monday somebody asks the first question."""

from __future__ import annotations

from math import pi, sin, sqrt
from typing import ClassVar

import numpy as np
from manim import RIGHT, UP, FadeIn, GrowFromPoint, Transform, VGroup, linear

from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.closing import Closing
from scenes.parts.far_street import FarStreet
from scenes.parts.gathering import Gather, road_seats
from scenes.parts.icons import ROUTE
from scenes.parts.network import SPACING, Grow, Network
from scenes.parts.people import cast
from scenes.parts.ring import ALL, CornerSign
from scenes.parts.shapes import ellipse
from scenes.parts.speech import bubble
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.what_makes_a_city_learn.handover import NEXT_PART, first_dots
from scenes.what_makes_a_city_learn.tally import MORE, UNIT, Tally

FLOWER = (2.55, 0.42)
TURN = 0.17  # so that the first three cities stand near the three dots that come over
OVER = (2, 0, 1)  # which of those dots becomes city 0, 1, 2
NEAR, FEW = 0.45, 36  # spacing and number of the cities seen near by, before anything is counted
STEPS = (("first", 0.205), ("second", 0.175), ("last", SPACING))  # number, and spacing once it is reached
INKS = ("sun", mix("sun", "paper", 0.55), "paper")  # at least 10 apart to every eye
LINKED = (0.55, 0.1, 0.1)  # share of the few, of the first number and of all others that are linked to an earlier one

RING = (0.0, 0.56)  # middle of the route ring while the steps are told
SIZE = 1.4  # of the ring, against the closing cards
NAME = 3.1  # room for the name of a step
COLLEAGUES = (("coder", -0.78), ("worker", -0.02), ("wheels", 0.74))
HEIGHT = 1.7  # of a grown-up in the ring
FLOOR = -1.02  # under its middle
BUBBLES = ((-0.6, 0.62, False), (0.12, 0.78, False), (0.52, 0.48, True))  # tip of each, and whether it is on the left


class Together(Stage):
    """Three dots become a flower of cities; its outer cities become the road; the road rests beside the girl."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "together"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._three_dots()
        self.until("dots")
        self._cities_link()
        for i, (key, spacing) in enumerate(STEPS):
            self.until(key)
            self._count(i, spacing)
        self.until("countries")
        self._countries()
        self.until("name")
        self._only_names()
        self.until("ring")
        self._road()
        for i, key in enumerate(ROUTE):
            self.until(key)
            self._step(i, key)
        self._whole_way()
        self.until("monday")
        self._colleagues_come()
        self.until("cannot")
        self._they_answer()
        self.until("next")
        self._next()
        self.hold(self.seconds_to() - 1.3)
        self._to_the_cards()

    def _three_dots(self) -> None:
        steps = [int(self.figure(key)) for key in ("network_2016", "network_2020", "network_2025")]
        self.flower = (self.grid.mirror(FLOWER[0]), FLOWER[1])
        links = tuple(zip((FEW, steps[0], steps[-1]), LINKED, strict=True))
        self.net = Network(steps, INKS, self.flower, self.grid, links=links, turn=TURN, seed=5)
        self.net.settle(len(OVER), NEAR)
        home = self.net.at.copy()
        self.net.at[: len(OVER)] = [first_dots(self.grid)[i].get_center()[:2] for i in OVER]
        self.net.draw()
        self.sign = CornerSign(self.grid, "night").set_z_index(LAYER["sign"])
        self.street = FarStreet(self.grid)
        self.net.halos.set_fill(opacity=0)
        # The network first: what moves is drawn anew with all that was added after it, and it lies behind the street.
        self.add(self.net, self.sign)
        self.play(
            Gather(self.net, home, run_time=self.seconds_to("dots")),
            go(self.net.halos).set_fill(opacity=1),
            *[FadeIn(row, shift=UP * 0.3, run_time=SLOW, rate_func=arrive) for row in self.street.things],
        )

    def _cities_link(self) -> None:
        """A few cities near by, one after the other: many are linked to one that was there before."""
        run = min(5.5, self.seconds_to("first") - 0.3)
        self.play(Grow(self.net, len(OVER), FEW, run_time=run, rate_func=linear))

    def _count(self, i: int, spacing: float) -> None:
        """The flower grows to the next number; the number before it steps back."""
        if i == 0:
            self.tally = Tally(self, [key for key, _ in STEPS], INKS)
            self.source_line = self.source()
        number, coming = self.tally.next()
        if i == 0:
            coming += [self.tally.say("unit", "lead", "paper", UNIT), rise(self.source_line)]
        self.add(number)
        before, after = (FEW, *self.net.steps)[i : i + 2]
        run = min(2.2, self.seconds_to((*[key for key, _ in STEPS[1:]], "countries")[i]) - 0.4)
        self.play(Grow(self.net, before, after, spacing, number, late=0.4 if i else 0.0, run_time=run), *coming)

    def _countries(self) -> None:
        self.play(self.tally.say("countries", "label", self.soft, MORE, weight="NORMAL"))

    def _only_names(self) -> None:
        """A name on a list is no light: the flower goes dark from outside in, and the numbers step back."""
        dark = self.net.tint(["mist"] * len(INKS), 1.2)
        self.play(dark, go(self.net.links, SLOW).set_stroke(opacity=0.12), *self.tally.dim())

    def _road(self) -> None:
        """The outer cities light again as they gather into six arcs; the heart comes along and waits in the middle."""
        self.middle = (self.grid.mirror(RING[0]), RING[1])
        self.closing = Closing(self.grid, NEXT_PART, arm="down").enlarged(SIZE, self.middle)
        self.ring = self.closing.ring.rest()
        heart = self.net.steps[0]
        flower = self.net.at - self.flower
        flower[:heart] *= (self.ring.r - self.ring.thick / 2) * SIZE * 0.9 / (self.net.spacing * sqrt(heart))
        flower[heart:] = road_seats(flower[heart:], self.ring.r * SIZE, self.ring.thick * SIZE, self.grid)
        run = min(1.8, self.seconds_to("plan") - 0.9)
        self.play(
            Gather(self.net, flower + np.array(self.middle), run_time=run),
            self.net.tint(["night.mid", *INKS[1:]], run),
            go(self.net.halos, run).become(self.closing.halos),
            vanish(*self.tally.things, self.source_line, self.sign, self.net.links),
        )
        self.play(appear(self.ring), go(self.net.rings[1:], NORMAL).set_fill(opacity=0))

    def _step(self, i: int, key: str) -> None:
        """Light part i, with its name; the part before it keeps its shape."""
        if i == 0:
            names = [self.label(name) for name in ROUTE]
            self.names, self.px = VGroup(), self.type.common_px(names, "lead", width=NAME, lines=2)
        name = self._name(i, key)
        self.names.add(name)
        lit = go(self.ring, NORMAL).light(i)
        self.play(lit.done(i - 1) if i else lit, rise(name))

    def _name(self, i: int, key: str) -> TextBlock:
        """A name stands outside, flush to its part of the road, its middle at the part's."""
        (cx, cy), (x, y, _) = self.middle, self.ring.station(i)
        out = 1 if x > cx else -1
        align = "start" if (out > 0) != self.grid.rtl else "end"
        name = self.text(key, "lead", px=self.px, width=NAME, lines=2, leading=1.15, align=align)
        near = max(0.0, abs(y - cy) - 0.2 - 0.28 * (len(name.lines) - 1))  # its line nearest to the middle
        edge = (self.ring.r + self.ring.thick * 0.64) * SIZE
        return name.middle_at(cx + out * (sqrt(edge**2 - near**2) + 0.22), y).set_z_index(LAYER["text"])

    def _whole_way(self) -> None:
        self.play(go(self.ring, NORMAL).light())

    def _colleagues_come(self) -> None:
        """Three people come into the middle, where the heart of the flower was; then their question."""
        cx, floor = self.middle[0], self.middle[1] + FLOOR
        self.floor = ellipse(1.2, 0.13, "night.up", cx, floor + 0.02).set_z_index(LAYER["mark"])
        self.three = VGroup()
        for name, x in COLLEAGUES:
            self.three.add(cast(name, HEIGHT).shift((cx + self.grid.mirror(x), floor, 0)))
        self.three.set_z_index(LAYER["people"])
        coming = [FadeIn(person, shift=UP * 0.2, scale=0.9, rate_func=arrive) for person in self.three]
        self.play(
            appear(self.floor),
            go(self.names, NORMAL).set_fill(colour("mist")),
            vanish(self.net.rings[0], run_time=NORMAL),
            in_turn(coming, 0.5, 2.4),
        )
        self.question = self.text("monday", "lead", "paper", width=9.0, align="middle")
        self.question.at(cx, -2.72).set_z_index(LAYER["text"])
        self.hold(self.seconds_to("cannot") * 0.3)
        self.play(rise(self.question, run_time=NORMAL))

    def _they_answer(self) -> None:
        self.bubbles = VGroup()
        for x, y, turned in BUBBLES:
            cloud = bubble(0.54, "paper", "night", left=turned != self.grid.rtl)
            tip = (self.middle[0] + self.grid.mirror(x), self.middle[1] + y, 0)
            self.bubbles.add(cloud.shift(tip))
        self.bubbles.set_z_index(LAYER["text"])
        self.play(in_turn([GrowFromPoint(b, b.get_bottom(), rate_func=arrive) for b in self.bubbles], 0.4, SLOW))

    def _next(self) -> None:
        """The first step stays lit; the girl comes with her mother, and waves."""
        self.play(
            vanish(self.bubbles, self.three, self.question, *self.names[1:]),
            go(self.ring, NORMAL).rest(*ALL[:NEXT_PART], *ALL[NEXT_PART + 1 :]).light(NEXT_PART),
            go(self.names[NEXT_PART], NORMAL).set_fill(colour("paper")),
        )
        walk = self.closing.people
        self.play(FadeIn(walk, shift=RIGHT * self.grid.sign * 0.4, run_time=SLOW, rate_func=arrive))
        waving = Closing(self.grid, NEXT_PART).enlarged(SIZE, self.middle)
        lowered = self.closing.girl.copy()
        self.play(go(self.closing.girl, NORMAL).become(waving.girl))
        self.play(Transform(self.closing.girl, lowered, rate_func=_wave, run_time=SLOW))

    def _to_the_cards(self) -> None:
        """Ring, mother and girl go to their place on the closing cards."""
        cards = Closing(self.grid, NEXT_PART)
        self.play(
            go(self.net.halos, 1.2).become(cards.halos),
            go(self.ring, 1.2).become(cards.ring),
            go(self.closing.people, 1.2).become(cards.people),
            vanish(self.floor, self.names[NEXT_PART]),
        )


def _wave(t: float) -> float:
    """How far a raised hand sinks while it waves twice."""
    return 0.3 * sin(2 * pi * t) ** 2
