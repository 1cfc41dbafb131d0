"""When a cue leaves, in frames at 25 a second: two of gap, half a second (12 frames) to linger or to close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subtitles.profile import profile
from subtitles.timing import Room, last_frame, out_frame

RULES = profile("netflix", "en")
FPS = 25


@pytest.mark.parametrize(
    ("heard", "next_in", "need", "out"),
    [
        (100, None, 21, 112),  # half a second after the last sound
        (100, None, 130, 130),  # longer, to be read
        (100, None, 400, 175),  # but no longer than seven seconds
        (100, 101, 21, 99),  # the next word follows at once: two frames between
        (100, 115, 21, 113),  # a gap of three frames is closed
        (100, 124, 21, 122),  # so is one of half a second
        (100, 125, 21, 112),  # a longer one is left
        (100, 125, 118, 123),  # unless reading leaves less than half a second of it
        (160, 183, 21, 170),  # a gap that seven seconds cannot close is kept wide enough to be seen
    ],
)
def test_a_cue_leaves_when_it_should(heard: int, next_in: int | None, need: int, out: int) -> None:
    """A cue begins at frame 0, in a beat of 500 frames."""
    assert out_frame(Room(0, heard, next_in, 500), need, RULES, FPS) == out


@given(
    first=st.integers(0, 100),
    sound=st.integers(1, 200),
    pause=st.integers(0, 100),
    rest=st.integers(0, 100),
    need=st.integers(1, 300),
    fps=st.sampled_from([24, 25, 30, 50, 60]),
)
def test_a_cue_never_meets_its_neighbours(first: int, sound: int, pause: int, rest: int, need: int, fps: int) -> None:
    """Whatever it needs, a cue is gone two frames before the next, by the end of its beat, after seven seconds."""
    next_in = first + sound + pause
    room = Room(first, first + sound, next_in, next_in + rest)
    out = out_frame(room, need, RULES, fps)
    assert out <= last_frame(room, RULES, fps) <= next_in - 2
    assert out <= room.end
    assert out - first <= 7 * fps
