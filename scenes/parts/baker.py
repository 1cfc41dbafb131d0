"""A baker with a tall hat and a tray of bread: one person who learns, teaches and pays."""

from __future__ import annotations

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, dot, line
from scenes.parts.people import GRID, Build, figure
from scenes.parts.shapes import disc, union

BAKER = Build("skin.2", "hair.brown", "short", "sky", mix("clay", "night", 0.5))
HAT = 68.0  # its top above the ground; people are 56 high


def baker(height: float) -> VGroup:
    """Draw the baker, feet at the origin; `height` is that of a bare head, the hat stands out over it."""
    person = figure(BAKER, GRID)
    apron = union([box(0, 24, 13, 20, 3), box(0, 34, 9, 8, 2)], "paper")
    hat = union(
        [box(0, 55, 13.6, 6, 1.4), dot(-5, 61.5, 5), dot(5, 61.5, 5), dot(0, 63, 5.4), box(0, 58, 13, 8, 2)], "paper"
    )
    band = union([box(0, 53.2, 14, 2.4, 1)], "paper.deep")
    sleeve = mix(BAKER.top, "night", 0.22)
    arms = union([line((s * 8, 36.5), (s * 10, 27.5), 5) for s in (-1, 1)], sleeve)
    tray = union([box(0, 24.6, 26, 2.6, 1.2)], mix("clay", "night", 0.45))
    loaves = union([box(x, 28, 7.4, 5.4, 2.7) for x in (-8, 0, 8)], mix("sun", "clay", 0.6))
    hands = union([dot(s * 11.6, 24.8, 2.6) for s in (-1, 1)], BAKER.skin)
    person.submobjects = person.submobjects[:-2]  # his own arms hang down; these hold the tray
    return VGroup(*person, apron, arms, tray, loaves, hands, hat, band).scale(height / GRID, about_point=ORIGIN)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery."""
    return VGroup(disc(3.0, "sun.light"), baker(4.2).shift((0, -2.5, 0)))
