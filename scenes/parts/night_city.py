"""The city of the series at night: far roofs, two towers and a street whose windows are dark until somebody learns.

The row is drawn by hand, not by seed: a film's picture needs to know which window is lit and where people can stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from manim import DOWN, AnimationGroup, FadeIn, GrowFromCenter, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import FAST, arrive
from scenes.look.palette import colour, mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.block import Block, Roof, panes
from scenes.parts.city import GAP, dark_pane, silhouette, tree
from scenes.parts.faces import bust
from scenes.parts.shapes import disc, fill, rrect

STREET = -3.45  # the ground line
WALLS = {
    "teal": mix("night", "teal", 0.45),
    "sky": mix("night", "sky", 0.24),
    "coral": mix("night", "coral", 0.42),
    "clay": mix("night", "clay", 0.30),
}
TOWERS: tuple[tuple[float, float, float, Roof, str], ...] = (
    (-0.38, 0.7, 3.45, "tank", mix("night", "teal", 0.6)),
    (0.38, 0.7, 2.8, "step", mix("night", "sky", 0.28)),
)


@dataclass(frozen=True, slots=True)
class House:
    """One house of the row; `window` is the pane, counted up each column, behind which somebody learns."""

    w: float
    h: float
    roof: Roof
    wall: str
    columns: int = 2
    rows: int = 2
    window: int | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree, or with no height an open place."""

    w: float
    h: float = 0.0


PARK = 4  # place in the row where the houses leave room for people
ROW: tuple[House | Tree, ...] = (
    House(1.0, 1.3, "barrel", "sky"),
    House(0.95, 1.15, "solar", "clay", 3),
    House(0.9, 1.4, "flat", "teal"),
    Tree(0.36, 0.8),
    Tree(1.45),
    Tree(0.36, 0.66),
    House(1.15, 1.25, "gable", "coral", 2, 1, 0),
    House(1.0, 1.42, "garden", "clay"),
    House(1.1, 1.2, "slant", "sky", 2, 1, 1),
    Tree(0.4, 0.74),
    House(1.15, 1.32, "flat", "teal", 3),
    House(1.0, 1.15, "tank", "clay", 2, 1, 0),
    Tree(0.36, 0.62),
    House(1.05, 1.12, "gable", "coral"),
    House(1.0, 1.3, "garden", "sky"),
    Tree(0.4, 0.7),
    House(1.1, 1.2, "solar", "teal", 3),
)


