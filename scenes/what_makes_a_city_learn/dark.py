"""Behind the dark windows: who cannot read, how many they are, and one of them, waiting behind a door."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, Animation, FadeIn, Mobject, Transform, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import HEIGHT, WIDTH, span
from scenes.look.motion import NORMAL, RISE, arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.coat import Coat, label
from scenes.parts.pen import XY
from scenes.parts.people import cast
from scenes.parts.school import School
from scenes.parts.shapes import Points, capsule, rrect
from scenes.stage import Stage
from scenes.text.counter import Count
from scenes.what_makes_a_city_learn.dark_house import STREET, night
from scenes.what_makes_a_city_learn.handover import open_door

NUMBER_PX = 220
NUMBER, UNIT, HEAD = 1.25, 0.5, -0.12  # baselines
KEY, WOMEN = -1.5, -2.2
BADGE = (0.34, 0.44)
TEXT_AT = 0.52  # from the margin to the words beside a pane
HERS = (6, 2)  # column and floor of the old woman's window
NEAR_AT, NEAR_SIZE, RIM = (0.55, -0.55), (3.0, 4.3), 0.1  # her window, drawn nearer
ELDER = 3.85
THREAD = 0.03
COAT_AT, COAT = (4.25, STREET - 0.15), 3.9
LABEL_AT, LABEL = (5.5, 1.3), 1.4
SCHOOL_AT, SCHOOL = (-4.6, STREET), 2.6
FILL = 42.0  # how much nearer one is when the opening fills the frame
THROUGH = 1.4  # seconds to it
VEIL = 0.72  # how much of the house is lost behind what is near


class Dark(Stage):
    """Seventy-four windows in the dark, two thirds of them women's; one comes near, and at last a door opens."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "dark"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.room = span(4) - 0.5  # clear of the eaves
        self.start = self.grid.x(0)
        picture = night(self.grid)
        self.house, self.sign = picture.house, picture.sign
        self.scenery = (picture.halo, picture.far, picture.ground, picture.house)
        self.add(*picture.things)
        self.until("dark")
        self._somebody_is_there()
        self.until("count")
        self._number_counts()
        self.until("window")
        self._key_comes()
        self.until("house")
        self.play(self.house.sweep(min(2.0, self.seconds_to("women"))))
        self.until("women")
        self._women_are_seen()
        self.until("neighbour")
        self._one_comes_near()
        self.until("coat")
        self._she_sews()
        self.until("school")
        self._school_shuts()
        self.until("nobody")
        self._nobody_asks()
        self.until_sentence(6)
        self._house_returns()
        self.until("door")
        self._door_opens()

    def _at(self, place: tuple[float, float]) -> tuple[float, float, float]:
        return self.grid.mirror(place[0]), place[1], 0.0

    # --- how many --------------------------------------------------------------------------------------------------
    def _somebody_is_there(self) -> None:
        """Floor by floor, from the ground up, somebody is to be made out in the dark."""
        run = min(2.2, self.seconds_to("count"))
        self.play(in_turn([_seen(floor) for floor in self.house.busts], 0.4, run))

    def _number_counts(self) -> None:
        x = self.flush("number", "hero", px=NUMBER_PX, width=self.room)
        self.number = self.counter("number", "hero", "paper", x, NUMBER, px=NUMBER_PX, width=self.room)
        self.unit = self.text("unit", "lead", width=self.room).at(self.start, UNIT)
        self.head = self.text("head", "label", self.soft, weight="NORMAL", width=self.room, lines=2)
        self.head.at(self.start, HEAD)
        self.words = VGroup(self.number, self.unit, self.head).set_z_index(LAYER["text"])
        self.source_line = self.source()
        self.number.set_to(0)
        self.add(self.number)
        self.play(Count(self.number, 0, run_time=1.6, rate_func=move), rise(self.unit, self.source_line))
        self.hold(0.8)
        self.play(rise(self.head))

    def _badge(self, ink: str, y: float) -> VMobject:
        at = (self.start + self.grid.mirror(BADGE[0] / 2), y + 0.12, 0)
        return rrect(*BADGE, 0.06, ink).shift(at).set_z_index(LAYER["text"])

    def _key(self, name: str, ink: str, y: float, weight: str) -> VGroup:
        words = self.text(name, "label", ink, weight=weight, width=self.room - TEXT_AT, lines=2)
        return words.at(self.start + self.grid.mirror(TEXT_AT), y).set_z_index(LAYER["text"])

    def _key_comes(self) -> None:
        """One window comes out of the house to say how many people it stands for."""
        first = self.house.number_at(0, 1)
        pane = rrect(0.5, 0.65, 0.07, "night.far").shift(self.house.place(first)).set_z_index(LAYER["text"])
        self.badge = pane
        self.add(pane)
        run = min(0.9, self.seconds_to("house"))
        self.play(Transform(pane, self._badge("night.far", KEY), run_time=run, rate_func=move))
        self.key = self._key("key", self.soft, KEY, "NORMAL")
        self.play(rise(self.key))

    def _women_are_seen(self) -> None:
        """Two thirds of the windows light, and show who is in them."""
        count = round(self.house.count * self.figure("illiterate_women"))
        self.women = VGroup(self._badge("coral.light", WOMEN), self._key("women", "coral.light", WOMEN, "SEMIBOLD"))
        run = min(2.0, self.seconds_to("neighbour"))
        self.play(self.house.women(count, run), rise(*self.women))

    # --- one of them -----------------------------------------------------------------------------------------------
    def _one_comes_near(self) -> None:
        """Her window is drawn near, before a house that steps back."""
        self.veil = rrect(WIDTH + 0.4, HEIGHT + 0.4, 0, "night").set_fill(opacity=VEIL).set_z_index(LAYER["plate"])
        w, h = NEAR_SIZE
        rim = rrect(w + 2 * RIM, h + 2 * RIM, 0.42, "coral.light")
        glass = rrect(w, h, 0.34, mix("night.far", "sky", 0.35))
        sill = rrect(w + 0.5, 0.2, 0.1, "night.far").shift((0, -h / 2 - RIM - 0.02, 0))
        elder = cast("elder", ELDER).shift((-0.1, -h / 2 + 0.02, 0))
        self.near = VGroup(rim, glass, elder, sill).shift(self._at(NEAR_AT)).set_z_index(LAYER["people"])
        self.far_size = 0.5 / w
        self.window = self.house.place(self.house.number_at(*HERS))
        place = self.near.get_center()
        self.near.scale(self.far_size).move_to(self.window)
        self.add(self.near)
        self.texts = (self.words, self.badge, self.key, self.women)
        self.play(
            go(self.near, 1.2).scale(1 / self.far_size).move_to(place),
            FadeIn(self.veil, run_time=1.2, rate_func=move),
            vanish(*self.texts),
        )

    def _she_sews(self) -> None:
        """A coat stands beside her; its hem gets its stitches, and then its label comes near, grey."""
        room = self.seconds_to("school")
        self.coat = Coat(COAT).shift(self._at(COAT_AT)).set_z_index(LAYER["people"])
        cloth, stitches, needle = self.coat.cloth, self.coat.stitches, self.coat.needle
        self.play(FadeIn(cloth, shift=UP * RISE, run_time=min(NORMAL, room), rate_func=arrive))
        sewing = min(1.8, self.seconds_to("school") * 0.45)
        here = needle.get_center()
        step = [stitch.get_center() for stitch in stitches]
        needle.shift(step[0] - step[-1])

        def sew(_: Mobject, alpha: float) -> None:
            at = alpha * (len(step) - 1)
            i = min(int(at), len(step) - 2)
            needle.move_to(here - step[-1] + step[i] + (step[i + 1] - step[i]) * (at - i))
            needle.shift(UP * 0.05 * abs((at % 1) - 0.5))
            for n, stitch in enumerate(stitches):
                stitch.set_fill(opacity=1 if n <= at else 0)

        self.add(stitches, needle)
        self.play(UpdateFromAlphaFunc(VGroup(stitches, needle), sew, run_time=sewing, rate_func=lambda t: t))
        self.hold(min(0.3, self.seconds_to("school") * 0.1))
        self.tag = label(LABEL).move_to(self._at(LABEL_AT)).set_z_index(LAYER["ground"])
        place = self.tag.get_center()
        neck = _xy(self.coat.neck.points[0])
        self.tag.scale(0.12).move_to((*neck, 0))
        self.thread = capsule(neck, neck, THREAD, "paper").set_z_index(LAYER["people"])
        self.add(self.thread, self.tag)

        def hang(thread: Mobject) -> None:
            thread.points = capsule(neck, _xy(self.tag[0].get_corner(-side)), THREAD, "paper").points

        side = self.grid.end + UP
        self.thread.add_updater(hang)
        self.play(go(self.tag, min(1.0, self.seconds_to("school"))).scale(1 / 0.12).move_to(place))
        self.thread.clear_updaters()

    def _school_shuts(self) -> None:
        """Far behind stands a small school with its lights on, and its gate shuts."""
        self.school = School(SCHOOL).shift(self._at(SCHOOL_AT)).set_z_index(LAYER["mark"])
        room = self.seconds_to("nobody")
        self.play(FadeIn(self.school, run_time=min(NORMAL, room * 0.5), rate_func=arrive))
        self.hold(min(0.4, self.seconds_to("nobody") * 0.2))
        self.play(self.school.shut(min(0.8, self.seconds_to("nobody"))))

    def _nobody_asks(self) -> None:
        self.play(self.school.go_dark(1.2))

    def _house_returns(self) -> None:
        """She goes back among all who are like her."""
        run = min(1.4, self.seconds_to("door"))
        gone = (self.coat.cloth, self.coat.stitches, self.coat.needle, self.thread, self.tag, self.school)
        self.play(
            vanish(*gone),
            go(self.near, run).scale(self.far_size).move_to(self.window),
            go(self.veil, run).set_fill(opacity=0),
        )
        self.remove(self.veil)  # her window stays: she is one of them
        self.play(appear(*self.texts, run_time=min(NORMAL, self.seconds_to("door"))))

    # --- the door --------------------------------------------------------------------------------------------------
    def _door_opens(self) -> None:
        """The yellow door is lit and opens, and its light fills the frame."""
        door = self.house.door
        run = self.seconds_to()
        self.play(door.swing(1.0, min(0.8, run * 0.3), "sun.deep", arrive))
        self.hold(self.seconds_to() - THROUGH - 2 / self.brief.fps)
        self.play(vanish(*self.texts, self.source_line, self.sign), self._go_through(max(0.3, self.seconds_to())))
        self.keep()
        self.add(open_door(self.grid))

    def _go_through(self, run_time: float) -> Animation:
        """Come nearer to the open door at an even pace until there is only its light."""
        scene = VGroup(*self.scenery, self.near)
        parts = [part for part in scene.get_family() if len(part.points)]
        before = [part.points.copy() for part in parts]
        eye = self.house.door.opening.get_center()

        def near(_: Mobject, alpha: float) -> None:
            for part, points in zip(parts, before, strict=True):
                part.points = (points - eye) * FILL**alpha + eye * (1 - alpha)

        return UpdateFromAlphaFunc(scene, near, run_time=run_time, rate_func=move)


def _seen(people: VMobject) -> Any:
    """Let people be made out who were in the dark."""
    builder: Any = people.animate
    return builder(rate_func=arrive).set_fill(opacity=1)


def _xy(point: Points) -> XY:
    return float(point[0]), float(point[1])
