"""The report on all films for people: a Markdown page beside them, and how long the runs took that made them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from render.store import written_to

NAME = "report.md"
RUNS = "runs.jsonl"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of 'render' that made or failed something.

    Attributes:
        began: ISO 8601, UTC.
        seconds: by the clock on the wall.
        workers: processes at once.
        made: names of the films that were made or made anew.
        film_seconds: their length together.
        failed: names of the films that could not be made.
    """

    began: str
    seconds: float
    workers: int
    made: tuple[str, ...]
    film_seconds: float
    failed: tuple[str, ...] = ()


def add_run(run: Run, folder: Path) -> None:
    """Keep a run beside the films."""
    with written_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
        line = json.dumps(asdict(run), ensure_ascii=False) + "\n"
        number = os.open(folder / RUNS, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            os.write(number, line.encode())  # one write: two runs at once do not mix their lines
        finally:
            os.close(number)


def read_runs(folder: Path) -> tuple[Run, ...]:
    """Return the runs kept beside films, oldest first; lines that cannot be read are passed over."""
    try:
        lines = (folder / RUNS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ()
    runs = []
    for line in lines:
        try:
            value = json.loads(line)
            runs.append(Run(**{**value, "made": tuple(value["made"]), "failed": tuple(value["failed"])}))
        except (ValueError, TypeError, KeyError):
            continue
    return tuple(runs)


def report(manifest: Mapping[str, Any], runs: Sequence[Run]) -> str:
    """Return the page: totals, a table of the films, what failed, findings, and last, apart, the times of runs."""
    totals = manifest["totals"]
    lines = [
        "# Films",
        "",
        f"{totals['delivered']} of {totals['films']} films are here: {totals['seconds'] / 60:.1f} minutes,"
        f" {totals['bytes'] / 1e6:.0f} MB; {totals['verified']} verified, {totals['failed']} failed,"
        f" {totals['findings']} findings.",
        "",
        *_table(manifest["films"]),
        *_failures(manifest["films"]),
        *_findings(manifest["films"]),
        *_runs(runs),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _table(films: Sequence[Mapping[str, Any]]) -> list[str]:
    head = (
        "film",
        "language",
        "state",
        "length",
        "MB",
        "voice",
        "cues",
        "loudness",
        "marks within 1 frame",
        "findings",
    )
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(_cells(film))} |" for film in films]
    return [*lines, ""]


def _cells(film: Mapping[str, Any]) -> tuple[str, ...]:
    named = (f"{film['number']} {film['tutorial']}", film["locale"], film["state"])
    if "file" not in film:
        return (*named, *["—"] * 7)
    loud = [f"{meter['lufs']} LUFS, {meter['dbtp']} dBTP" for meter in film["loudness"].values() if meter["lufs"]]
    marks = film["marks"]
    return (
        *named,
        clock(film["seconds"]),
        f"{film['bytes'] / 1e6:.1f}",
        ", ".join(film["voices"]),
        str(film["cues"]),
        loud[0] if loud else "—" if film["verified"] else "not verified",
        f"{marks['within_a_frame']} of {marks['count']}",
        str(len(film["findings"])),
    )


def _failures(films: Sequence[Mapping[str, Any]]) -> list[str]:
    failed = [film for film in films if film["state"] == "failed"]
    if not failed:
        return []
    lines = [f"- **{film['tutorial']}/{film['locale']}**: {_one_line('; '.join(film['errors']))}" for film in failed]
    return ["## Not made", "", *lines, ""]


def _findings(films: Sequence[Mapping[str, Any]]) -> list[str]:
    found = [finding for film in films for finding in film.get("findings", ())]
    if not found:
        return []
    lines = [
        f"- {finding['severity']}: {_one_line(finding['where'])}: {_one_line(finding['what'])}. {finding['cure']}"
        for finding in found
    ]
    return ["## Findings", "", *lines, ""]


def _runs(runs: Sequence[Run]) -> list[str]:
    if not runs:
        return []
    head = ("began (UTC)", "took", "workers", "films made", "minutes of film", "time per film time", "failed")
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for run in reversed(runs[-10:]):
        ratio = f"{run.seconds / run.film_seconds:.2f}" if run.film_seconds else "—"
        cells = (
            *(run.began, clock(run.seconds), str(run.workers), str(len(run.made))),
            *(f"{run.film_seconds / 60:.1f}", ratio, ", ".join(run.failed) or "—"),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return ["## Runs that made something, the latest first", "", *lines, ""]


def clock(seconds: float) -> str:
    """Return a length as people write it, e.g. "4:53" or "1:04:10"."""
    whole = round(seconds)
    minutes = f"{whole // 60 % 60}:{whole % 60:02d}"
    return f"{whole // 3600}:{minutes.zfill(5)}" if whole >= 3600 else minutes


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
