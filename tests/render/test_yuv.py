"""Colour conversion: BT.709, limited range, to the nearest level, and in parts exactly what the whole would give."""

from __future__ import annotations

import subprocess

import imageio_ffmpeg
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from render.size import Size
from render.yuv import Rect, Yuv, patches_of

SIZE = Size(214, 122)  # no multiple of anything but two
RECTS = st.tuples(st.integers(0, 213), st.integers(0, 121), st.integers(1, 214), st.integers(1, 122)).map(
    lambda r: (r[0], r[1], min(r[0] + r[2], 214), min(r[1] + r[3], 122))
)


def noise(seed: int, size: Size = SIZE) -> np.ndarray:
    """The hardest picture: every pixel of its own colour."""
    pixels = np.random.default_rng(seed).integers(0, 256, (size.height, size.width, 4), dtype=np.uint8)
    pixels[..., 3] = 255
    return pixels


def whole(pixels: np.ndarray) -> np.ndarray:
    """Convert all of it."""
    height, width = pixels.shape[:2]
    yuv = Yuv(Size(width, height))
    yuv.follow(patches_of(pixels, None))
    return seen(yuv)


def seen(yuv: Yuv) -> np.ndarray:
    """Return the three planes in a row. (PyAV's own `to_ndarray` gives only heights divisible by four.)"""
    planes = [np.frombuffer(p, np.uint8).reshape(-1, p.line_size)[: p.height, : p.width] for p in yuv.frame.planes]
    return np.concatenate([plane.ravel() for plane in planes])


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.lists(RECTS, max_size=4), min_size=1, max_size=4), copy=st.booleans())
def test_converting_what_changed_gives_what_converting_all_gives(steps: list[list[Rect]], copy: bool) -> None:
    """Whatever rectangles change, in whatever order and however they overlap: the same bytes."""
    pixels = noise(0)
    yuv = Yuv(SIZE)
    yuv.follow(patches_of(pixels, None, copy))
    for n, rects in enumerate(steps, 1):
        new = noise(n)
        for x0, y0, x1, y1 in rects:
            pixels[y0:y1, x0:x1] = new[y0:y1, x0:x1]
        yuv.follow(patches_of(pixels, rects, copy))
        assert np.array_equal(seen(yuv), whole(pixels))


def test_every_sample_is_the_nearest_level() -> None:
    """Luma by pixel, chroma by the mean of four, as ITU-R BT.709-6 item 3 has it, to within half a level (and 0.02)."""
    pixels = noise(7)
    red, green, blue = (pixels[..., n].astype(float) / 255 for n in range(3))

    def mean(plane: np.ndarray) -> np.ndarray:
        return (plane[::2, ::2] + plane[1::2, ::2] + plane[::2, 1::2] + plane[1::2, 1::2]) / 4

    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    truth = (
        16 + 219 * luma,
        128 + 224 * (mean(blue) - mean(luma)) / 1.8556,
        128 + 224 * (mean(red) - mean(luma)) / 1.5748,
    )
    area = SIZE.height * SIZE.width
    planes = np.split(whole(pixels), [area, area * 5 // 4])
    for plane, true in zip(planes, truth, strict=True):
        assert np.abs(plane.reshape(true.shape) - true).max() <= 0.52


def test_a_processor_without_any_special_instructions_gives_the_same() -> None:
    """FFmpeg's plain C code, of another build, converts to the same bytes: films do not depend on the machine."""
    pixels = noise(3)
    scale = "scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=area+bitexact,format=yuv420p"
    raw = ("-f", "rawvideo", "-pix_fmt", "rgba", "-s", str(SIZE))
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-cpuflags", "0", *raw, "-i", "-", "-vf", scale]
    done = subprocess.run([*command, "-f", "rawvideo", "-"], input=pixels.tobytes(), capture_output=True, check=True)
    assert done.stdout == whole(pixels).tobytes()


def test_what_is_cut_out_is_the_callers_no_more() -> None:
    """A caller that draws on in the same array does not change what was cut out before."""
    pixels = noise(1)
    for changed in (None, [(2, 2, 40, 40)]):
        ((_, patch),) = patches_of(pixels, changed)
        assert not np.shares_memory(patch, pixels)


@pytest.mark.parametrize("rect", [(0, 0, 215, 10), (10, 10, 10, 20), (-2, 0, 4, 4), (0, 100, 10, 90)])
def test_a_rectangle_outside_the_picture_is_refused(rect: Rect) -> None:
    """It would leave an old part in the film; better said at once."""
    with pytest.raises(ValueError, match=r"not in a picture of 214×122"):
        patches_of(noise(0), [rect])


def test_odd_sizes_are_refused() -> None:
    """Half a chroma sample does not exist."""
    with pytest.raises(ValueError, match="even number of pixels"):
        Yuv(Size(213, 120))
