"""From a list of features to about a dozen measures: a menu, three sieves, a tray, and the people it is about."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, RIGHT, UP, Animation, FadeIn, Transform, VGroup

from scenes.know_how_far_you_have_come.handover import BOARD, BOARD_AT, board, sign, three
from scenes.look.grid import HEIGHT, SAFE_X, WIDTH, span
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import Walk, go, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.icons import medal
from scenes.parts.lamp_grid import LampGrid, MenuCard
from scenes.parts.lens import Lens
from scenes.parts.people import cast
from scenes.parts.shapes import disc, rrect
from scenes.parts.sieve_funnel import SieveFunnel, fall
from scenes.stage import Stage
from scenes.text.counter import Count

COLUMNS = 7
BULB, DOT, BALL = 0.23, 0.085, 0.125  # radius of a lamp on the board, on the card, and on its way
FLOOR = -3.02
AXIS = -0.55
TOP, BOTTOM = (2.75, 3.1), (-1.75, 1.5)
SIEVES = (1.05, -0.15, -1.35)
QUESTIONS = ("plan", "data", "decision")
ICONS = ("plan", "magnifier", "crossroads")
ICON = 0.36
WORDS = 3.72  # start of the questions
LEFT = (27, 18, 12)  # how many come through each sieve
TRAY = 3.3
HEAP = (-5.95, 14)  # where those that stay behind begin to lie, and how many in a row
TABLE = (0.0, -1.35, 7.4)  # middle, height and width of the tray on the table
LARGE = 0.42
PEOPLE = 3.5
STANDS = 5.05


class Dozen(Stage):
    """Forty-two lamps become twelve, then others, and at last three lenses."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "dozen"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._board()
        self.until("grid")
        self._lamps_light()
        self.until("menu")
        self._menu()
        self.until_sentence(3)
        self._funnel_comes()
        marks = (*QUESTIONS, "dozen")
        for level, key in enumerate(QUESTIONS):
            self.until(key)
            self._ask(level, key, marks[level + 1])
        self.until("dozen")
        self._dozen()
        self.until_sentence(5)
        self._table()
        self.until("people")
        self._people()
        self.until_sentence(6)
        self._useless()
        self.until("go")
        self._let_go()
        self._lenses()

    # --- a list ----------------------------------------------------------------------------------------------------
    def _board(self) -> None:
        self.count = int(self.figure("key_features"))
        at = (self.grid.mirror(BOARD_AT[0]), BOARD_AT[1], 0)
        self.sign, self.frame_ = sign(self.grid), board(self.grid)
        grid = LampGrid(COLUMNS, self.count // COLUMNS, *BOARD, BULB, self.grid).shift(at)
        self.lamps = grid.lamps.set_z_index(LAYER["people"])
        self.add(self.frame_, self.sign)
        coming = [FadeIn(lamp, scale=0.6, rate_func=arrive) for lamp in self.lamps]
        self.play(in_turn(coming, 0.1, min(1.2, self.seconds_to("grid"))))
        self.remove(*self.lamps)
        self.add(self.lamps)

    def _lamps_light(self) -> None:
        """All lamps light, row by row, and are counted."""
        x = self.grid.x(0)
        self.total = self.counter("total", "title", "coral", x, 0.35, width=span(4), lines=2)
        self.total.set_z_index(LAYER["text"])
        self.total.set_to(0)
        self.source_line = self.source()
        run = min(2.2, self.seconds_to("menu") * 0.55)
        lit = [go(lamp, FAST).set_fill(colour("sun")) for lamp in self.lamps]
        self.add(self.total)
        self.play(
            in_turn(lit, 0.15, run),
            Count(self.total, 0, run_time=run, rate_func=move, fade=True),
            rise(self.source_line),
        )

    def _menu(self) -> None:
        """The board is a menu card, and each lamp the beginning of a line on it."""
        at = (self.grid.mirror(BOARD_AT[0]), BOARD_AT[1], 0)
        self.card = MenuCard(self.count, 3, *BOARD, DOT, self.grid).shift(at).set_z_index(LAYER["mark"])
        self.card.cutlery.shift(at).set_z_index(LAYER["mark"])
        inner = VGroup(*self.card.submobjects[1:])
        moved = [
            go(lamp, 0.9).scale(DOT / BULB).move_to((at[0] + p[0], at[1] + p[1], 0)).set_fill(colour("sun.deep"))
            for lamp, p in zip(self.lamps, self.card.dots, strict=True)
        ]
        self.play(
            FadeIn(inner, run_time=0.8, rate_func=arrive), *moved, go(self.total, NORMAL).set_fill(colour("night"))
        )
        self.inner = inner
        self.hold(0.4)
        self.play(*(FadeIn(part, shift=UP * 0.3, run_time=NORMAL, rate_func=arrive) for part in self.card.cutlery))

    # --- three sieves ----------------------------------------------------------------------------------------------
    def _funnel_comes(self) -> None:
        """The card goes; its lamps fall into a funnel."""
        self.axis = self.grid.mirror(AXIS)
        self.floor = rrect(WIDTH + 0.4, HEIGHT, 0, "paper.deep").shift((0, FLOOR - HEIGHT / 2, 0))
        self.floor.set_z_index(LAYER["far city"])
        self.halo = disc(3.75, "paper.shade", self.axis, 0.2).set_z_index(LAYER["surface"])
        self.funnel = SieveFunnel(TOP, BOTTOM, SIEVES, self.grid).shift((self.axis, 0, 0))
        self.funnel.set_z_index(LAYER["near city"])
        wood = mix("clay", "night", 0.3)
        self.tray = rrect(TRAY, 0.16, 0.06, wood).shift((self.axis, FLOOR + 0.1, 0)).set_z_index(LAYER["near city"])
        run = min(0.9, self.seconds_to("plan") * 0.3)
        new = (self.floor, self.funnel, self.tray)
        self.play(
            vanish(self.frame_, self.inner, self.card.cutlery, self.total, self.source_line, run_time=run * 0.6),
            *(FadeIn(part, shift=UP * 0.5, run_time=run, rate_func=arrive) for part in new),
            FadeIn(self.halo, scale=0.85, run_time=run, rate_func=arrive),
            *(go(lamp, run).scale(BALL / DOT).set_fill(colour("sun.deep")) for lamp in self.lamps),
        )
        seats = self._seats(0, self.count)
        order = sorted(range(self.count), key=lambda i: abs(seats[i][0] - self.axis))
        falls = []
        for rank, i in enumerate(order):
            over = (self.axis + (seats[i][0] - self.axis) * 0.7, 3.1 + 0.02 * rank, 0.0)
            falls.append(fall(self.lamps[i], (over, seats[i]), 1.0))
        self.play(in_turn(falls, 0.06, max(0.6, min(1.9, self.seconds_to("plan") - 0.1))))
        self.inside = list(range(self.count))
        self.out: list[int] = []
        self.asked = VGroup()
        labels = [self.label(key) for key in QUESTIONS]
        self.px = self.type.common_px(labels, "lead", width=SAFE_X - WORDS, lines=2, px=46)

    def _seats(self, level: int, count: int) -> list[tuple[float, float, float]]:
        """Places for so many lamps on a sieve, in two rows."""
        low = (count + 1) // 2
        return [*self.funnel.seats(level, low, BALL), *self.funnel.seats(level, count - low, BALL, 1)]

    def _ask(self, level: int, key: str, until: str) -> None:
        """A sieve lights; what does not pass leaves over its chute, the rest falls through."""
        y = SIEVES[level]
        sign_ = medal(ICONS[level], ICON, "sun", "night", "paper").shift((self.grid.mirror(WORDS - 0.62), y, 0))
        words = self.text(key, "lead", px=self.px, width=SAFE_X - WORDS, lines=2, leading=1.1)
        words.middle_at(self.grid.mirror(WORDS), y)
        asked = VGroup(sign_, words).set_z_index(LAYER["text"])
        self.asked.add(asked)
        keep = LEFT[level]
        going = [i for n, i in enumerate(self.inside) if (n * 5 + level) % len(self.inside) >= keep]
        self.inside = [i for i in self.inside if i not in going]
        room = self.seconds_to(until)
        leave = []
        for i in going:
            out = fall(self.lamps[i], (self.funnel.exit(level, BALL), self._waiting(len(self.out))), 0.8)
            leave.append(out)
            self.out.append(i)
        if level + 1 < len(SIEVES):
            seats = self._seats(level + 1, keep)
        else:
            seats = self._on_tray(self.axis, FLOOR + 0.18, BALL, keep)
        falls = [fall(self.lamps[i], (seat,), 0.6) for i, seat in zip(self.inside, seats, strict=True)]
        greys = [go(self.lamps[i], FAST).set_fill(colour("mist")) for i in going]
        self.play(self.funnel.light(level, min(FAST, room * 0.2)), rise(asked, run_time=min(FAST, room * 0.2)), *greys)
        left = self.seconds_to(until)
        self.play(in_turn([*leave, *falls], 0.03, max(0.3, min(1.7, left * 0.85))))

    def _waiting(self, i: int) -> tuple[float, float, float]:
        """Place i among those that stay behind, on the floor."""
        x0, wide = HEAP
        row, column = divmod(i, wide)
        step = 2.08 * BALL
        return self.grid.mirror(x0 + (column + 0.5 * (row % 2)) * step), FLOOR + BALL * (1 + 1.8 * row), 0.0

    def _on_tray(self, x: float, y: float, r: float, count: int) -> list[tuple[float, float, float]]:
        """Two rows, none before another."""
        low = (count + 1) // 2 + 1
        rows = [low, count - low]
        step = 2.1 * r
        return [
            (x + self.grid.mirror((k - (n - 1) / 2) * step), y + r * (1 + 1.8 * row), 0.0)
            for row, n in enumerate(rows)
            for k in range(n)
        ]

    def _dozen(self) -> None:
        """What has come through is lit."""
        words = self.text("dozen", "lead", px=max(self.px, 46), width=SAFE_X - WORDS + 1.2, lines=2, leading=1.1)
        words.middle_at(self.grid.mirror(AXIS + TRAY / 2 + 0.45), FLOOR + 0.5).set_z_index(LAYER["text"])
        self.words = words
        lit = [go(self.lamps[i], FAST).set_fill(colour("sun")).scale(1.12) for i in self.inside]
        self.play(in_turn(lit, 0.2, 1.0), rise(words))

    # --- people ----------------------------------------------------------------------------------------------------
    def _table(self) -> None:
        """The tray comes near, with the dozen on it."""
        x, y, wide = TABLE
        near = rrect(wide, 0.26, 0.1, mix("clay", "night", 0.3)).shift((x, y, 0)).set_z_index(LAYER["near city"])
        seats = self._on_tray(x, y + 0.13, LARGE, len(self.inside))
        run = min(1.0, self.seconds_to("people") * 0.7)
        moved = []
        for i, seat in zip(self.inside, seats, strict=True):
            self.remove(self.lamps[i])
            self.add(self.lamps[i])
            to = disc(LARGE, "sun", seat[0], seat[1]).set_z_index(LAYER["people"])
            moved.append(Transform(self.lamps[i], to, run_time=run, rate_func=move))
        gone = [self.funnel, self.asked, self.words, *(self.lamps[i] for i in self.out)]
        legs = VGroup(
            *(
                rrect(0.22, y - FLOOR, 0.03, mix("clay", "night", 0.5)).shift((s * 2.9, (y + FLOOR) / 2, 0))
                for s in (-1, 1)
            )
        )
        self.legs = legs.set_z_index(LAYER["far city"] + 0.5)
        half = WIDTH / 2 + 0.2
        self.far = silhouette(-half, half, FLOOR, 0.9, 2.7, ink="paper.sky", seed=63)
        self.grid.flip(self.far.set_z_index(LAYER["halo"]))
        self.people_ = VGroup(
            cast("elder", PEOPLE).shift((self.grid.mirror(-STANDS - 2.5), FLOOR - 0.25, 0)),
            cast("reader", PEOPLE, prop=None).shift((self.grid.mirror(STANDS + 2.5), FLOOR - 0.25, 0)),
        ).set_z_index(LAYER["ground"])
        walk = max(0.8, self.seconds_to("people") * 0.9)
        walks = [Walk(one, self.grid.mirror(by), walk) for one, by in zip(self.people_, (2.5, -2.5), strict=True)]
        self.add(self.people_)
        self.play(
            vanish(*gone, run_time=run * 0.6),
            Transform(self.tray, near, run_time=run, rate_func=move),
            FadeIn(self.legs, shift=UP * 0.3, run_time=run, rate_func=_late),
            go(self.halo, run).move_to((0, 0.2, 0)),
            FadeIn(self.far, shift=UP * 0.4, run_time=run, rate_func=arrive),
            *moved,
            *walks,
        )
        self.kept = VGroup(*(self.lamps[i] for i in self.inside))

    def _people(self) -> None:
        """One lamp is added by the mother, and one is taken away by the old woman."""
        old, mother = self.people_
        new = disc(LARGE, "coral", *(mother.get_center() + UP * 0.3 + self.grid.start * 0.5)[:2])
        self.new = new.set_z_index(LAYER["people"])
        top = self.kept[-1].get_center() + self.grid.end * 2.1 * LARGE
        run = min(0.9, self.seconds_to("go") * 0.1)
        self.play(FadeIn(self.new, scale=0.5, run_time=NORMAL, rate_func=arrive))
        self.play(go(self.new, run).move_to(top + UP * 0.9))
        self.play(go(self.new, FAST).move_to(top).set_fill(colour("sun")))
        taken = self.kept[7]
        hand = old.get_center() + UP * 0.2 + self.grid.end * 0.55
        self.play(go(taken, run).shift(UP * 1.1))
        self.play(go(taken, run).move_to(hand).set_fill(colour("mist")))
        self.play(vanish(taken))
        self.kept.remove(taken)
        self.kept.add(self.new)

    def _useless(self) -> None:
        """One of them has never changed anything: it grows pale and rises."""
        self.pale = self.kept[3]
        self.play(go(self.pale, NORMAL).set_fill(colour("mist")))
        self.hold(min(1.4, self.seconds_to("go") * 0.4))
        self.play(go(self.pale, NORMAL).shift(UP * 1.6))

    def _let_go(self) -> None:
        self.play(go(self.pale, 0.7).shift(UP * 2.6 + RIGHT * self.grid.sign * 0.8).set_opacity(0))
        self.kept.remove(self.pale)

    def _lenses(self) -> None:
        """The tray tilts; its lamps run together into three lenses."""
        lenses = three(self.grid)
        goals = [one.glass.get_center() for one in lenses if isinstance(one, Lens)]
        run = self.seconds_to()
        gather: list[Animation] = []
        for i, lamp in enumerate(self.kept):
            goal = goals[i % 3]
            gather.append(go(lamp, run * 0.6).move_to(goal).set_fill(colour("sun.light")))
        rest = [self.legs, self.floor, self.halo, self.far, self.people_]
        self.play(
            *gather,
            go(self.tray, run * 0.6).rotate(-0.22 * self.grid.sign).shift(DOWN * 0.5).set_opacity(0),
            vanish(*rest, run_time=run * 0.6),
        )
        self.play(FadeIn(lenses, scale=0.8, run_time=self.seconds_to(), rate_func=arrive))
        self.keep(lenses, self.sign)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
