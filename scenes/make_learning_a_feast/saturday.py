"""A feast on an ordinary Saturday: who came for bread becomes a teacher, and stops at the table she feared."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from manim import DOWN, ORIGIN, UP, Animation, FadeIn, GrowFromCenter, Transform, VGroup, VMobject
from manim.utils.rate_functions import squish_rate_func

from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.make_learning_a_feast.handover import GROUND, PART, TOLD, hub, sign, street
from scenes.moves import Walk, appear, go, in_turn, rise, vanish
from scenes.parts.bunting import Bunting
from scenes.parts.door import Door
from scenes.parts.gate import Gate
from scenes.parts.icons import icon
from scenes.parts.leaflet import papered
from scenes.parts.opening import FEET, Opening
from scenes.parts.people import GRID as BODY
from scenes.parts.people import cast
from scenes.parts.shapes import disc
from scenes.parts.stall import Stall
from scenes.parts.wares import bag
from scenes.stage import Stage

PASSERS = (("wheels", -1.05, 1.1), ("worker", -0.3, 1.1), ("boy", 5.4, 1.1))
HER_WAY, HER_START = 2.6, 3.2  # how far she walks on the first card, and from where she comes
DAWN = 1.5  # seconds in which night lifts
TALL = 2.15  # a grown-up by day
BEFORE, SEATED = 0.16, 0.2  # how far people stand before the street line; how much lower somebody sits
STALLS = (("bread", -4.85, "clay"), ("sewing", -1.5, "coral"), ("reading", 1.85, "teal"))
WIDE, NEAR = 2.45, 1.2  # width of a table, and how much nearer than its own size it stands
SIGN = 3.08  # over the street: where a table's name stands
PLATE = 2.2  # radius of the light behind the sewing table
ASIDE = 3.3  # how far the tables step to the reading side for the door
DOOR_AT, DOOR = 5.45, (1.4, 2.75)
GATES = (("no_form", 0.66), ("no_fee", 2.47), ("no_shame", 4.28))
GATE = (1.15, 0.95)
ASKS = -0.3  # where the girl stands before them
CARRY = 1.4


class Saturday(Stage):
    """Night lifts from a street that is full of tables; one of them lights; a door opens by itself."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "saturday"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._street_at_night()
        self.until("saturday")
        self._ring_rises()
        self.until("stalls")
        self._tables_unfold()
        self.until("needle")
        self._boy_holds_needle()
        self.until_sentence(3)
        self._she_sits_down()
        self.until("teacher")
        self._she_teaches()
        self.until_sentence(4)
        self._she_walks_on()
        self.until("reading")
        self._she_stops()
        self.until_sentence(5)
        self._grey_door_comes()
        self.until("open")
        self._door_opens()
        self.until_sentence(6)
        self._gates_are_seen()
        for i, (name, mark) in enumerate((("no_form", "form"), ("no_fee", "fee"), ("no_shame", "foolish"))):
            self.until(mark)
            self._gate_sinks(i, name)
        self.hold(self.seconds_to() - CARRY)
        self._to_the_wheel()

    # --- night -----------------------------------------------------------------------------------------------------
    def _street_at_night(self) -> None:
        self.card = Opening(
            self.grid, self.type, self.label("title"), self.label("kicker"), lit=PART, done=TOLD, passers=PASSERS
        )
        self.sign = sign(self.grid, "day")
        self.her = self._shopper(1.1).shift((self.grid.mirror(HER_START), FEET, 0)).set_z_index(LAYER["people"])
        self.add(*self.card.things, self.her)
        self._home = self.seconds_to("stalls") - DAWN  # when night begins to lift
        self.play(self._step(self.seconds_to("saturday")))

    def _shopper(self, height: float, **change: Any) -> VGroup:
        """The old woman with her cane, and a bag in her other hand."""
        her = cast("elder", height, **change)
        return her.add(bag(height * 0.2).shift((-10.4 * height / BODY, 23.8 * height / BODY, 0)))

    def _step(self, seconds: float) -> Walk:
        return Walk(self.her, self.grid.mirror(HER_WAY * seconds / self._home), seconds, 0.55)

    def _ring_rises(self) -> None:
        """The sign of the series comes up behind the roofs while she walks on; then night lifts."""
        left = self._home - self.frame / self.brief.fps
        self.play(self.card.rise(min(2.6, left)), self._step(left))
        gone = vanish(self.her)
        self.far = street(self.grid)
        run = self.seconds_to("stalls")
        roofs = FadeIn(self.far[0], shift=UP * 0.4, run_time=run, rate_func=squish_rate_func(arrive, 0.5, 1.0))
        self.play(self.card.sink(self.backdrop, self.sign, GROUND, run), gone, roofs)
        self.keep(self.far, self.sign)

    # --- day -------------------------------------------------------------------------------------------------------
    def _at(self, x: float, y: float = GROUND) -> tuple[float, float, float]:
        return self.grid.mirror(x), y, 0.0

    def _stand(self, person: VGroup, x: float, *, behind: bool) -> VGroup:
        """Stand somebody behind the tables or before them."""
        return person.shift(self._at(x, GROUND if behind else GROUND - BEFORE)).set_z_index(
            LAYER["mark"] if behind else LAYER["ground"]
        )

    def _tables_unfold(self) -> None:
        """Bunting over the street, and one table after the other, with those who show something."""
        self.stalls = [
            Stall(WIDE, "night", roof=roof, ware=ware)
            .scale(NEAR, about_point=ORIGIN)
            .shift(self._at(x))
            .set_z_index(LAYER["people"])
            for ware, x, roof in STALLS
        ]
        left, middle, right = (self.grid.mirror(x) for x in (-7.4, -0.1, 7.4))
        self.strings = VGroup(
            Bunting((left, 2.7), (middle, 3.05), 11, sag=0.5, height=0.52),
            Bunting((middle, 3.05), (right, 2.1), 11, sag=0.4, height=0.52),
        ).set_z_index(LAYER["near city"])
        baker = self._stand(cast("father", TALL, arm="down"), STALLS[0][1], behind=True)
        helper = self._stand(cast("coder", TALL), STALLS[2][1], behind=True)
        self.boy = self._stand(cast("boy", TALL * 1.04, prop=None), STALLS[1][1] - 0.55, behind=True)
        self.hosts = VGroup(baker, helper)
        run = min(2.4, self.seconds_to("needle") * 0.45)
        self.play(
            in_turn([stall.unfold(NORMAL) for stall in self.stalls], 0.45, run),
            in_turn([string.string(SLOW) for string in self.strings], 0.6, run),
        )
        goods = [FadeIn(stall.goods, shift=UP * 0.1, rate_func=arrive) for stall in self.stalls]
        self.play(in_turn(goods, 0.3, NORMAL), appear(*self.hosts))
        self.her = self._stand(self._shopper(TALL), -7.7, behind=False)
        self.add(self.her)
        run = max(0.5, self.seconds_to("needle") - FAST)
        self.play(Walk(self.her, self.grid.mirror(3.5), run, 0.55), FadeIn(self.boy, run_time=NORMAL, rate_func=arrive))

    def _boy_holds_needle(self) -> None:
        """His hand goes up, with what he cannot do in it."""
        raised = self._stand(cast("boy", TALL * 1.04, prop=None, arm="up"), STALLS[1][1] - 0.55, behind=True)
        x, y, _ = self._at(STALLS[1][1] - 0.55, GROUND + 2.0)
        light = disc(0.5, "paper", x + 0.5, y).set_z_index(LAYER["ground"])
        thing = icon("needle", 0.8, "night", "coral", "paper").shift((x + 0.5, y, 0)).set_z_index(LAYER["ground"])
        self.needle = VGroup(light, thing)
        self.play(Transform(self.boy, raised, run_time=NORMAL, rate_func=arrive), FadeIn(self.needle, scale=0.6))

    def _she_sits_down(self) -> None:
        """She goes round the table, sits down, and the thread is in."""
        way = STALLS[1][1] + 0.5 + 7.7 - 3.5
        run = min(2.6, self.seconds_to("teacher") * 0.55)
        self.play(Walk(self.her, self.grid.mirror(way), run, 0.5))
        self.her.set_z_index(LAYER["mark"])
        lowered = self._stand(cast("boy", TALL * 1.04, prop=None), STALLS[1][1] - 0.55, behind=True)
        self.play(
            go(self.her, NORMAL).shift(UP * (BEFORE - SEATED)),
            Transform(self.boy, lowered, run_time=NORMAL),
            go(self.needle, NORMAL).move_to(self._at(STALLS[1][1], GROUND + 1.5)).scale(0.8),
        )
        self.play(vanish(self.needle))

    def _she_teaches(self) -> None:
        """A light spreads behind her table, and children gather."""
        x = STALLS[1][1]
        self.plate = disc(PLATE, "sun", self.grid.mirror(x), GROUND + 1.62).set_z_index(LAYER["near city"] + 0.5)
        self.name = self._name("sewing", x)
        girl = self._stand(cast("child", TALL, prop=None, arm="down"), x - 1.5, behind=False)
        student = self._stand(cast("wheels", TALL * 0.95), x + 1.6, behind=False)
        self.pupils = VGroup(girl, student)
        self.play(
            GrowFromCenter(self.plate, run_time=NORMAL, rate_func=arrive),
            rise(self.name),
            go(self.stalls[1].cloth, FAST).set_fill(colour("sun.deep")),
            in_turn(
                [FadeIn(p, shift=self.grid.end * d, rate_func=arrive) for p, d in ((girl, 0.5), (student, -0.5))],
                0.4,
                SLOW,
            ),
        )

    def _name(self, key: str, x: float) -> VGroup:
        words = self.text(key, "lead", width=3.0, align="middle").at(self.grid.mirror(x), GROUND + SIGN)
        return VGroup(words).set_z_index(LAYER["text"])

    def _she_walks_on(self) -> None:
        """On her way home, past the next table."""
        self.her.set_z_index(LAYER["ground"])
        run = max(0.6, min(2.4, self.seconds_to("reading")))
        by = STALLS[2][1] - 1.2 - (STALLS[1][1] + 0.5)
        self.play(go(self.her, FAST).shift(DOWN * (BEFORE - SEATED)), vanish(*self.pupils))
        self.play(
            Walk(self.her, self.grid.mirror(by), run - FAST, 0.5),
            go(self.plate, run - FAST).set_fill(colour("sun.light")),
        )

    def _she_stops(self) -> None:
        """The reading table is lit from behind, so that nobody's face is covered."""
        self.reading = self._name("reading", STALLS[2][1])
        glow = disc(1.2, "sun", self.grid.mirror(STALLS[2][1]), GROUND + 1.5)
        self.glow = glow.set_z_index(LAYER["near city"] + 0.6)
        self.play(
            GrowFromCenter(self.glow, run_time=NORMAL, rate_func=arrive),
            go(self.stalls[2].cloth, NORMAL).set_fill(colour("sun")),
            rise(self.reading),
        )

    # --- the door --------------------------------------------------------------------------------------------------
    def _grey_door_comes(self) -> None:
        """The tables step aside; at the end of the street stands a door that leaflets could not open."""
        self.door = Door(*DOOR, frame="mist", inside="sun").shift(self._at(DOOR_AT))
        self.door.open_to(0.0, "mist")
        self.door.set_z_index(LAYER["mark"])
        self.sheets = papered(DOOR[0] * 0.94, DOOR[1] * 0.86, 3, 4, seed=3).shift(self._at(DOOR_AT, GROUND + 0.2))
        self.sheets.set_z_index(LAYER["people"])
        baker, helper = self.hosts
        bread, sewing, reading = self.stalls
        self.tables = VGroup(
            sewing, reading, helper, self.boy, self.her, self.plate, self.glow, self.name, self.reading
        )
        self.play(
            vanish(bread, baker, run_time=NORMAL),
            *[go(thing, min(SLOW, self.seconds_to("open"))).shift(self.grid.start * ASIDE) for thing in self.tables],
            FadeIn(VGroup(self.door, self.sheets), shift=self.grid.start * 0.6, run_time=NORMAL, rate_func=arrive),
        )

    def _door_opens(self) -> None:
        """It swings open by itself, and the leaflets fall."""
        rng = np.random.default_rng(5)
        falls: list[Animation] = []
        for sheet in self.sheets:
            to = (sheet.get_x() + rng.uniform(-0.35, 0.35), GROUND - 0.2 - rng.uniform(0, 0.3), 0)
            falls.append(go(sheet, 0.9).move_to(to).rotate(rng.uniform(-1.2, 1.2)).stretch(0.35, 1))
        self.play(self.door.swing(1.0, SLOW, "mist"), in_turn(falls, 0.05, 1.5))

    def _gates_are_seen(self) -> None:
        """Before the door stand three small barriers."""
        self.gates = [Gate(*GATE).shift(self._at(x, GROUND - 0.1)).set_z_index(LAYER["ground"]) for _, x in GATES]
        coming = [FadeIn(gate, shift=UP * 0.2, rate_func=arrive) for gate in self.gates]
        self.girl = self._stand(cast("child", TALL, prop=None, arm="down"), ASKS, behind=False)
        self.play(
            in_turn(coming, 0.25, min(SLOW, self.seconds_to("form"))),
            vanish(self.sheets),
            FadeIn(self.girl, shift=self.grid.end * 0.3, run_time=NORMAL, rate_func=arrive),
        )
        size = self.type.common_px([self.label(name) for name, _ in GATES], "label", width=1.76, lines=3)
        self.words = [
            self.text(name, "label", width=1.76, lines=3, px=size, leading=1.15, align="middle")
            .at(self.grid.mirror(x), GROUND - 0.62)
            .set_z_index(LAYER["text"])
            for name, x in GATES
        ]

    def _gate_sinks(self, i: int, name: str) -> None:
        steps: list[Animation] = []
        if i == len(self.gates) - 1:  # the way is free
            run = max(NORMAL, min(1.7, self.seconds_to() - CARRY - 0.1))
            steps.append(Walk(self.girl, self.grid.mirror(DOOR_AT - ASKS), run, 0.3))
        self.play(self.gates[i].sink(NORMAL), rise(self.words[i]), *steps)

    def _to_the_wheel(self) -> None:
        """The light of the sewing table goes to the middle; all the rest goes."""
        light = self.plate
        keep: list[VMobject] = [self.backdrop, self.sign, light, self.far, *self.far]
        gone = [thing for thing in self.mobjects if thing not in keep]
        light.set_z_index(LAYER["mark"])
        run = self.seconds_to()
        self.play(go(light, run).become(hub(self.grid)), vanish(*gone, run_time=run * 0.5))
        self.keep(self.far, light, self.sign)
