"""Segments: exact frames, constant rate, the colours that were drawn, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from decoders import ffmpeg_frames, openh264_frames
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reels import ffprobe

from render.encoder import Rect, SegmentEncoder
from render.size import Size
from render.yuv import Yuv
from scenes.look.palette import COLOURS, RECIPES, colour

SIZE = Size(320, 180)


def picture(seed: int) -> np.ndarray:
    """A picture of large random blocks."""
    rng = np.random.default_rng(seed)
    blocks = rng.integers(0, 256, (9, 16, 3), dtype=np.uint8)
    rgba = np.full((SIZE.height, SIZE.width, 4), 255, np.uint8)
    rgba[..., :3] = np.kron(blocks, np.ones((20, 20, 1), np.uint8))
    return rgba


def rgb(y: int, cb: int, cr: int) -> np.ndarray:
    """BT.709, limited range, to RGB of 0 to 255 (ITU-R BT.709-6, item 3)."""
    luma, blue, red = (int(y) - 16) / 219, (int(cb) - 128) / 224, (int(cr) - 128) / 224
    r, b = luma + 1.5748 * red, luma + 1.8556 * blue
    return 255 * np.array([r, (luma - 0.2126 * r - 0.0722 * b) / 0.7152, b])


def encode(out: Path, runs: list[int], threaded: bool = False) -> None:
    """Encode one picture for each run, held for as many frames."""
    with SegmentEncoder(out, SIZE, 30, threaded=threaded) as encoder:
        for seed, repeat in enumerate(runs):
            encoder.write(picture(seed), repeat)


def luma(frame: np.ndarray) -> np.ndarray:
    """The brightness of a decoded I420 frame."""
    return frame[: SIZE.height].astype(int)


def drawn_luma(pixels: np.ndarray) -> np.ndarray:
    """What BT.709, limited range, makes of a picture's brightness."""
    return 16 + (pixels[..., :3] / 255) @ (np.array([0.2126, 0.7152, 0.0722]) * 219)


STEPS = st.lists(
    st.tuples(st.sampled_from(["new", "part", "same"]), st.integers(1, 25), st.booleans()), min_size=1, max_size=14
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, threaded=st.booleans())
def test_whatever_is_shown_how_long_ever_it_is_there(
    tmp_path: Path, steps: list[tuple[str, int, bool]], threaded: bool
) -> None:
    """Any order of new, partly new and held pictures, with or without keyframes: two decoders show each in its frame.

    At two frames a second a keyframe is due every ten frames, so most holds are longer than that.
    """
    pixels = picture(0)
    shown: list[np.ndarray] = []
    with SegmentEncoder(tmp_path / "a.mp4", SIZE, 2, threaded=threaded) as encoder:
        for n, (kind, repeat, key) in enumerate(steps, 1):
            changed: list[Rect] | None = None
            if kind == "new":
                pixels[:] = picture(n)
            elif kind == "part":
                pixels[33:91, 47:95, :3] = 9 * n
                changed = [(47, 33, 95, 91)]
            else:
                changed = []
            encoder.write(pixels, repeat, changed, keyframe=key)
            shown += [drawn_luma(pixels)] * repeat
    frames = ffmpeg_frames(tmp_path / "a.mp4", SIZE)
    assert np.array_equal(frames, openh264_frames(tmp_path / "a.mp4", SIZE))
    assert len(frames) == len(shown)
    for frame, truth in zip(frames, shown, strict=True):
        assert np.abs(luma(frame) - truth).mean() < 2
    keys = keyframes(tmp_path / "a.mp4")
    starts = np.cumsum([0, *(repeat for _, repeat, _ in steps)])
    assert keys[0] == 0
    assert max(np.diff([*keys, len(frames)])) <= 10
    assert {int(start) for start, (_, _, key) in zip(starts, steps, strict=False) if key} <= set(keys)


