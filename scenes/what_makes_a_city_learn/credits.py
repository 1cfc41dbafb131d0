"""The closing cards, with part one lit."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards
from scenes.what_makes_a_city_learn.handover import NEXT_PART


class Credits(ClosingCards):
    """The ring as the last beat leaves it: the route lies ahead, its first part is next."""

    tutorial: ClassVar[str] = "what-makes-a-city-learn"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = NEXT_PART
