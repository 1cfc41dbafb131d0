"""Our city in the evening, wide: four places where somebody is learning, streets on the hill behind, all still dark.

Each place lights when it is named, each street as a whole. People are of the cast and keep their own left and right.
"""

from __future__ import annotations

import random

import numpy as np
from manim import UP, Animation, AnimationGroup, FadeIn, Mobject, UpdateFromAlphaFunc, VGroup

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.armchair import seated
from scenes.parts.block import Block
from scenes.parts.city import dark_pane, silhouette, tree
from scenes.parts.icon_kit import box, line
from scenes.parts.night_city import WALLS
from scenes.parts.office_window import OfficeWindow
from scenes.parts.people import cast
from scenes.parts.portrait import portrait
from scenes.parts.shapes import Points, ellipse, path, poly, rrect, union

GROUND = -2.85
FEET = GROUND - 0.3
LAMP = 2.35  # height of the street lamps
STREETS = ((-0.5, 0.2), (-0.98, 0.24), (-1.52, 0.28))  # foot of each street on the hill, size of its windows' pitch
MOTHER, READER, TEAM, PLANNER = -5.1, -2.05, 1.55, 4.85
HOUSES = ((-3.45, 0.9, 1.2, "gable", "clay"), (-0.2, 1.0, 1.35, "flat", "sky"), (2.95, 0.95, 1.25, "slant", "coral"))
TREES = ((-3.92, 0.95), (0.62, 0.8), (3.62, 0.9), (6.4, 1.1))


