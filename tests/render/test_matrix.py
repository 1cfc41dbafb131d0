"""The plan over everything: what is stale, why, and how long it takes, learnt from what was done."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from test_plan import edit

from render.estimate import Estimator, in_words, together
from render.journal import NAME, Effort, Entry, Journal, draft_seconds

Tutorials = Callable[..., Result]


def test_the_estimate_is_the_median_of_what_was_done() -> None:
    """Rates of the same scene come before those of the same size, and both before guesses."""
    done = [Entry(Effort("film", "1920x1080", 100, "a/one"), seconds) for seconds in (1, 2, 30)]
    done += [Entry(Effort("film", "1920x1080", 100, "a/two"), 4) for _ in range(3)]
    estimator = Estimator(done)
    assert estimator.of(Effort("film", "1920x1080", 200, "a/one")).seconds == pytest.approx(4)
    assert estimator.of(Effort("film", "1920x1080", 200, "b/new")).seconds == pytest.approx(8)
    assert not estimator.of(Effort("film", "1920x1080", 200, "b/new")).guessed


def test_what_was_never_done_is_a_guess_that_grows_with_the_picture() -> None:
    """Before any run the numbers are said to be guesses; a quarter of the pixels takes a quarter of the time."""
    whole = Estimator(()).of(Effort("film", "1920x1080", 1000))
    quarter = Estimator(()).of(Effort("film", "960x540", 1000))
    assert whole.guessed
    assert quarter.seconds == pytest.approx(whole.seconds / 4)


def test_two_workers_share_a_stage_but_not_a_job() -> None:
    """Stages follow each other; within one, jobs go to whoever is free, the longest first."""
    assert together([[3, 3, 2]], 2) == 5
    assert together([[8, 1]], 2) == 8
    assert together([[4], [4]], 2) == 8
    assert together([], 2) == 0
    assert [in_words(seconds) for seconds in (20, 240, 9000)] == ["20 s", "4 min", "2.5 h"]


def test_the_journal_keeps_what_it_can_read(tmp_path: Path) -> None:
    """Entries come back; a damaged line, and a journal that is not there, are no errors."""
    journal = Journal(tmp_path / "store")
    assert journal.entries() == ()
    entry = Entry(Effort("take", "draft", 4.5), 1.25)
    journal.add([entry])
    with (tmp_path / "store" / NAME).open("a") as file:
        file.write("nonsense\n")
    journal.add([entry])
    assert journal.entries() == (entry, entry)


def test_every_step_that_was_done_is_in_the_journal(tutorials: Tutorials, project: Path) -> None:
    """After a render there are rates for all kinds of steps, and none more after a second one."""
    tutorials("render", "-l", "en")
    entries = Journal(project / "build/store").entries()
    assert {entry.effort.kind for entry in entries} == {"take", "film", "mix", "cues", "poster", "mux"}
    assert {e.effort.name for e in entries if e.effort.kind == "film"} == {"tiny-film/one", "tiny-film/two"}
    (spoken,) = [entry.effort.amount for entry in entries if entry.effort.kind == "take"]
    assert spoken == pytest.approx(sum(draft_seconds(t, "en") for t in TEXTS))
    tutorials("render", "-l", "en")
    assert Journal(project / "build/store").entries() == entries


TEXTS = ("This is a first sentence.", "Here is a second.", "And now the end.")


def test_the_matrix_says_what_is_stale_and_why(tutorials: Tutorials, project: Path) -> None:
    """One line for each film: fresh, or how much of what, with the reason and the time."""
    tutorials("render", "-l", "en")
    edit(project, "assets/figures.toml", "value = 81", "value = 82")
    value = json.loads(tutorials("plan", "--json").stdout)
    english, other = value["films"]
    assert english["todo"] == {"take": 0, "film": 1, "mix": 0, "cues": 0, "mux": 1}
    assert english["reasons"] == ["figure share changed", "label share changed"]
    assert not english["guessed"]
    assert other["todo"]["take"] == 3
    assert other["reasons"][0] == "3 sentences are not recorded"
    assert 0 < value["seconds"] <= sum(seconds for film in value["films"] for _, seconds in film["jobs"])
    text = tutorials("plan").stdout
    assert "1 tiny-film" in text
    assert "1 of 2" in text
    assert "0 of 2 films are fresh; 2 to make: about " in text


def test_nothing_to_do_is_said(tutorials: Tutorials) -> None:
    """After a render all films are fresh and no time is told."""
    tutorials("render")
    assert tutorials("plan").stdout.splitlines()[-1] == "2 of 2 films are fresh"


def test_a_script_that_cannot_be_read_hides_no_other(tutorials: Tutorials, project: Path) -> None:
    """Its row says so, and the command ends with 3."""
    edit(project, "scripts/tiny_film/id.po", 'msgstr "And {third} now the end."', 'msgstr "And now the end."')
    result = tutorials("plan")
    assert result.exit_code == 3
    assert "id.po" in result.stdout
    assert "1 cannot be read" in result.stdout


def test_facts_are_a_table_for_the_docs(tutorials: Tutorials) -> None:
    """Words, length, beats and figures with their sources; a length is a draft until there is a film."""
    text = tutorials("facts").stdout
    assert "| 1 | A tiny film | en | 13 | " in text
    assert "(draft)" in text
    assert "| share | 81 | % of cities | 2025 | A source |" in text
    tutorials("render", "-l", "en")
    assert "(draft)" not in tutorials("facts").stdout
    assert [each["locale"] for each in json.loads(tutorials("facts", "-l", "id", "--json").stdout)] == ["id"]
