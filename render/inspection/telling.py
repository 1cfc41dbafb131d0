"""How a check says what it found: each text once for a rule, with its label, its frame and its box."""

from __future__ import annotations

from collections.abc import Iterable

from render.inspection.sighting import Box, Moment, Seen, Sighting
from scripts.model import Finding, Severity, Spot


def told(
    seen: Seen,
    check: str,
    at: str,
    what: str,
    cure: str,
    *,
    frame: int | None = None,
    box: Box | None = None,
    severity: Severity = "error",
) -> Finding:
    """Return a finding in a scene; `at` says what in it, `frame` is the one that shows it."""
    brief = seen.brief
    spot = Spot(brief.tutorial, brief.locale, brief.beat, frame, box)
    return Finding(f"{brief.tutorial}/{brief.locale}/{brief.beat} {at}", what, cure, severity, check, spot)


def of_text(
    seen: Seen,
    check: str,
    text: Sighting,
    moment: Moment,
    what: str,
    cure: str,
    severity: Severity = "error",
) -> Finding:
    """Return a finding about a text; the last frame drawn before the moment shows it."""
    return told(seen, check, named(text), what, cure, frame=shown(moment), box=text.box, severity=severity)


def named(text: Sighting) -> str:
    """Return a text as findings name it, the label first, where it has one."""
    key = text.setting.key
    return f"{key} “{text.setting.text}”" if key else f"“{text.setting.text}”"


def shown(moment: Moment) -> int:
    """Return the frame that shows a moment."""
    return max(0, moment.frame - 1)


def once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep the first finding of each rule about each thing."""
    kept: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.check, finding.where), finding)
    return tuple(kept.values())


def firsts(seen: Seen) -> dict[int, tuple[Moment, Sighting]]:
    """Return each text, by the identity of its setting, at the first moment at which it stands whole."""
    found: dict[int, tuple[Moment, Sighting]] = {}
    for moment, text in seen.standing():
        found.setdefault(id(text.setting), (moment, text))
    return found
