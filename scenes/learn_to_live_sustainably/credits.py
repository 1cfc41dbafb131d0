"""The closing cards: the ring is whole and starts again, its first part lit."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards
from scenes.learn_to_live_sustainably.handover import DONE_AGAIN, NEXT_PART


class Credits(ClosingCards):
    """The ring as the last beat leaves it: all of it walked, and the first part next."""

    tutorial: ClassVar[str] = "learn-to-live-sustainably"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = NEXT_PART
    done: ClassVar[tuple[int, ...]] = DONE_AGAIN
