"""Four tables that work: each counts something else, and none stands first."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, Animation, Create, FadeIn, GrowFromCenter, GrowFromPoint, Transform, VMobject

from scenes.everyone_at_the_table.handover import four_tables, loop, sign
from scenes.look.grid import SAFE_X
from scenes.look.motion import NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.far_street import FarStreet
from scenes.parts.icon_kit import box
from scenes.parts.pen import XY
from scenes.parts.shapes import poly, union
from scenes.parts.sky import halos
from scenes.parts.table_badges import Envoys, TableBadge, link
from scenes.stage import Stage
from scenes.text.counter import Count

R, SMALL = 1.22, 0.82  # radius of a badge, and of the last one
# City, sign, radius, place, and where it goes when nothing is ranked.
CITIES: tuple[tuple[str, str, float, XY, XY], ...] = (
    ("bristol", "culture", R, (-4.72, 0.92), (-4.72, 0.2)),
    ("shanghai", "centre", R, (-1.12, 0.3), (-1.12, 1.1)),
    ("okayama", "leaf", R, (2.5, 0.92), (2.5, 0.3)),
    ("villa", "family", SMALL, (5.35, -0.55), (5.35, -0.55)),
)
NAME = 0.5  # from a badge's lowest chair to the baseline of its city's name
UNIT = -0.42  # from the middle of a badge to the baseline of what is counted
INSIDE = 1.92  # room in a badge
OUTSIDE = 3.3  # room under it
TURN = 0.5
ROWS = (-3.06, -2.76, -2.46)  # feet of the ambassadors
BUBBLE = (5.35, 1.5)  # middle of the mayor's words


class Tables(Stage):
    """Badges light one after the other, each with its own kind of number; links join them and close into a loop."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "tables"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.small, self.sign = four_tables(self.grid), sign(self.grid, "night")
        self.add(self.sign, *self.small)
        self.until("cities")
        self._drift()
        self.until("bristol")
        self._city(0)
        self._take_seats(0, self.seconds_to("ambassadors"))
        self.until("ambassadors")
        self._ambassadors()
        self.until("shanghai")
        self._city(1)
        self._take_seats(1, self.seconds_to("okayama"))
        self.until("okayama")
        self._city(2)
        self._take_seats(2, (self.brief.sentences[4][0] - self.frame) / self.brief.fps)
        self.until_sentence(5)
        self._each_its_own()
        self.until("rank")
        self._none_stands_first()
        self.until("villa")
        self._villa()
        self._take_seats(3, self.seconds_to("quote"))
        self.until("quote")
        self._quote()
        self.hold(self.seconds_to() - 1.7)
        self._loop()

    def _drift(self) -> None:
        """The tables drift apart over a far street at night, and get their signs."""
        self.street = FarStreet(self.grid)
        self.halos = halos((5.6, 4.2, 2.9), self.grid.mirror(-1.0), 0.5).set_z_index(LAYER["surface"])
        self.badges = list[TableBadge]()
        for _, name, r, (x, y), _ in CITIES:
            self.badges.append(TableBadge(r, name, self.grid).shift((self.grid.mirror(x), y, 0)))
        for badge in self.badges:
            badge.table.set_z_index(LAYER["mark"])
            badge.sign.set_z_index(LAYER["people"])
        run = min(1.4, self.seconds_to("bristol") - 0.5)
        self.play(
            *[
                Transform(a.board, b.table.board, run_time=run, rate_func=move)
                for a, b in zip(self.small, self.badges, strict=True)
            ],
            *[vanish(a.chairs) for a in self.small],
            *[FadeIn(row, shift=UP * 0.3, run_time=run, rate_func=arrive) for row in self.street.things],
            appear(self.halos, run_time=run),
        )
        # The boards went over alone; from here on the badges stand for them.
        self.keep(*self.street.things, self.halos, self.sign, *(badge.table for badge in self.badges))
        chairs = [FadeIn(badge.table.chairs, run_time=0.4) for badge in self.badges]
        self.play(*chairs, *[FadeIn(badge.sign, scale=0.5, run_time=0.4, rate_func=arrive) for badge in self.badges])
        self.links = list[VMobject]()
        self.source_line = self.source()

    def _middle(self, i: int) -> XY:
        x, y, _ = self.badges[i].table.middle
        return float(x), float(y)

    def _link(self, a: int, b: int) -> VMobject:
        return link(self._middle(a), self._middle(b), (self.grid.mirror(-1.0), -9.0)).set_z_index(LAYER["plate"])

    def _city(self, i: int) -> None:
        """Light badge i: its name, its number, what is counted; a link runs to it from the one before."""
        key = CITIES[i][0]
        badge = self.badges[i]
        x, y = self._middle(i)
        name = self.text(key, "label", "paper", weight="BOLD", width=OUTSIDE, align="middle")
        name.at(x, y - badge.table.reach() - NAME).set_z_index(LAYER["text"])
        number = self.counter(f"{key}_n", "title", "night", x, y - 0.14, width=INSIDE, align="middle")
        unit = self.text(
            f"{key}_unit", "note", "night", weight="SEMIBOLD", width=INSIDE, lines=2, leading=1.1, align="middle"
        )
        unit.at(x, y + UNIT - 0.06).set_z_index(LAYER["text"])
        number.set_z_index(LAYER["text"])
        steps: list[Animation] = [*badge.light(), rise(name, unit)]
        if i == 0:
            steps.append(rise(self.source_line))
        else:
            steps += self._pale(i - 1)
            new = self._link(i - 1, i)
            self.links.append(new)
            steps.append(Create(new, run_time=SLOW, rate_func=move))
        if i == 1:
            steps.append(go(self.envoys.body, NORMAL).set_fill(colour("night.far")))
            steps.append(go(self.amb, NORMAL).set_fill(colour("soft.night")))
        number.set_to(0)
        self.add(number)
        self.play(*steps, Count(number, 0, fade=True, run_time=1.4, rate_func=move))
        badge.carry(name, number, unit)

    def _take_seats(self, i: int, seconds: float) -> None:
        """Chair after chair at badge i is taken, within these seconds."""
        chairs = self.badges[i].table.chairs
        self.hold(min(0.8, seconds * 0.2))
        taken = [go(chair, NORMAL).set_fill(colour("sun")) for chair in chairs]
        self.play(in_turn(taken, 0.3, max(0.4, min(2.6, seconds * 0.55))))

    def _pale(self, i: int, run_time: float = NORMAL) -> list[Animation]:
        """Badge i steps back, and those who sit there with it."""
        return [*self.badges[i].pale(run_time), go(self.badges[i].table.chairs, run_time).set_fill(colour("clay"))]

    def _each_its_own(self) -> None:
        """Each number counts something else: the signs that say what come forward, one after the other."""
        signs = [go(badge.sign, NORMAL).scale(1.3) for badge in self.badges[:3]]
        self.play(in_turn(signs, 0.6, max(0.5, min(2.4, self.seconds_to("rank") - 0.4))))

    def _ambassadors(self) -> None:
        """As many people as the number says walk out of the table, into the city."""
        badge = self.badges[0]
        x, y = self._middle(0)
        count = int(self.figure("bristol_ambassadors"))
        self.envoys = Envoys(count, (x, y - 1.0), -SAFE_X, SAFE_X, ROWS, 0.27, self.grid).set_z_index(LAYER["people"])
        amb = self.counter(
            "bristol_amb", "label", "sun", x, y - badge.table.reach() - NAME - 0.5, width=OUTSIDE, align="middle"
        )
        self.amb = amb.set_z_index(LAYER["text"])
        amb.set_to(0)
        self.add(amb, self.envoys)
        run = min(2.6, self.seconds_to("shanghai") - 0.4)
        self.play(self.envoys.come(run), Count(amb, 0, fade=True, run_time=run))
        badge.carry(amb)

    def _none_stands_first(self) -> None:
        """The tables change height and their chairs turn: there is no first and no last."""
        run = min(1.4, self.seconds_to("villa") - 0.8)
        sways = []
        for badge, (_, _, _, (x, y), (u, v)) in zip(self.badges[:3], CITIES[:3], strict=True):
            sways.append(badge.sway((self.grid.mirror(u - x), v - y), TURN * self.grid.sign, run))
        self.play(*self._pale(2, 0.3), vanish(self.envoys), *[vanish(each) for each in self.links])
        self.play(*sways)
        self.links = [self._link(0, 1), self._link(1, 2)]
        self.play(*[Create(each, run_time=0.35) for each in self.links])

    def _villa(self) -> None:
        """The smallest badge comes last."""
        badge = self.badges[3]
        x, y = self._middle(3)
        low = y - badge.table.reach()
        name = self.text("villa", "label", "paper", weight="BOLD", width=2.0, align="middle").at(x, low - 0.45)
        people = self.text(
            "villa_people", "label", "night", px=38, weight="BOLD", width=1.34, lines=3, leading=1.12, align="middle"
        )
        people.middle_at(x, y - 0.06)
        new = self._link(2, 3)
        self.links.append(new)
        badge.carry(name.set_z_index(LAYER["text"]), people.set_z_index(LAYER["text"]))
        self.play(
            *badge.light(),
            rise(name, people),
            Create(new, run_time=SLOW, rate_func=move),
        )

    def _quote(self) -> None:
        """The words of its mayor, in a bubble that points to it."""
        x, y = self.grid.mirror(BUBBLE[0]), BUBBLE[1]
        words = self.text(
            "quote", "label", "night", px=50, weight="BOLD", width=1.75, lines=2, leading=1.15, align="middle"
        )
        words.middle_at(x, y).set_z_index(LAYER["source"])
        w, h = max(1.5, words.width_set + 0.5), 0.5 + 0.43 * len(words.lines)
        low, tip = y - h / 2 + 0.05, (self._middle(3)[0], y - h / 2 - 0.42)
        tail = poly([tip, (x - 0.16, low), (x + 0.16, low)], "paper")
        self.bubble = union([box(x, y, w, h, 0.26), tail], "paper").set_z_index(LAYER["text"])
        self.play(
            GrowFromPoint(self.bubble, (*tip, 0), run_time=NORMAL, rate_func=arrive), rise(words, run_time=NORMAL)
        )

    def _loop(self) -> None:
        """The last link closes the round; the round becomes the road of the next picture."""
        close = self._link(3, 0)
        self.play(Create(close, run_time=0.6, rate_func=move))
        road = loop(self.grid)
        run = self.seconds_to()
        gone = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign, *self.street.things)]
        self.play(
            vanish(*gone, run_time=run * 0.5),
            GrowFromCenter(road, run_time=run, rate_func=arrive),
        )
        self.keep(*self.street.things, self.sign, road)
