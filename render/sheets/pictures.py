"""The pictures of a sheet: taken from finished films, or drawn where there is none, in as many processes as cores."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from render.pool import Report
from render.size import Size
from scripts.errors import StepError
from scripts.model import Brief

Pixels = npt.NDArray[np.uint8]
QUALITY = 82  # WebP, lossy: flat colours and small type stay clean


@dataclass(frozen=True)
class FromFilm:
    """Takes frames out of a film."""

    film: Path
    fps: int
    frames: tuple[int, ...]
    width: int

    def do(self, report: Report) -> tuple[bytes, ...]:
        """Return each frame as WebP, in the order asked for."""
        import av

        found: dict[int, bytes] = {}
        try:
            with av.open(str(self.film)) as file:
                stream: Any = file.streams.video[0]
                for n, frame in enumerate(sorted(set(self.frames)), 1):
                    picture = _frame_at(file, stream, frame, self.fps)
                    found[frame] = webp(picture.to_ndarray(format="rgb24"), self.width)
                    report(n)
        except (av.FFmpegError, OSError, IndexError) as error:
            raise StepError(f"{self.film} cannot be read ({error}). Run 'tutorials render'.") from error
        return tuple(found[frame] for frame in self.frames)


@dataclass(frozen=True)
class DrawStills:
    """Draws frames of one scene."""

    brief: Brief
    frames: tuple[int, ...]
    size: Size
    width: int

    def do(self, report: Report) -> tuple[bytes, ...]:
        """Return each frame as WebP."""
        from render.film import still

        made = []
        for n, frame in enumerate(self.frames, 1):
            made.append(webp(still(self.brief, min(frame, self.brief.frames - 1), self.size)[..., :3], self.width))
            report(n)
        return tuple(made)


def do(task: FromFilm | DrawStills, report: Report) -> tuple[bytes, ...]:
    """Do a task: what the pool calls."""
    return task.do(report)


def webp(pixels: Pixels, width: int) -> bytes:
    """Return a picture, RGB of shape (height, width, 3), as WebP of a width."""
    from PIL import Image

    picture = Image.fromarray(np.ascontiguousarray(pixels))
    if picture.width != width:
        picture = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()


def decoded(pictures: Sequence[bytes | None]) -> list[Pixels | None]:
    """Return pictures as RGB."""
    from PIL import Image

    return [
        None if picture is None else np.asarray(Image.open(io.BytesIO(picture)).convert("RGB")) for picture in pictures
    ]


def _frame_at(file: Any, stream: Any, number: int, fps: int) -> Any:
    """Decode from the keyframe before a frame up to it; the last frame where the film ends before."""
    wanted = Fraction(number, fps)
    file.seek(int(wanted / stream.time_base), stream=stream, backward=True)
    last = None
    for frame in file.decode(stream):
        last = frame
        if frame.pts is not None and frame.pts * stream.time_base >= wanted:
            break
    if last is None:
        raise IndexError("no frames")
    return last
