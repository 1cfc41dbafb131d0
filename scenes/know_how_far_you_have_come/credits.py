"""The closing cards, with the last part lit and five parts done."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards
from scenes.know_how_far_you_have_come.handover import DONE, NEXT_PART, STEP


class Credits(ClosingCards):
    """The ring as the last beat leaves it: the city has checked, paying for it is next."""

    tutorial: ClassVar[str] = "know-how-far-you-have-come"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = NEXT_PART
    done: ClassVar[tuple[int, ...]] = (*DONE, STEP)
