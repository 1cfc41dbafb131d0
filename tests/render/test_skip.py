"""Held frames: two decoders of different make show exactly the frame before, and rightly all that follow."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from av.video.frame import PictureType
from decoders import ffmpeg_frames, openh264_frames
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from render.size import Size
from render.skip import Holder, ParameterSets

SIZE = Size(208, 112)
X264 = "bframes=0:ref=1:weightp=0:scenecut=0:threads=1:keyint=1000000:"
ENTROPY = pytest.mark.parametrize("entropy", ["cabac=1", "cabac=0"])
HOLDS = st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=20)  # held after it; keyframe


def drawn(n: int) -> np.ndarray:
    """A disc that wanders over a slope with some grain: motion, flats and detail; I420."""
    y, x = np.mgrid[: SIZE.height, : SIZE.width]
    grain = np.random.default_rng(n // 5).integers(0, 20, y.shape)
    luma = 40 + x // 2 + grain
    luma[(x - 20 - 9 * n % 170) ** 2 + (y - 50) ** 2 < 400] = 220
    chroma = np.full((SIZE.height // 2, SIZE.width), 90 + n % 60)
    return np.ascontiguousarray(np.vstack([luma, chroma]).astype(np.uint8))


def encoder(x264: str, preset: str = "superfast") -> Any:
    """Open x264 on its own."""
    context: Any = av.CodecContext.create("libx264", "w")
    context.width, context.height, context.pix_fmt = SIZE.width, SIZE.height, "yuv420p"
    context.time_base = Fraction(1, 30)
    context.thread_count = 1
    context.flags |= 1 << 22  # parameter sets in the extradata, as for MP4
    context.options = {"preset": preset, "x264-params": X264 + x264}
    context.open()
    return context


def write(out: Path, x264: str, holds: list[tuple[int, bool]]) -> list[int]:
    """Write an Annex B stream; return, for each of its frames, which drawing it shows."""
    context = encoder(x264)
    holder = Holder(ParameterSets.read(bytes(context.extradata)))
    shown: list[int] = []
    packets = []
    for n, (_, key) in enumerate(holds):
        frame = av.VideoFrame.from_ndarray(drawn(n), format="yuv420p")
        frame.pts, frame.time_base = n, Fraction(1, 30)
        frame.pict_type = PictureType.I if key or n == 0 else PictureType.P
        packets += context.encode(frame)
    packets += context.encode(None)
    data = [bytes(context.extradata)]
    for packet in packets:
        n = packet.pts
        data.append(holder.passed(bytes(packet)))
        data += [holder.held() for _ in range(holds[n][0])]
        shown += [n] * (1 + holds[n][0])
    out.write_bytes(b"".join(data))
    return shown


@ENTROPY
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(holds=HOLDS, qp=st.integers(5, 45))
def test_any_holds_between_any_frames_decode_in_both(
    tmp_path: Path, entropy: str, holds: list[tuple[int, bool]], qp: int
) -> None:
    """Every frame is there, held ones repeat the last to the bit, the others are untouched, nobody complains."""
    shown = write(tmp_path / "a.h264", f"{entropy}:qp={qp}", holds)
    frames = ffmpeg_frames(tmp_path / "a.h264", SIZE)
    assert np.array_equal(frames, openh264_frames(tmp_path / "a.h264", SIZE))
    assert len(frames) == len(shown)
    write(tmp_path / "b.h264", f"{entropy}:qp={qp}", [(0, key) for _, key in holds])
    plain = ffmpeg_frames(tmp_path / "b.h264", SIZE)
    for frame, n in zip(frames, shown, strict=True):
        assert np.array_equal(frame, plain[n])


@ENTROPY
def test_frames_that_x264_gives_late_are_held_too(tmp_path: Path, entropy: str) -> None:
    """With look-ahead and rate control, packets come later, and the numbers still add up."""
    holds = [(n % 3 * 7, n == 17) for n in range(40)]
    shown = write(tmp_path / "a.h264", f"{entropy}:crf=20:rc-lookahead=20:mbtree=1", holds)
    frames = openh264_frames(tmp_path / "a.h264", SIZE)
    assert len(frames) == len(shown)
    for frame, n in zip(frames, shown, strict=True):
        assert np.abs(frame.astype(int) - drawn(n)).mean() < 5


@pytest.mark.parametrize("decode", [ffmpeg_frames, openh264_frames])
@pytest.mark.parametrize("entropy", ["cabac=1", "cabac=0"])
def test_the_decoders_do_see_what_is_wrong(tmp_path: Path, entropy: str, decode: Callable[..., object]) -> None:
    """A held frame that stops early, and a frame too few in the count: silence elsewhere means something.

    FFmpeg fills a gap in the count without a word; that is OpenH264's part.
    """
    write(tmp_path / "good.h264", entropy, [(1, False), (1, False)])
    good = (tmp_path / "good.h264").read_bytes()
    start = good.index(b"\0\0\0\1\x41")
    end = good.index(b"\0\0\0\1\x41", start + 1)
    broken = [good[: start + 7] + good[end:]]
    if decode is openh264_frames:
        broken.append(good[:start] + good[end:])
    for data in broken:
        (tmp_path / "bad.h264").write_bytes(data)
        with pytest.raises(AssertionError):
            decode(tmp_path / "bad.h264", SIZE)


def test_a_held_frame_is_a_few_dozen_bytes() -> None:
    """At 1080p too: holding costs no more than naming it."""
    for cabac in (True, False):
        holder = Holder(ParameterSets(4, 8160, cabac, 23, True))
        holder.passed(b"\0\0\0\1\x65\x88")
        assert len(holder.held()) < 80


@pytest.mark.parametrize(
    ("x264", "says"),
    [
        ("bframes=2", "out of order"),
        ("ref=3", "one reference"),
        ("weightp=1", "weighted"),
        ("interlaced=1", "interlaced|out of order"),
    ],
)
def test_a_stream_that_cannot_hold_frames_is_refused(x264: str, says: str) -> None:
    """What the module cannot do, it says, and does not write a broken film."""
    context = encoder(x264)
    with pytest.raises(ValueError, match=says):
        ParameterSets.read(bytes(context.extradata))


def test_several_slices_a_picture_are_refused() -> None:
    """A held frame has one slice, and takes the place of none."""
    context = encoder("slices=2")
    holder = Holder(ParameterSets.read(bytes(context.extradata)))
    frame = av.VideoFrame.from_ndarray(drawn(0), format="yuv420p")
    frame.pts, frame.time_base = 0, Fraction(1, 30)
    packets = [*context.encode(frame), *context.encode(None)]
    with pytest.raises(ValueError, match="2 slices"):
        holder.passed(bytes(packets[0]))


def test_other_packaging_is_refused() -> None:
    """Length-prefixed units (avcC) and empty parameter sets are not mistaken for Annex B."""
    for extradata in (b"", b"\1\x64\0\x0d\xff\xe1\0\5", b"\0\0\0\1\x68\xee"):
        with pytest.raises(ValueError, match="Annex B"):
            ParameterSets.read(extradata)


def test_nothing_is_held_before_the_first_frame() -> None:
    """There is no picture yet that could be repeated."""
    with pytest.raises(ValueError, match="no frame to hold"):
        Holder(ParameterSets(4, 99, True, 23, True)).held()
