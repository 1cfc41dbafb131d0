"""The floor: x264 alone, with our settings, over ready frames. Nothing that draws is faster and writes the same film.

The frames are drawn and converted beforehand to a file (`prepare`). Only the calls of the encoder are timed, reading
the file is not.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.video.reformatter import VideoReformatter

from render.bench.frames import piped
from render.bench.measure import Usage
from render.bench.scenes import SceneFile
from render.encoder import KEYFRAME_SECONDS, RELEASE, SETTINGS, Pixels
from render.size import Size
from render.yuv import converted


def i420(pixels: Pixels) -> Any:
    """Convert RGBA to a frame as our encoder gets it: BT.709, limited range."""
    return converted(np.ascontiguousarray(pixels), VideoReformatter())


def prepare(told: SceneFile, size: Size, fps: int, frames: Path, side: str = "ours") -> None:
    """Write a scene's distinct frames one after another as I420, and beside them how often each is shown."""
    repeats = []
    frames.parent.mkdir(parents=True, exist_ok=True)
    with frames.open("wb") as out, piped(side, told, size, fps, frames.with_suffix(".draw.log")) as drawn:
        for pixels, repeat in drawn:
            out.write(i420(pixels).to_ndarray().tobytes())
            repeats.append(repeat)
    about = {"width": size.width, "height": size.height, "fps": fps, "repeats": repeats}
    frames.with_suffix(".json").write_text(json.dumps(about), encoding="utf-8")


def encode(frames: Path, out: Path, held: bool) -> tuple[float, float]:
    """Encode prepared frames with our settings; return wall and CPU seconds spent in the encoder.

    Args:
        frames: as `prepare` wrote them.
        out: the film.
        held: encode a frame as often as it is shown, as Manim's writer does; else once.
    """
    about = json.loads(frames.with_suffix(".json").read_text(encoding="utf-8"))
    height, width, fps = about["height"], about["width"], about["fps"]
    wall = cpu = 0.0
    number = 0
    options = SETTINGS | {"qp": str(RELEASE), "g": str(KEYFRAME_SECONDS * fps)}
    with frames.open("rb") as ready, av.open(str(out), "w", format="mp4") as container:
        stream: Any = container.add_stream("libx264", rate=fps, options=options)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.codec_context.thread_count = 1
        for repeat in about["repeats"]:
            data = np.fromfile(ready, np.uint8, width * height * 3 // 2).reshape(height * 3 // 2, width)
            frame = av.VideoFrame.from_ndarray(data, format="yuv420p")
            frame.time_base = Fraction(1, fps)
            began, used = time.perf_counter(), time.process_time()
            for _ in range(repeat if held else 1):
                frame.pts = number
                container.mux(stream.encode(frame))
                number += 1
            wall, cpu = wall + time.perf_counter() - began, cpu + time.process_time() - used
        began, used = time.perf_counter(), time.process_time()
        container.mux(stream.encode(None))
        wall, cpu = wall + time.perf_counter() - began, cpu + time.process_time() - used
    return wall, cpu


def measure_floor(frames: Sequence[Path], folder: Path, held: bool, workers: int) -> Usage:
    """Encode the scenes of a film in `workers` processes at once, the longest first.

    Wall time is that of the process which spent longest in the encoder; CPU is the sum.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs = sorted(frames, key=lambda path: -_cost(path, held))
    context = multiprocessing.get_context("spawn")
    with context.Pool(min(workers, len(jobs)), maxtasksperchild=None) as pool:
        waiting = [(str(path), str(folder / path.with_suffix(".mp4").name), held) for path in jobs]
        spent: dict[int, float] = {}
        cpu = peak = 0.0
        for pid, wall, used, resident in pool.imap_unordered(_job, waiting):
            spent[pid] = spent.get(pid, 0.0) + wall
            cpu, peak = cpu + used, max(peak, resident)
    return Usage(max(spent.values()), cpu, peak, peak * len(spent))


def _cost(frames: Path, held: bool) -> int:
    repeats = json.loads(frames.with_suffix(".json").read_text(encoding="utf-8"))["repeats"]
    return sum(repeats) if held else len(repeats)


def _job(told: tuple[str, str, bool]) -> tuple[int, float, float, float]:
    import os
    import resource

    frames, out, held = told
    wall, cpu = encode(Path(frames), Path(out), held)
    unit = 1 if sys.platform == "darwin" else 1024
    return os.getpid(), wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def scratch_folder(parent: Path | None = None) -> tempfile.TemporaryDirectory[str]:
    """Return a folder for frames and films that is gone afterwards; prepared frames need 3 MB each at 1080p."""
    if parent is not None:
        parent.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix="bench-", dir=parent)
