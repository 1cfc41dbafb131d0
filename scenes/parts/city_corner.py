"""A piece of city by day that runs out of the frame at the end side: the place a fact is about."""

from manim import UP, Animation, AnimationGroup, FadeIn, VGroup

from scenes.look.grid import WIDTH, Grid
from scenes.look.motion import LAG_ROWS, NORMAL, arrive
from scenes.look.size import LAYER
from scenes.moves import grow_up, in_turn
from scenes.parts.block import Block, Roof
from scenes.parts.city import day_pane, silhouette, tree

LEFT = 2.4  # where its first roof begins, as in a left-to-right drawing
HOMES: tuple[tuple[float, float, float, Roof, str], ...] = (
    (2.82, 0.78, 0.8, "gable", "coral"),
    (3.72, 0.7, 1.4, "tank", "teal"),
    (4.5, 0.74, 0.85, "barrel", "clay"),
    (5.36, 0.72, 1.35, "step", "night"),
    (6.22, 0.8, 1.05, "garden", "coral"),
    (7.04, 0.7, 1.3, "flat", "teal"),
)
TREES = ((3.28, 0.62), (4.92, 0.7), (5.8, 0.58))


class CityCorner:
    """Six houses, no two alike, with trees between them and far roofs behind; they stand on the ground line."""

    def __init__(self, grid: Grid, ground: float) -> None:
        self.far = VGroup(silhouette(LEFT, WIDTH / 2 + 0.2, ground, 0.7, 1.6, ink="paper.deep", seed=17))
        self.far.set_z_index(LAYER["far city"])
        self.homes = VGroup()
        for x, w, h, roof, wall in HOMES:
            self.homes.add(Block(w, h, roof, wall, pane=day_pane(wall), share=0.6, seed=6).shift((x, ground, 0)))
        self.homes.add(*(tree(h).shift((x, ground, 0)) for x, h in TREES))
        self.homes.set_z_index(LAYER["near city"])
        grid.flip(self.far)
        grid.flip(self.homes)

    def grow(self, run_time: float) -> Animation:
        """The far roofs come up, then the houses one after the other, then the trees."""
        return AnimationGroup(
            FadeIn(self.far, shift=UP * 0.4, run_time=min(NORMAL, run_time), rate_func=arrive),
            in_turn([grow_up(home) for home in self.homes], LAG_ROWS, run_time),
        )


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: all of it has grown."""
    corner = CityCorner(grid, -1.0)
    return VGroup(corner.far, corner.homes)
