"""The process begun before all else: films what it is asked for, tells what went wrong, never outlives the command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import pytest

from render import ahead
from render.size import Size
from scripts.errors import ProjectError, StepError

SIZE = Size(320, 180)
SCENE = """from manim import *

class Dots(Scene):
    def construct(self):
        {before}
        self.play(FadeIn(Dot()), run_time=1)
"""
needs_two_cores = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="on one core nothing is begun ahead")


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    """Leave no process behind, whatever a test does."""
    yield
    for _, process in ahead._begun:
        process.terminate()
    ahead._begun.clear()


def talk(folder: Path, before: str = "pass") -> Path:
    """Write a Manim file."""
    file = folder / "talk.py"
    file.write_text(SCENE.format(before=before), encoding="utf-8")
    return file


@needs_two_cores
def test_the_process_films_what_this_one_would_have(tmp_path: Path) -> None:
    """A film made ahead is the same file as one made here, and the process ends with it."""
    file = talk(tmp_path)
    ahead.begin(["film", str(file)])
    ((_, process),) = ahead._begun
    assert ahead.film_file(file, None, SIZE, 30, tmp_path / "ahead.mp4") == 30
    process.join(10)
    assert process.exitcode == 0
    ahead.film_file(file, None, SIZE, 30, tmp_path / "here.mp4")
    assert (tmp_path / "ahead.mp4").read_bytes() == (tmp_path / "here.mp4").read_bytes()


@needs_two_cores
def test_an_error_comes_back_as_itself(tmp_path: Path) -> None:
    """What the scene did wrong is told as if it had been filmed here."""
    file = talk(tmp_path, "1 / 0")
    ahead.begin(["preview", str(file)])
    with pytest.raises(ProjectError, match=r"talk\.py:5"):
        ahead.film_file(file, None, SIZE, 30, tmp_path / "a.mp4")


@needs_two_cores
def test_a_process_that_is_killed_is_an_error_not_a_hang(tmp_path: Path) -> None:
    """When the process dies, the command says so and ends."""
    file = talk(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    ahead.begin(["film", str(file)])
    with pytest.raises(StepError, match="ended without an answer"):
        ahead.film_file(file, None, SIZE, 30, tmp_path / "a.mp4")


@pytest.mark.parametrize("words", [["film", "1"], ["preview", "six", "--watch"], ["check"], ["preview", "--help"], []])
def test_nothing_is_begun_for_what_films_no_single_scene(words: list[str]) -> None:
    """Only a command that films one scene, once, pays for a second process."""
    ahead.begin(words)
    assert ahead._begun == []


def test_a_command_that_fails_early_leaves_no_process(tmp_path: Path) -> None:
    """A slip in a name ends at once, and the process with it."""
    command = [str(Path(sys.executable).with_name("tutorials")), "preview", "no-such-scene"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, cwd=tmp_path) as run:
        assert run.stderr is not None
        assert "no-such-scene" in run.stderr.read()
        assert run.wait(30) == 2
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, signal.SIGTERM)


def test_a_preview_in_two_halves_has_every_frame(tmp_path: Path) -> None:
    """Both halves joined are the film: the same frames in number, and all but the same to look at."""
    from render.draft import brief_for
    from render.film import film_in_two, film_scene

    brief = brief_for("1", "six", 15)
    halves = film_in_two(brief, SIZE, tmp_path / "halves.mp4")
    whole = film_scene(brief, SIZE, tmp_path / "whole.mp4")
    assert halves == whole
    with av.open(str(tmp_path / "halves.mp4")) as a, av.open(str(tmp_path / "whole.mp4")) as b:
        pairs = list(zip(a.decode(video=0), b.decode(video=0), strict=True))
    assert len(pairs) == brief.frames
    for one, other in pairs:
        assert abs(one.to_ndarray(format="gray").astype(int) - other.to_ndarray(format="gray")).mean() < 1
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["halves.mp4", "whole.mp4"]
