"""Running a scene: to a film, to a still, to nothing; and what happens when it cannot be drawn."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import av
import numpy as np
import pytest

from render.film import film_scene, rehearse, still
from render.size import Size
from scenes.moves import appear
from scenes.parts.shapes import disc
from scenes.stage import Stage
from scripts.errors import ProjectError, UsageError
from scripts.model import Brief

SIZE = Size(320, 180)
TOLD = Brief("a-film", "beat", "en", "ltr", 30, 60, (("now", 20),), (), (("head", "Words"),), ())


@pytest.fixture
def scene() -> Iterator[Callable[[Callable[[Stage], None]], None]]:
    """Installs a scene for beat "beat" of "a-film", written as a function."""

    def install(construct: Callable[[Stage], None]) -> None:
        class Beat(Stage):
            tutorial, beat = "a-film", "beat"

            def construct(self) -> None:
                construct(self)

        module = ModuleType("scenes.a_film.beat")
        Beat.__module__ = module.__name__
        module.Beat = Beat  # type: ignore[attr-defined]
        sys.modules |= {"scenes.a_film": ModuleType("scenes.a_film"), module.__name__: module}

    yield install
    for name in ("scenes.a_film", "scenes.a_film.beat"):
        sys.modules.pop(name, None)


def spot(stage: Stage) -> None:
    """A disc appears on the mark."""
    stage.until("now")
    stage.play(appear(disc(1, "coral"), run_time=0.5))


def frames(path: Path) -> list[np.ndarray]:
    """Decode a film, luma only."""
    with av.open(str(path)) as film:
        return [frame.to_ndarray(format="gray") for frame in film.decode(video=0)]


def test_the_picture_changes_on_the_frame_of_its_mark(scene: Callable[..., None], tmp_path: Path) -> None:
    """The film is still up to the frame before the mark, and differs on the mark's own frame."""
    scene(spot)
    drawn = film_scene(TOLD, SIZE, tmp_path / "a.mp4")
    seen = frames(tmp_path / "a.mp4")
    assert len(seen) == drawn.frames == 60
    change = [float(np.abs(b.astype(int) - a.astype(int)).max()) for a, b in itertools.pairwise(seen)]
    assert max(change[:19]) < 3
    assert change[19] > 3
    assert drawn.marks == (("now", 20),)


def test_two_runs_give_the_same_bytes(scene: Callable[..., None], tmp_path: Path) -> None:
    """A scene filmed twice is the same file."""
    scene(spot)
    for name in "ab":
        film_scene(TOLD, SIZE, tmp_path / f"{name}.mp4")
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_still_is_the_frame_of_the_film(scene: Callable[..., None], tmp_path: Path) -> None:
    """A still shows what the film shows at that frame, before and after the mark."""
    scene(spot)
    film_scene(TOLD, SIZE, tmp_path / "a.mp4")
    seen = frames(tmp_path / "a.mp4")
    for number in (0, 27, 59):
        red, green, blue = (still(TOLD, number, SIZE)[..., c].astype(float) for c in range(3))
        luma = 16 + 219 / 255 * (0.2126 * red + 0.7152 * green + 0.0722 * blue)
        full = (luma - 16) * 255 / 219
        assert np.abs(full - seen[number]).mean() < 3


def test_a_rehearsal_draws_nothing_and_reports_the_same(scene: Callable[..., None], tmp_path: Path) -> None:
    """Marks, notes and findings do not depend on drawing."""
    scene(spot)
    assert rehearse(TOLD) == film_scene(TOLD, SIZE, tmp_path / "a.mp4")


def test_a_scene_that_raises_is_one_finding_and_leaves_nothing(scene: Callable[..., None], tmp_path: Path) -> None:
    """The error names the scene and what it raised; no half film stays."""

    def construct(stage: Stage) -> None:
        stage.until("now")
        raise ZeroDivisionError("no cities")

    scene(construct)
    with pytest.raises(ProjectError, match="a-film/en/beat raised ZeroDivisionError: no cities"):
        film_scene(TOLD, SIZE, tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


def test_a_scene_with_a_text_that_cannot_fit_is_not_delivered(scene: Callable[..., None], tmp_path: Path) -> None:
    """A film is not made of a scene with errors, and the error names the label's words."""
    scene(lambda stage: stage.add(stage.text("head", "lead", width=0.1)) and None)
    with pytest.raises(ProjectError, match="“Words”: does not fit"):
        film_scene(TOLD, SIZE, tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


def test_a_frame_that_is_not_there_is_wrong_use(scene: Callable[..., None]) -> None:
    """A still beyond the scene says which frames there are."""
    scene(spot)
    with pytest.raises(UsageError, match="0 to 59"):
        still(TOLD, 60, SIZE)


def test_a_beat_without_a_scene_is_wrong_use() -> None:
    """A beat that nobody draws says which file to write."""
    with pytest.raises(UsageError, match=r"scenes/no_film/beat\.py"):
        rehearse(Brief("no-film", "beat", "en", "ltr", 30, 10, (), (), (), ()))
