"""A speech bubble with three dots: somebody asks, and nobody's language is shown."""

from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import box, dot
from scenes.parts.shapes import poly, union


def bubble(size: float, ink: str, dots: str, *, left: bool = False) -> VGroup:
    """Draw a bubble `size` units wide; the tip of its tail, at the lower right (or left), is the origin."""
    s = -1 if left else 1
    tail = poly([(0, 0), (-s * 0.34 * size, 0.30 * size), (-s * 0.10 * size, 0.34 * size)], ink)
    middle = -s * 0.42 * size
    cloud = box(middle, 0.52 * size, size, 0.56 * size, 0.2 * size)
    marks = [dot(middle + i * 0.2 * size, 0.53 * size, 0.06 * size) for i in (-1, 0, 1)]
    return VGroup(union([tail, cloud], ink), union(marks, dots))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: a question and an answer."""
    asked, told = bubble(2.2, "teal", "paper", left=True), bubble(2.2, "sun", "night")
    talk = VGroup(asked.shift((-2.6, -0.8, 0)), told.shift((2.6, -1.2, 0)))
    grid.flip(talk)
    return talk
