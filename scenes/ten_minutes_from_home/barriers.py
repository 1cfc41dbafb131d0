"""Five leaks in one pipe: what keeps the mother and many others from the classroom, and that all five can be mended."""

from __future__ import annotations

from typing import ClassVar

from manim import RIGHT, UP, Animation, FadeIn, GrowFromCenter, VGroup, VMobject

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import FAST, NORMAL, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import Walk, go, in_turn, rise, vanish
from scenes.parts.barrier_signs import BARRIERS
from scenes.parts.barrier_signs import sign as barrier_sign
from scenes.parts.city import silhouette
from scenes.parts.classroom import Classroom
from scenes.parts.leaky_pipe import LeakyPipe
from scenes.parts.portrait import seat
from scenes.parts.shapes import rrect
from scenes.stage import Stage
from scenes.ten_minutes_from_home.handover import FLOOR, MOTHER_AT, home, mother, sign, street

GROUND = -2.75
START, END = -WIDTH / 2 - 0.3, 4.86
WIDE, NARROW = 2.3, 1.42  # inside the pipe
LEAKS = (-3.72, -1.86, 0.0, 1.86, 3.72)
KEYS = ("fee", "hours", "bus", "poster", "trust")
SIGN_R = 0.48
ABOVE = 0.7  # from the ceiling to the middle of a sign
NAME = 0.64  # from there to the baseline of its name
ROOM = 1.76  # for a name
CLASS_AT = 6.0  # middle of the classroom
WALK = 0.9  # seconds she needs for two units


