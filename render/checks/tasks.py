"""What a check's workers are asked to do. Each task gives findings, and stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from render.pool import Job, Report
from render.tasks import Task
from scripts.errors import ProjectError, UsageError
from scripts.model import Brief, Finding, Script, Spot, Take, Timeline


@dataclass(frozen=True)
class CheckTexts:
    """Holds the source or a catalogue to the rules of its language."""

    root: Path
    tutorial: str  # slug
    locale: str

    def job(self) -> Job[Task]:
        """Return the job."""
        return Job(f"{self.tutorial}/{self.locale}/texts", 300, self)

    def effort(self) -> None:
        """Return nothing: no plan has checks."""
        return

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Return what is wrong with the texts."""
        from scripts.lint.texts import lint

        return told(lambda: lint(self.root, self.tutorial, self.locale), Spot(self.tutorial, self.locale))


@dataclass(frozen=True)
class CheckCues:
    """Divides what is spoken into cues, and holds them to their profile."""

    script: Script
    takes: tuple[tuple[str, Take], ...]
    timeline: Timeline
    profile: str

    def job(self) -> Job[Task]:
        """Return the job; a second of film costs about as much as twenty frames of a scene."""
        return Job(f"{self.script.slug}/{self.script.locale.tag}/cues", 1 + self.timeline.frames // 20, self)

    def effort(self) -> None:
        """Return nothing: no plan has checks."""
        return

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Return what is wrong with the cues."""
        from subtitles.check import check
        from subtitles.profile import profile
        from subtitles.segment import segment

        def found() -> tuple[Finding, ...]:
            rules, takes = profile(self.profile, self.script.locale.tag), dict(self.takes)
            cues = tuple(segment(self.script, takes, self.timeline, rules))
            return check(cues, self.script, takes, self.timeline, rules)

        return told(found, Spot(self.script.slug, self.script.locale.tag), "cue/profile")


@dataclass(frozen=True)
class CheckScene:
    """Runs a scene without drawing it."""

    brief: Brief

    def job(self) -> Job[Task]:
        """Return the job."""
        return Job(f"{self.brief.tutorial}/{self.brief.locale}/{self.brief.beat}", self.brief.frames, self)

    def effort(self) -> None:
        """Return nothing: no plan has checks."""
        return

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Return what the scene notices of itself."""
        from render.film import rehearse

        spot = Spot(self.brief.tutorial, self.brief.locale, self.brief.beat)
        return told(lambda: rehearse(self.brief).findings, spot, "scene/missing")


def told(found: Callable[[], Iterable[Finding]], spot: Spot, absent: str = "project/form") -> tuple[Finding, ...]:
    """Return findings with the film they are seen in; errors in the project are findings too.

    Args:
        found: gives findings.
        spot: what is known of their spot, where they do not say it.
        absent: the check that was broken where something is asked for that is not there.
    """
    try:
        findings = tuple(found())
    except ProjectError as error:
        findings = error.findings
    except UsageError as error:
        what, _, cure = str(error).partition(". ")
        where = "/".join(filter(None, (spot.tutorial, spot.locale, spot.beat)))
        findings = (Finding(where, what.removeprefix(f"{where}: "), cure or "Write it.", check=absent),)
    return tuple(_spotted(finding, spot) for finding in findings)


def _spotted(finding: Finding, spot: Spot) -> Finding:
    seen = finding.spot or spot
    whole = replace(seen, tutorial=spot.tutorial, locale=seen.locale or spot.locale, beat=seen.beat or spot.beat)
    return replace(finding, spot=whole, check=finding.check or "scene/noticed")
