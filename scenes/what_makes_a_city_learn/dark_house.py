"""The house of dark windows at night: where "small" ends and "dark" begins."""

from __future__ import annotations

from dataclasses import dataclass

from manim import Animation, FadeIn, Mobject, UpdateFromAlphaFunc, VGroup, VMobject, linear

from scenes.look.grid import SAFE_X, WIDTH, Grid
from scenes.look.motion import arrive, move
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.backdrop import Backdrop
from scenes.parts.city import silhouette
from scenes.parts.ring import CornerSign
from scenes.parts.shapes import disc, rrect
from scenes.parts.window_house import CORNER, WindowHouse

STREET = -2.75  # the ground line
COLUMNS, ROWS, DOOR = 13, 6, 10  # 78 places, four of which the door takes
WIDE = 8.915
# Night falls in shares of its time: when the wall stands, when the first pane comes, when the light goes out.
STANDS, PANES, DIMS = 0.5, 0.36, (0.62, 0.96)


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

    def fall(self, light: VMobject, backdrop: Backdrop, run_time: float) -> list[Animation]:
        """Let a disc of light open into the house while the backdrop turns to night.

        The disc becomes the wall; its windows come when it stands, and the place round it last.
        """
        wall, edges = self.house.walls
        for part in (edges, self.house.panes, self.house.door):
            part.set_z_index(LAYER["text"])  # over the light, wherever a scene has it
        late = (self.halo, self.far, self.ground, edges, self.house.door)
        return [
            backdrop.turn("night", run_time * 0.75),
            _open_into(light, wall, run_time),
            _come_in_columns(self.house.panes, run_time),
            FadeIn(self.sign, run_time=run_time, rate_func=_second_half),
            *(FadeIn(part, run_time=run_time, rate_func=_second_half) for part in late),
        ]


def night(grid: Grid) -> Night:
    """Draw the house with nobody to be seen in it, far roofs beside it, and the corner sign."""
    halo = disc(5.3, "night.up", grid.mirror(2.3), -0.9).set_z_index(LAYER["halo"])
    far = silhouette(-7.3, 7.3, STREET, 0.7, 2.4, ink=mix("night", "sky", 0.06), seed=5)
    grid.flip(far)
    far.set_z_index(LAYER["far city"])
    ground = rrect(WIDTH + 0.4, 1.6, 0, "night.down").shift((0, STREET - 0.8, 0)).set_z_index(LAYER["far city"])
    house = WindowHouse(COLUMNS, ROWS, DOOR, (SAFE_X - WIDE / 2, STREET), grid)
    house.busts.set_fill(opacity=0)
    house.set_z_index(LAYER["near city"])
    return Night(halo, far, ground, house, CornerSign(grid, "night").set_z_index(LAYER["sign"]))


def _open_into(light: VMobject, wall: VMobject, run_time: float) -> Animation:
    """A disc of light grows corners and becomes a wall, whose colour it takes last."""
    spot, r, to = light.get_center(), light.width / 2, wall.get_center()
    w, h, before, after = wall.width, wall.height, light.get_fill_color().to_hex(), wall.get_fill_color().to_hex()

    def grow(shape: Mobject, alpha: float) -> None:
        grown = move(min(1.0, alpha / STANDS))
        across, up = 2 * r + (w - 2 * r) * grown, 2 * r + (h - 2 * r) * grown
        soft, foot = r + (CORNER - r) * grown, 1 - grown
        shape.points = rrect(across, up, soft, before, (1, 1, foot, foot)).shift(spot + (to - spot) * grown).points
        shape.set_fill(mix(before, after, min(1.0, max(0.0, (alpha - DIMS[0]) / (DIMS[1] - DIMS[0])))))

    return UpdateFromAlphaFunc(light, grow, run_time=run_time, rate_func=linear)


def _come_in_columns(panes: VGroup, run_time: float) -> Animation:
    """The panes come as their wall opens, column by column."""

    def show(group: Mobject, alpha: float) -> None:
        for i, pane in enumerate(group):
            pane.set_fill(opacity=min(1.0, max(0.0, (alpha - PANES - 0.25 * i / len(panes)) / 0.12)))

    return UpdateFromAlphaFunc(panes, show, run_time=run_time, rate_func=linear)


def _second_half(t: float) -> float:
    """Rate of what follows in the second half of a movement."""
    return arrive(max(0.0, 2 * t - 1))
