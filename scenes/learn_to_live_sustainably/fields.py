"""Five fields of work: a seed, five buds, and a petal that opens with each."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, FadeIn, GrowFromCenter, GrowFromEdge, VGroup

from scenes.learn_to_live_sustainably.handover import FLOWER, leaf, seed, sign
from scenes.look.grid import SAFE_X, WIDTH
from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, grow_up, in_turn, rise, vanish
from scenes.parts.block import Block
from scenes.parts.city import day_pane, silhouette, tree
from scenes.parts.icon_kit import box, line
from scenes.parts.icons import icon, medal
from scenes.parts.people import cast
from scenes.parts.petal_ring import PetalRing
from scenes.parts.petal_signs import PETAL_SIGNS
from scenes.parts.shapes import blob, disc, rrect, union
from scenes.stage import Stage

GROUND = -2.95
R = 2.95
HALO = (3.9, 3.3)
NAMES = (
    (1.3, 2.62),
    (3.0, 1.3),
    (2.55, -1.35),
    (-2.55, -1.35),
    (-3.0, 1.3),
)  # where names begin or end, and their middle
TEAM = (("coder", -5.75), ("wheels", -4.75), ("worker", -3.75))
STREET = ((3.05, 0.75, 0.95, "gable", "coral"), (3.95, 0.8, 1.15, "flat", "teal"), (5.75, 0.85, 1.0, "solar", "clay"))
TREE = 4.82


class Fields(Stage):
    """A seed becomes a flower of five petals; what two of them mean is seen on the street under it."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "fields"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.seed = sign(self.grid), seed(self.grid)
        self.add(self.seed, self.sign)
        self._garden()
        self.until("roadmap")
        self._stem()
        self.until("five")
        self._buds()
        keys = list(PETAL_SIGNS)
        for i, key in enumerate(keys):
            self.until(key)
            self._open(i, key)
            self._more(i, key, keys[i + 1] if i + 1 < len(keys) else "worked")
            if key == "youth":
                self.until("student")
                self._team()
        self._bloom()
        self.until("worked")
        self._worked()
        self.hold(self.seconds_to() - 1.3)
        self._leaf()

    def _garden(self) -> None:
        """Ground, far roofs and light round the seed."""
        half = WIDTH / 2 + 0.2
        x, y = self.grid.mirror(FLOWER[0]), FLOWER[1]
        self.halos = VGroup(*(disc(r, ink, x, y) for r, ink in zip(HALO, (_PALE, "paper.shade"), strict=True)))
        self.halos.set_z_index(LAYER["surface"])
        self.far = silhouette(-half, half, GROUND, 0.35, 1.2, ink=mix("paper", "clay", 0.21), seed=43)
        self.grid.flip(self.far)
        self.far.set_z_index(LAYER["far city"])
        self.ground = (
            rrect(WIDTH + 0.4, 1.4, 0, "paper.deep").shift((0, GROUND - 0.7, 0)).set_z_index(LAYER["far city"])
        )
        run = min(1.6, self.seconds_to("roadmap") * 0.7)
        self.play(
            FadeIn(self.ground, shift=UP * 0.5, run_time=run, rate_func=arrive),
            FadeIn(self.far, shift=UP * 0.3, run_time=run, rate_func=arrive),
            *[FadeIn(halo, scale=0.6, run_time=run, rate_func=arrive) for halo in self.halos],
        )

    def _stem(self) -> None:
        """The seed stands on a stem with two leaves: a road out of the ground."""
        x, y = self.grid.mirror(FLOWER[0]), FLOWER[1]
        stem = union([line((x, GROUND - 0.1), (x, y), 0.13)], "teal")
        low = GROUND + 0.34
        blades = [
            blob([(x, low), (x + s * 0.28, low + 0.26), (x + s * 0.74, low + 0.3), (x + s * 0.4, low - 0.02)], "teal")
            for s in (-1, 1)
        ]
        self.stem = VGroup(stem, *blades).set_z_index(LAYER["near city"])
        self.play(GrowFromEdge(self.stem, (0, -1, 0), run_time=min(NORMAL, self.seconds_to("five")), rate_func=arrive))

    def _buds(self) -> None:
        """Five buds come out of the seed, all alike."""
        self.flower = PetalRing(
            [draw() for draw in PETAL_SIGNS.values()], R, (self.grid.mirror(FLOWER[0]), FLOWER[1]), self.grid
        )
        self.names = VGroup()
        self.add(self.flower.petals, self.seed)
        self.source_line = self.source("night")
        buds = [self.flower.bud(i, NORMAL) for i in range(self.flower.count)]
        self.play(in_turn(buds, 0.25, min(1.8, self.seconds_to("policy") * 0.5)), rise(self.source_line))

    def _open(self, i: int, key: str) -> None:
        """A petal opens with its sign and its name; the one before steps back, still open."""
        x, y = NAMES[i]
        room = SAFE_X - abs(x) - (1.4 if i == 0 else 0)
        align = "start" if x > 0 else "end"
        name = self.text(key, "lead", width=room, lines=2, leading=1.1, align=align)
        y += 0.24 * (len(name.lines) - 1) if y < 0 else 0.0  # a second line stays clear of the street
        self.names.add(name.middle_at(self.grid.mirror(x), y).set_z_index(LAYER["text"]))
        self.flower.signs[i].set_z_index(LAYER["people"])
        moves = [self.flower.open(i, SLOW), rise(name)]
        if i:
            moves += [self.flower.done(i - 1), go(self.names[i - 1], NORMAL).set_fill(colour("soft.day"))]
        self.play(*moves)
        if key == "local":
            self._street()

    def _more(self, i: int, key: str, until: str) -> None:
        """What is said of a field happens in its petal."""
        sign_ = self.flower.signs[i]
        wide, (x, y, _) = sign_.width, sign_.get_center()

        def at(dx: float, dy: float) -> tuple[float, float, float]:
            return x + dx * wide, y + dy * wide, 0.0

        if key == "policy":  # rules are written, and the budget stands beside them
            self._soon(until, go(sign_[3], NORMAL).set_fill(colour("night")))
            self._soon(until, *self._added(i, medal("fund", 0.3, "teal", "paper", "sun").move_to(at(-0.42, -0.44))))
        elif key == "places":  # rain falls into the barrel
            drop = icon("drop", 0.34, "sky", "paper", "sun").move_to(at(0.37, 0.34))
            self._soon(until, *self._added(i, drop))
            self.play(go(drop, min(NORMAL, self.seconds_to(until) * 0.4)).move_to(at(0.37, 0.0)))
        elif key == "educators":  # what was taught goes on from one to the other
            book = medal("school", 0.17, "coral", "paper", "coral").move_to(at(-0.13, -0.16))
            self._soon(until, *self._added(i, book))
            self._soon(until, go(book, min(SLOW, self.seconds_to(until) * 0.4)).move_to(at(0.12, -0.16)))

    def _soon(self, until: str, *moves: Any) -> None:
        """Play something about half way to a mark, and well before it."""
        self.hold(self.seconds_to(until) * 0.36)
        if self.seconds_to(until) > NORMAL:
            self.play(*moves)

    def _added(self, i: int, thing: VGroup) -> list[Any]:
        """Let something more come into petal i; it stays a part of its sign."""
        self.flower.signs[i].add(thing.set_z_index(LAYER["people"]))
        return [GrowFromCenter(thing, run_time=NORMAL, rate_func=arrive)]

    def _bloom(self) -> None:
        """All five fields are lit together: the flower is whole."""
        lights = [self.flower.light(i) for i in range(self.flower.count)]
        names = [go(name, NORMAL).set_fill(colour("night")) for name in self.names]
        self.play(in_turn(lights, 0.3, max(0.4, min(SLOW, self.seconds_to("worked") - 0.2))), *names)

    def _team(self) -> None:
        """The student, who leads something real: he and his team are on the street."""
        self.team = VGroup()
        for name, x in TEAM:
            person = cast(name, 1.42 if name == "wheels" else 1.34)
            self.team.add(person.shift((self.grid.mirror(x), GROUND - (0.2 if name == "wheels" else 0.1), 0)))
        self.team.set_z_index(LAYER["people"])
        ordered = (self.team[1], self.team[0], self.team[2])
        run = min(1.2, self.seconds_to("local") * 0.7)
        self.play(in_turn([FadeIn(p, shift=UP * 0.2, rate_func=arrive) for p in ordered], 0.4, run))

    def _street(self) -> None:
        """Houses on the other side: one's own street, with a place for a tree."""
        self.street = VGroup()
        for x, w, h, roof, wall in STREET:
            block = Block(w, h, roof, wall, pane=day_pane(wall), share=0.4, seed=4)  # type: ignore[arg-type]
            self.street.add(block.shift((self.grid.mirror(x), GROUND, 0)))
        pit = union([box(self.grid.mirror(TREE), GROUND - 0.05, 0.6, 0.1, 0.04)], "earth")
        self.street.add(pit).set_z_index(LAYER["near city"])
        self.play(in_turn([grow_up(each) for each in self.street], 0.2, min(1.4, self.seconds_to("worked") * 0.4)))

    def _worked(self) -> None:
        """The tree has grown: one can see it."""
        grown = tree(1.55).shift((self.grid.mirror(TREE), GROUND - 0.02, 0)).set_z_index(LAYER["near city"])
        self.tree = grown
        self.play(grow_up(grown, SLOW))

    def _leaf(self) -> None:
        """The flower draws in, and its leaf goes up to head the next picture."""
        run = self.seconds_to()
        x, y = self.grid.mirror(FLOWER[0]), FLOWER[1]
        gone = [self.halos, self.far, self.names, self.team, self.street, self.tree, self.source_line, self.stem]
        gone.append(self.ground)
        inward = [
            go(part, run * 0.6).scale(0.1, about_point=(x, y, 0)).set_fill(opacity=0) for part in self.flower.things
        ]
        self.keep(*gone, *self.flower.things, self.seed, self.sign)
        self.play(*inward, vanish(*gone, run_time=run * 0.4))
        head = leaf(self.grid)
        self.play(go(self.seed, self.seconds_to()).become(head))
        self.keep(self.seed, self.sign)


_PALE = mix("paper", "clay", 0.07)
