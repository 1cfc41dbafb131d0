"""The text that goes with a film where it is published: what it is about, chapters, sources and credits.

It has no words of its own, so that it needs no translation.
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
    parts += ["\n".join(f"• {source}" for source in sources(script)), script.notice]
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def sources(script: Script) -> tuple[str, ...]:
    """Return the source of every figure, each once, in the order in which they are first used."""
    return tuple(dict.fromkeys(figure.source for beat in script.beats for figure in beat.figures))
