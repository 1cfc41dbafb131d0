"""SubRip (.srt): what every player and editor reads. It has no place for the language: file name and stream say it."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pysrt

from scripts.clock import ms_at
from scripts.model import Cue, Locale


class Srt:
    """SubRip, with line feeds; to be saved as UTF-8 without a byte order mark."""

    def format(self, cues: Iterable[Cue], fps: int, locale: Locale) -> str:
        """Return the cues as SubRip. Text goes as it is: the format knows no escape for a "<"."""
        del locale
        file = pysrt.SubRipFile(
            items=[
                pysrt.SubRipItem(number, ms_at(cue.start, fps), ms_at(cue.end, fps), "\n".join(cue.lines))
                for number, cue in enumerate(cues, 1)
            ]
        )
        written = io.StringIO()
        file.write_into(written, eol="\n")
        return written.getvalue()
