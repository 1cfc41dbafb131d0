"""A chain of four links on a river bank: to know, to be able, to care, to act; without one of them it breaks."""

from __future__ import annotations

from math import cos, pi, sin
from typing import ClassVar

from manim import DOWN, UP, FadeIn, GrowFromCenter, Transform, VGroup

from scenes.learn_to_live_sustainably.handover import FLOWER, LINKS, SEED, seed, sign, switch
from scenes.look.grid import WIDTH
from scenes.look.motion import NORMAL, SLOW, arrive
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import go, in_turn, rise, vanish
from scenes.parts.city import silhouette
from scenes.parts.number_plate import NumberPlate
from scenes.parts.people import cast
from scenes.parts.river_chain import PITCH, SIDE, RiverChain
from scenes.stage import Stage
from scenes.text.block import TextBlock

KEYS = ("know", "able", "care", "act")
SIGNS = ("school", "wrench", "umbrella", "sandbag")
NAMES = -1.3  # middle of the links' names, on the bank
NAME = 2.0  # above the water: the long name's short form
FEET = -3.2
PEOPLE = (("father", -5.7), ("boy", -4.95), ("coder", -3.3), ("elder", -0.9), ("wheels", 0.35), ("worker", 2.1))
WEAK = 2  # the link that is taken out
PLATE_AT, PLATE = (5.08, -2.3), (2.46, 2.2)
FOOT = 1.55
GATHER = 0.86  # radius of the circle into which the chain closes


