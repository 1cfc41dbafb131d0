"""A report for programs. `schema` is raised when a field changes its meaning or goes; a new field does not raise it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from render.checks.report import Report, place_of
from scripts.model import Finding
from scripts.waivers import Waiver

SCHEMA = 1


def as_json(report: Report, root: Path) -> str:
    """Return the report as JSON.

    Every finding has check, severity, where, what, cure; file and line, tutorial, locale, beat, frame and box, null
    where they are not known; and waiver, null for those that count.
    """
    errors, warnings = report.worst
    value = {
        "schema": SCHEMA,
        "films": [
            {"tutorial": each.tutorial, "locale": each.locale, "scenes": each.scenes} for each in report.subjects
        ],
        "summary": {"errors": errors, "warnings": warnings, "waived": len(report.waived)},
        "findings": [
            *(_finding(finding, None, root) for finding in report.findings),
            *(_finding(finding, waiver, root) for finding, waiver in report.waived),
        ],
        "not_checked": [{"what": name, "why": str(error)} for name, error in report.errors],
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


def _finding(finding: Finding, waiver: Waiver | None, root: Path) -> dict[str, Any]:
    place, spot = place_of(finding, root), finding.spot
    return {
        "check": finding.check,
        "severity": finding.severity,
        "where": finding.where,
        "what": finding.what,
        "cure": finding.cure,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "tutorial": (spot.tutorial or None) if spot else None,
        "locale": (spot.locale or None) if spot else None,
        "beat": (spot.beat or None) if spot else None,
        "frame": spot.frame if spot else None,
        "box": list(spot.box) if spot and spot.box else None,
        "waiver": {"reason": waiver.reason, "expires": str(waiver.expires), "owner": waiver.owner or None}
        if waiver
        else None,
    }
