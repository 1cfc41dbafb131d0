"""Runs jobs on every core: longest first, each in its own process, and keeps what was finished when one fails.

Processes: Manim's configuration is global, so scenes cannot share one. Spawned, as a forked copy of a program with
threads may hang; short jobs are forked from a process that has none. Each worker is on a leash, a pipe whose other end
only this process holds: however this process ends, even by kill -9, the kernel closes the pipe and the workers leave.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from scripts.errors import KNOWN, StepError

Task = TypeVar("Task")
Result = TypeVar("Result")
Report = Callable[[int], None]  # how much of a job's weight is done
Heard = Callable[[int, int], None]  # the job's index, and how much of it is done
Work = Callable[[Task, Report], Result]

REPORT_SECONDS = 0.2


class UnexpectedError(Exception):
    """A mistake in the program, not in the project: carries the whole trace as text, for a trace may not be pickled."""


@dataclass(frozen=True, slots=True)
class Job(Generic[Task]):
    """Something to do: a name for people, a weight (frames), and the task, which is pickled."""

    name: str
    weight: int
    task: Task


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What became of a job: a result or an error."""

    result: Result | None
    error: Exception | None = None
    seconds: float = field(default=0.0, compare=False)  # by the clock on the wall, in its worker


class Here(Executor):
    """Does each job at once in this process: for a debugger, and for one quick job."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it, then return it done."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def processes(workers: int, leash: Connection, line: Connection) -> Executor:
    """Make a pool of spawned processes, the default."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_enter, initargs=(leash, line))


# One process imports Manim, once, and forks the others as they are needed: half the start of a check, which is all that
# most checks would take. Only where nothing has a thread yet, and on systems whose libraries bear it.
FORKS = "forks"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_PRELOADED = ("render.cli", "render.film")


def can_fork() -> bool:
    """Tell whether workers may be forked here: macOS forbids its frameworks to be used behind a fork."""
    return sys.platform == "linux" and "forkserver" in multiprocessing.get_all_start_methods()


def warm() -> None:
    """Begin to import what forked workers need, in the process that will fork them, and return at once."""
    from multiprocessing import forkserver

    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))  # a library that has started threads may not be forked
    try:
        multiprocessing.get_context("forkserver").set_forkserver_preload(list(_PRELOADED))
        forkserver.ensure_running()
    finally:
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})


def forks(workers: int, leash: Connection, line: Connection) -> Executor:
    """Make a pool of processes forked from one that has imported what they need."""
    warm()
    context = multiprocessing.get_context("forkserver")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_enter, initargs=(leash, line))


# Name → maker of a `concurrent.futures.Executor`. To add one, write `make(workers, leash, line)` and name it here; for
# Dask that is `return Client(address).get_executor()`, with the store on a disk that every machine sees. Workers that
# are not given `line` finish their jobs as well, only without frames in the progress.
EXECUTORS: dict[str, Callable[[int, Connection, Connection], Executor]] = {
    "processes": processes,
    FORKS: forks,
    "here": lambda *_: Here(),
}


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    jobs: Sequence[Job[Task]],
    work: Callable[[Task, Report], Result],
    *,
    workers: int | None = None,
    executor: str = "processes",
    heard: Heard = lambda index, done: None,
    finished: Callable[[int, Outcome[Result]], None] = lambda index, outcome: None,
) -> tuple[Outcome[Result], ...]:
    """Do all jobs; return their outcomes in the order of `jobs`.

    An error ends only its own job. A worker that is killed ends the pool: the jobs it left are done again, those that
    were running then one at a time, and the one that kills its worker twice is given up.

    Args:
        jobs: what to do.
        work: called with a task and a function to report progress to; importable by name.
        workers: how many at once; the cores of this machine unless told.
        executor: a name in EXECUTORS.
        heard: called with a job's index and how much of its weight is done.
        finished: called with a job's index and outcome as soon as it has one.
    """
    outcomes: dict[int, Outcome[Result]] = {}
    waiting = sorted(range(len(jobs)), key=lambda index: -jobs[index].weight)
    suspects: list[int] = []
    while waiting or suspects:
        alone = not waiting
        batch = suspects[:1] if alone else waiting
        count = 1 if alone else min(workers or cores(), len(batch))
        started: set[int] = set()
        for index, outcome in _round(batch, jobs, work, count, executor, heard, started):
            outcomes[index] = outcome
            finished(index, outcome)
        left = [index for index in batch if index not in outcomes]
        if alone:
            suspects = suspects[1:]
            for index in left:
                outcomes[index] = Outcome(
                    None, StepError(f"{jobs[index].name}: its process was killed twice. Is memory short?")
                )
                finished(index, outcomes[index])
        else:
            suspects += [index for index in left if index in started]
            waiting = [index for index in left if index not in started]
    return tuple(outcomes[index] for index in range(len(jobs)))


