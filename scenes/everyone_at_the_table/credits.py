"""The closing cards, with parts one and two done and part three lit."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards


class Credits(ClosingCards):
    """The ring as the last beat leaves it: planned and at the table, next comes the feast."""

    tutorial: ClassVar[str] = "everyone-at-the-table"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = 2
    done: ClassVar[tuple[int, ...]] = (0, 1)
