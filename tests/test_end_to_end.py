"""The whole line once: a real film in Chinese, small, made, made again, broken off and taken up again."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("tutorials")
# espeak-ng, because three films by Kokoro would take the tests minutes.
WHAT = ("1", "-l", "zh-Hans", "--size", "240p", "--voice", "espeak")
DELIVERED = {"mp4", "srt", "vtt", "txt", "poster.png"}


def places(folder: Path) -> tuple[str, ...]:
    """Options that keep a run's films and results in a folder."""
    return ("--out", str(folder / "films"), "--store", str(folder / "store"))


def tutorials(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    return subprocess.run([COMMAND, *arguments], capture_output=True, text=True, check=False)


def delivered(folder: Path) -> dict[str, str]:
    """What was delivered: name and digest of every file a viewer gets."""
    files = (folder / "films/what-makes-a-city-learn/zh-Hans").iterdir()
    wanted = [file for file in files if file.name.split(".", 2)[2] in DELIVERED]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in wanted}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the film was rendered undisturbed."""
    folder = tmp_path_factory.mktemp("made")
    done = tutorials("render", *WHAT, *places(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_the_film_is_what_its_timeline_says(made: Path) -> None:
    """Every measurement of `verify` holds: frames, streams, subtitles, and each mark on its word, in pixels too."""
    done = tutorials("verify", *WHAT, *places(made))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the worst 0 frames off its word, 0 not drawn" in done.stdout
    assert "0 errors" in done.stdout or "nothing wrong" in done.stdout


def test_an_independent_probe_counts_the_same_frames(made: Path) -> None:
    """ffprobe counts as many frames as the subtitles' film has, at a constant 30, with sound of the same length."""
    if shutil.which("ffprobe") is None:
        pytest.skip("ffprobe is not installed")
    film = next((made / "films").rglob("*.mp4"))
    shown = (
        "-count_packets",
        "-show_entries",
        "stream=codec_type,nb_read_packets,avg_frame_rate,duration:stream_tags=language",
    )
    asked = ["ffprobe", "-v", "error", *shown, "-of", "json", str(film)]
    streams = json.loads(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)["streams"]
    video, audio, text = streams[:3]
    frames = int(video["nb_read_packets"])
    assert video["avg_frame_rate"] == "30/1"
    assert abs(float(audio["duration"]) - frames / 30) <= 1 / 30
    assert [stream["tags"]["language"] for stream in (video, audio, text)] == ["zho"] * 3


def test_a_second_render_does_nothing(made: Path) -> None:
    """Nothing is made, the command is back at once; the account of it may have learnt what was verified."""

    def films() -> dict[Path, int]:
        files = (path for path in (made / "films").rglob("*") if path.is_file())
        return {path: path.stat().st_mtime_ns for path in files if path.parent != made / "films"}

    before = films()
    assert before
    start = time.monotonic()
    done = tutorials("render", *WHAT, *places(made))
    assert done.returncode == 0
    assert time.monotonic() - start < 5  # at rest 0.6 s; the machine may be busy with other tests
    assert films() == before


def test_a_killed_render_is_taken_up_and_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    """kill -9 in the middle leaves no worker and no half file; the next run ends with the very same films."""
    running = subprocess.Popen(
        [COMMAND, "render", *WHAT, *places(tmp_path)], stderr=subprocess.DEVNULL, start_new_session=True
    )
    while not _being_written(tmp_path / "store") and running.poll() is None:
        time.sleep(0.1)  # until a scene is being written
    time.sleep(1)
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    deadline = time.monotonic() + 15
    while (left := _alive(running.pid)) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert left == []
    assert not (tmp_path / "films").exists() or delivered(tmp_path) == {}
    done = tutorials("render", *WHAT, *places(tmp_path))
    assert done.returncode == 0, done.stderr
    assert delivered(tmp_path) == delivered(made)
    assert len(delivered(made)) == len(DELIVERED)


def _being_written(store: Path) -> bool:
    """Tell whether the run is writing a file; folders may go while they are looked through, which `rglob` minds."""
    return any(".part" in name for _, _, names in os.walk(store) for name in names)


def _alive(session: int) -> list[int]:
    """Processes of a session that are still running."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z" and int(stat.parent.name) != os.getpid():
            found.append(int(stat.parent.name))
    return found
