"""The MP4 that people get: streams, languages, names, chapters and credits, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from reels import FPS, ffprobe, segment, sound

from render.chapters import Chapter
from render.join import join
from render.mux import LICENCE, Credits, mux
from scripts.errors import StepError
from scripts.model import Locale

ARABIC = Locale("ar", "ara", "Arabic", "rtl")
CREDITS = Credits("ما الذي يجعل المدينة تتعلم؟", "One; two = three", "First line\n# second\\line", "espeak/ar")
CHAPTERS = (Chapter("one; = two", 0, 60), Chapter("ثلاثة", 60, 135))
SRT = "1\n00:00:00,500 --> 00:00:01,500\nمرحبا\n\n2\n00:00:02,000 --> 00:00:03,500\nHi there\nyou\n"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a silent film of 135 frames, its sound and its subtitles."""
    folder = tmp_path_factory.mktemp("parts")
    join([(segment(folder / "s.mp4", range(135)), 135)], FPS, folder / "v.mp4")
    sound(folder / "a.wav", 135)
    (folder / "c.srt").write_text(SRT, encoding="utf-8")
    return folder


def muxed(parts: Path, out: Path) -> Path:
    """Mux the parts."""
    mux(
        parts / "v.mp4",
        parts / "a.wav",
        parts / "c.srt",
        out,
        locale=ARABIC,
        credits_=CREDITS,
        chapters=CHAPTERS,
        fps=FPS,
    )
    return out


@pytest.fixture(scope="module")
def film(parts: Path) -> Path:
    """The film of the parts."""
    return muxed(parts, parts / "film.mp4")


def test_every_stream_has_its_language_name_and_disposition(film: Path) -> None:
    """Picture, voice and text are tagged in ISO 639-2, named, and on by default; the chapters' own track as well."""
    streams = ffprobe(film, "-show_streams")["streams"]
    assert [(s["codec_name"], s["tags"]["language"]) for s in streams] == [
        ("h264", "ara"),
        ("aac", "ara"),
        ("mov_text", "ara"),
        ("bin_data", "ara"),
    ]
    assert [s["tags"]["handler_name"] for s in streams[:3]] == ["Picture", "Voice (Arabic)", "Subtitles (Arabic)"]
    assert [s["disposition"]["default"] for s in streams[:3]] == [1, 1, 1]


def test_sound_is_stereo_at_48_khz_and_as_long_as_the_picture(film: Path) -> None:
    """Both last 135 frames, 4.5 seconds, to the millisecond."""
    picture, voice = ffprobe(film, "-show_streams")["streams"][:2]
    assert (voice["sample_rate"], voice["channels"]) == ("48000", 2)
    assert float(picture["duration"]) == float(voice["duration"]) == 4.5
    assert picture["nb_frames"] == "135"


def test_chapters_and_credits_survive_any_sign(film: Path) -> None:
    """Titles with equals signs, semicolons, hashes, backslashes and new lines arrive as they were."""
    found = ffprobe(film, "-show_chapters", "-show_format")
    chapters = [(c["tags"]["title"], c["start_time"], c["end_time"]) for c in found["chapters"]]
    assert chapters == [("one; = two", "0.000000", "2.000000"), ("ثلاثة", "2.000000", "4.500000")]
    tags = found["format"]["tags"]
    assert (tags["title"], tags["comment"], tags["copyright"]) == (CREDITS.title, CREDITS.notice, LICENCE)
    assert tags["description"] == CREDITS.summary


def test_a_player_can_begin_before_it_has_all(film: Path) -> None:
    """The index stands before the pictures."""
    head = film.read_bytes()
    assert head.index(b"moov") < head.index(b"mdat")


def test_muxing_twice_gives_the_same_bytes(parts: Path, film: Path) -> None:
    """Neither the date nor a version is in the file."""
    assert muxed(parts, parts / "again.mp4").read_bytes() == film.read_bytes()
    assert b"Lavf" not in film.read_bytes()


def test_what_ffmpeg_says_becomes_one_line(parts: Path, tmp_path: Path) -> None:
    """A failure names the film and quotes ffmpeg."""
    broken = tmp_path / "parts"
    broken.mkdir()
    for name in ("a.wav", "c.srt"):
        (broken / name).write_bytes((parts / name).read_bytes())
    (broken / "v.mp4").write_bytes(b"not a film")
    with pytest.raises(StepError, match=r"film\.mp4: ffmpeg says .*tutorials doctor"):
        muxed(broken, tmp_path / "film.mp4")


def test_chapters_of_a_minute_keep_their_places(parts: Path, tmp_path: Path) -> None:
    """Long chapters are all listed, each from its start to the next: both lists in the file agree."""
    join([(parts / "s.mp4", 135)] * 40, FPS, tmp_path / "v.mp4")
    sound(tmp_path / "a.wav", 135 * 40)
    (tmp_path / "c.srt").write_text(SRT, encoding="utf-8")
    named = [Chapter(f"part {i}", i * 1800, (i + 1) * 1800) for i in range(3)]
    texts = {"locale": ARABIC, "credits_": CREDITS, "chapters": named, "fps": FPS}
    mux(tmp_path / "v.mp4", tmp_path / "a.wav", tmp_path / "c.srt", tmp_path / "film.mp4", **texts)
    found = ffprobe(tmp_path / "film.mp4", "-show_chapters")["chapters"]
    assert [(c["tags"]["title"], float(c["start_time"])) for c in found] == [
        ("part 0", 0),
        ("part 1", 60),
        ("part 2", 120),
    ]
