"""The surface everything stands on: day explains and counts, night is for who is missing, for opening and closing."""

from manim import Animation, Mobject, UpdateFromAlphaFunc, VGroup, VMobject

from scenes.look.grid import HEIGHT, WIDTH, Grid
from scenes.look.motion import SLOW, move
from scenes.look.palette import colour, mix
from scenes.parts.shapes import fill, rrect

SURFACES = {"day": "paper", "night": "night"}


class Backdrop(VMobject):
    """A rectangle a little larger than the frame, in the surface's colour."""

    def __init__(self, surface: str) -> None:
        super().__init__()
        self.surface = surface
        self.points = rrect(WIDTH + 0.4, HEIGHT + 0.4, 0, colour(SURFACES[surface])).points
        fill(self, colour(SURFACES[surface]))
        self.set_z_index(-100)

    def turn(self, surface: str, run_time: float = SLOW) -> Animation:
        """Change to the other surface: night lifts to paper, day falls to night."""
        before, after = colour(SURFACES[self.surface]), colour(SURFACES[surface])
        self.surface = surface

        def tint(_: Mobject, alpha: float) -> None:
            self.set_fill(mix(before, after, alpha))

        return UpdateFromAlphaFunc(self, tint, run_time=run_time, rate_func=move)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: day where reading begins, and night."""
    halves = [Backdrop("day").shift((-7.4, 0, 0)), Backdrop("night").shift((7.4, 0, 0))]
    rim = rrect(2 * (WIDTH + 0.4) + 1.2, HEIGHT + 1.4, 0.3, "paper.deep").set_z_index(-101)
    both = VGroup(rim, *halves).scale(0.4)
    grid.flip(both)
    return both