def keyframes(film: Path) -> list[int]:
    """Check that packet n is frame n, then return which are keyframes."""
    with av.open(str(film)) as file:
        stream = file.streams.video[0]
        packets = [packet for packet in file.demux(stream) if packet.size]
        rate = stream.average_rate
        assert rate is not None
        assert [packet.pts * packet.time_base * rate for packet in packets] == list(range(len(packets)))
        return [n for n, packet in enumerate(packets) if packet.is_keyframe]


def test_every_frame_is_there_at_a_constant_rate(tmp_path: Path) -> None:
    """Packets are the frames, in order, with their number as time; the first is a keyframe and so is one every 5 s."""
    encode(tmp_path / "a.mp4", [1, 30, 200, 1, 77])
    keys = keyframes(tmp_path / "a.mp4")
    assert keys[0] == 0
    assert max(np.diff([*keys, 309])) <= 150
    stream = ffprobe(tmp_path / "a.mp4", "-count_frames", "-show_streams")["streams"][0]
    assert (stream["r_frame_rate"], stream["avg_frame_rate"]) == ("30/1", "30/1")
    assert stream["nb_read_frames"] == stream["nb_frames"] == "309"


def test_a_held_picture_stands_still_for_as_long_as_it_is_held(tmp_path: Path) -> None:
    """Over 20 s and the keyframes in them every frame is the same to the bit: nothing pops or breathes."""
    with SegmentEncoder(tmp_path / "a.mp4", SIZE, 30) as encoder:
        for seed in range(40):
            encoder.write(picture(seed // 10))
        encoder.write(picture(5), 600)
        encoder.write(picture(6), 3)
    frames = ffmpeg_frames(tmp_path / "a.mp4", SIZE)
    assert len(keyframes(tmp_path / "a.mp4")) >= 5
    assert all(np.array_equal(frame, frames[40]) for frame in frames[41:640])
    assert not np.array_equal(frames[640], frames[639])


def test_holding_costs_next_to_nothing(tmp_path: Path) -> None:
    """A frame more of the same picture is some dozen bytes, however large the picture."""
    sizes = []
    for held in (10, 110):
        encode(tmp_path / "a.mp4", [held])
        sizes.append((tmp_path / "a.mp4").stat().st_size)
    assert (sizes[1] - sizes[0]) / 100 < 40  # of which MP4's own index takes four


def test_a_repeat_and_a_frame_without_change_are_the_same(tmp_path: Path) -> None:
    """It makes no difference to the file how the caller says that nothing moves."""
    encode(tmp_path / "a.mp4", [4, 3])
    with SegmentEncoder(tmp_path / "b.mp4", SIZE, 30) as encoder:
        for seed, repeat in enumerate([4, 3]):
            encoder.write(picture(seed))
            for _ in range(repeat - 1):
                encoder.write(picture(seed), changed=())
        assert encoder.frames == 7
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_saying_what_changed_does_not_change_the_film(tmp_path: Path) -> None:
    """Rectangles save time and nothing else: the same bytes as without, threaded or not."""
    files = []
    for n, (known, threaded) in enumerate([(False, False), (True, False), (True, True), (False, True)]):
        pixels = picture(1)
        files.append(tmp_path / f"{n}.mp4")
        with SegmentEncoder(files[-1], SIZE, 30, threaded=threaded) as encoder:
            encoder.write(pixels)
            for x in range(1, 200, 7):
                pixels[21:60, x : x + 31, :3] = x
                encoder.write(pixels, 1 + x % 3, [(x, 21, x + 31, 60)] if known else None)
    assert len({file.read_bytes() for file in files}) == 1


def test_a_frame_of_another_shape_is_refused(tmp_path: Path) -> None:
    """One clear error, and no file."""
    with pytest.raises(ValueError, match=r"The film is 320x180, a frame has the shape \(90, 160, 4\)"):
        refuse(tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


def refuse(out: Path) -> None:
    """Write a frame that is too small."""
    with SegmentEncoder(out, SIZE, 30) as encoder:
        encoder.write(picture(1)[::2, ::2])


@pytest.mark.parametrize("at_end", [True, False])
def test_what_goes_wrong_in_the_thread_reaches_the_caller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_end: bool
) -> None:
    """A full disk is told at the next frame or at the end, and leaves no file."""

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(Yuv, "follow", full)

    def film() -> None:
        with SegmentEncoder(tmp_path / "a.mp4", SIZE, 30, threaded=True) as encoder:
            for _ in range(1 if at_end else 50):
                encoder.write(picture(1))

    with pytest.raises(OSError, match="No space left"):
        film()
    assert list(tmp_path.iterdir()) == []


def test_colours_come_back_as_they_were_drawn(tmp_path: Path) -> None:
    """Our flat colours decode to within 3 levels: the matrix written is the matrix tagged (BT.709, limited range)."""
    inks = [tuple(int(code[i : i + 2], 16) for i in (1, 3, 5)) for code in map(colour, (*COLOURS, *RECIPES))]
    size = Size(1280, 720)
    drawn = np.full((size.height, size.width, 4), 255, np.uint8)
    places = [(72 + 144 * (i // 8), 80 + 160 * (i % 8)) for i in range(len(inks))]
    for (y, x), ink in zip(places, inks, strict=True):
        drawn[y - 60 : y + 60, x - 70 : x + 70, :3] = ink
    with SegmentEncoder(tmp_path / "a.mp4", size, 30) as encoder:
        encoder.write(drawn, 3)
    with av.open(str(tmp_path / "a.mp4")) as film:
        stream = film.streams.video[0]
        assert (stream.codec_context.colorspace, stream.codec_context.color_range) == (1, 1)
        luma, blue, red = (np.frombuffer(p, np.uint8).reshape(p.height, -1) for p in next(film.decode(video=0)).planes)
    for (y, x), ink in zip(places, inks, strict=True):
        seen = rgb(luma[y, x], blue[y // 2, x // 2], red[y // 2, x // 2])
        assert np.abs(seen - np.array(ink)).max() <= 3


def test_colours_that_change_from_frame_to_frame_are_right_too(tmp_path: Path) -> None:
    """Not only keyframes: flat colours that are never held come back to within 3 levels."""
    inks = [tuple(int(code[i : i + 2], 16) for i in (1, 3, 5)) for code in map(colour, (*COLOURS, *RECIPES))]
    size = Size(1280, 720)
    places = [(72 + 144 * (i // 8), 80 + 160 * (i % 8)) for i in range(40)]
    frames = []
    for n in range(12):
        drawn = np.full((size.height, size.width, 4), 255, np.uint8)
        for i, (y, x) in enumerate(places):
            drawn[y - 60 : y + 60, x - 70 : x + 70, :3] = inks[(i + 5 * n) % len(inks)]
        frames.append(drawn)
    with SegmentEncoder(tmp_path / "a.mp4", size, 30) as encoder:
        for drawn in frames:
            encoder.write(drawn)
    with av.open(str(tmp_path / "a.mp4")) as film:
        for frame, drawn in zip(film.decode(video=0), frames, strict=True):
            planes = [np.frombuffer(p, np.uint8).reshape(-1, p.line_size) for p in frame.planes]
            for y, x in places:
                seen = rgb(planes[0][y, x], planes[1][y // 2, x // 2], planes[2][y // 2, x // 2])
                assert np.abs(seen - drawn[y, x, :3]).max() <= 3


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the moment or the machine is written into a segment: ten runs, one file."""
    for n in range(10):
        encode(tmp_path / f"{n}.mp4", [5, 20, 5], threaded=n % 2 == 1)
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 1


@pytest.mark.parametrize("threaded", [False, True])
def test_a_failed_segment_leaves_nothing(tmp_path: Path, threaded: bool) -> None:
    """When drawing fails half way, neither the segment nor its part stays, and an earlier segment is kept."""
    encode(tmp_path / "a.mp4", [5])
    before = (tmp_path / "a.mp4").read_bytes()

    def fail() -> None:
        with SegmentEncoder(tmp_path / "a.mp4", SIZE, 30, threaded=threaded) as encoder:
            encoder.write(picture(1))
            raise RuntimeError("the scene broke")

    with pytest.raises(RuntimeError, match="the scene broke"):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]
    assert (tmp_path / "a.mp4").read_bytes() == before
