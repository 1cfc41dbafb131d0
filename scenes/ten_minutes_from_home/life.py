"""How long a life is and how wide: a line from a cradle to a chair, and a wheel of five places that rolls on it."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, Animation, AnimationGroup, FadeIn, GrowFromCenter, Transform, VGroup, VMobject

from scenes.look.grid import WIDTH
from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.armchair import seated
from scenes.parts.barrier_signs import street
from scenes.parts.city import silhouette, tree
from scenes.parts.cradle import Cradle, card
from scenes.parts.icons import ICONS, medal
from scenes.parts.life_wheel import LifeWheel
from scenes.parts.pawn import Kind, pawn
from scenes.parts.people import cast
from scenes.parts.shapes import annulus, disc, rrect
from scenes.stage import Stage
from scenes.ten_minutes_from_home.handover import LINE, lifeline, pavement, shelves, sign

PLACES = ("home", "school", "work", "street", "screen")
DRAWS = (ICONS["family"], ICONS["school"], ICONS["work"], street, ICONS["technology"])
WHEEL = 2.14
CENTRE = (-0.1, LINE + WHEEL)
MEDAL = 0.5
OUT = 0.3  # from the rim to words beside it
NAMES = 1.6  # room for the name of a place
FIRST, LAST = -5.2, 5.0  # cradle and chair
CRADLE, CARD = 2.3, 0.86
ELDER, OAK = 2.1, 4.2
CHILDREN = (("boy", -1.3), ("child", 1.22))
UNDER, UNDER_MORE = LINE - 0.62, LINE - 1.06
SIDE = 5.6  # room for the words under either end
LEARNER = 1.2
BOOK = 0.3  # radius of a book that goes from one to another
AGES: tuple[tuple[float, Kind], ...] = (  # the years between, nobody in particular
    (1.0, "child"),
    (1.4, "child"),
    (1.75, "child"),
    (1.8, "robe"),
    (1.9, "straight"),
    (1.9, "wheelchair"),
    (1.86, "robe"),
    (1.8, "straight"),
    (1.72, "robe"),
)


class Life(Stage):
    """One line, its first and its last day, and between them a wheel of places, each with its light."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "life"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign = sign(self.grid)
        self.line = lifeline(self.grid)
        self.add(self.line, self.sign)
        self.until("line")
        self._whole_life()
        self.until("birth")
        self._first_day()
        self.until("elders")
        self._living_library()
        self.hold((self.seconds_to(PLACES[0]) - 1.9) * 0.3)
        self._what_they_know()
        self.hold(self.seconds_to(PLACES[0]) - 1.9)
        self._wheel_rolls_in()
        for i, key in enumerate(PLACES):
            self.until(key)
            self._place(i, key)
        self.until_sentence(5)
        self._lights()
        self.until_sentence(6)
        self._in_the_middle()
        self.hold(self.seconds_to() - 1.9)
        self._settle()

    # --- long ------------------------------------------------------------------------------------------------------
    def _whole_life(self) -> None:
        """A cradle at the start, a chair under a tree at the end, and years between them."""
        half = WIDTH / 2 + 0.2
        far = silhouette(-half, half, LINE, 0.4, 1.3, ink="paper.shade", seed=23)
        self.grid.flip(far)
        ground = rrect(WIDTH + 0.4, 2.4, 0, "paper.deep").shift((0, LINE - 1.2, 0))
        self.place = VGroup(far.set_z_index(LAYER["surface"]), ground.set_z_index(LAYER["far city"]))
        self.cradle = Cradle(CRADLE, self.grid).shift((self.grid.mirror(FIRST), LINE, 0)).set_z_index(LAYER["people"])
        self.oak = tree(OAK).shift((self.grid.mirror(LAST + 0.75), LINE, 0)).set_z_index(LAYER["near city"])
        self.elder = seated("elder", ELDER).shift((self.grid.mirror(LAST), LINE, 0)).set_z_index(LAYER["people"])
        years = [disc(0.1, "night", self.grid.mirror(FIRST + (LAST - FIRST) * i / 10), LINE) for i in range(1, 10)]
        self.years = VGroup(*years).set_z_index(LAYER["mark"])
        ages = [pawn(high, mix("mist", "paper", 0.3), kind) for high, kind in AGES]
        self.ages = VGroup(*(one.shift(year.get_center()) for one, year in zip(ages, self.years, strict=True)))
        self.ages.set_z_index(LAYER["near city"])
        self.source_line = self.source("night")
        run = min(1.0, self.seconds_to("birth") * 0.2)
        self.play(
            FadeIn(self.place, shift=UP * 0.3, run_time=run, rate_func=arrive),
            FadeIn(self.cradle, shift=UP * 0.2, run_time=run, rate_func=arrive),
        )
        dots = [
            AnimationGroup(GrowFromCenter(year, rate_func=arrive), grow_up(one))
            for year, one in zip(self.years, self.ages, strict=True)
        ]
        self.play(in_turn(dots, 0.4, min(3.4, self.seconds_to("birth") * 0.5)))
        self.play(grow_up(self.oak), FadeIn(self.elder, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive))

    def _words(self, key: str, x: float, align: str) -> VGroup:
        """What is said under one end of the line, and of which city."""
        name = self.text(key, "label", weight="BOLD", width=SIDE, align=align).at(x, UNDER)
        where = self.text(f"{key}_city", "note", width=SIDE, align=align).at(x, UNDER_MORE)
        return VGroup(name, where).set_z_index(LAYER["text"])

    def _first_day(self) -> None:
        """A card is laid into the cradle."""
        words = self._words("birth", self.grid.x(0), "start")
        there = (self.grid.mirror(FIRST + 0.52), LINE + 1.05, 0)
        self.card = card(CARD * 1.9).move_to((self.grid.mirror(FIRST), LINE + 2.6, 0)).set_z_index(LAYER["ground"])
        halo = disc(1.35, "paper.shade", self.grid.mirror(FIRST), LINE + 0.9).set_z_index(LAYER["halo"])
        glow = disc(1.5, "sun.light", self.grid.mirror(FIRST), LINE + 0.85).set_z_index(LAYER["halo"])
        self.halos = VGroup(halo, glow)
        self.play(
            FadeIn(self.card, shift=DOWN * 0.3, run_time=NORMAL, rate_func=arrive),
            FadeIn(glow, run_time=NORMAL, rate_func=arrive),
            rise(words[0]),
        )
        self.hold(0.8)
        self.play(rise(words[1], self.source_line))
        self.hold(min(1.2, self.seconds_to("elders") * 0.3))
        self.play(go(self.card, SLOW).scale(1 / 1.9).move_to(there))
        self.told = VGroup(words)

    def _living_library(self) -> None:
        """Children come and stand round the old woman as round a shelf."""
        words = self._words("elders", self.grid.mirror(6.4), "end")
        self.children = VGroup()
        for name, dx in CHILDREN:
            one = cast(name, 1.7, arm="down").shift((self.grid.mirror(LAST + dx), LINE - 0.06, 0))
            self.children.add(one.set_z_index(LAYER["people"]))
        glow = disc(1.7, "sun.light", self.grid.mirror(LAST), LINE + 0.95).set_z_index(LAYER["halo"])
        self.halos.add(glow)
        self.play(
            go(self.halos[1], NORMAL).set_fill(colour("paper.shade")),
            FadeIn(glow, run_time=NORMAL, rate_func=arrive),
            rise(words[0]),
        )
        self.play(in_turn([FadeIn(c, shift=UP * 0.2, rate_func=arrive) for c in self.children], 0.6, 1.4))
        self.play(rise(words[1]))
        self.told.add(words)

    def _what_they_know(self) -> None:
        """From the old woman a book goes to each of the children."""
        start = (self.grid.mirror(LAST), LINE + 1.15, 0)
        self.books = VGroup()
        flights = []
        for child in self.children:
            x, y, _ = child.get_top()
            book = medal("school", BOOK, "sun", "night", "paper").shift(start).set_z_index(LAYER["text"])
            self.books.add(book)
            flights.append(go(book, NORMAL).move_to((x, y + BOOK + 0.12, 0)))
        run = max(0.4, min(2.0, self.seconds_to(PLACES[0]) - 2.2))
        self.play(in_turn([FadeIn(book, scale=0.4, rate_func=arrive) for book in self.books], 0.5, run * 0.4))
        self.play(in_turn(flights, 0.5, run * 0.6))

    # --- wide ------------------------------------------------------------------------------------------------------
    def _wheel_rolls_in(self) -> None:
        """The wheel rolls along the line from the first day to its place between the two."""
        self.wheel = LifeWheel(DRAWS, WHEEL, CENTRE, self.grid, medal=MEDAL)
        run = max(FAST, min(1.6, self.seconds_to(PLACES[0]) - 0.2))
        self.add(self.wheel.body)
        self.play(
            self.wheel.roll(self.grid.sign * 7.5, run),
            vanish(self.ages, self.books, run_time=run * 0.8),
            go(self.halos[-1], run).set_fill(colour("paper.shade")),
        )
        self.names, self.given = VGroup(), VGroup()
        self.px = self.type.common_px([self.label(key) for key in PLACES], "label", width=NAMES, lines=2)

    def _place(self, i: int, key: str) -> None:
        """A place of the wheel is named; those before stay readable."""
        here, seat = self.wheel.medals[i], self.wheel.seats[i]
        x, y = self.wheel.place(i)
        cx = self.wheel.centre[0]
        if i == 0:
            name = self.text(key, "label", px=self.px, width=NAMES * 2, align="middle").at(x, CENTRE[1] + WHEEL + 0.2)
        else:
            out = 1 if x > cx else -1
            rim = (WHEEL**2 - (y - CENTRE[1]) ** 2) ** 0.5
            align = "start" if (out > 0) != self.grid.rtl else "end"
            name = self.text(key, "label", px=self.px, width=NAMES, lines=2, leading=1.15, align=align)
            name.middle_at(cx + out * (rim + OUT), y)
        self.names.add(name.set_z_index(LAYER["text"]))
        run = min(NORMAL, max(FAST, self.seconds_to(PLACES[i + 1]) if i < 4 else NORMAL))
        quiet = [go(m[0], run).set_fill(colour("sun.light")) for m in self.wheel.medals[:i]]
        self.play(
            FadeIn(seat, run_time=run, rate_func=arrive),
            GrowFromCenter(here, run_time=run, rate_func=arrive),
            rise(name),
            *quiet,
        )

    def _lights(self) -> None:
        """A light is put in each of the five."""
        self.glows = VGroup()
        steps: list[Animation] = []
        for i, place in enumerate(self.wheel.medals):
            x, y = self.wheel.place(i)
            glow = annulus(MEDAL * 1.14, MEDAL * 1.36, "sun", x, y).set_z_index(LAYER["mark"])
            self.glows.add(glow)
            lit = place.copy()
            lit[0].set_fill(colour("sun"))
            steps.append(Transform(place, lit, rate_func=arrive))
            steps.append(FadeIn(glow, scale=0.8, rate_func=arrive))
        run = min(2.2, (self.brief.sentences[5][0] - self.frame) / self.brief.fps)
        self.play(in_turn(steps, 0.3, run))

    def _in_the_middle(self) -> None:
        """Somebody stands in the middle, and need not leave."""
        x, y = self.wheel.centre
        self.person = cast("reader", LEARNER).shift((x, y - LEARNER * 0.5, 0)).set_z_index(LAYER["people"])
        self.play(
            FadeIn(self.person, scale=0.8, run_time=NORMAL, rate_func=arrive),
            go(self.wheel.rim, SLOW).set_fill(colour("sun")),
        )

    def _settle(self) -> None:
        """The five lights leave the wheel and become shelves of books in the street."""
        run = self.seconds_to()
        ground, row = pavement(self.grid), shelves(self.grid)
        order = sorted(range(5), key=lambda i: self.wheel.place(i)[0] * self.grid.sign)
        gone: list[VMobject] = [self.person, self.names, self.told, self.card, self.cradle, self.oak, self.elder]
        gone += [self.children, self.years, self.halos, self.wheel.body, self.wheel.seats, self.glows, self.line]
        falls: list[Animation] = []
        for k, i in enumerate(order):
            light = self.wheel.medals[i].set_z_index(LAYER["ground"])
            to = row[k].get_center()
            falls.append(go(light, run * 0.6).move_to(to).scale(0.6))
        self.play(
            *falls,
            vanish(*gone, self.place[0], self.source_line, run_time=run * 0.4),
            Transform(self.place[1], ground[1], run_time=run * 0.6, rate_func=move),
            FadeIn(ground[0], run_time=run * 0.6, rate_func=_late),
        )
        self.remove(self.place, *self.place)
        self.add(ground)
        left = self.seconds_to()
        self.play(vanish(self.wheel.medals, run_time=left), *[grow_up(each, left) for each in row])
        self.keep(ground, row, self.sign)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
