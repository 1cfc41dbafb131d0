"""A plain plate on a post, such as stands at a road: room for a number and a line of words."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import line
from scenes.parts.shapes import rrect, union


class NumberPlate(VGroup):
    """The plate w by h units, the foot of its post at the origin; the same in both reading directions.

    Attributes:
        post: two legs.
        board: the plate, to write on.
    """

    def __init__(self, w: float, h: float, foot: float, ink: str = "night") -> None:
        """`foot` is the height of the plate's lower edge over the ground."""
        super().__init__()
        wood = mix("clay", "night", 0.3)
        self.post = union([line((s * w * 0.3, 0), (s * w * 0.3, foot + 0.2), 0.13) for s in (-1, 1)], wood)
        rim = rrect(w + 0.16, h + 0.16, 0.24, mix(ink, "paper", 0.7))
        self.board = VGroup(rim, rrect(w, h, 0.18, ink)).shift((0, foot + h / 2, 0))
        self.add(self.post, self.board)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the plate, nothing on it yet."""
    return VGroup(NumberPlate(4.0, 2.4, 1.4).shift((0, -2.0, 0)))
