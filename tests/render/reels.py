"""Small pictures and sounds for the tests of joining, muxing and measuring."""

from __future__ import annotations

import json
import subprocess
import wave
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from render.encoder import SegmentEncoder
from render.size import Size
from scripts.clock import SAMPLE_RATE

FPS = 30
# Not smaller: at 160×90 x264 was seen to give other bytes for the same picture, once in some hundred times.
SMALL = Size(320, 180)


def picture(shade: int, size: Size = SMALL) -> np.ndarray:
    """An even grey."""
    pixels = np.full((size.height, size.width, 4), 255, np.uint8)
    pixels[..., :3] = shade
    return pixels


def segment(out: Path, shades: Sequence[int], size: Size = SMALL, fps: int = FPS) -> Path:
    """Encode a frame of each shade."""
    with SegmentEncoder(out, size, fps) as encoder:
        for shade in shades:
            encoder.write(picture(shade, size))
    return out


def sound(out: Path, frames: int, loud: Callable[[np.ndarray], np.ndarray] = np.ones_like, fps: int = FPS) -> Path:
    """Write a stereo tone as long as `frames`, its loudness a function of the seconds."""
    seconds = np.arange(frames * SAMPLE_RATE // fps) / SAMPLE_RATE
    tone = 0.3 * np.sin(2 * np.pi * 220 * seconds) * loud(seconds)
    with wave.open(str(out), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(np.repeat((tone * 32767).astype("<i2"), 2).tobytes())
    return out


def ffprobe(film: Path, *arguments: str) -> Any:
    """Ask ffprobe, which shares no code with PyAV's build, what is in a file."""
    command = ["ffprobe", "-v", "error", "-of", "json", *arguments, str(film)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
