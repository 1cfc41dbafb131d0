"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

Scenes are filmed apart and joined, so an object that carries over is made here, by both sides, at one place.
"""

from __future__ import annotations

from manim import VGroup, VMobject

from scenes.look.grid import WIDTH, Grid
from scenes.look.palette import mix
from scenes.look.size import LAYER
from scenes.parts.city import silhouette
from scenes.parts.coin import coin
from scenes.parts.dotted_coat import coated
from scenes.parts.jar import Jar
from scenes.parts.ring import ALL, CornerSign, Surface
from scenes.parts.shapes import capsule, rrect
from scenes.parts.shop_fronts import SILL, Front, dark_front

FUND = 5  # the part of the ring that the film is about
DONE = (0, 1, 2, 3, 4)
WHOLE = ALL  # at the close
GROUND = -2.6  # the day's ground line
JAR, JAR_AT = 3.3, (0.0, GROUND - 0.2)  # the planner's jar, near: height and foot
COIN, COIN_AT = 0.34, (0.0, 3.05)  # between "stack" and "streams"
RIM = (-3.3, 3.3, -1.3)  # of the pot: both ends and height
NURSE, NURSE_AT = 1.9, (-5.4, -2.4)  # the mother in a white coat, between "fair" and "cases"
STREET = -1.85  # the line of the street in "cases"
OURS = (5.1, 2.15, 3.85)  # the fifth front, between "cases" and "evidence": place, width and height
SILL_JAR = 0.84  # height of the jar on its sill


def sign(grid: Grid, surface: Surface = "day") -> CornerSign:
    """The corner sign of this film: five steps done, the sixth lit."""
    return CornerSign(grid, surface, lit=FUND, done=DONE).set_z_index(LAYER["sign"])


def ground(line: float = GROUND) -> VMobject:
    """The day's ground, in every beat."""
    band = rrect(WIDTH + 0.6, 4.0, 0, "paper.deep").shift((0, line - 2.0, 0))
    return band.set_z_index(LAYER["halo"])


def roofs(grid: Grid, line: float = GROUND) -> VMobject:
    """Far roofs on that ground."""
    far = silhouette(-7.4, 7.4, line, 0.5, 1.6, ink="paper.shade", seed=29)
    grid.flip(far)
    return far.set_z_index(LAYER["surface"])


def jar(grid: Grid) -> Jar:
    """From "jar" to "stack": the planner's jar, open, with one coin and a button in it."""
    return filled(Jar(JAR, grid)).shift((grid.mirror(JAR_AT[0]), JAR_AT[1], 0)).set_z_index(LAYER["people"])


def filled(vessel: Jar) -> Jar:
    """Open a jar and put one coin and a button in it."""
    vessel.opened()
    vessel.inside.add(vessel.thing(0), vessel.thing(1, is_button=True))
    return vessel


def drop(grid: Grid) -> VGroup:
    """From "stack" to "streams": the one coin that money still pays."""
    return coin(COIN).shift((grid.mirror(COIN_AT[0]), COIN_AT[1], 0)).set_z_index(LAYER["text"])


def rim(grid: Grid) -> VMobject:
    """From "streams" to "fair": the rim of the pot."""
    left, right, y = RIM
    return capsule((left, y), (right, y), 0.3, mix("clay", "night", 0.35)).set_z_index(LAYER["people"])


def nurse(grid: Grid) -> VGroup:
    """From "fair" to "cases": the girl's mother in the white coat that is still a hope."""
    return coated(NURSE).shift((grid.mirror(NURSE_AT[0]), NURSE_AT[1], 0)).set_z_index(LAYER["people"])


def sill_jar(grid: Grid) -> Jar:
    """From "cases" to "evidence": the planner's jar on a sill."""
    x, wide, _ = OURS
    vessel = filled(Jar(SILL_JAR, grid, "night"))
    return vessel.shift((grid.mirror(x + 0.17 * wide), STREET + SILL, 0)).set_z_index(LAYER["people"])


def our_front(grid: Grid) -> Front:
    """From "cases" to "evidence": the dark front at the end of the street."""
    x, wide, high = OURS
    front = dark_front(wide, high, grid).at(grid.mirror(x), STREET).layered(LAYER["near city"])
    front.veil.set_fill(opacity=0)
    return front
