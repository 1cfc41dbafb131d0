"""Waivers: an excuse with a reason and a day, that is told, and that does not outlive what it excuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.model import Finding, Spot
from scripts.waivers import FILE, load_waivers, sort

KNOWN = ("catalogue/brackets", "fit/overflow")
WAIVER = """schema = 1
[[waiver]]
check = "catalogue/brackets"
where = "scripts/*/fr.po:*"
reason = "a smiley"
expires = 2026-12-31
owner = "Ana"
"""
FOUND = Finding("scripts/a/fr.po:7", "has a (", "Close it.", check="catalogue/brackets", spot=Spot("a", "fr", "one"))
TODAY = date(2026, 12, 31)


def load(root: Path, text: str) -> tuple[tuple[object, ...], list[Finding]]:
    """Write a file of waivers and read it."""
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_text(text, "utf-8")
    findings: list[Finding] = []
    return load_waivers(root, KNOWN, findings), findings


def test_there_need_be_no_waivers(tmp_path: Path) -> None:
    """A project without the file has none, and that is no fault."""
    findings: list[Finding] = []
    assert load_waivers(tmp_path, KNOWN, findings) == ()
    assert findings == []


def test_a_waived_finding_is_told_apart(tmp_path: Path) -> None:
    """On its last day a waiver still excuses its finding, and says why."""
    waivers, findings = load(tmp_path, WAIVER)
    parted = sort([FOUND], waivers, TODAY, whole=True)  # type: ignore[arg-type]
    assert (findings, parted.findings) == ([], ())
    ((waived, waiver),) = parted.waived
    assert waived is FOUND
    assert (waiver.reason, waiver.owner) == ("a smiley", "Ana")


@pytest.mark.parametrize("where", ["a/fr/one", "a/*", "*"])
def test_a_waiver_may_name_film_locale_and_beat(where: str, tmp_path: Path) -> None:
    """What is seen in a scene has no line: film/locale/beat is tried as well."""
    waivers, _ = load(tmp_path, WAIVER.replace("scripts/*/fr.po:*", where))
    assert sort([FOUND], waivers, TODAY, whole=True).findings == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(("old", "new"), [("fr.po", "es.po"), ("catalogue/brackets", "fit/overflow")])
def test_a_waiver_excuses_its_own_findings_alone(old: str, new: str, tmp_path: Path) -> None:
    """Another place or another check counts, and a waiver without a finding is a warning at its line."""
    waivers, _ = load(tmp_path, WAIVER.replace(old, new))
    counting, unused = sort([FOUND], waivers, TODAY, whole=True).findings  # type: ignore[arg-type]
    assert counting is FOUND
    assert (unused.check, unused.severity, unused.where) == ("project/waiver-unused", "warning", f"{FILE}:2")


def test_a_waiver_is_not_unused_where_only_a_part_was_looked_at(tmp_path: Path) -> None:
    """A check of one film says nothing of waivers for others."""
    waivers, _ = load(tmp_path, WAIVER)
    assert sort([], waivers, TODAY, whole=False).findings == ()  # type: ignore[arg-type]


def test_an_expired_waiver_is_an_error_and_excuses_nothing(tmp_path: Path) -> None:
    """The day after, what it excused counts again, and the waiver is told with its reason."""
    waivers, _ = load(tmp_path, WAIVER)
    counting, expired = sort([FOUND], waivers, date(2027, 1, 1), whole=False).findings  # type: ignore[arg-type]
    assert counting is FOUND
    assert (expired.check, expired.severity) == ("project/waiver-expired", "error")
    assert "2026-12-31" in expired.what
    assert "a smiley" in expired.cure


@pytest.mark.parametrize(
    ("old", "new", "what", "check"),
    [
        ('reason = "a smiley"', "", "'reason' is missing", "project/form"),
        ('"a smiley"', '" "', "the reason of a waiver is empty", "project/waiver"),
        ('"scripts/*/fr.po:*"', '""', "the where of a waiver is empty", "project/waiver"),
        ("2026-12-31", '"soon"', "expires on 'soon', which is no day", "project/waiver"),
        ("expires = 2026-12-31", "", "'expires' is missing", "project/form"),
        ("catalogue/brackets", "catalogue/bracket", "there is no check 'catalogue/bracket' to waive", "project/waiver"),
        ("owner", "ower", "unknown key 'ower'", "project/form"),
    ],
)
def test_a_waiver_that_is_not_complete_is_told(old: str, new: str, what: str, check: str, tmp_path: Path) -> None:
    """Without a check, a place, a reason and a day it excuses nothing, and its line says what it lacks."""
    waivers, findings = load(tmp_path, WAIVER.replace(old, new))
    assert waivers == ()
    assert what in findings[0].what
    assert findings[0].check == check
    assert findings[0].where.startswith(f"{FILE}:")
