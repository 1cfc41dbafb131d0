"""One thing on Monday; then our city in the evening, and the ring that begins again."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import DOWN, UP, Animation, FadeIn, GrowFromEdge, VGroup

from scenes.learn_to_live_sustainably.handover import DONE_AGAIN, NEXT_PART, home, sign
from scenes.look.grid import span
from scenes.look.motion import FAST, NORMAL, SLOW, arrive
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.child_drawing import ChildDrawing
from scenes.parts.city import tree
from scenes.parts.closing import Closing
from scenes.parts.evening_city import FEET, EveningCity
from scenes.parts.far_street import GROUND, FarStreet
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.ring_turn import Turn
from scenes.parts.shapes import rrect
from scenes.parts.sky import halos
from scenes.stage import Stage

DRAWING_AT, SIZE = (2.35, 0.74), 1.06
CLASS: tuple[tuple[str, float, dict[str, Any]], ...] = (
    ("boy", 1.6, {}),
    ("child", 2.7, {}),
    ("boy", 3.75, {"top": "coral", "style": "short", "hair": "hair.dark", "skin": "skin.4"}),
)
CLASS_END = (("child", 4.8, {"arm": "down", "top": "sky", "bottom": "teal", "skin": "skin.1", "hair": "hair.sand"}),)
TREE = (-1.75, 1.15)  # the planted tree: place, height
GIRL = 3.15
MARKS = 3
RING, RISEN, BELOW = 1.16, (0.0, 1.36), 4.4  # size against the cards, middle, and how far under it the ring waits


class Monday(Stage):
    """A drawing gains a tree, a street too; four places light; streets are counted; the ring turns by one place."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "monday"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.home = sign(self.grid, "night"), home(self.grid)
        self.street = FarStreet(self.grid)
        self.add(*self.street.things, self.home, self.sign)
        self.until("monday")
        self._drawing()
        self.until("one")
        self._one_thing()
        self.until_sentence(2)
        self._evening()
        self.until("city")
        self._girl_comes()
        for i, key in enumerate(("mother", "reader", "student", "planner")):
            self.until(key)
            self._place(i)
        self.until("windows")
        self._windows_counted()
        self.until("streets")
        self._streets()
        self.until("ring")
        self._ring()
        self.until("yours")
        self._yours()
        self.hold(self.seconds_to() - 1.3)
        self._to_the_cards()

    # --- on Monday -----------------------------------------------------------------------------------------------
    def _drawing(self) -> None:
        """A drawing is pinned up before a class."""
        at = (self.grid.mirror(DRAWING_AT[0]), DRAWING_AT[1], 0)
        self.drawing = ChildDrawing(self.grid).scale(SIZE, about_point=(0, 0, 0)).shift(at).set_z_index(LAYER["text"])
        self.drawing.tree.scale(SIZE, about_point=(0, 0, 0)).shift(at).set_z_index(LAYER["text"])
        self.halo = halos((3.9, 3.3), *at[:2]).set_z_index(LAYER["surface"])
        words = self.text("monday", "title", "paper", width=span(4) - 0.5, lines=2, leading=1.15, px=76)
        self.words = words.middle_at(self.grid.x(0), 1.0).set_z_index(LAYER["text"])
        self.play(appear(self.halo), FadeIn(self.drawing, shift=UP * 0.5, run_time=NORMAL, rate_func=arrive))
        self.pupils = VGroup()
        for name, x, change in (*CLASS, *CLASS_END):
            self.pupils.add(cast(name, 1.72, **change).shift((self.grid.mirror(x), GROUND - 0.5, 0)))
        self.pupils.set_z_index(LAYER["source"])
        coming = [FadeIn(each, shift=UP * 0.25, rate_func=arrive) for each in self.pupils]
        self.play(in_turn(coming, 0.3, min(1.6, self.seconds_to("one") * 0.3)))
        self.play(rise(self.words, run_time=NORMAL))

    def _one_thing(self) -> None:
        """The drawing gains a tree; then the same tree stands in the street."""
        x, height = TREE
        planted = tree(height, "teal").shift((self.grid.mirror(x), GROUND, 0)).set_z_index(LAYER["near city"])
        self.planted = planted
        end = (self.brief.sentences[1][0] - self.frame) / self.brief.fps
        self.play(GrowFromEdge(self.drawing.tree, DOWN, run_time=min(NORMAL, end * 0.4), rate_func=arrive))
        self.play(grow_up(planted, min(NORMAL, end * 0.4)))

    # --- the city ------------------------------------------------------------------------------------------------
    def _evening(self) -> None:
        """The street comes nearer: our city, wide, in the evening, no place lit yet."""
        run = min(1.5, self.seconds_to("city") * 0.6)
        self.city = EveningCity(self.grid)
        gone = (
            self.halo,
            self.drawing,
            self.drawing.tree,
            self.words,
            self.pupils,
            *self.street.things,
            self.home,
            self.planted,
        )
        self.play(vanish(*gone, run_time=run * 0.5), *self._come(run))

    def _girl_comes(self) -> None:
        """Somebody looks at it."""
        self.girl = self._girl("down")
        run = min(NORMAL, self.seconds_to("mother"))
        self.play(FadeIn(self.girl, shift=UP * 0.2, run_time=run, rate_func=arrive))

    def _come(self, run: float) -> list[Animation]:
        return [FadeIn(part, shift=UP * 0.5, run_time=run, rate_func=arrive) for part in self.city.things]

    def _girl(self, arm: str) -> VGroup:
        girl = cast("child", 1.55, arm=arm).shift((self.grid.mirror(GIRL), FEET - 0.1, 0))
        return girl.set_z_index(LAYER["people"])

    def _place(self, i: int) -> None:
        """Somebody is named, and their light comes on."""
        moves = [self.city.light_place(i)]
        if i == 3:
            moves = [FadeIn(self.city.office, run_time=NORMAL, rate_func=arrive)]
        self.play(*moves)
        if i == 3:
            self.play(self.city.office.write(min(SLOW, self.seconds_to("windows") * 0.3)))

    def _windows_counted(self) -> None:
        """She holds up three windows: that was before."""
        x, y, _ = self.girl.get_top()
        self.marks = VGroup()
        for i in range(MARKS):
            spot = (x + 0.34 * (i - 1), y + 0.42, 0)
            self.marks.add(rrect(0.22, 0.28, 0.03, "sun").shift(spot).set_z_index(LAYER["text"]))
        self.play(
            go(self.girl, FAST).become(self._girl("up")),
            in_turn(
                [FadeIn(mark, scale=0.5, rate_func=arrive) for mark in self.marks],
                0.3,
                min(0.8, self.seconds_to("streets")),
            ),
        )

    def _streets(self) -> None:
        """Now whole streets light, one over the other."""
        run = max(0.4, min(1.3, self.seconds_to("ring") - 0.05))
        streets = [self.city.light_street(i, run * 0.7) for i in reversed(range(len(self.city.streets)))]
        self.play(vanish(self.marks, run_time=run * 0.4), in_turn(streets, 0.3, run))

    # --- the ring ------------------------------------------------------------------------------------------------
    def _ring(self) -> None:
        """The ring comes up behind the hill, a leaf in it, and turns by one place."""
        at = (self.grid.mirror(RISEN[0]), RISEN[1])
        self.closing = Closing(self.grid, None, DONE_AGAIN).enlarged(RING, at)
        ring, glow = self.closing.ring, self.closing.halos
        left = self.seconds_to("yours")
        turn = Turn(ring, run_time=min(1.3, left * 0.35))
        turn.before()
        glow.set_z_index(LAYER["surface"])
        ring.set_z_index(LAYER["halo"])
        self.leaf = icon("leaf", 1.3, "teal.light", "night", "night").shift((*at, 0)).set_z_index(LAYER["halo"])
        for part in (ring, glow, self.leaf):
            part.shift(DOWN * BELOW)
        self.add(glow, ring, self.leaf)
        run = min(1.4, left * 0.4)
        self.play(vanish(self.sign), *(go(part, run).shift(UP * BELOW) for part in (glow, ring, self.leaf)))
        self.play(turn)
        self.play(go(ring, min(NORMAL, self.seconds_to("yours"))).light(NEXT_PART))

    def _yours(self) -> None:
        """The leaf goes; the middle is free for another city."""
        self.play(vanish(self.leaf, run_time=NORMAL))

    def _to_the_cards(self) -> None:
        """Ring and girl, with her mother, go to their place on the closing cards."""
        run = self.seconds_to()
        cards, far = Closing(self.grid, NEXT_PART, DONE_AGAIN), FarStreet(self.grid)
        gone = [*self.city.things, *self.city.lights(), self.city.office.words, self.girl]
        self.keep(*gone, self.closing.halos, self.closing.ring)
        self.play(
            vanish(*gone, run_time=run * 0.5),
            go(self.closing.halos, run).become(cards.halos),
            go(self.closing.ring, run).become(cards.ring),
            FadeIn(cards.people, run_time=run, rate_func=arrive),
            *[FadeIn(row, shift=UP * 0.3, run_time=run, rate_func=arrive) for row in far.things],
        )
        self.keep(*far.things, *cards.things)
