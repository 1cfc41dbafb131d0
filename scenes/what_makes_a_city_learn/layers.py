"""Three foundations, six building blocks, three benefits: a section through a city."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, Animation, AnimationGroup, FadeIn, VGroup, VMobject

from scenes.look.grid import PX_PER_UNIT, SAFE_X
from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.balloon import balloon
from scenes.parts.block import Roof
from scenes.parts.icons import icon, medal
from scenes.parts.medal_ring import MEDAL
from scenes.parts.ring import CornerSign
from scenes.parts.section import STONE_HEIGHT, HousePlan, earth, house, sky, stone
from scenes.parts.shapes import disc
from scenes.stage import Stage
from scenes.text.counter import Count
from scenes.what_makes_a_city_learn.handover import first_dots
from scenes.what_makes_a_city_learn.signs import FIRST, HEIGHTS, HOUSE, NAMES, SIGN_SIZE, STREET, house_x, sign_place

ROOFS: tuple[Roof, ...] = ("flat", "gable", "tank", "mast", "step", "barrel")
WALLS = ("coral", "teal", "night", "teal", "coral", "night")
HOUSES = tuple(HousePlan(*each) for each in zip(HEIGHTS, ROOFS, WALLS, strict=True))
ICON = 0.78
STONES = ("will", "shared", "means")
BALLOONS = (("people", -3.45, 2.2), ("economy", 0.15, 2.52), ("future", 3.5, 2.1))
AIR = 0.62  # radius of a balloon
BESIDE = 0.82  # from a balloon's middle to its words
WORDS = 1.85  # room for them, up to the next balloon
COLUMN = FIRST + SAFE_X - 0.2  # room for a layer's name on the reading side
TOTAL = 2.6  # room for the sum, above all balloons
DIGIT = 0.68  # from a layer's number to its name


class Layers(Stage):
    """The street of six gets ground under it and balloons over it; then all is counted, and let go."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "layers"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._street_comes()
        self.until("blocks")
        self._houses_grow()
        for i, name in enumerate(STONES):
            self.until(name)
            self._lay_stone(i, name)
        for name, x, y in BALLOONS:
            self.until(name)
            self._let_rise(name, x, y)
        self.until("sum")
        self._name_layers()
        self.until("met")
        self._hang_lamps()
        self.until("list")
        self._light_lamps()
        self.until("relief")
        self._let_go()
        self.hold(self.seconds_to() - 1.3)
        self._into_the_dark()

    def _street_comes(self) -> None:
        self.sign = CornerSign(self.grid, "day").set_z_index(LAYER["sign"])
        self.medals = VGroup(
            *[
                medal(name, MEDAL, "sun", "night", "paper").scale(SIGN_SIZE).move_to(sign_place(i, self.grid))
                for i, name in enumerate(NAMES)
            ]
        ).set_z_index(LAYER["people"])
        self.add(self.sign, self.medals)
        self.sky, self.far = sky(STREET, self.grid, seed=31)
        self.earth = earth(STREET)
        plate = self.sign.submobjects[0]
        self.play(
            FadeIn(self.sky),
            FadeIn(self.far, shift=UP * 0.4),
            FadeIn(self.earth, shift=UP * 0.6),
            go(plate).set_fill(colour("paper.sky")),
            run_time=min(SLOW, self.seconds_to("blocks")),
            rate_func=arrive,
        )

    def _houses_grow(self) -> None:
        self.houses, self.icons, self.names = VGroup(), VGroup(), VGroup()
        room, labels = HOUSE - 0.14, [self.label(name) for name in NAMES]
        size = self.type.common_px(labels, "label", width=room, lines=2, px=36)
        for i, name in enumerate(NAMES):
            x = house_x(i, self.grid)
            self.houses.add(house(HOUSES[i], HOUSE, x, STREET))
            sign = icon(name, ICON, "paper", "sun", HOUSES[i].body).move_to(sign_place(i, self.grid))
            self.icons.add(sign.set_z_index(LAYER["people"]))
            words = self.text(name, "label", "paper", width=room, lines=2, px=size, leading=1.1, align="middle")
            above = (len(words.lines) - 1) * words.leading * words.px / PX_PER_UNIT  # the last line is the lowest
            self.names.add(words.at(x, STREET + 0.24 + above).set_z_index(LAYER["text"]))
        self.play(in_turn([grow_up(each) for each in self.houses], 0.2, 1.5))
        trios = zip(self.medals, self.icons, self.names, strict=True)
        swap = [AnimationGroup(vanish(old), appear(new), rise(words)) for old, new, words in trios]
        self.play(in_turn(swap, 0.45, min(2.4, self.seconds_to(STONES[0]))))

    def _lay_stone(self, i: int, name: str) -> None:
        if i == 0:
            self.stones, self.source_line = VGroup(), self.source("paper.deep")
        block = stone(i, len(STONES), FIRST, STREET, self.grid)
        words = self.text(name, "label", "night", width=block.width - 0.3, lines=2, align="middle")
        middle = block.get_center()
        words.middle_at(middle[0], middle[1]).set_z_index(LAYER["text"])
        self.stones.add(VGroup(block, words))
        more = [rise(self.source_line)] if i == 0 else []
        self.play(
            FadeIn(block, shift=UP * STONE_HEIGHT * 0.4, run_time=NORMAL, rate_func=arrive),
            rise(words, run_time=NORMAL),
            *more,
        )

    def _let_rise(self, name: str, x: float, y: float) -> None:
        if name == BALLOONS[0][0]:
            self.balloons, self.winds = VGroup(), VGroup()
        at = self.grid.mirror(x)
        air = balloon(AIR).shift((at, y, 0)).set_z_index(LAYER["mark"])
        words = self.text(name, "label", width=WORDS, lines=3, leading=1.2)
        words.middle_at(at + self.grid.sign * BESIDE, y).set_z_index(LAYER["text"])
        self.balloons.add(air)
        self.winds.add(words)
        self.play(FadeIn(air, shift=UP * 0.9, run_time=SLOW, rate_func=arrive), rise(words, run_time=NORMAL))

    def _name_layers(self) -> None:
        """The sums, in the order they are said: ground, street, sky."""
        self.layers = VGroup()
        places = (("foundations", STREET - 1.03, "paper"), ("blocks", -0.72, "night"), ("benefits", 1.95, "night"))
        for name, y, ink in places:
            number = self.text(f"{name}_n", "title", ink, width=DIGIT).at(self.grid.x(0), y)
            words = self.text(name, "note", ink, weight="SEMIBOLD", width=COLUMN - DIGIT, lines=3, leading=1.2)
            words.at(self.grid.x(0) + self.grid.sign * DIGIT, y + 0.27 * (len(words.lines) - 1))
            self.layers.add(VGroup(number, words).set_z_index(LAYER["text"]))
        _, end = self.brief.sentences[3]
        spoken = max(1.2, (end - self.frame) / self.brief.fps)
        self.play(in_turn([rise(layer, run_time=NORMAL) for layer in self.layers], 1.0, min(spoken, 3.6)))

    def _hang_lamps(self) -> None:
        """One row of sockets along the street: one sum, with no share for each layer."""
        count = int(self.figure("key_features"))
        width = SAFE_X - FIRST
        self.lamps = VGroup(
            *[
                disc(0.06, "teal.light", self.grid.mirror(FIRST + width * (i + 0.5) / count), STREET - 0.075)
                for i in range(count)
            ]
        ).set_z_index(LAYER["people"] + 3)
        self.play(in_turn([FadeIn(lamp, scale=0.4, rate_func=arrive) for lamp in self.lamps], 0.1, 1.6))

    def _light_lamps(self) -> None:
        self.total = self.counter("total", "lead", "night", self.grid.x(0), 3.05, width=TOTAL)
        self.total.set_z_index(LAYER["text"])
        lights = [go(lamp, NORMAL).set_fill(colour("sun")).scale(1.25) for lamp in self.lamps]
        run = min(1.8, self.seconds_to("relief"))
        self.play(Count(self.total, 0, run_time=run, fade=True), in_turn(lights, 0.08, run))

    def _let_go(self) -> None:
        """Nobody learns the list by heart: the lamps rest, the balloons go up a little."""
        dim = [go(lamp, NORMAL).set_fill(colour("teal.light")).scale(0.8) for lamp in self.lamps]
        lift = [go(air, 1.6).shift(UP * 0.22) for air in (*self.balloons, *self.winds)]
        self.play(in_turn(dim, 0.04, 1.2), *lift)

    def _into_the_dark(self) -> None:
        dots = first_dots(self.grid)
        gone: list[VMobject] = [self.sky, self.far, self.earth, self.houses, self.icons, self.names, self.stones]
        gone += [self.winds, self.layers, self.lamps, self.total, self.source_line, self.sign]
        night = CornerSign(self.grid, "night").set_z_index(LAYER["sign"])
        far_off: list[Animation] = []
        for air, dot in zip(self.balloons, dots, strict=True):
            far_off.append(go(air, SLOW).scale(0.09).move_to(dot).set_opacity(0))
            far_off.append(FadeIn(dot.set_z_index(LAYER["mark"]), run_time=SLOW))
        self.play(
            self.backdrop.turn("night"), vanish(*gone, run_time=NORMAL), appear(night.ring, run_time=SLOW), *far_off
        )
