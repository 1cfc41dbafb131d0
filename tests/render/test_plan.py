"""Plans: nothing is made twice, everything stale is made, and the reason is told as a person would say it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from grey_stage import GreyStage

Tutorials = Callable[..., Result]


def edit(project: Path, file: str, old: str, new: str) -> None:
    """Change a text in a file of the project."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def script(project: Path, old: str, new: str) -> None:
    """Change the tutorial's script."""
    edit(project, "scripts/tiny_film/script.toml", old, new)


def reasons(tutorials: Tutorials) -> dict[str, str]:
    """What would run in English, by kind and name, and why."""
    steps = json.loads(tutorials("plan", "-l", "en", "--json").stdout)
    return {f"{s['kind']} {s['name']}": "; ".join(s["reasons"]) for s in steps if s["state"] != "fresh"}


@pytest.fixture
def rendered(tutorials: Tutorials, stage: GreyStage) -> Tutorials:
    """The command, after the English film was rendered."""
    assert tutorials("render", "-l", "en").exit_code == 0
    stage.filmed.clear()
    return tutorials


def test_before_takes_exist_films_wait_for_them(tutorials: Tutorials) -> None:
    """Without voices no length is known, and the plan says what is waited for."""
    assert reasons(tutorials) == {
        "take tiny-film/en": "one.1 is not recorded; one.2 is not recorded; two.1 is not recorded",
        "film tiny-film/en/one": "take one.1 is not recorded; take one.2 is not recorded",
        "film tiny-film/en/two": "take two.1 is not recorded",
        "mix tiny-film/en": "waits for takes",
        "cues tiny-film/en": "waits for takes",
        "mux tiny-film/en": "waits for takes",
    }


def test_with_takes_everything_else_was_never_made(tutorials: Tutorials) -> None:
    """After the voices are recorded, all other steps are known and new."""
    tutorials("voice", "-l", "en")
    found = reasons(tutorials)
    assert found.pop("mux tiny-film/en") == "film one will run; film two will run; mix will run; cues will run"
    assert set(found.values()) == {"was never made"}
    assert "take tiny-film/en" not in found


def test_after_rendering_nothing_is_left_to_do(rendered: Tutorials, stage: GreyStage, project: Path) -> None:
    """A second render draws nothing and writes nothing."""
    assert reasons(rendered) == {}
    film = project / "build/films/tiny-film/en/tiny-film.en.mp4"
    before = film.stat().st_mtime_ns
    again = rendered("render", "-l", "en")
    assert (again.exit_code, stage.filmed, film.stat().st_mtime_ns) == (0, [], before)
    assert str(film) in again.stdout


def test_a_longer_sentence_films_its_own_scene_and_moves_the_others(
    rendered: Tutorials, stage: GreyStage, project: Path
) -> None:
    """The beat behind the longer one is not drawn again: it only begins later."""
    script(project, "This {first} is a first sentence.", "This {first} is a first sentence, and by far the longer one.")
    assert reasons(rendered) == {
        "take tiny-film/en": "one.1 changed",
        "film tiny-film/en/one": "take one.1 changed",
        "mix tiny-film/en": "waits for takes",
        "cues tiny-film/en": "waits for takes",
        "mux tiny-film/en": "waits for takes",
    }
    rendered("voice", "-l", "en")
    found = reasons(rendered)
    assert found["film tiny-film/en/one"].startswith("take one.1 changed; slot ")
    assert "film tiny-film/en/two" not in found
    assert "mix tiny-film/en" in found
    rendered("render", "-l", "en")
    assert stage.filmed == ["en/one"]
    assert reasons(rendered) == {}


def test_a_changed_label_names_itself(rendered: Tutorials, stage: GreyStage, project: Path) -> None:
    """A text on screen makes its own scene stale, and neither the sound nor the subtitles."""
    script(project, 'head = "end"', 'head = "close"')
    assert reasons(rendered) == {
        "film tiny-film/en/two": "label head changed",
        "mux tiny-film/en": "film two will run",
    }
    rendered("render", "-l", "en")
    assert stage.filmed == ["en/two"]


def test_a_changed_figure_is_a_reason(rendered: Tutorials, project: Path) -> None:
    """A number drawn to another height is another picture."""
    edit(project, "assets/figures.toml", "value = 81", "value = 82")
    assert reasons(rendered)["film tiny-film/en/one"] == "figure share changed; label share changed"


def test_a_changed_title_only_muxes(rendered: Tutorials, project: Path) -> None:
    """What only the container carries films and mixes nothing."""
    script(project, "Some beats about nothing.", "Two beats about little.")
    assert reasons(rendered) == {"mux tiny-film/en": "description changed; summary changed"}


def test_another_size_is_another_film(rendered: Tutorials) -> None:
    """The size is a reason, with both values."""
    steps = json.loads(rendered("plan", "-l", "en", "--json", "--size", "240p").stdout)
    films = [step for step in steps if step["kind"] == "film"]
    assert [film["reasons"] for film in films] == [["size 320x180 → 426x240"]] * 2


def test_a_lost_or_damaged_scene_is_made_again(rendered: Tutorials, stage: GreyStage, project: Path) -> None:
    """What is no longer whole in the store is stale, and the reason says so."""
    for entry in (project / "build/store/scene").rglob("*"):
        if entry.is_file() and entry.suffix != ".seal":
            entry.write_bytes(entry.read_bytes()[:-1])
    found = reasons(rendered)
    assert found["film tiny-film/en/one"] == "is no longer in the store"
    rendered("render", "-l", "en")
    assert sorted(stage.filmed) == ["en/one", "en/two"]


@pytest.mark.parametrize("suffix", ["mp4", "srt", "vtt", "txt", "poster.png"])
def test_a_delivered_file_that_was_changed_is_delivered_again(rendered: Tutorials, project: Path, suffix: str) -> None:
    """Deleting or editing any file of a film makes its mux stale, and only that."""
    path = project / f"build/films/tiny-film/en/tiny-film.en.{suffix}"
    path.write_bytes(path.read_bytes() + b" ")
    assert reasons(rendered) == {"mux tiny-film/en": f"{path.name} is gone or changed"}
    path.unlink()
    assert reasons(rendered) == {"mux tiny-film/en": f"{path.name} is gone or changed"}
    rendered("render", "-l", "en")
    assert path.is_file()
    assert reasons(rendered) == {}


def test_a_film_that_was_only_touched_is_fresh(rendered: Tutorials, project: Path) -> None:
    """Another file time with the same content is no reason."""
    path = project / "build/films/tiny-film/en/tiny-film.en.mp4"
    path.touch()
    assert reasons(rendered) == {}


def test_deleting_the_films_leaves_only_the_mux(rendered: Tutorials, stage: GreyStage, project: Path) -> None:
    """All that is costly is in the store."""
    shutil.rmtree(project / "build/films")
    assert reasons(rendered) == {"mux tiny-film/en": "was never made"}
    rendered("render", "-l", "en")
    assert stage.filmed == []


def test_a_plan_makes_nothing(tutorials: Tutorials, project: Path) -> None:
    """Looking leaves no trace but the digests of fonts."""
    tutorials("plan")
    made = {
        path.relative_to(project / "build/store").parts[0] for path in (project / "build").rglob("*") if path.is_file()
    }
    assert made <= {"font"}
