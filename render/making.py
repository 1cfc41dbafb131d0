"""Makes what a plan names, stage by stage: takes, then pictures, sound and subtitles together, then the films.

A failure ends the film it belongs to; the others are finished, and all failures are told together at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from render.pool import Job, run
from render.production import Production, Settings
from render.progress import meter
from render.tasks import Deliver, RecordTakes, Rehearse, Task, filmed, needed, scene_task, work
from scripts.model import Finding


@dataclass
class Made:
    """What became of a run."""

    finished: list[Production] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    errors: list[tuple[str, Exception]] = field(default_factory=list)  # whose, and what

    def failed(self, production: Production) -> bool:
        """Tell whether a job of this production failed."""
        return any(f"{name}/".startswith(f"{production.name}/") for name, _ in self.errors)


def render(productions: Sequence[Production], made: Made) -> None:
    """Make whole films: all that is stale, and no more."""
    from render.plan import plan

    ready = record_takes(productions, made)
    stage("film", ready, needed, made)
    left = [production for production in ready if not made.failed(production)]
    stale = [production for production in left if any(step.state != "fresh" for step in plan(production))]
    stage("deliver", stale, lambda production: [Deliver(production)], made)
    made.finished += [production for production in left if not made.failed(production)]


def record_takes(productions: Sequence[Production], made: Made) -> list[Production]:
    """Record all missing takes; return the productions that have theirs, looked at anew."""
    silent = [production for production in productions if production.missing]
    stage("voice", silent, lambda production: [RecordTakes(production)], made)
    recorded = [again(production) if production.missing else production for production in productions]
    return [production for production in recorded if not production.missing]


def film(productions: Sequence[Production], beats: Sequence[str], made: Made) -> list[tuple[Production, str]]:
    """Film some beats without sound; return those in the store."""

    def scenes(production: Production) -> list[Task]:
        wanted = [brief for brief in production.briefs if brief.beat in beats]
        return [scene_task(production, brief) for brief in wanted if not filmed(production, brief.beat)]

    ready = record_takes(productions, made)
    stage("film", ready, scenes, made)
    return [(production, beat) for production in ready for beat in beats if filmed(production, beat)]


def rehearse(productions: Sequence[Production], made: Made) -> None:
    """Run every scene of every production without drawing."""
    stage("rehearse", productions, lambda production: [Rehearse(brief) for brief in production.briefs], made)


def stage(
    name: str, productions: Sequence[Production], tasks: Callable[[Production], Sequence[Task]], made: Made
) -> None:
    """Do one stage of all productions in one pool; a job that two productions share is done once."""
    jobs: dict[Task, Job[Task]] = {}
    for production in productions:
        for task in tasks(production):
            jobs.setdefault(task, task.job())
    if not jobs:
        return
    settings: Settings = productions[0].settings
    todo = list(jobs.values())
    with meter(name, todo) as shown:
        outcomes = run(
            todo,
            work,
            workers=settings.workers,
            executor=settings.executor,
            heard=shown.heard,
            finished=shown.finished,
        )
    for job, outcome in zip(todo, outcomes, strict=True):
        made.findings += outcome.result or ()
        if outcome.error is not None:
            made.errors.append((job.name, outcome.error))


def again(production: Production) -> Production:
    """Return the same production without what it remembers of the store."""
    return replace(production)


def draft(production: Production) -> Production:
    """Return the production with the silent draft voice: times good enough to look at, at once."""
    return replace(production, settings=replace(production.settings, voice="draft"))
