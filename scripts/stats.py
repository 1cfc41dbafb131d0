"""How far the translations are: by language, and by film, counted from the catalogues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.catalogue import Catalogue, Entry
from scripts.loader import Tutorial, catalogue_file
from scripts.message import parse
from scripts.po import read_po
from scripts.review import has_lapsed, state
from scripts.series import FOLDER as SERIES_FOLDER

SERIES = "series"


@dataclass(frozen=True, slots=True)
class Stats:
    """The entries of one catalogue, counted. `draft` and `reviewed` together are what is translated."""

    locale: str
    tutorial: str  # slug, or "series"
    entries: int
    translated: int
    fuzzy: int
    missing: int
    draft: int
    reviewed: int
    lapsed: int  # that were reviewed, and have changed since
    words: int  # of the source
    words_left: int  # of the source, where the translation is missing or fuzzy

    @property
    def is_reviewed(self) -> bool:
        """Tell whether nothing is left to do."""
        return self.reviewed == self.entries


def stats(root: Path, entry: Tutorial | None, tag: str) -> Stats:
    """Count the catalogue of a film in a language; that of the series where no film is given.

    Raises:
        ProjectError: there is no such catalogue, or it cannot be read.
    """
    folder = entry.folder if entry else SERIES_FOLDER
    return counted(read_po(root, catalogue_file(folder, tag), tag), tag, entry.slug if entry else SERIES)


def counted(catalogue: Catalogue, tag: str, name: str) -> Stats:
    """Count the entries of a catalogue."""
    states = Counter(map(state, catalogue.entries))
    left = (entry for entry in catalogue.entries if state(entry) in ("missing", "fuzzy"))
    return Stats(
        locale=tag,
        tutorial=name,
        entries=len(catalogue.entries),
        translated=states["draft"] + states["reviewed"],
        fuzzy=states["fuzzy"],
        missing=states["missing"],
        draft=states["draft"],
        reviewed=states["reviewed"],
        lapsed=sum(map(has_lapsed, catalogue.entries)),
        words=_words(catalogue.entries),
        words_left=_words(left),
    )


def _words(entries: Iterable[Entry]) -> int:
    """Count the words that are translated: not placeholders."""
    return sum(len(parse(entry.text).literal.split()) for entry in entries)
