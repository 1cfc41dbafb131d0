"""Subtitles of a production: made, checked, and kept in the store."""

from __future__ import annotations

import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from render.findings import remembered
from render.keys import digest
from render.production import PROFILE, Production
from render.scratch import scratch
from render.store import written_to
from scripts.errors import StepError
from scripts.model import Cue, Finding

if TYPE_CHECKING:
    from subtitles.profile import Profile


def make_cues(production: Production) -> None:
    """Make the cues, check them, and store both."""
    from subtitles.check import check
    from subtitles.segment import segment

    profile = _profile(production)
    cues = tuple(segment(production.script, production.takes, production.timeline, profile))
    findings = check(cues, production.script, production.takes, production.timeline, profile)
    value = {"cues": [asdict(cue) for cue in cues], "findings": [asdict(finding) for finding in findings]}
    production.settings.store.put_json("cues", digest("cues", production.cue_parts), value)


def stored_cues(production: Production) -> tuple[Cue, ...]:
    """Return the cues of a production.

    Raises:
        StepError: they were not made.
    """
    return tuple(Cue(**{**cue, "lines": tuple(cue["lines"])}) for cue in _stored(production)["cues"])


def cue_findings(production: Production) -> tuple[Finding, ...]:
    """Return what the check found in the cues of a production: too long, too fast, words lost; each names its film."""
    found = map(remembered, _stored(production)["findings"])
    return tuple(replace(one, where=f"{production.script.slug}/{one.where}") for one in found)


def write_sidecars(production: Production) -> tuple[Path, ...]:
    """Write the subtitles of a production to where its film is delivered; return the files.

    Raises:
        StepError: the folder cannot be written; each file is whole or the old one.
    """
    from render.sidecars import SIDECARS, sidecar

    places = [production.output(suffix) for suffix in SIDECARS]
    folder = places[0].parent
    with written_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with scratch(folder) as work:
            for suffix, place in zip(SIDECARS, places, strict=True):
                text = sidecar(suffix, stored_cues(production), production.timeline.fps, production.script.locale)
                (work / place.name).write_text(text, encoding="utf-8")
            for place in places:
                os.replace(work / place.name, place)
    return tuple(places)


def _stored(production: Production) -> Any:
    value = production.settings.store.get_json("cues", digest("cues", production.cue_parts))
    if value is None:
        raise StepError(f"{production.name}: the cues are gone from the store. Run again: they will be made anew.")
    return value


def _profile(production: Production) -> Profile:
    from subtitles.profile import profile

    return profile(PROFILE, production.script.locale.tag)
