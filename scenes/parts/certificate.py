"""A sheet with a seal that says what somebody can do, and the badge it becomes on a coat."""

from __future__ import annotations

from manim import VGroup

from scenes.look.grid import Grid
from scenes.parts.icon_kit import box, line
from scenes.parts.icons import icon
from scenes.parts.shapes import disc, rrect, union


def sheet(height: float) -> VGroup:
    """Draw the sheet about the origin; its lines are no words, and its seal is the rosette."""
    h, w = height, height * 0.76
    lines = [line((-w * 0.32, h * y), (w * x, h * y), 0.035 * h) for y, x in ((0.2, 0.32), (0.08, 0.32), (-0.04, 0.12))]
    head = union([box(0, h * 0.35, w * 0.5, h * 0.07, 0.02 * h)], "teal")
    seal = icon("quality", h * 0.4, "coral", "sun", "paper").shift((w * 0.2, -h * 0.25, 0))
    return VGroup(rrect(w, h, 0.05 * h, "paper"), head, union(lines, "mist"), seal)


def badge(r: float) -> VGroup:
    """Draw the badge about the origin: the seal alone on a disc of radius r."""
    return VGroup(disc(r, "paper"), icon("quality", r * 1.5, "coral", "sun", "paper"))


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the sheet and the badge."""
    halo = disc(3.0, "paper.shade")
    return VGroup(halo, sheet(3.4).shift((grid.mirror(-1.3), 0, 0)), badge(0.9).shift((grid.mirror(1.6), -0.4, 0)))
