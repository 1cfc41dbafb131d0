"""Measures many films at once, and keeps what was measured: an unchanged film is not decoded again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from render import record
from render.making import Made
from render.measured import Loudness, Verified, keep, kept, key_of
from render.pool import Job, Outcome, Report, run
from render.production import Settings
from render.progress import meter
from render.store import Store
from render.verify import verify
from scripts.errors import StepError
from scripts.model import Finding, Spot


@dataclass(frozen=True)
class VerifyFilm:
    """Measures one film, in a worker."""

    store: Store
    record_file: Path
    key: str
    alone: bool  # the only one: it may decode on all cores

    def job(self, frames: int, name: str) -> Job[VerifyFilm]:
        """Return the job for the pool."""
        return Job(name, frames, self)

    def do(self, report: Report) -> Verified:
        """Measure, and keep the result."""
        known = record.read(self.record_file)
        if known is None:
            raise StepError(f"{self.record_file}: cannot be read. Run 'tutorials render' again.")
        found = verify(known, self.record_file.parent, threads=self.alone)
        keep(self.store, self.key, found)
        return found


def do(task: VerifyFilm, report: Report) -> Verified:
    """Do a task: what the pool calls."""
    return task.do(report)


def verify_films(settings: Settings, films: Sequence[tuple[str, str]]) -> list[Outcome[Verified]]:
    """Measure films, each a tutorial's slug and a locale, in parallel; return what was found, in their order.

    A film that was never made is a finding of its own; one that cannot be read is an error in its outcome.
    """
    outcomes: dict[int, Outcome[Verified]] = {}
    jobs: dict[int, Job[VerifyFilm]] = {}
    for n, (slug, tag) in enumerate(films):
        place = settings.delivered(slug, tag, record.SUFFIX)
        known = record.read(place)
        if known is None:
            outcomes[n] = Outcome(_nothing(slug, tag))
        elif (known_result := kept(settings.store, place)) is not None:
            outcomes[n] = Outcome(known_result)
        else:
            task = VerifyFilm(settings.store, place, key_of(place), alone=False)
            jobs[n] = task.job(known.timeline.frames, f"{slug}/{tag}")
    if len(jobs) == 1:
        ((n, job),) = jobs.items()
        task = VerifyFilm(settings.store, job.task.record_file, job.task.key, alone=True)
        jobs[n] = task.job(job.weight, job.name)
    todo = list(jobs.values())
    with meter("verify", todo) as shown:
        made = run(
            todo, do, workers=settings.workers, executor=settings.executor, heard=shown.heard, finished=shown.finished
        )
    outcomes |= dict(zip(jobs, made, strict=True))
    return [outcomes[n] for n in range(len(films))]


def _nothing(slug: str, tag: str) -> Verified:
    missing = Finding(
        f"{slug}/{tag}", "no film was rendered", "Run 'tutorials render'.", check="film/missing", spot=Spot(slug, tag)
    )
    return Verified((missing,), (), Loudness((), ()), 0)


def verify_made(settings: Settings, made: Made) -> None:
    """Measure the films of a run that are finished; note what is wrong with them in it."""
    films = [(production.script.slug, production.script.locale.tag) for production in made.finished]
    for (slug, tag), outcome in zip(films, verify_films(settings, films), strict=True):
        if outcome.error is not None:
            made.errors.append((f"{slug}/{tag}", outcome.error))
        made.findings += outcome.result.findings if outcome.result else ()
