"""Why a feast works: an event, a first try, a next date, a habit, and friends who come to the next event."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, Animation, FadeIn, GrowFromCenter, GrowFromPoint, VGroup, VMobject, linear
from manim.utils.rate_functions import ease_in_out_sine, ease_out_sine

from scenes.look.grid import SAFE_X
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.make_learning_a_feast.handover import GROUND, flywheel, hub, seats, sign, street
from scenes.moves import Walk, appear, go, in_turn, rise, vanish
from scenes.parts.calendar_leaf import calendar_leaf
from scenes.parts.icons import medal
from scenes.parts.pawn import pawn
from scenes.parts.people import cast
from scenes.parts.shapes import disc
from scenes.parts.sky import halos
from scenes.stage import Stage
from scenes.text.block import TextBlock

PLACES = (("event", "celebrate"), ("try", "needle"), ("habit", "again"), ("tell", "culture"))  # label, icon
OUT = 0.98  # from the rim's middle to a place's
MEDAL = 0.6
BESIDE = 0.24  # from a medal to its word
LEAF = 0.92
TERM = 0.36  # radius of a small sign under a word
PUSHER = -3.15  # who gives the first push
TALL = 1.9
FRIENDS = 3
BACK, ON, DROP = 0.5, 0.9, 1.4  # seconds: the leaf put back, the wheel runs on, the places drop

FADED = mix("mist", "night", 0.3)  # words of what stands still


class Wheel(Stage):
    """A wheel is pushed and carries somebody from place to place; a calendar leaf is the pin it cannot do without."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "wheel"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._wheel_grows()
        self.until("wheel")
        self._first_push()
        self.until("event")
        self._name(0, turn=0.0)
        self.until("try")
        self._name(1, turn=1.0)
        self.hold(min(1.4, self.seconds_to("date") * 0.2))
        self._costs("free", 0)
        self.until_sentence(3)
        self._costs("smile", 1)
        self.until("date")
        self._leaf_comes()
        self.until("habit")
        self._name(2, turn=0.5)
        self.until("tell")
        self._name(3, turn=1.0)
        self._friends_come()
        self.until_sentence(5)
        self._easy_turn()
        self.until_sentence(6)
        self._leaf_falls()
        self.until("stop")
        self._stops()
        self.hold(self.seconds_to() - BACK - ON - DROP)
        self._leaf_back()
        self._onto_the_street()

    def _wheel_grows(self) -> None:
        """Rim and spokes grow round the light that came from the sewing table."""
        self.sign, self.street = sign(self.grid, "day"), street(self.grid)
        light = hub(self.grid)
        self.add(self.street, light, self.sign)
        self.wheel = flywheel(self.grid)
        cx, cy = self.wheel.centre
        self.halos = halos((3.75, 2.9), cx, cy, base="paper", light="paper.shade", step=0.4).set_z_index(
            LAYER["surface"]
        )
        self.seats = VGroup(*(self._plate(i, "paper.deep") for i in range(len(PLACES))))
        run = self.seconds_to("wheel")
        self.play(
            appear(self.halos, run_time=run),
            GrowFromPoint(self.wheel.wheel, (cx, cy, 0), run_time=run, rate_func=arrive),
            FadeIn(self.wheel.stand, shift=UP * 0.4, run_time=run, rate_func=arrive),
            in_turn([GrowFromCenter(seat) for seat in self.seats], 0.2, run),
        )
        self.remove(light, self.wheel.wheel, self.wheel.stand)
        self.wheel.rider.set_opacity(0)
        self.add(self.wheel)

    def _plate(self, i: int, ink: str) -> VMobject:
        return disc(MEDAL, ink).shift((*self.wheel.place(i, OUT), 0)).set_z_index(LAYER["mark"])

    def _first_push(self) -> None:
        """Two of the feast run up and push: the heavy wheel goes round once, slowly, and brings somebody along."""
        self.pushers = VGroup()
        for name, x, change in (("father", PUSHER, {"arm": "up"}), ("child", PUSHER - 1.0, {"arm": "up"})):
            person = cast(name, TALL, **change).shift((self.grid.mirror(x - 0.9), GROUND - 0.12, 0))
            self.pushers.add(person.set_z_index(LAYER["people"]))
        run = self.seconds_to("event")
        come = [
            Walk(person, self.grid.mirror(0.9), min(0.9, run * 0.25), pace)
            for person, pace in zip(self.pushers, (0.4, 0.3), strict=True)
        ]
        self.play(*[FadeIn(person, run_time=FAST) for person in self.pushers], run_time=FAST)
        self.play(*come)
        self.play(
            self.wheel.turn(4, max(NORMAL, self.seconds_to("event") - 0.2), ease_in_out_sine),
            go(self.wheel.rider, NORMAL).set_opacity(1),
        )

    def _name(self, i: int, turn: float) -> None:
        """Place i lights with its word; the wheel carries somebody to it. The place before it keeps its shape."""
        if i == 0:
            labels = [self.label(key) for key, _ in PLACES]
            self.px = self.type.common_px(labels, "lead", width=self._word_room, lines=2)
            self.medals, self.words = VGroup(), VGroup()
        key, picture = PLACES[i]
        self.medals.add(self._medal(i, picture))
        self.words.add(self._word(i, key))
        steps: list[Animation] = [self.wheel.turn(turn, 1.2)] if turn else []
        before = [self._tint(k, "sun.light") for k in range(i)]
        gone = [vanish(self.pushers)] if i == 0 else [vanish(self.terms)] if i == 2 else []
        self.play(
            GrowFromCenter(self.medals[i], run_time=NORMAL, rate_func=arrive),
            rise(self.words[i], run_time=NORMAL),
            *before,
            *steps,
            *gone,
        )

    def _medal(self, i: int, picture: str) -> VGroup:
        drawing = medal(picture, MEDAL, "sun", "night", "paper").shift((*self.wheel.place(i, OUT), 0))
        return drawing.set_z_index(LAYER["people"])

    @property
    def _word_room(self) -> float:
        """Width of a word: from its medal to the margin."""
        return SAFE_X - abs(self.wheel.place(0, OUT)[0]) - MEDAL - BESIDE

    def _word(self, i: int, key: str) -> TextBlock:
        x, y = self.wheel.place(i, OUT)
        out = 1 if x > 0 else -1
        align: Any = "start" if (out > 0) != self.grid.rtl else "end"
        word = self.text(key, "lead", px=self.px, width=self._word_room, lines=2, leading=1.15, align=align)
        return word.middle_at(x + out * (MEDAL + BESIDE), y).set_z_index(LAYER["text"])

    def _tint(self, i: int, ink: str, run_time: float = NORMAL) -> Any:
        return go(self.medals[i][0], run_time).set_fill(colour(ink))

    def _costs(self, picture: str, place: int) -> None:
        """What a first try takes, as small signs under its word: it is free, and it is fun."""
        if place == 0:
            self.terms = VGroup()
        x, y = self.wheel.place(1, OUT)
        out = 1 if x > 0 else -1
        sign_ = medal(picture, TERM, "paper.deep", "night", "paper")
        sign_.shift((x + out * (MEDAL + BESIDE + TERM + place * 2.3 * TERM), y - 0.95, 0))
        self.terms.add(sign_.set_z_index(LAYER["people"]))
        self.play(GrowFromCenter(sign_, run_time=min(NORMAL, self.seconds_to("date")), rate_func=arrive))

    def _leaf_comes(self) -> None:
        """Half way between a try and a habit, a calendar leaf is put in as a pin."""
        x, y = self.wheel.place(1.5, OUT)
        self.leaf = calendar_leaf(LEAF).shift((x, y, 0)).set_z_index(LAYER["people"])
        word = self.text("date", "lead", px=self.px, width=SAFE_X - abs(x) - LEAF / 2 - BESIDE, lines=2, leading=1.2)
        self.leaf_word = word.middle_at(x + self.grid.sign * (LEAF / 2 + BESIDE), y).set_z_index(LAYER["text"])
        self.play(
            FadeIn(self.leaf, shift=self.grid.start * 0.8, run_time=NORMAL, rate_func=arrive),
            rise(self.leaf_word, run_time=NORMAL),
            self.wheel.turn(0.5, SLOW),
        )

    def _friends_come(self) -> None:
        """From friends, new people go up to the next event."""
        (x0, y0), (x1, y1) = self.wheel.place(3, OUT), self.wheel.place(0, OUT)
        self.friends = VGroup()
        for i in range(FRIENDS):
            friend = pawn(0.62, "coral", ("straight", "robe", "child")[i]).shift(
                (x0 - self.grid.mirror(0.25 + 0.5 * i), y0 + 0.55, 0)
            )
            self.friends.add(friend.set_z_index(LAYER["ground"]))
        rest = max(0.8, self.brief.sentences[4][0] / self.brief.fps - self.frame / self.brief.fps)
        self.hold(rest * 0.25)
        run = min(2.4, max(SLOW, rest * 0.6))
        self.play(in_turn([FadeIn(f, shift=UP * 0.3, rate_func=arrive) for f in self.friends], 0.3, run * 0.35))
        self.play(
            *[go(f, run * 0.65).shift((x1 - x0, y1 - y0 - 1.1, 0)) for f in self.friends],
            self.wheel.turn(1, run * 0.65),
            self._tint(0, "sun", run * 0.65),
        )
        self.play(vanish(self.friends), *[self._tint(i, "sun") for i in range(4)])

    def _easy_turn(self) -> None:
        """Once round, with no push at all."""
        end = self.brief.sentences[5][0] / self.brief.fps - self.frame / self.brief.fps
        self.play(self.wheel.turn(4, max(SLOW, min(3.6, end - 0.1)), ease_in_out_sine))

    def _leaf_falls(self) -> None:
        """The leaf drops to the ground, and the wheel, on its way, runs slower and slower."""
        self.leaf_home = self.leaf.get_center()
        run = max(SLOW, self.seconds_to("stop"))
        x, _, _ = self.leaf_home
        fall = (
            go(self.leaf, min(SLOW, run))
            .move_to((x + self.grid.mirror(0.45), GROUND - 0.62, 0))
            .rotate(-self.grid.sign * 1.2)
        )
        fall_word = go(self.leaf_word, NORMAL).set_fill(colour(FADED))
        self.play(fall, fall_word, self.wheel.turn(1.42, run, ease_out_sine))

    def _stops(self) -> None:
        """It rocks back, stands, and all goes dark."""
        dark = [self._tint(i, "mist.pale") for i in range(4)]
        words = [go(word, NORMAL).set_fill(colour(FADED)) for word in self.words]
        light = (self.wheel.rider[0], self.wheel.hub)
        self.play(self.wheel.turn(-0.1, NORMAL), *dark, *words)
        self.play(*[go(part, FAST).set_fill(colour("mist")) for part in light])

    def _leaf_back(self) -> None:
        """The leaf is put back, and the wheel runs on."""
        self.play(go(self.leaf, BACK).move_to(self.leaf_home).rotate(self.grid.sign * 1.2))
        lit = [self._tint(i, "sun", FAST) for i in range(4)]
        words = [go(word, FAST).set_fill(colour("night")) for word in (*self.words, self.leaf_word)]
        light = [go(part, FAST).set_fill(colour("sun")) for part in (self.wheel.rider[0], self.wheel.hub)]
        self.play(*lit, *words, *light)
        self.play(self.wheel.turn(0.68, ON - FAST, linear))

    def _onto_the_street(self) -> None:
        """The four places drop onto the street, where stages will stand; the wheel goes."""
        run = self.seconds_to()
        places = seats(self.grid)
        gone = (self.wheel, self.words, self.leaf, self.leaf_word, self.halos, self.seats, *(m[1] for m in self.medals))
        drops = [go(m[0], run * 0.8).become(seat) for m, seat in zip(self.medals, places, strict=True)]
        self.play(vanish(*gone, run_time=run * 0.4), in_turn(drops, 0.1, run))
        self.keep(self.street, places, self.sign)
