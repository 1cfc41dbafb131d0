"""The glossary: the terms of all films in each language, from glossary/terms.csv."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.document import decode, read_bytes
from scripts.errors import ProjectError
from scripts.model import Finding

FILE = "scripts/glossary/terms.csv"

_NEEDED = ("key", "en", "part_of_speech", "definition", "note")


@dataclass(frozen=True)
class Term:
    """A term of the films and its word in one language."""

    key: str
    source: str  # in English, as the table has it: "community learning centre (CLC)"
    word: str  # in the language; empty where it is still to be found
    part_of_speech: str
    definition: str
    note: str
    verified: bool  # seen in a source; otherwise our own translation, unchecked

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds the term in an English text: any of its names, in the plural too; an abbreviation as it is."""
        names = [name.strip() for name in re.sub(r"\([^)]*\)", "", self.source).split(",")]
        forms = (
            f"{re.escape(name[:-1])}(?:y|ies)" if name.endswith("y") else f"{re.escape(name)}(?:e?s)?" for name in names
        )
        abbreviation = all(name.upper() == name for name in names)
        return re.compile(rf"\b(?:{'|'.join(forms)})\b", 0 if abbreviation else re.IGNORECASE)


def load_terms(root: Path, tag: str) -> tuple[Term, ...]:
    """Return the terms with their words in a language, longest English name first; none where there is no glossary.

    Raises:
        ProjectError: the table lacks a column that every language needs.
    """
    if not (root / FILE).is_file():
        return ()
    rows = csv.DictReader(io.StringIO(decode(FILE, read_bytes(root, FILE)), newline=""))
    lacking = [name for name in _NEEDED if name not in (rows.fieldnames or ())]
    if lacking:
        raise ProjectError((Finding(f"{FILE}:1", f"the column {lacking[0]!r} is missing", "Put it back."),))
    terms = (
        Term(
            key=row["key"],
            source=row["en"],
            word=(row.get(tag) or "").strip(),
            part_of_speech=row["part_of_speech"],
            definition=row["definition"],
            note=row["note"] or "",
            verified=row.get(f"status_{tag}") == "verified",
        )
        for row in rows
        if row["en"]
    )
    return tuple(sorted(terms, key=lambda term: -len(term.source)))


def has_language(root: Path, tag: str) -> bool:
    """Tell whether the glossary has a column for a language."""
    return any(term.word for term in load_terms(root, tag))


def terms_in(text: str, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms that an English text has, in the order of the text; not those inside a longer one."""
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Term]] = []
    for term in terms:
        spans = [match.span() for match in term.pattern.finditer(text)]
        free = [span for span in spans if all(span[1] <= start or end <= span[0] for start, end in taken)]
        taken += free
        found += [(free[0][0], term)] if free else []
    return tuple(term for _, term in sorted(found, key=lambda each: each[0]))
