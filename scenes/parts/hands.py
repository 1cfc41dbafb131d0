"""Open hands: an arm in its sleeve that reaches up, and a fan of several that hold something together."""

from __future__ import annotations

from collections.abc import Sequence
from math import radians

from manim import ORIGIN, VGroup

from scenes.look.grid import Grid
from scenes.look.palette import mix
from scenes.parts.icon_kit import box, line
from scenes.parts.pen import XY
from scenes.parts.shapes import union

GRID = 40  # wrist to fingertips
FINGERS = ((-9.5, 31, -0.16), (-3.2, 35, -0.05), (3.2, 35.5, 0.05), (9.5, 31.5, 0.15))  # foot, tip, lean


def open_hand(size: float, skin: str, sleeve: str, arm: float) -> VGroup:
    """Draw a hand `size` high that reaches up; its wrist is the origin, its sleeve hangs `arm` units below."""
    fingers = [line((x, 14), (x + lean * 20, tip), 5.6) for x, tip, lean in FINGERS]
    thumb = [line((11, 8), (18.5, 18), 6)]
    palm = [box(0, 9, 25, 20, 9)]
    wrist = [line((0, -6), (0, 4), 13)]
    long = arm * GRID / size
    cloth = [box(0, -5 - long / 2, 22, long, 3)]
    cuff = [box(0, -6, 25, 6, 2.4)]
    drawing = VGroup(
        union([*fingers, *thumb, *palm, *wrist], skin), union(cloth, sleeve), union(cuff, mix(sleeve, "night", 0.25))
    )
    drawing.scale(size / GRID, about_point=ORIGIN)
    return drawing


def fan(
    people: Sequence[tuple[str, str]],
    centre: XY,
    r: float,
    *,
    spread: float = 33.0,
    size: float = 0.9,
    arm: float = 3.2,
) -> VGroup:
    """Hands of `people` (skin, sleeve) round the lower half of a circle, their fingertips at its edge.

    Args:
        people: from the left.
        centre: of the circle.
        r: its radius.
        spread: degrees from hand to hand.
        size: height of a hand.
        arm: length of a sleeve.
    """
    hands = VGroup()
    for i, (skin, sleeve) in enumerate(people):
        hand = open_hand(size, skin, sleeve, arm).shift((0, -r - size * 0.8, 0))
        turn = (i - (len(people) - 1) / 2) * spread
        hands.add(hand.rotate(radians(turn), about_point=ORIGIN).shift((*centre, 0)))
    return hands


def example(grid: Grid) -> VGroup:
    """Five hands under a circle that is not there."""
    people = (("skin.1", "coral"), ("skin.4", "teal"), ("skin.2", "sky"), ("skin.3", "clay"), ("skin.1", "teal"))
    return fan(people, (0.0, 2.0), 1.2, arm=1.2)
