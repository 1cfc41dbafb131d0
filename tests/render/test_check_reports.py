"""What a check says, as text, JSON, SARIF and JUnit: nothing is lost, and other programs can read it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from render.checks.as_json import as_json
from render.checks.as_junit import as_junit
from render.checks.as_sarif import as_sarif
from render.checks.as_text import text
from render.checks.known import checks
from render.checks.report import Report, Subject, ordered, place_of
from scripts.errors import StepError
from scripts.loader import ROOT
from scripts.model import Finding, Place, Spot
from scripts.waivers import Waiver

SLUG = "what-makes-a-city-learn"
ERROR = Finding("scripts/a/fr.po:7", "has a (", "Close it.", check="catalogue/brackets", spot=Spot(SLUG, "fr", "six"))
WARNING = Finding(
    f"{SLUG}/ar/six “x”",
    "is near",
    "Move it.",
    "warning",
    "fit/near",
    Spot(SLUG, "ar", "six", 40, (0.0, 1.0, 2.0, 3.0)),
)
ODD = Finding("scripts/a/vi.po:3", "has \x01", "Delete it.", check="catalogue/characters", spot=Spot(SLUG, "vi"))
WAIVER = Waiver("catalogue/fuzzy", "*", "being revised", date(2027, 1, 1), "Ana", Place("scripts/waivers.toml", 2))
WAIVED = Finding("scripts/a/fr.po:9", "is fuzzy", "Revise it.", "warning", "catalogue/fuzzy", Spot(SLUG, "fr"))
SUBJECTS = tuple(Subject(SLUG, tag, 7) for tag in ("fr", "ar", "vi"))
REPORT = Report(SUBJECTS, ordered([WARNING, ODD, ERROR]), ((WAIVED, WAIVER),), [("a/vi/six", StepError("no space"))])


def test_text_is_grouped_and_counted() -> None:
    """Films follow each other, each finding in one line with its check; a waived one is told with its reason."""
    said = text(REPORT)
    assert f"{SLUG}/fr:\n  error: scripts/a/fr.po:7: has a (. Close it. [catalogue/brackets]\n" in said
    assert (
        "waived: scripts/a/fr.po:9: is fuzzy. Revise it. [catalogue/fuzzy] (being revised; until 2027-01-01, Ana)"
        in said
    )
    assert said.endswith("3 scripts, 21 scenes: 2 errors, 1 warning, 1 waived\n")


def test_a_fault_of_all_films_is_told_once() -> None:
    """What is wrong in a file that films share is not said for each of them; what is wrong in a film is."""
    shared = [Finding("scripts/series/fr.po:2", "x", "y", spot=Spot(slug, "fr")) for slug in ("a", "b")]
    own = [Finding("scene", "x", "y", spot=Spot(slug, "fr")) for slug in ("a", "b")]
    assert len(ordered(shared)) == 1
    assert len(ordered(own)) == 2


def test_json_says_everything_and_its_schema() -> None:
    """Every finding has the same fields, null where nothing is known; waived ones carry their waiver."""
    value = json.loads(as_json(REPORT, Path(ROOT)))
    assert value["schema"] == 1
    assert value["summary"] == {"errors": 2, "warnings": 1, "waived": 1}
    assert len({tuple(finding) for finding in value["findings"]}) == 1
    by_check = {finding["check"]: finding for finding in value["findings"]}
    assert (by_check["catalogue/brackets"]["file"], by_check["catalogue/brackets"]["line"]) == ("scripts/a/fr.po", 7)
    assert by_check["fit/near"]["box"] == [0.0, 1.0, 2.0, 3.0]
    assert by_check["fit/near"]["file"] == "scenes/what_makes_a_city_learn/six.py"
    assert by_check["catalogue/fuzzy"]["waiver"]["expires"] == "2027-01-01"
    assert value["not_checked"] == [{"what": "a/vi/six", "why": "no space"}]


def test_sarif_keeps_the_rules_of_its_standard() -> None:
    """SARIF 2.1.0: version, tool and rules; a result names its rule by id and index, has level, message and place."""
    log = json.loads(as_sarif(REPORT, Path(ROOT)))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(checks())
    assert len({rule["name"] for rule in rules}) == len(rules)
    assert len(run["results"]) == 4
    for result in run["results"]:
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        if result["ruleId"] in checks():
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result["locations"]:
            address = location["physicalLocation"]["artifactLocation"]
            assert re.fullmatch(r"[\w./-]+", address["uri"])
            assert not address["uri"].startswith("/")
            assert address["uriBaseId"] in run["originalUriBaseIds"]
            assert location["physicalLocation"]["region"]["startLine"] >= 1
    assert run["originalUriBaseIds"]["SRCROOT"]["uri"].endswith("/")
    (waived,) = [result for result in run["results"] if "suppressions" in result]
    assert waived["suppressions"][0]["justification"] == "being revised"
    assert run["invocations"][0]["executionSuccessful"] is False


def test_a_sarif_fingerprint_outlives_a_moved_line() -> None:
    """A code host knows a finding again after lines were put in above it."""

    def fingerprint(where: str) -> str:
        found = Finding(where, "has a (", "Close it.", check="catalogue/brackets", spot=Spot(SLUG, "fr"))
        (result,) = json.loads(as_sarif(Report(findings=(found,)), Path(ROOT)))["runs"][0]["results"]
        return str(result["partialFingerprints"])

    assert fingerprint("scripts/a/fr.po:7") == fingerprint("scripts/a/fr.po:9")
    assert fingerprint("scripts/a/fr.po:7") != fingerprint("scripts/a/es.po:7")


def test_junit_has_one_case_for_each_film_locale_and_group() -> None:
    """A case fails on errors, with --strict on warnings too; what could not be looked at is an error."""
    suites = ElementTree.fromstring(as_junit(REPORT, ("catalogue", "fit"), strict=False))
    cases = {(case.get("classname"), case.get("name")): case for case in suites.iter("testcase")}
    assert (f"{SLUG}.fr", "catalogue") in cases
    assert (f"{SLUG}.ar", "fit") in cases
    failed = {key for key, case in cases.items() if case.find("failure") is not None}
    assert failed == {(f"{SLUG}.fr", "catalogue"), (f"{SLUG}.vi", "catalogue")}
    assert (suites.get("failures"), suites.get("errors")) == ("2", "1")
    strict = ElementTree.fromstring(as_junit(REPORT, ("catalogue", "fit"), strict=True))
    assert strict.get("failures") == "3"
    assert "waived: warning: scripts/a/fr.po:9" in "".join(suites.itertext())


def test_junit_can_hold_a_finding_about_a_character_that_xml_cannot() -> None:
    """A control character in a text is told by its code."""
    assert "<U+0001>" in "".join(ElementTree.fromstring(as_junit(REPORT, ("catalogue",), strict=False)).itertext())


def test_a_place_is_a_file_and_a_line() -> None:
    """A finding's place is the line that it names, or the scene that it was seen in."""
    assert place_of(ERROR, Path(ROOT)) == Place("scripts/a/fr.po", 7)
    assert place_of(WARNING, Path(ROOT)) == Place("scenes/what_makes_a_city_learn/six.py", 1)
    assert place_of(Finding("fr cue 3 (00:01)", "x", "y"), Path(ROOT)) is None
