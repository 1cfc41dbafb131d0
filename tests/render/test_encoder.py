"""Segments: exact frames, constant rate, the colours that were drawn, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from render.encoder import SegmentEncoder
from render.size import Size
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


def encode(out: Path, runs: list[int]) -> None:
    """Encode one picture for each run, held for as many frames."""
    with SegmentEncoder(out, SIZE, 30) as encoder:
        for seed, repeat in enumerate(runs):
            encoder.write(picture(seed), repeat)


def test_every_frame_is_there_at_a_constant_rate(tmp_path: Path) -> None:
    """Packets are the frames, in order, with their number as time; the first is a keyframe and so is one every 5 s."""
    encode(tmp_path / "a.mp4", [1, 30, 200, 1, 77])
    with av.open(str(tmp_path / "a.mp4")) as film:
        stream = film.streams.video[0]
        packets = [packet for packet in film.demux(stream) if packet.size]
        numbers = [round(packet.pts * packet.time_base * 30) for packet in packets]
        keys = [number for number, packet in zip(numbers, packets, strict=True) if packet.is_keyframe]
    assert numbers == list(range(309))
    assert keys[0] == 0
    assert max(np.diff([*keys, 309])) <= 150


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


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the moment or the machine is written into a segment."""
    encode(tmp_path / "a.mp4", [5, 20, 5])
    encode(tmp_path / "b.mp4", [5, 20, 5])
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_failed_segment_leaves_nothing(tmp_path: Path) -> None:
    """When drawing fails half way, neither the segment nor its part stays, and an earlier segment is kept."""
    encode(tmp_path / "a.mp4", [5])
    before = (tmp_path / "a.mp4").read_bytes()

    def fail() -> None:
        with SegmentEncoder(tmp_path / "a.mp4", SIZE, 30) as encoder:
            encoder.write(picture(1))
            raise RuntimeError("the scene broke")

    with pytest.raises(RuntimeError, match="the scene broke"):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]
    assert (tmp_path / "a.mp4").read_bytes() == before
