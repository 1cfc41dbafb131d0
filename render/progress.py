"""What a person sees while films are made: stages, scenes, frames and the time left, on stderr.

On a terminal it is a moving display; into a file or a log it is a line for each job done.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import click

from render.pool import Job, Outcome


class Meter(Protocol):
    """Hears of jobs by their index."""

    def heard(self, index: int, done: int) -> None:
        """Learn how much of a job's weight is done."""

    def finished(self, index: int, outcome: Outcome[Any]) -> None:
        """Learn that a job has ended."""


@contextmanager
def meter(stage: str, jobs: Sequence[Job[Any]], unit: str = "frames") -> Iterator[Meter]:
    """Show the progress of a stage; nothing is shown where there is nothing to do."""
    if not jobs:
        yield _Lines(stage, jobs, unit)
    elif click.get_text_stream("stderr").isatty():
        with _display(stage, jobs, unit) as shown:
            yield shown
    else:
        yield _Lines(stage, jobs, unit)


class _Lines:
    def __init__(self, stage: str, jobs: Sequence[Job[Any]], unit: str) -> None:
        self._stage, self._jobs, self._unit = stage, jobs, unit
        self._begun, self._ended, self._weight = time.monotonic(), 0, 0

    def heard(self, index: int, done: int) -> None:
        """Frames are too many for lines."""

    def finished(self, index: int, outcome: Outcome[Any]) -> None:
        job = self._jobs[index]
        self._ended += 1
        self._weight += job.weight
        total = sum(job.weight for job in self._jobs)
        left = (time.monotonic() - self._begun) / max(1, self._weight) * (total - self._weight)
        word = "failed" if outcome.error else f"{job.weight} {self._unit}"
        click.echo(
            f"{self._stage} {job.name}: {word} ({self._ended} of {len(self._jobs)}, {_span(left)} left)",
            err=True,
        )


@contextmanager
def _display(stage: str, jobs: Sequence[Job[Any]], unit: str) -> Iterator[Meter]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(unit),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield _Bars(progress, stage, jobs)


class _Bars:
    """A bar for the stage, and one for each job under way."""

    def __init__(self, progress: Any, stage: str, jobs: Sequence[Job[Any]]) -> None:
        self._progress, self._stage, self._jobs = progress, stage, jobs
        self._done = [0] * len(jobs)
        self._bars: dict[int, Any] = {}
        self._over: set[int] = set()
        self._all = progress.add_task(self._title(), total=sum(job.weight for job in jobs))

    def heard(self, index: int, done: int) -> None:
        if index in self._over:
            return  # what a worker says may arrive after its result
        if index not in self._bars:
            self._bars[index] = self._progress.add_task(f"  {self._jobs[index].name}", total=self._jobs[index].weight)
        self._done[index] = done
        self._progress.update(self._bars[index], completed=done)
        self._progress.update(self._all, completed=sum(self._done))

    def finished(self, index: int, outcome: Outcome[Any]) -> None:
        self._over.add(index)
        if index in self._bars:
            self._progress.remove_task(self._bars.pop(index))
        self._done[index] = self._jobs[index].weight
        self._progress.update(self._all, completed=sum(self._done), description=self._title())
        if outcome.error:
            self._progress.console.print(f"{self._stage} {self._jobs[index].name}: failed")

    def _title(self) -> str:
        return f"{self._stage} {len(self._over)}/{len(self._jobs)}"


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
