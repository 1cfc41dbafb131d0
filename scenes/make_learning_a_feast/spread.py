"""A good feast is copied: from Cork to other cities, to our own street on a Tuesday, and on Monday to five people."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, FadeIn, GrowFromCenter, VGroup

from scenes.look.grid import HEIGHT, SAFE_X, WIDTH, span
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.make_learning_a_feast.handover import PART, TOLD, drifting, flag, sign
from scenes.moves import Walk, appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.block import Block, Roof
from scenes.parts.bunting import Bunting
from scenes.parts.calendar_leaf import calendar_leaf
from scenes.parts.city import dark_pane
from scenes.parts.clock import Clock
from scenes.parts.closing import Closing
from scenes.parts.door import Door
from scenes.parts.far_street import GROUND, FarStreet
from scenes.parts.hands import fan
from scenes.parts.lamp import Lamp
from scenes.parts.pawn import kinds, pawn
from scenes.parts.people import cast
from scenes.parts.ripple import Ripple
from scenes.parts.section import HousePlan, house
from scenes.parts.shapes import disc, rrect
from scenes.parts.sky import halos, stars
from scenes.parts.stall import Stall
from scenes.stage import Stage
from scenes.text.block import TextBlock

MIDDLE = (0.9, 0.62)  # where the ripple begins
# Distance and degrees: the places that are named, then others that only wait. No map: the order is that of the words.
NAMED = (("limerick", 2.35, 158.0), ("belfast", 2.95, 36.0), ("swansea", 3.6, -21.0))
OTHERS = ((1.6, 75.0), (3.2, 112.0), (3.9, 150.0), (3.0, 200.0), (2.2, 262.0), (4.6, 12.0), (4.9, 184.0), (5.2, 162.0))
NAME = 0.36  # from a place to its name
HEART = 0.6  # size of the lit flag
NEAR, NEAR_AT = 2.55, (2.95, 0.42)  # radius and middle of Swansea, seen from near
TOWN = -0.42  # its ground, in radii
HOMES: tuple[tuple[float, float, float, Roof, str], ...] = (
    (-1.5, 0.66, 0.85, "gable", "coral"),
    (-0.8, 0.62, 1.3, "tank", "teal"),
    (-0.12, 0.6, 1.0, "barrel", "clay"),
    (0.56, 0.64, 1.45, "step", "sky"),
    (1.3, 0.7, 0.95, "garden", "coral"),
)
LEARNERS, PERSON = 9, 0.62  # people before the houses
TITLE, YEAR = 2.45, 1.8  # baselines on the reading side
EVENTS, LEARNT = 0.6, -1.3
UNDER = 0.62  # from a number to its words
FLOOR = GROUND - 0.28  # people at night stand a little before the street line
TABLE_AT, TABLE = 1.5, (2.6, 1.45)  # place, width and nearness of the reading table
LAMP = 4.9
ELDER = 2.5
HOME_AT, HOME = -4.55, (3.1, 3.3)  # the old woman's house: its place, width and height
HOME_DOOR = (0.95, 2.05)
LEAF_AT, LEAF = (-3.75, -0.62), 0.95  # the date, beside her door
CLOCK_AT, CLOCK = (0.0, 1.4), 1.42
GIVERS = (("skin.1", "coral"), ("skin.4", "teal"), ("skin.2", "clay"), ("skin.3", "sky"), ("skin.1", "teal"))
RING, SIZE = (0.0, 0.62), 1.4  # the route ring before it goes to the cards
TO_CARDS = 1.3


class Spread(Stage):
    """Rings go out and cities light; a lamp is on over a table; five hands give an hour; the next part is lit."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "spread"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._flags_gather()
        self.until("ripple")
        self._rings_go_out()
        for i, (name, *_) in enumerate(NAMED):
            self.until(name)
            self._place_lights(i)
        self.until("began")
        self._comes_near()
        self.until("events")
        self._events()
        self.until("learners")
        self._learners()
        self.until("tuesday")
        self._our_street()
        self.until("lamp")
        self._lamp_comes_on()
        self.until("monday")
        self._hands_come()
        self.until("teach")
        self._one_hour()
        self.until("next")
        self._next()
        self.hold(self.seconds_to() - TO_CARDS)
        self._to_the_cards()

    def _at(self, x: float, y: float) -> tuple[float, float, float]:
        return self.grid.mirror(x), y, 0.0

    # --- the idea travels ------------------------------------------------------------------------------------------
    def _flags_gather(self) -> None:
        """The flags drift together into one, which is lit."""
        self.sign, self.flags, self.street = sign(self.grid, "night"), drifting(self.grid), FarStreet(self.grid)
        self.add(self.flags, self.sign)
        x, y, _ = self._at(*MIDDLE)
        self.heart = VGroup(disc(0.78, "night.up", x, y), flag((x, y - 0.03), HEART, "sun"))
        self.heart[0].set_z_index(LAYER["plate"])
        self.heart[1].set_z_index(LAYER["people"])
        run = self.seconds_to("ripple")
        self.play(
            *[FadeIn(row, shift=UP * 0.4, run_time=run, rate_func=arrive) for row in self.street.things],
            *[go(each, run).move_to((x, y, 0)).set_fill(colour("sun")) for each in self.flags],
            FadeIn(self.heart, run_time=run, rate_func=lambda t: max(0.0, 2 * t - 1)),
        )
        self.remove(self.flags)

    def _rings_go_out(self) -> None:
        places = [(r, a) for _, r, a in NAMED] + list(OTHERS)
        self.ripple = Ripple((self._at(*MIDDLE)[0], MIDDLE[1]), places, self.grid)
        self.cork = self.text("cork", "label", align="middle", width=2.4).at(self._at(*MIDDLE)[0], MIDDLE[1] - 1.25)
        self.cork.set_z_index(LAYER["text"])
        self.names: list[TextBlock] = []
        self.plates = VGroup()
        self.add(self.ripple.rings)
        self.play(
            in_turn([appear(place) for place in self.ripple.places], 0.12, SLOW),
            rise(self.cork),
            self.ripple.spread(1.5, min(3.2, self.seconds_to("limerick"))),
        )
        run = self.seconds_to("limerick")
        self.play(self.ripple.spread(NAMED[0][1], max(0.3, run)))

    def _place_lights(self, i: int) -> None:
        """The front has come to a place: it lights, with its name."""
        name, _, degrees = NAMED[i]
        x, y = self.ripple.place(i)
        beside = self.text(name, "label", width=2.3)
        if i == 2:  # under it, clear of the margin
            words = self.text(name, "label", width=2.6, align="middle").at(x, y - 0.62)
        elif 90 < degrees < 270:
            words = self.text(name, "label", width=2.3, align="end").middle_at(x - self.grid.sign * NAME, y)
        else:
            words = beside.middle_at(x + self.grid.sign * NAME, y)
        self.names.append(words.set_z_index(LAYER["text"]))
        left, bottom, right, top = *words.get_corner((-1, -1, 0))[:2], *words.get_corner((1, 1, 0))[:2]
        plate = rrect(right - left + 0.24, top - bottom + 0.2, 0.12, "night").move_to(words.get_center())
        self.plates.add(plate.set_z_index(LAYER["plate"]))  # the rings pass behind the words
        onward = NAMED[i + 1][1] if i + 1 < len(NAMED) else 5.6
        left = self.seconds_to((*[n for n, *_ in NAMED[1:]], "began")[i])
        self.play(
            self.ripple.light(i, FAST),
            appear(plate),
            rise(words),
            self.ripple.spread(onward, max(FAST, min(2.6, left))),
        )

    # --- Swansea ---------------------------------------------------------------------------------------------------
    def _comes_near(self) -> None:
        """Its dot comes near until a town is seen in it."""
        dot = self.ripple.places[2]
        others = [place for i, place in enumerate(self.ripple.places) if i != 2]
        x, y, _ = self._at(*NEAR_AT)
        self.near = dot.set_z_index(LAYER["plate"])
        town = disc(NEAR, "night.up", x, y)
        self.town = VGroup()
        for dx, w, h, roof, wall in HOMES:
            ink = mix("night", wall, 0.5)
            home = Block(w, h, roof, ink, pane=dark_pane(ink), share=0.75, seed=4, columns=2)
            self.town.add(
                home.scale(1.15, about_point=(0, 0, 0)).shift((x + self.grid.mirror(dx * 1.15), y + TOWN * NEAR, 0))
            )
        self.town.set_z_index(LAYER["mark"])
        floor = rrect(NEAR * 1.76, 0.12, 0.06, "night.far").shift((x, y + TOWN * NEAR - 0.05, 0))
        self.floor = floor.set_z_index(LAYER["mark"])
        self.name = self.text("swansea", "title", width=span(4)).at(self.grid.x(0), TITLE).set_z_index(LAYER["text"])
        self.year = (
            self.text("year", "lead", self.soft, width=span(4)).at(self.grid.x(0), YEAR).set_z_index(LAYER["text"])
        )
        run = min(1.6, self.seconds_to("events") * 0.5)
        self.play(
            vanish(*others, *self.names, *self.plates, self.heart, self.cork, self.ripple.rings, run_time=run * 0.4),
            go(self.near, run).become(town.set_z_index(LAYER["plate"])),
            rise(self.name, self.year),
        )
        self.play(in_turn([grow_up(home) for home in self.town], 0.2, SLOW), appear(self.floor))

    def _number(self, key: str, y: float, ink: str) -> list[Any]:
        number = self.text(key, "figure", ink, width=span(4)).at(self.grid.x(0) - self.grid.mirror(0.06), y)
        words = self.text(f"{key}_head", "label", self.soft, width=span(4), lines=2).at(self.grid.x(0), y - UNDER)
        self.numbers.add(VGroup(number, words).set_z_index(LAYER["text"]))
        return [rise(number, words, run_time=NORMAL)]

    def _events(self) -> None:
        """The town puts up its bunting."""
        self.numbers = VGroup()
        x, y, _ = self._at(*NEAR_AT)
        reach = NEAR * 0.86
        self.strings = VGroup(
            *(
                Bunting(
                    (x - self.grid.mirror(reach * wide), y + up),
                    (x + self.grid.mirror(reach * wide), y + up),
                    n,
                    sag=0.32,
                    height=0.4,
                    inks=("coral.light", "sky", "teal.light", "sun.light"),
                    rope="sky",
                )
                for up, wide, n in ((1.3, 0.86, 9), (0.72, 1.02, 11))
            )
        ).set_z_index(LAYER["people"])
        self.source_line = self.source()
        self.play(
            *self._number("events", EVENTS, "coral.light"),
            rise(self.source_line),
            in_turn([string.string(SLOW) for string in self.strings], 0.4, 1.4),
        )

    def _learners(self) -> None:
        """People come before the houses; the number before steps back."""
        x, y, _ = self._at(*NEAR_AT)
        self.people = VGroup()
        for i, kind in enumerate(kinds(LEARNERS, seed=8)):
            person = pawn(PERSON, "paper", kind)
            place = (i - (LEARNERS - 1) / 2) * 0.42
            self.people.add(person.shift((x + self.grid.mirror(place), y + TOWN * NEAR - 0.72, 0)))
        self.people.set_z_index(LAYER["ground"])
        coming = [FadeIn(person, shift=UP * 0.2, rate_func=arrive) for person in self.people]
        self.play(
            *self._number("learners", LEARNT, "coral.light"),
            go(self.numbers[0][0], NORMAL).set_fill(colour("paper")),
            in_turn(coming, 0.25, 1.4),
        )

    # --- our street ------------------------------------------------------------------------------------------------
    def _our_street(self) -> None:
        """It is Tuesday in our city: the date on her leaf has come; a table stands there, dark."""
        shown = (self.near, self.town, self.floor, self.name, self.year, self.numbers, self.strings, self.people)
        self.stall = Stall(TABLE[0], "teal.deep", ware="reading").scale(TABLE[1], about_point=(0, 0, 0))
        self.stall.shift(self._at(TABLE_AT, FLOOR)).set_z_index(LAYER["people"])
        self.lamp = Lamp(LAMP, self.grid.mirror(-2.3)).shift(self._at(TABLE_AT + 2.45, FLOOR))
        self.helper = cast("coder", ELDER).shift(self._at(TABLE_AT + 0.95, FLOOR)).set_z_index(LAYER["mark"])
        wall = mix("night", "teal", 0.5)
        front = house(HousePlan(HOME[1], "gable", wall), HOME[0], self.grid.mirror(HOME_AT), FLOOR)
        self.door = Door(*HOME_DOOR, frame="night.down", inside="sun").shift(self._at(HOME_AT - 0.45, FLOOR))
        self.door.open_to(0.0, mix(wall, "night", 0.4))
        self.door.set_z_index(LAYER["plate"])
        self.leaf = calendar_leaf(LEAF).shift(self._at(*LEAF_AT)).set_z_index(LAYER["plate"])
        self.home = front
        sky = stars(34, (-WIDTH / 2, -0.8, WIDTH / 2, HEIGHT / 2 - 0.2), seed=9, clear=[(-5.6, -0.6, 5.6, 3.4)])
        self.stars = sky.set_z_index(LAYER["halo"])
        self.play(
            vanish(*shown, self.source_line),
            FadeIn(self.stall, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive),
            FadeIn(VGroup(self.home, self.door), shift=UP * 0.3, run_time=NORMAL, rate_func=arrive),
            appear(self.lamp.frame, self.stars),
            FadeIn(self.leaf, scale=0.7, run_time=NORMAL, rate_func=arrive),
        )

    def _lamp_comes_on(self) -> None:
        """The lamp lights; the helper is there, and the old woman comes, early, and sits down to the book."""
        self.elder = (
            cast("elder", ELDER * 0.93).shift(self._at(HOME_AT - 0.4, FLOOR - 0.1)).set_z_index(LAYER["ground"])
        )
        self.play(self.lamp.come_on(), appear(self.helper))
        self.play(self.door.swing(1.0, FAST * 2, mix("teal", "night", 0.6)), FadeIn(self.elder, run_time=NORMAL))
        run = max(SLOW, min(4.0, self.seconds_to("monday") - NORMAL - 0.9))
        self.play(Walk(self.elder, self.grid.mirror(TABLE_AT - 0.8 - HOME_AT + 0.4), run, 0.55))
        self.elder.set_z_index(LAYER["mark"])
        self.play(go(self.elder, NORMAL).shift(UP * 0.02))

    # --- Monday ----------------------------------------------------------------------------------------------------
    def _hands_come(self) -> None:
        """Five open hands come up, one after the other."""
        self.hands = fan(GIVERS, self._at(*CLOCK_AT)[:2], CLOCK + 0.06, spread=27.0, size=1.05, arm=7.0).set_z_index(
            LAYER["mark"]
        )
        self.band = rrect(WIDTH + 0.6, 2.0, 0, "night.down").shift((0, GROUND - 1.0, 0)).set_z_index(LAYER["ground"])
        around = halos((3.6, 2.75, 2.0), *self._at(*CLOCK_AT)[:2])
        self.halos = around.set_z_index(LAYER["halo"])
        gone = (self.stall, self.lamp, self.helper, self.elder, self.leaf, self.home, self.door, self.stars)
        self.play(vanish(*gone), appear(self.band, self.halos, run_time=FAST))
        run = max(SLOW, min(2.2, self.seconds_to("teach") - 0.2))
        coming = [FadeIn(hand, shift=UP * 1.2, rate_func=arrive) for hand in self.hands]
        self.play(in_turn(coming, 0.5, run))

    def _one_hour(self) -> None:
        """Together they hold a clock, and an hour goes round."""
        self.clock = Clock(CLOCK, rim="night.far").shift(self._at(*CLOCK_AT)).set_z_index(LAYER["people"])
        words = self.text("monday", "lead", "paper", width=2 * SAFE_X, align="middle").at(0, GROUND - 0.34)
        self.words = words.set_z_index(LAYER["text"])
        self.play(GrowFromCenter(self.clock, run_time=FAST, rate_func=arrive), rise(words))
        self.play(self.clock.run(min(2.4, max(SLOW, self.seconds_to("next") - 0.4))))

    # --- next ------------------------------------------------------------------------------------------------------
    def _next(self) -> None:
        """The ring comes: this film's part is done, the next is lit."""
        self.closing = Closing(self.grid, PART, TOLD).enlarged(SIZE, self._at(*RING)[:2])
        self.play(
            vanish(self.hands, self.clock, self.words, self.band, self.sign),
            go(self.halos, NORMAL).become(self.closing.halos),
            appear(self.closing.ring, self.closing.people),
        )
        self.hold(min(0.5, self.seconds_to() * 0.1))
        self.play(go(self.closing.ring, SLOW).done(PART).light(PART + 1))

    def _to_the_cards(self) -> None:
        """Ring, mother and girl go to their place on the closing cards."""
        cards = Closing(self.grid, PART + 1, (*TOLD, PART))
        run = self.seconds_to()
        self.play(
            go(self.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            go(self.closing.people, run).become(cards.people),
        )
