"""Subtitles as files beside the film: SRT for editors and platforms, WebVTT for browsers; and a reader of both.

The reader shares nothing with the writers in subtitles/: a film is measured by what others will read in it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from scripts.model import Cue, Locale
from subtitles.formats import FORMATS

SIDECARS = ("srt", "vtt")

_TIMES = re.compile(
    r"(\d+):(\d\d):(\d\d)[,.](\d{3}) --> (\d+):(\d\d):(\d\d)[,.](\d{3})[^\n]*\n(.+?)(?=\n\s*\n|\s*\Z)", re.DOTALL
)

Timed = tuple[int, int, str]  # start and end in milliseconds, and the lines


def sidecar(suffix: str, cues: Iterable[Cue], fps: int, locale: Locale) -> str:
    """Return the text of a sidecar."""
    return FORMATS[suffix].format(cues, fps, locale)


def read_sidecar(suffix: str, text: str) -> list[Timed]:
    """Return what a sidecar shows and when."""
    found = []
    for match in _TIMES.finditer(text.replace("\r\n", "\n")):
        numbers = [int(group) for group in match.groups()[:8]]
        start, end = (((h * 60 + m) * 60 + s) * 1000 + ms for h, m, s, ms in (numbers[:4], numbers[4:]))
        found.append((start, end, html.unescape(match[9]) if suffix == "vtt" else match[9]))
    return found
