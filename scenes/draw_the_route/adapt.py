"""Surprises push the road off its course; it bends into a circle, and the circle into the route."""

from __future__ import annotations

from math import floor, pi
from typing import Any, ClassVar

from manim import (
    DOWN,
    LEFT,
    RIGHT,
    UP,
    Animation,
    FadeIn,
    GrowFromCenter,
    GrowFromEdge,
    GrowFromPoint,
    VGroup,
    VMobject,
)

from scenes.draw_the_route.handover import DONE, NEXT_PART, STEP, bent_road, sign
from scenes.look.grid import WIDTH, span
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.block import Block, Roof
from scenes.parts.chair import carried_chair
from scenes.parts.city import day_pane, silhouette
from scenes.parts.closing import FLOOR as CLOSING_FLOOR
from scenes.parts.closing import PEOPLE, Closing
from scenes.parts.cycle import MEDAL, SWELL, Cycle
from scenes.parts.far_street import FarStreet
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.ring import ALL
from scenes.parts.road import RADIUS, WIDE, Bend, Road, loop
from scenes.parts.shapes import disc, ellipse, rrect
from scenes.parts.sheet import Sheet, pencil
from scenes.parts.speech import bubble
from scenes.parts.surprises import childs_drawing, wave
from scenes.stage import Stage

LINE = Bend((0.0, -1.2))
FLOOD, VOTE, IDEA = (-4.1, 0.85, 0.8), (-0.2, -0.62, 0.75), (3.4, 0.72, 0.75)  # where the road is pushed, and how far
MIDDLE = (0.0, 0.38)  # of the circle
KEYS = ("plan", "do", "look", "change")
ICONS = ("plan", "tools", "eye", "bend")
NAME = 3.0  # room for a station's name
GROUND = -3.08
HOMES: tuple[tuple[float, float, float, Roof, str], ...] = (
    (-5.75, 1.05, 0.95, "gable", "coral"),
    (-4.6, 0.95, 1.15, "flat", "teal"),
    (4.5, 1.0, 0.8, "barrel", "clay"),
    (5.65, 1.1, 1.2, "garden", "teal"),
)
LEARNS = (3, 0)  # the home in which a window lights, and which window
STAND = -0.98  # under the middle: where people stand in the circle
LIST = (1.75, 2.4)
SIZE = 1.4  # of the route ring, against the closing cards
RING = (0.0, 0.56)  # its middle


