"""The house of dark windows at night: where "small" ends and "dark" begins."""

from __future__ import annotations

from dataclasses import dataclass

from manim import VMobject

from scenes.look.grid import SAFE_X, WIDTH, Grid
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.city import silhouette
from scenes.parts.ring import CornerSign
from scenes.parts.shapes import disc, rrect
from scenes.parts.window_house import WindowHouse

STREET = -2.75  # the ground line
COLUMNS, ROWS, DOOR = 13, 6, 10  # 78 places, four of which the door takes
WIDE = 8.915


@dataclass(frozen=True, slots=True)
class Night:
    """The picture, from back to front."""

    halo: VMobject
    far: VMobject
    ground: VMobject
    house: WindowHouse
    sign: CornerSign

    @property
    def things(self) -> tuple[VMobject, ...]:
        """All of it."""
        return self.halo, self.far, self.ground, self.house, self.sign


def night(grid: Grid) -> Night:
    """Draw the house with nobody to be seen in it, far roofs beside it, and the corner sign."""
    halo = disc(5.3, "night.up", grid.mirror(2.3), -0.9).set_z_index(LAYER["halo"])
    far = silhouette(-7.3, 7.3, STREET, 0.7, 2.4, ink=mix("night", "sky", 0.06), seed=5)
    grid.flip(far)
    ground = rrect(WIDTH + 0.4, 1.6, 0, "night.down").shift((0, STREET - 0.8, 0))
    house = WindowHouse(COLUMNS, ROWS, DOOR, (SAFE_X - WIDE / 2, STREET), grid)
    house.busts.set_fill(opacity=0)
    sign = CornerSign(grid, "night").set_z_index(LAYER["sign"])
    far.set_z_index(LAYER["far city"])
    ground.set_z_index(LAYER["far city"])
    house.set_z_index(LAYER["near city"])
    return Night(halo, far, ground, house, sign)

