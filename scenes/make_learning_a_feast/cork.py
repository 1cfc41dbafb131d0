"""How Cork does it: events counted in three years, a flag for ten, and the three rules that carry them."""

from __future__ import annotations

from math import floor
from typing import Any, ClassVar

from manim import DOWN, UP, FadeIn, Transform, VGroup, VMobject

from scenes.look.grid import WIDTH, span
from scenes.look.motion import LAG_ROWS, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.make_learning_a_feast.handover import GROUND, crowd, drifting, flag, sign, street
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.badge import Badge
from scenes.parts.bunting import Bunting
from scenes.parts.city import day_pane
from scenes.parts.city import street as houses
from scenes.parts.flag_towers import CELL, FlagTower, RunUp
from scenes.parts.icon_kit import line
from scenes.parts.people import cast
from scenes.parts.shapes import disc, rrect, union
from scenes.stage import Stage
from scenes.text.counter import Counter

QUAY = GROUND - 0.82  # where the river begins
PLACE, HEAD, KEY = 2.35, 1.62, 0.0  # baselines on the reading side
LEFT, STEP = -1.75, 2.84  # reading-side edge of the first tower, and on to the next
YEARS = GROUND - 0.55
OVER = 0.32  # from a tower to its number
TOWERS = (("first", "cork_events_2004"), ("peak", "cork_events_2017"), ("recent", "cork_events_2025"))
BACK = 0.5  # how large the towers are when they step back
RULES = (("host", "host", -0.55, "father"), ("free", "free", 2.35, "child"), ("open", "reach", 5.25, "wheels"))
SIGN, POST = 0.92, 2.75  # radius and height of a sign
BESIDE = 0.92  # from its post to who stands there
TALL = 1.55
WORDS = 2.7  # room for a rule
SMALL = 0.52  # of the crowd beside the towers
CARRY = 1.7
HOMES = ("coral", "sky", "teal", "clay", "night")  # walls along the river
DUSK = 14.0  # from the towers past the farthest corner


