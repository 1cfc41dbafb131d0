"""The cells of a sheet: one picture of one beat in one language, what is said there, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from render.production import Production
from scripts.model import Finding, Locale, Span

BEFORE_END_S = 1.8  # the beat's picture is whole and still
EARLY = 0.28  # of a beat: where there are more pictures than one, the first


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of the sheet.

    Attributes:
        picture: WebP; None where it could not be drawn.
        drawn: it is a still, for there is no finished film of it.
        frame: from the scene's start.
        said: the sentence that is heard then.
        labels: the texts that the beat has on screen.
    """

    number: int
    tutorial: str
    title: str
    title_source: str  # in the language of the scripts, for headings
    locale: Locale
    beat: str
    frame: int
    seconds: float  # from the film's start
    picture: bytes | None
    drawn: bool
    said: str
    labels: tuple[str, ...]
    findings: tuple[Finding, ...]


def moments(span: Span, fps: int, count: int) -> tuple[int, ...]:
    """Return frames of a beat, from its start: the last is that of its finished picture, the others lie before it."""
    if not span.slots:
        return (max(0, span.frames // 2),)
    first, last = span.slots[0].start - span.start, span.slots[-1]
    end = last.start + last.frames - span.start
    finished = max(end - round(BEFORE_END_S * fps), first)
    early = first + round((finished - first) * EARLY)
    steps = [early + round((finished - early) * n / (count - 1)) for n in range(count - 1)] if count > 1 else []
    return (*steps, finished)


def said_at(production: Production, span: Span, frame: int) -> str:
    """Return the sentence that is heard in a frame of a beat, or the one before it."""
    texts = {sentence.key: sentence.text for sentence in production.sentences}
    begun = [slot for slot in span.slots if slot.start - span.start <= frame]
    return texts[begun[-1].sentence] if begun else ""


def findings_of(production: Production, beat: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings about a beat of a production; with "" as the beat, those about none of its beats."""
    beats = {each.id for each in production.script.beats}
    return tuple(
        finding
        for finding in findings
        if is_of(production, finding) and (_beat(production, finding, beats) or "") == beat
    )


def is_of(production: Production, finding: Finding) -> bool:
    """Tell whether a finding is about a production; one that does not say may be."""
    slug, tag = production.script.slug, production.script.locale.tag
    if finding.spot is not None and finding.spot.tutorial:
        return (finding.spot.tutorial, finding.spot.locale) in ((slug, tag), (slug, ""))
    named = re.match(r"([\w-]+)/([\w-]+)(?=[/ ]|$)", finding.where)
    return named is None or named[1] != slug or named[2] == tag


def _beat(production: Production, finding: Finding, beats: set[str]) -> str | None:
    if finding.spot is not None and finding.spot.beat:
        return finding.spot.beat if finding.spot.beat in beats else None
    # Older rules name the place in words: "film/locale/beat …", or a sentence, "beat.3".
    named = re.match(rf"{re.escape(production.name)}/([\w-]+)", finding.where) or re.search(
        r"\b([\w-]+)\.\d+\b", finding.where
    )
    return named[1] if named and named[1] in beats else None


def kinds(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the kinds of findings: the group of each check, "other" where it has none."""
    return tuple(dict.fromkeys(kind(finding) for finding in findings))


def kind(finding: Finding) -> str:
    """Return the kind of a finding, e.g. "fit"."""
    return finding.check.partition("/")[0] or "other"
