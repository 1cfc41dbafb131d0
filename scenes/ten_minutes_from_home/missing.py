"""The morning after the feast: the same faces as always, and then the doors behind which somebody could not come."""

from __future__ import annotations

from typing import ClassVar

from manim import RIGHT, UP, Animation, FadeIn, GrowFromCenter, Transform, VGroup

from scenes.look.grid import HEIGHT, PX_PER_UNIT, WIDTH, span
from scenes.look.motion import FAST, NORMAL, arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER, RADIUS_L
from scenes.moves import appear, go, in_turn, rise, vanish
from scenes.parts.bunting import fallen
from scenes.parts.door import Door
from scenes.parts.icon_kit import box
from scenes.parts.opening import Opening, Passer
from scenes.parts.portrait import portrait, seat
from scenes.parts.shapes import ellipse, rrect, union
from scenes.parts.sky import halos
from scenes.parts.waffle import Waffle
from scenes.stage import Stage
from scenes.ten_minutes_from_home.handover import DONE, REACH, mother, sign
from scenes.text.block import TextBlock

STREET: tuple[Passer, ...] = (("guide", -0.62, 1.34), ("boy", 4.85, 1.1), ("elder", 5.5, 1.1))
FLAGS = ((-3.9, -3.5), (-3.4, -3.72), (-2.9, -3.62), (-2.35, -3.76), (-1.85, -3.68), (-1.4, -3.78))
LIST_AT = (-0.24, -3.02)  # the sheet in the planner's hand
SHEET = (5.5, 3.4)  # the list, drawn near
SHEET_AT = (-3.45, 0.9)
REGULARS = ("worker", "father", "elder", "boy")
CAP = "hair.dark"  # of the boy: sand on a plate of sun is one colour to an eye without blue
EMPTY = 2  # seats in a row where nobody came
FACE = 0.36
GROUND = -2.0  # of the two smaller walls
LARGE, LARGE_AT = (0.405, 0.5), (2.17, -0.2)
SMALL = (0.188, 0.235)
PAIR_AT = (-0.07, 4.41)  # middles of the smaller walls
HILL = -0.2
COLUMN = span(4) - 0.2
NEAR_AT, NEAR = (2.0, -2.0), (1.9, 3.3)  # the one door, drawn near: foot and size
SHUT_DOOR = 50  # which of the shut doors it is
VEIL = 0.8
NEARER = 1.8  # how much larger she is before it