class Adapt(Stage):
    """What comes in between bends the straight line; the circle closes, and the first step of the route is done."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "adapt"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.road = sign(self.grid), bent_road(self.grid)
        self.add(self.road, self.sign)
        self.until("surprise")
        self._road_falls_back()
        self.until("flood")
        self._flood()
        self.until("election")
        self._election()
        self.until("idea")
        self._idea()
        self.until("circle")
        self._circle_closes()
        for i, key in enumerate(KEYS):
            self.until(key)
            self._station(i, key)
        self.until("again")
        self._again()
        self.until("public")
        self._in_public()
        self.until("admits")
        self._admits()
        self.until("monday")
        self._list_comes()
        self._ten_lines()
        self.until("already")
        self._first_line()
        self.until("next")
        self._night_falls()
        self._next_lights()
        self.hold(self.seconds_to() - 1.2)
        self._to_the_cards()

    # --- what comes in between ---------------------------------------------------------------------------------------
    def _road_falls_back(self) -> None:
        """Just as it began to turn, the road is shaken; a town stands behind it."""
        run = min(1.2, self.seconds_to("flood"))
        half = WIDTH / 2 + 0.3
        far = silhouette(-half, half, GROUND, 0.4, 1.1, ink="paper.shade", seed=43)
        self.grid.flip(far)
        soil = rrect(WIDTH + 0.6, 2.0, 0, "paper.deep").shift((0, GROUND - 1.0, 0))
        self.town = VGroup(far, soil).set_z_index(LAYER["far city"])
        shaken = Bend(LINE.at, bumps=((-3.0, 0.22, 0.5), (0.6, -0.22, 0.5), (3.6, 0.22, 0.5)))
        self.play(self.road.to(shaken, run), FadeIn(self.town, shift=UP * 0.4, run_time=run, rate_func=arrive))

    def _flood(self) -> None:
        x = FLOOD[0]
        self.wave = (
            wave(1.5, self.grid).shift((self.grid.mirror(x - 0.1), -2.35, 0)).set_z_index(LAYER["far city"] + 0.5)
        )
        run = min(0.9, self.seconds_to("election"))
        self.play(
            FadeIn(self.wave, shift=UP * 1.2, run_time=run, rate_func=arrive),
            self.road.to(Bend(LINE.at, bumps=(FLOOD,)), run),
        )

    def _election(self) -> None:
        run = min(0.9, self.seconds_to("idea"))
        bend = Bend(LINE.at, bumps=(FLOOD, VOTE))
        at = Road(self.grid, bend).at(VOTE[0], WIDE / 2 + 0.86)
        self.box = icon("ballot", 1.9, "teal", "paper.deep", "paper").move_to(at).set_z_index(LAYER["mark"])
        self.play(
            FadeIn(self.box, shift=DOWN * 1.4, run_time=run, rate_func=arrive),
            self.road.to(bend, run),
        )

    def _idea(self) -> None:
        """A child comes with a drawing, and the road makes room."""
        bend = Bend(LINE.at, bumps=(FLOOD, VOTE, IDEA))
        self.child = cast("child", 2.7).shift(Road(self.grid, bend).at(IDEA[0], 0.05)).set_z_index(LAYER["people"])
        hand = self.child.get_corner(UP + RIGHT)
        self.drawing = childs_drawing(1.5).move_to((hand[0] + 0.5, hand[1] + 0.42, 0)).set_z_index(LAYER["people"])
        run = min(0.9, self.seconds_to("circle") * 0.5)
        coming = VGroup(self.child, self.drawing)
        self.play(
            FadeIn(coming, shift=UP * 0.5, run_time=run, rate_func=arrive),
            self.road.to(bend, run),
        )

    # --- the circle --------------------------------------------------------------------------------------------------
    def _circle_closes(self) -> None:
        """The pushed road bends round into itself."""
        self.homes = VGroup()
        for x, w, h, roof, wall in HOMES:
            home = Block(w, h, roof, wall, pane=day_pane(wall), share=0, columns=2, rows=1, apart=True)
            self.homes.add(home.shift((x, GROUND, 0)))
        self.grid.flip(self.homes.set_z_index(LAYER["near city"]))
        middle = (self.grid.mirror(MIDDLE[0]), MIDDLE[1], 0)
        self.cycle = Cycle(ICONS, RADIUS, self.grid, first=3 * pi / 4).shift(middle)
        self.cycle.track.set_fill(opacity=0)
        self.cycle.runs.set_z_index(LAYER["plate"])
        self.cycle.marks.set_z_index(LAYER["mark"])
        self.cycle.stations.set_z_index(LAYER["people"])
        self.halo = disc(RADIUS - 0.36, "paper.shade", middle[0], middle[1]).set_z_index(LAYER["surface"])
        run = max(0.5, min(1.5, self.seconds_to("plan")))
        self.play(
            vanish(self.wave, self.box, self.child, self.drawing, run_time=run * 0.5),
            self.road.to(loop((MIDDLE[0], MIDDLE[1] - RADIUS)), run),
            FadeIn(self.halo, run_time=run, rate_func=_late),
            *(FadeIn(station, scale=0.6, run_time=run, rate_func=_late) for station in self.cycle.stations),
        )
        self.add(self.cycle)

    def _station(self, i: int, key: str) -> None:
        """The light runs on to station i; its name stands outside."""
        if i == 0:
            names = [self.label(each) for each in KEYS]
            self.px, self.names = self.type.common_px(names, "lead", width=NAME), VGroup()
        x, y, _ = self.cycle.place(i)
        out = 1 if x > self.grid.mirror(MIDDLE[0]) else -1
        align = "start" if (out > 0) != self.grid.rtl else "end"
        words = self.text(key, "lead", px=self.px, width=NAME, align=align)
        edge = RADIUS * MEDAL * SWELL + 0.22
        self.names.add(words.middle_at(x + out * edge, y).set_z_index(LAYER["text"]))
        until = (*KEYS, "again")[i + 1]
        run = max(0.2, min(NORMAL, self.seconds_to(until) * 0.6))
        if i:
            self.play(self.cycle.run(i - 1, min(0.3, run * 0.5)))
            self.play(go(self.cycle, run).light(i).done(i - 1), rise(words))
        else:
            self.play(go(self.cycle, run).light(0), rise(words), in_turn([grow_up(h) for h in self.homes], 0.2, NORMAL))

    def _again(self) -> None:
        """The light runs on to where it began."""
        run = min(NORMAL, self.seconds_to("public") * 0.4)
        self.play(self.cycle.run(3, run))
        self.play(go(self.cycle, NORMAL).light(0).done(3))

    def _in_public(self) -> None:
        """In the middle somebody holds up an open sheet, and others listen."""
        x, y = self.grid.mirror(MIDDLE[0]), MIDDLE[1] + STAND
        self.floor = ellipse(1.5, 0.14, "paper.deep", x, y + 0.02).set_z_index(LAYER["halo"])
        self.speaker = cast("guide", 2.0).shift((x + self.grid.mirror(-0.72), y, 0)).set_z_index(LAYER["people"])
        at = (x + self.grid.mirror(0.62), MIDDLE[1] - 0.05, 0)
        self.sheet = Sheet(1.25, 1.55, 3, self.grid).shift(at).set_z_index(LAYER["people"])
        top = self.speaker.get_top()
        said = bubble(0.72, "coral", "paper", left=not self.grid.rtl)
        self.said = said.shift((top[0] + self.grid.mirror(0.22), top[1] - 0.05, 0)).set_z_index(LAYER["text"])
        self.play(
            appear(self.floor),
            FadeIn(self.speaker, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive),
            FadeIn(self.sheet, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive),
            go(self.names, NORMAL).set_fill(colour("mist")),
            go(self.cycle, NORMAL).done(0),
        )
        self.play(GrowFromPoint(self.said, self.said.get_bottom(), run_time=NORMAL, rate_func=arrive))
        left = self.seconds_to("admits")
        tick, (stroke, strike), arrow = self.sheet.pencil(0, "teal"), self.sheet.strike(1, NORMAL), self._arrow()
        self.hold(left * 0.16)
        self.play(FadeIn(tick, scale=2.0, run_time=FAST, rate_func=arrive))
        self.hold(left * 0.12)
        self.play(strike)
        self.hold(left * 0.12)
        self.play(FadeIn(arrow, scale=1.6, run_time=FAST, rate_func=arrive))
        self.sheet.add(tick, stroke, arrow)

    def _arrow(self) -> VMobject:
        """The sign of change, at the end of the sheet's last line."""
        end = self.sheet.pencil(2).get_center()
        drawn = icon("bend", 0.36, "coral", "paper", "paper")
        if self.grid.rtl:
            drawn.flip(UP)
        return drawn.move_to(end).set_z_index(LAYER["people"])

    def _admits(self) -> None:
        """In the town a window lights: somebody has just learned."""
        home, window = LEARNS
        block: Any = self.homes[home]
        pane = block.panes[window]
        self.lamp = pane.copy().scale(1.3).set_fill(colour("sun")).set_z_index(LAYER["mark"])
        self.play(GrowFromCenter(self.lamp, run_time=NORMAL, rate_func=arrive))

    # --- on Monday ---------------------------------------------------------------------------------------------------
    def _list_comes(self) -> None:
        """One sheet with ten empty lines lies in the middle."""
        x, y = self.grid.mirror(MIDDLE[0]), MIDDLE[1]
        self.list = Sheet(*LIST, 10, self.grid, empty=True).shift((x, y, 0)).set_z_index(LAYER["people"])
        words = self.text("monday", "lead", width=span(3), lines=3, leading=1.2)
        words.middle_at(self.grid.x(0), y).set_z_index(LAYER["text"])
        self.monday = words
        self.list.remove(self.list.lines, self.list.bullets)
        self.play(
            vanish(self.speaker, self.sheet, self.said, self.floor),
            FadeIn(self.list, shift=DOWN * 0.6, run_time=NORMAL, rate_func=arrive),
            rise(words, run_time=NORMAL),
        )

    def _ten_lines(self) -> None:
        """Ten lines are drawn on it, from the top."""
        edge = RIGHT if self.grid.rtl else LEFT
        drawn: list[Animation] = []
        for bullet, line in zip(self.list.bullets, self.list.lines, strict=True):
            VGroup(bullet, line).set_z_index(LAYER["people"])
            drawn.append(GrowFromCenter(bullet, run_time=FAST, rate_func=arrive))
            drawn.append(GrowFromEdge(line, edge, run_time=FAST, rate_func=arrive))
        self.play(in_turn(drawn, 0.4, max(0.5, min(3.4, self.seconds_to("already") * 0.75))))
        self.list.add(self.list.lines, self.list.bullets)

    def _first_line(self) -> None:
        """The first line is filled by hand."""
        run = max(0.8, min(1.6, self.seconds_to("next") - 0.3))
        hand, write = self.list.write(0, run)
        self.hand = hand.set_z_index(LAYER["text"])
        start, end = hand.get_left(), hand.get_right()
        if self.grid.rtl:
            start, end = end, start
        self.pencil = pencil(0.9, self.grid).shift(start).set_z_index(LAYER["ground"])
        self.add(self.pencil)
        self.play(write, go(self.pencil, run).shift(end - start))

    # --- and next ----------------------------------------------------------------------------------------------------
    def _night_falls(self) -> None:
        """Day falls to night; the four stations gather into the first part of the route ring."""
        self.middle = (self.grid.mirror(RING[0]), RING[1])
        self.closing = Closing(self.grid, STEP, arm="down").enlarged(SIZE, self.middle)
        self.street = FarStreet(self.grid)
        goal = self.closing.ring.station(STEP)
        run = min(1.5, self.seconds_to() * 0.25)
        gone = [self.town, self.homes, self.lamp, self.halo, self.names, self.list, self.hand, self.pencil, self.monday]
        gathers = [go(station, run).scale(0.3).move_to(goal).set_opacity(0) for station in self.cycle.stations]
        self.remove(self.cycle)
        self.add(self.cycle.runs, self.cycle.marks, *self.cycle.stations)
        for halo in self.closing.halos:
            halo.set_z_index(LAYER["surface"])
        self.play(
            *self._dusk(run),
            vanish(*gone, self.sign, run_time=run * 0.4),
            vanish(self.road, self.cycle.runs, self.cycle.marks, run_time=run),
            *gathers,
            FadeIn(self.closing.halos, run_time=run, rate_func=_late),
            FadeIn(self.closing.ring, run_time=run, rate_func=_late),
            *(FadeIn(row, shift=UP * 0.3, run_time=run, rate_func=_late) for row in self.street.things),
        )

    def _dusk(self, run_time: float) -> list[Animation]:
        """Night spreads from the circle's middle and pushes the day out; mixing the two would be a grey."""
        turn = self.backdrop.turn("night", run_time)
        turn.rate_func = floor
        dark = disc(0.09, "night", *self.middle).set_z_index(LAYER["surface"])
        return [turn, go(dark, run_time).scale(100)]

    def _next_lights(self) -> None:
        """The first part is done, the second lights; the girl has brought a chair."""
        rest = ALL[NEXT_PART + 1 :]
        self.play(go(self.closing.ring, NORMAL).done(*DONE).rest(*rest).light(NEXT_PART))
        x, y = self.middle
        ground = y + CLOSING_FLOOR * SIZE
        self.chair = carried_chair(PEOPLE * SIZE * 0.5, self.grid).shift((x + self.grid.mirror(0.95), ground, 0))
        self.chair.set_z_index(LAYER["people"])
        for thing in (self.closing.people, self.chair):
            thing.set_z_index(LAYER["people"])
        self.play(
            FadeIn(self.closing.people, shift=RIGHT * self.grid.sign * 0.4, run_time=SLOW, rate_func=arrive),
            FadeIn(self.chair, shift=RIGHT * self.grid.sign * 0.4, run_time=SLOW, rate_func=arrive),
        )

    def _to_the_cards(self) -> None:
        """Ring, mother and girl go to their place on the closing cards."""
        cards = Closing(self.grid, NEXT_PART, DONE)
        run = self.seconds_to()
        self.play(
            go(self.closing.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            go(self.closing.people, run).become(cards.people),
            vanish(self.chair),
        )


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
