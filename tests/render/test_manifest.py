"""The manifest and the report: complete whatever fails, the same bytes for the same films, and no work done twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from grey_stage import GreyStage
from test_plan import edit

from render.report import Run, add_run, clock, read_runs
from render.store import sha256_of
from scripts.errors import StepError

Tutorials = Callable[..., Result]


def manifest(project: Path) -> dict[str, Any]:
    """The manifest beside the films."""
    value: dict[str, Any] = json.loads((project / "build/films/manifest.json").read_text("utf-8"))
    return value


def test_every_film_is_in_the_manifest(tutorials: Tutorials, project: Path) -> None:
    """Name, digest, length, voice, cues, marks and sources of each, and totals."""
    tutorials("render")
    value = manifest(project)
    assert value["schema"] == 1
    assert value["totals"]["films"] == value["totals"]["delivered"] == 2
    for film, tag in zip(value["films"], ("en", "id"), strict=True):
        assert (film["name"], film["state"], film["number"]) == (f"tiny-film.{tag}", "delivered", 1)
        assert film["sha256"] == sha256_of(project / "build/films" / film["file"])
        assert film["seconds"] == pytest.approx(film["frames"] / 30, abs=0.001)
        assert (film["voices"], film["cues"], film["findings"]) == (["draft"], 3, [])
        assert film["marks"]["count"] == film["marks"]["within_a_frame"] == 3
        assert not film["verified"]
    assert value["films"][0]["sources"] != value["films"][1]["sources"]


def test_a_film_that_fails_stops_no_other_and_is_in_the_manifest(
    tutorials: Tutorials, stage: GreyStage, project: Path
) -> None:
    """Exit code 1, the other film made, the reason in manifest and report; mended, it is gone from both."""
    assert tutorials("render", "-l", "en").exit_code == 0
    states = {film["locale"]: film["state"] for film in manifest(project)["films"]}
    assert states == {"en": "delivered", "id": "not rendered"}
    stage.fails["two"] = StepError("no light")
    assert tutorials("render").exit_code == 1
    failed = manifest(project)["films"][1]
    assert (failed["state"], failed["errors"]) == ("failed", ["no light"])
    assert "tiny-film/id**: no light" in (project / "build/films/report.md").read_text("utf-8")
    stage.fails.clear()
    assert tutorials("render").exit_code == 0
    assert [film["state"] for film in manifest(project)["films"]] == ["delivered", "delivered"]
    assert "no light" not in (project / "build/films/report.md").read_text("utf-8").partition("## Runs")[0]


def test_a_script_with_errors_stops_only_its_own_film(tutorials: Tutorials, project: Path) -> None:
    """A catalogue that is wrong ends with 3; the English film is made all the same."""
    edit(project, "scripts/tiny_film/id.po", 'msgstr "And {third} now the end."', 'msgstr "And now the end."')
    result = tutorials("render")
    assert result.exit_code == 3
    assert [film["state"] for film in manifest(project)["films"]] == ["delivered", "failed"]
    assert "id.po" in manifest(project)["films"][1]["errors"][0]


def test_a_second_run_changes_no_byte(tutorials: Tutorials, stage: GreyStage, project: Path) -> None:
    """Nothing is filmed, and every file stands as it stood."""
    tutorials("render")
    stage.filmed.clear()
    before = {path: path.stat().st_mtime_ns for path in (project / "build").rglob("*") if path.is_file()}
    assert tutorials("render").exit_code == 0
    assert stage.filmed == []
    assert {path: path.stat().st_mtime_ns for path in (project / "build").rglob("*") if path.is_file()} == before


def test_measuring_goes_into_the_manifest_and_is_done_once(
    tutorials: Tutorials, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--verify` measures each film; the second time nothing is decoded."""
    assert tutorials("render", "--verify").exit_code == 0
    assert [film["verified"] for film in manifest(project)["films"]] == [True, True]
    assert manifest(project)["films"][0]["marks"]["moving_within_a_frame"] == 3

    def never(*_: object, **__: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr("render.verifying.verify", never)
    assert tutorials("render", "--verify").exit_code == 0
    assert tutorials("verify").exit_code == 0


def test_verify_speaks_json_and_junit(tutorials: Tutorials, project: Path, tmp_path: Path) -> None:
    """Programs get every finding with its rule and spot; CI gets a suite for each film, failed where it has errors."""
    tutorials("render")
    (project / "build/films/tiny-film/id/tiny-film.id.vtt").unlink()
    result = tutorials("verify", "--json", "--junit", str(tmp_path / "films.xml"))
    assert result.exit_code == 3
    films = json.loads(result.stdout)["films"]
    assert films["tiny-film/en"]["findings"] == []
    (found,) = films["tiny-film/id"]["findings"]
    assert (found["check"], found["spot"]["locale"]) == ("film/sidecar", "id")
    xml = (tmp_path / "films.xml").read_text("utf-8")
    assert 'testsuites name="tutorials verify" tests="2" failures="1"' in xml
    assert '<testsuite name="tiny-film/en" tests="1" failures="0"' in xml
    assert "film/sidecar" in xml


def test_runs_are_kept_and_shown_apart(tmp_path: Path) -> None:
    """What was kept is read back; a line that is damaged is passed over."""
    run = Run("2026-01-02T03:04:05", 90.0, 2, ("a/en",), 60.0, ("a/id",))
    add_run(run, tmp_path)
    with (tmp_path / "runs.jsonl").open("a") as file:
        file.write("{broken\n")
    add_run(run, tmp_path)
    assert read_runs(tmp_path) == (run, run)
    assert [clock(seconds) for seconds in (5, 65, 3725)] == ["0:05", "1:05", "1:02:05"]
