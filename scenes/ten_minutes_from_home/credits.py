"""The closing cards, with part five lit and four parts done."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards
from scenes.ten_minutes_from_home.handover import DONE, NEXT_PART, REACH


class Credits(ClosingCards):
    """The ring as the last beat leaves it: everyone can be reached, checking is next."""

    tutorial: ClassVar[str] = "ten-minutes-from-home"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = NEXT_PART
    done: ClassVar[tuple[int, ...]] = (*DONE, REACH)
