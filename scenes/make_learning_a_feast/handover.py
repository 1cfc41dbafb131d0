"""What one scene hands to the next: the last picture of a beat and the first of the one after it are the same.

By day all beats stand on one street; what carries over is made here, by both sides, at one place.
"""

from __future__ import annotations

from math import pi
from random import Random

from manim import VGroup, VMobject

from scenes.look.grid import SAFE_X, WIDTH, Grid
from scenes.look.size import LAYER
from scenes.parts.city import silhouette
from scenes.parts.countdown import Countdown
from scenes.parts.flywheel import HUB, Flywheel
from scenes.parts.pawn import kinds, pawn
from scenes.parts.pen import XY
from scenes.parts.ring import CornerSign, Surface
from scenes.parts.shapes import disc, poly, rrect
from scenes.parts.stages import StagePlan, row

TOLD, PART = (0, 1), 2  # parts of the route that earlier films told, and this film's own
GROUND = -2.3  # the street line by day
WHEEL, WHEEL_AT = 1.95, (0.0, 0.3)  # radius of the flywheel, and its middle
PLANS = (
    StagePlan(3.5, 4.2, "coral"),
    StagePlan(3.5, 3.6, "teal"),
    StagePlan(2.6, 3.0, "coral"),
    StagePlan(2.1, 2.75, "teal"),
)
SEAT = 0.36  # radius of what will be a stage
LINE = (-SAFE_X + 0.05, 4.1, 1.5)  # of the countdown: first pole, last pole, where its rope is tied
WEEKS = 12
PEOPLE, TALL = 13, 1.3
FLAGS = 14


def sign(grid: Grid, surface: Surface) -> CornerSign:
    """Where in the series we are: two parts told, the third spoken of."""
    return CornerSign(grid, surface, lit=PART, done=TOLD).set_z_index(LAYER["sign"])


def street(grid: Grid) -> VGroup:
    """The street by day: far roofs, and the ground they all stand on."""
    far = silhouette(-7.4, 7.4, GROUND, 0.6, 1.8, ink="paper.shade", seed=17)
    grid.flip(far)
    ground = rrect(WIDTH + 0.6, 3, 0, "paper.deep").shift((0, GROUND - 1.5, 0))
    return VGroup(far, ground).set_z_index(LAYER["far city"])


def flywheel(grid: Grid) -> Flywheel:
    """From "saturday" to "wheel": the wheel whose hub was the sewing table's light."""
    return Flywheel(WHEEL, (grid.mirror(WHEEL_AT[0]), WHEEL_AT[1]), GROUND, grid)


def hub(grid: Grid) -> VMobject:
    """From "saturday" to "wheel", on day: the light of the sewing table, at the middle of a wheel to come."""
    return disc(HUB * WHEEL, "sun", grid.mirror(WHEEL_AT[0]), WHEEL_AT[1]).set_z_index(LAYER["mark"])


def seats(grid: Grid) -> VGroup:
    """From "wheel" to "formats", on day: the four places of the wheel, on the street where stages will stand."""
    feet = [stage.get_bottom() for stage in row(PLANS, GROUND, grid)]
    return VGroup(*(disc(SEAT, "sun", x, GROUND + SEAT) for x, _, _ in feet)).set_z_index(LAYER["mark"])


def countdown(grid: Grid) -> Countdown:
    """From "formats" to "countdown", on day: a line of twelve flags, none of them passed."""
    left, right, top = LINE
    return Countdown(WEEKS, left, right, top, GROUND, grid, sag=0.3, height=0.82)


def crowd(grid: Grid) -> VGroup:
    """From "countdown" to "cork", on day: those who came, along the street."""
    people = VGroup()
    for i, kind in enumerate(kinds(PEOPLE, seed=8)):
        person = pawn(TALL, ("night", "coral", "teal", "night", "soft.day")[i % 5], kind)
        people.add(person.shift((grid.mirror(-5.95 + 9.6 * i / (PEOPLE - 1)), GROUND - 0.1, 0)))
    return people.set_z_index(LAYER["people"])


def drifting(grid: Grid) -> VGroup:
    """From "cork" to "spread", on night: some flags on their way."""
    rng, flags = Random(11), VGroup()
    for i in range(FLAGS):
        x = grid.mirror(-5.6 + 11.2 * i / (FLAGS - 1) + rng.uniform(-0.3, 0.3))
        y = 0.4 + rng.uniform(-2.2, 2.2)
        ink = ("coral", "sky", "teal.light")[i % 3]
        flags.add(flag((x, y), 0.42, ink).rotate(grid.sign * rng.uniform(-0.25, 0.25) * pi))
    return flags.set_z_index(LAYER["mark"])


def flag(at: XY, size: float, ink: str) -> VMobject:
    """One flag let go, its middle at a place."""
    x, y = at
    return poly([(x - size / 2, y + size / 2), (x + size / 2, y + size / 2), (x, y - size / 2)], ink)
