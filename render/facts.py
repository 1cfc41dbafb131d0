"""What each tutorial is, in numbers: words, length, beats, and the figures it rests on with their sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from render import record
from render.journal import draft_seconds
from render.production import Production
from render.report import clock
from scripts.model import Figure
from voiceover.words import tokens

PAGE = "scripts/FACTS.md"
HEAD = """# Facts

What each tutorial is in numbers, and what its numbers rest on. Made by `tutorials facts -o scripts/FACTS.md`: write
nothing here by hand. Words are those that are spoken. A length is that of the finished film or, where none is rendered,
what a draft voice takes. A figure's value, unit, year and source stand in `assets/figures.toml`.
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """A tutorial in one language.

    Attributes:
        seconds: its length, closing cards and pauses included.
        draft: no film was rendered: the length is the draft voice's.
    """

    number: int
    slug: str
    title: str
    locale: str
    words: int
    seconds: float
    draft: bool
    beats: tuple[str, ...]
    figures: tuple[Figure, ...]


def facts(production: Production) -> Facts:
    """Return the facts of a production; the length is that of the film where there is one."""
    script = production.script
    known = record.read(production.output(record.SUFFIX))
    if known is not None:
        seconds = known.timeline.frames / known.timeline.fps
    else:
        pauses = sum(beat.lead_ms + beat.rest_ms + beat.silent_ms for beat in script.beats) / 1000
        seconds = pauses + sum(draft_seconds(sentence.text, script.locale.tag) for sentence in production.sentences)
    figures = {figure.key: figure for beat in script.beats for figure in beat.figures}
    return Facts(
        script.number,
        script.slug,
        script.title,
        script.locale.tag,
        sum(len(tokens(sentence.text, script.locale.tag)) for sentence in production.sentences),
        round(seconds, 1),
        known is None,
        tuple(beat.id for beat in script.beats if beat.sentences),
        tuple(figures.values()),
    )


def markdown(found: Sequence[Facts]) -> str:
    """Return a table of the tutorials, and below it a table of the figures of each."""
    return "\n".join([*_tutorials(found), *_all_figures(found, "**{}**")]) + "\n"


def page(found: Sequence[Facts], source: str) -> str:
    """Return the page of facts: the tutorials in the language `source`, their length in every language, the figures."""
    own = [each for each in found if each.locale == source]
    lengths = _lengths(found, source)
    lines = [HEAD, *_tutorials(own), "", "## Length in each language", "", *lengths, "", "## Figures and sources"]
    return "\n".join([*lines, *_all_figures(own, "### {}")]) + "\n"


def length(each: Facts) -> str:
    """Write a length; it says where it is only a draft's."""
    return clock(each.seconds) + (" (draft)" if each.draft else "")


def _tutorials(found: Sequence[Facts]) -> list[str]:
    rows = []
    for each in found:
        beats = f"{len(each.beats)}: {', '.join(each.beats)}"
        start = (str(each.number), each.title, each.locale, str(each.words))
        rows.append((*start, length(each), beats, str(len(each.figures))))
    return rows_of(("", "tutorial", "language", "words", "length", "beats", "figures"), rows)


def _lengths(found: Sequence[Facts], source: str) -> list[str]:
    tags = sorted({each.locale for each in found}, key=lambda tag: (tag != source, tag))
    at = {(each.number, each.locale): length(each) for each in found}
    titles = {each.number: each.title for each in found if each.locale == source}
    rows = [(str(number), title, *(at.get((number, tag), "–") for tag in tags)) for number, title in titles.items()]
    return rows_of(("", "tutorial", *tags), rows)


def _all_figures(found: Sequence[Facts], heading: str) -> list[str]:
    lines, told = [], set()
    for each in found:
        if each.slug not in told and each.figures:
            told.add(each.slug)
            rows = [(one.key, value(one), one.unit, str(one.year), _source(one)) for one in each.figures]
            table = rows_of(("figure", "value", "unit", "year", "source"), rows)
            lines += ["", heading.format(f"{each.number} {each.title}"), "", *table]
    return lines


def value(figure: Figure) -> str:
    """Write a figure's value: a year without a comma, a half as 0.5, a third as 1/3."""
    exact = figure.value
    if exact.denominator == 1:
        return f"{exact.numerator}" if figure.unit.startswith("year") else f"{exact.numerator:,}"
    written = f"{float(exact):,}"
    return written if Fraction(written.replace(",", "")) == exact else str(exact)


def _source(figure: Figure) -> str:
    return figure.source + (" (read in a secondary source: to be confirmed)" if figure.secondary else "")


def rows_of(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a Markdown table."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return lines + [f"| {' | '.join(map(_cell, row))} |" for row in rows]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
