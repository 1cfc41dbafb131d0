"""The poster of a film: which frame it shows, and all that its picture depends on."""

from __future__ import annotations

from render.keys import Parts, scene_parts
from render.size import SIZES
from render.store import Store
from scripts.model import Brief

SIZE = SIZES["720p"]  # 1280×720: what video platforms ask for


def poster_frame(opening: Brief) -> int:
    """Return the frame of the opening scene that stands for the film: its first sentence is over, the title is up."""
    return opening.sentences[0][1] - 1 if opening.sentences else opening.frames // 2


def poster_parts(opening: Brief, store: Store) -> Parts:
    """Return all that the poster depends on: the opening scene at the poster's size, and the frame."""
    return scene_parts(opening, str(SIZE), store) | {"frame": str(poster_frame(opening))}