class EveningCity:
    """The city; `things` is what a scene adds, from back to front.

    Args:
        grid: mirrors the places.

    Attributes:
        hill: two bands, and a row of roofs for each street.
        streets: the lit windows of each street; none until `light_street`.
        near: houses and trees on the ground line.
        places: mother, reader, team and planner, each dark.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.hill, self.streets = VGroup(), VGroup()
        inks = [mix("night", "sky", t) for t in (0.05, 0.085, 0.125)]
        self._windows = list[list[Points]]()
        for i, ((foot, pitch), ink) in enumerate(zip(STREETS, inks, strict=True)):
            self.hill.add(ellipse(WIDTH * 0.78, 2.9, ink, 0, foot - 2.86))
            roofs = silhouette(-WIDTH / 2 - 0.2, WIDTH / 2 + 0.2, foot - 0.3, 0.3, 0.56, ink=ink, seed=61 + i)
            grid.flip(roofs)
            self.hill.add(roofs)
            self._windows.append(_row(foot - 0.1, pitch, seed=7 + i, grid=grid))
            self.streets.add(path(np.zeros((0, 3)), "sun"))
        self.hill.set_z_index(LAYER["far city"])
        self.streets.set_z_index(LAYER["far city"] + 0.5)
        self.near = VGroup()
        for x, w, h, roof, wall in HOUSES:
            block = Block(w, h, roof, WALLS[wall], pane=dark_pane(WALLS[wall]), share=0)  # type: ignore[arg-type]
            self.near.add(block.shift((grid.mirror(x), GROUND, 0)))
        self.near.add(*(tree(h, "teal.deep").shift((grid.mirror(x), GROUND, 0)) for x, h in TREES))
        self.near.set_z_index(LAYER["near city"])
        ground = rrect(WIDTH + 0.6, 3, 0, "night.down").shift((0, GROUND - 1.5, 0))
        self.ground = ground.set_z_index(LAYER["plate"])
        self._build_places()

    @property
    def things(self) -> tuple[VGroup, ...]:
        """All that stands there before a place is lit."""
        return self.hill, self.streets, self.near, VGroup(self.ground).set_z_index(LAYER["plate"]), self.places

    def light_place(self, i: int, run_time: float = NORMAL) -> Animation:
        """Light a place: 0 the mother, 1 the old woman, 2 the student, 3 the planner. Who is there comes into view."""
        lamp, people = self._lights[i]
        return AnimationGroup(
            FadeIn(lamp, run_time=run_time, rate_func=arrive),
            FadeIn(people, shift=UP * 0.1, run_time=run_time, rate_func=arrive),
        )

    def rest_place(self, i: int, run_time: float = NORMAL) -> Animation:
        """Let the light of a place step back a little; it stays on."""
        built: Animation = go(self._lights[i][0], run_time).set_fill(opacity=0.62).build()
        return built

    def lights(self) -> list[VGroup]:
        """What the places have been lit with, to take it away."""
        return [part for pair in self._lights for part in pair]

    def light_street(self, i: int, run_time: float) -> Animation:
        """Light a whole street of the hill, from the reading side on."""
        windows = self._windows[i]

        def run(street: Mobject, alpha: float) -> None:
            street.points = np.concatenate([np.zeros((0, 3)), *windows[: round(alpha * len(windows))]])

        return UpdateFromAlphaFunc(self.streets[i], run, run_time=run_time, rate_func=arrive)

    def _build_places(self) -> None:
        at = self.grid.mirror
        teal, coral = mix("night", "teal", 0.5), mix("night", "coral", 0.36)
        home = VGroup(
            poly(
                [(at(MOTHER) - 1.36, GROUND + 2.66), (at(MOTHER), GROUND + 3.42), (at(MOTHER) + 1.36, GROUND + 2.66)],
                mix(coral, "night", 0.3),
            ),
            rrect(2.4, 2.7, 0.04, coral).shift((at(MOTHER), GROUND + 1.35, 0)),
            rrect(1.66, 1.5, 0.06, "night.down").shift((at(MOTHER), GROUND + 1.56, 0)),
            union([box(at(MOTHER), GROUND + 0.76, 1.86, 0.1, 0.03)], mix(coral, "sky", 0.24)),
            rrect(0.46, 0.5, 0.05, mix(coral, "night", 0.5), (1, 1, 0, 0)).shift((at(MOTHER + 0.7), GROUND + 0.25, 0)),
        )
        hall = VGroup(
            rrect(2.5, 3.3, 0.05, teal, (1, 1, 0, 0)).shift((at(PLANNER), GROUND + 1.65, 0)),
            union(
                [box(at(PLANNER), GROUND + 3.3, 2.72, 0.16, 0.04), box(at(PLANNER), GROUND + 3.52, 1.1, 0.36, 0.04)],
                mix(teal, "night", 0.35),
            ),
            rrect(1.8, 2.3, 0.8, "night.down", (1, 1, 0, 0)).shift((at(PLANNER), GROUND + 1.72, 0)),
            union(
                [box(at(PLANNER + dx), GROUND + 0.3, 0.3, 0.34, 0.03) for dx in (-0.8, 0.8)], mix(teal, "night", 0.5)
            ),
        )
        self.places = VGroup(home, hall).set_z_index(LAYER["near city"] + 0.5)
        office = OfficeWindow(1.6, 2.1, self.grid, "guide").shift((at(PLANNER), GROUND + 0.64, 0))
        office.words.shift((at(PLANNER), GROUND + 0.64, 0))
        self.office = office
        pane = rrect(1.66, 1.5, 0.06, "sun").shift((at(MOTHER), GROUND + 1.56, 0))
        mother = VGroup(
            portrait("reader", 0.7, "sun").shift((at(MOTHER), GROUND + 1.72, 0)), _book(at(MOTHER), GROUND + 1.02)
        )
        glow = [_light(at(x)) for x in (READER, TEAM)]
        self.places.add(*(_post(at(x), self.grid.sign) for x in (READER, TEAM))).set_z_index(LAYER["near city"] + 0.5)
        elder = seated("elder", 1.62).shift((at(READER) - 0.36, FEET, 0))
        boy = cast("boy", 1.5).shift((at(READER) + 0.52, FEET, 0))
        team = VGroup(
            cast("coder", 1.5), cast("father", 1.55, style="short", arm="down", top="teal"), cast("wheels", 1.6)
        )
        for person, dx in zip(team, (-0.72, 0.74, 0.0), strict=True):
            person.shift((at(TEAM) + dx, FEET - (0.08 if dx == 0 else 0), 0))
        self._lights = (
            (VGroup(pane), mother),
            (glow[0], VGroup(elder, boy)),
            (glow[1], team),
            (VGroup(office), VGroup(office.words)),
        )
        for lamp, people in self._lights:
            lamp.set_z_index(LAYER["mark"])
            people.set_z_index(LAYER["people"])


def _post(x: float, sign: int) -> VGroup:
    """A street lamp, dark: its post on the reading side, its head over x."""
    foot, top = x - sign * 1.32, FEET + LAMP
    frame = [
        line((foot, FEET + 0.16), (foot, top), 0.07),
        line((foot, top), (x, top), 0.06),
        box(foot, FEET + 0.18, 0.24, 0.1, 0.03),
    ]
    head = poly([(x - 0.2, top - 0.12), (x + 0.2, top - 0.12), (x + 0.08, top + 0.03), (x - 0.08, top + 0.03)], "mist")
    return VGroup(union(frame, "night.far"), head)


def _light(x: float) -> VGroup:
    """The light of a street lamp: its cone, its pool on the street, its bulb."""
    top = FEET + LAMP - 0.12
    cone = poly([(x - 0.18, top), (x + 0.18, top), (x + 1.42, FEET), (x - 1.42, FEET)], mix("night", "sun", 0.24))
    return VGroup(cone, ellipse(1.42, 0.15, mix("night", "sun", 0.4), x, FEET), ellipse(0.18, 0.07, "sun", x, top))


def _book(x: float, y: float) -> VGroup:
    """An open book with a heart on its cover: what a nurse learns from."""
    left = poly([(x - 0.46, y + 0.26), (x, y + 0.14), (x, y - 0.18), (x - 0.46, y - 0.06)], "paper")
    right = poly([(x + 0.46, y + 0.26), (x, y + 0.14), (x, y - 0.18), (x + 0.46, y - 0.06)], "paper.shade")
    lines = union([line((x + s * 0.38, y + 0.13), (x + s * 0.1, y + 0.06), 0.035) for s in (-1, 1)], "mist")
    heart = union([box(x + 0.25, y - 0.01, 0.12, 0.045, 0.01), box(x + 0.25, y - 0.01, 0.045, 0.12, 0.01)], "teal")
    return VGroup(left, right, lines, heart)


def _row(foot: float, pitch: float, *, seed: int, grid: Grid) -> list[Points]:
    """The windows of a street, from the reading side on."""
    rng = random.Random(seed)
    out, x = list[Points](), -WIDTH / 2 + 0.1
    while x < WIDTH / 2:
        for y in (0.0, 0.14):
            if rng.random() < (0.8 if y == 0 else 0.55):
                out.append(np.asarray(box(grid.mirror(x), foot + y, pitch * 0.36, pitch * 0.42, 0.012).points))
        x += pitch * rng.choice((0.8, 0.8, 0.8, 1.7))
    return out


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: every place and every street is lit."""
    city = EveningCity(grid)
    for street, windows in zip(city.streets, city._windows, strict=True):
        street.points = np.concatenate(windows)
    roofs = city.hill[1::2]  # without the hill itself, which runs out of the frame
    pavement = rrect(WIDTH + 0.2, 0.6, 0, "night.down").shift((0, GROUND - 0.3, 0))
    everything = VGroup(roofs, city.streets, city.near, pavement, city.places, *city.lights())
    return everything.scale(0.84).move_to((0, 0, 0))