class Chain(Stage):
    """The switch opens into a link; four links join, one gives way, the gap is closed; the chain becomes a seed."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "chain"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign = sign(self.grid)
        self.switch = switch(self.grid)
        self.add(self.switch, self.sign)
        self.until("learn")
        self._bank()
        self.until("esd")
        self._name()
        self.until("links")
        self._links()
        for i, key in enumerate(KEYS):
            self.until(key)
            self._light(i)
        self.until("breaks")
        self._break()
        self.until("sandbag")
        self._sandbags()
        self.until_sentence(6)
        self._plate()
        self.hold(self.seconds_to("target") * 0.25)
        lights = [self.chain.light(i) for i in range(len(KEYS))]
        self.play(in_turn(lights, 0.6, max(0.4, min(2.4, self.seconds_to("target") - 0.6))))
        self.until("target")
        self._target()
        self.hold(self.seconds_to() - 1.5)
        self._seed()

    def _bank(self) -> None:
        """River and bank come; the switch opens into the first link."""
        self.chain = RiverChain(SIGNS, LINKS, self.grid)
        half = WIDTH / 2 + 0.2
        self.far = silhouette(-half, half, self.chain.level - 0.1, 0.35, 1.15, ink="paper.deep", seed=29)
        self.grid.flip(self.far)
        self.far.set_z_index(LAYER["far city"])
        water, waves, bank, dike = self.chain.scenery
        self.play(
            FadeIn(VGroup(bank, dike).set_z_index(bank.z_index), shift=UP * 0.6, run_time=SLOW, rate_func=arrive),
            FadeIn(VGroup(water, waves).set_z_index(water.z_index), shift=UP * 0.4, run_time=SLOW, rate_func=arrive),
            FadeIn(self.far, shift=UP * 0.3, run_time=SLOW, rate_func=arrive),
        )
        self.keep(self.far, self.chain.scenery, self.switch, self.sign)
        self.people = self._neighbours()
        coming = [FadeIn(person, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive) for person in self.people]
        self.play(in_turn(coming, 0.2, SLOW))
        link = self.chain.each[0]
        opened = VGroup(link.iron.copy(), link.plate.copy()).set_z_index(LAYER["mark"])
        opened[0].set_fill(colour("sun"))
        self.hold(min(1.6, self.seconds_to("esd") * 0.2))
        self.play(
            Transform(self.switch.plate, opened, run_time=SLOW),
            go(self.switch.key, SLOW).scale(0.2).set_fill(opacity=0),
        )
        link.iron.set_fill(colour("sun"))
        self.remove(self.switch)
        self.add(link)
        self.hold(min(1.2, self.seconds_to("esd") * 0.3))
        learner = [FadeIn(ripple, scale=0.7, run_time=NORMAL, rate_func=arrive) for ripple in (self._waiting(),)]
        self.play(*learner)

    def _neighbours(self) -> VGroup:
        """Who lives behind the bank, and would get wet."""
        people = VGroup()
        for name, x in PEOPLE:
            people.add(cast(name, 1.45).shift((self.grid.mirror(x), FEET, 0)))
        return people.set_z_index(LAYER["people"])

    def _waiting(self) -> VGroup:
        """Where the other links will be: their places on the dike."""
        spots = VGroup()
        for link in self.chain.each[1:]:
            spot = link.iron.copy().set_fill(colour("paper"), opacity=0.35)
            spots.add(spot)
        self.spots = spots.set_z_index(LAYER["plate"])
        return self.spots

    def _name(self) -> None:
        """The short name stands over the river, on the reading side."""
        self.name = self.text("name", "title", "coral", width=4.2).at(self.grid.x(0), NAME + 0.55)
        self.play(rise(self.name.set_z_index(LAYER["text"]), run_time=NORMAL))

    def _links(self) -> None:
        """The other three links come and are joined."""
        run = max(0.5, min(1.1, self.seconds_to("know") - 0.1))
        others = [FadeIn(link, shift=DOWN * 0.4, rate_func=arrive) for link in self.chain.links[1:]]
        joints = [GrowFromCenter(joint, rate_func=arrive) for joint in self.chain.joints]
        ordered = [each for pair in zip(joints, others, strict=True) for each in pair]
        self.play(vanish(self.spots), in_turn(ordered, 0.3, run))
        self.remove(*self.chain.links, *self.chain.joints)
        self.add(self.chain.links, self.chain.joints)
        self.names = VGroup()
        self.px = self.type.common_px([self.label(k) for k in KEYS], "label", width=PITCH - 0.2, lines=2)

    def _light(self, i: int) -> None:
        x, _ = self.chain.places[i]
        name: TextBlock = self.text(
            KEYS[i], "label", px=self.px, width=PITCH - 0.2, lines=2, leading=1.12, align="middle", weight="BOLD"
        )
        self.names.add(name.middle_at(x, NAMES).set_z_index(LAYER["text"]))
        moves = [self.chain.light(i), rise(name)]
        if i:
            moves.append(self.chain.keep(i - 1))
        self.play(*moves)

    def _break(self) -> None:
        """Nobody cares: the third link gives way, and the water is through."""
        self.chain.links[WEAK].set_z_index(LAYER["mark"])
        self.add(self.chain.spill)
        quiet = [go(self.names[WEAK], NORMAL).set_fill(opacity=0)]
        self.play(self.chain.give_way(WEAK, min(1.4, self.seconds_to("sandbag") * 0.5)), self.chain.keep(3), *quiet)

    def _sandbags(self) -> None:
        """Sandbags close the gap, and the link is put back: it takes all four."""
        bags = self.chain.sandbags(WEAK)
        left = (self.brief.sentences[5][0] - self.frame) / self.brief.fps
        run = max(0.5, min(1.0, left * 0.6))
        self.play(in_turn([FadeIn(bag, shift=DOWN * 0.5, rate_func=arrive) for bag in bags], 0.4, run))
        self.remove(*bags)
        self.add(self.chain.bags)

    def _plate(self) -> None:
        """The link is put back; a plate with the year is set up beside the chain."""
        self.play(
            self.chain.restore(WEAK, min(1.3, self.seconds_to("target") * 0.3)),
            go(self.names[WEAK], NORMAL).set_fill(opacity=1),
        )
        at = (self.grid.mirror(PLATE_AT[0]), PLATE_AT[1], 0)
        self.plate = NumberPlate(*PLATE, FOOT).shift(at).set_z_index(LAYER["people"])
        self.play(FadeIn(self.plate, shift=UP * 0.6, run_time=NORMAL, rate_func=arrive))
        x, y, _ = self.plate.board.get_center()
        self.year = self.text("year", "label", "paper", width=PLATE[0] - 0.3, lines=2, align="middle", leading=1.12)
        self.year.middle_at(x, y - 0.62).set_z_index(LAYER["text"])
        self.source_line = self.source("night")
        self.play(rise(self.year), rise(self.source_line))

    def _target(self) -> None:
        x, y, _ = self.plate.board.get_center()
        self.target = self.text("target", "lead", "sun", width=PLATE[0] - 0.24, align="middle", weight="HEAVY")
        self.target.middle_at(x, y + 0.34).set_z_index(LAYER["text"])
        self.play(rise(self.target, run_time=NORMAL))

    def _seed(self) -> None:
        """The chain lies down into a circle, and the circle closes into a seed."""
        run = self.seconds_to()
        links, joints = self.chain.links, self.chain.joints
        rest = (self.far, self.chain.scenery, self.chain.bags, self.people, self.name, self.names)
        words = (self.plate, self.year, self.target, self.source_line)
        self.keep(*rest, *words, links, joints, self.sign)
        x, y = self.grid.mirror(FLOWER[0]), FLOWER[1]
        ring = []
        for i, link in enumerate(links):
            a = pi * 0.75 - self.grid.sign * i * pi / 2
            at = (x + GATHER * cos(a), y + GATHER * sin(a), 0)
            ring.append(go(link, run * 0.55).scale(SEED / SIDE * 1.5).move_to(at))
        self.play(*ring, vanish(joints, run_time=run * 0.3), vanish(*rest, *words, run_time=run * 0.45))
        core = seed(self.grid)
        run = self.seconds_to()
        closing = [go(link, run).scale(0.3).move_to((x, y, 0)).set_fill(opacity=0) for link in links]
        self.play(*closing, FadeIn(core, scale=0.5, run_time=run, rate_func=arrive))
        self.keep(core, self.sign)
