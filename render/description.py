"""The text that goes with a film where it is published: what it is about, chapters, sources and credits.

It has no words of its own, so that it needs no translation; the script's notice ends with the sources.
"""

from __future__ import annotations

from collections.abc import Sequence

from render.chapters import LEAST_CHAPTERS, Chapter
from scripts.model import Script


def description(script: Script, chapters: Sequence[Chapter], fps: int) -> str:
    """Return the description of a film as plain text."""
    parts = [script.title, script.summary]
    if len(chapters) >= LEAST_CHAPTERS:
        parts.append("\n".join(f"{chapter.clock(fps)} {chapter.title}" for chapter in chapters))
    parts.append(script.notice)
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"
