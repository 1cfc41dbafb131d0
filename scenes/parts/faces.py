"""Faces in windows: women told apart by hair and skin, so that two thirds is many women and not one repeated."""

from typing import Literal, get_args

from manim import ORIGIN, VGroup, VMobject

from scenes.look.grid import Grid
from scenes.parts.icon_kit import box, dot
from scenes.parts.shapes import union

Woman = Literal["loose", "bun", "scarf"]
WOMEN: tuple[Woman, ...] = get_args(Woman)
SKINS = 4
GRID = 0.5  # foot of the shoulders to the top of the highest hair


def woman(hair: Woman, skin: int, height: float = GRID) -> VGroup:
    """Head and shoulders, their foot at the origin; `skin` is 1 to 4, `height` that of the tallest hair."""
    cloth = "teal" if hair == "scarf" else "coral.deep"
    shoulders = box(0, 0.12, 0.42, 0.24, 0.15, corners=(1, 1, 0, 0))
    face = union([dot(0, 0.335, 0.118)], f"skin.{skin}")
    if hair == "scarf":
        hood = [dot(0, 0.35, 0.165), box(0, 0.22, 0.3, 0.26, 0.1)]
        drawing = VGroup(union([*hood, shoulders], cloth), face)
    else:
        loose = [box(0, 0.29, 0.32, 0.42, 0.15, corners=(1, 1, 0.3, 0.3))]
        bun = [dot(0, 0.54, 0.075), dot(0, 0.37, 0.155)]
        drawing = VGroup(union(loose if hair == "loose" else bun, "night"), union([shoulders], cloth), face)
    drawing.scale(height / GRID, about_point=ORIGIN)
    return drawing


def woman_at(column: int, row: int = 0, height: float = GRID) -> VGroup:
    """The woman of one window of a house: neighbours on every side differ in hair and in skin."""
    return woman(WOMEN[(column * 5 + row * 2) % len(WOMEN)], (column * 3 + row * 5) % SKINS + 1, height)


def bust(r: float, ink: str) -> VMobject:
    """Plain head and shoulders r high for a window or a seat, their foot at the origin, in one path."""
    shoulders = box(0, 0.31 * r, 1.25 * r, 0.62 * r, 0.5 * r, corners=(1, 1, 0, 0))
    return union([dot(0, r, 0.36 * r), shoulders], ink)


def example(grid: Grid) -> VGroup:
    """A picture for the gallery: three ways to wear hair, four skins, and a plain bust."""
    rows = VGroup()
    for row, hair in enumerate(WOMEN):
        for skin in range(1, SKINS + 1):
            rows.add(woman(hair, skin, 1.1).shift((grid.mirror(1.3 * skin - 4.0), 1.0 - 1.4 * row, 0)))
    return VGroup(rows, bust(1.6, "mist").shift((grid.mirror(3.4), -1.3, 0)))
