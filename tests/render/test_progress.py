"""Progress: lines where nobody watches, bars on a terminal, both on stderr."""

from __future__ import annotations

import pytest

from render.pool import Job, Outcome
from render.progress import meter
from scripts.errors import StepError

JOBS = [Job("film/en/one", 100, "a"), Job("film/en/two", 50, "b")]


def test_in_a_log_every_finished_job_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """What, how much, how many of how many, and the time left; failures are called so."""
    with meter("film", JOBS) as shown:
        shown.heard(0, 50)
        shown.finished(1, Outcome(()))
        shown.finished(0, Outcome(None, StepError("no room")))
    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert lines[0].startswith("film film/en/two: 50 frames (1 of 2, ")
    assert lines[1].startswith("film film/en/one: failed (2 of 2, 0 s left)")


def test_on_a_terminal_there_is_a_bar_for_the_stage(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frames heard move the bar; what is heard after a job's end is not shown again."""
    import sys

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with meter("film", JOBS) as shown:
        shown.heard(0, 50)
        shown.finished(0, Outcome(()))
        shown.heard(0, 90)
        shown.finished(1, Outcome(()))
    said = capsys.readouterr()
    assert said.out == ""
    assert "film 2/2" in said.err
    assert "150/150" in said.err


def test_nothing_to_do_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A stage without jobs is silent."""
    with meter("film", []):
        pass
    assert capsys.readouterr() == ("", "")
