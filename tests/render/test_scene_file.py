"""Filming the scenes of any Manim file: as many frames, the same pictures, and one clear error for what is wrong."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from render.scene_file import film_file
from render.size import Size
from scripts.errors import ProjectError, UsageError

SIZE, FPS = Size(320, 180), 15
PLAIN = """
from manim import *

class Plain(Scene):
    def construct(self):
        square = Square(color=BLUE, fill_opacity=0.6)
        self.play(Create(square), run_time=0.5)
        self.next_section("second")
        self.wait(0.7)
        self.play(square.animate.shift(RIGHT * 2), run_time=0.4)
        tracker = ValueTracker(0)
        number = always_redraw(lambda: Text(f"{tracker.get_value():.1f}").shift(UP))
        self.add(number)
        self.play(tracker.animate.set_value(1), run_time=0.4)
        self.wait(2, stop_condition=lambda: self.time > 2.2)
        number.clear_updaters()
        self.wait(0.5)
"""
SCENE = "from manim import *\n\nclass {name}({kind}):\n    def construct(self):\n        {plays}\n"
OTHERS = {
    "MovingCameraScene": "self.play(self.camera.frame.animate.scale(0.5))",
    "ThreeDScene": "self.set_camera_orientation(phi=1, theta=1); self.play(Create(Cube()))",
    "ZoomedScene": "self.activate_zooming(); self.play(Create(Square()))",
}


def written(folder: Path, text: str, name: str = "talk.py") -> Path:
    """Write a scene file."""
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def filmed(file: Path, name: str | None = None) -> Path:
    """Film a scene beside its file."""
    out = file.with_suffix(".mp4")
    film_file(file, name, SIZE, FPS, out)
    return out


def pictures(path: Path) -> list[np.ndarray]:
    """Decode a film."""
    with av.open(str(path)) as film:
        return [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]


def stock(file: Path, name: str) -> list[np.ndarray]:
    """Film a scene with the `manim` command, and decode it."""
    media = file.parent / "media"
    size = f"{SIZE.width},{SIZE.height}"
    options = ["--disable_caching", "--progress_bar", "none", "--fps", str(FPS), "-r", size, "--media_dir", str(media)]
    subprocess.run(
        [sys.executable, "-m", "manim", "render", str(file), name, *options], check=True, capture_output=True
    )
    return pictures(next(media.glob(f"videos/**/{name}.mp4")))


def test_a_film_has_the_frames_of_manims(tmp_path: Path) -> None:
    """Plays, holds, updaters and waits with a condition: the frames of the `manim` command, as many of them."""
    file = written(tmp_path, PLAIN)
    ours, theirs = pictures(filmed(file)), stock(file, "Plain")
    assert len(ours) == len(theirs)
    assert max(float(np.abs(a.astype(int) - b).mean()) for a, b in zip(ours, theirs, strict=True)) < 4


def test_a_section_begins_with_a_keyframe(tmp_path: Path) -> None:
    """Players can jump to where a section begins."""
    with av.open(str(filmed(written(tmp_path, PLAIN)))) as film:
        keys = [packet.pts for packet in film.demux(video=0) if packet.size and packet.is_keyframe]
        base = film.streams.video[0].time_base
    assert base is not None
    assert 8 in [round(pts * base * FPS) for pts in keys if pts is not None]


@pytest.mark.parametrize(("kind", "plays"), OTHERS.items())
def test_scenes_with_other_cameras_are_drawn_by_them(kind: str, plays: str, tmp_path: Path) -> None:
    """What the plain camera does not do, Manim's own camera for it does, and the film is the same."""
    file = written(tmp_path, SCENE.format(name="Other", kind=kind, plays=plays))
    ours, theirs = pictures(filmed(file)), stock(file, "Other")
    assert len(ours) == len(theirs)
    assert max(float(np.abs(a.astype(int) - b).mean()) for a, b in zip(ours, theirs, strict=True)) < 4


def test_a_sound_is_in_the_film(tmp_path: Path) -> None:
    """A scene that adds a sound has it at its time; the film is as long as the picture."""
    with wave.open(str(tmp_path / "beep.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"\0\x30\0\xd0" * 2000)
    beep = tmp_path / "beep.wav"
    text = "from manim import *\n\nclass Beep(Scene):\n    def construct(self):\n        self.wait(1)\n"
    text += f"        self.add_sound({str(beep)!r})\n        self.wait(1)\n"
    with av.open(str(filmed(written(tmp_path, text)))) as film:
        samples = np.concatenate([frame.to_ndarray().ravel() for frame in film.decode(audio=0)])
        rate = film.streams.audio[0].rate
    assert np.abs(samples[: int(0.9 * rate)]).max() < 0.01
    assert np.abs(samples[int(1.05 * rate) : int(1.4 * rate)]).max() > 0.1
    assert len(samples) / rate == pytest.approx(2, abs=0.1)


def test_subcaptions_are_written_beside_the_film(tmp_path: Path) -> None:
    """What Manim writes as subcaptions, an SRT beside the film has."""
    text = "from manim import *\n\nclass Told(Scene):\n    def construct(self):\n"
    text += "        self.play(Create(Square()), subcaption='A square.')\n"
    film = filmed(written(tmp_path, text))
    assert "A square." in film.with_suffix(".srt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "name", "error"),
    [
        (PLAIN, "Plane", "nearest: Plain"),
        (PLAIN + "\nclass Second(Scene):\n    pass\n", None, "2 scenes; name one of Plain, Second"),
        ("x = 1\n", None, "0 scenes"),
        (SCENE.format(name="Still", kind="Scene", plays="self.add(Dot())"), None, "plays no"),
        (PLAIN.replace("class", "config.frame_rate = 29.97\n\nclass", 1), None, "whole number of frames"),
        (PLAIN.replace("class", "config.pixel_width = 321\n\nclass", 1), None, "even numbers, not 321x180"),
    ],
)
def test_wrong_use_is_one_message_and_leaves_nothing(text: str, name: str | None, error: str, tmp_path: Path) -> None:
    """What cannot be filmed is said in a sentence, and no half film stays."""
    file = written(tmp_path, text)
    with pytest.raises(UsageError, match=error):
        filmed(file, name)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "__pycache__") == ["talk.py"]


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(UsageError, match=r"no scene file .*none\.py"):
        filmed(tmp_path / "none.py")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("from manim import *\n\nclass Broken(Scene)\n    pass\n", 3),
        ("from manim import *\n\n1 / 0\n", 3),
        (SCENE.format(name="Broken", kind="Scene", plays="self.wait(1 / 0)"), 5),
    ],
)
def test_a_mistake_in_a_scene_is_a_finding_with_its_line(text: str, line: int, tmp_path: Path) -> None:
    """A file or a scene that raises is told with its line, and leaves no film."""
    file = written(tmp_path, text)
    with pytest.raises(ProjectError, match=f"talk.py:{line}: "):
        filmed(file)
    assert not file.with_suffix(".mp4").exists()
