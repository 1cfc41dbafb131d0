"""Who learns, who teaches, who pays, who decides: four arcs round one table, and a baker under three of them."""

from __future__ import annotations

from typing import ClassVar

from manim import UP, Animation, FadeIn, GrowFromCenter, VGroup, VMobject

from scenes.everyone_at_the_table.handover import CIRCLE, long_table, sign, stretch, table
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.baker import baker
from scenes.parts.block import Block, Roof
from scenes.parts.city import day_pane
from scenes.parts.icons import icon
from scenes.parts.people import cast
from scenes.parts.shapes import capsule, disc, rrect
from scenes.parts.sheet import Sheet
from scenes.parts.sky import halos
from scenes.parts.stakeholder_ring import StakeholderRing
from scenes.parts.telephone import radio
from scenes.stage import Stage

VERBS = ("learn", "teach", "pay", "decide")
SIGNS = ("school", "culture", "fund", "involve")
R, THICK = 2.14, 0.84
SIDE = 4.6  # middle of what stands beside the ring
FLOORS = (0.24, -2.95)  # of the upper and of the lower groups
WORDS = 2.04  # from a floor to the baseline of its verb
ROOM = 3.5
TALL = 1.5
STEP = 0.84  # from one person to the next
PLATE = (3.5, 0.13)  # a floor
UNDER = -3.3  # baseline of the words under the ring
HOUSES: dict[str, tuple[tuple[float, Roof, str, str], ...]] = {  # height, roof, wall and sign
    "teach": (
        (1.15, "flat", "teal", "school"),
        (1.02, "step", "night", "library"),
        (1.06, "gable", "coral", "quality"),
    ),
    "pay": (
        (1.12, "mast", "coral", "centre"),
        (1.42, "flat", "night", "plan"),
        (1.06, "tank", "teal", "work"),
        (1.16, "flat", "clay", "family"),
    ),
}


