"""The closing cards: all six parts done, and a leaf in the ring."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards
from scenes.share_the_cost.handover import WHOLE


class Credits(ClosingCards):
    """The ring as the last beat leaves it: whole, with something growing in it."""

    tutorial: ClassVar[str] = "share-the-cost"
    beat: ClassVar[str] = "credits"
    done: ClassVar[tuple[int, ...]] = WHOLE
    leaf: ClassVar[bool] = True
