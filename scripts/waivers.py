"""Waivers: findings that somebody has looked at and excuses for a while, with a reason, in scripts/waivers.toml.

A waived finding is still told. A waiver ends on a day, because an excuse without end is a rule given up.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from scripts.document import Document, checked, read_toml
from scripts.model import Finding, Place
from scripts.nearest import suggest

FILE = "scripts/waivers.toml"

_KINDS = {"check": "text", "where": "text", "reason": "text", "expires": "any", "owner": "text"}
_REQUIRED = ("check", "where", "reason", "expires")


@dataclass(frozen=True, slots=True)
class Waiver:
    """An excuse for the findings of one check at some places."""

    check: str
    where: str  # a pattern as of file names: * is any text; tried on the finding's place and on film/locale/beat
    reason: str
    expires: date  # the last day on which it holds
    owner: str
    place: Place

    def covers(self, finding: Finding) -> bool:
        """Tell whether it excuses a finding; those about waivers are never excused."""
        if finding.check != self.check or finding.check.startswith("project/waiver"):
            return False
        spot = finding.spot
        seen = "/".join(filter(None, (spot.tutorial, spot.locale, spot.beat))) if spot else ""
        return any(fnmatchcase(place, self.where) for place in (finding.where, seen) if place)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that count, and those that are excused."""

    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]


def load_waivers(root: Path, known: Container[str], findings: list[Finding]) -> tuple[Waiver, ...]:
    """Return the waivers of a project; faults in them are added to `findings`. There need be no file.

    Args:
        root: the project.
        known: the ids of all checks.
        findings: gets what is wrong.
    """
    if not (root / FILE).is_file():
        return ()
    document = read_toml(root, FILE)
    top = checked(document, {"schema": "number", "waiver": "tables"}, ("schema",), findings)
    made = (_waiver(document, index, known, findings) for index in range(len(top.get("waiver", ()))))
    return tuple(waiver for waiver in made if waiver)


def _waiver(document: Document, index: int, known: Container[str], findings: list[Finding]) -> Waiver | None:
    path = ("waiver", index)
    before = len(findings)
    table: dict[str, Any] = checked(document, _KINDS, _REQUIRED, findings, *path)
    names = list(known) if isinstance(known, Iterable) else []
    if "check" in table and table["check"] not in known:
        cure = f"Write the id that the finding carries; {suggest(table['check'], names)}."
        what = f"there is no check {table['check']!r} to waive"
        findings.append(document.wrong(what, cure, *path, "check", check="project/waiver"))
    for key in ("where", "reason"):
        if key in table and not table[key].strip():
            cure = "Say why the finding is right as it is." if key == "reason" else "Name a place, such as scripts/*."
            findings.append(document.wrong(f"the {key} of a waiver is empty", cure, *path, key, check="project/waiver"))
    if "expires" in table and type(table["expires"]) is not date:
        what = f"a waiver expires on {table['expires']!r}, which is no day"
        cure = "Write a date without quotes: expires = 2027-03-31."
        findings.append(document.wrong(what, cure, *path, "expires", check="project/waiver"))
    if len(findings) > before:
        return None
    return Waiver(**{"owner": "", **table}, place=document.place(*path))


def sort(found: Iterable[Finding], waivers: Sequence[Waiver], today: date, *, whole: bool) -> Sorted:
    """Part findings into those that count and those excused, and add what is wrong with the waivers.

    Args:
        found: all findings.
        waivers: of the project.
        today: a waiver holds up to and with its day.
        whole: the findings are those of the whole project, so that a waiver without one excuses nothing.
    """
    counting: list[Finding] = []
    waived: list[tuple[Finding, Waiver]] = []
    valid = [waiver for waiver in waivers if waiver.expires >= today]
    for finding in found:
        waiver = next((each for each in valid if each.covers(finding)), None)
        if waiver:
            waived.append((finding, waiver))
        else:
            counting.append(finding)
    used = {waiver for _, waiver in waived}
    for waiver in waivers:
        named = f"the waiver of {waiver.check} at {waiver.where}"
        if waiver not in valid:
            cure = f"Mend what it excused ({waiver.reason}), or decide anew and give it another day."
            what = f"{named} expired on {waiver.expires}"
            counting.append(Finding(str(waiver.place), what, cure, check="project/waiver-expired"))
        elif whole and waiver not in used:
            what = f"{named} excuses nothing"
            counting.append(Finding(str(waiver.place), what, "Take it out.", "warning", "project/waiver-unused"))
    return Sorted(tuple(counting), tuple(waived))
