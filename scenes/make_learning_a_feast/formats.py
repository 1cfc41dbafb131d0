"""Many sizes: a festival week, an open day, a street workshop, an award evening, and part of it where none ever was."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, FadeIn, GrowFromCenter, Mobject, Transform, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.make_learning_a_feast.handover import GROUND, PLANS, WEEKS, countdown, seats, sign, street
from scenes.moves import Walk, appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.block import Block, Roof
from scenes.parts.bunting import Bunting
from scenes.parts.cart import Cart
from scenes.parts.door import Door
from scenes.parts.icons import icon
from scenes.parts.pawn import pawn
from scenes.parts.people import cast
from scenes.parts.stages import row
from scenes.stage import Stage
from scenes.text.block import TextBlock

NAMES = ("week", "open", "street", "award")
DAYS = 7
WORDS = GROUND - 0.62  # first baseline of a name
DOORS = (("bakery", "loaf", -1.06, "coral"), ("fire", "flame", 0.0, "night"), ("court", "scales", 1.06, "teal"))
DOOR = (0.78, 1.5)
AWAY = 5.2  # from where the workshop comes
SLIDE = 8.4  # how far the street goes by
HOUSES: tuple[tuple[float, float, float, Roof], ...] = (
    (0.35, 1.05, 1.35, "flat"),
    (1.5, 1.0, 1.75, "tank"),
    (2.6, 1.05, 1.15, "gable"),
    (3.75, 1.0, 1.9, "step"),
    (4.85, 1.05, 1.4, "flat"),
    (5.95, 0.95, 1.6, "slant"),
)
GREY = ("mist", mix("mist", "night", 0.3), mix("mist", "paper", 0.2))
STRING = (-2.05, 0.32, 6.3, 0.7)  # of the bunting that reaches them: from x, y to x, y
CARRY = 1.5


class Formats(Stage):
    """Four stages along a street, each with what it is for; then the end of the street."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "formats"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._seats()
        self.until("sizes")
        self._stages_grow()
        self.until("week")
        self._week()
        self.until("open")
        self._open_day()
        self._walks_past()
        for i, (mark, *_) in enumerate(DOORS):
            self.until(mark)
            self.play(self.doors[i].swing(1.0, NORMAL, "sun.deep"), appear(self.signs[i], run_time=FAST))
        self.until("street")
        self._workshop()
        self.until("award")
        self._award()
        self.until_sentence(6)
        self._slide()
        self.until("edge")
        self._reach()
        self.hold(self.seconds_to() - CARRY)
        self._to_the_line()

    def _seats(self) -> None:
        self.sign, self.street, self.seats = sign(self.grid, "day"), street(self.grid), seats(self.grid)
        self.stages = row(PLANS, GROUND, self.grid)
        VGroup(*self.stages).set_z_index(LAYER["near city"])
        self.acts: list[VGroup] = [VGroup() for _ in PLANS]
        self.words: list[TextBlock] = []
        self.add(self.street, self.seats, self.sign)

    def _stages_grow(self) -> None:
        """From large to small."""
        run = min(2.4, self.seconds_to("week"))
        self.play(
            in_turn([grow_up(stage) for stage in self.stages], 0.5, run),
            in_turn([vanish(s) for s in self.seats], 0.5, run),
        )

    def _place(self, i: int, dx: float = 0.0, up: float = 0.0) -> tuple[float, float, float]:
        """A place on the deck of stage i, dx from its middle towards the end of the line."""
        stage = self.stages[i]
        return stage.get_x() + self.grid.mirror(dx), GROUND + stage.floor + up, 0.0

    def _light(self, i: int) -> list[Any]:
        """Light stage i with its name; the one before it keeps a paler light."""
        if not self.words:
            rooms = [(self.label(name), plan.w) for name, plan in zip(NAMES, PLANS, strict=True)]
            self.px = min(self.type.common_px([text], "label", width=w, lines=2) for text, w in rooms)
        words = self.text(NAMES[i], "label", px=self.px, width=PLANS[i].w, lines=2, leading=1.2, align="middle")
        self.words.append(words.at(self.stages[i].get_x(), WORDS).set_z_index(LAYER["text"]))
        lit = [go(self.stages[i].cloth, NORMAL).set_fill(colour("sun")), rise(words, run_time=NORMAL)]
        if i:
            lit.append(go(self.stages[i - 1].cloth, NORMAL).set_fill(colour("sun.light")))
        return lit

    def _people(self, i: int, who: tuple[tuple[str, float, float, dict[str, Any]], ...]) -> VGroup:
        """People on the deck of stage i: name, place, height of a grown-up, what is different."""
        people = VGroup(*(cast(name, h, **change).shift(self._place(i, dx)) for name, dx, h, change in who))
        return people.set_z_index(LAYER["people"])

    def _week(self) -> None:
        """Seven flags light one after the other over those who show something."""
        stage = self.stages[0]
        wide = stage.room[0] / 2 - 0.02
        y = GROUND + PLANS[0].h - 0.75
        x = stage.get_x()
        self.flags = Bunting(
            (x - self.grid.mirror(wide), y), (x + self.grid.mirror(wide), y), DAYS, sag=0.22, height=0.62
        )
        self.flags.rest(ink="paper.shade").set_z_index(LAYER["plate"])
        people = self._people(0, (("reader", -1.0, 1.75, {}), ("father", 0.0, 1.75, {}), ("coder", 1.0, 1.75, {})))
        self.acts[0].add(self.flags, people)
        coming = [FadeIn(person, shift=UP * 0.2, rate_func=arrive) for person in people]
        self.play(*self._light(0), appear(self.flags), in_turn(coming, 0.3, NORMAL))
        days = [
            go(flag, NORMAL).set_fill(colour(self.flags.inks[i % 4 if i % 4 != 1 else 0]))
            for i, flag in enumerate(self.flags.flags)
        ]
        self.play(in_turn(days, 0.5, min(2.6, self.seconds_to("open"))))

    def _open_day(self) -> None:
        """Three doors that one only walks past; they open on their words."""
        self.doors, self.signs = [], []
        for _, picture, dx, frame in DOORS:
            door = Door(*DOOR, frame=frame, inside="paper").shift(self._place(1, dx))
            door.open_to(0.0, mix(frame, "mist", 0.55))
            door.people.add(pawn(DOOR[1] * 0.82, frame).move_to(door.opening.get_bottom(), aligned_edge=-UP))
            self.doors.append(door.set_z_index(LAYER["people"]))
            mark = icon(picture, 0.84, "night", "paper", "sun").shift(self._place(1, dx, DOOR[1] + 0.78))
            self.signs.append(mark.set_z_index(LAYER["people"]))
        self.acts[1].add(*self.doors, *self.signs)
        coming = [FadeIn(door, shift=UP * 0.15, rate_func=arrive) for door in self.doors]
        self.play(*self._light(1), in_turn(coming, 0.3, SLOW))

    def _walks_past(self) -> None:
        """Somebody only walks past the doors."""
        run = min(3.6, self.seconds_to("bakery") - 0.4)
        if run < 1.0:
            return
        passer = cast("guide", 1.5).shift(self._place(1, -1.35, -0.42)).set_z_index(LAYER["ground"])
        self.play(FadeIn(passer, run_time=0.3))
        self.play(Walk(passer, self.grid.mirror(2.7), run - 0.6, 0.45))
        self.play(vanish(passer, run_time=0.3))

    def _workshop(self) -> None:
        """A table on wheels rolls up, with somebody who shows how; then a boy dares to try."""
        cart = Cart(1.25, "coral", "tools").set_z_index(LAYER["people"])
        cart.shift(self._place(2, AWAY + 0.1))
        who = self._people(
            2, (("worker", -0.82, 1.55, {"prop": None, "arm": "up"}), ("boy", 0.95, 1.6, {"prop": None}))
        )
        self.acts[2].add(who, cart)
        run = min(1.8, self.seconds_to("award") * 0.4)
        self.play(*self._light(2), cart.roll(-self.grid.mirror(AWAY), run))
        coming = [
            FadeIn(person, shift=self.grid.end * d, rate_func=arrive)
            for person, d in zip(who, (0.4, -0.4), strict=True)
        ]
        self.play(in_turn(coming, 0.6, SLOW))
        self.hold(self.seconds_to("award") * 0.3)
        tries = self._people(2, (("boy", 0.95, 1.6, {"prop": None, "arm": "up"}),))[0]
        run = max(0.2, min(NORMAL, self.seconds_to("award") - 0.2))
        self.play(Transform(who[1], tries, run_time=run, rate_func=arrive))

    def _award(self) -> None:
        """Who taught, and who dared to begin again, stand under one rosette."""
        who = self._people(3, (("elder", -0.42, 1.3, {}), ("guide", 0.45, 1.3, {})))
        rosette = icon("quality", 0.78, "coral", "paper", "sun").shift(self._place(3, 0.0, 1.68))
        rosette.set_z_index(LAYER["people"])
        self.acts[3].add(who, rosette)
        coming = [FadeIn(person, shift=UP * 0.2, rate_func=arrive) for person in who]
        self.play(*self._light(3), GrowFromCenter(rosette, run_time=NORMAL))
        self.play(coming[0])
        self.hold(1.4)
        self.play(coming[1])

    def _slide(self) -> None:
        """On to the end of the street, where the last grey houses are."""
        self.houses = list[Block]()
        for i, (x, w, h, roof) in enumerate(HOUSES):
            wall = GREY[i % 3]
            house = Block(w, h, roof, wall, pane=mix(wall, "night", 0.4), share=0, columns=2, rows=3, apart=True)
            self.houses.append(house.shift((self.grid.mirror(x + SLIDE), GROUND, 0)))
        VGroup(*self.houses).set_z_index(LAYER["near city"])
        self.add(*self.houses)
        gone, self.words = self.words[:3], self.words[3:]  # names do not leave the frame piece by piece
        moving = VGroup(*self.stages, *self.acts, *self.words, *self.houses)
        parts = [part for part in moving.get_family() if len(part.points)]
        stood = [part.points.copy() for part in parts]
        by = self.grid.start * SLIDE

        def slide(_: Mobject, alpha: float) -> None:
            for part, points in zip(parts, stood, strict=True):
                part.points = points + by * alpha

        run = min(2.8, self.seconds_to("edge") - FAST)
        self.play(
            UpdateFromAlphaFunc(moving, slide, run_time=run, rate_func=lambda t: t * t * (3 - 2 * t)),
            vanish(*gone, run_time=FAST),
        )
        self.play(go(self.stages[3].cloth, FAST).set_fill(colour("sun.light")))

    def _reach(self) -> None:
        """A string of bunting runs from the last stage to these houses, and their windows light as it passes."""
        x0, y0, x1, y1 = STRING
        self.string = Bunting((self.grid.mirror(x0), y0), (self.grid.mirror(x1), y1), WEEKS, sag=0.3, height=0.6)
        self.string.set_z_index(LAYER["plate"])
        words = self.text("edge", "lead", width=6.0, lines=1, align="middle").at(self.grid.mirror(3.2), WORDS - 0.1)
        self.edge = words.set_z_index(LAYER["text"])
        lights = [
            go(pane, FAST).set_fill(colour("sun"))
            for house in self.houses
            for i, pane in enumerate(house.panes)
            if i not in (0, 4)
        ]
        run = min(1.8, self.seconds_to() - CARRY - 0.6)
        self.play(self.string.string(run), rise(self.edge, run_time=NORMAL), in_turn(lights, 0.25, run + 0.3))

    def _to_the_line(self) -> None:
        """The bunting becomes the line of twelve weeks; all the rest goes."""
        line = countdown(self.grid)
        run = self.seconds_to()
        gone: list[VMobject] = [*self.stages, *self.acts, *self.words, *self.houses, self.edge]
        self.play(
            go(self.string, run).become(line.bunting),
            FadeIn(line.poles, shift=UP * 0.5, run_time=run, rate_func=arrive),
            vanish(*gone, run_time=run * 0.5),
        )
        self.keep(self.street, line, self.sign)
