"""Joining: the frames of all scenes, in order, each exactly on its time, and nothing that would not play."""

from __future__ import annotations

from pathlib import Path

import av
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reels import FPS, SMALL, ffprobe, segment

from render.join import join
from render.size import Size
from scripts.errors import StepError


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lengths=st.lists(st.integers(1, 12), min_size=1, max_size=4), fps=st.sampled_from([24, 25, 30, 60]))
def test_frames_add_up_and_each_is_on_its_time(tmp_path: Path, lengths: list[int], fps: int) -> None:
    """The film has as many frames as its scenes together, packet n at n frames, at every rate."""
    segments = [
        (segment(tmp_path / f"{n}.mp4", [40 * n] * frames, fps=fps), frames) for n, frames in enumerate(lengths)
    ]
    assert join(segments, fps, tmp_path / "film.mp4") == sum(lengths)
    with av.open(str(tmp_path / "film.mp4")) as film:
        stream = film.streams.video[0]
        times = [packet.pts * packet.time_base * fps for packet in film.demux(stream) if packet.size]
        assert stream.average_rate == fps
    assert times == list(range(sum(lengths)))


def test_the_pictures_stand_in_the_order_of_the_scenes(tmp_path: Path) -> None:
    """What is decoded is what was drawn, scene after scene."""
    shades = [[30, 60], [90], [120, 150, 180]]
    segments = [(segment(tmp_path / f"{n}.mp4", run), len(run)) for n, run in enumerate(shades)]
    join(segments, FPS, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as film:
        seen = [int(frame.to_ndarray(format="gray")[45, 80]) for frame in film.decode(video=0)]
    assert seen == pytest.approx([shade for run in shades for shade in run], abs=3)


def test_a_decoder_of_another_make_reads_it_without_complaint(tmp_path: Path) -> None:
    """ffprobe counts the same frames."""
    segments = [(segment(tmp_path / f"{n}.mp4", [n] * 5), 5) for n in range(3)]
    join(segments, FPS, tmp_path / "film.mp4")
    stream = ffprobe(tmp_path / "film.mp4", "-count_frames", "-show_streams")["streams"][0]
    assert (stream["nb_read_frames"], stream["r_frame_rate"], stream["has_b_frames"]) == ("15", "30/1", 0)


def test_joining_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the hour or the machine is in the file."""
    segments = [(segment(tmp_path / "a.mp4", [1, 2, 3]), 3)]
    for name in ("one.mp4", "two.mp4"):
        join(segments, FPS, tmp_path / name)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()


def test_a_segment_of_another_length_is_refused(tmp_path: Path) -> None:
    """A scene that does not have the frames of its slot would move all that follow."""
    with pytest.raises(StepError, match="has 3 frames, the timeline 4"):
        join([(segment(tmp_path / "a.mp4", [1, 2, 3]), 4)], FPS, tmp_path / "film.mp4")


def test_a_segment_of_another_size_is_refused(tmp_path: Path) -> None:
    """Players show the first scene's settings for all."""
    first = segment(tmp_path / "a.mp4", [1, 2])
    other = segment(tmp_path / "b.mp4", [1, 2], Size(SMALL.width * 2, SMALL.height * 2))
    with pytest.raises(StepError, match=r"b\.mp4: encoded with other settings"):
        join([(first, 2), (other, 2)], FPS, tmp_path / "film.mp4")


def test_what_cannot_be_read_or_written_is_one_clear_error(tmp_path: Path) -> None:
    """A missing segment, no segments, a folder that is not there: each says what and where."""
    good = segment(tmp_path / "a.mp4", [1])
    (tmp_path / "bad.mp4").write_bytes(b"not a film")
    for segments, out in (
        ([(tmp_path / "gone.mp4", 1)], tmp_path / "film.mp4"),
        ([(good, 1), (tmp_path / "bad.mp4", 1)], tmp_path / "film.mp4"),
        ([], tmp_path / "film.mp4"),
        ([(good, 1)], tmp_path / "nowhere" / "film.mp4"),
    ):
        with pytest.raises(StepError, match=r"film\.mp4"):
            join(segments, FPS, out)
