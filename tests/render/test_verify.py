"""Measuring films: a good one is measured as good, and every planted defect is found by its own words."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import Result
from grey_stage import GreyStage
from reels import SMALL, picture

from render import record
from render.loudness import loudness_findings, measure
from render.measured import Loudness
from render.mux import run_ffmpeg
from render.picture import save_png
from render.record import Record, read, to_json
from render.screening.listening import listen
from render.size import Size
from render.verify import verify
from scripts.model import Brief

Tutorials = Callable[..., Result]
NAME = "tiny-film.en"


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Films rendered once for all tests, by voice."""
    return {}


@pytest.fixture
def folder(
    tutorials: Tutorials, project: Path, shelf: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A rendered film, spoken, that a test may spoil."""
    if "espeak" not in shelf:
        assert tutorials("render", "-l", "en", "--voice", "espeak").exit_code == 0
        shelf["espeak"] = tmp_path_factory.mktemp("shelf") / "film"
        shutil.copytree(project / "build/films/tiny-film/en", shelf["espeak"])
    return Path(shutil.copytree(shelf["espeak"], project / "spoilt"))


def facts(folder: Path) -> Record:
    """The record of the film."""
    found = read(folder / f"{NAME}.{record.SUFFIX}")
    assert found is not None
    return found


def measured(folder: Path) -> Loudness:
    """How loud the film is."""
    film = folder / f"{NAME}.mp4"
    heard = listen(film)
    assert heard is not None
    return measure(film, facts(folder), heard.mono)


def faults(folder: Path) -> list[str]:
    """What verify finds."""
    return [str(finding) for finding in verify(facts(folder), folder).findings]


def remake(folder: Path, *arguments: str) -> None:
    """Pass the film through ffmpeg."""
    film, aside = folder / f"{NAME}.mp4", folder / "aside.mp4"
    run_ffmpeg(["-i", str(film), *arguments, "-movflags", "+faststart", str(aside)], aside)
    os.replace(aside, film)


COPY = ("-map", "0:v", "-map", "0:a", "-map", "0:s", "-c", "copy")


def test_a_good_film_is_good(folder: Path) -> None:
    """Nothing is found, and every mark has its word's frame, on all three witnesses."""
    found = verify(facts(folder), folder)
    assert found.findings == ()
    assert [(row.mark, row.late, row.moves) for row in found.rows] == [
        ("first", 0, 0),
        ("second", 0, 0),
        ("third", 0, 0),
    ]
    assert all(row.changes[0].mean > 20 for row in found.rows)


def lose_frames(folder: Path) -> None:
    """Cut the picture at four seconds."""
    remake(folder, *COPY, "-c:v", "libx264", "-frames:v", "120")


def jump(folder: Path) -> None:
    """Leave a frame out, and its time empty."""
    remake(folder, *COPY, "-c:v", "libx264", "-vf", "select='not(eq(n,50))'", "-fps_mode", "vfr")


def grow(folder: Path) -> None:
    """Double the picture."""
    remake(folder, *COPY, "-c:v", "libx264", "-vf", "scale=640:360")


def foreign_voice(folder: Path) -> None:
    """Say that the voice is French."""
    remake(folder, *COPY, "-metadata:s:a:0", "language=fra")


def hidden_text(folder: Path) -> None:
    """Make the subtitles no default."""
    # By hand: ffmpeg makes the only track of a kind the default, whatever it is told.
    film = folder / f"{NAME}.mp4"
    content = bytearray(film.read_bytes())
    place = content.index(b"tkhd", content.index(b"tkhd", content.index(b"tkhd") + 1) + 1)
    content[place + 7] &= ~1  # flag "track enabled" (ISO/IEC 14496-12, 8.3.2)
    film.write_bytes(content)


def no_text(folder: Path) -> None:
    """Leave the subtitles out."""
    remake(folder, "-map", "0:v", "-map", "0:a", "-c", "copy")


def other_title(folder: Path) -> None:
    """Rename the film."""
    remake(folder, *COPY, "-metadata", "title=Another")


def hidden_voice(folder: Path) -> None:
    """Name another speaker."""
    remake(folder, *COPY, "-metadata", "artist=Voice: a person")


def too_loud(folder: Path) -> None:
    """Turn the sound up by 3 dB, behind the limiter."""
    remake(folder, *COPY, "-c:a", "aac", "-b:a", "160k", "-af", "volume=3dB")


def too_soft(folder: Path) -> None:
    """Turn the sound down by 3 dB."""
    remake(folder, *COPY, "-c:a", "aac", "-b:a", "160k", "-af", "volume=-3dB")


def no_chapters(folder: Path) -> None:
    """Leave the chapters out."""
    remake(folder, *COPY, "-map_chapters", "-1")


def short_sound(folder: Path) -> None:
    """End the sound after three seconds."""
    remake(folder, *COPY, "-c:a", "aac", "-af", "atrim=0:3")


def mute(folder: Path) -> None:
    """Silence the second sentence."""
    slot = facts(folder).timeline.spans[0].slots[1]
    start, end = slot.start / 30 - 0.2, (slot.start + slot.frames) / 30 + 0.2
    remake(folder, *COPY, "-c:a", "aac", "-af", f"volume=enable='between(t,{start},{end})':volume=0")


def other_words(folder: Path) -> None:
    """Embed other words than the cues'."""
    other = folder / "other.srt"
    other.write_text((folder / f"{NAME}.srt").read_text("utf-8").replace("sentence", "sentense"), "utf-8")
    arguments = ("-i", str(other), "-map", "0:v", "-map", "0:a", "-map", "1:s", "-c", "copy", "-c:s", "mov_text")
    remake(folder, *arguments, "-metadata:s:s:0", "language=eng", "-disposition:s:0", "default")


def edited_srt(folder: Path) -> None:
    """Change a word in the sidecar."""
    path = folder / f"{NAME}.srt"
    path.write_text(path.read_text("utf-8").replace("second", "third"), "utf-8")


def moved_vtt(folder: Path) -> None:
    """Begin the first cue at the first frame."""
    path = folder / f"{NAME}.vtt"
    text = path.read_text("utf-8")
    start = text[text.index(" --> ") - 12 : text.index(" --> ")]
    path.write_text(text.replace(start, "00:00:00.000", 1), "utf-8")


def half_a_vtt(folder: Path) -> None:
    """Lose the end of a sidecar."""
    path = folder / f"{NAME}.vtt"
    text = path.read_text("utf-8")
    path.write_text(text[: text.rindex("\n\n")], "utf-8")


def latin_srt(folder: Path) -> None:
    """Save the sidecar in another encoding."""
    (folder / f"{NAME}.srt").write_bytes("1\n00:00:00,000 --> 00:00:01,000\ncafé\n".encode("latin-1"))


def small_poster(folder: Path) -> None:
    """Shrink the poster."""
    save_png(picture(100), folder / f"{NAME}.poster.png")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lose_frames, "has 120 frames, the timeline"),
        (jump, "frame 50 is not at its time"),
        (grow, "is 640x360, made as 320x180"),
        (foreign_voice, "its audio is tagged 'fra', not 'eng'"),
        (hidden_text, "its subtitle is not a default stream"),
        (no_text, "has the streams video, audio"),
        (hidden_voice, "of its voice, not 'Voice: espeak/en-us'"),
        (too_loud, "(ffmpeg), over -1 dBTP"),
        (too_loud, "(pyloudnorm), not -16 LUFS"),
        (too_soft, "(ffmpeg), not -16 LUFS"),
        (other_title, "its title is 'Another'"),
        (no_chapters, "has other chapters"),
        (short_sound, "s longer than the picture"),
        (mute, "one.2: nothing is heard where it is spoken"),
        (other_words, "reads 'This is a first sentense."),
        (edited_srt, f"{NAME}.srt subtitle 2: reads"),
        (moved_vtt, f"{NAME}.vtt subtitle 1: is at 0–"),
        (half_a_vtt, f"{NAME}.vtt: has 2 subtitles, not 3"),
        (latin_srt, f"{NAME}.srt: is not UTF-8"),
        (small_poster, "poster.png: is 320x180"),
        (lambda folder: (folder / f"{NAME}.vtt").unlink(), f"{NAME}.vtt: is not there"),
        (lambda folder: (folder / f"{NAME}.poster.png").unlink(), "poster.png: is not there"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_every_planted_defect_is_found(folder: Path, spoil: Callable[[Path], None], words: str) -> None:
    """Whatever is wrong with a delivered film is found, and said in words that name it."""
    spoil(folder)
    found = faults(folder)
    assert any(words in fault for fault in found), found


def test_a_late_picture_is_found_by_the_stage_and_by_the_pixels(tutorials: Tutorials, stage: GreyStage) -> None:
    """A picture that comes three frames after its word: verify says so, shows it first, and ends with 3."""
    stage.late = {"second": 3}
    tutorials("render", "-l", "en")
    result = tutorials("verify", "-l", "en", "--marks", "1")
    assert result.exit_code == 3
    assert "one {second}: the picture is +3 frames off its word" in result.stdout
    row = next(line for line in result.stdout.splitlines() if "one/second" in line)
    assert "+3" in row
    assert "0.000 (max 0)" in row
    assert "the worst 3 frames off its word" in result.stdout


def test_a_stage_that_says_it_drew_and_did_not_is_found_by_the_pixels(
    tutorials: Tutorials, stage: GreyStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pixels are asked for themselves: a mark on which nothing changes is a finding, whatever the stage says."""

    def always(brief: Brief, frame: int, size: Size) -> np.ndarray:
        return picture(100, size)

    monkeypatch.setattr(stage, "still", always)
    tutorials("render", "-l", "en")
    result = tutorials("verify", "-l", "en")
    assert result.exit_code == 3
    assert result.stdout.count("error: tiny-film/en/") == 3
    assert result.stdout.count("nothing moves within 0.3 s of its word") == 3


def test_a_picture_that_begins_too_softly_is_a_warning(
    tutorials: Tutorials, stage: GreyStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stage that draws on the word, but nothing to be seen until four frames later, is told, and is no error."""
    drawn = stage.still

    def softly(brief: Brief, frame: int, size: Size) -> np.ndarray:
        return drawn(brief, max(0, frame - 4), size)

    monkeypatch.setattr(stage, "still", softly)
    tutorials("render", "-l", "en")
    result = tutorials("verify", "-l", "en")
    assert result.exit_code == 0
    assert result.stdout.count("nothing is seen to move until 4 frames after its word") == 3


def test_a_mark_that_no_picture_answered_is_a_warning(folder: Path) -> None:
    """A moment of the script that the scene does not use is told, and is no error."""
    known = facts(folder)
    changed = replace(known, drawn={**known.drawn, "two": ()})
    found = verify(changed, folder)
    told = [(finding.severity, finding.check, finding.what) for finding in found.findings]
    assert told == [("warning", "film/mark-unanswered", "no picture answered this mark")]
    assert found.rows[-1].late is None


def test_a_file_that_is_no_film_is_a_failed_step(tutorials: Tutorials, project: Path) -> None:
    """Exit code 1, what cannot be read and what to do; the other films are measured all the same."""
    tutorials("render")
    (project / f"build/films/tiny-film/en/{NAME}.mp4").write_bytes(b"not a film")
    result = tutorials("verify")
    assert result.exit_code == 1
    assert "cannot be read as a film" in result.stderr
    assert "tiny-film/id: 3 marks" in result.stdout


def test_a_film_that_was_never_rendered_is_a_finding(tutorials: Tutorials) -> None:
    """Nothing is not good enough."""
    result = tutorials("verify", "-l", "en")
    assert result.exit_code == 3
    assert "no film was rendered" in result.stdout


def test_records_come_back_as_they_were(folder: Path, tmp_path: Path) -> None:
    """What is written beside a film is what the next run reads."""
    known = facts(folder)
    (tmp_path / "record.json").write_bytes(to_json(known))
    assert read(tmp_path / "record.json") == known
    assert known.size == str(SMALL)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": 99}', '{"schema": 1, "tutorial": "x"}', "no JSON"])
def test_a_record_that_cannot_be_read_is_no_record(tmp_path: Path, text: str) -> None:
    """A damaged record, or one of another version, makes the film stale and stops nothing."""
    path = tmp_path / "record.json"
    path.write_text(text)
    assert read(path) is None


def test_the_record_says_its_schema(folder: Path) -> None:
    """Whoever reads it in ten years knows which version it is."""
    assert json.loads((folder / f"{NAME}.{record.SUFFIX}").read_text("utf-8"))["schema"] == record.SCHEMA


def test_beats_of_other_loudness_are_found(folder: Path) -> None:
    """One tone from beat to beat: more than a LU apart is said, with both beats."""
    loud = measured(folder)
    assert max(value for _, value in loud.beats) - min(value for _, value in loud.beats) <= 1
    apart = replace(loud, beats=(("one", -15.0), ("two", -17.5)))
    (found,) = loudness_findings(facts(folder), apart, "film")
    assert "beat one has -15.0 LUFS and beat two -17.5" in found.what


def test_both_meters_agree(folder: Path) -> None:
    """Within a tenth of a LU and half a decibel, though they share no code."""
    own, theirs = measured(folder).meters
    assert own.lufs == pytest.approx(theirs.lufs, abs=0.15)
    assert own.dbtp == pytest.approx(theirs.dbtp, abs=0.5)
