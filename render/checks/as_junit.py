"""A report as JUnit XML, which every CI shows: one suite a film and locale, one case a group of checks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from render.checks.known import GROUPS
from render.checks.report import Report, group_of, subject_of
from scripts.model import Finding

PROJECT = "project"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def as_junit(report: Report, groups: Iterable[str], *, strict: bool) -> str:
    """Return the report as JUnit XML.

    Args:
        report: what was found.
        groups: the groups that were checked.
        strict: warnings fail a case as well.
    """
    checked = [group for group in GROUPS if group in set(groups)]
    suites = ElementTree.Element("testsuites", name="tutorials check")
    whole = any(not subject_of(finding) for finding in _all(report)) or any(report.errors)
    for name in [*(subject.name for subject in report.subjects), *([""] if whole else [])]:
        suite = ElementTree.SubElement(suites, "testsuite", name=name or PROJECT)
        mine = [finding for finding in report.findings if subject_of(finding) == name]
        extra = {group_of(finding) for finding in mine} - set(checked)
        failures = sum(_case(suite, report, name, group, mine, strict) for group in [*checked, *sorted(extra)])
        errors = 0
        for what, error in report.errors if not name else ():
            case = ElementTree.SubElement(suite, "testcase", classname=PROJECT, name=what)
            ElementTree.SubElement(case, "error", message=_xml(str(error)), type=type(error).__name__)
            errors += 1
        suite.set("tests", str(len(suite)))
        suite.set("failures", str(failures))
        suite.set("errors", str(errors))
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _case(suite: ElementTree.Element, report: Report, name: str, group: str, mine: list[Finding], strict: bool) -> bool:
    """Add the case of one group; return whether it failed."""
    case = ElementTree.SubElement(suite, "testcase", classname=name.replace("/", ".") or PROJECT, name=group)
    found = [finding for finding in mine if group_of(finding) == group]
    failing = [finding for finding in found if strict or finding.severity == "error"]
    if failing:
        failure = ElementTree.SubElement(case, "failure", message=_xml(failing[0].what), type=failing[0].check)
        failure.text = _listed(failing)
    waived = [finding for finding, _ in report.waived if subject_of(finding) == name and group_of(finding) == group]
    told = [finding for finding in found if finding not in failing]
    if told or waived:
        out = ElementTree.SubElement(case, "system-out")
        out.text = "\n".join(filter(None, (_listed(told), _listed(waived, "waived: "))))
    return bool(failing)


def _all(report: Report) -> Iterable[Finding]:
    return (*report.findings, *(finding for finding, _ in report.waived))


def _listed(findings: Iterable[Finding], head: str = "") -> str:
    return "\n".join(_xml(f"{head}{each.severity}: {each} [{each.check}]") for each in findings)


def _xml(text: str) -> str:
    """Return a text without what XML cannot hold: a finding may be about exactly that."""
    return _UNWRITABLE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
