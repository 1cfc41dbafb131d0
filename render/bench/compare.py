"""Are they the same pictures? Every frame of a scene by Manim's camera beside the same frame by ours.

Both are drawn in step and neither is kept, so that a long scene needs no more room than a short one.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
import numpy as np

from render.bench.cases import Case
from render.bench.floor import i420
from render.bench.frames import piped
from render.bench.measure import measure, written
from render.bench.scenes import SceneFile
from render.encoder import Pixels
from render.picture import save_png
from render.size import Size
from scripts.errors import StepError

CAP_DB = 100.0  # what identical frames count for, in the mean too: their PSNR is infinite
AMPLIFIED = 8  # by which differences are multiplied in the picture of the worst frame
Stream = Iterator[tuple[Pixels, int]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two renderings of a scene are, over all its frames, held ones counted each time they are shown.

    Attributes:
        name: of the scene.
        frames: compared.
        identical: frames that are the same to the bit.
        psnr_mean: in dB over red, green and blue, at most `CAP_DB` a frame.
        psnr_min: of the worst frame.
        worst: number of the worst frame, from 0.
        picture: PNG of the worst frame: stock, ours, difference; None where all frames are identical.
        ssim_mean: luma, our film decoded against our frames before encoding; None where there is no film.
        ssim_min: of the worst frame.
        faults: numbers of frames that differ.
    """

    name: str
    frames: int
    identical: int
    psnr_mean: float
    psnr_min: float
    worst: int
    picture: str | None
    ssim_mean: float | None
    ssim_min: float | None
    faults: tuple[str, ...] = ()


def psnr(one: Pixels, other: Pixels) -> float:
    """Return the peak signal-to-noise ratio of two RGBA frames in dB, over red, green and blue."""
    rows = np.flatnonzero((one[..., :3] != other[..., :3]).any(axis=(1, 2)))
    if not rows.size:
        return CAP_DB
    difference = one[rows, :, :3].astype(np.int32) - other[rows, :, :3]
    mean = float(np.square(difference).sum(dtype=np.int64)) / (one.shape[0] * one.shape[1] * 3)
    return min(CAP_DB, float(10 * np.log10(255**2 / mean)))


def in_step(one: Stream, other: Stream) -> Iterator[tuple[Pixels, Pixels, int]]:
    """Pair two streams of (frame, times shown) that need not be cut in the same places.

    Raises:
        StepError: one has more frames than the other.
    """
    left, right = iter(one), iter(other)
    a = b = None
    shown = 0
    while True:
        a = a if a and a[1] else next(left, None)
        b = b if b and b[1] else next(right, None)
        if a is None or b is None:
            break
        count = min(a[1], b[1])
        yield a[0], b[0], count
        shown += count
        a, b = (a[0], a[1] - count), (b[0], b[1] - count)
    more, rest = (a, left) if a else (b, right)
    if more:
        counts = [more[1], *(repeat for _, repeat in rest)]
        raise StepError(f"one side has {shown} frames, the {'first' if a else 'second'} {shown + sum(counts)}.")


def compare(case: Case, told: SceneFile, size: Size, fps: int, folder: Path, pictures: Path) -> Likeness:
    """Compare a scene.

    Args:
        case: says our command for the scene; where it films the whole tutorial at once, the film is not looked at.
        told: the scene.
        size: of the frames; the film is made at the size the command says.
        fps: frames a second.
        folder: empty, for what is needed meanwhile.
        pictures: folder where the worst frame is kept.

    Raises:
        StepError: a side failed, or has more frames than the other.
    """
    film = _filmed(case, folder)
    ssim = Ssim(film, size, fps, folder / "ssim.txt") if film else None
    worst, worst_at, total, frames, identical = CAP_DB, 0, 0.0, 0, 0
    picture = None
    with (
        piped("stock", told, size, fps, folder / "stock.log") as stock,
        piped("ours", told, size, fps, folder / "ours.log") as ours,
    ):
        for theirs, mine, count in in_step(stock, ours):
            value = psnr(theirs, mine)
            if value < worst:
                worst, worst_at, picture = value, frames, side_by_side(theirs, mine)
            if ssim:
                ssim.write(mine, count)
            frames, total = frames + count, total + value * count
            identical += count if value == CAP_DB else 0
    name = None
    if picture is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        place = pictures / f"{told.file.stem}.{told.name}.{worst_at}.png"
        save_png(picture, place)
        name = str(place)
    values = ssim.values() if ssim else []
    faults = _miscounted(told, film, frames) if film else ()
    return Likeness(
        told.name, frames, identical, total / max(frames, 1), worst, worst_at, name,
        sum(values) / len(values) if values else None, min(values) if values else None, faults,
    )  # fmt: skip


def side_by_side(theirs: Pixels, mine: Pixels) -> Pixels:
    """Return one picture: stock, ours, and what differs, amplified."""
    difference = np.abs(theirs[..., :3].astype(np.int16) - mine[..., :3]) * AMPLIFIED
    shown = np.full_like(theirs, 255)
    shown[..., :3] = np.minimum(difference, 255)
    return np.concatenate([theirs, mine, shown], axis=1)


def _filmed(case: Case, folder: Path) -> Path | None:
    if "{scene}" not in case.ours:
        return None
    (folder / "out").mkdir(parents=True, exist_ok=True)
    for command in case.commands("ours", folder):
        measure(command, folder, folder / "film.log")
    films = [path for path in (folder / "out").rglob("*.mp4") if "partial_movie_files" not in path.parts]
    if len(films) != 1:
        raise StepError(f"{case.name}: our command wrote {len(films)} films instead of one.")
    return films[0]


def _miscounted(told: SceneFile, film: Path, frames: int) -> tuple[str, ...]:
    found = written(film.parent).frames
    return () if found == frames else (f"{told.name}: the film has {found} frames, {frames} were drawn",)


class Ssim:
    """FFmpeg's measure of a film against the frames it was made of, luma, frame by frame."""

    def __init__(self, film: Path, size: Size, fps: int, stats: Path) -> None:
        self._stats = stats
        raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", str(size), "-r", str(fps)]
        tagged = ["-color_range", "tv", "-colorspace", "bt709"]
        # Relative name and working folder: a colon or a space in a path would end the filter's option.
        self._process = subprocess.Popen(
            [
                imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", *raw, *tagged, "-i", "pipe:0",
                "-i", str(film.absolute()), "-lavfi", f"[0:v][1:v]ssim=stats_file={stats.name}", "-f", "null", "-",
            ],
            cwd=stats.parent, stdin=subprocess.PIPE,
        )  # fmt: skip

    def write(self, pixels: Pixels, repeat: int) -> None:
        """Give the next frame, and how often it is shown."""
        assert self._process.stdin is not None
        data = i420(pixels).to_ndarray().tobytes()
        for _ in range(repeat):
            self._process.stdin.write(data)

    def values(self) -> list[float]:
        """End, and return one value a frame: 1 is the same."""
        self._process.communicate()
        if self._process.returncode:
            raise StepError(f"ffmpeg ended with {self._process.returncode} while it measured SSIM.")
        return [float(found) for found in re.findall(r"\bY:([\d.]+)", self._stats.read_text())]