def _round(
    batch: Sequence[int],
    jobs: Sequence[Job[Task]],
    work: Callable[[Task, Report], Result],
    workers: int,
    executor: str,
    heard: Heard,
    started: set[int],
) -> Iterator[tuple[int, Outcome[Result]]]:
    """Do jobs in one pool until all are done or the pool breaks; yield those done."""

    def hear(index: int, done: int) -> None:
        started.add(index)
        heard(index, done)

    with _lines(hear) as (leash, line, our_end), EXECUTORS[executor](workers, leash, line) as pool:
        try:
            futures: dict[Future[Outcome[Result]], int] = {}
            with contextlib.suppress(BrokenProcessPool):
                for index in batch:
                    future = pool.submit(_guarded, work, index, jobs[index].task)
                    if future.done():
                        yield index, future.result()
                    else:
                        futures[future] = index
            for future in as_completed(futures):
                with contextlib.suppress(BrokenProcessPool):
                    yield futures[future], future.result()
        except BaseException:
            our_end.close()  # Ctrl-C: the pool would wait for scenes that nobody wants any more
            raise


@contextlib.contextmanager
def _lines(heard: Heard) -> Iterator[tuple[Connection, Connection, Connection]]:
    """Give the workers their leash, with our end of it, and a line to report on; all end with this context."""
    context = multiprocessing.get_context("spawn")
    leash, our_end = context.Pipe(duplex=False)
    ear, line = context.Pipe(duplex=False)
    listener = threading.Thread(target=_listen, args=(ear, heard), daemon=True)
    listener.start()
    try:
        yield leash, line, our_end
    finally:
        line.send_bytes(b"")
        listener.join()
        for end in (leash, our_end, ear, line):
            end.close()


def _listen(ear: Connection, heard: Heard) -> None:
    while message := ear.recv_bytes():
        index, done = message.split()
        heard(int(index), int(done))


_GARBAGE = (20_000, 20, 20)
_LONG = 1.0  # seconds: a job that took longer may have left much behind
_line: Connection | None = None


def _enter(leash: Connection, line: Connection) -> None:
    """Begin a worker's life."""
    global _line  # noqa: PLW0603  # a worker has one line; concurrent.futures offers no other way to hand it to a job
    _line = line
    # What was imported stays, and a scene's objects point at each other while they live: looking through them all at
    # every 700 new ones costs a check a twelfth of its time. Cycles are still found: after every long job.
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the parent decides, by the leash
    for name in _THREADS:
        os.environ[name] = "1"  # the cores are filled by scenes
    threading.Thread(target=_leave_with_parent, args=(leash,), daemon=True).start()


def _leave_with_parent(leash: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        leash.recv_bytes()
    os._exit(1)


def _guarded(work: Callable[[Task, Report], Result], index: int, task: Task) -> Outcome[Result]:
    """Do a job in a worker; errors come back as values, those that may not survive pickling as text."""
    told = 0.0

    def report(done: int) -> None:
        nonlocal told
        if time.monotonic() - told >= REPORT_SECONDS:
            told = time.monotonic()
            _say(index, done)

    _say(index, 0)
    begun = time.monotonic()
    try:
        result = work(task, report)
        return Outcome(result, seconds=time.monotonic() - begun)
    except KNOWN as error:
        return Outcome(None, error)
    except Exception:
        return Outcome(None, UnexpectedError(traceback.format_exc()))
    finally:
        if time.monotonic() - begun > _LONG:
            gc.collect()  # a filmed scene's layers, 70 MB at 1080p, hang in its cycles: a worker films hundreds


def _say(index: int, done: int) -> None:
    # No lock: a write this short is never mixed with another, and a worker killed inside a lock would leave it shut.
    if _line is not None:
        with contextlib.suppress(OSError):
            _line.send_bytes(b"%d %d" % (index, done))
