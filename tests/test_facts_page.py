"""The page of facts says what the scripts and the figures say today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from render.cli import main
from render.facts import PAGE, value
from scripts.loader import ROOT, load, tutorials
from scripts.model import Figure

LENGTH = re.compile(r"\b(\d+):(\d\d)( \(draft\))?(?= \|)")
AWAY = 0.15  # a draft voice's length is at most this share from the film's


def seconds(found: re.Match[str]) -> int:
    return 60 * int(found[1]) + int(found[2])


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as the command writes it where no film is rendered."""
    folder = tmp_path_factory.mktemp("facts")
    result = CliRunner().invoke(main, ["facts", "-o", str(folder / "page.md"), "--out", str(folder / "none")])
    assert result.exit_code == 0, result.output
    return (folder / "page.md").read_text("utf-8")


def test_the_page_of_facts_is_current(today: str) -> None:
    """Words, beats, figures and sources are as 'tutorials facts -o scripts/FACTS.md' writes them now."""
    kept = (ROOT / PAGE).read_text("utf-8")
    assert LENGTH.sub("0:00", kept) == LENGTH.sub("0:00", today)


def test_the_lengths_on_the_page_are_those_of_today(today: str) -> None:
    """A draft's length is exactly today's, and a film's is near it: it was not rendered from another text."""
    kept = (ROOT / PAGE).read_text("utf-8")
    pairs = list(zip(LENGTH.finditer(kept), LENGTH.finditer(today), strict=True))
    assert len(pairs) == sum(1 + len(entry.locales) for entry in tutorials(ROOT))
    for old, new in pairs:
        assert abs(seconds(old) - seconds(new)) <= (0 if old[3] else AWAY * seconds(new))


def test_every_figure_on_the_page_has_a_source(today: str) -> None:
    """Each figure that a film uses has a row, with a value, a unit, a year and a source."""
    for entry in tutorials(ROOT):
        for beat in load(ROOT, entry, "en").script.beats:
            for figure in beat.figures:
                row = next(line for line in today.splitlines() if line.startswith(f"| {figure.key} |"))
                assert all(cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1])


@pytest.mark.parametrize(
    ("exact", "unit", "written"),
    [("2030", "year of a plan", "2030"), ("12000", "cities", "12,000"), ("1/2", "%", "0.5"), ("2/3", "share", "2/3")],
)
def test_values_are_written_as_people_write_them(exact: str, unit: str, written: str) -> None:
    """A year has no comma, a half is a decimal, a third stays a fraction."""
    from fractions import Fraction

    assert value(Figure("key", Fraction(exact), unit, 2025, "A source", False)) == written


def test_the_page_is_of_all_films(tmp_path: Path) -> None:
    """-o with a tutorial is one clear error, and nothing is written."""
    result = CliRunner().invoke(main, ["facts", "1", "-o", str(tmp_path / "page.md")])
    assert result.exit_code == 2
    assert "leave out TUTORIAL" in result.output
    assert not list(tmp_path.iterdir())
