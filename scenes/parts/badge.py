"""A sign on a post: an icon on a round plate that stands on the ground. Lit, done or at rest.

Drawn about its foot and alike in both reading directions; its words stand beside or under it, set by the scene.
"""

from __future__ import annotations

from typing import Any, Self

from manim import ORIGIN, Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL, move
from scenes.look.palette import colour, mix
from scenes.parts.icon_kit import box
from scenes.parts.icons import icon
from scenes.parts.shapes import disc, fill, union

ICON = 1.24  # size of the icon, in radii of its plate
RIM = 1.09
STATES = {"lit": "sun", "done": "sun.light", "rest": "mist.pale"}


class Badge(VGroup):
    """A sign of radius `r` whose middle is `height` over its foot, which is at the origin.

    Attributes:
        post: from the ground to the plate.
        plate: in the colour of its state.
        icon: what it says.
    """

    def __init__(self, name: str, r: float, height: float, *, inner: str = "paper", state: str = "rest") -> None:
        super().__init__()
        self.post: VMobject = union([box(0, (height - r) / 2 + 0.05, 0.1 * r + 0.05, height - r + 0.1, 0.02)], "night")
        rim = disc(r * RIM, "night", 0, height)
        self.plate: VMobject = disc(r, STATES[state], 0, height)
        self.icon = icon(name, r * ICON, "night", inner, STATES[state]).shift((0, height, 0))
        self.add(self.post, rim, self.plate, self.icon)
        ground = colour(STATES[state])  # where the plate shows through the icon, it takes the plate's colour
        parts: Any = self.icon.family_members_with_points()
        self._grounds = (self.plate, *(part for part in parts if part.get_fill_color().to_hex() == ground))

    def set_state(self, state: str) -> Self:
        """Set the plate's colour: lit, done or rest."""
        for part in self._grounds:
            fill(part, STATES[state])
        return self

    def turn(self, state: str, run_time: float = NORMAL) -> Animation:
        """Change to a state."""
        before, after = self.plate.get_fill_color().to_hex(), colour(STATES[state])

        def tint(_: Mobject, alpha: float) -> None:
            for part in self._grounds:
                fill(part, mix(before, after, alpha))

        return UpdateFromAlphaFunc(self, tint, run_time=run_time, rate_func=move)


def example(grid: Grid) -> VGroup:
    """Three signs, one in each state."""
    signs = (("host", "done"), ("free", "lit"), ("reach", "rest"))
    row = VGroup(
        *(
            Badge(name, 0.9, 2.6, state=state).shift((grid.mirror(2.6 * i - 2.6), 0, 0))
            for i, (name, state) in enumerate(signs)
        )
    )
    return row.shift((0, -1.8, 0)).scale(1.1, about_point=ORIGIN)
