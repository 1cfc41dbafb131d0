"""A street far off at night: two flat rows of roofs on the ground, whose windows can light one by one."""

import random

from manim import VGroup, VMobject

from scenes.look.grid import SAFE_X, WIDTH, Grid
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.city import silhouette
from scenes.parts.icon_kit import box
from scenes.parts.shapes import fill, rrect

GROUND = -3.08  # the ground line
BAND = 3.0  # the ground goes on below the frame
PANE = (0.085, 0.115)
CELL = 0.2  # from one window to the next, each way
EDGE = 0.08  # wall left free round them


class FarStreet:
    """Both rows and the ground, from back to front; `things` is what a scene adds."""

    def __init__(self, grid: Grid) -> None:
        half = WIDTH / 2 + 0.3
        self.grid = grid
        self.far = silhouette(-half, half, GROUND, 0.3, 1.15, ink=mix("night", "sky", 0.06), seed=52)
        self.near = silhouette(-half, half, GROUND, 0.32, 0.8, ink=mix("night", "sky", 0.13), seed=41)
        for row in (self.far, self.near):
            grid.flip(row.set_z_index(LAYER["far city"]))
        ground = rrect(WIDTH + 0.6, BAND, 0, "night.down").shift((0, GROUND - BAND / 2, 0))
        self.ground = ground.set_z_index(LAYER["far city"])

    @property
    def things(self) -> tuple[VMobject, VMobject, VMobject]:
        """All that stands there while no window is lit."""
        return self.far, self.near, self.ground

    def windows(self, count: int, seed: int) -> VGroup:
        """Draw `count` lit windows of the near row, each in a house of its own, in the order in which they light.

        Raises:
            ValueError: the row has fewer houses with room for a window.
        """
        rng = random.Random(seed)
        houses = [spots for spots in map(_spots, self._walls()) if spots]
        chosen = sorted(rng.sample(range(len(houses)), count))
        order = chosen[::2] + chosen[1::2]
        lamps = VGroup()
        for house in order:
            x, y = rng.choice(houses[house])
            lamps.add(fill(box(x, y, *PANE, 0.02), "sun"))
        return lamps

    def _walls(self) -> list[tuple[float, float, float]]:
        """Left, right and top of each house that stands on the ground, from the reading side on; roofs are left out."""
        found = []
        for loop in self.near.get_subpaths():
            (left, bottom), (right, top) = loop[:, :2].min(axis=0), loop[:, :2].max(axis=0)
            if abs(bottom - GROUND) < 0.01:
                found.append((float(left), float(right), float(top)))
        return sorted(found, reverse=self.grid.rtl)


def _spots(wall: tuple[float, float, float]) -> list[tuple[float, float]]:
    """Middles of the windows that a house has room for, none of them near the edge of the frame."""
    left, right, top = wall
    middle = (left + right) / 2
    across = int((right - left - 2 * EDGE) / CELL)
    up = int((top - GROUND - 2 * EDGE) / CELL)
    xs = [middle + (i - (across - 1) / 2) * CELL for i in range(across)]
    return [(x, top - EDGE - CELL * (j + 0.5)) for x in xs if abs(x) < SAFE_X for j in range(max(0, up))]


EXAMPLE_ON = "night"


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: many of its windows are lit."""
    street = FarStreet(grid)
    lamps = VGroup(*(street.windows(11, seed=seed) for seed in (7, 3, 12))).set_z_index(LAYER["sign"])
    near = (0, GROUND, 0)
    return VGroup(*street.things, lamps).scale(3.0, about_point=near).shift((0, 1.8, 0))
