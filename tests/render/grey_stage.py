"""A stage that draws greys instead of Manim, in place of `render.film`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from reels import picture

from render.encoder import SegmentEncoder
from render.size import Size
from scripts.model import Brief, Drawn, Finding


class GreyStage:
    """In place of `render.film`: a grey that changes on every mark. Remembers what it was asked for.

    Attributes:
        filmed: beats filmed, in order.
        late: mark → frames by which its picture is late.
        says: what every scene finds wrong with itself.
        fails: beat → what filming it raises.
    """

    def __init__(self) -> None:
        self.filmed: list[str] = []
        self.late: dict[str, int] = {}
        self.says: tuple[Finding, ...] = ()
        self.fails: dict[str, Exception] = {}

    def film_scene(self, brief: Brief, size: Size, out: Path, progress: Callable[[int], None]) -> Drawn:
        """Encode a scene."""
        if brief.beat in self.fails:
            raise self.fails[brief.beat]
        self.filmed.append(f"{brief.locale}/{brief.beat}")
        with SegmentEncoder(out, size, brief.fps) as encoder:
            for frame in range(brief.frames):
                encoder.write(self.still(brief, frame, size))
                progress(frame + 1)
        return self.rehearse(brief)

    def rehearse(self, brief: Brief, renderer: object = None) -> Drawn:
        """Report what would be drawn."""
        marks = tuple((mark, at + self.late.get(mark, 0)) for mark, at in brief.marks)
        return Drawn(brief.beat, brief.frames, marks, (), self.says)

    def still(self, brief: Brief, frame: int, size: Size) -> np.ndarray:
        """Draw a frame."""
        reached = sum(at + self.late.get(mark, 0) <= frame for mark, at in brief.marks)
        return picture(60 + 40 * reached, size)
