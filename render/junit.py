"""Findings as JUnit XML, which CI services show beside the tests: a suite for each film, a case for each rule.

The format has no standard; this is the part that Jenkins, GitLab and GitHub's reporters agree on:
https://github.com/testmoapp/junitxml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from scripts.model import Finding

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def junit(films: Mapping[str, Sequence[Finding]], name: str) -> str:
    """Return the XML of a run.

    Args:
        films: name of a film, e.g. "what-makes-a-city-learn/vi" → its findings; without any it is a passed case.
        name: of the run, e.g. "tutorials verify".
    """
    root = ElementTree.Element("testsuites", name=name)
    for film, findings in films.items():
        suite = ElementTree.SubElement(root, "testsuite", name=film)
        cases = [_case(suite, film, finding) for finding in findings] or [_passed(suite, film)]
        failed = sum(case.find("failure") is not None for case in cases)
        suite.attrib |= {"tests": str(len(cases)), "failures": str(failed), "errors": "0", "skipped": "0"}
    for number in ("tests", "failures"):
        root.set(number, str(sum(int(suite.get(number, "0")) for suite in root)))
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ElementTree.Element, film: str, finding: Finding) -> ElementTree.Element:
    case = ElementTree.SubElement(
        suite, "testcase", classname=film, name=_clean(f"{finding.check or 'finding'}: {finding.where}")
    )
    if finding.severity == "error":
        failure = ElementTree.SubElement(case, "failure", type=finding.check, message=_clean(finding.what))
        failure.text = _clean(str(finding))
    else:  # a warning fails no build
        ElementTree.SubElement(case, "system-out").text = _clean(f"warning: {finding}")
    return case


def _passed(suite: ElementTree.Element, film: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=film, name="no finding")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
