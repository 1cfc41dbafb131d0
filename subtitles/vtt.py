"""WebVTT (.vtt): what browsers read.

Right-to-left text carries no marks and no settings: WebVTT gives each line the direction of its first strong letter;
a mark set by hand is a box on the screen of players that do not know it.
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.clock import ms_at
from scripts.model import Cue, Locale

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class Vtt:
    """WebVTT as captions, with the language in its header, as video platforms read it."""

    def format(self, cues: Iterable[Cue], fps: int, locale: Locale) -> str:
        """Return the cues as WebVTT."""
        blocks = [f"WEBVTT\nKind: captions\nLanguage: {locale.tag}"]
        for number, cue in enumerate(cues, 1):
            text = "\n".join(cue.lines).translate(_ESCAPES)
            blocks.append(f"{number}\n{_time(ms_at(cue.start, fps))} --> {_time(ms_at(cue.end, fps))}\n{text}")
        return "\n\n".join(blocks) + "\n"


def _time(ms: int) -> str:
    hours, rest = divmod(ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
