"""How every film opens: night, a city and its people, the title at the reading side, the ring behind the roofs."""

from __future__ import annotations

from math import floor
from typing import Any

from manim import UP, Animation, AnimationGroup, FadeOut, Mobject, Transform, VGroup

from scenes.look.grid import HEIGHT, SAFE_X, WIDTH, Grid
from scenes.look.motion import leave, move
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.backdrop import Backdrop
from scenes.parts.night_city import NightCity
from scenes.parts.people import cast
from scenes.parts.ring import CornerSign, RouteRing
from scenes.parts.shapes import capsule, disc
from scenes.parts.sky import halos, stars
from scenes.text.block import Typesetter

MIDDLE = (3.35, 0.72)  # of the risen ring
RADIUS = 2.35
BELOW = 5.4  # how far under its place the ring waits: its crest is just seen over the roofs
FEET = -3.72  # people stand a little before the ground line
TITLE = 0.95  # first baseline
KICKER = 2.15
TITLE_ROOM = 6.5
DAWN = 13.5  # from the middle of the ring past the farthest corner

Passer = tuple[str, float, float]  # a name of the cast, its x as in a left-to-right drawing, the height of a grown-up
PASSERS: tuple[Passer, ...] = (("wheels", -1.05, 1.1), ("worker", -0.3, 1.1), ("elder", 4.85, 1.1), ("boy", 5.5, 1.1))


class Opening:
    """The opening card. A scene adds `things`, plays `rise`, and later `sink`.

    Args:
        grid: mirrors the card where lines run from right to left.
        words: sets the title and the kicker.
        title: of the film.
        kicker: which film of the series it is.
        lit: the part of the route the film is about; None with nothing done lights all six.
        done: the parts told in the films before.
        passers: people on the street, beside those a scene adds itself.
    """

    def __init__(
        self,
        grid: Grid,
        words: Typesetter,
        title: str,
        kicker: str,
        *,
        lit: int | None = None,
        done: tuple[int, ...] = (),
        passers: tuple[Passer, ...] = PASSERS,
    ) -> None:
        x, y = grid.mirror(MIDDLE[0]), MIDDLE[1]
        self.grid = grid
        self.city = NightCity(MIDDLE[0], grid)
        self.halos = halos((5.4, 4.25, 3.3), x, y - BELOW).set_z_index(LAYER["surface"])
        self.ring = RouteRing(RADIUS, grid).done(*done)
        if lit is not None or not done:
            self.ring.light(*(() if lit is None else (lit,)))
        self.ring.shift((x, y - BELOW, 0)).set_z_index(LAYER["halo"])
        self.title = words.set(title, "opening", "paper", width=TITLE_ROOM, lines=3)
        self.kicker = words.set(kicker, "label", "sun", width=TITLE_ROOM)
        self.text = VGroup(self.title.at(grid.x(0), TITLE), self.kicker.at(grid.x(0), KICKER))
        self.text.set_z_index(LAYER["text"])
        self.stars = self._stars(x, y)
        self.people = VGroup(*(self.person(*passer) for passer in passers))

    @property
    def things(self) -> tuple[Mobject, ...]:
        """What stands on the first frame, from back to front."""
        return self.halos, self.stars, self.ring, *self.city.things, self.people, self.text

    def person(self, name: str, x: float, height: float) -> VGroup:
        """A member of the cast on the street; `x` as in a left-to-right drawing."""
        return cast(name, height).shift((self.grid.mirror(x), FEET, 0)).set_z_index(LAYER["people"])

    def rise(self, run_time: float) -> Animation:
        """The ring comes up behind the roofs with its light, like a sun."""
        up = (go(part, run_time).shift(UP * BELOW) for part in (self.halos, self.ring))
        return AnimationGroup(*up)

    def untitle(self) -> Animation:
        """The title goes before the ring does; `sink` then has none to take away, which would show it once more."""
        text, self.text = self.text, VGroup()
        return FadeOut(text, rate_func=leave)

    def sink(self, backdrop: Backdrop, sign: CornerSign, ground: float, run_time: float) -> Animation:
        """The ring goes to its corner, the city behind its ground line; the sky takes the sign's surface.

        Afterwards the scene keeps `ground` and puts the sign in the place of the ring.
        """
        surface = sign.ring.surface
        roads = [Transform(a.arc, b.arc, rate_func=move) for a, b in zip(self.ring.parts, sign.ring.parts, strict=True)]
        gone = (self.stars, *self.text, self.people, *(part.icon for part in self.ring.parts))
        return AnimationGroup(
            self._dawn(backdrop, run_time) if surface == "day" else FadeOut(self.halos, run_time=run_time),
            self.city.sink(ground, "paper.deep" if surface == "day" else "night.down", run_time),
            AnimationGroup(*roads, run_time=run_time),
            *(FadeOut(part, run_time=run_time * 0.3, rate_func=leave) for part in gone),
        )

    def _dawn(self, backdrop: Backdrop, run_time: float) -> Animation:
        """Day spreads from the middle of the ring and pushes the night out of the frame.

        Not by mixing: halfway between night and paper lies a grey that is neither.
        """
        day = disc(DAWN / 100, "paper", *self.halos.get_center()[:2]).set_z_index(LAYER["surface"])
        turn = backdrop.turn("day", run_time)
        turn.rate_func = floor
        return AnimationGroup(turn, go(self.halos, run_time).scale(3), go(day, run_time).scale(100))

    def _stars(self, x: float, y: float) -> Mobject:
        """Stars in the open sky, none behind the words or before the ring's light."""
        middle = self.grid.mirror(TITLE_ROOM / 2 - SAFE_X)
        half = TITLE_ROOM / 2 + 0.2
        clear = [(x - 3.4, y - 3.2, x + 3.4, y + 3.2), (middle - half, -0.7, middle + half, KICKER + 0.5)]
        sky = stars(46, (-WIDTH / 2, -0.6, WIDTH / 2, HEIGHT / 2 - 0.2), seed=4, clear=clear)
        return sky.set_z_index(LAYER["halo"])


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the ring has risen; bars stand for the kicker and the title."""
    card = Opening(grid, Typesetter("en", grid.direction, "gallery", []), "1", "1", lit=2, done=(0, 1))
    for part in (card.halos, card.ring):
        part.shift(UP * BELOW)
    bars = [capsule((grid.x(0), KICKER), (grid.x(1.2), KICKER), 0.22, "sun")]
    for i, columns in enumerate((5.2, 3.6)):
        bars.append(capsule((grid.x(0.2), TITLE - i), (grid.x(columns), TITLE - i), 0.5, "paper"))
    things: Any = card.things[:-1]
    return VGroup(*things, VGroup(*bars).set_z_index(LAYER["text"]))
