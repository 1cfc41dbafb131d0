"""The pool: one job's trouble stays its own, finished work is kept, and no worker outlives its parent."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from render.pool import EXECUTORS, Job, Outcome, Report, UnexpectedError, run
from scripts.errors import ProjectError, StepError
from scripts.model import Finding

FINDING = Finding("here", "wrong", "Mend it.")


class OddError(Exception):
    """An exception that does not survive pickling."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


class Litter:
    """Something that only the collector of cycles takes away, as a scene with its frames."""

    itself: Litter


def work(task: str, report: Report) -> str:
    """Do what the task says."""
    kind, _, path = task.partition(":")
    if kind == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "die once" and not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "wrong":
        raise ProjectError((FINDING,))
    if kind == "full":
        raise StepError("the disk is full")
    if kind == "odd":
        raise OddError("odd", "ity")
    if kind == "litter":
        litter = Litter()
        litter.itself = litter
        time.sleep(1.1)
        return str(sum(isinstance(each, Litter) for each in gc.get_objects()))
    report(3)
    return task.upper()


def jobs(*tasks: str) -> list[Job[str]]:
    """Jobs of equal weight."""
    return [Job(task, 1, task) for task in tasks]


@pytest.mark.parametrize("executor", EXECUTORS)
def test_every_executor_keeps_results_and_errors_apart(executor: str) -> None:
    """The contract of executors: outcomes in order, an error only where one happened, known errors whole."""
    outcomes = run(jobs("a", "wrong", "odd", "full", "b"), work, workers=2, executor=executor)
    assert outcomes[0] == Outcome("A")
    assert outcomes[4] == Outcome("B")
    assert isinstance(outcomes[1].error, ProjectError)
    assert outcomes[1].error.findings == (FINDING,)
    assert str(outcomes[3].error) == "the disk is full"
    assert isinstance(outcomes[2].error, UnexpectedError)
    assert "oddity" in str(outcomes[2].error)
    assert "Traceback" in str(outcomes[2].error)


def test_a_killed_worker_ends_only_its_own_job(tmp_path: Path) -> None:
    """Jobs that shared the pool with a killer are done all the same; one that was killed by chance is done again."""
    outcomes = run(jobs("a", "die", f"die once:{tmp_path / 'mark'}", "b", "c"), work, workers=2)
    assert [outcome.error is None for outcome in outcomes] == [True, False, True, True, True]
    assert isinstance(outcomes[1].error, StepError)
    assert "killed" in str(outcomes[1].error)


def test_the_heaviest_job_begins_first_and_reports() -> None:
    """Long scenes start first, so that none is left alone at the end; frames are heard, outcomes told once."""
    told: list[int] = []
    heard: list[tuple[int, int]] = []
    given = [Job("light", 1, "a"), Job("heavy", 9, "b"), Job("middle", 5, "c")]
    run(given, work, workers=1, heard=lambda *said: heard.append(said), finished=lambda index, _: told.append(index))
    assert told == [1, 2, 0]
    assert (1, 0) in heard


def test_a_worker_keeps_nothing_of_long_jobs() -> None:
    """What a scene leaves in cycles is gone before the next begins, though garbage is rarely looked for."""
    outcomes = run(jobs("litter:1", "litter:2", "litter:3"), work, workers=1)
    assert [outcome.result for outcome in outcomes] == ["1", "1", "1"]


def test_nothing_to_do_is_done() -> None:
    """No jobs, no outcomes, no processes."""
    assert run([], work) == ()


PARENT = """
import os, signal, sys, time
from render.pool import Job, run
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs tests behind the scenes ignores it
def work(task, report):
    print(os.getpid(), flush=True)
    time.sleep(60)
if __name__ == "__main__":
    run([Job("one", 1, 1), Job("two", 1, 2)], work, workers=2)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_its_parent(tmp_path: Path, how: signal.Signals) -> None:
    """However the parent ends, even by kill -9, its workers are gone soon after."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.send_signal(how)
        parent.wait(20)
    end = time.monotonic() + 10
    while any(alive(worker) for worker in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(alive(worker) for worker in workers)


def alive(process: int) -> bool:
    """Whether a process runs; one that has ended and waits to be noticed does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
