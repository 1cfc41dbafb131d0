"""Somebody of the cast in an armchair under a tree, with a book: who can be asked for what stands in no book."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts import heads, props
from scenes.parts.city import tree
from scenes.parts.icon_kit import box, line
from scenes.parts.people import CAST, GRID, cast
from scenes.parts.shapes import union

DROP = 7  # how much lower somebody sits than stands


def seated(name: str, height: float, chair: str = "clay", **change: Any) -> VGroup:
    """Draw a member of the cast in an armchair, reading; feet at the origin, `height` as if standing.

    It looks straight at us and is the same in both reading directions.
    """
    build = replace(CAST[name], **change)
    dark = mix(chair, "night", 0.25)
    head = heads.head(build.style, build.skin, build.hair, drop=DROP)
    back = union([box(0, 24, 32, 38, 9, corners=(1, 1, 0.3, 0.3))], chair)
    coat = union([box(0, 30.5 - DROP, 17.6, 21, 7, corners=(1, 1, 0.25, 0.25))], build.top)
    lap = union([box(0, 13, 19.5, 9, 4)], build.bottom)
    shins = union([line((x, 10), (x, 3.6), 4.8) for x in (-4, 4)], build.skin)
    shoes = union([box(x, 1.8, 7.6, 3.6, 1.7) for x in (-4.6, 4.6)], mix(build.bottom, "night", 0.6))
    skull = union([box(0, 41.6 - DROP, 5.6, 6, 2), head.skull], build.skin)
    arms = VGroup(*props.held("book", mix(build.top, "night", 0.22), build.skin)).shift((0, -DROP, 0))
    rests = union([box(x, 12, 6, 22, 3, corners=(1, 1, 0.3, 0.3)) for x in (-15, 15)], dark)
    drawing = VGroup(back, *head.back, coat, shins, shoes, lap, skull, head.face, *head.front, rests, arms)
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: the old woman under a tree, two children before her."""
    oak = tree(5.2).shift((grid.mirror(0.9), -2.4, 0))
    boy, girl = cast("boy", 2.6), cast("child", 2.6, arm="down")
    people = (seated("elder", 3.0).shift((0, -2.4, 0)), boy.shift((-2.4, -2.6, 0)), girl.shift((2.6, -2.6, 0)))
    return VGroup(oak, *people)
