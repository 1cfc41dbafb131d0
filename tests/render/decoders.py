"""Two decoders of different make, both strict: FFmpeg's own, and Cisco's OpenH264 inside the pinned ffmpeg wheel."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np

from render.size import Size

# The system's ffmpeg shares no build with PyAV. A warning, a concealed error, a frame left out: each is a failure.
STRICT = ("-v", "warning", "-xerror", "-err_detect", "explode")


def ffmpeg_frames(film: Path, size: Size) -> np.ndarray:
    """Decode with FFmpeg: I420, shape (frames, height × 3/2, width)."""
    return _frames(["ffmpeg", *STRICT], film, size)


def openh264_frames(film: Path, size: Size) -> np.ndarray:
    """Decode with OpenH264: I420, shape (frames, height × 3/2, width)."""
    return _frames([imageio_ffmpeg.get_ffmpeg_exe(), *STRICT, "-c:v", "libopenh264"], film, size)


def _frames(command: list[str], film: Path, size: Size) -> np.ndarray:
    # Passthrough: every frame comes out once, nothing is doubled or dropped to keep a rate.
    out = ["-i", str(film), "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"]
    done = subprocess.run([*command, *out], capture_output=True, check=False)
    said = done.stderr.decode()
    assert (done.returncode, said) == (0, "")
    return np.frombuffer(done.stdout, np.uint8).reshape(-1, size.height * 3 // 2, size.width)
