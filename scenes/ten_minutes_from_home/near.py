"""Three rings of minutes about one home, a second city with one ring, and a way that can be walked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import pi, sin
from typing import ClassVar

import numpy as np
from manim import FadeIn, GrowFromCenter, Mobject, Transform, UpdateFromAlphaFunc, VGroup, linear

from scenes.look.grid import span
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, rise, vanish
from scenes.parts.city_grid import CityGrid
from scenes.parts.icons import medal
from scenes.parts.isochrones import Isochrones
from scenes.parts.lamp_room import LampRoom
from scenes.parts.people import cast
from scenes.parts.shapes import Points, disc, rrect
from scenes.stage import Stage
from scenes.ten_minutes_from_home.handover import HOME, HOME_R, home, lifeline, sign, street
from scenes.text.counter import Count

RING = 1.16  # ten minutes
FAR = mix("paper", "clay", 0.12)
FARTHEST = mix("paper", "clay", 0.06)
TONES = ("sun", mix("sun", "paper", 0.42), mix("sun", "paper", 0.70))
ANGLES = (2.3, 0.55, -2.25)  # of lighthouse, centre, library
ICONS = ("lighthouse", "centre", "library")
KEYS = ("ten", "twenty", "thirty")
TAG_AT = -0.75  # direction in which a ring is labelled
NAME_Y = 2.92
ROWS = (1.6, -0.08, -1.76)  # baselines of the numbers
NUMBER_PX = 116
UNIT_AT = 0.18  # from a number to its unit
UNDER = 0.56  # from a number to its words
ROOM = span(4) - 0.1
INSIDE, INSIDE_AT = 1.72, (2.6, 0.35)  # the lighthouse's room, drawn near
SECOND = (-4.3, -0.55)  # middle of the second plan
SECOND_R, SECOND_RING = 2.35, 1.72
TAG = (0.66, 0.38)
NEARER, NEAR_AT = 2.5, (0.6, 0.1)  # how near the plan comes, and where its first ring then is
SIGN_NEARER = 1.45
ARRIVED = 0.6  # share of the way at whose end they stand before the door
STEPS = 7
WALKERS = (("reader", 1.35, -0.26), ("child", 1.35, 0.3))


class Near(Stage):
    """A plan, three rings, the room in a lighthouse, one more ring elsewhere, and a walk."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "near"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign = sign(self.grid)
        self.street, self.home = street(self.grid), home(self.grid)
        self.add(self.street, self.home, self.sign)
        self.until("home")
        self._plan_comes()
        self.until("city")
        self._name()
        for ring, key in enumerate(KEYS):
            self.until(key)
            self._ring(ring, key)
        self.until("inside")
        self._look_inside()
        self.until("rooms")
        self.play(self.room.lit(min(0.9, self.seconds_to("hangzhou"))))
        self.hold(self.seconds_to("hangzhou") - 0.7)
        self._step_out()
        self.until("hangzhou")
        self._second_city()
        self.until_sentence(6)
        self._own_aims()
        self.until("walk")
        self._walk()
        self.hold(self.seconds_to() - 1.3)
        self._line()

    # --- the plan --------------------------------------------------------------------------------------------------
    def _plan_comes(self) -> None:
        """Blocks come round her home, the nearest first."""
        bands = [(RING * (i + 1), FAR) for i in range(3)]
        self.plan = CityGrid(self.grid, HOME, bands=(*bands, (4.3, FAR), (5.2, FARTHEST)))
        self.rings = Isochrones(HOME, [RING * (i + 1) for i in range(3)], ANGLES, ICONS, self.grid)
        run = max(FAST, min(2.4, self.seconds_to("city") - 0.2))
        self.rim = disc(HOME_R * 1.15, "paper", self.grid.mirror(HOME[0]), HOME[1]).set_z_index(LAYER["people"])
        self.play(
            self.plan.lay(self.plan.at(0, 0), run),
            vanish(self.street, run_time=run * 0.6),
            FadeIn(self.rim, run_time=run, rate_func=arrive),
        )

    def _name(self) -> None:
        """The city's name, and its three rings, faint: what it set itself."""
        self.name = self.text("city", "lead", width=ROOM).at(self.grid.x(0), NAME_Y).set_z_index(LAYER["text"])
        self.source_line = self.source("night")  # it may reach over the river
        self.add(self.rings.rings)
        self.rings.rings.set_fill(opacity=0.55)
        run = min(4.8, self.seconds_to("ten") * 0.72)
        self.play(rise(self.name, self.source_line), *[self.rings.draw(i, run * (0.6 + 0.2 * i)) for i in range(3)])
        self.rows: list[VGroup] = []
        self.tags = VGroup()
        self.dots = VGroup()

    def _ring(self, ring: int, key: str) -> None:
        """The blocks within a ring are lit, its walk is walked, its number runs."""
        if ring == 0:
            self.add(self.rings.walks)
        y, start = ROWS[ring], self.grid.x(0)
        ink = "coral"
        number = self.counter(key, "figure", ink, start - self.grid.sign * 0.05, y, px=NUMBER_PX, width=1.8)
        number.set_z_index(LAYER["text"])
        wide = number.width
        unit = self.text(f"{key}_unit", "lead", width=ROOM - wide - UNIT_AT)
        unit.at(start + self.grid.sign * (wide + UNIT_AT), y).set_z_index(LAYER["text"])
        head = self.text(f"{key}_head", "label", weight="NORMAL", width=ROOM, lines=2, leading=1.15)
        head.at(start, y - UNDER).set_z_index(LAYER["text"])
        tag = self._tag(ring, key)
        after = (*KEYS[1:], "inside")[ring]
        run = min(1.7, self.seconds_to(after) * 0.6)
        number.set_to(0)
        self.add(number)
        before = [go(row[0], FAST).set_fill(colour("night")) for row in self.rows]
        self.play(
            Count(number, 0, run_time=run, rate_func=move, fade=True),
            go(self.plan.ground[ring], run).set_fill(colour(TONES[ring])),
            go(self.rings.rings[ring], FAST).set_fill(opacity=1),
            self.rings.walk(ring, run),
            FadeIn(tag, run_time=FAST),
            rise(unit),
            *before,
        )
        self.tags.add(tag)
        self.rows.append(VGroup(number, unit, head))
        arrives = min(NORMAL, max(FAST, self.seconds_to(after) * 0.5))
        self.play(GrowFromCenter(self.rings.places[ring], run_time=arrives, rate_func=arrive), rise(head))

    def _tag(self, ring: int, key: str) -> VGroup:
        x, y, _ = self.rings.at(ring, TAG_AT)
        words = self.text(key, "note", weight="BOLD", align="middle").middle_at(x, y)
        return VGroup(rrect(*TAG, TAG[1] / 2, "paper").shift((x, y, 0)), words).set_z_index(LAYER["text"])

    # --- the room --------------------------------------------------------------------------------------------------
    def _look_inside(self) -> None:
        """The lighthouse comes near: inside is a room that stood empty."""
        x, y = self.grid.mirror(INSIDE_AT[0]), INSIDE_AT[1]
        self.room = LampRoom(INSIDE).shift((x, y, 0)).set_z_index(LAYER["source"])
        self.spot = self.rings.places[0].get_center()
        small = 0.4 / INSIDE
        self.room.scale(small).move_to(self.spot)
        self.add(self.room)
        run = min(1.1, self.seconds_to("rooms") * 0.5)
        quiet = [go(row[0], FAST).set_fill(colour("night")) for row in self.rows]
        self.play(go(self.room, run).scale(1 / small).move_to((x, y, 0)), *quiet, vanish(self.tags))

    def _step_out(self) -> None:
        """The lighthouse goes back to its place, and stays lit."""
        run = max(FAST, self.seconds_to("hangzhou"))
        place = self.rings.places[0]
        x, y, _ = self.spot
        self.beacon = medal("lighthouse", 0.4, "sun", "night", "paper").shift((x, y, 0)).set_z_index(LAYER["text"])
        self.play(
            go(self.room, run).scale(0.4 / INSIDE).move_to(self.spot).set_opacity(0),
            FadeIn(self.beacon, run_time=run, rate_func=move),
            FadeIn(self.tags, run_time=run, rate_func=move),
        )
        self.remove(self.room)
        place[1].set_opacity(0)

    # --- another city ----------------------------------------------------------------------------------------------
    def _second_city(self) -> None:
        """The first plan steps back and keeps its name; beside it a smaller one with one ring, on its own scale."""
        x, y = self.grid.mirror(SECOND[0]), SECOND[1]
        bands = ((SECOND_RING, FAR), (SECOND_R, FARTHEST))
        self.second = CityGrid(self.grid, SECOND, bands=bands, seed=31, turn=0.3, river=())
        self.one = Isochrones(SECOND, [SECOND_RING], [0.9], ["school"], self.grid, size=0.34)
        there = VGroup(disc(0.4, "paper", x, y), medal("family", 0.34, "coral", "paper", "coral").shift((x, y, 0)))
        there.set_z_index(LAYER["text"])
        name = self.text("hangzhou", "lead", width=ROOM).at(self.grid.x(0), NAME_Y)
        minutes = self.counter("fifteen", "title", "coral", self.grid.x(0), NAME_Y - 0.92, width=ROOM)
        VGroup(name, minutes).set_z_index(LAYER["text"])
        room = self.text("city", "label", width=2.6, align="end").at(self.grid.x(12) - self.grid.sign * 0.2, -3.2)
        pill = rrect(room.width_set + 0.5, 0.62, 0.31, "paper")
        pill.move_to((self.grid.x(12) - self.grid.sign * (0.2 + room.width_set / 2), -3.07, 0))
        self.there = [self.second, self.one.rings, self.one.walks, self.one.places, there, name, minutes]
        pill.set_z_index(LAYER["ground"])
        run = min(1.1, self.seconds_to("walk") * 0.25)
        tones = [go(self.plan.ground[i], run).set_fill(mix(TONES[i], FAR, 0.65)) for i in range(3)]
        self.play(vanish(*self.rows, self.name))
        self.name = room.set_z_index(LAYER["text"])
        self.play(
            FadeIn(pill, run_time=run, rate_func=arrive),
            FadeIn(room, run_time=run, rate_func=arrive),
            self.second.lay(self.second.at(0, 0), run),
            GrowFromCenter(there, run_time=run, rate_func=arrive),
            rise(name),
            *tones,
        )
        self.pill = pill
        self.add(self.one.rings, self.one.walks)
        minutes.set_to(0)
        self.add(minutes)
        run = min(1.8, self.seconds_to("walk") * 0.4)
        self.play(
            self.one.draw(0, run),
            self.one.walk(0, run),
            go(self.second.ground[0], run).set_fill(colour(TONES[1])),
            Count(minutes, 0, run_time=run, rate_func=move, fade=True),
        )
        self.play(GrowFromCenter(self.one.places[0], run_time=min(NORMAL, self.seconds_to("walk")), rate_func=arrive))

    def _own_aims(self) -> None:
        """Each city's own way is walked once more, from its homes to its places."""
        run = max(0.5, min(3.0, self.seconds_to("walk") - 0.6))
        self.play(*[self.rings.walk(i, run) for i in range(3)], self.one.walk(0, run))

    # --- the walk --------------------------------------------------------------------------------------------------
    def _walk(self) -> None:
        """The plan comes near; mother and girl walk the dotted way from home to the lighthouse, and it stays lit."""
        run = min(1.1, self.seconds_to() * 0.2)
        focus = (np.array(self.rings.way(0, 0.0)) + self.spot) / 2
        to = np.array([self.grid.mirror(NEAR_AT[0]), NEAR_AT[1], 0.0])
        near = [*self.plan.ground[1:], *self.plan.parks, *self.rings.rings, *self.rings.walks]
        signs = [*self.rings.places, self.tags[0], self.home, self.rim, self.beacon]
        self.focus, self.centre = focus, to
        come = [go(part, run).scale(NEARER, about_point=focus).shift(to - focus) for part in near]
        blocks = go(self.plan.ground[0], run).scale(NEARER, about_point=focus).shift(to - focus)
        come.append(blocks.set_fill(colour("sun")))
        for each in signs:  # drawn nearer, but not so near that they stand in the way
            there = self._zoom(each.get_center())
            come.append(go(each, run).scale(SIGN_NEARER).move_to(there))
        for part in self.plan.water:
            wide = NEARER * float(part.get_stroke_width())
            come.append(go(part, run).scale(NEARER, about_point=focus).shift(to - focus).set_stroke(width=wide))
        self.play(
            *come,
            vanish(*self.there, *self.tags[1:], self.pill, self.name, self.source_line, run_time=run * 0.4),
        )
        self.pair = VGroup()
        start = self._zoom(self.rings.way(0, 0.0))
        for name, height, dx in WALKERS:
            one = cast(name, height, prop=None, arm="down")
            self.pair.add(one.shift((start[0] + self.grid.mirror(dx), start[1] - 0.62, 0)))
        self.pair.set_z_index(LAYER["source"])
        self.play(FadeIn(self.pair, run_time=0.4, rate_func=arrive))
        run = max(1.0, min(2.6, self.seconds_to() - 1.9))
        self.play(UpdateFromAlphaFunc(self.pair, self._on_foot(), run_time=run, rate_func=linear))
        self.play(go(self.beacon, FAST).scale(1.2))

    def _zoom(self, place: Sequence[float] | Points) -> Points:
        """Where a place of the plan is once the plan has come near."""
        return np.asarray(self.centre + NEARER * (np.array(place) - self.focus))

    def _on_foot(self) -> Callable[[Mobject, float], None]:
        """They follow the dots, step by step."""
        start, stood = self._zoom(self.rings.way(0, 0.0)), self.pair.copy()

        def step(pair: Mobject, alpha: float) -> None:
            x, y, _ = self._zoom(self.rings.way(0, alpha * ARRIVED))
            for i, (one, was) in enumerate(zip(pair, stood, strict=True)):
                lift = 0.05 * abs(sin(alpha * (STEPS + 2 * i) * pi))
                one.become(was.copy().shift((x - start[0], y - start[1] + lift, 0)))

        return step

    def _line(self) -> None:
        """The way straightens into a line; all else goes."""
        run = self.seconds_to()
        way = self.rings.walks[0]
        self.remove(way, self.rings.walks)
        self.add(way)
        line = lifeline(self.grid)
        rest = [t for t in self.mobjects if t not in (self.backdrop, self.sign, way)]
        self.play(vanish(*rest, run_time=run * 0.5), Transform(way, line, run_time=run, rate_func=move))
        self.keep(self.sign)
        self.add(lifeline(self.grid))
