"""Runs whole commands in fresh processes and measures them from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import av

from scripts.errors import StepError

SAMPLE_S = 0.05  # how often memory is summed over a command's processes
MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024
LAST_LINES = 15


@dataclass(frozen=True, slots=True)
class Usage:
    """What commands cost, run one after another: times add up, peaks are the largest."""

    wall_s: float = 0.0
    cpu_s: float = 0.0
    peak_process_mb: float = 0.0
    peak_together_mb: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        """Return the cost of both, one after the other."""
        return Usage(
            self.wall_s + other.wall_s,
            self.cpu_s + other.cpu_s,
            max(self.peak_process_mb, other.peak_process_mb),
            max(self.peak_together_mb, other.peak_together_mb),
        )


def measure(command: Sequence[str], cwd: Path, log: Path, env: dict[str, str] | None = None) -> Usage:
    """Run a command to its end.

    Wall time is from before the process is made until it is gone. CPU is what the kernel says of the process and of
    all the children it waited for.

    Raises:
        StepError: it ended with an error; says the command and its last lines.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=os.environ | (env or {}),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        together = 0.0
        try:
            while True:
                pid, status, rusage = os.wait4(process.pid, os.WNOHANG)
                if pid:
                    break
                together = max(together, _session_mb(process.pid))
                time.sleep(SAMPLE_S)
        except BaseException:
            _end(process.pid)  # broken off: the command must not go on alone
            raise
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:])
        raise StepError(f"{' '.join(command)} ended with {process.returncode}:\n{last}")
    peak = rusage.ru_maxrss * MAXRSS_BYTES / 1e6
    return Usage(wall, rusage.ru_utime + rusage.ru_stime, peak, max(together, peak))


def _end(session: int) -> None:
    try:
        os.killpg(session, 15)
        os.waitpid(session, 0)
    except (ProcessLookupError, ChildProcessError):
        pass


def _session_mb(session: int) -> float:
    """Sum the resident memory of a session's processes; 0 where there is no /proc."""
    pages = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # After the name in brackets: state, parent, group, session … and, 21 fields on, resident pages.
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended while we looked
        if int(fields[3]) == session:
            pages += int(fields[21])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@dataclass(frozen=True, slots=True)
class Written:
    """The films in a folder, taken together."""

    bytes: int
    frames: int
    even: bool


def written(folder: Path) -> Written:
    """Look at the films that a command left in a folder, without decoding: one packet is one frame."""
    films = sorted(path for path in folder.rglob("*.mp4") if "partial_movie_files" not in path.parts)
    frames, even = 0, True
    for film in films:
        with av.open(str(film)) as file:
            times = sorted(packet.pts for packet in file.demux(video=0) if packet.pts is not None and packet.size)
        frames += len(times)
        even = even and len({after - before for before, after in pairwise(times)}) <= 1
    return Written(sum(film.stat().st_size for film in films), frames, even and bool(films))
