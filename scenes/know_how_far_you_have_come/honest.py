"""One real chart, read honestly: two points, what is not between them, and three lines to write under it."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, GrowFromCenter, GrowFromEdge, Transform, VGroup, VMobject

from scenes.know_how_far_you_have_come.handover import glasses, page, sign
from scenes.look.grid import WIDTH, span
from scenes.look.motion import FAST, NORMAL, arrive, leave, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.dotted_route import DottedRoute
from scenes.parts.icons import medal
from scenes.parts.people import Arm, cast
from scenes.parts.shapes import capsule, rrect, union
from scenes.parts.sheet import pencil
from scenes.parts.slope_chart import WIDTH as POST
from scenes.parts.slope_chart import SlopeChart
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.text.counter import Count

SHEET, SHEET_AT = (7.2, 6.3), (1.65, 0.2)
BOARD = 0.24  # how far the board stands out round the sheet
POSTS = (0.1, 2.75)
GROUND, UNIT = -0.72, 0.046
NUMBER_PX = 118
ASIDE = 0.5  # of the first number from its post, clear of the line that climbs
LINES = (-1.78, -2.26, -2.74)
KEYS = ("line_start", "line_goal", "line_unknown")
INK = (-1.62, 2.25, 4.95)  # start of the words, first start and end of the lines to be filled
FILL = 1.55  # the least of a line that words leave free
CAUSES = ("library", "school", "trophy")
CAUSE_R, CAUSE_STEP, CAUSE_Y = 0.27, 0.63, -0.32
FLOOR = -3.1
CROWD = (("elder", -5.75, 2.1), ("father", -4.55, 2.15), ("child", -3.5, 2.15))
CORNER = (-0.85, 2.78)  # where the spectacles lie


class Honest(Stage):
    """Two posts say what is known; dots, signs and empty lines say what is not."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "honest"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.glasses = sign(self.grid), glasses(self.grid)
        self.add(self.glasses, self.sign)
        self._sheet_comes()
        self.until("chart")
        self._chart()
        self.until("start")
        self._start()
        self.hold(self.seconds_to("later") * 0.3)
        self._level()
        self.until("later")
        self._later()
        self.until("rise")
        self._rise()
        self.until("applause")
        self._applause()
        self.until("between")
        self._between()
        self.until("cause")
        self._causes()
        self.until_sentence(6)
        self._pencil_comes()
        for i, mark in enumerate(("began", "target", "unknown")):
            self.until(mark)
            self._line(i)
        self.hold(self.seconds_to() - 1.0)
        self._pinned()

    # --- the chart -------------------------------------------------------------------------------------------------
    def _sheet_comes(self) -> None:
        """A sheet on a board comes under the spectacles; behind it, a city."""
        x, y = self.grid.mirror(SHEET_AT[0]), SHEET_AT[1]
        self.board = rrect(SHEET[0] + 2 * BOARD, SHEET[1] + 2 * BOARD, 0.16, mix("clay", "paper", 0.25))
        self.board.shift((x, y, 0)).set_z_index(LAYER["near city"])
        self.sheet = rrect(*SHEET, 0.08, "paper").shift((x, y, 0)).set_z_index(LAYER["near city"] + 0.3)
        half = WIDTH / 2 + 0.2
        far = silhouette(-half, half, FLOOR, 0.9, 2.6, ink="paper.shade", seed=47)
        self.grid.flip(far)
        ground = rrect(WIDTH + 0.4, 2.0, 0, "paper.deep").shift((0, FLOOR - 1.0, 0))
        self.place_ = VGroup(far, ground).set_z_index(LAYER["surface"])
        run = min(1.0, self.seconds_to("chart") * 0.6)
        self.play(
            *(FadeIn(p, shift=UP * 0.4, run_time=run, rate_func=arrive) for p in (self.place_, self.board, self.sheet))
        )

    def _chart(self) -> None:
        """The spectacles are laid aside; a place, a question and people to look at it."""
        self.name = (
            self.text("surabaya", "title", width=span(4) - 0.1).at(self.grid.x(0), 2.3).set_z_index(LAYER["text"])
        )
        self.head = self.text("head", "label", width=span(4) - 0.3, lines=2).at(self.grid.x(0), 1.55)
        self.head.set_z_index(LAYER["text"])
        self.source_line = self.source("night")
        values = tuple(float(self.figure(f"surabaya_interest_{year}")) for year in (2009, 2015))
        self.chart = SlopeChart((values[0], values[1]), POSTS, GROUND, UNIT, self.grid)
        self.chart.posts.set_z_index(LAYER["plate"])
        ends = (self.grid.mirror(INK[0]), self.grid.mirror(INK[2]))
        self.axis = capsule((ends[0], GROUND), (ends[1], GROUND), 0.05, "night").set_z_index(LAYER["mark"])
        self.crowd = self._crowd("down")
        at = self.glasses.get_center()
        self.play(
            go(self.glasses, NORMAL).scale(0.42).shift((self.grid.mirror(CORNER[0]) - at[0], CORNER[1] - at[1], 0)),
            GrowFromEdge(self.axis, RIGHT if self.grid.rtl else LEFT, run_time=NORMAL, rate_func=move),
            rise(self.name, self.head, self.source_line),
        )
        coming = [FadeIn(one, shift=UP * 0.3, rate_func=arrive) for one in self.crowd]
        self.play(in_turn(coming, 0.3, 1.0))
        self.remove(*self.crowd)
        self.add(self.crowd)

    def _crowd(self, arm: Arm) -> VGroup:
        people = VGroup()
        for name, x, height in CROWD:
            people.add(cast(name, height, prop=None, arm=arm).shift((self.grid.mirror(x), FLOOR - 0.12, 0)))
        return people.set_z_index(LAYER["people"])

    def _post(self, i: int, key: str, ink: str, run: float) -> TextBlock:
        x, y = self.chart.tops[i]
        aside = 0.0 if i else self.grid.sign * ASIDE
        number = self.counter(key, "figure", ink, x - aside, y + 0.16, align="middle", width=2.4, px=NUMBER_PX)
        year = self.text(f"year_{key}", "label", align="middle", width=2.0).at(x, GROUND - 0.46)
        year.set_z_index(LAYER["text"])
        number.set_z_index(LAYER["text"]).set_to(0)
        self.add(number)
        self.play(self.chart.rise(i, run), Count(number, 0, run_time=run, rate_func=move, fade=True), rise(year))
        self.texts.add(number, year)
        return number  # type: ignore[return-value]

    def _start(self) -> None:
        self.texts = VGroup()
        self.first = self._post(0, "start", "night", min(1.6, self.seconds_to("later") * 0.3))

    def _level(self) -> None:
        """A dotted line leads from the first post on at its height: what the next one will be measured by."""
        (x0, y0), (x1, _) = self.chart.tops
        begin, end = x0 + self.grid.sign * POST, x1 - self.grid.sign * POST
        low = y0 - POST / 2
        way = [(begin + (end - begin) * k / 3, low) for k in range(4)]
        self.level = DottedRoute(way, "mist", step=0.17, r=0.04).set_z_index(LAYER["mark"])
        self.play(self.level.walk(max(0.4, min(2.0, self.seconds_to("later") - 0.4))))

    def _later(self) -> None:
        self.second = self._post(1, "later", "coral", min(1.8, self.seconds_to("rise") * 0.4))

    def _rise(self) -> None:
        """A bracket says how much more, and somebody draws a straight line from top to top."""
        (x0, y0), (x1, y1) = self.chart.tops
        self.bracket = self.chart.bracket().set_z_index(LAYER["people"])
        words = self.text("rise", "lead", "coral", width=1.5, lines=2, px=46, leading=1.1)
        words.middle_at(x1 + self.grid.mirror(0.78), (y0 + y1) / 2).set_z_index(LAYER["text"])
        self.line = capsule((x0, y0 - POST / 2), (x1, y1 - POST / 2), 0.1, "night").set_z_index(LAYER["mark"])
        self.texts.add(words)
        self.play(
            go(self.second, NORMAL).set_fill(colour("night")),
            vanish(self.level),
            grow_up(self.bracket),
            GrowFromEdge(self.line, RIGHT if self.grid.rtl else LEFT, run_time=NORMAL, rate_func=move),
            rise(words, run_time=NORMAL),
        )

    def _applause(self) -> None:
        """Hands go up, and there is clapping in the air."""
        marks = []
        for person in self.crowd:
            x, y, _ = person.get_top()
            rays = [
                capsule((x + dx * 0.6, y + 0.16 + abs(dy) * 0.4), (x + dx, y + 0.16 + dy), 0.06, "coral")
                for dx, dy in ((-0.38, 0.26), (0.0, 0.42), (0.38, 0.26))
            ]
            marks.append(union(rays, "coral").set_z_index(LAYER["text"]))
        self.claps = VGroup(*marks)
        raised = [go(a, FAST).become(b) for a, b in zip(self.crowd, self._crowd("up"), strict=True)]
        self.play(*raised)
        for _ in range(2):
            self.play(in_turn([GrowFromCenter(one, rate_func=arrive) for one in self.claps], 0.3, 0.7))
            self.play(FadeOut(self.claps, run_time=FAST))
            for one in self.claps:
                self.remove(one)
        self.hold(max(0.0, self.brief.sentences[4][0] - self.frame) / self.brief.fps)
        lowered = [go(a, FAST).become(b) for a, b in zip(self.crowd, self._crowd("down"), strict=True)]
        self.play(*lowered)

    # --- what it does not say --------------------------------------------------------------------------------------
    def _between(self) -> None:
        """The straight line goes: only its ends are known, so there are dots."""
        self.add(self.chart.climb)
        run = min(1.1, self.seconds_to("cause") * 0.6)
        self.play(FadeOut(self.line, run_time=run * 0.6, rate_func=leave), self.chart.draw(run))

    def _causes(self) -> None:
        """Three signs of one size stand under the dots: none of them is known to be the one."""
        middle = (POSTS[0] + POSTS[1]) / 2
        self.causes = VGroup()
        for i, name in enumerate(CAUSES):
            one = medal(name, CAUSE_R, "sun", "night", "paper")
            self.causes.add(one.shift((self.grid.mirror(middle + (i - 1) * CAUSE_STEP), CAUSE_Y, 0)))
        self.causes.set_z_index(LAYER["text"])
        run = max(1.0, min(3.4, (self.brief.sentences[4][1] - self.frame) / self.brief.fps - 0.2))
        self.play(in_turn([GrowFromCenter(one, rate_func=arrive) for one in self.causes], 0.8, run))

    def _pencil_comes(self) -> None:
        """A pencil comes to the place under the chart."""
        self.pencil = pencil(0.8, self.grid).shift((self.grid.mirror(INK[0]), LINES[0], 0)).set_z_index(LAYER["people"])
        run = max(0.2, min(NORMAL, self.seconds_to("began") - 0.1))
        self.play(FadeIn(self.pencil, shift=DOWN * 0.4, run_time=run, rate_func=arrive))

    def _line(self, i: int) -> None:
        """One more empty line under the chart, to be filled by whoever draws one."""
        room = INK[2] - INK[0] - FILL
        if i == 0:
            self.px = self.type.common_px([self.label(key) for key in KEYS], "label", width=room)
            self.under = VGroup()
        lines = [self.text(key, "label", px=self.px, width=room) for key in KEYS]
        words, y = lines[i].at(self.grid.mirror(INK[0]), LINES[i]), LINES[i]
        begin = max(INK[1], INK[0] + max(line.width_set for line in lines) + 0.25)
        ends = (self.grid.mirror(begin), self.grid.mirror(INK[2]))
        rule = capsule((ends[0], y - 0.04), (ends[1], y - 0.04), 0.05, "coral" if i == 2 else "mist")
        VGroup(words, rule).set_z_index(LAYER["text"])
        self.under.add(words, rule)
        edge = RIGHT if self.grid.rtl else LEFT
        tip = np.array([self.grid.mirror(INK[0] if i == 0 else INK[2]), LINES[max(0, i - 1)], 0.0])
        to = np.array([ends[1], y, 0.0]) - tip
        self.play(
            rise(words), GrowFromEdge(rule, edge, run_time=NORMAL, rate_func=move), go(self.pencil, NORMAL).shift(to)
        )

    # --- pinned ----------------------------------------------------------------------------------------------------
    def _pinned(self) -> None:
        """The sheet is a page like others, and hangs on a pin."""
        sheet, pin = page(self.grid)
        gone: list[VMobject] = [
            self.board,
            self.place_,
            self.texts,
            self.bracket,
            self.causes,
            self.under,
            self.axis,
            self.pencil,
        ]
        gone += [*self.chart.things, self.crowd, self.name, self.head, self.source_line, self.glasses]
        run = self.seconds_to()
        self.play(
            vanish(*gone, run_time=run * 0.5),
            Transform(self.sheet, sheet.page, run_time=run, rate_func=move),
            FadeIn(sheet.rows, run_time=run, rate_func=_late),
            FadeIn(pin, scale=1.6, run_time=run, rate_func=_late),
        )
        self.keep(sheet, pin, self.sign)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
