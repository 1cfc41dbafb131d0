"""Four links on a sideboard: what goes in, what is done, what comes out, and what changes for somebody."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, Animation, FadeIn, GrowFromCenter, GrowFromPoint, Rotate, Transform, VGroup

from scenes.know_how_far_you_have_come.handover import board, sign, stone
from scenes.look.grid import WIDTH
from scenes.look.motion import NORMAL, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, in_turn, rise, vanish
from scenes.parts.bus_stop import BusStop
from scenes.parts.chair import chair
from scenes.parts.city import silhouette
from scenes.parts.icons import icon, medal
from scenes.parts.link_chain import LinkChain
from scenes.parts.pawn import pawn
from scenes.parts.people import cast
from scenes.parts.shapes import disc, rrect
from scenes.parts.speech import bubble
from scenes.parts.tea_table import TeaTable
from scenes.stage import Stage

R, PITCH, MIDDLE = 1.45, 3.15, 0.1
KEYS = ("input", "activity", "output", "outcome")
MARKS = ("input", "do", "out", "change")
NAMES = -2.32  # height of the labels' middle
DRAWER = (2.95, 1.02)  # the front of a drawer, on which a label stands
ROOM = 2.8
SEATS = (-0.5, 0.0, 0.5)
HEAP = tuple((x, y) for y in (0, 1, 2) for x in range(-3 + y, 4 - y))  # chairs piled up: place in a row, row
CHAIR = 0.82  # height of the person a chair is for
TIP = 0.32  # how far the overloaded link tips, in radians


class Chain(Stage):
    """Each link gets its picture; counting only chairs tips the third, and the last one stays."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "chain"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._shelf_comes()
        self.until("effort")
        self._effort()
        self.until_sentence(2)
        self._street()
        for i, mark in enumerate(MARKS):
            self.until(mark)
            self._link(i)
        self.until("bus")
        self._bus()
        self.until_sentence(5)
        self._only_chairs()
        self.until("chairs")
        self._tips()
        self.until_sentence(6)
        self._follow()
        self.until("person")
        self._person()
        self.hold(self.seconds_to() - 1.2)
        self._carry_over()

    # --- the chain -------------------------------------------------------------------------------------------------
    def _shelf_comes(self) -> None:
        """The milestone is set aside, and a sideboard comes up where it stood."""
        self.sign, self.stone = sign(self.grid), stone(self.grid)
        self.chain = LinkChain(len(KEYS), R, PITCH, self.grid).shift((0, MIDDLE, 0))
        top = MIDDLE - R - 0.2
        front = rrect(WIDTH + 0.4, 6.0, 0, "paper.deep").shift((0, top - 3.0, 0))
        edge = rrect(WIDTH + 0.4, 0.14, 0, mix("paper.deep", "clay", 0.4)).shift((0, top - 0.07, 0))
        drawers = VGroup()
        for i in range(len(KEYS)):
            panel = rrect(*DRAWER, 0.1, mix("paper.deep", "paper", 0.4)).shift((self.chain.place(i)[0], NAMES, 0))
            knob = disc(0.09, "clay", self.chain.place(i)[0], NAMES - DRAWER[1] / 2 - 0.18)
            drawers.add(panel, knob)
        self.front = VGroup(front, edge, drawers).set_z_index(LAYER["far city"])
        self.chain.shelf.set_z_index(LAYER["near city"])
        for group, layer in (("plates", "near city"), ("floors", "plate"), ("rings", "ground"), ("joints", "text")):
            getattr(self.chain, group).set_z_index(LAYER[layer])
        self.add(self.stone, self.sign)
        run = min(1.2, self.seconds_to("effort"))
        foot = self.stone.get_bottom()
        self.play(
            FadeIn(self.front, shift=UP * 0.8, run_time=run, rate_func=arrive),
            FadeIn(self.chain.shelf, shift=UP * 0.8, run_time=run, rate_func=arrive),
            go(self.stone, run).scale(0.4, about_point=foot).shift((-foot[0], MIDDLE - R - foot[1], 0)).set_opacity(0),
        )
        self.remove(self.stone)

    def _effort(self) -> None:
        """Four links; strokes are set over those whose effort is easily counted."""
        order = list(range(len(KEYS)))
        coming = [
            FadeIn(
                VGroup(self.chain.plates[i], self.chain.rings[i], self.chain.floors[i]),
                shift=DOWN * 0.5,
                rate_func=arrive,
            )
            for i in order
        ]
        self.play(in_turn(coming, 0.3, 1.0), FadeIn(self.chain.joints, run_time=1.0, rate_func=_late))
        for i in order:
            self.remove(self.chain.plates[i], self.chain.rings[i], self.chain.floors[i])
        self.add(self.chain.plates, self.chain.floors, self.chain.rings, self.chain.joints)
        self.strokes = VGroup()
        for i in range(2):
            x, y, _ = self.chain.place(i)
            for k in (-1, 0, 1):
                mark = icon("tally", 0.62, "night", "coral", "paper")
                self.strokes.add(mark.shift((x + self.grid.mirror(k * 0.78), y + R + 0.6, 0)))
        self.play(
            self.chain.turn("lit", 0, 1),
            in_turn([FadeIn(mark, scale=1.4, rate_func=arrive) for mark in self.strokes], 0.5, 1.6),
        )

    def _street(self) -> None:
        """Our own street stands behind; nothing is told yet."""
        self.far = silhouette(-WIDTH / 2 - 0.2, WIDTH / 2 + 0.2, MIDDLE - R - 0.2, 0.9, 2.9, ink="paper.sky", seed=14)
        self.grid.flip(self.far.set_z_index(LAYER["halo"]))
        self.names, self.pictures = VGroup(), VGroup()
        labels = [self.label(key) for key in KEYS]
        self.px = self.type.common_px(labels, "lead", width=ROOM, lines=2, px=45)
        self.play(
            vanish(*self.strokes),
            self.chain.turn("rest"),
            FadeIn(self.far, shift=UP * 0.5, run_time=0.9, rate_func=arrive),
        )

    def _link(self, i: int) -> None:
        """Link i is lit, named, and shows its part of the story; the one before it is done."""
        name = self.text(KEYS[i], "lead", px=self.px, width=ROOM, lines=2, align="middle", leading=1.15)
        name.middle_at(self.chain.place(i)[0], NAMES).set_z_index(LAYER["text"])
        picture = (self._input, self._activity, self._output, self._outcome)[i]()
        picture.shift(self.chain.floor(i)).set_z_index(LAYER["people"])
        self.names.add(name)
        self.pictures.add(picture)
        turns = [self.chain.turn("lit", i)] + ([self.chain.turn("done", i - 1)] if i else [])
        things = [FadeIn(thing, shift=UP * 0.2, rate_func=arrive) for thing in picture]
        self.play(*turns, rise(name), in_turn(things, 0.35, 1.4))
        self.remove(*picture)
        self.add(picture)

    def _input(self) -> VGroup:
        """A teacher, and a kettle on a table."""
        teacher = cast("guide", 1.75).shift((self.grid.mirror(-0.52), 0, 0))
        return VGroup(teacher, TeaTable(0.98, self.grid).shift((self.grid.mirror(0.42), 0, 0)))

    def _activity(self) -> VGroup:
        """A lesson, and the leaf of the calendar that says when."""
        teacher = cast("guide", 1.4, arm="up").shift((self.grid.mirror(-0.55), 0, 0))
        reader = cast("reader", 1.4).shift((self.grid.mirror(0.5), 0, 0))
        day = icon("calendar", 0.6, "night", "paper", "sun").shift((self.grid.mirror(0.1), 1.72, 0))
        return VGroup(teacher, reader, day)

    def _output(self) -> VGroup:
        """People on chairs, in two rows."""
        rows = VGroup()
        for y, high in ((0.52, 0.8), (0.0, 0.9)):
            for x in SEATS:
                person = pawn(high * 1.06, "night").shift((0, 0.12, 0))
                rows.add(VGroup(person, chair(high, "teal")).shift((self.grid.mirror(x * 1.02), y, 0)))
        return rows

    def _outcome(self) -> VGroup:
        """The old woman at a bus stop."""
        self.stop = BusStop(1.95, self.grid).shift((self.grid.mirror(-0.52), 0, 0))
        self.elder = cast("elder", 1.6).shift((self.grid.mirror(0.48), 0, 0))
        return VGroup(self.stop, self.elder)

    def _bus(self) -> None:
        """The timetable lights, and she says where she is going."""
        top = self.elder.get_top()
        said = bubble(1.35, "coral", "coral", left=self.grid.rtl).shift(
            (top[0] - self.grid.mirror(0.1), top[1] + 0.55, 0)
        )
        place = icon("pin", 0.58, "paper", "coral", "coral").move_to(said[0].get_center() + UP * 0.08)
        self.said = VGroup(said[0], place).set_z_index(LAYER["source"])
        self.play(
            go(self.stop.timetable, NORMAL).set_fill(colour("paper")),
            in_turn([FadeIn(line, scale=1.5, rate_func=arrive) for line in self.stop.lines], 0.4, 1.2),
        )
        self.play(GrowFromPoint(self.said, self.said.get_bottom(), run_time=NORMAL, rate_func=arrive))

    # --- only chairs -----------------------------------------------------------------------------------------------
    def _only_chairs(self) -> None:
        """Only the third link is looked at, and chair after chair is bought."""
        x, y, _ = self.chain.place(2)
        self.heap = VGroup()
        for place, row in HEAP:
            one = chair(CHAIR, "coral" if (place + row) % 2 else "teal")
            self.heap.add(one.shift((x + self.grid.mirror(place * 0.42), y + R - 0.08 + row * 0.63, 0)))
        self.heap.set_z_index(LAYER["text"])
        drops = [FadeIn(one, shift=DOWN * 1.2, rate_func=arrive) for one in self.heap]
        self.play(
            self.chain.turn("lit", 2),
            self.chain.turn("rest", 0, 1, 3),
            vanish(self.said),
            *(go(self.pictures[i], NORMAL).set_opacity(0.35) for i in (0, 1, 3)),
            in_turn(drops, 0.5, max(1.0, min(3.6, self.seconds_to("chairs") - 0.4))),
        )
        self.remove(*self.heap)
        self.add(self.heap)

    def _tips(self) -> None:
        """It is too much: the link tips, and the heap slides."""
        x, y, _ = self.chain.place(2)
        self.load = VGroup(self.pictures[2], self.heap, self.chain.floors[2])
        turn = -self.grid.sign * TIP
        self.play(Rotate(self.load, turn, about_point=(x, y - R, 0), run_time=0.5, rate_func=move))

    def _follow(self) -> None:
        """Chairs go; the light follows the chain from the first link on."""
        x, y, _ = self.chain.place(2)
        run = max(0.4, min(0.7, self.seconds_to("person") * 0.3))
        fallen = [go(one, run).shift(DOWN * 0.6).set_opacity(0) for one in self.heap]
        self.load.remove(self.heap)
        self.play(Rotate(self.load, self.grid.sign * TIP, about_point=(x, y - R, 0), run_time=run), *fallen)
        self.remove(self.heap)
        each = max(0.2, self.seconds_to("person") / 3 - 0.05)
        for i in range(3):
            steps: list[Animation] = [self.chain.turn("lit", i, run_time=each)]
            if i:
                steps.append(self.chain.turn("done", i - 1, run_time=each))
            self.play(*steps, go(self.pictures[i], each).set_opacity(1))

    def _person(self) -> None:
        """At the end stands the old woman: only her link is lit."""
        heart = medal("person", 0.34, "coral", "paper", "coral")
        x, y, _ = self.chain.place(3)
        self.heart = heart.shift((x, y + R + 0.55, 0)).set_z_index(LAYER["text"])
        self.play(
            self.chain.turn("lit", 3),
            self.chain.turn("rest", 0, 1, 2),
            *(go(self.pictures[i], NORMAL).set_opacity(0.35) for i in range(3)),
            go(self.pictures[3], NORMAL).set_opacity(1),
            *(go(self.names[i], NORMAL).set_fill(colour("soft.day")) for i in range(3)),
            GrowFromCenter(self.heart, run_time=NORMAL, rate_func=arrive),
        )

    def _carry_over(self) -> None:
        """Her ring becomes the frame of what follows."""
        frame, size = board(self.grid), 2 * R
        ring = rrect(size, size, R, "night").shift(self.chain.place(3)).set_z_index(LAYER["plate"])
        ring.set_fill(opacity=0)
        self.add(ring)
        rest = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign, ring)]
        run = self.seconds_to()
        self.play(
            vanish(*rest, run_time=run * 0.5),
            Transform(ring, frame, run_time=run, rate_func=move),
        )
        self.keep(ring, self.sign)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
