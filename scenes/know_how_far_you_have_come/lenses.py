"""Three lenses over a street: a count, a survey and a visit, and what they show only together."""

from __future__ import annotations

from math import pi
from typing import ClassVar

from manim import UP, Animation, FadeIn, FadeOut, GrowFromCenter, VGroup, VMobject

from scenes.know_how_far_you_have_come.handover import HANDLES, LENS, glasses, sign, three
from scenes.look.grid import WIDTH
from scenes.look.motion import FAST, NORMAL, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.block import Block, Roof
from scenes.parts.city import day_pane, silhouette
from scenes.parts.faces import woman_at
from scenes.parts.gap_outline import gap_outline
from scenes.parts.icons import icon, medal
from scenes.parts.lens import Lens
from scenes.parts.pawn import KINDS, pawn
from scenes.parts.shapes import capsule, rrect
from scenes.stage import Stage

R = 1.42
PLACES = ((-4.55, 1.35), (-0.45, 0.75), (3.65, 1.35))  # count, visit, ask: the visit is nearest to the street
ALONE, SIZE = (0.0, 0.85), 1.5  # of the first lens while it is the only one
GROUND = -3.0
HOUSES: tuple[tuple[float, float, Roof, str], ...] = (
    (1.1, 1.0, "gable", "coral"),
    (1.0, 1.25, "flat", "teal"),
    (1.25, 1.0, "solar", "clay"),
    (1.0, 1.1, "barrel", "teal"),
    (1.15, 1.25, "garden", "coral"),
    (1.0, 1.05, "slant", "clay"),
    (1.15, 1.25, "tank", "teal"),
    (1.05, 1.0, "gable", "clay"),
    (1.1, 1.2, "flat", "coral"),
    (1.0, 1.0, "gable", "teal"),
)
CAME = (0, 4)  # the houses of the two streets whose people came
GAP = (5, 9)  # first and last house of the gap that is outlined
DISTRICTS = ("teal", "coral", "night")


