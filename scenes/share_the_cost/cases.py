"""Four cities, four ways: fronts of one street open one after the other; the last of the row is dark, and ours."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, Animation, FadeIn, GrowFromCenter, VGroup

from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import Walk, go, grow_up, in_turn, rise, vanish
from scenes.parts.bus import Bus
from scenes.parts.coin import coin
from scenes.parts.people import cast
from scenes.parts.shop_fronts import Front, bus_stop, open_house, spare_room, workshop
from scenes.share_the_cost.handover import GROUND, STREET, ground, nurse, our_front, roofs, sign, sill_jar
from scenes.stage import Stage

PLACES = (-5.2, -2.72, -0.22, 2.42)
KEYS = ("namyangju", "cork", "shanghai", "petaling")
ROOM = 2.36  # for the words under a front
NAME, WAY = STREET - 0.47, STREET - 0.87  # baselines
BUS, BUS_AT = 2.5, (2.55, STREET - 0.06)
COIN = 0.3
PLANNER = (6.25, 1.75)  # where the planner stands at last, and how tall


class Cases(Stage):
    """A street of four fronts, all different, each lit in its turn; before the fifth stands the planner's jar."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "cases"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._mother_in_the_street()
        self.until("four")
        self._street()
        self.until("namyangju")
        self._name(0)
        self.until("rooms")
        self._show(0)
        self.until("cork")
        self._name(1)
        self.until("means")
        self._show(1)
        self.until("shanghai")
        self._name(2)
        self.until("train")
        self._show(2)
        self.until("tax")
        self._coin_comes_back()
        self.until("petaling")
        self._name(3)
        self._bus_comes()
        self.until("routes")
        self._show(3)
        self.until("screens")
        self._screens()
        self.until_sentence(6)
        self._all_four()
        self.until("yours")
        self._ours()
        self.hold(self.seconds_to() - 1.0)
        self._carry_over()

    def _mother_in_the_street(self) -> None:
        self.sign, self.floor, self.far = sign(self.grid), ground(), roofs(self.grid)
        self.mother = nurse(self.grid)
        self.add(self.far, self.floor, self.mother, self.sign)
        run = self.seconds_to("four")
        lift = STREET - GROUND
        self.play(*[go(part, run).shift(UP * lift) for part in (self.far, self.floor)])

    def _street(self) -> None:
        """Four fronts grow along the street, under their veil, while she walks past."""
        made = (spare_room(2.3, 4.2, self.grid), open_house(1.98, 3.35, self.grid))
        more = (workshop(2.4, 3.3, self.grid), bus_stop(2.3, 3.45, self.grid))
        self.fronts: list[Front] = [*made, *more]
        for front, x in zip(self.fronts, PLACES, strict=True):
            front.at(self.grid.mirror(x), STREET).layered(LAYER["near city"])
        self.names, self.ways, self.seen = VGroup(), VGroup(), VGroup()
        names = [self.label(key) for key in KEYS]
        self.px = self.type.common_px(names, "label", width=ROOM, weight="BOLD", lines=1)
        run = self.seconds_to("namyangju") - 0.1
        self.play(
            in_turn([grow_up(front) for front in self.fronts], 0.4, run),
            Walk(self.mother, self.grid.mirror(2.2), run),
        )

    def _name(self, i: int) -> None:
        """A front is spoken of: its veil lifts, and it has a name; the one before it steps back."""
        x = self.grid.mirror(PLACES[i])
        name = self.text(KEYS[i], "label", weight="BOLD", px=self.px, width=ROOM, align="middle").at(x, NAME)
        self.names.add(name.set_z_index(LAYER["text"]))
        steps: list[Animation] = [self.fronts[i].lit(), rise(name, run_time=NORMAL)]
        if i:
            steps.append(self.fronts[i - 1].told())
        else:
            self.source_line = self.source("night")
            steps += [vanish(self.mother), rise(self.source_line)]
        self.play(*steps)

    def _show(self, i: int) -> None:
        """Its window or door lights, and one sees how it is done there."""
        x = self.grid.mirror(PLACES[i])
        front = self.fronts[i]
        way = self.text(f"{KEYS[i]}_way", "note", width=ROOM, lines=3, leading=1.1, align="middle").at(x, WAY)
        self.ways.add(way.set_z_index(LAYER["text"]))
        self.seen.add(*front.inside, *front.sign)
        come = [FadeIn(part, shift=UP * 0.15, rate_func=arrive) for part in front.inside]
        self.play(front.open(), rise(way), in_turn(come, 0.3, SLOW))
        if len(front.sign):
            self.play(GrowFromCenter(front.sign, run_time=NORMAL, rate_func=arrive))

    def _coin_comes_back(self) -> None:
        """Beside the seal of the law a coin comes back to the house."""
        x, y, _ = self.fronts[2].sign.get_center()
        at = (2 * self.grid.mirror(PLACES[2]) - x, y, 0)
        back = coin(COIN).shift(at).set_z_index(LAYER["near city"] + 0.4)
        self.seen.add(back)
        self.play(
            FadeIn(back, shift=DOWN * 1.3, run_time=min(0.9, self.seconds_to("petaling") - 0.1), rate_func=arrive)
        )

    def _bus_comes(self) -> None:
        """A bus comes along the street and stops."""
        x, y = BUS_AT
        self.bus = Bus(BUS, self.grid).shift((self.grid.mirror(x - 10.6), y, 0)).set_z_index(LAYER["people"])
        self.play(go(self.bus, min(2.4, self.seconds_to("routes") * 0.6)).shift(self.grid.end * 10.6))

    def _screens(self) -> None:
        """The screens inside light, one after the other."""
        order = list(self.bus.screens)
        lights = [go(screen, NORMAL, arrive).set_fill(colour("sun")).build() for screen in order]
        self.play(in_turn(lights, 0.5, 1.4))

    def _all_four(self) -> None:
        """All four are lit together."""
        self.play(*[front.lit() for front in self.fronts], self.fronts[3].open())

    def _ours(self) -> None:
        """A fifth front, dark; the planner comes with the jar."""
        self.front, self.jar = our_front(self.grid), sill_jar(self.grid)
        x, high = PLANNER
        self.planner = cast("guide", high).shift((self.grid.mirror(x), STREET - 0.12, 0)).set_z_index(LAYER["people"])
        word = self.text("yours", "label", weight="BOLD", width=ROOM, lines=2, leading=1.1, align="middle")
        self.word = word.at(self.front.get_x(), NAME).set_z_index(LAYER["text"])
        told = [front.told() for front in self.fronts]
        self.play(grow_up(self.front), *told)
        self.play(
            GrowFromCenter(self.front.sign, run_time=NORMAL, rate_func=arrive),
            FadeIn(self.jar, shift=DOWN * 0.2, run_time=NORMAL, rate_func=arrive),
            FadeIn(self.planner, shift=self.grid.start * 0.3, run_time=NORMAL, rate_func=arrive),
            rise(self.word),
        )

    def _carry_over(self) -> None:
        """Only the last front stays, and the jar on its sill."""
        run = self.seconds_to()
        things = (*self.fronts, self.seen, self.names, self.ways, self.bus, self.planner, self.word, self.source_line)
        self.play(vanish(*things, run_time=run))
        self.keep(self.far, self.floor, self.front, self.front.sign, self.jar, self.sign)
