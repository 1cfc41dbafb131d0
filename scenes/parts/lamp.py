"""A lamp over a table: dark, or lit with a cone of light under its shade. A light somebody reads by."""

from __future__ import annotations

from manim import Animation, AnimationGroup, FadeIn, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, arrive
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.icon_kit import SHAPE_INK, box, dot, line
from scenes.parts.shapes import disc, poly, union

CONE = 0.42  # half width of the light at the ground, in heights of the lamp
GLOW = (0.34, 0.22)  # radii of the halos round the bulb, in heights


class Lamp(VGroup):
    """A lamp `h` high whose post stands at the origin; its shade reaches over to the right, or to the left.

    Attributes:
        frame: post and shade.
        light: halos, cone and bulb; not in view until it is lit.
    """

    def __init__(self, h: float, reach: float, *, ground: str = "night") -> None:
        """`reach` is how far the shade hangs from the post, negative to the left; the light mixes into `ground`."""
        super().__init__()
        bulb = (reach, h * 0.86)
        foot = [box(0, 0.05, 0.5, 0.1, 0.04), line((0, 0.05), (0, h), 0.08), line((0, h), (reach, h), 0.08)]
        cord = [line((reach, h), (reach, h * 0.93), 0.05)]
        shade = poly(
            [
                (reach - 0.16 * h, bulb[1]),
                (reach + 0.16 * h, bulb[1]),
                (reach + 0.05 * h, h * 0.94),
                (reach - 0.05 * h, h * 0.94),
            ],
            SHAPE_INK,
        )
        self.frame = VGroup(union([*foot, *cord], "night.far"), union([shade], mix("coral", "night", 0.2)))
        glow = [disc(r * h, mix(ground, "sun", 0.10 * (i + 1)), *bulb) for i, r in enumerate(GLOW)]
        cone = poly(
            [(reach - 0.15 * h, bulb[1]), (reach + 0.15 * h, bulb[1]), (reach + CONE * h, 0), (reach - CONE * h, 0)],
            mix(ground, "sun", 0.26),
        )
        lit: VMobject = union([dot(*bulb, 0.055 * h)], "sun")
        self.light = VGroup(*glow, cone, lit)
        self.frame.set_z_index(LAYER["mark"])
        self.light.set_z_index(LAYER["plate"])
        self.add(self.light, self.frame)

    def come_on(self, run_time: float = NORMAL) -> Animation:
        """Let its light come; a scene adds only `frame` before."""
        return AnimationGroup(*(FadeIn(part, run_time=run_time, rate_func=arrive) for part in self.light))


def example(grid: Grid) -> VGroup:
    """A lit lamp."""
    return VGroup(Lamp(5.0, grid.mirror(1.2), ground="paper").shift((grid.mirror(-0.8), -2.7, 0)))
