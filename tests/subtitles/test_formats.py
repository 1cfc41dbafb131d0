"""Formats: what is written is read back by others' readers, every time to the millisecond and every line whole."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import imageio_ffmpeg
import pysrt
import pytest
import srt
from cue_makers import recorded
from hypothesis import given
from hypothesis import strategies as st

from scripts.clock import ms_at
from scripts.model import Cue, Locale
from subtitles.formats import FORMATS
from subtitles.profile import profile
from subtitles.segment import segment

Row = tuple[int, int, str]
ENGLISH, ARABIC = Locale("en", "eng", "English", "ltr"), Locale("ar", "ara", "Arabic", "rtl")

LINES = st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")), min_size=1).map(str.strip)
TEXTS = st.lists(LINES.filter(lambda line: line and "-->" not in line), min_size=1, max_size=2).map(tuple)


@st.composite
def cue_lists(draw: st.DrawFn) -> tuple[Cue, ...]:
    """Draw cues in order, up to hours into a film."""
    steps = draw(st.lists(st.tuples(st.integers(2, 50_000), st.integers(1, 400), TEXTS), max_size=8))
    starts = accumulate(gap + length for gap, length, _ in steps)
    return tuple(Cue("b", end - length, end, text) for end, (_, length, text) in zip(starts, steps, strict=True))


def by_pysrt(text: str) -> list[Row]:
    """Read SubRip with the library that wrote it."""
    return [(item.start.ordinal, item.end.ordinal, item.text) for item in pysrt.from_string(text)]


def by_srt(text: str) -> list[Row]:
    """Read SubRip with another library."""
    return [(in_ms(item.start), in_ms(item.end), item.content) for item in srt.parse(text)]


def in_ms(time: object) -> int:
    """Return a timedelta in whole milliseconds."""
    return round(time.total_seconds() * 1000)  # type: ignore[attr-defined]


def by_the_standard(text: str) -> list[Row]:
    """Read WebVTT as its standard says: blocks between empty lines, the text with character references."""
    header, *blocks = text.rstrip("\n").split("\n\n")
    assert header.split("\n")[0] == "WEBVTT"
    rows = []
    for block in blocks:
        _, times, *lines = block.split("\n")
        start, end = times.split(" --> ")
        rows.append((vtt_ms(start), vtt_ms(end), html.unescape("\n".join(lines))))
    return rows


def vtt_ms(time: str) -> int:
    """Return the milliseconds of 01:02:03.456."""
    hours, minutes, seconds, ms = map(int, re.fullmatch(r"(\d\d):(\d\d):(\d\d)\.(\d\d\d)", time).groups())  # type: ignore[union-attr]
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms


READERS: dict[str, tuple[Callable[[str], list[Row]], ...]] = {"srt": (by_pysrt, by_srt), "vtt": (by_the_standard,)}


@pytest.mark.parametrize("name", FORMATS)
@given(cues=cue_lists(), fps=st.sampled_from([24, 25, 30, 50, 60]))
def test_what_is_written_is_read_back(name: str, cues: tuple[Cue, ...], fps: int) -> None:
    """Every reader gets every cue's times, rounded to the nearest millisecond, and its lines."""
    text = FORMATS[name].format(cues, fps, ENGLISH)
    wanted = [(ms_at(cue.start, fps), ms_at(cue.end, fps), "\n".join(cue.lines)) for cue in cues]
    for read in READERS[name]:
        assert read(text) == wanted


@pytest.mark.parametrize("name", FORMATS)
def test_a_time_is_rounded_and_not_cut(name: str) -> None:
    """Frame 69 at 30 a second is 2.300 s, which floats cut to 2.299; frame 1 at 24 is 42 ms."""
    assert READERS[name][0](FORMATS[name].format([Cue("b", 69, 138, ("x",))], 30, ENGLISH)) == [(2300, 4600, "x")]
    assert READERS[name][0](FORMATS[name].format([Cue("b", 1, 24, ("x",))], 24, ENGLISH)) == [(42, 1000, "x")]


@pytest.mark.parametrize("name", FORMATS)
def test_ffmpeg_reads_a_real_film(name: str, tmp_path: Path) -> None:
    """The reader that makes the text track of the MP4 finds the same cues in Arabic."""
    made = recorded("ar")
    cues = segment(made.script, made.takes, made.timeline, profile("netflix", "ar"))
    path = tmp_path / f"film.{name}"
    path.write_text(FORMATS[name].format(cues, 25, ARABIC), encoding="utf-8")
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", "srt", "-"]
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    assert by_srt(read) == [(cue.start * 40, cue.end * 40, "\n".join(cue.lines)) for cue in cues]


def test_webvtt_names_its_language_and_escapes_its_text() -> None:
    """The header has the BCP 47 tag, the format's signs are references, and right-to-left text has no marks."""
    text = FORMATS["vtt"].format([Cue("b", 25, 50, ("هبط المساء <b> & 2 > 1",))], 25, ARABIC)
    assert text == (
        "WEBVTT\nKind: captions\nLanguage: ar\n\n1\n"
        "00:00:01.000 --> 00:00:02.000\nهبط المساء &lt;b&gt; &amp; 2 &gt; 1\n"
    )


def test_subrip_is_numbered_from_one() -> None:
    """SubRip has a number, the times with a comma, the lines, and an empty line after each cue."""
    text = FORMATS["srt"].format([Cue("b", 25, 50, ("One", "two")), Cue("b", 52, 75, ("three",))], 25, ENGLISH)
    assert text == "1\n00:00:01,000 --> 00:00:02,000\nOne\ntwo\n\n2\n00:00:02,080 --> 00:00:03,000\nthree\n\n"
