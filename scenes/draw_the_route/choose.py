"""Wishes pour into a funnel with three sieves; a few come through, the others wait in a drawer."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, FadeIn, GrowFromCenter, VGroup

from scenes.draw_the_route.handover import FEW, PINS, gathered, mound, pin, priorities, sign
from scenes.look.grid import HEIGHT, SAFE_X, WIDTH
from scenes.look.motion import FAST, NORMAL, arrive
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.drawer import Drawer
from scenes.parts.icons import icon
from scenes.parts.shapes import disc, rrect
from scenes.parts.sieve_funnel import SieveFunnel, fall
from scenes.stage import Stage

FLOOR = -3.02
AXIS = -0.35  # of the funnel
TOP, BOTTOM = (2.2, 3.15), (-1.62, 1.3)  # height and half width of its rim and its spout
SIEVES = (0.72, -0.42, -1.5)
QUESTIONS = ("problem", "people", "begin")
R = 0.33  # of a wish
SPOKEN = (("books", "school"), ("roads", "road"), ("jobs", "work"))
OTHERS = ("leaf", "technology", "celebrate", "reach", "quality")
POOL = "pool"
PASS = (("library", "family", "tools", "work", "pool"), ("library", "family", "tools", "pool"), FEW)
ROWS = ((6, 0), (6, 1), (3, 2))  # the heap on the first sieve: how many in which row
QUESTION_AT = 3.05  # start of the words beside the sieves
FEW_AT = 1.9  # start of the words beside the shelf
CABINET = (-5.05, 2.7, 1.9)  # middle, width and height
HEAP = 4  # things in a row on the cabinet
SHELF = (3.9, 0.14)  # width and thickness
WISH = "mist.pale"


class Choose(Stage):
    """Everything falls in; three questions let little through; what comes through puts out a stem."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "choose"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._funnel_comes()
        self.until("wishes")
        self._signs_fall()
        for key, name in SPOKEN:
            self.until(key)
            self._wish(name)
        self._more_wishes()
        self.until("pool")
        self._pool_bobs()
        for level, key in enumerate(QUESTIONS):
            self.until(key)
            self._ask(level, key)
        self.until("few")
        self._few_light()
        self.hold(self.seconds_to("drawer") * 0.35)
        self._not_lost()
        self.until("drawer")
        self._rest_wait()
        self.until("hurts")
        self._pool_once_more()
        self.until("first")
        self._stem_grows()

    # --- all of it ---------------------------------------------------------------------------------------------------
    def _funnel_comes(self) -> None:
        self.sign, self.pins = sign(self.grid), gathered(self.grid)
        self.axis = self.grid.mirror(AXIS)
        self.floor = rrect(WIDTH + 0.4, HEIGHT, 0, "paper.deep").shift((0, FLOOR - HEIGHT / 2, 0))
        self.floor.set_z_index(LAYER["far city"])
        self.halo = disc(3.7, "paper.shade", self.axis, 0.1).set_z_index(LAYER["surface"])
        self.funnel = SieveFunnel(TOP, BOTTOM, SIEVES, self.grid).shift((self.axis, 0, 0))
        self.funnel.set_z_index(LAYER["near city"])
        board = rrect(SHELF[0], SHELF[1], 0.05, mix("clay", "night", 0.3)).shift((self.axis, FLOOR + 0.16, 0))
        feet = [
            rrect(0.2, 0.2, 0.02, mix("clay", "night", 0.5)).shift((self.axis + s * 1.6, FLOOR, 0)) for s in (-1, 1)
        ]
        self.shelf = VGroup(*feet, board).set_z_index(LAYER["near city"])
        x, w, h = CABINET
        self.drawer = Drawer(w, h, self.grid.mirror(x), FLOOR)
        self.add(self.pins, self.sign)
        run = min(1.0, self.seconds_to("wishes"))
        self.play(
            FadeIn(self.floor, shift=UP * 0.5, run_time=run, rate_func=arrive),
            FadeIn(self.halo, scale=0.85, run_time=run, rate_func=arrive),
            FadeIn(self.funnel, shift=UP * 0.6, run_time=run, rate_func=arrive),
            FadeIn(self.shelf, shift=UP * 0.3, run_time=run, rate_func=arrive),
            *(FadeIn(part, shift=UP * 0.3, run_time=run, rate_func=arrive) for part in self.drawer.things),
        )

    def _seat(self) -> tuple[float, float, float]:
        """The next free place on the heap."""
        taken = len(self.wishes)
        for count, row in ROWS:
            if taken < count:
                order = [count // 2 + (k + 1) // 2 * (-1 if k % 2 else 1) for k in range(count)]
                return self.funnel.seats(0, count, R, row)[min(max(order[taken], 0), count - 1)]
            taken -= count
        raise ValueError("The heap has no more places.")

    def _signs_fall(self) -> None:
        """The signs from the map fall in first; they are wishes like the others now."""
        self.wishes: dict[str, VGroup] = {}
        falls = []
        for name, thing in zip(PINS, [*self.pins], strict=True):
            seat = self._seat()
            self.wishes[name] = thing
            small = pin(name, R, WISH).move_to(thing).set_z_index(LAYER["people"])
            self.pins.remove(thing)
            thing.become(small).set_z_index(LAYER["people"])
            self.add(thing)
            falls.append(fall(thing, (seat,), 0.9))
        self.play(in_turn(falls, 0.25, min(1.5, self.seconds_to("books"))))

    def _drop(self, name: str, plate: str = WISH, *, over: float = 0.5) -> VGroup:
        """A wish above the funnel, its middle so far over the picture's upper edge."""
        seat = self._seat()
        thing = pin(name, R, plate).shift((seat[0] + self.grid.mirror(0.3), HEIGHT / 2 + over, 0))
        self.wishes[name] = thing.set_z_index(LAYER["people"])
        self.add(thing)
        return thing

    def _wish(self, name: str) -> None:
        """It looks in over the edge on its word, and falls."""
        seat = self._seat()
        self.play(fall(self._drop(name, over=R * 0.6), (seat,), 0.6))

    def _more_wishes(self) -> None:
        """Then many at once, the pool last and on top."""
        falls = []
        for name in OTHERS:
            seat = self._seat()
            falls.append(fall(self._drop(name), (seat,), 0.6))
        seat = self._seat()
        falls.append(fall(self._drop(POOL, "sky"), (seat,), 0.6))
        self.play(in_turn(falls, 0.3, min(1.9, self.seconds_to("pool"))))

    def _pool_bobs(self) -> None:
        """It swims on top of all the others."""
        pool = self.wishes[POOL]
        for up in (0.42, 0.26):
            self.play(go(pool, FAST).shift(UP * up))
            self.play(go(pool, FAST).shift(DOWN * up))

    # --- three questions -------------------------------------------------------------------------------------------
    def _ask(self, level: int, key: str) -> None:
        """A sieve lights; what has no answer leaves at the side, the rest falls through."""
        if level == 0:
            room = SAFE_X - QUESTION_AT
            self.px = self.type.common_px([self.label(k) for k in QUESTIONS], "lead", width=room, lines=2, px=50)
            self.asked, self.left = VGroup(), list[VGroup]()
        y = SIEVES[level]
        words = self.text(key, "lead", px=self.px, width=SAFE_X - QUESTION_AT, lines=2, leading=1.15)
        words.middle_at(self.grid.mirror(QUESTION_AT), y).set_z_index(LAYER["text"])
        self.asked.add(words)
        until = (*QUESTIONS, "few")[level + 1]
        self.play(self.funnel.light(level), rise(words))
        stays = PASS[level]
        goes = [name for name in self.wishes if name not in stays and self.wishes[name] not in self.left]
        room_left = self.seconds_to(until)
        leave = []
        for name in sorted(goes, key=lambda n: self.grid.sign * self.wishes[n].get_x()):
            thing = self.wishes[name]
            leave.append(fall(thing, (self.funnel.exit(level, R), self._waiting(len(self.left))), 1.1))
            self.left.append(thing)
        if level + 1 < len(SIEVES):
            seats = self.funnel.seats(level + 1, len(stays), R)
        else:
            step = 1.05
            seats = [
                (self.axis + self.grid.mirror((i - 1) * step), FLOOR + 0.23 + R * 1.14, 0.0) for i in range(len(stays))
            ]
        fell = [fall(self.wishes[name], (seat,), 0.7) for name, seat in zip(stays, seats, strict=True)]
        self.play(in_turn(leave, 0.12, max(0.3, min(2.0, room_left * 0.6))))
        self.play(in_turn(fell, 0.12, max(0.2, min(0.9, self.seconds_to(until) - 0.1))))

    def _waiting(self, i: int) -> tuple[float, float, float]:
        """Place i of the heap on the cabinet."""
        row, column = divmod(i, HEAP)
        x = CABINET[0] + (column - (HEAP - 1) / 2) * 0.68 + (0.1 if row % 2 else -0.1) * 0.6
        return self.grid.mirror(x), FLOOR + CABINET[2] + 0.1 + R * 1.14 + row * 0.68, 0.0

    # --- what becomes of them --------------------------------------------------------------------------------------
    def _few_light(self) -> None:
        words = self.text("few", "lead", px=self.px, width=SAFE_X - FEW_AT, lines=2, leading=1.1)
        words.middle_at(self.grid.mirror(FEW_AT), FLOOR + 0.46).set_z_index(LAYER["text"])
        self.few = words
        lit = []
        for name in FEW:
            thing = self.wishes[name]
            to = pin(name, R * 1.1).move_to(thing).set_z_index(LAYER["people"])
            lit.append(go(thing, NORMAL).become(to))
        self.play(in_turn(lit, 0.3, 0.9), rise(words, run_time=NORMAL))

    def _not_lost(self) -> None:
        """The others are not lost: one after the other they take the colour of the wood that will keep them."""
        names = [name for name in self.wishes if self.wishes[name] in self.left and name != POOL]
        kept = []
        for name in sorted(names, key=lambda n: self.left.index(self.wishes[n])):
            to = pin(name, R, "paper.deep").move_to(self.wishes[name]).set_z_index(LAYER["people"])
            kept.append(go(self.wishes[name], FAST).become(to))
        self.play(in_turn(kept, 0.35, max(0.4, min(1.8, self.seconds_to("drawer") - 0.3))))

    def _rest_wait(self) -> None:
        """A leaf of the calendar comes on the drawer; it is pulled, they drop into it, and it is pushed shut."""
        x, w, _ = CABINET
        plate = disc(0.27, "paper", *self.drawer.middle)
        leaf = icon("calendar", 0.36, "night", "paper", "paper").move_to((*self.drawer.middle, 0))
        leaf = VGroup(plate, leaf).set_z_index(LAYER["ground"])
        words = self.text(
            "drawer", "note", "paper", weight="SEMIBOLD", width=w - 0.5, lines=2, align="middle", leading=1.2
        )
        self.later = words.middle_at(*self.drawer.lower).set_z_index(LAYER["text"])
        run = max(1.2, min(4.4, self.seconds_to("hurts") - 0.2))
        self.play(GrowFromCenter(leaf, rate_func=arrive), rise(self.later), run_time=run * 0.16)
        self.drawer.front.add(*leaf)
        self.remove(leaf)
        self.play(self.drawer.pull(run * 0.16))
        inside = self.drawer.middle[1] + 0.03
        drops = []
        for thing in self.left:
            at = thing.get_center()
            middle = self.grid.mirror(x)
            near = middle + (at[0] - middle) * 0.75
            drops.append(fall(thing, ((near, inside, 0),), 0.5))
        self.play(in_turn(drops, 0.3, run * 0.46))
        self.play(self.drawer.push(run * 0.16))
        self.remove(*[thing for thing in self.left if thing is not self.wishes[POOL]])

    def _pool_once_more(self) -> None:
        """The pool looks out once more, and waits like the others."""
        pool = self.wishes[POOL]
        run = max(0.8, min(2.4, self.seconds_to("first") - 0.5))
        up = self.drawer.high * 0.95
        pool.move_to((self.drawer.middle[0], self.drawer.middle[1], 0)).set_z_index(LAYER["mark"] + 0.5)
        self.play(self.drawer.pull(run * 0.25), go(pool, run * 0.3).shift(UP * up))
        self.hold(run * 0.2)
        self.play(self.drawer.push(run * 0.3), go(pool, run * 0.3).shift(DOWN * up))
        self.remove(pool)

    def _stem_grows(self) -> None:
        """What came through is lifted by one stem, the first step first; all the rest leaves."""
        stem, fruits = priorities(self.grid)
        total = self.seconds_to()
        gone = (self.funnel, self.halo, self.asked, *self.drawer.things, self.later, self.few)
        lifts = [go(self.wishes[name], 1.2).become(fruit) for name, fruit in zip(FEW, fruits, strict=True)]
        self.play(vanish(*gone, run_time=min(NORMAL, total * 0.2)))
        self.play(stem.grow(min(1.3, total * 0.4)), in_turn(lifts, 0.15, min(1.4, total * 0.42)))
        self.hold(self.seconds_to() - 0.6)
        run = self.seconds_to()
        self.play(vanish(self.shelf, self.floor, run_time=run * 0.7), appear(mound(self.grid), run_time=run))
