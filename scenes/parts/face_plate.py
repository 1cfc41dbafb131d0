"""A member of the cast as head and shoulders on a round plate: a face one meets again, in a list or at a seat."""

from __future__ import annotations

from dataclasses import replace
from math import asin, pi, sqrt
from typing import Any

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts import heads
from scenes.parts.icon_kit import SHAPE_INK, box
from scenes.parts.pen import Pen
from scenes.parts.people import CAST
from scenes.parts.shapes import annulus, disc, path, union

HEAD = 15.2  # a plate's radius in units of a head, so that the highest hair stays on it
LIFT = 0.12  # of the head over the plate's middle, in radii
SHOULDERS = (0.62, -0.34)  # half width, and height of their top, in radii
RIM = (0.84, 0.94)  # of an empty seat


def portrait(name: str, r: float, plate: str = "sun", **change: Any) -> VGroup:
    """Draw the head and shoulders of a member of the cast on a disc of radius r about the origin.

    Nothing stands out of the disc. It is the same in both reading directions; `change` replaces fields of the build.
    """
    build = replace(CAST[name], **change)
    head = heads.head(build.style, build.skin, build.hair, drop=heads.HEIGHT)
    neck = box(0, -7, 5.6, 7, 2)
    drawing = VGroup(*head.back, _shoulders(build.top), union([neck, head.skull], build.skin), head.face, *head.front)
    for part in drawing:
        if part is not drawing[len(head.back)]:
            part.scale(1 / HEAD, about_point=ORIGIN).shift((0, LIFT, 0))
    return VGroup(disc(1, plate), drawing).scale(r, about_point=ORIGIN)


def seat(r: float, ink: str = "mist") -> VMobject:
    """Draw the place of somebody who is not there: an empty rim of radius r about the origin."""
    return annulus(RIM[0] * r, RIM[1] * r, ink)


def _shoulders(ink: str) -> VMobject:
    """Shoulders whose foot is the edge of the plate."""
    half, top = SHOULDERS
    foot = -sqrt(1 - half**2)
    a = asin(-foot)
    pen = Pen((-half, foot))
    pen.arc((0, 0), 1, pi + a, 2 * pi - a)
    chest = box(0, (foot + top) / 2, 2 * half, top - foot + 0.01, 0.34, corners=(1, 1, 0, 0))
    return union([chest, path(pen.close(), SHAPE_INK)], ink)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the nine, and one seat that is free."""
    row = VGroup(*(portrait(name, 0.9) for name in CAST), seat(0.9))
    for i, each in enumerate(row):
        each.shift((grid.mirror((i % 5 - 2) * 2.1), 1.1 - 2.2 * (i // 5), 0))
    return row
