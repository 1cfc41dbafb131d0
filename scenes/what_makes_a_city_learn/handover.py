"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from manim import VGroup, VMobject

from scenes.look.grid import HEIGHT, WIDTH, Grid
from scenes.parts.shapes import disc, rrect


def lit_bubble(grid: Grid) -> VMobject:
    """From "cities" to "small", on day: the lit plate, folded into one bubble."""
    return disc(0.55, "sun", grid.mirror(2.55), 0.05)


def open_door(grid: Grid) -> VMobject:
    """From "dark" to "six": the light of the open door fills the frame."""
    return rrect(WIDTH + 0.4, HEIGHT + 0.4, 0, "sun")


def first_dots(grid: Grid) -> VGroup:
    """From "layers" to "together", on night: the three balloons, far off, as the first dots of the network."""
    return VGroup(*[disc(0.12, "sun", grid.mirror(x), y) for x, y in ((2.15, 0.75), (2.55, 0.1), (2.98, 0.68))])


NEXT_PART = 0  # from "together" to "credits": the part of the ring that stays lit, for the film that comes next
