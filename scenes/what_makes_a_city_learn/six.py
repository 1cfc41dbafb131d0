"""A learning city works on six things at once, with people in the middle."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any, ClassVar

from manim import DOWN, UP, FadeIn, GrowFromCenter, GrowFromPoint, VGroup

from scenes.look.motion import NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.medal_ring import BAND, MEDAL, RIM, MedalRing
from scenes.parts.people import cast
from scenes.parts.ring import CornerSign
from scenes.parts.shapes import disc, ellipse, rrect
from scenes.parts.sky import halos
from scenes.parts.speech import bubble
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.what_makes_a_city_learn.handover import open_door
from scenes.what_makes_a_city_learn.signs import NAMES, SIGN_SIZE, sign_place

CENTRE = (0.0, 0.22)
RADIUS = 2.62
FLOOR = CENTRE[1] - 1.2
WORDS = 3.0  # room for a name beside its medal
# Who stands in the middle: name, height, place from the centre. Those in front come last.
PEOPLE = (
    ("elder", 1.72, -1.34, 0.0),
    ("guide", 2.05, -0.74, 0.0),
    ("reader", 1.98, 0.06, 0.0),
    ("father", 2.05, 1.36, 0.0),
    ("wheels", 1.92, 0.82, 0.1),
    ("boy", 1.6, -0.36, 0.1),
)


class Six(Stage):
    """The door's light gathers into a circle; people step out of it; six medals light round them and join hands."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "six"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.ring = MedalRing(NAMES, RADIUS, CENTRE, self.grid)
        self.names = VGroup()
        self._light_gathers()
        self.until("ring")
        self._seats_come()
        self.hold(self.seconds_to("school") - 2.8)  # "with people in the middle" ends the sentence
        self._people_step_out()
        for i, name in enumerate(NAMES):
            self.until(name)
            self._name(i, name)
            if name == "quality":
                self.until("shut")
                self._lights_out()
        self.until("asking")
        self._questions()
        self.until("exists")
        self._city_shows()
        self.until("join")
        self._join()
        self.hold(self.seconds_to() - 1.4)
        self._fall_into_the_street()

    def _light_gathers(self) -> None:
        self.door = open_door(self.grid)
        self.add(self.door)
        self.hold(0.2)
        self.halos = halos((6.6, 5.2, 3.95), *CENTRE, base="paper", light="paper.shade", step=0.27)
        self.sign = CornerSign(self.grid, "day").set_z_index(LAYER["sign"])
        self.light = disc(9.2, "sun", *CENTRE).set_z_index(LAYER["plate"])
        self.remove(self.door)
        for behind in (self.halos, self.ring.band, self.ring.inside):
            self.add(behind.set_z_index(LAYER["halo"]))
        self.add(self.light)
        self.play(go(self.light, min(SLOW, self.seconds_to("ring"))).scale((RADIUS - BAND) / 9.2))

    def _seats_come(self) -> None:
        self.ring.seats.set_z_index(LAYER["plate"])
        self.source_line = self.source("night")  # the ground comes up behind it
        self.play(
            go(self.light).set_fill(colour("paper")),
            in_turn([GrowFromCenter(seat) for seat in self.ring.seats], 0.15, 1.2),
            rise(self.source_line),
            appear(self.sign),
        )

    def _people_step_out(self) -> None:
        self.people = VGroup()
        for name, height, x, front in PEOPLE:
            change = {"arm": "down"} if name == "father" else {}
            person = cast(name, height, **change).shift((self.grid.mirror(x) + CENTRE[0], FLOOR - front, 0))
            self.people.add(person)
        self.people.set_z_index(LAYER["people"])
        self.floor = ellipse(1.62, 0.17, "paper.deep", CENTRE[0], FLOOR + 0.03).set_z_index(LAYER["mark"])
        coming = [FadeIn(person, shift=UP * 0.25, scale=0.86, rate_func=arrive) for person in self.people]
        self.play(appear(self.floor), in_turn(coming, 0.16, min(1.6, self.seconds_to("school"))))

    def _name(self, i: int, name: str) -> None:
        """Light medal i on its word; the one before it keeps its shape in a paler sun."""
        medal = self.ring.medals[i]
        medal[0].set_z_index(LAYER["mark"])
        medal[1].set_z_index(LAYER["people"])
        words = self._words(i, name)
        self.names.add(words)
        lit = [self._plate(k, "sun.light") for k in range(i)]
        self.play(GrowFromCenter(medal, run_time=NORMAL, rate_func=arrive), rise(words, run_time=NORMAL), *lit)

    def _plate(self, i: int, ink: str, ease: Callable[[float], float] = move) -> Any:
        """Tint the plate of medal i and leave its icon as it is."""
        return go(self.ring.medals[i][0], NORMAL, ease).set_fill(colour(ink))

    def _lights_out(self) -> None:
        """One dull lesson closes a door: for a moment the light goes out of everything named so far: like lamps."""
        done = len(self.names)
        out = [self._plate(i, "mist.pale", ceil) for i in reversed(range(done))]
        self.play(in_turn(out, 0.12, 1.0))

    def _questions(self) -> None:
        """Two of the people ask."""
        rtl = self.grid.rtl
        self.bubbles = VGroup(
            bubble(0.68, "coral", "paper", left=rtl).shift((self.grid.mirror(-1.2), FLOOR + 1.98, 0)),
            bubble(0.8, "teal", "paper", left=not rtl).shift((self.grid.mirror(0.32), FLOOR + 2.2, 0)),
        )
        self.bubbles.set_z_index(LAYER["text"])
        self.play(in_turn([GrowFromPoint(b, b.get_bottom(), rate_func=arrive) for b in self.bubbles], 0.5, SLOW))

    def _city_shows(self) -> None:
        """Somewhere in your city: its roofs come up far behind the ring."""
        self.city = silhouette(-7.4, 7.4, -3.05, 0.45, 1.5, ink="paper.deep", seed=29).set_z_index(LAYER["far city"])
        self.grid.flip(self.city)
        ground = rrect(14.8, 1.2, 0, "paper.deep").shift(DOWN * 3.6).set_z_index(LAYER["far city"])
        self.city.add(ground)
        self.play(FadeIn(self.city, shift=UP * 0.5, run_time=SLOW, rate_func=arrive), vanish(self.bubbles))

    def _words(self, i: int, name: str) -> TextBlock:
        """A name stands outside, flush to its medal, its middle at the medal's."""
        x, y = self.ring.place(i)
        out = self.ring.outward(i)
        edge = x + out * (MEDAL + RIM + 0.2)
        align = "start" if (out > 0) != self.grid.rtl else "end"
        return self.text(name, "lead", width=WORDS, lines=2, align=align).at(edge, y - 0.14).set_z_index(LAYER["text"])

    def _join(self) -> None:
        bond = self.ring.close(min(1.4, self.seconds_to() * 0.4))
        self.ring.bond.set_z_index(LAYER["plate"])
        self.play(bond, in_turn([self._plate(i, "sun") for i in range(len(NAMES))], 0.12, 1.2))

    def _fall_into_the_street(self) -> None:
        things = (self.people, self.floor, self.ring.bond, self.names, self.source_line, self.ring.seats, self.city)
        ground = (self.halos, self.ring.band, self.ring.inside, self.light)
        falls = [
            go(medal, SLOW).scale(SIGN_SIZE).move_to(sign_place(i, self.grid))
            for i, medal in enumerate(self.ring.medals)
        ]
        self.play(vanish(*things, *ground, run_time=NORMAL), in_turn(falls, 0.08, 1.3))
