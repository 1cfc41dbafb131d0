"""What a translator is given: every text with role, place in the film and neighbours, as a POT catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from textwrap import shorten

from scripts.catalogue import Catalogue, Entry, template_header
from scripts.series import CREDITS, Series
from scripts.source import Source, SourceBeat, Text, label_key

CHAPTER = "chapter"
ROLES = {
    CHAPTER: "in the film's list of chapters, not on screen",
    "source": "small line with the source",
}

_SHORT = 89
_CLAUSE = re.compile(r"(?<=[.;:])\s+|,\s+(?![^()]*\))")
_LEGAL = "on screen, closing cards, silent; legal text: faithful, at most 1.35 times the English length"
_SHOWN = {
    "translation": "shown in translations only",
    "unreviewed": "shown until every entry of the film's catalogue and of this one is reviewed",
}


def template(source: Source, title: str) -> Catalogue:
    """Return the template of a film's catalogue."""
    summary = (source.summary, ("in the description of the film, neither spoken nor on screen",))
    beats = (commented for number, beat in enumerate(source.beats, 1) for commented in _beat(source, number, beat))
    return _catalogue(title, (summary, *beats))


def series_template(series: Series) -> Catalogue:
    """Return the template of the series' catalogue."""
    count = len(series.films)
    where = f'of {count}: in the opening, and under "{series.next.text}" at the close of the film before'
    texts: list[tuple[Text, tuple[str, ...]]] = [
        (series.of, ("on screen, under the title in the opening: which film of how many",)),
        (series.next, ("on screen, closing card, above the title of the next film",)),
        *((film.title, (f"on screen, title of film {film.number} {where}",)) for film in series.films),
    ]
    for number, (key, text) in enumerate(series.credits.items(), 1):
        shown = (_SHOWN[key],) if key in _SHOWN else ()
        texts.append((text, (_LEGAL, f"paragraph {number} of {len(CREDITS)}", *shown)))
    for film in series.films:
        if film.adapted is not None:
            where = f"in film {film.number} alone, after the paragraph of credits/adapted"
            texts.append((film.adapted, (_LEGAL, where)))
    return _catalogue("What the films of the series share", texts)


def _catalogue(title: str, texts: Iterable[tuple[Text, tuple[str, ...]]]) -> Catalogue:
    entries = (Entry(text.context, text.text, source=text.place, comments=comments) for text, comments in texts)
    first = {entry.key: entry for entry in reversed(tuple(entries))}  # a sentence said twice in a beat is one entry
    return Catalogue(
        title, tuple(reversed(first.values())), template_header(), (f"{title}: template for translations.",)
    )


def _beat(source: Source, number: int, beat: SourceBeat) -> Iterable[tuple[Text, tuple[str, ...]]]:
    where = f'beat "{beat.id}" ({number} of {len(source.beats)})'
    count = len(beat.say)
    for at, (text, (before, after)) in enumerate(_neighbours(beat.say), 1):
        role = f"spoken and captioned, {where}, sentence {at} of {count}"
        before_it = (f"before: {_short(before.text)}",) if before else ()
        after_it = (f"after: {_short(after.text)}",) if after else ()
        yield text, (role, *before_it, *after_it, *_seen(text, beat.picture))
    for text, (before, after) in _neighbours(beat.labels):
        role = ROLES.get(label_key(text), "short label")
        beside = "; ".join(f"{label_key(other)}: {_short(other.text)}" for other in (before, after) if other)
        shown = role if label_key(text) == CHAPTER else f"on screen, {role}"
        yield text, (f"{shown}, {where}", *((f"beside {beside}",) if beside else ()))


def _neighbours(texts: tuple[Text, ...]) -> Iterable[tuple[Text, tuple[Text | None, Text | None]]]:
    around = (None, *texts, None)
    sides = ((before, after) for (before, _), (_, after) in pairwise(pairwise(around)))
    return zip(texts, sides, strict=True)


def _short(text: str) -> str:
    return shorten(text, _SHORT, placeholder=" …")


def _seen(text: Text, picture: str) -> Iterable[str]:
    """Yield what the storyboard shows at each mark of a sentence: the clause that names the mark."""
    clauses = [clause.strip(" .;,:") for clause in _CLAUSE.split(picture)]
    for name in text.message.slots:
        named = re.compile(rf"\([^)]*\b{re.escape(name)}\b[^)]*\)|\b[Oo]n {re.escape(name)}\b")
        clause = next((clause for clause in clauses if named.search(clause)), "")
        if clause:
            yield f"picture at {{{name}}}: {_short(clause.removeprefix('and '))}"
