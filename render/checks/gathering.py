"""Looks at films in as many processes as there are cores, and gathers everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from render import pool
from render.briefs import briefs
from render.checks.known import checks, selected
from render.checks.length import too_long
from render.checks.report import Report, Subject, group_of, ordered
from render.checks.tasks import CheckCues, CheckScene, CheckTexts, told
from render.making import DRAFT
from render.pool import Job
from render.production import PROFILE, Production, Settings, choose, productions
from render.progress import meter
from render.tasks import Task, work
from scripts.errors import ProjectError
from scripts.model import Finding, Spot, Take
from scripts.waivers import load_waivers, sort
from voiceover.drafting import drafted
from voiceover.placing import place

SEEN = frozenset({"fit", "glyph", "contrast", "time", "scene"})  # groups whose findings need scenes that are run


@dataclass(frozen=True, slots=True)
class Question:
    """What to look at.

    Attributes:
        tutorials: names; all where there is none.
        locales: tags; of each tutorial all it has where there is none.
        beats: ids of the scenes to run; all where there is none.
        select: groups or ids of checks; all where there is none.
    """

    tutorials: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    select: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it asks for everything."""
        return not (self.tutorials or self.locales or self.beats or self.select)


def check(settings: Settings, question: Question, today: date | None = None) -> Report:
    """Return everything that is wrong.

    Takes that are not recorded are drafted in memory: no store is needed, and none is written.

    Args:
        settings: the project, its store and its workers.
        question: what to look at.
        today: the day by which waivers are judged; this day unless given.
    """
    wanted = selected(question.select)
    groups = {id_.partition("/")[0] for id_ in wanted}
    runs = bool(groups & SEEN)
    if settings.executor == "processes" and pool.can_fork() and runs:
        settings = replace(settings, executor=pool.FORKS)
        pool.warm()  # it imports Manim while the scripts are read
    report, found, tasks = Report(), [], []
    subjects = []
    try:
        chosen = choose(settings.root, question.tutorials, question.locales)
    except ProjectError as error:
        chosen, found = [], list(error.findings)
    for entry, tag in chosen:
        try:
            (production,) = productions(settings, (entry.slug,), (tag,))
        except ProjectError as error:
            found += told(lambda error=error: error.findings, Spot(entry.slug, tag))  # type: ignore[misc]
            subjects.append(Subject(entry.slug, tag, 0))
        else:
            found += told(lambda made=production: made.findings, Spot(entry.slug, tag))  # type: ignore[misc]
            subjects.append(Subject(entry.slug, tag, len(production.script.beats)))
            tasks += _tasks(production, question, groups, found)
        if "catalogue" in groups:
            tasks.append(CheckTexts(settings.root, entry.slug, tag))
    report.subjects = tuple(subjects)
    found += _done(tasks, settings, report)
    found = [finding for finding in found if finding.check in wanted or finding.check not in checks()]
    waivers = load_waivers(settings.root, checks(), found)
    parted = sort(ordered(found), waivers, today or date.today(), whole=question.whole)
    report.findings, report.waived = ordered(parted.findings), parted.waived
    return report


def _tasks(production: Production, question: Question, groups: set[str], found: list[Finding]) -> list[Task]:
    """Return what is to be done for a film; what can be told at once is added to `found`."""
    script = production.script
    takes = _takes(production)
    timeline = place(script, takes, production.settings.fps)
    tasks: list[Task] = []
    if "time" in groups:
        found += too_long(production, timeline)
    if "cue" in groups:
        tasks.append(CheckCues(script, tuple(takes.items()), timeline, PROFILE))
    if groups & SEEN:
        told_to = briefs(script, timeline)
        tasks += [CheckScene(brief) for brief in told_to if not question.beats or brief.beat in question.beats]
    return tasks


def _takes(production: Production) -> dict[str, Take]:
    """Return the recorded takes, or drafts of all where one is missing: voices of two paces make no film."""
    if production.settings.voice != DRAFT and not production.missing:
        return production.takes
    tag = production.script.locale.tag
    return {sentence.key: drafted(sentence.text, tag) for sentence in production.sentences}


def _done(tasks: Sequence[Task], settings: Settings, report: Report) -> list[Finding]:
    jobs: list[Job[Task]] = [task.job() for task in tasks]
    if not jobs:
        return []
    found: list[Finding] = []
    with meter("check", jobs) as shown:
        outcomes = pool.run(
            jobs,
            work,
            workers=settings.workers,
            executor=settings.executor,
            heard=shown.heard,
            finished=shown.finished,
        )
    for job, outcome in zip(jobs, outcomes, strict=True):
        found += outcome.result or ()
        if outcome.error is not None:
            report.errors.append((job.name, outcome.error))
    return found


def groups_of(report: Report) -> dict[str, int]:
    """Return how many findings of each group count."""
    counts: dict[str, int] = {}
    for finding in report.findings:
        counts[group_of(finding)] = counts.get(group_of(finding), 0) + 1
    return counts
