"""What a check's workers are asked to do. Each task gives findings, and stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from render.checks.films import Film, Timed, timed
from render.pool import Job, Report
from render.tasks import Task
from scripts.errors import ProjectError, UsageError
from scripts.model import Finding, Spot


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
class CheckFilm:
    """Loads a film, and holds its length to what people bear."""

    film: Film
    length: bool  # whether its length is asked for

    def job(self) -> Job[Task]:
        """Return the job."""
        return Job(f"{self.film.tutorial}/{self.film.locale}/film", 400, self)

    def effort(self) -> None:
        """Return nothing: no plan has checks."""
        return

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Return what is wrong with script, catalogue, recordings and length."""
        from render.checks.length import too_long

        def found() -> Iterable[Finding]:
            known = timed(self.film)
            long = too_long(known.production, known.timeline) if self.length else ()
            return (*known.production.findings, *long)

        return told(found, _spot(self.film))


@dataclass(frozen=True)
class CheckCues:
    """Divides what is spoken into cues, and holds them to their profile."""

    film: Film
    profile: str

    def job(self) -> Job[Task]:
        """Return the job; all cues of a film cost about as much as 400 frames of a scene."""
        return Job(f"{self.film.tutorial}/{self.film.locale}/cues", 400, self)

    def effort(self) -> None:
        """Return nothing: no plan has checks."""
        return

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Return what is wrong with the cues; a film that cannot be loaded has none."""
        from subtitles.check import check
        from subtitles.profile import profile
        from subtitles.segment import segment

        known = _loaded(self.film)
        if known is None:
            return ()

        def found() -> tuple[Finding, ...]:
            script, takes, timeline = known.production.script, dict(known.takes), known.timeline
            rules = profile(self.profile, script.locale.tag)
            cues = tuple(segment(script, takes, timeline, rules))
            return check(cues, script, takes, timeline, rules)

        return told(found, _spot(self.film), "cue/profile")


@dataclass(frozen=True)
class CheckScene:
    """Runs a scene without drawing it."""

    film: Film
    beat: str
    weight: int  # how long it is, against other scenes

    def job(self) -> Job[Task]:
        """Return the job."""
        return Job(f"{self.film.tutorial}/{self.film.locale}/{self.beat}", self.weight, self)

    def effort(self) -> None:
        """Return nothing: no plan has checks."""
        return

    def do(self, report: Report) -> tuple[Finding, ...]:
        """Return what the scene notices of itself; nothing of a film that cannot be loaded, which is told elsewhere."""
        from render.briefs import briefs
        from render.film import rehearse

        known = _loaded(self.film)
        told_to = briefs(known.production.script, known.timeline) if known else ()
        found = next((brief for brief in told_to if brief.beat == self.beat), None)
        if found is None:
            return ()
        return told(lambda: rehearse(found).findings, _spot(self.film, self.beat), "scene/missing")


def _loaded(film: Film) -> Timed | None:
    try:
        return timed(film)
    except ProjectError:
        return None


def _spot(film: Film, beat: str = "") -> Spot:
    return Spot(film.tutorial, film.locale, beat)


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