class Barriers(Stage):
    """The pipe, five leaks in turn, five signs, five plates of light; then it is a street on a map."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "barriers"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign = sign(self.grid)
        self.mother = mother(self.grid)
        self.add(self.mother, self.sign)
        self.place = _place(self.grid)
        self.play(FadeIn(self.place, shift=UP * 0.4, run_time=min(0.9, self.seconds_to("mother")), rate_func=arrive))
        self.until("mother")
        self._pipe_comes()
        for leak, key in enumerate(KEYS):
            self.until(key)
            self._leak(leak, key)
            if key == "poster":
                self._nobody_sees()
        self.until("five")
        self._all_five()
        self._lost()
        self.until("mend")
        self._mend()
        self.hold(self.seconds_to() - 1.4)
        self._street()

    def _pipe_comes(self) -> None:
        """The pipe runs from where she stands to a lit classroom; many others stand in it."""
        self.pipe = LeakyPipe(START, END, FLOOR, WIDE, NARROW, ground=GROUND, leaks=LEAKS, grid=self.grid)
        self.room = Classroom(1.9, FLOOR - GROUND, NARROW).shift((self.grid.mirror(CLASS_AT), GROUND, 0))
        self.room.set_z_index(LAYER["near city"])
        inside, walls, lids, staying, lost = self.pipe.things
        run = min(1.2, self.seconds_to("fee") * 0.25)
        self.play(
            FadeIn(self.room, shift=UP * 0.4, run_time=run, rate_func=arrive),
            *[FadeIn(p, shift=RIGHT * self.grid.sign, run_time=run, rate_func=arrive) for p in (inside, walls, lids)],
        )
        people = [FadeIn(one, shift=RIGHT * self.grid.sign * 0.5, rate_func=arrive) for one in self._people()]
        self.play(in_turn(people, 0.12, min(2.2, self.seconds_to("fee") * 0.5)))
        self.remove(*self._people())
        self.add(staying, lost)

    def _people(self) -> list[VMobject]:
        everybody: list[VMobject] = [one for group in self.pipe.lost for one in group] + list(self.pipe.staying)
        return sorted(everybody, key=lambda one: float(one.get_x()) * self.grid.sign)

    def _leak(self, leak: int, key: str) -> None:
        """A leak opens under its sign; the signs before it stay readable."""
        if leak == 0:
            self.signs, self.names = VGroup(), VGroup()
            self.px = self.type.common_px([self.label(k) for k in KEYS], "label", width=ROOM, lines=2)
        x, y = LEAKS[leak], self.pipe.ceiling(LEAKS[leak]) + ABOVE
        draw = list(BARRIERS.values())[leak]
        place = barrier_sign(draw, SIGN_R, "sun", "night", "paper").shift((self.grid.mirror(x), y, 0))
        self.signs.add(place.set_z_index(LAYER["mark"]))
        name = self.text(key, "label", px=self.px, width=ROOM, lines=2, align="middle", leading=1.15)
        base = y + NAME + (len(name.lines) - 1) * 1.15 * name.px / 135
        self.names.add(name.at(self.grid.mirror(x), base).set_z_index(LAYER["text"]))
        run = min(1.2, max(FAST, self._seconds_after(leak)))
        before = [go(s[0], FAST).set_fill(colour("sun.light")) for s in self.signs[:-1]]
        if leak == len(KEYS) - 1:
            self.remove(self.unmapped)
        self.play(
            GrowFromCenter(place, run_time=min(NORMAL, run), rate_func=arrive),
            rise(name),
            self.pipe.open(leak, run),
            *before,
        )

    def _nobody_sees(self) -> None:
        """The poster hangs where she never goes: its light fades. Of the last leak there is only an empty place."""
        self.hold(self.seconds_to("trust") * 0.22)
        sign_ = self.signs[-1]
        self.play(go(sign_[0], min(NORMAL, self.seconds_to("trust"))).set_fill(colour("mist.pale")))
        self.until_sentence(4)
        self.hold(self.seconds_to("trust") * 0.35)
        x, y = LEAKS[-1], self.pipe.ceiling(LEAKS[-1]) + ABOVE
        self.unmapped = seat(SIGN_R * 1.08, "mist").shift((self.grid.mirror(x), y, 0)).set_z_index(LAYER["plate"])
        self.play(GrowFromCenter(self.unmapped, run_time=min(NORMAL, self.seconds_to("trust")), rate_func=arrive))

    def _lost(self) -> None:
        """People are lost at each of them; and none of this is a lack of talent: one after the other they light."""
        left = (self.brief.sentences[5][0] - self.frame) / self.brief.fps
        run = max(0.4, min(1.6, left * 0.7))
        gone = [go(group, FAST).set_fill(colour("coral")) for group in self.pipe.lost]
        self.play(in_turn(gone, 0.6, run))
        self.until_sentence(6)
        able = [go(one, FAST).set_fill(colour("sun")) for group in self.pipe.lost for one in group]
        self.play(in_turn(able, 0.3, max(0.4, min(2.4, self.seconds_to("mend") - 0.4))))

    def _seconds_after(self, leak: int) -> float:
        return self.seconds_to((*KEYS[1:], "five")[leak])

    def _all_five(self) -> None:
        """Each sign lights again as it is named, and then all of them."""
        first, last = self.brief.sentences[4]
        each = (last - first) / self.brief.fps * 0.62 / len(KEYS)
        for place, name in zip(self.signs, self.names, strict=True):
            self.play(
                go(place, min(NORMAL, each * 0.8)).scale(1.14),
                go(place[0], min(NORMAL, each * 0.8)).set_fill(colour("sun")),
                go(name, min(NORMAL, each * 0.8)).set_fill(colour("coral")),
            )
            self.hold(each * 0.2)

    def _mend(self) -> None:
        """Plates of light lift everybody back; then she walks the whole way."""
        self.add(self.pipe.patches)
        lifts: list[Animation] = [self.pipe.mend(leak, 1.0) for leak in range(len(LEAKS))]
        dim = [go(s[0], NORMAL).set_fill(colour("sun.light")) for s in self.signs]
        quiet = [go(n, NORMAL).set_fill(colour("night")) for n in self.names]
        self.play(in_turn(lifts, 0.12, 1.6), vanish(self.pipe.lids), *dim, *quiet)
        self.mother.set_z_index(LAYER["text"])
        way = max(0.6, self.seconds_to() - 1.9)
        self.play(Walk(self.mother, self.grid.mirror(END - MOTHER_AT - 0.7), way, 0.42))

    def _street(self) -> None:
        """The pipe flattens into a street, and her home is on it."""
        run = self.seconds_to()
        gone = [self.room, self.place, self.signs, self.names, self.mother, self.pipe.walls]
        gone += [self.pipe.staying, self.pipe.lost, self.pipe.patches]
        mark = home(self.grid)
        self.play(
            vanish(*gone, run_time=run * 0.4),
            go(self.pipe.inside, run).become(street(self.grid)),
            GrowFromCenter(mark, run_time=run, rate_func=arrive),
        )
        self.keep(self.pipe.inside, mark, self.sign)


def _place(grid: Grid) -> VGroup:
    """Far roofs and the ground on which those stand who fell out."""
    far = silhouette(-WIDTH / 2 - 0.2, WIDTH / 2 + 0.2, GROUND, 0.5, 1.5, ink="paper.shade", seed=19)
    grid.flip(far)
    ground = rrect(WIDTH + 0.4, 1.6, 0, "paper.deep").shift((0, GROUND - 0.8, 0))
    return VGroup(far, ground).set_z_index(LAYER["far city"])
