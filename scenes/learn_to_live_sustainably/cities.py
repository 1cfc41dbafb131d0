"""Three cities begin, each with its own kind of number; their light comes home to our street."""

from __future__ import annotations

from typing import Any, ClassVar

from manim import UP, Animation, Create, FadeIn, GrowFromCenter, VGroup

from scenes.learn_to_live_sustainably.handover import home, sign
from scenes.look.motion import FAST, NORMAL, SLOW, arrive, move
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go, in_turn, rise, vanish
from scenes.parts.city_lamps import DotLamp, LeafLamp, StrandLamp, link, shine
from scenes.parts.far_street import GROUND, FarStreet
from scenes.parts.icons import medal
from scenes.parts.pawn import kinds, pawn
from scenes.parts.shapes import disc
from scenes.stage import Stage
from scenes.text.block import TextBlock
from scenes.text.counter import Count, Counter

COLUMNS = (-4.3, 0.0, 4.3)
LAMP = 1.62  # height of the lamps
NAME, FIRST, LINE = -0.6, -1.06, 0.45  # middle of a name, of the first line under it, and from line to line
ROOM = 4.15
NOTE = 32  # px of the lines
SIGNS = ("pulse", "leaf", "neighbours", "gear")
PLACES = ("centre", "school", "park", "mall")
PAWNS = 15
MEETS = ((-1.1, 0.35, -0.5), (0.95, -0.75, -0.3), (3.05, 0.35, -0.7), (5.1, -0.75, -0.2))  # where, and how threads bow
MEET_R = 0.62
WINDOWS = 10


