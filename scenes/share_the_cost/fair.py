"""Fair steps: one coin weighs a cup on one side and a week of bread on the other; so the price has steps."""

from __future__ import annotations

from typing import ClassVar

from manim import DOWN, UP, Animation, FadeIn, Transform, VGroup, VMobject

from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour
from scenes.look.size import LAYER
from scenes.moves import appear, go, grow_up, in_turn, rise, vanish
from scenes.parts.balance import Balance
from scenes.parts.bill import Bill
from scenes.parts.breakfast import cup, loaves
from scenes.parts.coin import coin, slot
from scenes.parts.dotted_coat import coated, dots
from scenes.parts.fair_steps import TINTS, FairSteps
from scenes.parts.icons import medal
from scenes.parts.people import cast
from scenes.parts.shapes import disc
from scenes.share_the_cost.handover import GROUND, NURSE, RIM, ground, nurse, rim, roofs, sign
from scenes.stage import Stage

PIVOT = 2.3  # height of the beam
HALF = RIM[1]
PAYERS = (("father", -HALF), ("reader", HALF))
TALL = 2.0
COIN = 0.36
NAME = GROUND - 0.72  # under those who pay
STEPS = (-4.7, 3.5, 1.05)  # where the first begins, width and rise of each
KEYS = ("nothing", "little", "full")
ON = (-0.25, 0.55, 0.75)  # where somebody stands on each step, from its middle
COSTS = ("bus", "exam", "minding")
COST = 0.44
ALOFT, APART = 1.75, 1.25  # height to which a cost is lifted, and from one to the next
HEAD = 2.75
FORM = (-5.35, 3.3, 1.5, 3.5)  # nail, width and length


