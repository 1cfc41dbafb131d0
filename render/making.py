"""Makes what a plan names, stage by stage: takes, then pictures, sound and subtitles together, then the films.

Whole tutorials go through the stages together, about eight films at a time: so the first films are there after minutes,
and are finished should anything stop the rest.
A failure ends the film it belongs to; the others are finished, and all failures are told together at the end.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

import click

from render.cues import cue_findings
from render.journal import Entry, Journal
from render.pool import Job, cores, run
from render.production import Production, Settings
from render.progress import meter
from render.scratch import scratch
from render.store import written_to
from render.tasks import (
    Deliver,
    Task,
    filmed,
    needed,
    record_tasks,
    scene_findings,
    scene_task,
    speakers,
    work,
)
from scripts.errors import KNOWN, StepError
from scripts.model import Finding

DRAFT = "draft"  # the silent voice
WAVE = 8  # films that go through the stages together: with few, workers would wait for each other at every stage's end


@dataclass
class Made:
    """What became of a run."""

    finished: list[Production] = field(default_factory=list)
    delivered: list[Production] = field(default_factory=list)  # those that were made, or made anew
    findings: list[Finding] = field(default_factory=list)
    errors: list[tuple[str, Exception]] = field(default_factory=list)  # whose, and what

    def failed(self, production: Production) -> bool:
        """Tell whether a job of this production failed."""
        return any(f"{name}/".startswith(f"{production.name}/") for name, _ in self.errors)


def render(productions: Sequence[Production], made: Made) -> None:
    """Make whole films: all that is stale, and no more; one wave is delivered before the next begins."""
    for wave in waves(productions):
        _render(wave, made)


def waves(productions: Sequence[Production]) -> list[list[Production]]:
    """Divide productions into waves of whole tutorials, in their order, each but the last of WAVE films at least."""
    found: list[list[Production]] = []
    for _, films in groupby(productions, key=lambda production: production.script.slug):
        if not found or len(found[-1]) >= WAVE:
            found.append([])
        found[-1] += films
    return found


def _render(productions: Sequence[Production], made: Made) -> None:
    from render.plan import plan

    ready = record_takes(productions, made)
    stage("film", ready, needed, made)
    left = [production for production in ready if not made.failed(production)]

    def stale(production: Production) -> list[Task]:
        return [Deliver(production)] if any(step.state != "fresh" for step in plan(production)) else []

    made.delivered += stage("deliver", left, stale, made)
    made.finished += [production for production in left if not made.failed(production)]


def record_takes(productions: Sequence[Production], made: Made) -> list[Production]:
    """Record all missing takes; return the productions that have theirs, looked at anew."""
    silent = [production for production in productions if production.missing]
    most = (silent[0].settings.workers if silent else None) or cores()
    # Every worker loads the voices it speaks with: no more of them than that is worth.
    some = max(len(silent), speakers(most, sum(len(production.missing) for production in silent)))
    stage("voice", silent, lambda production: record_tasks(production, most), made, min(most, some))
    recorded = [again(production) if production.missing else production for production in productions]
    return [production for production in recorded if not production.missing]


def film(productions: Sequence[Production], beats: Sequence[str], made: Made) -> list[tuple[Production, str]]:
    """Film some beats without sound; return those in the store."""

    def scenes(production: Production) -> list[Task]:
        wanted = [brief for brief in production.briefs if not beats or brief.beat in beats]
        return [scene_task(production, brief) for brief in wanted if not filmed(production, brief.beat)]

    ready = record_takes(productions, made)
    stage("film", ready, scenes, made)
    return [
        (production, brief.beat)
        for production in ready
        for brief in production.briefs
        if (not beats or brief.beat in beats) and filmed(production, brief.beat)
    ]


def stage(
    name: str,
    productions: Sequence[Production],
    tasks: Callable[[Production], Sequence[Task]],
    made: Made,
    workers: int | None = None,
) -> list[Production]:
    """Do one stage of all productions in one pool; a job that two productions share is done once.

    Returns the productions that had something to do. One whose tasks cannot even be told stops no other.
    """
    jobs: dict[Task, Job[Task]] = {}
    busy = []
    for production in productions:
        try:
            todo_of = tasks(production)
        except KNOWN as error:
            made.errors.append((production.name, error))
            continue
        for task in todo_of:
            jobs.setdefault(task, task.job())
        busy += [production] if todo_of else []
    if not jobs:
        return busy
    settings: Settings = productions[0].settings
    settings.store.sweep()
    todo = list(jobs.values())
    with meter(name, todo, "sentences" if name == "voice" else "frames") as shown:
        outcomes = run(
            todo,
            work,
            workers=workers or settings.workers,
            executor=settings.executor,
            heard=shown.heard,
            finished=shown.finished,
        )
    for job, outcome in zip(todo, outcomes, strict=True):
        made.findings += outcome.result or ()
        if outcome.error is not None:
            made.errors.append((job.name, outcome.error))
    journal = Journal(settings.store.root)
    journal.add(
        Entry(effort, outcome.seconds)
        for job, outcome in zip(todo, outcomes, strict=True)
        if outcome.error is None and (effort := job.task.effort()) is not None
    )
    return busy


def timed(productions: Sequence[Production], made: Made) -> list[Production]:
    """Return the productions with times: those of their takes, or of the silent draft voice where some are missing."""
    drafted = [draft(production) if production.missing else production for production in productions]
    for production in productions:
        if production.missing and production.settings.voice != DRAFT:
            click.echo(
                f"{production.name}: {len(production.missing)} takes are missing; draft times are used.", err=True
            )
    return record_takes(drafted, made)


def copy_scene(production: Production, beat: str) -> Path:
    """Copy the picture of a scene to where films are delivered; return the copy."""
    place = production.output(f"{beat}.mp4")
    found = production.settings.store.find("scene", production.scene_key(beat), whole=True)
    if found is None:
        raise StepError(f"{production.name}/{beat}: its film is gone from the store, or damaged. Run again.")
    with written_to(place.parent):
        place.parent.mkdir(parents=True, exist_ok=True)
        with scratch(place.parent) as folder:
            os.replace(shutil.copyfile(found, folder / place.name), place)
    return place


def stored_findings(production: Production) -> tuple[Finding, ...]:
    """Return what the scenes and subtitles of a production noticed, when they were made."""
    return (*scene_findings(production), *cue_findings(production))


def again(production: Production) -> Production:
    """Return the same production without what it remembers of the store."""
    return replace(production)


def draft(production: Production) -> Production:
    """Return the production with the silent draft voice: times good enough to look at, at once."""
    return replace(production, settings=replace(production.settings, voice=DRAFT))