class Cities(Stage):
    """Three lamps in the dark: dots over a dated line, strands that become one, four leaves."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "cities"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self.sign, self.home = sign(self.grid, "night"), home(self.grid)
        self.street = FarStreet(self.grid)
        self.add(*self.street.things, self.home, self.sign)
        self.lines: list[list[TextBlock | Counter]] = [[], [], []]
        self.until("okayama")
        self._lamps()
        self.until_sentence(2)
        self._town(0, self.seconds_to("members"))
        self.until("members")
        self._members()
        self.until("people")
        self._people()
        self.until_sentence(3)
        self._places(0, 2, "places")
        self.until("places")
        self._places(2, 4, "hamburg")
        self._town(1, self.seconds_to("hamburg"))
        self.until("hamburg")
        self._next_city(1, self.strands, "hamburg")
        self.until("projects")
        run = min(1.8, self.seconds_to("until") * 0.5)
        self.play(self.strands.draw_in(run), rise(self._line(1, "projects")))
        self.until("until")
        self.play(self.strands.lead_on(), rise(self._line(1, "plan_year")))
        self.until("shanghai")
        self._next_city(2, self.leaves, "shanghai")
        self.until("fields")
        self._fields()
        self.until_sentence(6)
        self._join()
        self.until("fourth")
        self._fourth()
        self.hold(self.seconds_to() - 0.8)
        self._home_again()

    # --- Okayama -------------------------------------------------------------------------------------------------
    def _lamps(self) -> None:
        """Three lamps come down on their cords, dark; the first is lit."""
        self.dots = DotLamp((COLUMNS[0], LAMP), self.grid, int(self.figure("okayama_orgs")))
        self.strands = StrandLamp((COLUMNS[1], LAMP), self.grid)
        self.leaves = LeafLamp((COLUMNS[2], LAMP), self.grid, SIGNS)
        self.lamps = (self.dots, self.strands, self.leaves)
        self.play(*(FadeIn(lamp, shift=UP * -0.8, run_time=SLOW, rate_func=arrive) for lamp in self.lamps))
        self.play(self.dots.light(NORMAL), rise(self._name(0, "okayama"), run_time=NORMAL))
        self.dots.begin()
        self.source_line = self.source()
        self.add(self.dots.line)
        self.play(FadeIn(self.dots.line, run_time=FAST), rise(self._line(0, "okayama_year")), rise(self.source_line))

    def _members(self) -> None:
        self.play(self.dots.gather(min(2.2, self.seconds_to("people") * 0.6)), rise(self._line(0, "members")))

    def _people(self) -> None:
        """A number counts up, and people come to stand on the ground under it."""
        counter = self.counter(
            "people",
            "note",
            "sun",
            self.grid.mirror(COLUMNS[0]),
            self._y(2) - 0.11,
            px=NOTE + 6,
            width=ROOM,
            align="middle",
            weight="HEAVY",
        )
        counter.set_to(0)
        counter.set_fill(opacity=0).set_z_index(LAYER["text"])
        self.lines[0].append(counter)
        self.crowd = VGroup()
        for i, kind in enumerate(kinds(PAWNS, 11)):
            x = COLUMNS[0] - 1.85 + 3.7 * i / (PAWNS - 1)
            self.crowd.add(pawn(0.4, "sun", kind).shift((self.grid.mirror(x), GROUND - 0.14, 0)))
        self.crowd.set_z_index(LAYER["people"])
        self.add(counter)
        run = min(2.2, self.seconds_to("places") * 0.4)
        coming = [FadeIn(each, shift=UP * 0.15, rate_func=arrive) for each in self.crowd]
        self.play(Count(counter, 0, fade=True, run_time=run, rate_func=move), in_turn(coming, 0.3, run))
        self.remove(*self.crowd)
        self.add(self.crowd)

    def _town(self, half: int, seconds: float) -> None:
        """All over the town windows light: it is not one house that learns."""
        if half == 0:
            self.windows = self.street.windows(WINDOWS, seed=5).set_z_index(LAYER["far city"] + 0.5)
        lights = self.windows[: WINDOWS // 2] if half == 0 else self.windows[WINDOWS // 2 :]
        self.hold(min(0.4, seconds * 0.1))
        run = max(0.4, min(2.4, seconds * 0.6))
        self.play(in_turn([FadeIn(light, rate_func=arrive) for light in lights], 0.4, run))

    def _places(self, first: int, last: int, until: str) -> None:
        """Where they meet: large signs across the dark, each with a thread of light from the lamp."""
        if first == 0:
            self.places, self.ways = VGroup(), VGroup()
        coming: list[Animation] = []
        threads = VGroup()
        for i in range(first, last):
            at = (self.grid.mirror(MEETS[i][0]), MEETS[i][1])
            place = medal(PLACES[i], MEET_R, "sun", "night", "paper").shift((*at, 0)).set_z_index(LAYER["people"])
            thread = link((self.dots.at[0], self.dots.at[1]), at, MEETS[i][2])
            self.places.add(place)
            threads.add(thread)
            coming.append(Create(thread[0], rate_func=arrive))
            coming.append(GrowFromCenter(place, rate_func=arrive))
        self.ways.add(*threads)
        self.play(in_turn(coming, 0.5, max(0.4, min(1.8, self.seconds_to(until) * 0.6))))

    def _places_settle(self) -> list[Any]:
        """The signs go to their places under the first lamp, between the number and the people."""
        settle: list[Any] = [vanish(self.ways, run_time=FAST)]
        for i, place in enumerate(self.places):
            small = medal(PLACES[i], 0.3, "night.mid", "paper", "sun")
            small.shift((self.grid.mirror(COLUMNS[0] - 1.23 + 0.82 * i), -2.46, 0)).set_z_index(LAYER["mark"])
            settle.append(go(place, NORMAL).become(small))
        return settle

    # --- the others ----------------------------------------------------------------------------------------------
    def _next_city(self, i: int, lamp: StrandLamp | LeafLamp, key: str) -> None:
        """The next lamp lights; the words of the one before step back, its light stays on."""
        quiet = [go(each, NORMAL).set_fill(colour("soft.night")) for each in self.lines[i - 1]]
        settle = self._places_settle() if i == 1 else []
        self.play(lamp.light(NORMAL), rise(self._name(i, key), run_time=NORMAL), *quiet, *settle)

    def _fields(self) -> None:
        """One leaf after the other, over the rest of the sentence."""
        self.play(self.leaves.open(0), rise(self._line(2, "fields")))
        first, last = self.frame / self.brief.fps, self.brief.sentences[4][1] / self.brief.fps
        each = max(0.3, (last - first) * 0.9 / (len(SIGNS) - 1))
        for i in range(1, len(SIGNS)):
            self.hold(max(0.1, each - NORMAL))
            self.play(self.leaves.open(i, min(NORMAL, each)))

    def _join(self) -> None:
        """The three are joined: no first, no second."""
        a, b, c = (lamp.at for lamp in self.lamps)
        self.links = VGroup(link(a, b, 0.62), link(b, c, 0.62))
        names = [go(each, NORMAL).set_fill(colour("paper")) for lines in self.lines for each in lines]
        self.play(*(Create(each, run_time=SLOW, rate_func=move) for group in self.links for each in group), *names)

    def _fourth(self) -> None:
        """Their light comes down to a house in our street."""
        x, y, _ = self.home.get_top()
        a, _, c = (lamp.at for lamp in self.lamps)
        ends = ((a[0] * 0.52, -2.45), (c[0] * 0.52, -2.45))
        self.glow = VGroup(*(disc(r, mix("night", "sun", t), x, GROUND + 0.55) for r, t in ((1.9, 0.1), (1.45, 0.2))))
        self.glow.set_z_index(LAYER["halo"])
        self.fourth = VGroup(disc(0.14, "sun", x, y + 0.1)).set_z_index(LAYER["mark"])
        self.threads = VGroup(*(link(end, (x, y + 0.1), -0.06) for end in ends))
        run = min(0.9, self.seconds_to() * 0.35)
        self.play(
            *(Create(each, run_time=run, rate_func=move) for group in self.threads for each in group),
            shine(self.glow, run),
            shine(self.fourth, run),
        )

    def _home_again(self) -> None:
        """Only our street stays."""
        words = [each for lines in self.lines for each in lines]
        lamps = (*self.lamps, self.strands.strands, self.strands.one, self.strands.goal, self.leaves.leaves)
        more = (
            self.links,
            self.threads,
            self.crowd,
            self.places,
            self.windows,
            self.source_line,
            self.glow,
            self.fourth,
        )
        self.keep(*self.street.things, self.home, self.sign, *words, *lamps, *more)
        self.play(vanish(*words, *lamps, *more, run_time=self.seconds_to()))
        self.keep(*self.street.things, self.home, self.sign)

    # --- words -----------------------------------------------------------------------------------------------------
    def _name(self, i: int, key: str) -> TextBlock:
        name = self.text(key, "label", "paper", px=50, weight="BOLD", width=ROOM, align="middle")
        name.middle_at(self.grid.mirror(COLUMNS[i]), NAME).set_z_index(LAYER["text"])
        self.lines[i].append(name)
        return name

    def _y(self, row: int) -> float:
        return FIRST - LINE * row

    def _line(self, i: int, key: str) -> TextBlock:
        row = len(self.lines[i]) - 1
        line = self.text(key, "note", "paper", px=NOTE, weight="SEMIBOLD", width=ROOM, align="middle")
        line.middle_at(self.grid.mirror(COLUMNS[i]), self._y(row)).set_z_index(LAYER["text"])
        self.lines[i].append(line)
        return line
