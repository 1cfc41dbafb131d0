"""A wooden cabinet whose upper drawer can be pulled out and pushed shut: what is not lost, and waits.

Things that lie in it are drawn between its inside and its front. It is the same in both reading directions.
"""

from __future__ import annotations

from manim import DOWN, UP, Animation, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.look.motion import NORMAL
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.moves import go
from scenes.parts.icon_kit import box
from scenes.parts.shapes import rrect, union

WOOD = mix("clay", "night", 0.3)
FRONT = "clay"
OPEN = 0.5  # how far a drawer's front comes down when it is pulled, in its height


class Drawer:
    """The cabinet, w by h units, its foot centred at (x, y); `things` is what a scene adds.

    Attributes:
        cabinet: body, feet, and the lower drawer.
        inside: the dark of the upper drawer.
        front: its front, which moves; a scene may add a sign to it.
        lower: middle of the lower drawer's front, for words.
    """

    def __init__(self, w: float, h: float, x: float, y: float) -> None:
        self.high = h * 0.4
        body = rrect(w, h, 0.1, WOOD).shift((x, y + h / 2, 0))
        board = rrect(w + 0.2, 0.14, 0.05, mix("clay", "night", 0.5)).shift((x, y + h + 0.02, 0))
        feet = union(
            [box(x + s * (w / 2 - 0.25), y - 0.06, 0.28, 0.16, 0.03) for s in (-1, 1)], mix("clay", "night", 0.5)
        )
        low = rrect(w - 0.24, h * 0.42, 0.06, mix("clay", "night", 0.46)).shift((x, y + h * 0.27, 0))
        self.lower = (x, y + h * 0.27)
        self.middle = (x, y + h * 0.74)
        self.cabinet = VGroup(feet, body, low, board).set_z_index(LAYER["mark"])
        self.inside: VMobject = rrect(w - 0.24, self.high, 0.06, "night.down").shift((*self.middle, 0))
        self.inside.set_z_index(LAYER["mark"])
        panel = rrect(w - 0.24, self.high, 0.06, FRONT).shift((*self.middle, 0))
        knobs = union(
            [box(x + s * w * 0.3, self.middle[1] - self.high * 0.22, 0.34, 0.09, 0.045) for s in (-1, 1)], WOOD
        )
        self.front = VGroup(panel, knobs).set_z_index(LAYER["ground"])

    @property
    def things(self) -> tuple[VMobject, VMobject, VMobject]:
        """Cabinet, inside and front."""
        return self.cabinet, self.inside, self.front

    def pull(self, run_time: float = NORMAL, share: float = 1.0) -> Animation:
        """Pull the drawer out, all the way or a share of it."""
        moved: Animation = go(self.front, run_time).shift(DOWN * self.high * OPEN * share)
        return moved

    def push(self, run_time: float = NORMAL, share: float = 1.0) -> Animation:
        """Push it shut again."""
        moved: Animation = go(self.front, run_time).shift(UP * self.high * OPEN * share)
        return moved


def example(grid: Grid) -> VGroup:
    """The cabinet with its drawer pulled out, for the gallery."""
    drawer = Drawer(5.0, 4.0, 0.0, -2.2)
    drawer.front.shift(DOWN * drawer.high * OPEN)
    return VGroup(drawer.cabinet, drawer.inside, drawer.front)
