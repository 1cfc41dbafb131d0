"""Looks at films in as many processes as there are cores, and gathers everything that is wrong with them."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from render import pool
from render.checks.films import Film
from render.checks.known import checks, selected
from render.checks.report import Report, Subject, group_of, ordered
from render.checks.tasks import CheckCues, CheckFilm, CheckScene, CheckTexts
from render.pool import Job
from render.production import PROFILE, Settings, choose
from render.progress import meter
from render.tasks import Task, work
from scripts.errors import ProjectError
from scripts.loader import Tutorial
from scripts.model import Finding
from scripts.source import read_source
from scripts.waivers import load_waivers, sort

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
        beats = _beats(settings.root, entry)
        subjects.append(Subject(entry.slug, tag, len(beats)))
        tasks += _tasks(Film(settings, entry.slug, tag, time.monotonic_ns()), beats, question, groups)
        if "catalogue" in groups:
            tasks.append(CheckTexts(settings.root, entry.slug, tag))
    report.subjects = tuple(subjects)
    found += _done(tasks, settings, report)
    found = [finding for finding in found if finding.check in wanted or finding.check not in checks()]
    waivers = load_waivers(settings.root, checks(), found)
    parted = sort(ordered(found), waivers, today or date.today(), whole=question.whole)
    report.findings, report.waived = ordered(parted.findings), parted.waived
    return report


def _beats(root: Path, entry: Tutorial) -> dict[str, int]:
    """Return the beats of a tutorial, and how much is said in each; none where its script cannot be read."""
    try:
        source = read_source(root, entry.script, [])
    except ProjectError:
        return {}
    return {beat.id: 100 + sum(len(text.text) for text in beat.say) for beat in source.beats}


def _tasks(film: Film, beats: Mapping[str, int], question: Question, groups: set[str]) -> list[Task]:
    """Return what is to be done for a film; each worker loads it for itself, while others are still being begun."""
    tasks: list[Task] = [CheckFilm(film, "time" in groups)]
    if "cue" in groups:
        tasks.append(CheckCues(film, PROFILE))
    if groups & SEEN:
        wanted = {beat: weight for beat, weight in beats.items() if not question.beats or beat in question.beats}
        tasks += [CheckScene(film, beat, weight) for beat, weight in wanted.items()]
    return tasks


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
