"""Font faces: a family and a weight become one file on this machine, opened once.

Why not Pango, which Manim's `Text` uses: Pango lays an Arabic paragraph against the edge of a hidden page and drops
what crosses it, replaces a missing glyph by another font without a word, and tells no widths before it has drawn.
HarfBuzz, the same shaper underneath, gives the outlines and the widths, and says which glyph is missing.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cache
from typing import Any

import uharfbuzz as hb

from scripts.errors import StepError

# fontconfig's scale (fontconfig.org, "Font Properties"): what fc-match understands.
WEIGHTS = {"NORMAL": 80, "SEMIBOLD": 180, "BOLD": 200, "HEAVY": 210}

FAMILIES: dict[str, dict[str, str]] = {
    "ar": {"text": "Noto Sans Arabic", "display": "Noto Kufi Arabic"},
    "zh-Hans": {"text": "Noto Sans CJK SC", "display": "Noto Sans CJK SC"},
}
DEFAULT_FAMILY = {"text": "Noto Sans", "display": "Noto Sans"}
FALLBACK = "Noto Sans"  # Latin names and numerals look alike in every locale


@dataclass(frozen=True, slots=True)
class FontFile:
    """Where a face is: a file and the index of the face in it."""

    path: str
    index: int


class Face:
    """An open font: outlines, advances and coverage, in units of one em."""

    def __init__(self, file: FontFile, family: str = "") -> None:
        self.file, self.family = file, family
        self._face = hb.Face(hb.Blob.from_file_path(file.path), file.index)
        self.font: Any = hb.Font(self._face)
        self.upem: int = self._face.upem
        self._covered: frozenset[int] = frozenset(self._face.unicodes)

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character; format characters need none."""
        return ord(char) in self._covered or char in IGNORABLE

    def covers_all(self, text: str) -> bool:
        """Tell whether the face has a glyph for every character that needs one."""
        return self._covered.issuperset(map(ord, text)) or all(map(self.covers, text))


# Marks, embeddings, overrides and isolates of direction, joiners, soft hyphen: they steer, and show nothing.
IGNORABLE = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u00ad\n"
)


@cache
def locate(family: str, weight: str) -> FontFile:
    """Find the file of a face with fontconfig.

    Raises:
        StepError: the family is not installed; fontconfig would silently offer another one.
    """
    pattern = f"{family}:weight={WEIGHTS[weight]}:slant=0:width=100"
    try:
        answer = subprocess.run(
            ["fc-match", "-f", "%{file}|%{index}|%{family}", pattern], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise StepError(f"fontconfig's fc-match does not work here ({error}). Run 'make setup'.") from error
    path, index, families = answer.split("|", 2)
    if family not in families.split(","):
        raise StepError(f"font {family!r} is not installed (fontconfig offers {families!r}). Run 'make setup'.")
    return FontFile(path, int(index))


@cache
def face(family: str, weight: str) -> Face:
    """Open a face, once in a process."""
    return Face(locate(family, weight), family)


def faces(locale: str, weight: str, *, display: bool = False) -> tuple[Face, ...]:
    """Return the faces a text in `locale` may use, first choice first."""
    family = FAMILIES.get(locale, DEFAULT_FAMILY)["display" if display else "text"]
    families = dict.fromkeys((family, FAMILIES.get(locale, DEFAULT_FAMILY)["text"], FALLBACK))
    return tuple(face(name, weight) for name in families)


def families(locale: str) -> tuple[str, ...]:
    """Return every family that films in `locale` need."""
    wanted = FAMILIES.get(locale, DEFAULT_FAMILY)
    return tuple(dict.fromkeys((wanted["text"], wanted["display"], FALLBACK)))
