"""The project as it is has no finding: what the checks find in a copy with a defect, they find because of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from render.checks.gathering import Question, check
from render.production import Settings
from render.store import Store
from scripts.loader import ROOT, tutorials


@pytest.mark.parametrize(
    ("films", "locales"),
    [(("1",), ()), (tuple(str(entry.number) for entry in tutorials(ROOT) if entry.number > 1), ("en",))],
    ids=["film 1 in all its languages", "the others in English"],
)
def test_the_project_has_no_finding(films: tuple[str, ...], locales: tuple[str, ...], tmp_path: Path) -> None:
    """Every check passes over real scripts, catalogues, cues and scenes, and nothing had to be waived."""
    settings = Settings(ROOT, Store(tmp_path / "store"), tmp_path / "films")
    report = check(settings, Question(films, locales))
    assert not report.errors, report.errors
    assert not report.waived
    assert not report.findings, "\n".join(f"{each} [{each.check}]" for each in report.findings)