class Missing(Stage):
    """A list with the same faces, three walls of doors, and one of the doors, with somebody before it."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "missing"
    surface: ClassVar[str] = "night"

    def construct(self) -> None:
        """The beat, in the order it is told."""
        self._morning_after()
        self.until("feast")
        self._ring_rises()
        self.until("faces")
        self._same_faces()
        self.hold(self._before_third())
        self._city_sinks()
        self._doors_come()
        self.until("third")
        self._doors_open_a_crack()
        self.until("half")
        self._doors_open_wide()
        self.until("sixty")
        self._doors_stay_shut()
        self.until_sentence(6)
        self._ask()
        self.until("who")
        self._one_door()
        self.hold(self.seconds_to() - 1.4)
        self._day_comes()

    # --- the feast is over -----------------------------------------------------------------------------------------
    def _morning_after(self) -> None:
        self.sign = sign(self.grid, "night")
        self.card = Opening(
            self.grid, self.type, self.label("title"), self.label("kicker"), lit=REACH, done=DONE, passers=STREET
        )
        knots = [(self.grid.mirror(x), y) for x, y in FLAGS]
        self.flags = fallen(knots, ("sun.deep", "coral.light", "teal.light"), "mist")
        self.flags.set_z_index(LAYER["people"])
        paper = box(self.grid.mirror(LIST_AT[0]), LIST_AT[1], 0.22, 0.3, 0.03)
        self.note = union([paper], "paper").set_z_index(LAYER["text"])
        self.add(*self.card.things, self.flags, self.note)

    def _ring_rises(self) -> None:
        end = self.brief.sentences[0][1] / self.brief.fps - self.frame / self.brief.fps
        self.play(self.card.rise(max(1.5, end)))

    def _same_faces(self) -> None:
        """The list comes near: in each row the same faces come in, and the same seats stay empty."""
        x, y = self.grid.mirror(SHEET_AT[0]), SHEET_AT[1]
        sheet = rrect(*SHEET, RADIUS_L / 2, "paper").shift((x, y, 0)).set_z_index(LAYER["text"])
        self.play(Transform(self.note, sheet, run_time=0.8, rate_func=move), self.card.untitle())
        seats = len(REGULARS) + EMPTY
        pitch, rows = SHEET[0] / (seats + 0.4), 3
        self.rows = VGroup()
        for r in range(rows):
            row = VGroup()
            for s in range(seats):
                at = (x + self.grid.mirror((s - (seats - 1) / 2) * pitch), y + (1 - r) * 1.04, 0)
                face = self._regular(REGULARS[s]) if s < len(REGULARS) else seat(FACE, "mist")
                row.add(face.shift(at).set_z_index(LAYER["text"]))
            self.rows.add(row)
        left = self._before_third()
        for faces in self.rows:
            self.play(in_turn([GrowFromCenter(face, rate_func=arrive) for face in faces], 0.25, min(1.0, left / 4)))
            self.hold(min(0.35, left / 12))

    @staticmethod
    def _regular(name: str) -> VGroup:
        return portrait(name, FACE, "sun", hair=CAP) if name == "boy" else portrait(name, FACE, "sun")

    def _before_third(self) -> float:
        return self.seconds_to("third") - 2.0

    def _city_sinks(self) -> None:
        """The city goes down; what is left is ground for what follows."""
        run = min(1.2, self.seconds_to("third"))
        self.play(
            self.card.sink(self.backdrop, self.sign, GROUND, run),
            vanish(self.flags, self.note, self.rows, run_time=run / 2),
        )
        self.keep(self.card.city.ground, self.sign)

    def _doors_come(self) -> None:
        """One hundred doors stand on a hill."""
        hill = ellipse(9.5, 2.6, "night.up", self.grid.mirror(1.2), HILL - 2.5)
        self.hill = VGroup(hill, rrect(WIDTH + 0.4, 3.4, 0, "night.up").shift((0, HILL - 2.9, 0)))
        self.hill.set_z_index(LAYER["far city"])
        self.large = self._wall(LARGE, LARGE_AT)
        run = max(FAST, min(0.8, self.seconds_to("third")))
        coming = [FadeIn(part, shift=UP * 0.5, run_time=run, rate_func=arrive) for part in (self.hill, self.large)]
        self.play(*coming)

    # --- doors -----------------------------------------------------------------------------------------------------
    def _wall(self, cell: tuple[float, float], foot: tuple[float, float]) -> Waffle:
        return Waffle(20, 5, cell, foot, self.grid).set_z_index(LAYER["near city"])

    def _doors_open_a_crack(self) -> None:
        """Almost a third of the doors open a crack, and no further."""
        self.source_line = self.source()
        self.third = self.text("third", "title", "paper", width=COLUMN, lines=3)
        top = 1.9
        self.third.at(self.grid.x(0), top).set_z_index(LAYER["text"])
        under = top - _drop(self.third) - 0.66
        of = self.text("third_of", "label", "paper", width=COLUMN).at(self.grid.x(0), under).set_z_index(LAYER["text"])
        under -= 0.56
        self.third_head = self.text("third_head", "label", self.soft, weight="NORMAL", width=COLUMN, lines=2)
        self.third_head.at(self.grid.x(0), under).set_z_index(LAYER["text"])
        year = self.text("third_year", "note", self.soft, width=COLUMN)
        year.at(self.grid.x(0), under - _drop(self.third_head) - 0.5).set_z_index(LAYER["text"])
        self.told: list[VGroup] = [self.third, of, self.third_head, year]
        self.play(rise(self.third, of))
        count = round(100 * self.figure("grale4_lt5"))
        self.play(self.large.run(count, "crack", min(4.2, self.seconds_to("half") * 0.5), almost=True))
        self.hold(self.seconds_to("half") * 0.3)
        self.play(rise(self.third_head, year, self.source_line))

    def _small(self, i: int, key: str, count: int, kind: str, next_mark: str | None) -> Waffle:
        """A smaller wall on the street, with its words under it and its own year over it."""
        wall = self._wall(SMALL, (PAIR_AT[i], GROUND))
        start = self.grid.mirror(PAIR_AT[i] - wall.wide / 2)
        ink = "sun" if kind == "open" else "coral.light"
        words = self.text(key, "label", ink, weight="BOLD", width=wall.wide).at(start, GROUND - 0.5)
        head = self.text(f"{key}_head", "note", "paper", width=wall.wide, lines=2).at(start, GROUND - 0.9)
        year = self.text(f"{key}_year", "note", self.soft, align="end")
        year.at(self.grid.mirror(PAIR_AT[i] + wall.wide / 2), GROUND + wall.high + 0.14)
        texts = VGroup(words, head, year).set_z_index(LAYER["text"])
        run = min(0.7, self.seconds_to(next_mark) * 0.2)
        self.play(FadeIn(wall, shift=UP * 0.3, run_time=run, rate_func=arrive), rise(words, year))
        left = self.brief.sentences[3 + i][1] / self.brief.fps - self.frame / self.brief.fps
        self.play(wall.run(count, kind, max(0.6, min(2.4, left * 0.6))))  # type: ignore[arg-type]
        self.play(rise(head))
        self.told += [texts]
        return wall

    def _doors_open_wide(self) -> None:
        self.play(*[go(thing, NORMAL).set_opacity(0.45) for thing in (self.large, *self.told)])
        self.wide = self._small(0, "half", int(self.figure("grale4_increase")), "open", "sixty")

    def _doors_stay_shut(self) -> None:
        self.play(*[go(thing, NORMAL).set_opacity(0.45) for thing in (self.wide, self.told[-1])])
        self.shut = self._small(1, "sixty", int(self.figure("grale5_noimp")), "shut", "who")

    # --- who -------------------------------------------------------------------------------------------------------
    def _ask(self) -> None:
        """All numbers step back: the question comes."""
        self.veil = rrect(WIDTH + 0.4, HEIGHT + 0.4, 0, "night").set_fill(opacity=VEIL).set_z_index(LAYER["text"])
        self.play(FadeIn(self.veil, run_time=0.8, rate_func=move), vanish(self.source_line, *self.told))

    def _one_door(self) -> None:
        """One of the shut doors comes near, and somebody stands before it."""
        w, h = NEAR
        at = (self.grid.mirror(NEAR_AT[0]), NEAR_AT[1], 0)
        self.door = Door(w, h, frame="night.far", inside="sun.light")
        self.door.open_to(0.0, mix("coral.light", "night", 0.12))
        self.glow = halos((3.5, 2.75), at[0] - self.grid.sign * 0.5, at[1] + 1.55, base="night.up")
        self.glow.set_z_index(LAYER["source"])
        self.step = ellipse(2.5, 0.17, "night.far", at[0] - self.grid.sign * 0.5, at[1] - 0.06)
        self.step.set_z_index(LAYER["source"])
        small = self.shut.size[1] / h
        place = self.shut.place(SHUT_DOOR)
        self.door.shift(at).set_z_index(LAYER["sign"])
        self.door.scale(small, about_point=at).shift((place[0] - at[0], place[1] - at[1], 0))
        self.add(self.door)
        self.question = self.text("who", "title", "paper", width=span(5), lines=3)
        y = 0.6 + _drop(self.question) / 2
        self.question.at(self.grid.x(0), y).set_z_index(LAYER["sign"])
        run = min(1.1, self.seconds_to() * 0.3)
        self.play(
            go(self.door, run).scale(1 / small, about_point=place).shift((at[0] - place[0], at[1] - place[1], 0)),
            rise(self.question, run_time=NORMAL),
        )
        self.mother = mother(self.grid)
        self.here = self.mother.get_bottom()
        to = (at[0] - self.grid.sign * 1.55, at[1] - 0.1, 0)
        self.mother.shift(to - self.here).scale(NEARER, about_point=to).set_z_index(LAYER["sign"])
        side = RIGHT * self.grid.sign
        self.play(
            FadeIn(self.mother, shift=side * 0.5, run_time=0.8, rate_func=arrive),
            appear(self.glow, self.step, run_time=0.8),
        )

    def _day_comes(self) -> None:
        """The night lifts; the mother stays, and goes to where her way begins."""
        run = self.seconds_to()
        day = sign(self.grid, "day")
        rest = [t for t in self.mobjects if t not in (self.backdrop, self.mother, self.sign, self.veil)]
        foot = self.mother.get_bottom()
        turn: list[Animation] = [self.backdrop.turn("day", run), go(self.veil, run).set_fill(opacity=0)]
        self.play(
            *turn,
            vanish(*rest, run_time=run * 0.4),
            FadeIn(day, run_time=run, rate_func=move),
            go(self.mother, run).scale(1 / NEARER, about_point=foot).shift(self.here - foot),
        )
        self.keep(self.mother, day)


def _drop(block: TextBlock) -> float:
    """From the first baseline of a text to its last, in units."""
    return (len(block.lines) - 1) * block.leading * block.px / PX_PER_UNIT