class NightCity:
    """Far roofs, towers, the near row and its ground, from back to front; `things` is what a scene adds.

    Args:
        tower_x: middle of the two towers, as in a left-to-right drawing.
        grid: mirrors the row where lines run from right to left.

    Attributes:
        row: houses and trees from the reading side on.
        lamps: the panes that can be lit, from the reading side on; each is a glow, a pane and a reader's head.
        park: x of the middle of the open place.
    """

    def __init__(self, tower_x: float, grid: Grid) -> None:
        self.grid = grid
        half = WIDTH / 2 + 0.2
        self.far = VGroup(
            silhouette(-half, half, STREET, 0.95, 1.5, ink="night.mid", seed=11),
            silhouette(-half, half, STREET, 0.7, 1.2, ink="night.up", seed=23),
        ).set_z_index(LAYER["far city"])
        self.towers = VGroup(*(self._tower(tower_x, *tower) for tower in TOWERS)).set_z_index(LAYER["near city"])
        self.row, self.lamps = VGroup(), VGroup()
        self._build()
        self.row.set_z_index(LAYER["near city"])
        self.lamps.set_z_index(LAYER["plate"])
        self.ground = rrect(WIDTH + 0.6, 3, 0, "night.down").shift(DOWN * (1.5 - STREET)).set_z_index(LAYER["mark"])
        for part in (self.far, self.towers, self.row, self.lamps):
            grid.flip(part)

    @property
    def things(self) -> tuple[Mobject, ...]:
        """All that stands there before a window is lit."""
        return self.far, self.towers, self.row, self.ground

    def light(self, lamp: int) -> AnimationGroup:
        """Light one of the windows: somebody is learning behind it."""
        glow, pane, reader = self.lamps[lamp]
        return AnimationGroup(
            GrowFromCenter(glow, run_time=2 * FAST, rate_func=arrive),
            FadeIn(pane, run_time=FAST, rate_func=arrive),
            FadeIn(reader, run_time=2 * FAST, rate_func=arrive),
        )

    def imagine(self, x: float, run_time: float) -> AnimationGroup:
        """Let a faint light pass along all dark windows, away from `x`: what could be, not what is."""
        homes = [home for home in (*self.row, *self.towers) if isinstance(home, Block)]
        reach = max(abs(home.get_x() - x) for home in homes)
        return AnimationGroup(*(self._glimmer(home, abs(home.get_x() - x) / reach, run_time) for home in homes))

    def sink(self, ground: float, ink: str, run_time: float) -> AnimationGroup:
        """Let the city go down behind its ground line, which rises to the height `ground` and takes a colour."""
        leaving = [go(part, run_time).shift(DOWN * (part.get_top()[1] - ground + 0.1)) for part in self._standing()]
        return AnimationGroup(*leaving, go(self.ground, run_time).shift(DOWN * (STREET - ground)).set_fill(colour(ink)))

    def _standing(self) -> list[VMobject]:
        return [*self.far, *self.towers, *self.row, *self.lamps]

    def _build(self) -> None:
        x = -WIDTH / 2 - 0.45
        for place, part in enumerate(ROW):
            middle = x + part.w / 2
            if isinstance(part, House):
                self.row.add(self._house(part, middle))
            elif part.h:
                self.row.add(tree(part.h, "teal.deep").shift((middle, STREET, 0)))
            if place == PARK:
                self.park = self.grid.mirror(middle)
            x += part.w + GAP

    def _house(self, house: House, x: float) -> Block:
        wall = WALLS[house.wall]
        block = Block(
            house.w, house.h, house.roof, wall, pane=dark_pane(wall), share=0, columns=house.columns, rows=house.rows
        )
        if house.window is not None:
            shape = panes(house.w * 0.86, house.h - 0.12, house.columns, house.rows, foot=0.42)[house.window]
            lamp = self._lamp(shape, wall)
            self.lamps.add(lamp.shift((x, STREET, 0)))
        if house.roof == "garden":
            fill(block.submobjects[0], "teal.deep")
        block.shift((x, STREET, 0))
        return block

    @staticmethod
    def _lamp(pane: VMobject, wall: str) -> VGroup:
        cx, cy, _ = pane.get_center()
        reader = bust(pane.height * 0.62, "night").shift((cx, pane.get_bottom()[1], 0))
        return VGroup(disc(pane.width * 0.95, mix(wall, "sun", 0.24), cx, cy), fill(pane, "sun"), reader)

    def _tower(self, x: float, dx: float, w: float, h: float, roof: Roof, wall: str) -> Block:
        tower = Block(w, h, roof, wall, pane=dark_pane(wall), share=0)
        tower.shift((x + dx, STREET, 0))
        return tower

    @staticmethod
    def _glimmer(home: Block, far: float, run_time: float) -> UpdateFromAlphaFunc:
        """Half of the time is the way, half is the light coming up."""
        dark = home.panes[0].get_fill_color().to_hex()

        def tint(shape: Mobject, alpha: float) -> None:
            shape.set_fill(mix(dark, "sun", 0.48 * arrive(min(1.0, max(0.0, alpha * 2 - far)))))

        return UpdateFromAlphaFunc(home.panes, tint, run_time=run_time, rate_func=lambda t: t)


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: behind every lamp somebody learns."""
    city = NightCity(3.35, grid)
    near = (grid.mirror(2.4), STREET, 0)
    things: Any = city.things
    return VGroup(*things, city.lamps).scale(1.7, about_point=near)