class Cork(Stage):
    """Three towers of flags on a street by a river, counted; then the three rules, and the first of them alone."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "cork"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._crowd_stands()
        self.until("cork")
        self._river_comes()
        for i, (mark, _) in enumerate(TOWERS):
            self.until(mark)
            self._count(i)
            if i == 0:
                self.until("key")
                self._key_comes()
        left = (self.brief.sentences[4][0] - self.frame) / self.brief.fps
        self.hold(left * 0.3)
        self._each_was_good((self.brief.sentences[4][0] - self.frame) / self.brief.fps)
        self.until_sentence(5)
        self._towers_step_back()
        for i, (mark, *_) in enumerate(RULES):
            self.until(mark)
            self._rule(i)
        self.until("rule")
        self._first_rule()
        self.hold(self.seconds_to() * 0.3)
        self._still_celebrates()
        self.hold(self.seconds_to() - CARRY)
        self._flags_let_go()

    def _crowd_stands(self) -> None:
        self.sign, self.street, self.people = sign(self.grid, "day"), street(self.grid), crowd(self.grid)
        self.add(self.street, self.people, self.sign)

    # --- three years -----------------------------------------------------------------------------------------------
    def _river_comes(self) -> None:
        """The street gets its river; the place is named; those who came step aside."""
        deep = 4 + QUAY
        water = rrect(WIDTH + 0.6, deep + 0.4, 0, "sky").shift((0, QUAY - deep / 2 - 0.2, 0))
        wall = rrect(WIDTH + 0.6, 0.1, 0, mix("clay", "paper", 0.25)).shift((0, QUAY + 0.03, 0))
        waves = union(
            [
                line((x, y), (x + 0.5, y), 0.035)
                for x, y in (
                    (-3.2, -3.32),
                    (-0.4, -3.78),
                    (1.9, -3.34),
                    (3.6, -3.7),
                    (5.6, -3.4),
                    (6.3, -3.82),
                    (-6.6, -3.84),
                )
            ],
            mix("sky", "paper", 0.5),
        )
        self.grid.flip(waves)
        self.river = VGroup(water, wall, waves).set_z_index(LAYER["near city"])
        self.name = self.text("cork", "title", width=span(4)).at(self.grid.x(0), PLACE).set_z_index(LAYER["text"])
        head = self.text("head", "lead", self.soft, weight="SEMIBOLD", width=span(4) - 0.1, lines=2, leading=1.2)
        self.head = head.at(self.grid.x(0), HEAD).set_z_index(LAYER["text"])
        side = self.people.copy()
        for i, person in enumerate(side):
            person.scale(SMALL, about_point=person.get_bottom())
            person.shift((self.grid.x(0) + self.grid.mirror(0.25 + 3.75 * i / (len(side) - 1)) - person.get_x(), 0, 0))
        run = min(1.4, self.seconds_to("first"))
        self.homes = houses(LEFT + 0.1, 6.3, GROUND, HOMES, seed=12, pane=day_pane, low=1.1, high=2.1)
        self.grid.flip(self.homes.set_z_index(LAYER["near city"]))
        x0, x1 = self.grid.mirror(LEFT), self.grid.mirror(6.9)
        self.string = Bunting((x0, 0.55), (x1, 0.75), 15, sag=0.35, height=0.42).set_z_index(LAYER["plate"])
        self.play(
            FadeIn(self.river, shift=UP * 0.8, run_time=SLOW, rate_func=arrive),
            in_turn([grow_up(home) for home in self.homes], LAG_ROWS, 2.0),
            rise(self.name, run_time=NORMAL),
            *[go(a, run).become(b) for a, b in zip(self.people, side, strict=True)],
        )
        self.play(rise(self.head), self.string.string(min(1.4, self.seconds_to("first"))))

    def _count(self, i: int) -> None:
        """One tower grows flag by flag while its number runs; the one before it steps back."""
        if i == 0:
            self.towers, self.numbers, self.years = VGroup(), list[Counter](), VGroup()
            self.source_line = self.source("night")
        mark, figure = TOWERS[i]
        per = float(self.figure("events_in_a_flag"))
        tower = FlagTower(float(self.figure(figure)), LEFT + STEP * i, GROUND, self.grid, per=per)
        tower.light()
        top = tower.top
        tower.count_to(1)
        number = self.counter(mark, "title", "coral", tower.middle, top + OVER, align="middle", width=STEP - 0.1)
        number.set_to(0)
        year = self.text(f"year_{mark}", "label", align="middle").at(tower.middle, YEARS).set_z_index(LAYER["text"])
        self.add(tower, number.set_z_index(LAYER["text"]))
        before = []
        if i:
            old = self.towers[i - 1]
            resting = old.copy()
            resting.rest()
            before = [go(old, NORMAL).become(resting), go(self.numbers[i - 1], NORMAL).set_fill(colour("night"))]
        else:
            before = [
                rise(self.source_line),
                vanish(self.string),
                *[go(home, NORMAL).stretch(0.01, 1, about_edge=DOWN).set_opacity(0) for home in self.homes],
            ]
        self.towers.add(tower)
        self.numbers.append(number)
        self.years.add(year)
        run = (1.8, 2.4, 2.0)[i]
        self.play(RunUp(tower, number, run_time=run), rise(year), *before)

    def _key_comes(self) -> None:
        """One flag comes out of the tower to say what each of them stands for."""
        x, y = self.towers[0].scattered(1)[2]
        size = 0.3
        spot = flag((x, y - 0.16), size, "coral").set_z_index(LAYER["text"])
        words = self.text("key", "label", weight="SEMIBOLD", width=span(4) - 0.7)
        start = self.grid.x(0) + self.grid.sign * 0.62
        self.key = words.at(start, KEY).set_z_index(LAYER["text"])
        self.badge = spot
        self.add(spot)
        to = flag((self.grid.x(0) + self.grid.sign * 0.24, KEY + 0.1), 0.46, "coral").set_z_index(LAYER["text"])
        self.play(Transform(spot, to, run_time=min(0.9, self.seconds_to("peak")), path_arc=0.4 * self.grid.sign))
        self.hold(self.seconds_to("peak") * 0.3)
        self.play(rise(self.key))

    def _each_was_good(self, seconds: float) -> None:
        """A good feast does not have to grow: the towers light again, one as the other."""
        lit: list[Any] = []
        for tower in self.towers[:2]:
            again = tower.copy()
            again.light()
            lit.append(self._turn(tower, again))
        number = go(self.numbers[2], NORMAL).set_fill(colour("night"))
        self.play(in_turn(lit, 0.7, max(0.4, min(1.8, seconds - 0.6))), number)

    # --- three rules -----------------------------------------------------------------------------------------------
    def _towers_step_back(self) -> None:
        """They go to the reading side, small, still to be compared."""
        corner = (self.grid.mirror(LEFT), GROUND, 0)
        shift = self.grid.start * (LEFT - (-6.3))
        rests = []
        for tower in self.towers:
            resting = tower.copy()
            resting.rest()
            rests.append(self._turn(tower, resting))
        run = min(1.0, self.seconds_to("host"))
        self.play(*rests, vanish(self.people, self.years, self.key, self.badge))
        group = [*self.towers, *self.numbers]
        self.play(
            *[go(thing, run).scale(BACK, about_point=corner).shift(shift) for thing in group],
            go(self.numbers[2], run).scale(BACK, about_point=corner).shift(shift).set_fill(colour("night")),
        )

    def _turn(self, old: VMobject, new: VMobject) -> VMobject:
        turned: VMobject = go(old, NORMAL).become(new)
        return turned

    def _rule(self, i: int) -> None:
        """A sign comes up on the quay with somebody it serves; the one before keeps a paler light."""
        if i == 0:
            self.badges, self.words, self.served = VGroup(), VGroup(), VGroup()
            names = [self.label(mark) for mark, *_ in RULES]
            self.px = self.type.common_px(names, "label", width=WORDS, lines=2, px=42, weight="BOLD")
        mark, picture, x, who = RULES[i]
        badge = Badge(picture, SIGN, POST, state="lit").shift((self.grid.mirror(x - 0.3), GROUND, 0))
        person = cast(who, TALL, **({"arm": "up", "prop": None} if who == "child" else {}))
        person.shift((self.grid.mirror(x - 0.3 + BESIDE), GROUND - 0.1, 0))
        words = self.text(mark, "label", px=self.px, width=WORDS, lines=2, weight="BOLD", leading=1.1, align="middle")
        words.at(self.grid.mirror(x), YEARS + (0.2 if len(words.lines) > 1 else 0.05))
        badge.set_z_index(LAYER["mark"])
        person.set_z_index(LAYER["people"])
        words.set_z_index(LAYER["text"])
        before = [self.badges[i - 1].turn("done")] if i else []
        self.badges.add(badge)
        self.words.add(words)
        self.served.add(person)
        self.play(
            grow_up(badge),
            FadeIn(person, shift=self.grid.start * 0.3, run_time=NORMAL, rate_func=arrive),
            rise(words, run_time=NORMAL),
            *before,
        )

    def _first_rule(self) -> None:
        """The host's sign alone is lit."""
        self.play(
            self.badges[0].turn("lit"),
            *[self.badges[i].turn("rest") for i in (1, 2)],
            *[go(self.words[i], NORMAL, arrive).set_fill(colour(mix("night", "paper", 0.2))) for i in (1, 2)],
        )

    def _still_celebrates(self) -> None:
        """A city with little money can celebrate: its flags have their colours again."""
        lit = []
        for tower in self.towers:
            again = tower.copy()
            again.light()
            lit.append(self._turn(tower, again))
        self.play(*lit)

    # --- into the night --------------------------------------------------------------------------------------------
    def _flags_let_go(self) -> None:
        """Flags leave the towers and float out, while the day falls."""
        places = drifting(self.grid)
        loose = VGroup()
        for i, place in enumerate(places):
            tower = self.towers[(0, 1, 2)[i % 3]]
            x, y, _ = tower.get_center()
            start = flag((x + 0.2 * (i // 3 - 1), y + 0.3 * (i // 3 - 1)), CELL[0] * BACK * 1.4, "coral")
            loose.add(start.set_fill(place.get_fill_color()))
        loose.set_z_index(LAYER["people"])
        self.add(loose)
        night = sign(self.grid, "night")
        gone = [
            self.street,
            self.river,
            self.name,
            self.head,
            self.towers,
            *self.numbers,
            self.badges,
            self.words,
            self.served,
            self.source_line,
            self.sign,
        ]
        run = self.seconds_to()
        dusk = disc(DUSK / 100, "night", self.towers.get_x(), GROUND + 1).set_z_index(LAYER["surface"])
        turn = self.backdrop.turn("night", run)
        turn.rate_func = floor  # halfway between paper and night lies a grey that is neither: night spreads instead
        self.play(
            turn,
            go(dusk, run).scale(100),
            vanish(*gone, run_time=run * 0.35),
            appear(night, run_time=run),
            *[go(a, run).become(b) for a, b in zip(loose, places, strict=True)],
        )
        self.keep(places, night)
