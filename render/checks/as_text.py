"""A report for people: film by film, the worst first, each finding on one line that names its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from render.checks.report import Report, subject_of

WHOLE_PROJECT = "the whole project"


def text(report: Report) -> str:
    """Return the report, and how much was looked at and found."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    for name, findings in groupby(report.findings, subject_of):
        yield f"{name or WHOLE_PROJECT}:"
        for finding in findings:
            yield f"  {finding.severity}: {finding} [{finding.check}]"
    for name, pairs in groupby(report.waived, lambda pair: subject_of(pair[0])):
        yield f"{name or WHOLE_PROJECT}, waived:"
        for finding, waiver in pairs:
            until = f"until {waiver.expires}{f', {waiver.owner}' if waiver.owner else ''}"
            yield f"  waived: {finding} [{finding.check}] ({waiver.reason}; {until})"
    scenes = sum(subject.scenes for subject in report.subjects)
    yield f"{len(report.subjects)} scripts, {scenes} scenes: {count(report)}"


def count(report: Report) -> str:
    """Return how many findings of each kind there are."""
    errors, warnings = report.worst
    waived = f", {len(report.waived)} waived" if report.waived else ""
    if not errors and not warnings:
        return f"nothing wrong{waived}"
    return f"{_many(errors, 'error')}, {_many(warnings, 'warning')}{waived}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
