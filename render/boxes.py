"""Mends one thing in an MP4 that ffmpeg cannot be told: the language of the chapter track it makes by itself.

Left alone its code is 0, which players read as English, whatever the film speaks.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_HOLDERS = {b"moov", b"trak", b"mdia"}


def tag_untagged(film: Path, language3: str) -> int:
    """Write an ISO 639-2 code into every track that has none; return how many had none."""
    packed = sum((ord(letter) - 0x60) << shift for letter, shift in zip(language3, (10, 5, 0), strict=True))
    mended = 0
    with film.open("r+b") as file:
        for place in _language_places(file, 0, film.stat().st_size):
            file.seek(place)
            if file.read(2) == b"\0\0":
                file.seek(place)
                file.write(struct.pack(">H", packed))
                mended += 1
    return mended


def _language_places(file: BinaryIO, start: int, end: int) -> Iterator[int]:
    """Yield where in the file the media headers keep their language (ISO/IEC 14496-12, 8.4.2)."""
    while start + 8 <= end:
        file.seek(start)
        size, kind = struct.unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            size, head = struct.unpack(">Q", file.read(8))[0], 16
        size = size or end - start
        if kind in _HOLDERS:
            yield from _language_places(file, start + head, start + size)
        elif kind == b"mdhd":
            wide = file.read(1) == b"\1"  # version 1 has its times in 64 bits
            yield start + head + (32 if wide else 20)
        start += max(size, 8)
