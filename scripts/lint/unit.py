"""A text and its wording in one language, as the rules look at them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from scripts.message import FigureSlot, Message, Slot, parse
from scripts.model import Finding, Severity
from scripts.series import is_credit
from scripts.source import Text, label_key
from scripts.translation import Wording, called

GAP = "\ufffc"  # stands where a figure or a value will: neither a letter nor a digit nor a space


@dataclass(frozen=True)
class Unit:
    """One text in one language; in the source language the wording is the text itself."""

    text: Text
    wording: Wording

    @cached_property
    def source(self) -> Message:
        """The source wording in its pieces."""
        return self.text.message

    @cached_property
    def said(self) -> Message:
        """The wording in its pieces."""
        return parse(self.wording.text)

    @cached_property
    def shown(self) -> str:
        """The wording as it is read, marks taken out; GAP stands for every figure."""
        return shown(self.said, self.spoken)

    @cached_property
    def source_shown(self) -> str:
        """The source wording as it is read, with GAP for every figure."""
        return shown(self.source, self.spoken)

    @property
    def translated(self) -> bool:
        """Whether it is a translation, not the source."""
        return bool(self.wording.tag)

    @property
    def spoken(self) -> bool:
        """Whether it is a sentence."""
        return self.text.context.endswith("/say")

    @property
    def cites(self) -> bool:
        """Whether it names works and their owners by their own names: source lines, and the credits of the licence."""
        return self.key == "source" or is_credit(self.text.context)

    @property
    def key(self) -> str:
        """The key of a label; "say" of a sentence."""
        return label_key(self.text)

    def wrong(self, what: str, cure: str, check: str, severity: Severity = "error") -> Finding:
        """Return a fault of the wording, named by its text."""
        return self.wording.wrong(f"{called(self.text)} {what}", cure, check, severity)


def shown(message: Message, spoken: bool) -> str:
    """Return a text without its marks, each with one of the spaces round it, and with GAP for other placeholders."""
    out = ""
    after_mark = False
    for piece in message.pieces:
        if isinstance(piece, Slot) and spoken:
            after_mark = True
            continue
        part = GAP if isinstance(piece, Slot | FigureSlot) else piece
        if after_mark and (not out or out[-1] == " ") and part.startswith(" "):
            part = part[1:]
        after_mark = False
        out += part
    return out
