"""Measures many films at once, and keeps what was measured: an unchanged film is not decoded again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from render import record
from render.findings import finding_from
from render.keys import Parts, digest, file_parts, version_parts
from render.loudness import Loudness, Measured
from render.marks import MarkRow
from render.pool import Job, Outcome, Report, run
from render.production import Settings
from render.progress import meter
from render.screening.changes import Change
from render.store import Store
from render.verify import Verified, verify
from scripts.errors import StepError
from scripts.model import Finding, Spot

KIND = "verified"


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
        self.store.put_json(KIND, self.key, asdict(found))
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
        elif (kept := kept_result(settings.store, place)) is not None:
            outcomes[n] = Outcome(kept)
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


def kept_result(store: Store, record_file: Path) -> Verified | None:
    """Return what was measured in a film; None where it was not, or where the film has changed since."""
    value = store.get_json(KIND, key_of(record_file)) if record_file.is_file() else None
    return None if value is None else _from(value)


def key_of(record_file: Path) -> str:
    """Return the key of a measurement: the delivered files by size and time, the record, and what measures."""
    stem = record_file.name.removesuffix(record.SUFFIX)
    files: Parts = {"record": hashlib.sha256(record_file.read_bytes()).hexdigest()}
    for path in sorted(record_file.parent.glob(f"{stem}*")):
        if path != record_file:
            stat = path.stat()
            files[f"output {path.name.removeprefix(stem)}"] = f"{stat.st_size} {stat.st_mtime_ns}"
    return digest(KIND, files | file_parts("render.verify") | version_parts(("av", "numpy", "pyloudnorm")))


def _nothing(slug: str, tag: str) -> Verified:
    missing = Finding(
        f"{slug}/{tag}", "no film was rendered", "Run 'tutorials render'.", check="film/missing", spot=Spot(slug, tag)
    )
    return Verified((missing,), (), Loudness((), ()), 0)


def _from(value: dict[str, Any]) -> Verified:
    rows = tuple(
        MarkRow(**{**row, "changes": tuple(Change(**change) for change in row["changes"])}) for row in value["rows"]
    )
    loud = value["loud"]
    meters = tuple(Measured(**meter_) for meter_ in loud["meters"])
    beats = tuple((beat, float(lufs)) for beat, lufs in loud["beats"])
    findings = tuple(map(finding_from, value["findings"]))
    return Verified(findings, rows, Loudness(meters, beats), value["texts"])
