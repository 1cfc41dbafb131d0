"""Makes the cells of a sheet: chooses between film and stills, and gathers what is known to be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from render import record
from render.checks.gathering import Question, check
from render.making import Made
from render.measured import kept
from render.pool import Job, Outcome, run
from render.production import Production, Settings
from render.progress import meter
from render.sheets.cell import Cell, findings_of, is_of, moments, said_at
from render.sheets.pictures import DrawStills, FromFilm, do
from render.size import SIZES
from scripts.loader import find
from scripts.model import Finding, Span, Timeline

Task = FromFilm | DrawStills
STILLS = SIZES["480p"]


def cells(
    productions: Sequence[Production],
    made: Made,
    *,
    draft: bool,
    count: int = 1,
    width: int = 640,
    beats: Sequence[str] = (),
) -> tuple[list[Cell], list[Finding]]:
    """Return the cells of a sheet, and the findings about films as a whole.

    Args:
        productions: what to show; each has times (`making.timed`) where it is drawn.
        made: takes errors.
        draft: draw stills even where there is a film.
        count: pictures of a beat.
        width: of a picture, in pixels.
        beats: only these, if any.
    """
    films = {} if draft else {each.name: film for each in productions if (film := _film(each)) is not None}
    drawn = [production for production in productions if production.name not in films]
    found = _findings(productions, films, drawn, made)
    plans: list[tuple[Production, str, tuple[int, ...]]] = []
    jobs: list[Job[Task]] = []
    for production in productions:
        timeline = _timeline(production, films)
        for span in timeline.spans:
            if not span.slots or (beats and span.beat not in beats):
                continue
            frames = moments(span, timeline.fps, count)
            plans.append((production, span.beat, frames))
            task = _task(production, films, span, frames, width)
            jobs.append(Job(f"{production.name}/{span.beat}", len(frames), task))
    outcomes = _pictures(productions[0].settings, jobs) if jobs else []
    shown: list[Cell] = []
    for (production, beat, frames), outcome in zip(plans, outcomes, strict=True):
        if outcome.error is not None:
            made.errors.append((f"{production.name}/{beat}", outcome.error))
        pictures = outcome.result or (None,) * len(frames)
        about = findings_of(production, beat, found[production.name])
        shown += _cells(production, beat, frames, pictures, about, _timeline(production, films), production in drawn)
    whole = [finding for each in productions for finding in findings_of(each, "", found[each.name])]
    return shown, whole


def _cells(
    production: Production,
    beat: str,
    frames: Sequence[int],
    pictures: Sequence[bytes | None],
    about: tuple[Finding, ...],
    timeline: Timeline,
    drawn: bool,
) -> list[Cell]:
    span = next(span for span in timeline.spans if span.beat == beat)
    script = production.script
    labels = tuple(label.text for label in script.beat(beat).labels if label.key != "chapter")
    return [
        Cell(
            *(script.number, script.slug, script.title, _title(production), script.locale, beat, frame),
            seconds=(span.start + frame) / timeline.fps,
            picture=picture,
            drawn=drawn,
            said=said_at(production, span, frame),
            labels=labels,
            findings=about,
        )
        for frame, picture in zip(frames, pictures, strict=True)
    ]


def _title(production: Production) -> str:
    return find(production.settings.root, production.script.slug).title


def _film(production: Production) -> Path | None:
    """Return the film of a production, if it is there and is of the beats that the script has now."""
    film, known = production.output("mp4"), record.read(production.output(record.SUFFIX))
    if known is None or not film.is_file():
        return None
    texts = {sentence.key for sentence in production.sentences}
    slots = {slot.sentence for span in known.timeline.spans for slot in span.slots}
    return film if slots == texts else None


def _timeline(production: Production, films: dict[str, Path]) -> Timeline:
    if production.name in films:
        known = record.read(production.output(record.SUFFIX))
        assert known is not None  # the film was chosen by it
        return known.timeline
    return production.timeline


def _task(production: Production, films: dict[str, Path], span: Span, frames: tuple[int, ...], width: int) -> Task:
    if production.name in films:
        fps = _timeline(production, films).fps
        return FromFilm(films[production.name], fps, tuple(span.start + frame for frame in frames), width)
    brief = next(brief for brief in production.briefs if brief.beat == span.beat)
    return DrawStills(brief, frames, STILLS, width)


def _pictures(settings: Settings, jobs: Sequence[Job[Task]]) -> Sequence[Outcome[tuple[bytes, ...]]]:
    with meter("sheet", jobs, "pictures") as shown:
        return run(
            jobs, do, workers=settings.workers, executor=settings.executor, heard=shown.heard, finished=shown.finished
        )


def _findings(
    productions: Sequence[Production], films: dict[str, Path], drawn: Sequence[Production], made: Made
) -> dict[str, tuple[Finding, ...]]:
    """Return name of a production → what is known to be wrong with it, from catalogues, checks and measurements."""
    found: dict[str, tuple[Finding, ...]] = {}
    for production in productions:
        place = production.output(record.SUFFIX)
        known = record.read(place) if production.name in films else None
        measured = kept(production.settings.store, place) if known else None
        found[production.name] = (
            *production.findings,
            *(known.findings if known else ()),
            *(measured.findings if measured else ()),
        )
    if drawn:
        names = tuple(dict.fromkeys(production.script.slug for production in drawn))
        tags = tuple(dict.fromkeys(production.script.locale.tag for production in drawn))
        checked = check(drawn[0].settings, Question(names, tags))
        made.errors += checked.errors
        for production in drawn:
            found[production.name] += tuple(each for each in checked.findings if is_of(production, each))
    return {name: tuple(dict.fromkeys(findings)) for name, findings in found.items()}
