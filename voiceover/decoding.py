"""Sound files of any format as samples: FLAC, MP3, WAV and what else the ffmpeg in PyAV's wheel reads."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from scripts.errors import StepError
from voiceover.sound import Samples


@dataclass(frozen=True)
class Decoded:
    """A sound file: its samples as one channel, and how it was stored."""

    samples: Samples
    rate: int
    channels: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


def decode(source: bytes | Path, name: str = "") -> Decoded:
    """Decode a file, or what would be in one; channels are averaged. `name` is for errors, the path else.

    Raises:
        StepError: it is no sound, or damaged.
    """
    import av

    name = name or str(source)
    try:
        with av.open(io.BytesIO(source) if isinstance(source, bytes) else str(source), "r") as file:
            stream: Any = file.streams.audio[0]
            resampler = av.AudioResampler(format="fltp")
            parts = [part.to_ndarray() for frame in file.decode(stream) for part in resampler.resample(frame)]
            rate = int(stream.rate)
    except (av.FFmpegError, OSError, IndexError, ValueError) as error:
        raise StepError(f"{name}: is no sound that can be read ({error})") from None
    if not parts:
        raise StepError(f"{name}: there is no sound in it")
    channels = np.concatenate(parts, axis=1)
    return Decoded(channels.mean(axis=0).astype(np.float32), rate, len(channels))
