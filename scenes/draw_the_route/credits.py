"""The closing cards, with part one done and part two lit."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards
from scenes.draw_the_route.handover import DONE, NEXT_PART


class Credits(ClosingCards):
    """The ring as the last beat leaves it: the plan is drawn, the table comes next."""

    tutorial: ClassVar[str] = "draw-the-route"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = NEXT_PART
    done: ClassVar[tuple[int, ...]] = DONE
