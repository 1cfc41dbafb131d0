"""The nouns of a benchmark, and its file: every run of every side, written after each so that nothing is lost."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from scripts.errors import UsageError

SCHEMA = 1
LIBRARIES = ("manim", "av", "numpy", "pycairo")


@dataclass(frozen=True, slots=True)
class Run:
    """One side of one case, run once.

    Attributes:
        what: "film", "ordinary", "fallback" or "preview".
        name: of the case: a tutorial or a scene.
        side: "stock", "ours", "floor" (x264 over every frame shown) or "floor distinct" (without the held ones).
        round: from 1.
        wall_s: from command to prompt, in seconds.
        cpu_s: user and system, children included.
        peak_process_mb: largest resident set of one process, in MB; 0 where it is not known.
        peak_together_mb: largest sum over the command's processes, sampled, in MB; memory they share counts each time.
        bytes: of all the files written.
        frames: in all of them.
        even: each frame is shown for the same time.
    """

    what: str
    name: str
    side: str
    round: int
    wall_s: float
    cpu_s: float
    peak_process_mb: float
    peak_together_mb: float
    bytes: int
    frames: int
    even: bool

    @property
    def key(self) -> tuple[str, str, str, int]:
        """What makes it this run and no other."""
        return self.what, self.name, self.side, self.round


class Book:
    """The runs so far, kept in a JSON file."""

    def __init__(self, path: Path, options: dict[str, Any], resume: bool = False) -> None:
        """Open a book.

        Args:
            path: of the JSON file.
            options: what the benchmark was asked for, for whoever reads the figures.
            resume: keep the runs that the file already has; without it, the file starts anew.

        Raises:
            UsageError: the file to resume is not a benchmark's.
        """
        self.path, self._options = path, options
        self.runs: list[Run] = []
        if resume and path.is_file():
            try:
                kept = json.loads(path.read_text(encoding="utf-8"))
                self.runs = [Run(**run) for run in kept["runs"]]
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{path} is not a benchmark's file. Name another, or leave --resume out.") from error

    def has(self, key: tuple[str, str, str, int]) -> bool:
        """Tell whether a run is already there."""
        return any(run.key == key for run in self.runs)

    def add(self, run: Run) -> None:
        """Keep a run, at once."""
        self.runs.append(run)
        self.write()

    def write(self, summary: Any = None) -> None:
        """Write the file whole or not at all."""
        content = {
            "schema": SCHEMA,
            "machine": machine(),
            "options": self._options,
            "summary": summary,
            "runs": [asdict(run) for run in self.runs],
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        part.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(part, self.path)


def machine() -> dict[str, Any]:
    """Say what the figures were measured on."""
    info = Path("/proc/cpuinfo")
    names = (
        [line.split(":")[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        if (info.is_file())
        else []
    )
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_mb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e6),
        "system": platform.platform(),
        "python": platform.python_version(),
    } | {name: version(name) for name in LIBRARIES}
