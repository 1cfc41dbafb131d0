"""A report as SARIF 2.1.0 (OASIS, 2020), which code hosts show beside the lines that a change touches."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from render.checks.known import checks
from render.checks.report import Report, place_of, subject_of
from scripts.model import Finding
from scripts.waivers import Waiver

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"  # what the addresses of files are relative to (3.14.14)


def as_sarif(report: Report, root: Path) -> str:
    """Return the report as one run of SARIF.

    Every check is a rule, and a result names it by id and index; a waiver is an external suppression (3.27.23).
    """
    rules = list(checks().values())
    index = {rule.id: at for at, rule in enumerate(rules)}
    results = [_result(finding, None, index, root) for finding in report.findings]
    results += [_result(finding, waiver, index, root) for finding, waiver in report.waived]
    driver = {
        "name": "tutorials check",
        "version": version("learning-city-tutorials"),
        "rules": [
            {
                "id": rule.id,
                "name": "".join(part.capitalize() for part in rule.id.replace("/", "-").split("-")),
                "shortDescription": {"text": rule.means},
                "help": {"text": rule.cure},
                "defaultConfiguration": {"level": "warning" if rule.severity == "warning" else "error"},
            }
            for rule in rules
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"uri": f"{root.resolve().as_uri()}/"}},
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": f"{name}: {error}"}} for name, error in report.errors
                ],
            }
        ],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(finding: Finding, waiver: Waiver | None, index: dict[str, int], root: Path) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": finding.severity,
        "message": {"text": f"{finding.what}. {finding.cure}"},
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if finding.check in index:
        result["ruleIndex"] = index[finding.check]
    location: dict[str, Any] = {}
    if place := place_of(finding, root):
        artifact = {"uri": place.file, "uriBaseId": ROOT}
        location["physicalLocation"] = {"artifactLocation": artifact, "region": {"startLine": place.line}}
    if name := subject_of(finding):
        beat = finding.spot.beat if finding.spot else ""
        location["logicalLocations"] = [{"fullyQualifiedName": "/".join(filter(None, (name, beat)))}]
    if location:
        result["locations"] = [location]
    if waiver:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": waiver.reason}]
    return result


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same while lines move: a code host knows a finding again by it (3.27.17)."""
    file = finding.where.partition(":")[0]
    parts = (finding.check, subject_of(finding), file, finding.what)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
