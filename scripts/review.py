"""Who has reviewed a translation, and whether that still holds.

A review is a translator's comment above the entry:

    # Reviewed by A. Reader on 2026-11-25 (3f9a0c1d2b4e)

Every tool that edits PO files keeps such comments; gettext drops flags that it does not know, and a header field speaks
of the whole file. The digest is of what was read: context, source and translation. Whichever of them changes, in
whichever tool, the digest no longer fits and the review has lapsed; nobody has to remember to take it back.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import normalize

from scripts.catalogue import HOW_REVIEWED, Catalogue, Entry
from scripts.errors import UsageError
from scripts.message import parse

SIGNED = "X-Reviewed-By"  # the header field in which a whole catalogue was signed before reviews were by entry

_BEGIN = "Reviewed by "
_NOTE = re.compile(rf"{_BEGIN}(?P<by>.+?)(?: on (?P<on>\d{{4}}-\d\d-\d\d))? \((?P<of>[0-9a-f]{{12}})\)")

State = Literal["missing", "fuzzy", "draft", "reviewed"]
STATES: tuple[State, ...] = ("missing", "fuzzy", "draft", "reviewed")


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody's word that a translation is right."""

    by: str
    on: str  # ISO 8601; empty where the day is not known
    of: str  # the digest of what was read

    def __str__(self) -> str:
        return f"Reviewed by {self.by}{f' on {self.on}' if self.on else ''} ({self.of})"


def digest(entry: Entry) -> str:
    """Return what a review is of, as twelve hexadecimal digits."""
    read = "\0".join(normalize("NFC", part) for part in (entry.context, entry.text, entry.translation))
    return hashlib.sha256(read.encode()).hexdigest()[:12]


def review_of(entry: Entry) -> Review | None:
    """Return the last review that stands above an entry, whether it holds or has lapsed."""
    found = [match for note in _whole(entry.notes) if (match := _NOTE.fullmatch(note))]
    return Review(found[-1]["by"], found[-1]["on"] or "", found[-1]["of"]) if found else None


def _whole(notes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the notes with a review on one line, which a tool may have wrapped: Babel does, after 76 letters."""
    whole: list[str] = []
    open_ = False
    for note in notes:
        if open_ and not note.startswith(_BEGIN):
            whole[-1] += f" {note}"
        else:
            whole.append(note)
        open_ = whole[-1].startswith(_BEGIN) and _NOTE.fullmatch(whole[-1]) is None
    return tuple(whole)


def is_missing(entry: Entry) -> bool:
    """Tell whether an entry has no translation: nothing, or only marks."""
    said = parse(entry.translation)
    return not said.literal.strip() and not said.figures


def state(entry: Entry) -> State:
    """Return how far a translation is. A review holds only for what was read, and never for a fuzzy translation."""
    if is_missing(entry):
        return "missing"
    if entry.fuzzy:
        return "fuzzy"
    review = review_of(entry)
    return "reviewed" if review and review.of == digest(entry) else "draft"


def has_lapsed(entry: Entry) -> bool:
    """Tell whether an entry was reviewed and has changed since."""
    return review_of(entry) is not None and state(entry) != "reviewed"


def is_reviewed(catalogue: Catalogue) -> bool:
    """Tell whether every entry is reviewed: only then is a film no draft."""
    return all(state(entry) == "reviewed" for entry in catalogue.entries)


def reviewed(entry: Entry, by: str, on: str) -> Entry:
    """Return an entry with a review in the place of any earlier one."""
    others = tuple(note for note in _whole(entry.notes) if not _NOTE.fullmatch(note))
    return replace(entry, notes=(*others, str(Review(by, on, digest(entry)))))


def sign(catalogue: Catalogue, by: str, on: str, beats: Iterable[str] = ()) -> Catalogue:
    """Return a catalogue whose translations are reviewed, those of some beats or all; missing and fuzzy ones are not.

    Raises:
        UsageError: the name would not be read back.
    """
    name = " ".join(by.split())
    if not name or _NOTE.fullmatch(str(Review(name, on, "0" * 12))) is None:
        raise UsageError(f"{by!r} is no name: write who has read it, as in --by 'A. Reader'")
    wanted = tuple(f"{beat}/" for beat in beats)
    return replace(
        catalogue,
        entries=tuple(
            reviewed(entry, name, on)
            if state(entry) == "draft" and (not wanted or entry.context.startswith(wanted))
            else entry
            for entry in catalogue.entries
        ),
    )


def signed_in_header(catalogue: Catalogue) -> str:
    """Return who has signed the whole catalogue in its header, as was done before; empty where nobody has."""
    return dict(catalogue.header).get(SIGNED, "").strip()


def migrated(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue whose signature, if its header has one, stands above each entry that it was given for."""
    by = signed_in_header(catalogue)
    notes = tuple(HOW_REVIEWED if note.startswith(SIGNED) else note for note in catalogue.notes)
    header = tuple(field for field in catalogue.header if field[0] != SIGNED)
    return replace(sign(catalogue, by, "") if by else catalogue, notes=notes, header=header)
