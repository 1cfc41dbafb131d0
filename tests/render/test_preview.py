"""Previews: the right scene, small, with what is wrong told beside it; and again on every save."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import av
import pytest

from render.preview import FPS, SIZE, Wanted, film_once
from render.production import Settings
from render.sources import CODE
from render.store import Store
from scripts.errors import ProjectError, UsageError

SCENE = """from manim import *

class Dots(Scene):
    def construct(self):
        self.play(FadeIn(Dot()), run_time={seconds})
"""


def wanted(folder: Path, scene: str, name: str | None = None, locale: str = "en") -> Wanted:
    """Want a preview into a folder."""
    settings = Settings(root=CODE, store=Store(folder / "store"), out=folder)
    return Wanted(scene, name, settings, locale, folder / "preview.mp4")


def frames(path: Path) -> int:
    """Count a film's frames, and see that it is a preview."""
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        assert (stream.width, stream.height, stream.average_rate) == (SIZE.width, SIZE.height, FPS)
        return sum(1 for packet in film.demux(video=0) if packet.size)


@pytest.mark.parametrize("name", ["layers", "Layers", "1/layers"])
def test_a_scene_of_a_tutorial_is_found_by_beat_or_class(name: str, tmp_path: Path) -> None:
    """An editor names a scene as it is called in the script or in its file."""
    shown = film_once(wanted(tmp_path, name))
    assert shown.error is None
    assert frames(tmp_path / "preview.mp4") == shown.frames > 0


def test_a_preview_speaks_the_language_asked_for(tmp_path: Path) -> None:
    """Draft times are those of the language's own words: other words, another length."""
    english = film_once(wanted(tmp_path, "six"))
    vietnamese = film_once(wanted(tmp_path, "six", locale="vi"))
    assert english.error is vietnamese.error is None
    assert english.frames != vietnamese.frames


def test_an_unknown_scene_is_told_with_the_nearest(tmp_path: Path) -> None:
    """A slip of the pen is answered with the right name."""
    shown = film_once(wanted(tmp_path, "layer"))
    assert isinstance(shown.error, UsageError)
    assert "layers" in str(shown.error)


def test_a_mistake_is_told_not_raised(tmp_path: Path) -> None:
    """Whoever watches goes on watching after a mistake."""
    (tmp_path / "talk.py").write_text(SCENE.format(seconds="1 / 0"), encoding="utf-8")
    shown = film_once(wanted(tmp_path, str(tmp_path / "talk.py")))
    assert isinstance(shown.error, ProjectError)
    assert "talk.py:5" in str(shown.error)


def test_watching_films_again_on_every_save(tmp_path: Path) -> None:
    """The film follows the file: changed on a save, kept through a mistake, until it is interrupted."""
    file, out = tmp_path / "talk.py", tmp_path / "preview.mp4"
    file.write_text(SCENE.format(seconds=1), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("tutorials")), "preview", str(file), "-o", str(out), "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watch:
        try:
            assert watch.stdout is not None
            assert watch.stdout.readline().strip() == str(out)
            assert frames(out) == FPS
            file.write_text(SCENE.format(seconds="None.x"), encoding="utf-8")
            time.sleep(1)
            file.write_text(SCENE.format(seconds=2), encoding="utf-8")
            assert watch.stdout.readline().strip() == str(out)
            assert frames(out) == 2 * FPS
        finally:
            watch.terminate()
