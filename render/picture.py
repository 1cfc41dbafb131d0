"""Stills as PNG files: posters, and the frames a person asks for."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

POSTER_BYTES = 2_000_000  # what video platforms take


def save_png(pixels: npt.NDArray[np.uint8], out: Path) -> None:
    """Write RGBA pixels, shape (height, width, 4), as an opaque PNG."""
    height, width = pixels.shape[:2]
    codec = av.CodecContext.create("png", "w")
    codec.width, codec.height, codec.pix_fmt = width, height, "rgb24"
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels[..., :3]), format="rgb24")
    out.write_bytes(b"".join(bytes(packet) for packet in [*codec.encode(frame), *codec.encode(None)]))


def png_size(path: Path) -> tuple[int, int]:
    """Return width and height of a PNG, from its header."""
    head = path.read_bytes()[:24]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