class Verbs(Stage):
    """People and houses come to the arc of their verb; then one person turns out to belong to three."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "verbs"
    surface: ClassVar[str] = "day"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._circle()
        self.until("circle")
        self._arcs_come()
        self.until("learn")
        self._verb(0, self._people("boy", "worker", "coder", "elder"))
        self.until("teach")
        self._verb(1, self._houses("teach"))
        self.until("radios")
        self._radio_man()
        self.until("pay")
        self._verb(2, self._houses("pay"))
        self.until("decide")
        self._verb(3, self._people("guide", "father"))
        self.until("evenings")
        self._evenings()
        self.until("several")
        self._baker()
        self.hold(self.seconds_to() - 1.4)
        self._table_stretches()

    def _circle(self) -> None:
        self.table, self.sign = table(self.grid), sign(self.grid, "day")
        self.halos = halos((6.9, 5.2, 3.6), *CIRCLE, base="paper", light="paper.shade", step=0.24)
        self.halos.set_z_index(LAYER["halo"])
        self.add(self.sign, self.table)
        self.groups, self.words, self.floors = VGroup(), VGroup(), VGroup()

    def _arcs_come(self) -> None:
        """Four equal arcs open round the table, one after the other."""
        self.ring = StakeholderRing(SIGNS, R, THICK, self.grid).shift((*CIRCLE, 0)).set_z_index(LAYER["mark"])
        arcs = [FadeIn(arc, scale=0.7, rate_func=arrive) for arc in self.ring]
        run = min(2.4, self.seconds_to("learn") - 0.3)
        cx, cy = CIRCLE
        page = Sheet(1.5, 1.06, 0, self.grid, folded=True), icon("plan", 0.74, "coral", "sun")
        self.page = VGroup(*page).rotate(0.12).shift((cx, cy, 0)).set_z_index(LAYER["mark"])
        self.play(appear(self.halos, self.page), in_turn(arcs, 0.5, run))

    # --- what stands at an arc -------------------------------------------------------------------------------------
    def _place(self, i: int) -> tuple[float, float]:
        """Middle of the floor beside arc i."""
        right = i in (0, 1)
        return self.grid.mirror(SIDE if right else -SIDE), FLOORS[0 if i in (0, 3) else 1]

    def _verb(self, i: int, things: list[VMobject]) -> None:
        """Light arc i with its verb, and let who belongs to it come, over the sentence."""
        x, y = self._place(i)
        words = self.text(VERBS[i], "lead", width=ROOM, align="middle").at(x, y + WORDS).set_z_index(LAYER["text"])
        ground = rrect(*PLATE, PLATE[1] / 2, "paper.deep").shift((x, y - PLATE[1] / 2, 0)).set_z_index(LAYER["mark"])
        lit = go(self.ring, NORMAL).light(i)
        steps: list[Animation] = [lit.done(i - 1) if i else lit, rise(words), appear(ground)]
        if i:
            steps += [go(self.words[i - 1], NORMAL).set_fill(colour("soft.day"))]
        self.words.add(words)
        self.floors.add(ground)
        self.play(*steps)
        group = VGroup(*things).set_z_index(LAYER["people"])
        self.groups.add(group)
        spoken = next(end for begin, end in self.brief.sentences if end > self.frame)
        ahead = min(spoken - self.frame, self._room()) / self.brief.fps
        come = [grow_up(thing) if isinstance(thing, Block) else self._step_in(thing) for thing in things]
        self.play(in_turn(come, 0.8, max(1.0, min(3.6, ahead - 0.3))))

    def _step_in(self, thing: VMobject) -> Animation:
        return FadeIn(thing, shift=UP * 0.2, rate_func=arrive)

    def _people(self, *names: str) -> list[VMobject]:
        x, y = self._place(len(self.groups))
        out = list[VMobject]()
        for k, name in enumerate(names):
            away = self.grid.mirror((k - 1.5) * STEP)
            out.append(cast(name, TALL, **({"arm": "down"} if name == "father" else {})).shift((x + away, y, 0)))
        return out

    def _houses(self, verb: str) -> list[VMobject]:
        """Houses with a sign, from the reading side."""
        x, y = self._place(len(self.groups))
        out = list[VMobject]()
        for k, (high, roof, wall, name) in enumerate(HOUSES[verb]):
            house = Block(
                0.78, high, roof, wall, pane=day_pane(wall), share=0.6, seed=k + 3, columns=2, rows=1, door=False
            )
            house.remove(house.panes)
            ink = "night" if wall == "clay" else "paper"
            house.add(icon(name, 0.56, ink, "sun", wall).shift((0, min(high - 0.42, 0.72), 0)))
            out.append(house.shift((x + self.grid.mirror((k - 1.5) * STEP), y, 0)))
        return out

    def _radio_man(self) -> None:
        """The neighbour comes with the radio he repairs."""
        x, y = self._place(1)
        at = x + self.grid.mirror(1.5 * STEP)
        man = cast("worker", TALL, prop=None, style="bald", top="coral").shift((at, y, 0))
        box = radio(0.5, "night", "sun").shift((at + self.grid.mirror(0.42), y, 0))
        self.radio = VGroup(man, box).set_z_index(LAYER["people"])
        self.groups[1].add(self.radio)
        self.play(FadeIn(man, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive), GrowFromCenter(box, run_time=NORMAL))

    def _evenings(self) -> None:
        """Those whose evenings are planned come to the council, and stand beside it."""
        x, y = self._place(3)
        more = VGroup(
            *(
                cast(n, TALL).shift((x + self.grid.mirror(k * STEP), y, 0))
                for n, k in (("reader", 0.5), ("wheels", 1.5))
            )
        )
        more.set_z_index(LAYER["people"])
        self.groups[3].add(*more)
        self.play(in_turn([self._step_in(person) for person in more], 0.5, 1.2))

    # --- one for several -------------------------------------------------------------------------------------------
    def _baker(self) -> None:
        """The baker stands in the middle of the table; a line goes out to each of three arcs."""
        cx, cy = CIRCLE
        self.baker = baker(1.62).shift((cx, cy - 0.98, 0)).set_z_index(LAYER["people"])
        spot = disc(0.86, "sun.light", cx, cy).set_z_index(LAYER["plate"])
        self.play(
            go(self.ring, NORMAL).rest(3),
            *[go(group, NORMAL).set_opacity(0.4) for group in self.groups],
            vanish(self.page),
            appear(spot),
            FadeIn(self.baker, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive),
        )
        several = self.text("several", "label", width=4.7, lines=2, leading=1.15, align="middle")
        several.at(cx, UNDER + 0.34 * (len(several.lines) - 1)).set_z_index(LAYER["text"])
        self.lines = VGroup()
        step = min(1.2, (self.seconds_to() - 2.6) / 3)
        for i in range(3):
            to = self.ring.inner(i)
            line = VGroup(
                capsule((cx + to[0] * 0.3, cy + to[1] * 0.3), (cx + to[0] * 0.98, cy + to[1] * 0.98), 0.07, "coral"),
                disc(0.13, "coral", cx + to[0], cy + to[1]),
            ).set_z_index(LAYER["people"])
            self.lines.add(line)
            more = [rise(several)] if i == 0 else []
            self.play(
                FadeIn(line, scale=0.4, run_time=NORMAL, rate_func=arrive),
                go(self.ring, NORMAL).light(i),
                go(self.words[i], NORMAL).set_fill(colour("night")),
                *more,
            )
            self.hold(step - NORMAL)

    def _table_stretches(self) -> None:
        """All step back; the table stretches into a long one with two sides."""
        gone = [thing for thing in self.mobjects if thing not in (self.backdrop, self.sign, self.table)]
        self.play(vanish(*gone, run_time=0.5))
        top = self.table.board[1]
        self.keep(self.sign, self.table.board)
        self.play(vanish(self.table.board[0]), stretch(top, self.seconds_to()))
        self.keep(self.sign, long_table(self.grid))
