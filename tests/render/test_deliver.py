"""Delivery: all files of a film or the old ones, the same bytes again, and nothing left lying about."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from grey_stage import GreyStage
from reels import ffprobe
from test_plan import script

from render import mux
from render.record import read
from render.scratch import LOCK, PREFIX
from scripts.errors import StepError

Tutorials = Callable[..., Result]


@pytest.fixture
def folder(tutorials: Tutorials, project: Path) -> Path:
    """Where the English film was delivered."""
    assert tutorials("render", "-l", "en").exit_code == 0
    return project / "build/films/tiny-film/en"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_runs_give_the_same_bytes(tutorials: Tutorials, folder: Path, project: Path) -> None:
    """From an empty store again, every file but the record, which has file times, is the same."""
    first = contents(folder)
    shutil.rmtree(project / "build")
    tutorials("render", "-l", "en")
    second = contents(folder)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == ["tiny-film.en.record.json"]


def test_the_film_is_as_long_as_its_timeline(folder: Path) -> None:
    """Picture and sound end together, to the sample."""
    known = read(folder / "tiny-film.en.record.json")
    assert known is not None
    frames = known.timeline.frames
    picture, voice = ffprobe(folder / "tiny-film.en.mp4", "-show_streams", "-count_frames")["streams"][:2]
    assert int(picture["nb_read_frames"]) == frames
    assert float(voice["duration"]) == float(picture["duration"]) == frames / 30


def test_a_failure_leaves_the_old_film_whole(
    tutorials: Tutorials, folder: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the mux fails, what was delivered before stays, all of it, and nothing half-made is beside it."""
    before = contents(folder)

    def fails(*_: object) -> None:
        raise StepError("ffmpeg says no")

    monkeypatch.setattr(mux, "run_ffmpeg", fails)
    script(project, 'head = "end"', 'head = "close"')
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 1
    assert "tiny-film/en: ffmpeg says no" in result.stderr
    assert result.stdout == ""
    assert contents(folder) == before


def test_a_scene_damaged_in_the_store_is_noticed_while_joining(
    tutorials: Tutorials, folder: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a plan believed by size and time is read whole before it goes into a film."""
    import os

    for entry in (project / "build/store/scene").rglob("*"):
        if entry.is_file() and entry.suffix != ".seal":
            times = entry.stat().st_atime_ns, entry.stat().st_mtime_ns
            content = bytearray(entry.read_bytes())
            content[-1] ^= 1
            entry.write_bytes(content)
            os.utime(entry, ns=times)
    shutil.rmtree(folder)
    result = tutorials("render", "-l", "en")
    assert result.exit_code == 1
    assert "is gone from the store, or damaged" in result.stderr
    assert contents(folder) == {}


def test_what_a_killed_delivery_left_is_swept_by_the_next(tutorials: Tutorials, folder: Path, project: Path) -> None:
    """A work folder whose process is gone goes; a person's own files stay."""
    left = folder / f"{PREFIX}abc"
    left.mkdir()
    (left / LOCK).touch()
    (left / "tiny-film.en.mp4").write_bytes(b"half")
    (folder / "my notes.txt").write_text("keep")
    script(project, "Some beats about nothing.", "Two beats about little.")
    tutorials("render", "-l", "en")
    assert not left.exists()
    assert (folder / "my notes.txt").read_text() == "keep"


def test_the_description_has_all_that_is_published(folder: Path) -> None:
    """Title, summary, the source of every figure, and the whole notice."""
    text = (folder / "tiny-film.en.txt").read_text("utf-8")
    assert text.startswith("A tiny film\n\nSome beats about nothing.\n\n")
    assert text.splitlines().count("A source") == 1
    assert "Adapted." in text
    assert "© 2026 the contributors." in text


def test_the_poster_shows_the_end_of_the_first_sentence(folder: Path, stage: GreyStage) -> None:
    """1280×720, at most 2 MB, of a moment when the title is up."""
    from render.picture import POSTER_BYTES, png_size

    poster = folder / "tiny-film.en.poster.png"
    assert png_size(poster) == (1280, 720)
    assert poster.stat().st_size <= POSTER_BYTES


def test_nothing_is_left_in_the_store_but_results(folder: Path, project: Path) -> None:
    """After a run the scratch is empty."""
    assert list((project / "build/store/tmp").rglob("*")) == []
