"""What a check has found, waived or not, in the order in which it is told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from render.checks.known import GROUPS
from scenes.finder import module_name
from scripts.model import Finding, Place
from scripts.waivers import Waiver

_FILE = re.compile(r"^([\w./-]+\.(?:po|pot|toml|py|csv|md|wav))(?::(\d+))?(?=$|[\s:(])")


@dataclass(frozen=True, slots=True)
class Subject:
    """A film in one locale that was looked at."""

    tutorial: str  # slug
    locale: str
    scenes: int  # 0 where its script could not be loaded

    @property
    def name(self) -> str:
        """Slug and locale, as reports say it."""
        return f"{self.tutorial}/{self.locale}"


@dataclass
class Report:
    """All findings of a run.

    Attributes:
        findings: those that count, sorted.
        waived: those that a waiver excuses, with it.
        errors: what could not be looked at, and why: a broken machine, not a wrong text.
    """

    subjects: tuple[Subject, ...] = ()
    findings: tuple[Finding, ...] = ()
    waived: tuple[tuple[Finding, Waiver], ...] = ()
    errors: list[tuple[str, Exception]] = field(default_factory=list)

    @property
    def worst(self) -> tuple[int, int]:
        """How many errors and how many warnings count."""
        errors = sum(finding.severity == "error" for finding in self.findings)
        return errors, len(self.findings) - errors


def group_of(finding: Finding) -> str:
    """Return the first half of a finding's check."""
    return finding.check.partition("/")[0]


def subject_of(finding: Finding) -> str:
    """Return slug and locale of the film a finding is about; empty where it is about all of them."""
    spot = finding.spot
    return f"{spot.tutorial}/{spot.locale}" if spot and spot.tutorial else ""


def place_of(finding: Finding, root: Path) -> Place | None:
    """Return the file and line a finding is about: the one it names, or the scene it was seen in."""
    named = _FILE.match(finding.where)
    if named:
        return Place(named[1], int(named[2] or 1))
    if finding.spot and finding.spot.beat:
        file = module_name(finding.spot.tutorial, finding.spot.beat).replace(".", "/") + ".py"
        return Place(file, 1) if (root / file).is_file() else None
    return None


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once, by film, severity, group and place.

    A fault in a file that all films share is told once, for the first of them.
    """
    first: dict[tuple[str, ...], Finding] = {}
    for finding in findings:
        shared = finding.where.startswith(("scripts/series/", "scripts/glossary/", "scripts/locales", "assets/"))
        locale = finding.spot.locale if finding.spot else ""
        whose = locale if shared else subject_of(finding)
        first.setdefault((whose, finding.check, finding.where, finding.what), finding)
    return tuple(sorted(first.values(), key=_rank))


def _rank(finding: Finding) -> tuple[object, ...]:
    group = group_of(finding)
    file, _, line = finding.where.rpartition(":")
    spot = finding.spot
    return (
        subject_of(finding),
        finding.severity != "error",
        GROUPS.index(group) if group in GROUPS else len(GROUPS),
        file or finding.where,
        int(line) if line.isdigit() else 0,
        spot.frame or 0 if spot else 0,
        finding.what,
    )
