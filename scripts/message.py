"""A text with placeholders: what a writer and a translator type, before figures are set and marks taken out.

`{name}` marks the moment in which the next word begins; `{figure.KEY}` and `{figure.KEY.FORM}` stand for a number. Both
are Python brace fields, which translators' tools know how to keep.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from scripts.model import Mark

_FIELD = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A mark; in the texts of the series, a value to be set."""

    name: str


@dataclass(frozen=True, slots=True)
class FigureSlot:
    """A number to be set, in one of its forms."""

    key: str
    form: str  # "" for the plain number

    def __str__(self) -> str:
        return f"{{figure.{self.key}{'.' if self.form else ''}{self.form}}}"


@dataclass(frozen=True, slots=True)
class Message:
    """A text in its pieces."""

    pieces: tuple[str | Slot | FigureSlot, ...]
    broken: tuple[str, ...] = ()  # braces that are no placeholder, as written

    @property
    def slots(self) -> tuple[str, ...]:
        """Names of the marks, in their order."""
        return tuple(piece.name for piece in self.pieces if isinstance(piece, Slot))

    @property
    def figures(self) -> tuple[FigureSlot, ...]:
        """The numbers, in their order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, FigureSlot))

    @property
    def numbers(self) -> dict[tuple[str, bool], FigureSlot]:
        """The numbers by what they say: a figure's key, and whether it is its year."""
        return {(slot.key, slot.form == "year"): slot for slot in self.figures}

    @property
    def literal(self) -> str:
        """What was typed by hand, without placeholders."""
        return " ".join(piece for piece in self.pieces if isinstance(piece, str))

    def __str__(self) -> str:
        return "".join(f"{{{piece.name}}}" if isinstance(piece, Slot) else str(piece) for piece in self.pieces)


@cache  # a source text is asked for once in each language and by each rule
def parse(text: str) -> Message:
    """Return the pieces of a text, in NFC."""
    pieces: list[str | Slot | FigureSlot] = []
    broken: list[str] = []
    text = normalize("NFC", text)
    end = 0
    for field in _FIELD.finditer(text):
        if literal := text[end : field.start()]:
            pieces.append(literal)
        slot = _slot(field[1])
        pieces.append(slot or field[0])
        broken.extend([] if slot else [field[0]])
        end = field.end()
    if literal := text[end:]:
        pieces.append(literal)
    broken.extend(brace for brace in re.findall(r"[{}]", _FIELD.sub("", text)))
    return Message(tuple(pieces), tuple(broken))


def _slot(field: str) -> Slot | FigureSlot | None:
    head, *rest = field.split(".")
    if not all(_NAME.fullmatch(name) for name in (head, *rest)):
        return None
    if head == "figure" and len(rest) in (1, 2):
        return FigureSlot(rest[0], rest[1] if len(rest) == 2 else "")
    return None if rest else Slot(head)


def fill(message: Message, figure: Callable[[FigureSlot], str], begin: bool = False) -> tuple[str, tuple[Mark, ...]]:
    """Return the text with its figures set and its marks taken out, spaces still as typed, and the marks' places.

    A mark takes one space with it where one stands on either side: "In {then} 1950" reads "In 1950".

    Args:
        begin: the text is a sentence: where a figure begins it, its first letter becomes a capital.
    """
    text = ""
    marks: list[Mark] = []
    follows_mark = False
    for piece in message.pieces:
        if isinstance(piece, Slot):
            marks.append(Mark(piece.name, len(text)))
            follows_mark = True
            continue
        said = piece if isinstance(piece, str) else figure(piece)
        if isinstance(piece, FigureSlot) and begin and not any(each.isalnum() for each in text):
            said = said[:1].upper() + said[1:]
        if follows_mark and (not text or text[-1] == " ") and said.startswith(" "):
            said = said[1:]
        follows_mark = follows_mark and not said
        text += said
    return text, tuple(marks)


def clean(text: str, marks: tuple[Mark, ...] = ()) -> tuple[str, tuple[Mark, ...]]:
    """Return the text in NFC with single spaces, and the marks moved to the first letter that follows each.

    No-break spaces stay: they are typed or set on purpose.
    """
    done = _tidy(text)
    moved = []
    for mark in marks:
        at = len(_tidy(text[: mark.at]))
        while at < len(done) and done[at].isspace():
            at += 1
        moved.append(Mark(mark.name, at))
    return done, tuple(moved)


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", normalize("NFC", text)).strip(" ")


def spoken(message: Message, figure: Callable[[FigureSlot], str]) -> tuple[str, tuple[Mark, ...]]:
    """Return a sentence as it is said, and its marks."""
    return clean(*fill(message, figure, begin=True))
