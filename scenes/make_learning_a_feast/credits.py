"""The closing cards, with part four lit."""

from __future__ import annotations

from typing import ClassVar

from scenes.closing_cards import ClosingCards


class Credits(ClosingCards):
    """The ring as the last beat leaves it: three parts told, the fourth is next."""

    tutorial: ClassVar[str] = "make-learning-a-feast"
    beat: ClassVar[str] = "credits"
    lit: ClassVar[int | None] = 3
    done: ClassVar[tuple[int, ...]] = (0, 1, 2)
