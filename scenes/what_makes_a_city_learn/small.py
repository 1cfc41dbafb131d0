"""Most cities are small: two hundred bubbles, and one of them opens a door."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from manim import ORIGIN, FadeIn, Transform, VGroup

from scenes.look.grid import span
from scenes.look.motion import DIM_TO, FAST, NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import Walk, appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.lit_home import RIM, LitHome
from scenes.parts.people import cast
from scenes.parts.ring import CornerSign
from scenes.parts.shapes import disc, union
from scenes.parts.swarm import WAITING, Gather, Swarm, Tint, Yield
from scenes.parts.town_glyphs import HOUSE_FOOT, Town, bubble, skyline, skyline_panes
from scenes.stage import Stage
from scenes.text.counter import Count
from scenes.what_makes_a_city_learn.dark_house import night
from scenes.what_makes_a_city_learn.handover import lit_bubble

MIDDLE = (2.5, 0.16)  # of the swarm
SIGN_CLEAR = (3.49, 3.03, 0.6)  # the corner sign, seen from there
COUNTS: dict[Town, int] = {"skyline": 8, "towers": 30, "house": 162}
LIT: dict[Town, tuple[str, str]] = {
    "house": ("coral", "paper"),
    "towers": ("teal.light", "night"),
    "skyline": (mix("mist", "night", 0.25), "paper"),
}
GIANT = 2.7  # radius of the one huge bubble
NUMBER = 1.05  # baseline
HEAD, KEY, ROWS = 0.25, -1.42, (-2.1, -2.66)  # baselines under the number
BADGE = 0.19  # radius of a bubble beside words
SHARES = 0.52  # from the margin to a percentage, and on to its words
WORDS = 1.52
YOURS, NEAR = 0.46, 1.7  # radius of the lit bubble: among the others, and drawn nearer
NEAR_AT = (1.94, -0.1)
WALK = 2.6  # seconds the girl takes to its door
COMES = (-0.74, -0.3)  # from where to where, in radii
FALL = 2.0  # seconds in which the bubble opens and the night falls
STILL = 0.3  # seconds the night stands before it is handed on
GIRL = 0.68  # her height, had she grown up


class Small(Stage):
    """One giant stands alone, then takes its place among two hundred; most are small, and one of those is yours."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "small"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.room = span(4)
        self.sign = CornerSign(self.grid, "day").set_z_index(LAYER["sign"])
        self.plate = lit_bubble(self.grid).set_z_index(LAYER["plate"])
        self.add(self.plate, self.sign)
        self.until("giant")
        self._giant_grows()
        self.until("jakarta")
        self._giant_is_named()
        self.until("swarm")
        self._others_come()
        self.until("bubble")
        self._key_comes()
        self.until("small")
        self._small_ones_light()
        self.until("middle")
        self._row(0, "towers", "middle")
        self.until("large")
        self._row(1, "skyline", "large")
        self.until_sentence(5)
        self._small_ones_stay()
        self.until("you")
        self._yours_lights()
        self.until_sentence(6)
        self._yours_comes_nearer()
        self.until("door")
        self._door_opens()
        self.hold(self.seconds_to() - FALL)
        self._night_falls()

    def _place(self, x: float, y: float) -> tuple[float, float, float]:
        """A place about the swarm's middle, on the stage."""
        return self.grid.mirror(MIDDLE[0] + x), MIDDLE[1] + y, 0.0

    # --- the giant -------------------------------------------------------------------------------------------------
    def _giant_grows(self) -> None:
        """The light swells, and a skyline grows in it tower by tower."""
        run = min(2.2, self.seconds_to("jakarta"))
        self.towers = VGroup(*(union([tower], "night") for tower in skyline()))
        self.towers.scale(GIANT, about_point=ORIGIN).shift(self._place(0, 0)).set_z_index(LAYER["mark"])
        self.panes = skyline_panes().set_fill(colour("night.far"))
        self.panes.scale(GIANT, about_point=ORIGIN).shift(self._place(0, 0)).set_z_index(LAYER["mark"])
        wide = disc(GIANT, "sun").shift(self._place(0, 0)).set_z_index(LAYER["plate"])
        grow = in_turn([grow_up(tower) for tower in self.towers], 0.35, run * 0.8)
        self.play(Transform(self.plate, wide, run_time=run * 0.6, rate_func=arrive), grow)
        self.play(appear(self.panes, run_time=min(NORMAL, self.seconds_to("jakarta"))))

    def _giant_is_named(self) -> None:
        self.name = self.text("giant", "title", width=self.room).at(self.grid.x(0), 0.55).set_z_index(LAYER["text"])
        self.people = self.counter(
            "giant_value", "lead", "night", self.grid.x(0), -0.25, width=self.room, lines=1
        ).set_z_index(LAYER["text"])
        self.play(rise(self.name))
        self.hold(1.6)
        self.people.set_to(1)
        self.add(self.people)
        self.play(Count(self.people, 1, run_time=1.4, rate_func=move))

    # --- the swarm -------------------------------------------------------------------------------------------------
    def _others_come(self) -> None:
        """The giant steps back to its true size, and the others settle round it."""
        self.swarm = Swarm(COUNTS, MIDDLE, self.grid, LIT, seed=7, clear=(SIGN_CLEAR,))
        self.swarm.set_z_index(LAYER["mark"])
        giant = VGroup(self.plate, union(list(self.towers), "night"))
        giant.set_z_index(LAYER["people"])
        self.remove(self.plate, *self.towers)
        self.swarm.hidden = {0}
        back = bubble("skyline", float(self.swarm.radii[0]), *WAITING).shift(self.swarm.at(0))
        back.set_z_index(LAYER["people"])
        self.source_line = self.source()
        self.add(giant)
        run = min(2.0, self.seconds_to("bubble") - FAST)  # the source line comes after it
        ratio, step = float(self.swarm.radii[0]) / GIANT, np.array(self.swarm.at(0)) - self._place(0, 0)
        self.panes.set_z_index(LAYER["ground"])
        self.play(
            Gather(self.swarm, 0, run_time=run),
            Transform(giant, back, run_time=run * 0.7, rate_func=move),
            go(self.panes, run * 0.7).scale(ratio, about_point=self._place(0, 0)).shift(step).set_fill(opacity=0),
            vanish(self.name, self.people),
        )
        self.remove(giant, self.panes)
        self.swarm.hidden = set()
        self.swarm.draw()
        self.play(rise(self.source_line))  # once nothing flies over its place any more

    def _badge(self, kind: Town, inks: tuple[str, str], y: float) -> VGroup:
        """A bubble beside words, its middle at the height of small letters."""
        at = (self.grid.x(0) + self.grid.sign * BADGE, y + 0.11, 0)
        return bubble(kind, BADGE, *inks).shift(at).set_z_index(LAYER["text"])

    def _key_comes(self) -> None:
        """One bubble comes out of the swarm to say what each of them stands for."""
        first = self.swarm.nearest("house", (-3.4, -1.2))
        self.badge = bubble("house", float(self.swarm.radii[first]), *WAITING).shift(self.swarm.at(first))
        self.badge.set_z_index(LAYER["text"])
        x = self.grid.x(0) + self.grid.sign * SHARES
        self.key = self.text("key", "label", self.soft, weight="NORMAL", width=self.room - SHARES)
        self.key.at(x, KEY).set_z_index(LAYER["text"])
        self.add(self.badge)
        run = min(0.9, self.seconds_to("small"))
        self.play(Transform(self.badge, self._badge("house", WAITING, KEY), run_time=run, rate_func=move))
        self.play(rise(self.key))

    def _small_ones_light(self) -> None:
        """Number and picture count together."""
        x = self.flush("share", "hero", width=self.room)
        self.number = self.counter("share", "hero", "coral", x, NUMBER, width=self.room).set_z_index(LAYER["text"])
        self.number.set_to(0)
        self.head = self.text("head", "lead", width=self.room, lines=2).at(self.grid.x(0), HEAD)
        self.head.set_z_index(LAYER["text"])
        self.add(self.number)
        run = min(2.4, self.seconds_to("middle") * 0.6)
        lit = self._badge("house", LIT["house"], KEY)
        self.play(
            Tint(self.swarm, "house", self.number, run_time=run),
            Transform(self.badge, lit, run_time=FAST, rate_func=move),
        )
        self.play(rise(self.head))

    def _row(self, place: int, kind: Town, name: str) -> None:
        """The other two kinds take their tint, and a row beside the swarm."""
        y, start = ROWS[place], self.grid.x(0)
        badge = self._badge(kind, LIT[kind], y)
        share = self.text(name, "label", width=WORDS - SHARES, weight="BOLD").at(start + self.grid.mirror(SHARES), y)
        words = self.text(f"{name}_head", "label", self.soft, weight="NORMAL", width=self.room - WORDS)
        words.at(start + self.grid.mirror(WORDS), y)
        VGroup(badge, share, words).set_z_index(LAYER["text"])
        self.play(Tint(self.swarm, kind, run_time=1.2), rise(badge, share, words))

    def _small_ones_stay(self) -> None:
        """The rule is the small ones: the others step back."""
        others = self.swarm.paths("towers", "skyline")
        self.play(go(others, NORMAL).set_fill(opacity=DIM_TO))

    # --- the one that is yours -------------------------------------------------------------------------------------
    def _yours_lights(self) -> None:
        """One of the small ones lights and swells; the others make room for it."""
        i = self.swarm.nearest("house", (NEAR_AT[0] - MIDDLE[0], NEAR_AT[1] - MIDDLE[1]))
        r = float(self.swarm.radii[i])
        self.yours = LitHome(r).shift(self.swarm.at(i))
        self.swarm.hidden = {i}
        self.add(self.yours)
        run = min(1.2, self.seconds_to("door"))
        room = self.swarm.room_for(i, YOURS * RIM)
        self.play(
            Yield(self.swarm, room, run_time=run), go(self.yours, run).scale(YOURS / r).move_to(self.swarm.to(room[i]))
        )

    def _yours_comes_nearer(self) -> None:
        """It is drawn near while the others step back, and the girl walks up to its door."""
        run = min(1.4, self.seconds_to("door"))
        self.play(
            go(self.yours, run).scale(NEAR / YOURS).move_to(self._near(0, 0)),
            go(self.swarm.paths("house"), run).set_fill(opacity=DIM_TO),
        )
        self.hold(self.seconds_to("door") - WALK)
        if (seconds := self.seconds_to("door")) > FAST:
            self._girl_comes(seconds)

    def _near(self, x: float, y: float) -> tuple[float, float, float]:
        """A place in the near bubble, in its radii."""
        return self.grid.mirror(NEAR_AT[0] + x * NEAR), NEAR_AT[1] + y * NEAR, 0.0

    def _girl_comes(self, seconds: float) -> None:
        self.girl = cast("child", GIRL, arm="down").shift(self._near(COMES[0], HOUSE_FOOT - 0.04))
        self.girl.set_z_index(LAYER["ground"])
        by = self.grid.mirror((COMES[1] - COMES[0]) * NEAR)
        self.play(FadeIn(self.girl, run_time=FAST), run_time=min(FAST, seconds))
        self.play(Walk(self.girl, by, self.seconds_to("door"), 0.36))

    def _door_opens(self) -> None:
        """The little door opens, and somebody stands in its light."""
        self.play(self.yours.door.swing(1.0, 0.5, "sun.deep"))

    def _night_falls(self) -> None:
        """The lit bubble opens into a house of windows, and the day falls to night."""
        run = self.seconds_to() - STILL
        dark = night(self.grid)
        rim, light, inside = self.yours.rim, self.yours.light, self.yours.inside
        gone = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign, self.yours)]
        self.remove(self.yours)
        self.add(rim.set_z_index(LAYER["mark"]), light, inside.set_z_index(LAYER["ground"]))
        self.play(
            vanish(*gone, rim, inside, run_time=min(FAST, run)),
            vanish(self.sign, run_time=run * 0.5),
            *dark.fall(light, self.backdrop, run),
        )
        self.keep(*dark.things)
        self.rest()
