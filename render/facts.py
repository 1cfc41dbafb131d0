"""What each tutorial is, in numbers: words, length, beats, and the figures it rests on with their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from render import record
from render.journal import draft_seconds
from render.production import Production
from render.report import clock
from scripts.model import Figure
from voiceover.words import tokens


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
    head = ("", "tutorial", "language", "words", "length", "beats", "figures")
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for each in found:
        length = clock(each.seconds) + (" (draft)" if each.draft else "")
        beats = f"{len(each.beats)}: {', '.join(each.beats)}"
        cells = (str(each.number), each.title, each.locale, str(each.words), length, beats, str(len(each.figures)))
        lines.append(f"| {' | '.join(map(_cell, cells))} |")
    told: set[str] = set()
    for each in found:
        if each.slug not in told and each.figures:
            told.add(each.slug)
            lines += ["", f"**{each.number} {each.title}**", "", *_figures(each.figures)]
    return "\n".join(lines) + "\n"


def _figures(figures: Sequence[Figure]) -> list[str]:
    head = ("figure", "value", "unit", "year", "source")
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for figure in figures:
        source = figure.source + (" (read in a secondary source: to be confirmed)" if figure.secondary else "")
        value = f"{figure.value.numerator:,}" if figure.value.denominator == 1 else str(figure.value)
        lines.append(f"| {' | '.join(map(_cell, (figure.key, value, figure.unit, str(figure.year), source)))} |")
    return lines


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
