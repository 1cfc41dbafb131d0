"""Contact sheets: a finished film at a glance, two pictures of each spoken beat."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from scripts.errors import StepError
from scripts.model import Timeline

Pixels = npt.NDArray[np.uint8]
MARGIN = 6  # pixels between pictures
EARLY = 0.28  # of a beat: its first picture stands
BEFORE_END = 1.8  # seconds: the beat's picture is whole and still


def moments(timeline: Timeline) -> tuple[float, ...]:
    """Return the seconds to show: early in each spoken beat, and its finished picture."""
    spoken = [span for span in timeline.spans if span.slots]
    found = []
    for span in spoken:
        start, last = span.start / timeline.fps, span.slots[-1]
        end = (last.start + last.frames) / timeline.fps
        found += [start + (end - start) * EARLY, max(end - BEFORE_END, start)]
    return tuple(found)


def contact_sheet(film: Path, seconds: Sequence[float], *, width: int = 320, columns: int = 4) -> Pixels:
    """Return pictures of a film side by side, in reading order: RGB, shape (height, width, 3).

    Args:
        film: a finished film.
        seconds: which moments to show.
        width: of one picture, in pixels.
        columns: pictures in a row.

    Raises:
        StepError: the film cannot be read.
    """
    import warnings

    from moviepy import VideoFileClip

    warnings.filterwarnings("ignore", "Subtitle stream parsing")  # ours has one, and nobody asked moviepy to parse it
    try:
        with VideoFileClip(str(film), audio=False) as whole:
            clip = whole.resized(width=width)
            pictures = [clip.get_frame(second) for second in seconds]
    except (OSError, KeyError) as error:
        raise StepError(f"{film} cannot be read ({type(error).__name__}). Run 'tutorials render'.") from error
    high, wide = pictures[0].shape[:2]
    rows = -(-len(pictures) // columns)
    shape = (rows * (high + MARGIN) - MARGIN, columns * (wide + MARGIN) - MARGIN, 3)
    sheet = np.full(shape, 255, np.uint8)
    for i, picture in enumerate(pictures):
        top, left = i // columns * (high + MARGIN), i % columns * (wide + MARGIN)
        sheet[top : top + high, left : left + wide] = picture[..., :3]
    return sheet