class Lenses(Stage):
    """One lens fools; three take their corners, and where they disagree there is a gap."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "lenses"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._street()
        self.until("one")
        self._one()
        self.until("three")
        self._three()
        self.until("count")
        self._count()
        self.until("ask")
        self._ask()
        self.until("visit")
        self._visit()
        self.until("full")
        self._good(0, "full")
        self.until("happy")
        self._good(1, "happy")
        self.until("streets")
        self._streets()
        self.until("differ")
        self._differ()
        self.hold(self.seconds_to() - 1.5)
        self._spectacles()

    # --- one, and three --------------------------------------------------------------------------------------------
    def _street(self) -> None:
        """Our street comes up under the lenses."""
        self.sign = sign(self.grid)
        self.small = three(self.grid)
        self.lenses = [one for one in self.small if isinstance(one, Lens)]  # count, visit, ask, from the reading side
        self.add(self.small, self.sign)
        x = -sum(w for w, *_ in HOUSES) / 2 - 0.06 * (len(HOUSES) - 1) / 2
        self.houses: list[Block] = []
        for i, (w, h, roof, wall) in enumerate(HOUSES):
            block = Block(w, h, roof, wall, pane=day_pane(wall), share=0, columns=2, rows=1, seed=i, apart=True)
            self.houses.append(block.shift((x + w / 2, GROUND, 0)))
            x += w + 0.06
        self.grid.flip(VGroup(*self.houses).set_z_index(LAYER["near city"]))
        half = WIDTH / 2 + 0.2
        far = silhouette(-half, half, GROUND, 1.1, 1.9, ink="paper.shade", seed=29)
        self.grid.flip(far)
        ground = rrect(WIDTH + 0.4, 2.0, 0, "paper.deep").shift((0, GROUND - 1.0, 0))
        self.place_ = VGroup(far, ground).set_z_index(LAYER["surface"])
        run = min(0.9, self.seconds_to("one"))
        self.play(
            FadeIn(self.place_, shift=UP * 0.4, run_time=run, rate_func=arrive),
            in_turn([grow_up(house) for house in self.houses], 0.1, run),
        )

    def _moved(self, lens: Lens, size: float, at: tuple[float, float], run: float) -> Animation:
        here = lens.glass.get_center()
        now = lens.glass.width / 2
        moved: Animation = (
            go(lens, run)
            .scale(size / now, about_point=here)
            .shift((self.grid.mirror(at[0]) - here[0], at[1] - here[1], 0))
        )
        return moved

    def _one(self) -> None:
        """Through the first lens alone one sees a full room."""
        first, *others = self.lenses
        run = min(0.8, self.seconds_to("three") * 0.4)
        self.play(
            self._moved(first, R * SIZE, ALONE, run),
            *(FadeOut(one, run_time=run * 0.5) for one in others),
        )
        first.set_z_index(LAYER["people"])
        self.room = self._crowd().scale(SIZE).shift((self.grid.mirror(ALONE[0]), ALONE[1], 0))
        self.room.set_z_index(LAYER["ground"])
        self.play(
            first.turn("lit", FAST),
            in_turn([FadeIn(person, rate_func=arrive) for person in self.room], 0.1, 0.9),
        )
        self.remove(*self.room)
        self.add(self.room)

    def _crowd(self) -> VGroup:
        """A room full of people, about the origin, in a lens of its usual size."""
        people = VGroup()
        for row, (y, n) in enumerate(((0.32, 5), (-0.2, 6), (-0.72, 5))):
            for k in range(n):
                one = pawn(0.46, DISTRICTS[(row + k) % 3], KINDS[(row * 2 + k) % 3])
                people.add(one.shift((self.grid.mirror((k - (n - 1) / 2) * 0.34), y, 0)))
        return people

    def _three(self) -> None:
        """The three take their corners."""
        run = min(0.75, self.seconds_to("count"))
        first = self.lenses[0]
        here = first.glass.get_center()
        moved = go(first, run).scale(1 / SIZE, about_point=here)
        steps: list[Animation] = [
            moved.shift((self.grid.mirror(PLACES[0][0]) - here[0], PLACES[0][1] - here[1], 0)).set_state("rest")
        ]
        to = (self.grid.mirror(PLACES[0][0]), PLACES[0][1], 0)
        at = (self.grid.mirror(ALONE[0]), ALONE[1], 0)
        steps.append(
            go(self.room, run).scale(1 / SIZE, about_point=at).shift((to[0] - at[0], to[1] - at[1], 0)).set_opacity(0)
        )
        for i in (1, 2):
            x, y = PLACES[i]
            turn = HANDLES[i]
            lens = Lens(R, pi - turn if self.grid.rtl else turn).shift((self.grid.mirror(x), y, 0))
            self.lenses[i].become(lens.set_z_index(LAYER["people"]))
            steps.append(GrowFromCenter(self.lenses[i], run_time=run, rate_func=arrive))
        self.play(*steps)
        self.remove(self.room)
        self.names = VGroup()
        self.inside: list[VGroup] = [VGroup(), VGroup(), VGroup()]
        self.beams = VGroup()

    def _look(self, i: int, key: str) -> list[Animation]:
        """Light lens i, name it, and let its light fall on the street; the others step back."""
        x, y = PLACES[i]
        name = self.text(key, "lead", width=2 * R + 0.9, align="middle").at(self.grid.mirror(x), y + R + 0.2)
        self.names.add(name.set_z_index(LAYER["text"]))
        half = 2.2
        beam = self.lenses[i].beam([(self.grid.mirror(x) - half, GROUND), (self.grid.mirror(x) + half, GROUND)])
        beam.set_z_index(LAYER["far city"])
        steps: list[Animation] = [self.lenses[i].turn("lit"), rise(name), FadeIn(beam, run_time=NORMAL)]
        steps += [self.lenses[k].turn("done") for k in range(3) if k != i and self.inside[k]]
        steps += [go(old, NORMAL).set_fill(opacity=0.1) for old in self.beams]
        self.beams.add(beam)
        return steps

    def _seen(self, i: int, *things: VMobject) -> list[VMobject]:
        """Put things into lens i."""
        x, y = PLACES[i]
        for thing in things:
            thing.shift((self.grid.mirror(x), y, 0)).set_z_index(LAYER["ground"])
            self.inside[i].add(thing)
        return list(things)

    # --- count, ask, visit -----------------------------------------------------------------------------------------
    def _count(self) -> None:
        """People are counted; then they have districts; then some of them leave early."""
        people = self._crowd()
        inks = [person.get_fill_color().to_hex() for person in people]
        people.set_fill(colour("night"))
        (people_,) = self._seen(0, people)
        left = (self.brief.sentences[1][1] - self.frame) / self.brief.fps
        self.play(*self._look(0, "count"), in_turn([FadeIn(one, rate_func=arrive) for one in people], 0.2, left * 0.25))
        self.remove(*people)
        self.add(people_)
        self.hold(left * 0.12)
        tint = [go(one, FAST).set_fill(ink) for one, ink in zip(people, inks, strict=True)]
        self.play(in_turn(tint, 0.1, left * 0.15))
        self.hold(left * 0.14)
        self.play(in_turn([go(people[i], FAST).set_fill(opacity=0.25) for i in (0, 4, 9, 13)], 0.3, left * 0.15))

    def _ask(self) -> None:
        """A survey in simple words; one sheet of it goes to a house whose people did not come."""
        sheet = rrect(1.15, 1.5, 0.08, "paper")
        rows = VGroup()
        for k, y in enumerate((0.42, 0.0, -0.42)):
            box_ = rrect(0.2, 0.2, 0.04, "mist.pale").shift((self.grid.mirror(-0.36), y, 0))
            line = capsule((self.grid.mirror(-0.12), y), (self.grid.mirror(0.4 - 0.1 * k), y), 0.09, "night")
            rows.add(VGroup(box_, line))
        things = self._seen(2, sheet, rows)
        left = (self.brief.sentences[2][1] - self.frame) / self.brief.fps
        self.play(
            *self._look(2, "ask"),
            FadeIn(things[0], shift=UP * 0.2, run_time=NORMAL, rate_func=arrive),
        )
        self.play(in_turn([FadeIn(row, rate_func=arrive) for row in rows], 0.5, 0.9))
        ticks = [go(row[0], FAST).set_fill(colour("coral")) for row in rows]
        self.play(in_turn(ticks, 0.7, left * 0.2))
        self.hold(left * 0.1)
        goal = self.houses[7].get_top() + UP * 0.42
        self.letter = medal("survey", 0.3, "coral", "paper", "coral").move_to(things[0]).set_z_index(LAYER["text"])
        self.play(FadeIn(self.letter, scale=0.5, run_time=FAST, rate_func=arrive))
        self.play(go(self.letter, 0.9).move_to(goal))

    def _visit(self) -> None:
        """From the last row one sees backs; then faces turn."""
        backs = VGroup(*(pawn(0.95, "mist", "straight").shift((dx, -1.15, 0)) for dx in (-0.62, 0.0, 0.62)))
        faces = VGroup()
        for row, (y, n) in enumerate(((0.38, 3), (-0.42, 3))):
            for k in range(n):
                one = woman_at(k + row, row, 0.62).shift((self.grid.mirror((k - 1) * 0.68), y - 0.12, 0))
                faces.add(one)
        self._seen(1, faces)
        backs.shift((self.grid.mirror(PLACES[1][0]), PLACES[1][1] + 0.55, 0)).set_z_index(LAYER["ground"])
        self.play(*self._look(1, "visit"), FadeIn(backs, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive))
        self.hold(min(1.6, self.seconds_to("full") * 0.25))
        run = max(1.0, min(2.8, self.seconds_to("full") * 0.5))
        self.play(vanish(backs), in_turn([GrowFromCenter(face, rate_func=arrive) for face in faces], 0.5, run))
        self.remove(*faces)
        self.add(faces)

    # --- what they say ---------------------------------------------------------------------------------------------
    def _good(self, i: int, what: str) -> None:
        """Two of them show a good picture."""
        lens = 0 if i == 0 else 2
        fresh = self._crowd() if what == "full" else VGroup(icon("smile", 1.9, "night", "sun", "sun.light"))
        x, y = PLACES[lens]
        fresh.shift((self.grid.mirror(x), y, 0)).set_z_index(LAYER["ground"])
        others = [self.lenses[k].turn("done", FAST) for k in range(3) if k != lens]
        self.play(
            vanish(self.inside[lens]),
            self.lenses[lens].turn("lit"),
            *others,
            in_turn([FadeIn(part, rate_func=arrive) for part in fresh], 0.1, min(0.9, self.seconds_to() * 0.3)),
        )
        self.remove(*fresh)
        self.add(fresh)
        self.inside[lens] = fresh

    def _streets(self) -> None:
        """The visit shows it: people from two streets only; all the other houses stay dark."""
        lit = []
        for i in CAME:
            for pane in self.houses[i].panes:
                lit.append(go(pane, FAST).set_fill(colour("sun")))
        dark = [
            go(part, NORMAL).set_fill(mix(part.get_fill_color().to_hex(), "mist.pale", 0.78))
            for i, house in enumerate(self.houses)
            if i not in CAME
            for part in house.family_members_with_points()
        ]
        x, y = PLACES[1]
        homes = VGroup(*(icon("family", 0.95, "night", "sun", "sun.light").shift((dx, 0, 0)) for dx in (-0.55, 0.55)))
        homes.shift((self.grid.mirror(x), y, 0)).set_z_index(LAYER["ground"])
        self.play(
            *lit,
            *dark,
            vanish(self.inside[1], self.letter),
            self.lenses[1].turn("lit"),
            self.lenses[2].turn("done"),
            FadeIn(homes, scale=0.8, run_time=NORMAL, rate_func=_late),
            go(self.beams[2], NORMAL).set_fill(opacity=0.3),
        )
        self.inside[1] = homes

    def _differ(self) -> None:
        """The gap gets an edge and a name: the next task."""
        first, last = self.houses[GAP[0]], self.houses[GAP[1]]
        a, b = sorted((first.get_x(), last.get_x()))
        wide, high = b - a + 1.1, 1.95
        middle = (a + b) / 2
        edge = gap_outline(wide, high).shift((middle, GROUND + high / 2 - 0.28, 0)).set_z_index(LAYER["text"])
        words = self.text("differ", "lead", "coral", width=4.2, align="middle")
        words.at(middle + self.grid.mirror(-0.25), GROUND + high - 0.06).set_z_index(LAYER["text"])
        self.edge, self.next = edge, words
        self.play(
            FadeIn(edge, scale=1.08, run_time=NORMAL, rate_func=arrive),
            *(go(b, NORMAL).set_fill(opacity=0.08) for b in self.beams),
        )
        self.play(rise(words, run_time=NORMAL))

    def _spectacles(self) -> None:
        """The lenses come together into one pair of spectacles."""
        pair = glasses(self.grid)
        run = self.seconds_to()
        goals = (pair[0].get_center(), pair.get_center(), pair[1].get_center())
        if self.grid.rtl:
            goals = (goals[2], goals[1], goals[0])
        gone = [*self.inside, self.names, self.beams, *self.houses, self.place_, self.edge, self.next]
        steps: list[Animation] = [vanish(*gone, run_time=run * 0.4)]
        for lens, goal in zip(self.lenses, goals, strict=True):
            here = lens.glass.get_center()
            steps.append(go(lens, run * 0.6).scale(LENS / R, about_point=here).shift(goal - here))
        self.play(*steps)
        self.play(
            FadeIn(pair, run_time=self.seconds_to(), rate_func=arrive),
            *(FadeOut(lens, run_time=run * 0.4) for lens in self.lenses),
        )
        self.keep(pair, self.sign)


def _late(t: float) -> float:
    return arrive(max(0.0, 2 * t - 1))
