"""How a text was set: what a check has to know of a text on screen, and nobody who only draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from scenes.text.shaping import Line

Align = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """One text as it was set. Copies of a text on screen share its setting: they are the same words.

    Attributes:
        key: of the label; "" where the words came from elsewhere.
        text: the words as they stand in the catalogue.
        lines: what stands on each line, shaped.
        role: a name of the type scale.
        px: the em in pixels at 1080p, after shrinking.
        room: the width it was given, in units.
        most: the lines it was given.
    """

    key: str
    text: str
    lines: tuple[Line, ...]
    role: str
    px: float
    room: float
    most: int
    weight: str
    display: bool
    locale: str
    rtl: bool

    def __deepcopy__(self, memo: dict[int, Any]) -> Setting:
        return self
