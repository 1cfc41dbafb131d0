"""What is there already: a plan fills with signs, and somebody marks the doors with steps."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, FadeIn, GrowFromCenter, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.draw_the_route.handover import PIN, PINS, gathered, pin, sign, start_stone
from scenes.look.grid import span
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.city_grid import CityGrid, Place
from scenes.parts.dotted_route import Dots, DottedRoute
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.shapes import capsule, disc, rrect
from scenes.parts.tag import tag
from scenes.stage import Stage
from scenes.text.counter import Count

CENTRE = (2.45, 0.0)
NAMED = {"library": (-2.35, 1.55), "workshop": (0.45, 1.0), "club": (2.35, -1.75)}  # blocks about the plan's middle
DRAWN = {"library": "library", "workshop": "tools", "club": "ball"}
TAG = 2.9  # room for a name on the plan
MORE = ("family", "culture", "school", "technology", "work", "leaf", "centre", "quality")
COUNT, SMALL = 16, 0.25  # of the small signs: how many, and their radius
ALONG = (-7.0, 0.02)  # a place on the student's street, about the plan's middle
ROLL = (0.35, 6.3)  # from there to where he comes from, and where he stops
STUDENT = 1.5  # his height
SLOPE = -0.2
STEPPED = (2, 7, 12)  # of the small signs: whose doors have steps
LISBON, NUMBER, HEAD, PARTNERS = 2.72, 1.02, 0.2, -0.62  # baselines
NUMBER_PX = 210
REACH = 4.3  # radius within which ways to learn lie
STREET = 0.3  # width of the street he rolls along


class Stock(Stage):
    """A city is laid out from the milestone; it fills with what is there, by ones and then by the hundred."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "stock"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._city_comes()
        for name in NAMED:
            self.until(name)
            self._drop(name)
        self.until("student")
        self._student_rolls()
        self.until("steps")
        self._steps_marked()
        self.until("lisbon")
        self._plan_steps_back()
        self.until("mapped")
        self._ways_light()
        self.until("partners")
        self._partners()
        returns = (self.brief.sentences[5][0] - self.frame) / self.brief.fps
        self.hold(max(0.0, min(returns, self.seconds_to("stand") - NORMAL)))  # the word may begin the sentence
        self._city_returns()
        self.until("stand")
        self._you_are_here()
        self.hold(self.seconds_to() - 1.3)
        self._gather()

    # --- the plan --------------------------------------------------------------------------------------------------
    def _city_comes(self) -> None:
        """The first frame is the milestone; then streets and river come, nearest first."""
        self.stone, self.sign = start_stone(self.grid), sign(self.grid)
        self.add(self.stone, self.sign)
        self.until("grid")
        self.city = CityGrid(self.grid, CENTRE)
        p, q = (self.city.at(*ALONG) + self.city.along(d) for d in (-3.0, 18.0))
        self.street = capsule((p[0], p[1]), (q[0], q[1]), STREET, "paper").set_z_index(LAYER["near city"])
        self.add(self.city)
        run = min(2.4, self.seconds_to("library"))
        self.play(
            self.city.lay(self.stone.get_center(), run),
            FadeIn(self.street, run_time=run, rate_func=linear),
        )

    def _drop(self, name: str) -> None:
        """A sign comes down on its block, and its name under it."""
        if name == "library":
            self.named, self.tags = VGroup(), VGroup()
        at = self.city.block(*NAMED[name])
        drawn = pin(DRAWN[name]).shift(at).set_z_index(LAYER["mark"])
        words = self.text(name, "label", width=TAG, lines=2, align="middle", leading=1.15)
        under = 0.34 if len(words.lines) == 1 else 0.58
        label = tag(words, at[0], at[1] - PIN - under - 0.06)
        self.named.add(drawn)
        self.tags.add(label)
        self.play(FadeIn(drawn, shift=DOWN * 0.9, run_time=NORMAL, rate_func=arrive), rise(label, run_time=NORMAL))

    def _student_rolls(self) -> None:
        """He rolls along the street, and what he has seen stands on the map."""
        clear = [(x, y, 1.0) for x, y in NAMED.values()]
        clear += [(x, y - 0.75, 1.0) for x, y in NAMED.values()] + [
            (3.5, 3.2, 1.1),
            (-8.0, -2.2, 1.6),
            (-0.83, -0.7, 1.0),
            (3.1, -2.7, 0.7),  # the end of the club's name
        ]
        places = self.city.blocks(COUNT, 8, apart=1.0, clear=clear)
        self.small = VGroup()
        for i, at in enumerate(places):
            self.small.add(pin(MORE[i % len(MORE)], SMALL).shift(at))
        self.small.set_z_index(LAYER["mark"])
        start, stop = (self.city.at(*ALONG) + self.city.along(d) for d in ROLL)
        self.student = cast("wheels", STUDENT).shift(start + UP * 0.02).set_z_index(LAYER["people"])
        run = min(6.5, self.seconds_to("steps") - 0.3)
        coming = [FadeIn(each, shift=DOWN * 0.4, rate_func=arrive) for each in self.small]
        self.add(self.student)
        self.play(
            FadeIn(self.student, run_time=FAST),
            _glide(self.student, stop - start, run),
            in_turn(coming, 0.3, run),
        )

    def _steps_marked(self) -> None:
        """At some doors he puts the sign of steps."""
        self.marks = VGroup()
        stepped = [(self.named[0], PIN), (self.named[2], PIN), *((self.small[i], SMALL) for i in STEPPED)]
        for door, r in stepped:
            out = r * 0.82 + 0.06
            at = door.get_center() + self.grid.end * out + UP * out
            back = rrect(0.5, 0.5, 0.13, "paper").shift(at)
            plate = rrect(0.42, 0.42, 0.1, "coral").shift(at)
            self.marks.add(VGroup(back, plate, icon("steps", 0.34, "paper", "paper", "coral").move_to(at)))
        self.marks.set_z_index(LAYER["people"])
        words = self.text("steps", "label", "paper", width=2.2, align="middle")
        first = self.marks[0].get_center()
        self.step_tag = tag(words, first[0] + self.grid.mirror(0.55 + words.width_set / 2), first[1] + 0.05, "coral")
        coming = [GrowFromCenter(mark, rate_func=arrive) for mark in self.marks]
        self.play(in_turn(coming, 0.3, min(1.1, self.seconds_to("lisbon"))), rise(self.step_tag, run_time=NORMAL))

    # --- one that was drawn ----------------------------------------------------------------------------------------
    def _plan_steps_back(self) -> None:
        """What lies far away leaves the reading side to the numbers; the city's own signs step back."""
        self.far = (self.city.ground[1], self.city.parks, self.street)
        name = self.text("lisbon", "lead", width=span(4)).at(self.grid.x(0), LISBON).set_z_index(LAYER["text"])
        self.name, self.source_line = name, self.source()
        self.play(
            *(go(part, NORMAL).set_fill(opacity=0) for part in self.far),
            vanish(self.named, self.small, self.tags, self.marks, self.step_tag, self.student, run_time=NORMAL),
            go(self.stone, NORMAL).set_opacity(0),
            rise(name, self.source_line, run_time=NORMAL),
        )

    def _ways_light(self) -> None:
        """A dot for each way to learn, while the number counts them."""
        count = int(self.figure("lisbon_mapped"))
        places = [(float(x), float(y)) for x, y, _ in self.city.scattered(count, 5, REACH)]
        self.ways = Dots(places, "coral", 0.042).set_z_index(LAYER["mark"])
        x = self.grid.x(0) - self.grid.mirror(0.08)
        self.number = self.counter("mapped", "hero", "coral", x, NUMBER, px=NUMBER_PX, width=span(4) + 0.1)
        self.number.set_to(0)
        self.number.set_z_index(LAYER["text"])
        self.head = self.text("head", "lead", width=span(4), lines=2).at(self.grid.x(0), HEAD)
        self.head.set_z_index(LAYER["text"])
        run = min(2.2, self.seconds_to("partners") - 0.4)
        self.ways.reveal(0)
        self.add(self.ways, self.number)
        self.play(
            self.ways.walk(run), Count(self.number, 0, run_time=run, rate_func=move), rise(self.head, run_time=NORMAL)
        )

    def _partners(self) -> None:
        """Who offers them, as larger dots."""
        count = int(self.figure("lisbon_partners"))
        places = [(float(x), float(y)) for x, y, _ in self.city.scattered(count, 9, REACH)]
        self.hosts = Dots(places, "night", 0.085).set_z_index(LAYER["people"])
        y = PARTNERS - 0.75 * (len(self.head.lines) - 1)
        key = disc(0.12, "night", self.grid.x(0) + self.grid.mirror(0.12), y + 0.13)
        words = self.text("partners", "label", width=span(4) - 0.42, lines=2).at(
            self.grid.x(0) + self.grid.mirror(0.42), y
        )
        self.partners = VGroup(key, words).set_z_index(LAYER["text"])
        self.hosts.reveal(0)
        self.add(self.hosts)
        self.play(self.hosts.walk(1.2), rise(self.partners, run_time=NORMAL))

    # --- where you stand -------------------------------------------------------------------------------------------
    def _city_returns(self) -> None:
        """Our own city comes back, with all that is there."""
        gone = (self.ways, self.hosts, self.number, self.head, self.partners, self.name, self.source_line)
        self.play(
            vanish(*gone, run_time=NORMAL),
            *(go(part, NORMAL).set_fill(opacity=1) for part in self.far),
            go(self.stone, NORMAL).set_opacity(1),
            appear(self.named, self.small, run_time=NORMAL),
        )

    def _you_are_here(self) -> None:
        """The milestone's place is lit, and a route leads from it past what is there."""
        x, foot, _ = self.stone.get_bottom()
        self.here = VGroup(*(disc(r, mix("sun", "paper", t), x, foot + 0.9) for r, t in ((1.5, 0.72), (1.15, 0.4))))
        self.here.set_z_index(LAYER["plate"])
        library, workshop, club = (mark.get_center() for mark in self.named)
        way = [(x + self.grid.mirror(0.55), foot + 0.5), *((p[0], p[1]) for p in (library, workshop, club))]
        self.route = DottedRoute(way, "night", step=0.26, r=0.065).set_z_index(LAYER["plate"])
        run = min(1.5, self.seconds_to() - 1.5)
        self.play(
            in_turn([GrowFromCenter(each, rate_func=arrive) for each in self.here], 0.2, NORMAL),
            self.route.walk(run),
        )

    def _gather(self) -> None:
        """The signs lift off like pins and gather at the upper edge."""
        to = gathered(self.grid)
        chosen: list[VMobject] = [*self.named]
        for name in PINS[3:]:
            chosen.append(self.small[MORE.index(name)])
        rest = [each for each in self.small if not any(each is one for one in chosen)]
        self.remove(self.named, self.small)
        self.add(*chosen, *rest)
        for each in chosen:
            each.set_z_index(LAYER["people"])
        run = self.seconds_to()
        gone = (self.city, self.street, self.stone, self.here, self.route, *rest)
        lifts = [go(each, run).become(end) for each, end in zip(chosen, to, strict=True)]
        self.play(vanish(*gone, run_time=run * 0.6), *lifts)


def _glide(thing: VMobject, by: Place, run_time: float) -> UpdateFromAlphaFunc:
    """Roll a thing along, evenly at first and to a stop."""
    starts = [part.points.copy() for part in thing.get_family()]

    def show(_: object, alpha: float) -> None:
        for part, points in zip(thing.get_family(), starts, strict=True):
            part.points = points + by * alpha

    return UpdateFromAlphaFunc(thing, show, run_time=run_time, rate_func=move)
