"""The list of subtitle formats one can choose from, by the ending of their files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from scripts.model import Cue, Locale
from subtitles.srt import Srt
from subtitles.vtt import Vtt


class Format(Protocol):
    """A way to write cues down.

    To add one:

    1. Write `subtitles/NAME.py` with a class that has the method below, and nothing that opens a file.
    2. Take times from `scripts.clock.ms_at`, which rounds to the nearest: a frame that begins at 2.3 s is written as
       2.300, where cutting off floats has written 2.299. A format that counts frames takes the frames.
    3. Escape what the format would read as its own: a script may say "<" or "&".
    4. Put it into `FORMATS` under its file ending. `tests/subtitles/test_formats.py` now holds it to this page, once
       its readers there know it: it wants back every time and every line, from a reader that is not ours.
    """

    def format(self, cues: Iterable[Cue], fps: int, locale: Locale) -> str:
        """Return the whole file as text, with line feeds; cues in order, in frames at `fps`."""
        ...


FORMATS: dict[str, Format] = {
    "srt": Srt(),
    "vtt": Vtt(),
}