class Fair(Stage):
    """A beam is a scale and then the lowest of three steps; who stands there pays nothing, and will walk up."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "fair"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._beam_rises()
        self.until("rule")
        self._same_coin()
        self.until("free")
        self._does_not_pay()
        self.until_sentence(2)
        self._same_fee()
        self.until("coffee")
        self._weigh(0, "coffee")
        self.until("bread")
        self._weigh(1, "bread")
        self.until_sentence(3)
        self._fold()
        self.until("steps")
        self._steps_grow()
        for i, key in enumerate(KEYS):
            self.until(key)
            self._step(i, key)
        self.until_sentence(4)
        self._hidden_costs()
        self.until("bus")
        self._lift_costs()
        self.until_sentence(5)
        self._long_form()
        self.until("shame")
        self._short_form()
        self.until_sentence(6)
        self._this_year()
        self.until("nurse")
        self._will_be_glad()
        self.hold(self.seconds_to() - 1.0)
        self._carry_over()

    # --- the scale -------------------------------------------------------------------------------------------------
    def _beam_rises(self) -> None:
        """The rim of the pot rises and is a beam; a stand grows under it."""
        self.sign, self.floor, self.far = sign(self.grid), ground(), roofs(self.grid)
        bar = rim(self.grid)
        self.add(self.floor, bar, self.sign)
        self.scale_ = Balance(HALF, (0.0, PIVOT), GROUND - 0.1, self.grid)
        self.scale_.set_z_index(LAYER["plate"])
        self.scale_.stand.set_z_index(LAYER["near city"])
        self.scale_.loads.set_z_index(LAYER["mark"])
        self.halo = disc(3.55, "paper.shade", 0, 0.6).set_z_index(LAYER["surface"])
        run = self.seconds_to("rule")
        self.play(
            go(bar, run * 0.6).shift(UP * (PIVOT - RIM[2])),
            grow_up(self.scale_.stand, run * 0.6),
            FadeIn(self.far, shift=UP * 0.3, run_time=run * 0.6, rate_func=arrive),
            FadeIn(self.halo, scale=0.85, run_time=run * 0.6, rate_func=arrive),
        )
        self.play(FadeIn(self.scale_.pans, shift=DOWN * 0.3, run_time=self.seconds_to("rule"), rate_func=arrive))
        self.remove(bar, self.scale_.stand, self.scale_.pans)
        self.add(self.scale_)

    def _coin(self, side: int) -> VGroup:
        made = coin(COIN).shift(self.scale_.seat(side) + UP * COIN).set_z_index(LAYER["mark"])
        self.scale_.loads[side].add(made)
        return made

    def _same_coin(self) -> None:
        """Two people, and in either pan the same coin."""
        self.payers = VGroup()
        for name, x in PAYERS:
            one = cast(name, TALL, prop=None, arm="down").shift((self.grid.mirror(x), GROUND - 0.1, 0))
            self.payers.add(one.set_z_index(LAYER["people"]))
        come = [FadeIn(one, shift=UP * 0.2, run_time=NORMAL, rate_func=arrive) for one in self.payers]
        self.play(*come)
        coins = [FadeIn(self._coin(side), shift=DOWN * 0.6, rate_func=arrive) for side in (0, 1)]
        self.play(in_turn(coins, 0.5, min(SLOW, self.seconds_to("free") - 0.1)))

    def _does_not_pay(self) -> None:
        """Whoever cannot pay gets the coin back: an empty slot stays in the pan."""
        taken = self.scale_.loads[1][0]
        empty = slot(COIN, "mist").move_to(taken).set_z_index(LAYER["mark"])
        self.play(go(taken, NORMAL).shift(DOWN * 1.9).set_opacity(0), FadeIn(empty, run_time=NORMAL))
        self.scale_.loads[1].remove(taken)
        self.remove(taken)
        self.scale_.loads[1].add(empty)
        left = (self.brief.sentences[1][0] - self.frame) / self.brief.fps
        self.play(self.scale_.tip(-0.6, max(FAST, min(0.7, left))))

    def _same_fee(self) -> None:
        """The same fee for both, again: the beam is level."""
        empty = self.scale_.loads[1][0]
        run = min(0.8, self.seconds_to("coffee") * 0.5)
        self.play(self.scale_.tip(0.0, run))
        self.play(FadeIn(self._coin(1), shift=DOWN * 0.5, run_time=0.5, rate_func=arrive), vanish(empty))
        self.scale_.loads[1].remove(empty)
        self.words = VGroup()

    def _weigh(self, side: int, key: str) -> None:
        """What the coin is to one of them lies in the pan instead of it."""
        load = self.scale_.loads[side]
        paid = load[0]
        thing = cup(0.95, self.grid) if side == 0 else loaves(0.44)
        thing.shift(self.scale_.seat(side)).set_z_index(LAYER["mark"])
        x = self.grid.mirror(PAYERS[side][1])
        word = self.text(key, "lead", width=5.6, align="middle").at(x, NAME).set_z_index(LAYER["text"])
        self.words.add(word)
        self.play(vanish(paid), rise(word), run_time=FAST)
        load.remove(paid)
        self.remove(paid)
        load.add(thing)
        if side == 0:
            self.play(FadeIn(thing, shift=DOWN * 0.4, run_time=NORMAL, rate_func=arrive))
            return
        left = (self.brief.sentences[2][0] - self.frame) / self.brief.fps
        drops = [FadeIn(one, shift=DOWN * 0.5, rate_func=arrive) for one in thing]
        self.play(in_turn(drops, 0.3, min(0.6, left * 0.45)))
        left = (self.brief.sentences[2][0] - self.frame) / self.brief.fps
        self.play(self.scale_.tip(1.0, max(FAST, min(0.7, left))))

    def _fold(self) -> None:
        """The scale folds: its beam comes down and is the lowest step."""
        self.steps = FairSteps(*STEPS, GROUND, self.grid)
        run = self.seconds_to("steps")
        beam = self.scale_.beam
        self.scale_.remove(beam)
        self.add(beam)
        self.play(
            vanish(self.scale_, self.payers, self.words, self.halo, run_time=run * 0.5),
            Transform(beam, self.steps.steps[0], run_time=run, rate_func=move),
        )
        self.keep(self.far, self.floor, beam, self.sign)
        self.beam = beam

    # --- the steps -------------------------------------------------------------------------------------------------
    def _steps_grow(self) -> None:
        """Two more steps, and a ramp behind them."""
        run = self.seconds_to("nothing")
        self.play(*[grow_up(step, run) for step in self.steps.steps[1:]], appear(self.steps.ramp, run_time=run))
        self.remove(self.beam, self.steps.ramp, *self.steps.steps)
        self.add(self.steps)
        labels = [self.label(key) for key in KEYS]
        self.px = self.type.common_px(labels, "label", width=self.steps.word(0)[2], lines=2, weight="BOLD", px=46)
        self.words, self.people = VGroup(), VGroup()

    def _step(self, i: int, key: str) -> None:
        """A step lights; it has its coin, its word and somebody on it."""
        x, y, room = self.steps.word(i)
        word = self.text(key, "label", weight="BOLD", px=self.px, width=room, lines=2, leading=1.1).middle_at(x, y)
        self.words.add(word.set_z_index(LAYER["text"]))
        here = VGroup(self._on(i, ("reader", "coder", "father")[i], ON[i]))
        if i == 0:
            here.add(self._on(0, "child", ON[0] + 0.85))
        self.people.add(*here)
        run = min(NORMAL, self.seconds_to(KEYS[i + 1]) * 0.4) if i < 2 else NORMAL
        self.play(
            *self.steps.light(i, run),
            FadeIn(self.steps.coins[i], shift=DOWN * 0.3, run_time=run, rate_func=arrive),
            rise(word),
            *[FadeIn(one, shift=UP * 0.2, run_time=run, rate_func=arrive) for one in here],
        )

    def _on(self, i: int, name: str, dx: float) -> VGroup:
        person = cast(name, NURSE, prop=None, arm="down") if i == 0 else cast(name, NURSE)
        return person.shift(self.steps.top(i, dx)).set_z_index(LAYER["people"])

    def _hidden_costs(self) -> None:
        """Three more costs stand on the lowest step, on either side of the two."""
        x, y, _ = self.steps.top(0)
        self.costs = VGroup()
        for k, name in enumerate(COSTS):
            dx = (-1.3, -0.98, 1.28)[k]
            high = (COST, COST * 2.75, COST)[k]
            one = medal(name, COST, "mist.pale", "night", "paper").shift((x + self.grid.mirror(dx), y + high, 0))
            self.costs.add(one.set_z_index(LAYER["ground"]))
        left = self.grid.x(0)
        self.head = self.text("hidden", "lead", width=5.6).at(left, HEAD).set_z_index(LAYER["text"])
        come = [FadeIn(one, shift=DOWN * 0.5, rate_func=arrive) for one in self.costs]
        self.play(
            go(self.steps.steps[2], NORMAL).set_fill(colour(TINTS[2])),
            go(self.steps.steps[0], NORMAL).set_fill(colour("sun")),
            rise(self.head),
            in_turn(come, 0.4, min(1.4, self.seconds_to("bus") - 0.2)),
        )

    def _lift_costs(self) -> None:
        """They are lifted off the step, one after the other, each as it is named."""
        left = (self.brief.sentences[4][0] - self.frame) / self.brief.fps
        each = left / len(self.costs)
        for k, one in enumerate(self.costs):
            to = (self.grid.x(0) + self.grid.sign * (COST + 0.02 + APART * k), ALOFT, 0)
            lit = medal(COSTS[k], COST, "sun", "night", "paper").shift(to).set_z_index(LAYER["ground"])
            run = min(0.9, each * 0.7)
            self.play(go(one, run).become(lit))
            if k < len(self.costs) - 1:
                self.hold(each - run)

    def _long_form(self) -> None:
        """A long form comes down before the two on the lowest step."""
        x, y, wide, long = FORM
        self.form = Bill(wide, long, (self.grid.mirror(x), y), self.grid, ink="coral").set_z_index(LAYER["ground"])
        self.form.hang(0.4)
        self.play(vanish(self.costs, self.head), FadeIn(self.form, run_time=NORMAL))
        self.play(self.form.roll_to(long, min(1.6, self.seconds_to("shame") - 0.2)))

    def _short_form(self) -> None:
        """It shrinks to one line."""
        self.play(self.form.roll_to(0.8, min(1.4, self.seconds_to() * 0.2)))

    def _this_year(self) -> None:
        """The mother pays nothing this year: only her step is lit."""
        gone = [vanish(self.form)]
        dims = [go(one, NORMAL).set_opacity(0.4) for one in self.people[2:]]
        self.halo = disc(1.35, "sun.light", *self.steps.top(0, ON[0] + 0.25)[:2]).shift(UP * 0.85)
        self.halo.set_z_index(LAYER["halo"])
        self.play(*gone, *dims, FadeIn(self.halo, scale=0.8, run_time=NORMAL, rate_func=arrive))

    def _will_be_glad(self) -> None:
        """In a white coat, still dotted, she walks up to the full price."""
        mother = self.people[0]
        white = coated(NURSE).shift(self.steps.top(0, ON[0])).set_z_index(LAYER["people"])
        outline = dots(NURSE).shift(self.steps.top(0, ON[0])).set_z_index(LAYER["people"])
        self.play(go(mother, NORMAL).become(white[0]), FadeIn(outline, run_time=NORMAL))
        self.hope = VGroup(mother, outline)
        run = min(0.75, (self.seconds_to() - 1.0) / 3)
        for i in (1, 2):
            to = self.steps.top(i, -0.75)
            foot = self.steps.top(i - 1, ON[0] if i == 1 else -0.75)
            lit: list[Animation] = [*self.steps.light(i, run)]
            self.play(go(self.hope, run).shift((to[0] - foot[0], to[1] - foot[1], 0)), *lit)

    def _carry_over(self) -> None:
        """The steps go; she stands in the street."""
        run = self.seconds_to()
        there = nurse(self.grid)
        things: list[VMobject] = [self.steps, self.steps.coins, self.words, *self.people[1:], self.halo]
        self.play(
            vanish(*things, run_time=run * 0.6),
            go(self.hope[0], run).become(there[0]),
            go(self.hope[1], run).become(there[1]),
        )
        self.keep(self.far, self.floor, self.hope, self.sign)
